/**
 * Parses `openai:MODEL@URL`. The model may contain colons and slashes; the address begins after the last `@`.
 * @returns undefined for other texts
 */
export function parseReaderName(name: string): { readonly model: string; readonly url: string } | undefined {
  const [, model, url] = /^openai:(.+)@(https?:\/\/.+)$/.exec(name) ?? [];
  return model && url && URL.canParse(url) ? { model, url } : undefined;
}
