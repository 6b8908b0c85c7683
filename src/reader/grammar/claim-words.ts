import { memoize } from '../../domain/memoize.js';

// Words of reports of results, grouped by their effect on a number.

/** The words of a text. A stem, which matches every word that begins with it, ends in "-". */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

function matcher(words: readonly string[]): (word: string) => boolean {
  const whole = new Set(words.filter((word) => !word.endsWith('-')));
  const stems = words.filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1));
  return (word) => whole.has(word) || stems.some((stem) => word.startsWith(stem));
}

/** Words for an increase or an improvement: "outperforms", "higher", "gain". */
export const isUpWord = matcher(
  list(`improv- increas- higher more greater better gain- boost- outperform- surpass- exceed- larger faster speedup- speed-up- speedups accelerat- rais- rise rises rising
  enhanc- superior beat beats beating advanc- uplift longer stronger deeper wider up jump- grow- growth advantage lead leads expand- additional extra bigger quicker
  lift- elevat- ahead above over win wins speeding doubl- tripl- quadrupl- twice amplif- expansion`),
);
/** Words for a decrease: "reduces", "fewer", "drop". */
export const isDownWord = matcher(
  list(`reduc- decreas- lower- fewer less smaller drop- degrad- loss losses save saves saved saving savings cut cuts cutting shrink- shrunk compress- cheaper declin-
  fall falls falling fell shorter shorten- halv- minimiz- worse deterior- diminish- lighter trim- prune- prunes pruned half third quarter fraction slash- mitigat- alleviat- decrement
  slower lowest underperform- down remov- eliminat- discard- narrow-`),
);
/** Verbs that state a value: "achieves 80%". */
export const isReportingVerb = matcher(
  list(`achiev- obtain- attain- reach- yield- get gets got getting deliver- report- record- scor- produc- hit hits hitting set sets establish- provid- show shows showed showing
  demonstrat- observ- give gives giving has have having is are was were takes take taking took requir- need needs use uses using cost costs costing run runs running exhibit- perform-
  result- enabl- offer- measur- maintain- retain- preserv- recover- sustain- correspond- identif- detect- predict- classif- recogniz- solve- complet- answer- succeed- occup- consum- contain-
  consist- compris- trained train training pretrain- collect- evaluat- annotat- cover- span- include- process-`),
);
/** Words of sentences about the state of the field, not about a result of this paper. */
export const isBackgroundCue = matcher(
  list('typically often usually recent recently existing traditional conventional currently today'),
);

const STEMS: readonly (readonly [string, RegExp])[] = [
  ['achieve', /^(?:achiev|obtain|attain|reach|yield|deliver|get$|gets$|got$|record|scor(?:e|es|ed|ing)$|hit)/],
  ['improve', /^(?:improv|enhanc|boost|advanc|rais|lift)/],
  ['outperform', /^(?:outperform|surpass|exceed|beat|superior|underperform)/],
  ['increase', /^(?:increas|gain|grow|rise|jump|expand)/],
  [
    'reduce',
    /^(?:reduc|decreas|lower|cut|sav|shrink|shrunk|compress|drop|declin|fall|fell|degrad|prun|remov|eliminat|halv|shorten|minimi|lose|loses|loss)/,
  ],
  ['speed', /^(?:speed|accelerat|fast)/],
  ['require', /^(?:requir|need|use|uses|using|take|takes|taking|consum|cost|spend)/],
  ['keep', /^(?:maintain|retain|preserv|recover|sustain|keep)/],
  ['be', /^(?:is|are|was|were|be|being|has|have|having)$/],
  ['compare', /^(?:compar|than|relative|versus|vs)/],
  [
    'consist',
    /^(?:consist|compris|contain|includ|cover|span|collect|annotat|creat|construct|build|built|releas|introduc|present|propos|curat)/,
  ],
  ['train', /^(?:train|pretrain|pre-train|fine-tun|finetun|evaluat|test|experiment|study|studi|analy|investigat)/],
  [
    'show',
    /^(?:show|demonstrat|find|found|observ|report|reveal|result|indicat|provid|offer|enabl|exhibit|produc|establish|set|sets)/,
  ],
  ['scale', /^(?:scal|rang|from|vary|varies)/],
];

/** The class of a verb or a word of comparison, null for any other word. */
export const verbStem = memoize(stemOf);
function stemOf(word: string): string | null {
  for (const [name, pattern] of STEMS) if (pattern.test(word)) return name;
  return null;
}

/** The class of a word next to a number; the word itself if it has none. */
export function neighbourClass(word: string): string {
  if (/^(?:higher|better|greater|more|faster|larger|longer|stronger|bigger|quicker)$/.test(word)) return 'more';
  if (/^(?:lower|less|fewer|smaller|slower|cheaper|shorter|lighter|worse)$/.test(word)) return 'less';
  if (
    /^(?:improvements?|gains?|increases?|boosts?|speedups?|speed-ups?|speed|acceleration|uplift|rise|improving|lead|advantage|margin)$/.test(
      word,
    )
  )
    return 'gain';
  if (/^(?:reductions?|decreases?|drops?|savings?|loss|degradation|decline|compression|reducing|cut)$/.test(word))
    return 'loss';
  if (/^(?:relative|absolute|relatively|absolutely|average|overall|on-average)$/.test(word)) return 'relative';
  if (/^\d/.test(word)) return '#';
  return word;
}

/** The class of the last verb from token `from` to token `at`; "none" if there is none. */
export function governingVerb(words: readonly string[], at: number, from: number): string {
  for (let i = at; i >= from; i--) {
    const stem = verbStem(words[i]!);
    if (stem && stem !== 'compare') return stem;
  }
  return 'none';
}
