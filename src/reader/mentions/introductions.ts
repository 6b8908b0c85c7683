import type { Candidate } from './candidates.js';
import { HEAD_KINDS, PRAISE_WORDS } from '../grammar/closed-words.js';

/** Verbs of proposing and naming. */
const VERB =
  '(?:propos(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|present(?:s|ed|ing)?|develop(?:s|ed|ing)?|design(?:s|ed)?|devis(?:e|es|ed)|creat(?:e|es|ed)|build|built|construct(?:s|ed)?|releas(?:e|es|ed|ing)|describ(?:e|es|ed)|contribut(?:e|es)|offer(?:s)?|formulate|invent(?:ed)?|establish(?:ed)?|collect(?:ed)?|curate(?:d)?|implement(?:ed)?|put forward|open-source|unveil|assemble(?:d)?|compile(?:d)?|call|name|term|dub)';
/** The authors, or the paper. */
const WHO =
  '(?:\\b[Ww]e\\b|\\b(?:[Tt]his|[Tt]he|[Oo]ur|[Pp]resent)\\s(?:[\\p{L}-]+\\s){0,2}(?:paper|work|article|study|thesis|report|letter)\\b|\\b(?:[Pp]aper|[Ww]ork|[Aa]uthors)\\b)';
/** Subject and verb of proposing, and all that follows: "we propose X", "we ask whether … is needed, and propose X". */
const INTRODUCING = new RegExp(
  `${WHO}(?:[^.;:]{0,45}?|[^.;:]{0,160}?\\band (?:also |then |further |thus |hence |therefore |subsequently )?)(?<![\\w-])${VERB}\\b\\s(.*)$`,
  'su',
);
const PASSIVE = /^\s*(?:\([^)]*\)\s*)?(?:is|are|was|were) (?:proposed|introduced|presented|developed|designed)\b/;
/** Names before the last one of a coordination: "we introduce X, Y and …". */
const COORDINATED =
  /(?<=^|[\s(])(?:\p{Lu}[^\s,()]*(?:\s\p{Lu}[^\s,()]*){0,3}(?:\s?\([^()]*\))?(?:,? and |, | & |,? as well as ))+$/u;
/** A list of components: "It consists of two novel parts: X and …". */
const COMPONENTS =
  /\b(?:two|three|four|five|several|following|key|novel|innovative)\b[^.;:()]{0,50}\b(?:components?|modules?|phases?|stages?|designs?|techniques?|strateg\w+|innovations?|ideas?|optimizations?|parts?|modifications?|mechanisms?|losses|contributions?|improvements?|methods?|modes|datasets?)\s*(?::|--|—|–|,? namely|,? i\.e\.,?)[^.;]{0,140}$/i;
/** Verbs of comparing: listed components after them are not the paper's own ("We compare four architectures: A, B, C and D"). */
const COMPARING_STUDY =
  /\b(?:compar|evaluat|benchmark|assess|investigat|examin|analy[sz])\w*\s(?:the |and contrast )?(?:performance of )?$/i;
/** Words for existing work. */
const EXISTING =
  /\b(?:existing|previous|prior|recent(?:ly)?|popular|well-known|widely|earlier|known as|so-called)\b[^,;]{0,60}$/i;
/** Words of naming directly before a name. */
const CALLING =
  /\b(?:call(?:ed)?|dub(?:bed)?|name(?:d|ly)?|termed?|coin(?:ed)?|denoted|refer(?:red)? to|known) ?(?:as|it|them|this)?,?\s*["“'‘`]*$/;
/** Prepositions and other words after which the object of proposing has ended. */
const OBLIQUE =
  /\s(?:for|to|of|with|by|using|on|in|from|based|that|which|via|over|between|where|into|through|as|under|when|while|than|without|against|across|upon|within|inspired|built|trained|leveraging|combining|extending|without|towards?)\s/;
/** What may be directly before an apposition. */
const APPOSED =
  /(?:(?:call(?:ed)?|dub(?:bed)?|name(?:d|ly)?|termed?|coin(?:ed)?|denoted|refer(?:red)? to|known|titled|entitled|short for|i\.e\.)(?: as| it| them| this| by)*,?|,|:|—|–|--|\(|=|\sas)\s*(?:(?:a|an|the|our)\s)?(?:\d[\d.]*[KMBT]?\s)?["“'‘`]*$/;

/**
 * How a sentence introduces a candidate:
 *
 *     object            "we propose X", "we propose a new X"
 *     modified          "we propose a graph-based X"
 *     modifier          "we propose X pruning"
 *     apposition        "we propose a method, X", "… (X)"
 *     apposition-far    "we propose a method for Y, called X"
 *     oblique           "we propose a method for X"
 *     passive           "X is proposed"
 *     component         "… two novel modules: X and Y"
 *     called            "… dubbed X"
 *     definition        "X is a novel method …"
 */
export type Introduction =
  | 'component'
  | 'object'
  | 'modified'
  | 'modifier'
  | 'apposition'
  | 'apposition-far'
  | 'oblique'
  | 'passive'
  | 'definition'
  | 'called'
  | 'none';

const introductions = new WeakMap<Candidate, Introduction>();

/** How the sentence of a candidate introduces it. Cached per candidate. */
export function introductionOf(one: Candidate): Introduction {
  const known = introductions.get(one);
  if (known) return known;
  const introduction = introduced(one);
  introductions.set(one, introduction);
  return introduction;
}

function introduced(one: Candidate): Introduction {
  const before = one.line.text.slice(0, one.start - one.line.start);
  const behind = one.line.text.slice(one.end - one.line.start);
  if (PASSIVE.test(behind)) return 'passive';
  const match = INTRODUCING.exec(before);
  const region = match?.[1]
    ?.replace(/^.*\bby (?:introducing|proposing|presenting|developing|designing) /s, '')
    .replace(COORDINATED, '');
  const parts = COMPONENTS.exec(before);
  if (parts && !COMPARING_STUDY.test(before.slice(0, parts.index))) return 'component';
  if (region !== undefined) return inObject(region, behind);
  if (EXISTING.test(before)) return 'none';
  if (CALLED.test(before)) return 'called';
  return DEFINED.test(behind) ? 'definition' : 'none';
}
const CALLED =
  /\b(?:called|dubbed|named|termed|coined|call it|call this \w+|name it|refer to (?:it |this \w+ )?as|referred to as)\s["“'‘`]*$/;
const DEFINED =
  /^(?:\s?\([^)]{1,80}\))?(?:,| is| are|:| –| -)\s+(?:a|an|the first|our)\s+(?:[\p{L}-]+,?\s){0,2}(?:novel|new|simple|first|efficient|large-scale|lightweight|unified|general|open)/u;

const ARTICLE = /^(?:a|an|the|our|two|three|four|five|several|its|new)$/;

/** @param region the text between the verb of proposing and the candidate @param behind the text after it */
function inObject(region: string, behind: string): Introduction {
  const whole = ` ${region}`;
  if (/, (?:a|an|the|our|which|where|that|with|by)\s/.test(whole) && !CALLING.test(whole)) return 'none';
  const apposed = APPOSED.test(whole);
  const oblique = OBLIQUE.exec(whole);
  if (oblique) return apposed ? farApposition(whole, oblique.index) : 'oblique';
  if (apposed && /[\p{L}]/u.test(region.replace(/^(?:a|an|the|our)\b/, ''))) return 'apposition';
  if (isHeadNoun(/([\p{L}-]+)\s+$/u.exec(region)?.[1])) return 'apposition';
  const modifiers = region.split(/[\s,]+/).filter((word) => word !== '');
  if (modifiers.some((word) => !PRAISE_WORDS.has(word.toLowerCase()) && !ARTICLE.test(word.toLowerCase())))
    return 'modified';
  return isModifier(behind) ? 'modifier' : 'object';
}

/** "we propose a method for Y, called X": an apposition to a noun that ends before `at`. */
function farApposition(whole: string, at: number): Introduction {
  const head = whole.slice(0, at).trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return HEAD_KINDS.has(head) || CALLING.test(whole) ? 'apposition-far' : 'oblique';
}

/** Does a noun follow that the candidate modifies, other than "method" or "dataset"? */
function isModifier(behind: string): boolean {
  if (!/^[-\s][\p{L}]/u.test(behind)) return false;
  if (/^\s(?:and|or|for|to|of|with|by|using|on|in|from|that|which|as|via|where|based|is|are|\()/.test(behind))
    return false;
  return !isHeadNoun(/^[-\s]([\p{L}-]+)/u.exec(behind)?.[1]);
}

function isHeadNoun(word: string | undefined): boolean {
  return word !== undefined && HEAD_KINDS.has(word.toLowerCase());
}
