import { memoize } from '../../domain/memoize.js';
import { findLexiconNames } from '../../lexicon/finder.js';
import { COUNTED, statisticsOf } from '../../lexicon/name-statistics.js';
import { TASK_OF_TEAM, type Candidate } from './candidates.js';
import type { Cluster } from './clusters.js';
import { FUNCTION_WORDS, HEAD_KINDS, OTHER_NAMES } from '../grammar/closed-words.js';
import { introductionOf } from './introductions.js';
import { isCoined } from './shape.js';
import type { Line, Word } from './words.js';

/** What the features of one name may look at beside its own places. */
export interface Surroundings {
  readonly lines: readonly Line[];
  /** Those of the abstract. */
  readonly abstract: readonly Line[];
  /** Keys of the places that lie inside a longer candidate. */
  readonly inner: ReadonlySet<string>;
  /** Keys of the places where a value behind initials says that they are a measure. */
  readonly valued: ReadonlySet<string>;
  /** Per sentence, the known names and their kinds, to learn from the company that a name keeps in a list. */
  readonly known: ReadonlyMap<
    number,
    readonly { readonly start: number; readonly end: number; readonly kind: string }[]
  >;
}

const METHOD_END =
  /(?:former|formers|nets?|net-?v?\d+|bert\w*|gpt\w*|clip|lm|vit|gan|gans|vae|nerf|mamba|llama|rcnn|yolo\w*|lora|attention|adam\w*|prop|flow|fusion|coder|agent|tuning|tune|moe|vec|llm|ocr|det|seg|gnn|gcn|rnn|lstm|encoder|transformers?|diffusion|opt|sgd|quant|prune|cache|rag|dpo|ppo|rl|distill|distillation|learning|search|network|networks|sampling|optimization|decoding|regularization|model|algorithm|pruning|quantization|factorization|normalization|training|pretraining|prompting|merging|routing|parsing|alignment|adaptation|expansion|serving|scheduling|offloading|inference|estimation|matching|embedding|descent|propagation)$/i;
const DATASET_END =
  /(?:bench|benchmark|qa|eval|set|bank|corpus|glue|vqa|arena|db|kg|speech|pedia|ner|nli|challenge|mc|mix|dataset|treebank|-\d+k|\d{4}|-\d{2}|collection|gym|suite|exam|wiki|captions?|news|tracks?|leaderboard|hub)$/i;

/** The key of a place. */
export function placeKey(one: Candidate): string {
  return `${one.line.sentence}:${one.start}:${one.end}`;
}

/** What the spelling of the names says. */
function shapeFeatures(name: string, into: Set<string>): void {
  const words = name.split(/\s+/);
  into.add(`s:words=${Math.min(words.length, 5)}`);
  if (/\p{Ll}\p{Lu}/u.test(name)) into.add('s:camel');
  if (/^[\p{Lu}\d.&-]+$/u.test(name)) into.add(`s:caps=${Math.min(name.length, 6)}`);
  if (/\d/.test(name)) into.add('s:digit');
  if (/_/.test(name)) into.add('s:underscore');
  if (/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+/u.test(name)) into.add('s:capital-compound');
  if (/-to-/.test(name)) into.add('s:to');
  if (/^(?:int|fp|bf|nf|w|e)\d+/i.test(name) || /^[1-9]d$/i.test(name)) into.add('s:precision');
  if (/\p{Lu}{2}s$/u.test(name)) into.add('s:plural-acronym');
  if (/[\p{L}][-–]?\d/u.test(name)) into.add('s:letter-digit');
  if (/\d+(?:\.\d+)?[BMK]\b/.test(name)) into.add('s:size');
  if (/\b(?:19|20)\d\d\b/.test(name)) into.add('s:year');
  if (/[-–]/.test(name)) into.add('s:hyphen');
  if (name === name.toLowerCase()) into.add(/\s/.test(name) ? 's:lower-phrase' : 's:lower-word');
  if (words.every((word) => /^\p{Lu}[\p{Ll}-]+$/u.test(word)))
    into.add(words.length > 1 ? 's:title-phrase' : 's:title-word');
  if (METHOD_END.test(name)) into.add('s:method-end');
  // "Reformer-B": a variant of a name that ends like a method's
  if (METHOD_END.test(/^(\p{Lu}\p{Ll}+)-[\p{Lu}\d]{1,2}$/u.exec(name)?.[1] ?? '')) into.add('s:method-variant');
  if (DATASET_END.test(name)) into.add('s:dataset-end');
  const last = (words.at(-1) ?? '').toLowerCase();
  const head = HEAD_KINDS.get(last) ?? HEAD_KINDS.get(last.replace(/.*[-–]/, ''));
  if (head) into.add(`s:head=${head}`);
  if (/(?:ing)$/.test(last)) into.add('s:ing');
  if (/(?:tion|sion|ment)$/.test(last)) into.add('s:tion');
  if (words.every((word) => OTHER_NAMES.has(word))) into.add('s:other-name');
  if (OTHER_NAMES.has(words[0] ?? '')) into.add('s:begins-other-name');
  // "BASED" is none
  if (words.some((word) => FUNCTION_WORDS.has(word.toLowerCase()) && !/^\p{Lu}{4,}$/u.test(word)))
    into.add('s:function-word');
}

