import type { RuleGroup } from './rewrite.js';

const SECTIONS =
  'background|backgrounds|introduction|context|motivation|purpose|aim|aims|objective|objectives|goal|goals|hypothesis|problem|problem statement|rationale|importance|significance|novelty|method|methods|methodology|materials|design|study design|setting|settings|participants|patients|measurements|procedure|procedures|approach|intervention|interventions|main outcomes|main outcome measures|main outcomes and measures|outcome|outcomes|result|results|finding|findings|key findings|main results|discussion|conclusion|conclusions|limitations|implications|interpretation|evaluation|experiments|contribution|contributions|availability|availability and implementation|data availability|trial registration|funding|summary'.split(
    '|',
  );
/** A pattern for the usual capitalisations of a section name: "Main results", "Main Results", "MAIN RESULTS". */
const spelled = (name: string): string =>
  `${name.toUpperCase()}|${name
    .split(' ')
    .map((word, i) => (i === 0 ? word[0]!.toUpperCase() : `[${word[0]!.toUpperCase()}${word[0]!}]`) + word.slice(1))
    .join(' ')}|${name}`;
const WORD = `(?:${SECTIONS.map(spelled).join('|')})`;
const LABEL = `${WORD}(?:(?:,? (?:and|AND|&) ?|\\s?/\\s?|, )${WORD}){0,3}`;
const CAPITALS = `(?:${SECTIONS.map((name) => name.toUpperCase()).join('|')})`;
const WHOLE = new RegExp(`^\\s*${LABEL}\\s*[:.]?\\s*$`);

/** True when a heading is the name of a section of an abstract, such as "Methods and Results". */
export function isSectionLabel(heading: string): boolean {
  return WHOLE.test(heading);
}

/** A position where a sentence may begin. */
const START = String.raw`(?<=^\s{0,4}|[.!?][)"']?\s{1,3}|\n\s{0,4})`;

/** Removes section labels from the beginnings of sentences: "RESULTS: The model …", "Conclusion — We …", "METHODS We …". */
export const SECTION_LABELS: RuleGroup = {
  name: 'section labels',
  when: new RegExp(`(?:^|[.!?)\\s])\\s?${WORD}|ABSTRACT|Abstract`),
  rules: [
    {
      pattern: new RegExp(`${START}(?=[A-Z])${LABEL}(?:\\s?[:—–]\\s{0,3}|\\.\\s{1,3}(?=[A-Z])|\\s-\\s)(?=\\S)`, 'dg'),
      to: '',
    },
    { pattern: new RegExp(`${START}${CAPITALS}(?:(?: AND | & |/)${CAPITALS})?\\s{1,3}(?=[A-Z])`, 'dg'), to: '' },
    {
      pattern: /^\s{0,4}(?:(?:Abstract|ABSTRACT|Summary)\s?(?:[:.—–-]\s{0,3}|\n\s{0,4})|ABSTRACT\s{1,3})(?=[A-Z])/dg,
      to: '',
    },
  ],
};
