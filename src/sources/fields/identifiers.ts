/** The DOI in a text or URL, without its resolver; undefined if there is none. */
export function doiIn(text: string | undefined): string | undefined {
  const found = /(?:^|[^\d.])(10\.\d{4,9}\/\S+)/.exec(decoded(text ?? ''))?.[1];
  // Punctuation around a DOI in running text is not part of it; a closing bracket is if the DOI contains the opening one:
  // 10.1016/s0140(05)1-2.
  let doi = found?.split(/["'<>»”]/, 1)[0]!.replace(END_MARKS, '');
  if (doi === undefined || doi.length > LONGEST_DOI) return undefined;
  while (/[)\]}]$/.test(doi) && !balanced(doi)) doi = doi.slice(0, -1).replace(END_MARKS, '');
  return doi || undefined;
}

/** Maximum length of a DOI in characters; no registry has longer ones. */
const LONGEST_DOI = 1000;
const END_MARKS = /(?<![.,;:])[.,;:]+$/;

function balanced(text: string): boolean {
  return [...'([{'].every((open, i) => text.split(open).length === text.split(')]}'[i]!).length);
}

/** 10.1000%2Fabc */
function decoded(text: string): string {
  return /10\.\d{4,9}%2f/i.test(text) ? text.replace(/%2f/gi, '/').replace(/%28/g, '(').replace(/%29/g, ')') : text;
}

const NEW_ID = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD_ID = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z]{2})?/\d{7}`;
const WHOLE_ID = new RegExp(`^(?:arxiv[:.]\\s*)?(${NEW_ID}|${OLD_ID})(?:v\\d+)?(?:\\s*\\[[\\w.-]+\\])?$`, 'i');
const MARKED_ID = new RegExp(
  `(?:arxiv\\.org/(?:abs|pdf|html|format|e-print|ps)/|ar5iv\\.(?:labs\\.arxiv\\.)?org/(?:abs|html)/|alphaxiv\\.org/(?:abs|overview|pdf)/|huggingface\\.co/papers/|arxiv[:.]\\s*|oai:arxiv\\.org:)(${NEW_ID}|${OLD_ID})`,
  'i',
);

/** The arXiv id in a text: from an arXiv URL or an id with its prefix, without its version. Undefined if there is none. */
export function arxivIdIn(text: string | undefined): string | undefined {
  return MARKED_ID.exec(text ?? '')?.[1]?.toLowerCase();
}

/** The arXiv id in a field for arXiv ids, with or without prefix, without its version. */
export function arxivIdOf(text: string | undefined): string | undefined {
  return WHOLE_ID.exec(text?.trim() ?? '')?.[1]?.toLowerCase() ?? arxivIdIn(text);
}
