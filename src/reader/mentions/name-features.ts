import { memoize } from '../../domain/memoize.js';
import { findLexiconNames } from '../../lexicon/finder.js';
import { COUNTED, statisticsOf } from '../../lexicon/name-statistics.js';
import { TASK_OF_TEAM, type Candidate } from './candidates.js';
import type { Cluster } from './clusters.js';
import { FUNCTION_WORDS, HEAD_KINDS, OTHER_NAMES } from '../grammar/closed-words.js';
import { introductionOf } from './introductions.js';
import { isCoined } from './shape.js';
import type { Line, Word } from './words.js';

/** The parts of the paper that the features of a name use besides its own mentions. */
export interface PaperNames {
  readonly lines: readonly Line[];
  /** The lines of the abstract. */
  readonly abstract: readonly Line[];
  /** Keys (placeKey) of candidates inside a longer candidate. */
  readonly inner: ReadonlySet<string>;
  /** Keys (placeKey) of acronyms that a value after them shows to be metrics. */
  readonly valued: ReadonlySet<string>;
  /** Keys (placeKey) of candidates that are certainly devices. */
  readonly devices: ReadonlySet<string>;
  /** The names that the lexicon knows and their kinds, by sentence: the other members of a list show the kind of a name. */
  readonly known: ReadonlyMap<
    number,
    readonly { readonly start: number; readonly end: number; readonly kind: string }[]
  >;
}

const METHOD_END =
  /(?:former|formers|nets?|net-?v?\d+|bert\w*|gpt\w*|clip|lm|vit|gan|gans|vae|nerf|mamba|llama|rcnn|yolo\w*|lora|attention|adam\w*|prop|flow|fusion|coder|agent|tuning|tune|moe|vec|llm|ocr|det|seg|gnn|gcn|rnn|lstm|encoder|transformers?|diffusion|opt|sgd|quant|prune|cache|rag|dpo|ppo|rl|distill|distillation|learning|search|network|networks|sampling|optimization|decoding|regularization|model|algorithm|pruning|quantization|factorization|normalization|training|pretraining|prompting|merging|routing|parsing|alignment|adaptation|expansion|serving|scheduling|offloading|inference|estimation|matching|embedding|descent|propagation)$/i;
const DATASET_END =
  /(?:bench|benchmark|qa|eval|set|bank|corpus|glue|vqa|arena|db|kg|speech|pedia|ner|nli|challenge|mc|mix|dataset|treebank|-\d+k|\d{4}|-\d{2}|collection|gym|suite|exam|wiki|captions?|news|tracks?|leaderboard|hub)$/i;

/** A key for the position of a candidate. */
export function placeKey(one: Candidate): string {
  return `${one.line.sentence}:${one.start}:${one.end}`;
}

/** Features of the spelling of a name: the feature, and the pattern that the name matches. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['s:digit', /\d/],
  ['s:underscore', /_/],
  ['s:capital-compound', /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+/u],
  ['s:to', /-to-/],
  ['s:precision', /^(?:(?:int|fp|bf|nf|w|e)\d+|[1-9]d$)/i],
  ['s:plural-acronym', /\p{Lu}{2}s$/u],
  ['s:letter-digit', /[\p{L}][-–]?\d/u],
  ['s:size', /\d+(?:\.\d+)?[BMK]\b/],
  ['s:year', /\b(?:19|20)\d\d\b/],
  ['s:hyphen', /[-–]/],
];

/** Features of the spelling of a name. */
function shapeFeatures(name: string, into: Set<string>): void {
  const words = name.split(/\s+/);
  into.add(`s:words=${Math.min(words.length, 5)}`);
  if (/\p{Ll}\p{Lu}/u.test(name)) into.add('s:camel');
  if (/^[\p{Lu}\d.&-]+$/u.test(name)) into.add(`s:caps=${Math.min(name.length, 6)}`);
  for (const [feature, pattern] of SHAPES) if (pattern.test(name)) into.add(feature);
  if (name === name.toLowerCase()) into.add(/\s/.test(name) ? 's:lower-phrase' : 's:lower-word');
  if (words.every((word) => /^\p{Lu}[\p{Ll}-]+$/u.test(word)))
    into.add(words.length > 1 ? 's:title-phrase' : 's:title-word');
  endingFeatures(name, into);
  wordFeatures(words, into);
}