const namesIn = memoize(findLexiconNames);
const statisticsOfName = memoize((name) => statisticsOf(name) ?? null);

/** What the lexicon says, of the name itself and of the names inside it. */
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

/** How the name is used in other papers of these years, in steps: seldom, sometimes, often, mostly. */
function statisticFeatures(name: string, into: Set<string>): void {
  const found = statisticsOfName(name);
  if (!found) {
    into.add('st:none');
    return;
  }
  const { papers, shares } = found;
  into.add(`st:papers=${papers > 300 ? '300' : papers > 80 ? '80' : papers > 25 ? '25' : papers > 8 ? '8' : '3'}`);
  for (const column of COUNTED) {
    const share = shares[column];
    const step = share > 0.5 ? 'mostly' : share > 0.25 ? 'often' : share > 0.1 ? 'some' : share > 0.03 ? 'few' : null;
    if (step) into.add(`st:${column}=${step}`);
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

const PROPOSING =
  /(?<![-\w])(?:propos|introduc|present|develop|design|devis|creat|build|built|construct|releas|contribut|offer|establish|collect|curat|dubbed|called|named|term)/i;
const COMPARING =
  /\b(?:outperform\w*|than|over|surpass\w*|exceed\w*|compar\w+|against|beat\w*|versus|vs\.?|baselines?|rival\w*|match\w*|relative to)\b/i;
const ON_DATA =
  /\b(?:evaluat\w+|experiments?|results?|tested|benchmark\w*|perform\w+|trained|pretrain\w*|pre-train\w*|validat\w+|accuracy|achiev\w+|fine-?tun\w+|\d%?) (?:\w+ ){0,3}(?:on|in)(?: the| both| two| three| four| five| standard| popular| public| challenging| several| large-scale)*\s*$/i;

interface Spot {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

function spotOf(one: Candidate): Spot {
  const words = one.line.words;
  let from = words.findIndex((word) => word.end > one.start);
  if (from < 0) from = words.length;
  let to = from;
  while (to + 1 < words.length && (words[to + 1] as Word).start < one.end) to++;
  return { line: one.line, from, to };
}

/** What stands before and behind one place of the name. */
function contextFeatures(one: Candidate, around: Surroundings, into: Set<string>): void {
  const { line, from, to } = spotOf(one);
  const words = line.words;
  const before = line.text.slice(0, one.start - line.start);
  const behind = line.text.slice(one.end - line.start);
  const previous = words[from - 1];
  const next = words[to + 1];
  const first = words[from];
  if (first && previous && /^[\s"“'‘`]*$/.test(first.gap)) {
    into.add(`p1:${previous.lower}`);
    const p2 = words[from - 2];
    if (p2) into.add(`p2:${p2.lower}_${previous.lower}`);
    const head = HEAD_KINDS.get(previous.lower);
    if (head) into.add(`phead:${head}`);
  } else if (previous && first && /^,\s$/.test(first.gap) && HEAD_KINDS.has(previous.lower))
    into.add(`phead:${HEAD_KINDS.get(previous.lower)}`);
  else if (from === 0) into.add('p1:^');
  else into.add(`pgap:${(first?.gap ?? '').trim().slice(0, 2)}`);
  const glued = /^[-‐–]\p{Ll}/u.test(behind);
  if (glued) into.add(/^[-‐–]based/.test(behind) ? 'n:-based' : 'n:-adj');
  else if (next && /^[\s"”'’`]*$/.test(next.gap)) {
    into.add(`n1:${next.lower}`);
    const head =
      HEAD_KINDS.get(next.lower) ??
      HEAD_KINDS.get(
        words[to + 2]?.gap === ' ' && !FUNCTION_WORDS.has(next.lower) ? (words[to + 2] as Word).lower : '',
      );
    if (head) into.add(`nhead:${head}`);
  } else if (/^['’]s\b/.test(behind)) into.add("n1:'s");
  else into.add(`ngap:${behind.trim().slice(0, 1)}`);
  const introduction = one.line.field === 'abstract' ? introductionOf(one) : 'none';
  if (introduction !== 'none') into.add(`c:intro=${introduction}`);
  governing(before, into);
  apposition(behind, into);
  for (const kind of listCompany(one, around)) into.add(`list:${kind}`);
}

/** "with two innovative components: X (…) and Y" */
const OWN_PARTS =
  /\b(?:two|three|four|five|several) (?:new|novel|innovative|proposed) (?:[\p{L}-]+ )?(?:components|modules|techniques|designs|strategies|mechanisms|innovations|algorithms|layers|losses)\s?[:,–—-][^.;]*$/u;

/** "datasets such as X", "models (X, Y)", "benchmarks: X and Y": the noun and what opens its list, and the opening alone, which is looked for first. */
const GOVERNING =
  /([\p{L}-]+)(?:,? such as|,? including|,? like|,? e\.g\.,?|,? i\.e\.,?|,? namely|,? especially|:| \((?:e\.g\.,? |i\.e\.,? )?| \()(?:\s*(?:[^.;:()]|\([^()]*\)){0,160})$/iu;
const OPENS_LIST = /such as|including|like|e\.g|i\.e|namely|especially|[:(]/i;

function governing(before: string, into: Set<string>): void {
  const near = before.slice(-200);
  const match = OPENS_LIST.test(near) ? GOVERNING.exec(near) : null;
  const head = match ? HEAD_KINDS.get((match[1] as string).toLowerCase()) : undefined;
  if (head) into.add(`gov:${head}`);
  const clause = before.slice(-110);
  if (PROPOSING.test(clause.slice(-60)) && /\b(?:we|this|paper|work|our)\b/i.test(before)) into.add('c:proposing');
  if (
    /\b(?:[Ww]e|paper|work|article|study|report)\b[^.;]{0,24}(?:propos|introduc|present|develop|design|devis|releas|creat|build|construct)\w*\s+(?:\w+[\s-]){0,2}$/.test(
      before,
    )
  )
    into.add('c:we-propose-it');
  if (
    /\b(?:[Ww]e|paper|work|article|study|report)\b[^.;]{0,24}(?:propos|introduc|present|develop|design|devis|releas|creat|build|construct)\w*\s+(?:a|an|the|our|two|three)\b[^.;]{0,90}$/.test(
      before,
    )
  )
    into.add('c:we-propose-a');
  if (COMPARING.test(clause.slice(-45))) into.add('c:comparing');
  if (ON_DATA.test(clause)) into.add('c:on-data');
  if (/\b(?:call(?:ed)?|dubbed|named|termed|coined|namely)\b[^.;,]{0,14}$/.test(before)) into.add('c:called');
  if (/\b(?:our|proposed|new|novel)\s(?:[\p{L}-]+\s){0,2}$/u.test(before)) into.add('c:our');
  if (OWN_PARTS.test(before)) into.add('c:own-part');
  if (
    /\b(?:using|with|via|through|by|apply|applying|use|uses|employ\w*|leverag\w*|based on|adopt\w*|combin\w*|utiliz\w*)\s(?:the\s)?$/.test(
      before,
    )
  )
    into.add('c:using');
  if (/\b(?:GPUs?|CPUs?|hardware|devices?|processors?)\b/.test(clause.slice(-30))) into.add('c:device-before');
  if (/\d\s?(?:x|×)?\s?$/.test(before)) into.add('c:number-before');
}

/** "X, a new benchmark …", "X is a framework …", "X achieves …" */
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

/** The kinds of the known names that stand in one list with this place. */
function listCompany(one: Candidate, around: Surroundings): Set<string> {
  const kinds = new Set<string>();
  const mates = around.known.get(one.line.sentence) ?? [];
  const text = (a: number, b: number) => one.line.text.slice(a - one.line.start, b - one.line.start);
  for (const side of [-1, 1]) {
    let at = side < 0 ? one.start : one.end;
    const row = side < 0 ? [...mates].reverse() : mates;
    for (const mate of row) {
      if (side < 0 ? mate.end > at : mate.start < at) continue;
      const between = side < 0 ? text(mate.end, at) : text(at, mate.start);
      if (between.length > 40) break;
      if (
        !/^(?:[\s,/&]|and|or|\([^)]*\)|[\p{Lu}][\p{L}\d-]*(?![\p{L}\d-])|as well as)*$/u.test(between) ||
        !/[,/&]|and|or/.test(between)
      )
        break;
      kinds.add(mate.kind);
      at = side < 0 ? mate.start : mate.end;
    }
  }
  return kinds;
}

/** What its being abbreviated says. */
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

/** What its places in the paper say. */
function documentFeatures(cluster: Cluster, around: Surroundings, into: Set<string>): void {
  const places = cluster.candidates;
  const body = places.filter((one) => one.line.field === 'abstract');
  into.add(`d:count=${Math.min(body.length, 4)}`);
  const title = places.find((one) => one.line.field === 'title');
  if (title) {
    into.add('d:title');
    const from = title.start - title.line.start;
    const behind = title.line.text.slice(title.end - title.line.start);
    if (from === 0 && TASK_OF_TEAM.test(behind)) into.add('d:title-team');
    if (from === 0)
      into.add(into.has('d:title-team') || /^(?:\s\([^)]*\))?\s?:/.test(behind) ? 'd:title-colon' : 'd:title-start');
    else if (/:\s*$/.test(title.line.text.slice(0, from))) into.add('d:title-after-colon');
    // "Better Problem Solving with REAP: …"
    else if (
      /^(?:\s\([^)]*\))?:\s/.test(behind) &&
      /\b(?:with|via|by|through|using)\s$/.test(title.line.text.slice(0, from))
    )
      into.add('d:title-by-colon');
    if (from === 0 && /:/.test(behind)) {
      const head = behind
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .map((word) => HEAD_KINDS.get(word))
        .find((kind) => kind === 'dataset' || kind === 'method');
      into.add(`d:title-head=${head ?? 'none'}`);
    }
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

/** Signs that each almost decide by themselves; they are learned with a lighter penalty than the rest. */
function strongSigns(name: string, spelling: string, into: Set<string>): void {
  const has = (...features: string[]) => features.some((feature) => into.has(feature));
  const proper =
    spelling !== 'common' && !has('s:function-word', 's:other-name', 's:underscore', 's:precision', 's:plural-acronym');
  if (has('d:all-inner')) return;
  if (
    proper &&
    !/\s(?:Transformers|Networks|Models|Methods|Systems|Learning|Datasets|Algorithms|Attentions?)$/.test(name) &&
    has('d:title-colon') &&
    !/\s\S+\s\S+\s/.test(name)
  )
    into.add(`r:title-name:${spelling}`);
  if (proper && has('c:intro=object', 'c:intro=apposition', 'c:intro=apposition-far', 'c:intro=called'))
    into.add(`r:introduced:${spelling}`);
  if (proper && spelling === 'coined') into.add('r:coined');
  if (has('ab') && has('c:intro=object', 'c:intro=apposition', 'c:intro=called'))
    into.add(`r:introduced-short:${spelling}`);
  if (has('d:title-start') && spelling === 'coined' && proper) into.add('r:title-start');
  if (spelling === 'coined' && has('p1:our', 'p1:proposed')) into.add('r:our-coined');
  if (has('c:our') && spelling === 'common' && has('s:hyphen')) into.add('r:our-common');
  if (has('s:head=dataset', 'ab:head=dataset')) into.add('r:dataset-head');
  if (has('s:head=dataset', 'nhead:dataset', 'phead:dataset', 'app:dataset', 'ab:head=dataset', 'd:title-head=dataset'))
    into.add('r:some-dataset-sign');
  else into.add('r:no-dataset-sign');
  if (has('nhead:dataset', 'phead:dataset') || (has('app:dataset') && proper)) into.add('r:dataset-noun');
  if (has('nhead:method', 'phead:method') || (has('app:method') && proper)) into.add(`r:method-noun:${spelling}`);
  // "optical wireless communication (OWC)": a shorthand for a thing of the field, whatever its letters look like
  if (has('ab')) {
    const heads = ['method', 'dataset', 'hardware', 'task', 'metric'].filter((head) => has(`ab:head=${head}`));
    const own = [...into].some((feature) => /^c:intro=(?!none|oblique)/.test(feature)) || has('d:title-colon');
    into.add(`r:short:${has('ab:lower') ? 'common' : 'proper'}:${heads[0] ?? 'thing'}:${own ? 'own' : 'other'}`);
  }
  if (has('c:on-data')) into.add(`r:on-data:${spelling}`);
  if (has('lex:begin:METHOD') && proper && has('s:digit', 's:size', 's:hyphen')) into.add('r:variant');
  if (
    spelling === 'common' &&
    has('c:intro=called', 'c:intro=object', 'c:intro=apposition', 'src:listed', 'r:our-common')
  ) {
    const again = has('d:title', 'd:count=2', 'd:count=3', 'd:count=4');
    into.add(
      `r:common:${has('s:head=method', 's:head=task', 's:head=dataset', 's:head=metric') ? 'general' : 'special'}:${again ? 'again' : 'once'}`,
    );
  }
  if (spelling === 'common' && has('d:title') && has('c:intro=object')) into.add('r:titled-common');
  // A phrase of the title: what its last word says, and whether the abstract takes it up.
  if (has('src:titled') && !has('lex:METHOD', 'lex:TASK', 'lex:DATASET', 'lex:METRIC')) {
    const head =
      ['method', 'dataset', 'task', 'metric', 'hardware'].find((kind) => has(`s:head=${kind}`)) ??
      (has('s:method-end') ? 'method-end' : has('s:ing') ? 'ing' : 'other');
    const again = has('d:only-title') ? 'only' : 'again';
    into.add(`r:titled:${head}:${again}`);
    into.add(`r:titled:${has('d:title-start') ? 'start' : has('d:title-after-colon') ? 'colon' : 'inside'}:${again}`);
    into.add(`r:titled:${head}:${has('d:title-start') ? 'start' : 'inside'}`);
  }
}

/** Contexts that mean different things for a coined word and for common words: "we propose X", "X:" in the title. */
const TELLING =
  /^(?:st:|c:|d:title|d:count|d:only|src:(?:called|proposed|title|our|listed|short|long)|nhead:|phead:|gov:|app:|list:|ab|n:-|p1:(?:the|a|our|\^|on|with|of|and|than)|ngap:|pgap:|v:|s:ing|s:tion|s:head=|s:hyphen|s:words=)/;

/** Of a spelling, the feature that tells it together with another, "" for one that needs no telling apart. Remembered, since joining strings is slow. */
const toldApart = memoize((spelling) =>
  memoize((feature) => (TELLING.test(feature) ? `${spelling}&${feature}` : ''), 4_000),
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

/** Everything that the classifiers of names look at, as names of binary features. */
export function nameFeatures(cluster: Cluster, around: Surroundings): Set<string> {
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
  const withSpelling = toldApart(spelling);
  for (const feature of [...into]) {
    const both = withSpelling(feature);
    if (both !== '') into.add(both);
  }
  into.add(`spelling=${spelling}`);
  strongSigns(name, spelling, into);
  return into;
}
