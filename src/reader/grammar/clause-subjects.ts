import { verbStem } from './claim-words.js';
import type { EntityMention, SentenceView } from './sentence-view.js';

/**
 * The method that is the subject of each clause: the last method before the clause's finite verb, or for clauses
 * without a subject of their own ("…, outperforming Y by 2%", "while using fewer parameters") that of the clause before.
 *
 *     "X gets 83% , outperforming Y by 2% , and our largest model, X-L, needs 7 ms"
 *      X            X                       X-L
 */
export function clauseSubjects(view: SentenceView): readonly (EntityMention | null)[] {
  const subjects: (EntityMention | null)[] = [];
  let current: EntityMention | null = null;
  view.sentence.clauses.forEach(({ from, to }, clause) => {
    const own = ownSubject(view, from, to, clause > 0 ? (subjects[clause - 1] ?? null) : null);
    current = own ?? current;
    subjects.push(current);
  });
  return subjects;
}

function ownSubject(
  view: SentenceView,
  from: number,
  to: number,
  previous: EntityMention | null,
): EntityMention | null {
  const opener = afterReport(view, view.lower[from] === ',' || view.lower[from] === ';' ? from + 1 : from, to);
  if (/^(?:which|that|who|where)$/.test(view.lower[opener] ?? '')) return antecedent(view, from) ?? previous;
  const verb = finiteVerb(view, opener, to);
  if (verb < 0) return null;
  const before = view.names.filter((name) => isMethod(name) && name.from >= opener && name.to <= verb);
  const plain = before.filter((name) => !governed(view, name, opener));
  return plain.at(-1) ?? null;
}

/** Where the clause begins; after "that" in "Experiments on A show that X …". */
function afterReport(view: SentenceView, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    if (view.lower[i] === 'that' && REPORTS.test(view.lower[i - 1] ?? '')) return i + 1;
  }
  return from;
}
const REPORTS =
  /^(?:show|shows|showed|shown|demonstrate|demonstrates|demonstrated|find|finds|found|indicate|indicates|reveal|reveals|suggest|suggests|confirm|confirms|observe|observed|report|reports|verify|prove|validate|see|establish|note)$/;

/** Does the clause begin with a pronoun for the paper's own method: "On A, it outperforms …"? */
export function hasPronounSubject(view: SentenceView, clause: number): boolean {
  const range = view.sentence.clauses[clause];
  if (!range) return false;
  for (let i = range.from; i < Math.min(range.to, range.from + 8); i++) {
    if (/^(?:it|they)$/.test(view.lower[i]!))
      return /^[a-z]+$/.test(view.lower[i + 1] ?? '') && !/^(?:is|was)$/.test(view.lower[i + 1]!);
    if (/^(?:by|outperform\w*|achiev\w*)$/.test(view.lower[i]!)) return false;
  }
  return false;
}

function isMethod(name: EntityMention): boolean {
  return name.entity.kind === 'METHOD' && name.paren < 0;
}

/** Is a mention the object of a preposition, and therefore not a subject: "For X, we get", "Compared to X, Y needs", "When using X"? */
function governed(view: SentenceView, name: EntityMention, from: number): boolean {
  for (let i = name.from - 1; i >= Math.max(from, name.from - 3); i--) {
    const word = view.lower[i]!;
    if (/^(?:for|on|in|with|of|to|by|from|using|than|over|against|via|at|based|under|into|as|like)$/.test(word))
      return true;
    if (
      !/^(?:the|a|an|our|its|their|both|standard|original|vanilla|popular|recent|existing|state-of-the-art|strong)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}

/** The antecedent of "which": the nearest mention before it, if it is a method. */
function antecedent(view: SentenceView, at: number): EntityMention | null {
  const before = view.names.filter((name) => name.paren < 0 && name.to <= at && at - name.to <= 8);
  const nearest = before.at(-1);
  return nearest && isMethod(nearest) ? nearest : null;
}

/** The first finite verb of a clause; -1 if there is none. A participle at its beginning is not finite. */
function finiteVerb(view: SentenceView, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const word = view.lower[i]!;
    if (/ing$/.test(word)) {
      if (i === from || view.lower[i - 1] === 'while') return -1;
    } else if (isFinite(word, i > from ? view.lower[i - 1]! : null)) return i;
  }
  return -1;
}
const SURELY_FINITE = /^(?:can|could|will|would|may|does|do|did|must|should|outperforms?|runs?|scores|ranks)$/;
const NOT_FINITE =
  /^(?:to|of|with|for|on|in|by|the|a|an|as|from|improved|reduced|trained|compared|training|speed|cost|gain|gains|loss|increase|use|reports?|results?|train|test|using|used|model|experiments?)$/;

/** @param before the word before, null at the beginning of the clause */
function isFinite(word: string, before: string | null): boolean {
  if (SURELY_FINITE.test(word)) return true;
  if (NOT_FINITE.test(word)) return false;
  const stem = verbStem(word);
  if (stem === null) return false;
  if (stem !== 'compare' && !/(?:er|tion|ment|ness|ity|ance|ed)$/.test(word)) return true;
  return /ed$/.test(word) && before !== null && !/^(?:the|a|an|of|and|with|our)$/.test(before);
}