function endingFeatures(name: string, into: Set<string>): void {
  if (METHOD_END.test(name)) into.add('s:method-end');
  // "Reformer-B": a variant of a name with the ending of a method
  if (METHOD_END.test(/^(\p{Lu}\p{Ll}+)-[\p{Lu}\d]{1,2}$/u.exec(name)?.[1] ?? '')) into.add('s:method-variant');
  if (DATASET_END.test(name)) into.add('s:dataset-end');
}

/** Features of the words of a name. */
function wordFeatures(words: readonly string[], into: Set<string>): void {
  const last = (words.at(-1) ?? '').toLowerCase();
  const head = HEAD_KINDS.get(last) ?? HEAD_KINDS.get(last.replace(/.*[-–]/, ''));
  if (head) into.add(`s:head=${head}`);
  if (/(?:ing)$/.test(last)) into.add('s:ing');
  if (/(?:tion|sion|ment)$/.test(last)) into.add('s:tion');
  if (words.every((word) => OTHER_NAMES.has(word))) into.add('s:other-name');
  if (OTHER_NAMES.has(words[0] ?? '')) into.add('s:begins-other-name');
  // "BASED" in capitals is an acronym
  if (words.some((word) => FUNCTION_WORDS.has(word.toLowerCase()) && !/^\p{Lu}{4,}$/u.test(word)))
    into.add('s:function-word');
}

const namesIn = memoize(findLexiconNames);
const statisticsOfName = memoize((name) => statisticsOf(name) ?? null);

/** The lexicon entries of the name and, for an unknown name, of the names inside it. */
function lexiconFeatures({ name, entries }: Cluster, into: Set<string>): void {
  for (const entry of entries) {
    into.add(`lex:${entry.kind}`);
    if (entry.generic) into.add(`lex:${entry.kind}:generic`);
    if (entry.ambiguous) into.add(`lex:${entry.kind}:ambiguous`);
  }
  if (entries.length === 0) {
    into.add('lex:none');
    for (const hit of namesIn(name)) {
      const where = hit.start === 0 ? 'begin' : hit.end === name.length ? 'end' : 'inside';
      for (const entry of hit.entries) into.add(`lex:${where}:${entry.kind}${entry.generic ? ':generic' : ''}`);
    }
  } else if (new Set(entries.map((entry) => entry.kind)).size > 1) into.add('lex:several');
}

/** How other papers use the name: counts, each as one of a few ranges. */
function statisticFeatures(name: string, into: Set<string>): void {
  const found = statisticsOfName(name);
  if (!found) {
    into.add('st:none');
    return;
  }
  const { papers, shares } = found;
  into.add(`st:papers=${[300, 80, 25, 8].find((least) => papers > least) ?? 3}`);
  for (const column of COUNTED) {
    const range = SHARES.find(([least]) => shares[column] > least);
    if (range) into.add(`st:${column}=${range[1]}`);
  }
  const sides = [
    ['dataset', shares.dataset + shares['beside-dataset'] + 0.5 * shares.on],
    ['method', shares.method + shares['beside-method'] + shares.does],
    ['hardware', shares.hardware * 2],
    ['task', shares.task * 2],
  ] as const;
  const best = sides.reduce((a, b) => (b[1] > a[1] ? b : a));
  into.add(`st:most=${best[1] < 0.08 ? 'nothing' : best[0]}`);
}
const SHARES = [
  [0.5, 'mostly'],
  [0.25, 'often'],
  [0.1, 'some'],
  [0.03, 'few'],
] as const;

const PROPOSING =
  /(?<![-\w])(?:propos|introduc|present|develop|design|devis|creat|build|built|construct|releas|contribut|offer|establish|collect|curat|dubbed|called|named|term)/i;
const ON_DATA =
  /\b(?:evaluat\w+|experiments?|results?|tested|benchmark\w*|perform\w+|trained|pretrain\w*|pre-train\w*|validat\w+|accuracy|achiev\w+|fine-?tun\w+|\d%?) (?:\w+ ){0,3}(?:on|in)(?: the| both| two| three| four| five| standard| popular| public| challenging| several| large-scale)*\s*$/i;

