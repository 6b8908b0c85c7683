import type { ClaimKind } from '../domain/extraction.js';
import { verbStem } from './claim-words.js';
import type { NamedThing } from './document.js';
import { listIntroducer, relationFeatures } from './relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from './sentence-view.js';

/** A method that a number may describe; `thing` is null for "this work", which the paper gives no name. */
export interface SubjectOption {
  readonly thing: NamedThing | null;
  readonly source: 'stands' | 'earlier' | 'main' | 'unnamed';
  readonly standing?: NameStanding;
  readonly back?: number;
  /** First, last or middle of the methods of its sentence. */
  readonly order?: string;
}

export function subjectOptions(
  view: SentenceView,
  quantity: QuantityStanding,
  earlier: readonly SentenceView[],
  main: NamedThing | undefined,
): SubjectOption[] {
  const options: SubjectOption[] = methodsOf(view).map((standing) => ({
    thing: standing.thing,
    source: 'stands',
    standing,
  }));
  earlier
    .slice(-2)
    .reverse()
    .forEach((one, back) => {
      const methods = methodsOf(one);
      methods.forEach((standing, i) => {
        const order = i === 0 ? 'first' : i === methods.length - 1 ? 'last' : 'middle';
        if (order !== 'middle')
          options.push({ thing: standing.thing, source: 'earlier', standing, back: back + 1, order });
      });
    });
  if (main) options.push({ thing: main, source: 'main' });
  options.push({ thing: null, source: 'unnamed' });
  void quantity;
  return options;
}

function methodsOf(view: SentenceView): NameStanding[] {
  return view.names.filter((name) => name.thing.kind === 'METHOD');
}

export function subjectFeatures(
  option: SubjectOption,
  view: SentenceView,
  quantity: QuantityStanding,
  kind: ClaimKind,
  main: NamedThing | undefined,
): string[] {
  const features = [`source:${option.source}`, `source:${kind} ${option.source}`];
  const { thing, standing } = option;
  if (thing) {
    if (thing.proposed) features.push('proposed', `proposed:${option.source}`);
    else features.push(`foreign:${option.source}`, `foreign:${kind}`);
    if (thing.generic) features.push('generic', `generic:${option.source}`);
    if (thing === main) features.push('main', `main:${option.source}`);
  } else if (main) features.push('unnamed-though-main');
  const own = view.names.filter((name) => name.thing.kind === 'METHOD' && (name.thing.proposed || name.anaphor)).length;
  const any = view.names.filter((name) => name.thing.kind === 'METHOD' && !name.thing.generic).length;
  features.push(`${option.source}:own-here=${Math.min(own, 2)}`, `${option.source}:any-here=${Math.min(any, 2)}`);
  if (standing && option.source === 'stands') {
    for (const feature of relationFeatures(view, quantity, standing)) {
      features.push(`s:${feature}`);
      if (/^(?:near|intro:|aligned|paren|clause)/.test(feature)) features.push(`${kind}:${feature}`);
      if (thing!.proposed && /^(?:near|clause)/.test(feature)) features.push(`proposed:${feature}`);
    }
    features.push(...syntaxFeatures(view, standing, kind));
  }
  if (option.source === 'earlier') {
    features.push(
      `back:${option.back} ${option.order}`,
      `back:${option.back} ${thing!.proposed ? 'proposed' : 'foreign'}`,
    );
    if (standing!.anaphor) features.push('earlier-anaphor');
  }
  return features;
}

/** Does a verb follow the name (it does something), or does a preposition govern it (something is done with it)? */
function syntaxFeatures(view: SentenceView, standing: NameStanding, kind: ClaimKind): string[] {
  const features: string[] = [];
  const verb = verbAfter(view, standing);
  if (verb) features.push(`acts:${verb}`, `acts:${kind}`);
  const list = listIntroducer(view, standing);
  features.push(`list-intro:${list}`, `list-intro:${kind} ${list}`);
  if (standing.from === 0) features.push('opens-sentence');
  const first = view.names.find((name) => name.thing.kind === 'METHOD' && !name.thing.generic);
  if (first === standing) features.push('first-method');
  for (let i = standing.from - 1; i >= Math.max(0, standing.from - 3); i--) {
    if (/^(?:than|over|outperform\w*|surpass\w*|exceed\w*|beat\w*|versus|vs)$/.test(view.lower[i]!))
      features.push('beaten', `beaten:${kind}`);
    if (/^(?:our|proposed|propose|introduce|present)$/.test(view.lower[i]!)) features.push('ours');
  }
  return features;
}

/** The verb that follows a name within its noun phrase: "X with two layers achieves", "X, our best model, obtains". */
function verbAfter(view: SentenceView, standing: NameStanding): string | null {
  for (let i = standing.to; i < Math.min(view.lower.length, standing.to + 6); i++) {
    const word = view.lower[i]!;
    if (/^[;:]$/.test(word) || (word === ',' && i === standing.to)) return null;
    const stem = verbStem(word);
    if (stem && stem !== 'compare' && !/ing$|^(?:reduced|improved|trained|pre-trained|pretrained|training)$/.test(word))
      return stem;
    if (view.names.some((name) => name.from === i && name.thing.kind === 'METHOD' && name !== standing)) return null;
  }
  return null;
}
