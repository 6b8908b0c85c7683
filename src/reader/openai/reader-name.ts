/**
 * Parses `openai:MODEL@URL`. The model may hold colons and slashes; the address begins at the last `@`.
 * @returns undefined for a text of another form
 */
export function parseReaderName(name: string): { readonly model: string; readonly url: string } | undefined {
  const [, model, url] = /^openai:(.+)@(https?:\/\/.+)$/.exec(name) ?? [];
  return model && url && URL.canParse(url) ? { model, url } : undefined;
}