/** The words of a line that a candidate covers, the last one included. */
interface WordRange {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

function wordRangeOf(one: Candidate): WordRange {
  const words = one.line.words;
  let from = words.findIndex((word) => word.end > one.start);
  if (from < 0) from = words.length;
  let to = from;
  while (to + 1 < words.length && (words[to + 1] as Word).start < one.end) to++;
  return { line: one.line, from, to };
}

/** Features of the words before and after a mention of the name. */
function contextFeatures(one: Candidate, around: PaperNames, into: Set<string>): void {
  const range = wordRangeOf(one);
  const before = one.line.text.slice(0, one.start - one.line.start);
  const behind = one.line.text.slice(one.end - one.line.start);
  wordsBefore(range, into);
  wordsBehind(range, behind, into);
  const introduction = one.line.field === 'abstract' ? introductionOf(one) : 'none';
  if (introduction !== 'none') into.add(`c:intro=${introduction}`);
  governing(before, into);
  apposition(behind, into);
  for (const kind of kindsInList(one, around)) into.add(`list:${kind}`);
}

function wordsBefore({ line: { words }, from }: WordRange, into: Set<string>): void {
  const gap = words[from]?.gap ?? '';
  const previous = words[from - 1];
  if (previous && words[from] && /^[\s"“'‘`]*$/.test(gap)) {
    into.add(`p1:${previous.lower}`);
    const second = words[from - 2];
    if (second) into.add(`p2:${second.lower}_${previous.lower}`);
    const head = HEAD_KINDS.get(previous.lower);
    if (head) into.add(`phead:${head}`);
  } else if (previous && /^,\s$/.test(gap) && HEAD_KINDS.has(previous.lower))
    into.add(`phead:${HEAD_KINDS.get(previous.lower)}`);
  else into.add(from === 0 ? 'p1:^' : `pgap:${gap.trim().slice(0, 2)}`);
}

function wordsBehind({ line: { words }, to }: WordRange, behind: string, into: Set<string>): void {
  const next = words[to + 1];
  if (/^[-‐–]\p{Ll}/u.test(behind)) into.add(/^[-‐–]based/.test(behind) ? 'n:-based' : 'n:-adj');
  else if (next && /^[\s"”'’`]*$/.test(next.gap)) {
    into.add(`n1:${next.lower}`);
    const head = HEAD_KINDS.get(next.lower) ?? headAfter(next, words[to + 2]);
    if (head) into.add(`nhead:${head}`);
  } else if (/^['’]s\b/.test(behind)) into.add("n1:'s");
  else into.add(`ngap:${behind.trim().slice(0, 1)}`);
}

/** The kind by the head noun after a modifier: "the X image dataset". */
function headAfter(modifier: Word, head: Word | undefined) {
  return head?.gap === ' ' && !FUNCTION_WORDS.has(modifier.lower) ? HEAD_KINDS.get(head.lower) : undefined;
}

/** The beginning of a list of new components: "with two innovative components: X (…) and Y". */
const OWN_PARTS =
  /\b(?:two|three|four|five|several) (?:new|novel|innovative|proposed) (?:[\p{L}-]+ )?(?:components|modules|techniques|designs|strategies|mechanisms|innovations|algorithms|layers|losses)\s?[:,–—-][^.;]*$/u;

/** The noun before a list of examples, and what opens the list: "datasets such as X", "models (X, Y)", "benchmarks: X and Y". */
const GOVERNING =
  /([\p{L}-]+)(?:,? such as|,? including|,? like|,? e\.g\.,?|,? i\.e\.,?|,? namely|,? especially|:| \((?:e\.g\.,? |i\.e\.,? )?| \()(?:\s*(?:[^.;:()]|\([^()]*\)){0,160})$/iu;
/** What opens such a list; checked first because GOVERNING is slow. */
const OPENS_LIST = /such as|including|like|e\.g|i\.e|namely|especially|[:(]/i;

/** Features of the text before a name: the number of characters to search, and the pattern. */
const BEFORE: readonly (readonly [string, number, RegExp])[] = [
  [
    'c:we-propose-it',
    200,
    /\b(?:[Ww]e|paper|work|article|study|report)\b[^.;]{0,24}(?:propos|introduc|present|develop|design|devis|releas|creat|build|construct)\w*\s+(?:\w+[\s-]){0,2}$/,
  ],
  [
    'c:we-propose-a',
    240,
    /\b(?:[Ww]e|paper|work|article|study|report)\b[^.;]{0,24}(?:propos|introduc|present|develop|design|devis|releas|creat|build|construct)\w*\s+(?:a|an|the|our|two|three)\b[^.;]{0,90}$/,
  ],
  [
    'c:comparing',
    45,
    /\b(?:outperform\w*|than|over|surpass\w*|exceed\w*|compar\w+|against|beat\w*|versus|vs\.?|baselines?|rival\w*|match\w*|relative to)\b/i,
  ],
  ['c:on-data', 110, ON_DATA],
  ['c:called', 60, /\b(?:call(?:ed)?|dubbed|named|termed|coined|namely)\b[^.;,]{0,14}$/],
  ['c:our', 160, /\b(?:our|proposed|new|novel)\s(?:[\p{L}-]+\s){0,2}$/u],
  ['c:own-part', Infinity, OWN_PARTS],
  [
    'c:using',
    60,
    /\b(?:using|with|via|through|by|apply|applying|use|uses|employ\w*|leverag\w*|based on|adopt\w*|combin\w*|utiliz\w*)\s(?:the\s)?$/,
  ],
  ['c:device-before', 30, /\b(?:GPUs?|CPUs?|hardware|devices?|processors?)\b/],
  ['c:number-before', 10, /\d\s?(?:x|×)?\s?$/],
];

/** The noun that governs a list with the name, and phrases of proposing, comparing and using before the name. */
function governing(before: string, into: Set<string>): void {
  const near = before.slice(-200);
  const match = OPENS_LIST.test(near) ? GOVERNING.exec(near) : null;
  const head = match ? HEAD_KINDS.get((match[1] as string).toLowerCase()) : undefined;
  if (head) into.add(`gov:${head}`);
  if (PROPOSING.test(before.slice(-60)) && /\b(?:we|this|paper|work|our)\b/i.test(before)) into.add('c:proposing');
  for (const [feature, length, pattern] of BEFORE) if (pattern.test(before.slice(-length))) into.add(feature);
}

/** Features of an apposition or a verb after the name: "X, a new benchmark …", "X is a framework …", "X achieves …". */
function apposition(behind: string, into: Set<string>): void {
  const match =
    /^(?:\s?\([^)]{1,60}\))?(?:,| is| are|:| –| -|,? which is)\s+(?:a|an|the|our|one)\s+((?:[\p{L}\p{N}-]+,?\s){0,8}?[\p{L}-]+)/u.exec(
      behind,
    );
  const phrase =
    /^(?:\s?\([^)]{1,60}\))?(?:,| is| are|:| –| -|,? which is)\s+(?:a|an|the|our|one)\s+([^.;:()]{0,90})/u.exec(behind);
  if (match && phrase) {
    const words = (phrase[1] as string).split(/[\s,]+/);
    const stop = words.findIndex((word) => FUNCTION_WORDS.has(word.toLowerCase()) && word !== 'and');
    const nominal = stop < 0 ? words : words.slice(0, stop);
    const head = nominal.map((word) => HEAD_KINDS.get(word.toLowerCase())).findLast((kind) => kind !== undefined);
    into.add(head ? `app:${head}` : 'app:other');
  }
  const verb =
    /^(?:\s?\([^)]{1,60}\))?,?\s(?:also |can |significantly |consistently |then |further |not only )?(achiev|outperform|surpass|improv|reduc|obtain|attain|yield|provid|enabl|allow|leverag|consist|contain|compris|cover|includ|introduc|learn|use|combin|perform|show|exceed|deliver|require|run|offer|match|employ|exploit|adopt|generat|replac|integrat|select|is |are |has |have |was |were )/.exec(
      behind,
    );
  if (verb) into.add(`v:${(verb[1] as string).trim()}`);
}

/** The kinds of the known names in one list with a mention. */
function kindsInList(one: Candidate, around: PaperNames): Set<string> {
  const kinds = new Set<string>();
  const known = around.known.get(one.line.sentence) ?? [];
  const text = (from: number, to: number) => one.line.text.slice(from - one.line.start, to - one.line.start);
  let at = one.start;
  for (const name of [...known].reverse()) {
    if (name.end > at) continue;
    if (!joinsList(text(name.end, at))) break;
    kinds.add(name.kind);
    at = name.start;
  }
  at = one.end;
  for (const name of known) {
    if (name.start < at) continue;
    if (!joinsList(text(at, name.start))) break;
    kinds.add(name.kind);
    at = name.end;
  }
  return kinds;
}

/** Can the text between two names join them in one list? Other names and parentheses may be between them. */
function joinsList(between: string): boolean {
  return (
    between.length <= 40 &&
    /^(?:[\s,/&]|and|or|\([^)]*\)|[\p{Lu}][\p{L}\d-]*(?![\p{L}\d-])|as well as)*$/u.test(between) &&
    /[,/&]|and|or/.test(between)
  );
}

/** Features of the abbreviations of a name. */
function abbreviationFeatures(cluster: Cluster, into: Set<string>): void {
  for (const pair of cluster.abbreviations) {
    into.add('ab');
    const words = pair.long.split(/\s+/);
    const last = (words.at(-1) ?? '').toLowerCase();
    const head = HEAD_KINDS.get(last) ?? HEAD_KINDS.get(last.replace(/.*[-–]/, ''));
    if (head) into.add(`ab:head=${head}`);
    into.add(`ab:last=${last.replace(/s$/, '')}`);
    if (/^\p{Ll}/u.test(words[0] ?? '')) into.add('ab:lower');
    if (/(?:\p{Ll}\p{Lu}|\d)/u.test(pair.short)) into.add('ab:coined');
  }
}

/** Features of the positions of a name in title and abstract. */
function documentFeatures(cluster: Cluster, around: PaperNames, into: Set<string>): void {
  const places = cluster.candidates;
  const body = places.filter((one) => one.line.field === 'abstract');
  into.add(`d:count=${Math.min(body.length, 4)}`);
  const title = places.find((one) => one.line.field === 'title');
  if (title) {
    titleFeatures(title, into);
    if (body.length === 0) into.add('d:only-title');
  }
  const first = body[0];
  if (first) {
    const count = around.abstract.length;
    const position = around.abstract.indexOf(first.line);
    into.add(position === 0 ? 'd:first-sentence' : position < count / 2 ? 'd:first-half' : 'd:second-half');
    if (body.some((one) => /\d/.test(one.line.text))) into.add('d:with-number');
  }
  for (const one of places) into.add(`src:${one.source}`);
}

function titleFeatures(title: Candidate, into: Set<string>): void {
  into.add('d:title');
  const from = title.start - title.line.start;
  const before = title.line.text.slice(0, from);
  const behind = title.line.text.slice(title.end - title.line.start);
  if (from === 0) titleStartFeatures(behind, into);
  else if (/:\s*$/.test(before)) into.add('d:title-after-colon');
  // "Better Problem Solving with REAP: …"
  else if (/^(?:\s\([^)]*\))?:\s/.test(behind) && /\b(?:with|via|by|through|using)\s$/.test(before))
    into.add('d:title-by-colon');
}

/** Features of a name at the beginning of the title. */
function titleStartFeatures(behind: string, into: Set<string>): void {
  const isTeam = TASK_OF_TEAM.test(behind);
  if (isTeam) into.add('d:title-team');
  into.add(isTeam || /^(?:\s\([^)]*\))?\s?:/.test(behind) ? 'd:title-colon' : 'd:title-start');
  if (!/:/.test(behind)) return;
  const head = behind
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .map((word) => HEAD_KINDS.get(word))
    .find((kind) => kind === 'dataset' || kind === 'method');
  into.add(`d:title-head=${head ?? 'none'}`);
}

/** The features that a cluster has so far, and combinations of them. */
class FoundFeatures {
  /** Not the spelling of common words, units, plurals or numeric formats. */
  readonly isProper: boolean;

  constructor(
    readonly name: string,
    readonly spelling: string,
    readonly into: Set<string>,
  ) {
    this.isProper =
      spelling !== 'common' &&
      !this.has('s:function-word', 's:other-name', 's:underscore', 's:precision', 's:plural-acronym');
  }

  /** Is any of these features present? */
  has(...features: readonly string[]): boolean {
    return features.some((feature) => this.into.has(feature));
  }

  /** The first of the kinds for which the feature `prefix` + kind is present. */
  kind(prefix: string, kinds: readonly string[]): string | undefined {
    return kinds.find((kind) => this.into.has(prefix + kind));
  }

  addIf(condition: boolean, feature: string): void {
    if (condition) this.into.add(feature);
  }
}

/** Combinations of features that are strong evidence by themselves. They are trained with a weaker penalty than the others. */
function combinedFeatures(found: FoundFeatures): void {
  if (found.has('d:all-inner')) return;
  introducedFeatures(found);
  nounFeatures(found);
  if (found.has('ab')) shortFormFeatures(found);
  const { spelling } = found;
  found.addIf(found.has('c:on-data'), `r:on-data:${spelling}`);
  found.addIf(
    found.has('lex:begin:METHOD') && found.isProper && found.has('s:digit', 's:size', 's:hyphen'),
    'r:variant',
  );
  if (spelling === 'common') commonWordFeatures(found);
  if (found.has('src:titled') && !found.has('lex:METHOD', 'lex:TASK', 'lex:DATASET', 'lex:METRIC'))
    titlePhraseFeatures(found);
}

/** A name that the title or a sentence introduces. */
function introducedFeatures(found: FoundFeatures): void {
  const { spelling, isProper } = found;
  const isCoinedName = spelling === 'coined';
  found.addIf(isTitleName(found), `r:title-name:${spelling}`);
  found.addIf(
    isProper && found.has('c:intro=object', 'c:intro=apposition', 'c:intro=apposition-far', 'c:intro=called'),
    `r:introduced:${spelling}`,
  );
  found.addIf(isProper && isCoinedName, 'r:coined');
  found.addIf(
    found.has('ab') && found.has('c:intro=object', 'c:intro=apposition', 'c:intro=called'),
    `r:introduced-short:${spelling}`,
  );
  found.addIf(found.has('d:title-start') && isCoinedName && isProper, 'r:title-start');
  found.addIf(isCoinedName && found.has('p1:our', 'p1:proposed'), 'r:our-coined');
  found.addIf(spelling === 'common' && found.has('c:our') && found.has('s:hyphen'), 'r:our-common');
}

/** A name of at most three words before the colon of the title that is not a class of methods or datasets. */
function isTitleName({ name, isProper, into }: FoundFeatures): boolean {
  return (
    isProper &&
    into.has('d:title-colon') &&
    !/\s(?:Transformers|Networks|Models|Methods|Systems|Learning|Datasets|Algorithms|Attentions?)$/.test(name) &&
    !/\s\S+\s\S+\s/.test(name)
  );
}

/** The kind that a noun next to the name, or its head noun, shows. */
function nounFeatures(found: FoundFeatures): void {
  const { spelling, isProper } = found;
  found.addIf(found.has('s:head=dataset', 'ab:head=dataset'), 'r:dataset-head');
  const hasDatasetNoun = found.has('s:head=dataset', 'nhead:dataset', 'phead:dataset', 'app:dataset', 'ab:head=dataset', 'd:title-head=dataset'); // prettier-ignore
  found.into.add(hasDatasetNoun ? 'r:some-dataset-sign' : 'r:no-dataset-sign');
  found.addIf(found.has('nhead:dataset', 'phead:dataset') || (found.has('app:dataset') && isProper), 'r:dataset-noun');
  found.addIf(
    found.has('nhead:method', 'phead:method') || (found.has('app:method') && isProper),
    `r:method-noun:${spelling}`,
  );
}

/** An abbreviation: "optical wireless communication (OWC)" abbreviates a common term and is not a name coined by the paper. */
function shortFormFeatures(found: FoundFeatures): void {
  const head = found.kind('ab:head=', ['method', 'dataset', 'hardware', 'task', 'metric']) ?? 'thing';
  const own = found.has('d:title-colon') || [...found.into].some((feature) => /^c:intro=(?!none|oblique)/.test(feature)); // prettier-ignore
  found.into.add(`r:short:${found.has('ab:lower') ? 'common' : 'proper'}:${head}:${own ? 'own' : 'other'}`);
}

/** A name in common words that a sentence introduces. */
function commonWordFeatures(found: FoundFeatures): void {
  if (found.has('c:intro=called', 'c:intro=object', 'c:intro=apposition', 'src:listed', 'r:our-common')) {
    const again = found.has('d:title', 'd:count=2', 'd:count=3', 'd:count=4') ? 'again' : 'once';
    const head = found.has('s:head=method', 's:head=task', 's:head=dataset', 's:head=metric') ? 'general' : 'special';
    found.into.add(`r:common:${head}:${again}`);
  }
  found.addIf(found.has('d:title') && found.has('c:intro=object'), 'r:titled-common');
}

/** A noun phrase of the title: the kind by its head noun, and whether the abstract repeats it. */
function titlePhraseFeatures(found: FoundFeatures): void {
  const head =
    found.kind('s:head=', ['method', 'dataset', 'task', 'metric', 'hardware']) ??
    (found.has('s:method-end') ? 'method-end' : found.has('s:ing') ? 'ing' : 'other');
  const again = found.has('d:only-title') ? 'only' : 'again';
  const isStart = found.has('d:title-start');
  found.into.add(`r:titled:${head}:${again}`);
  found.into.add(`r:titled:${isStart ? 'start' : found.has('d:title-after-colon') ? 'colon' : 'inside'}:${again}`);
  found.into.add(`r:titled:${head}:${isStart ? 'start' : 'inside'}`);
}

/** Features whose meaning depends on the spelling of the name: "we propose X" and "X:" in the title introduce coined words, not always common ones. */
const BY_SPELLING =
  /^(?:st:|c:|d:title|d:count|d:only|src:(?:called|proposed|title|our|listed|short|long)|nhead:|phead:|gov:|app:|list:|ab|n:-|p1:(?:the|a|our|\^|on|with|of|and|than)|ngap:|pgap:|v:|s:ing|s:tion|s:head=|s:hyphen|s:words=)/;

/** The conjunction of a spelling and another feature, "" if the feature does not depend on the spelling. Cached, since concatenation is slow. */
const conjunctionWith = memoize((spelling) =>
  memoize((feature) => (BY_SPELLING.test(feature) ? `${spelling}&${feature}` : ''), 4_000),
);

function spellingOf({ name, entries }: Cluster): string {
  if (entries.length > 0)
    return entries.some((entry) => entry.generic)
      ? 'generic'
      : entries.some((entry) => entry.ambiguous)
        ? 'ambiguous'
        : `known-${entries[0]?.kind}`;
  if (name.split(/\s+/).some((word) => isCoined(word))) return 'coined';
  return /^\p{Lu}/u.test(name) ? 'capitals' : 'common';
}

/** The binary features of a name for the classifier of its kind. */
export function nameFeatures(cluster: Cluster, around: PaperNames): Set<string> {
  const into = new Set<string>(['bias']);
  const { name } = cluster;
  shapeFeatures(name, into);
  lexiconFeatures(cluster, into);
  statisticFeatures(name, into);
  const outer = cluster.candidates.filter((one) => !around.inner.has(placeKey(one)));
  if (outer.length === 0) into.add('d:all-inner');
  else if (outer.length < cluster.candidates.length) into.add('d:some-inner');
  for (const one of outer) contextFeatures(one, around, into);
  abbreviationFeatures(cluster, into);
  documentFeatures(cluster, around, into);
  const spelling = spellingOf(cluster);
  const withSpelling = conjunctionWith(spelling);
  for (const feature of [...into]) {
    const both = withSpelling(feature);
    if (both !== '') into.add(both);
  }
  into.add(`spelling=${spelling}`);
  combinedFeatures(new FoundFeatures(name, spelling, into));
  return into;
}
