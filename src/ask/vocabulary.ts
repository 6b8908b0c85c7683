import type { EntityKind } from '../domain/extraction.js';
import type { Direction, HardwareCategory } from '../domain/graph.js';

/** The words of questions, as data. Keys are lower-case words of the question. */

/** Words that hold a question together and name nothing. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those of for to in on at by with without from into than as and or not any all some each every other others
  who whom whose which what when where how why is are was were be been being do does did done has have had can could will would should may
  me my i you we us our it its they them their there here please give show list find tell get let see want know name
  report reports reported reporting claim claims claimed claiming achieve achieves achieved achieving reach reaches reached reaching obtain
  obtains obtained get gets got score scores scored state states stated say says said run runs ran running use uses used using
  measure measures measured evaluate evaluates evaluated evaluating test tested tests train trained perform performs performed mention mentions mentioned
  need needs needed require requires required take takes took give gives given cost costs
  method methods model models approach approaches algorithm algorithms system systems technique techniques architecture architectures network networks
  paper papers work works publication publications article articles author authors researcher researchers
  dataset datasets benchmark benchmarks corpus corpora hardware device devices machine machines chip chips accelerator accelerators metric metrics measure measures
  result results number numbers value values evidence anything something anyone anybody someone somebody one ones
  compare compared compares comparing comparison between versus vs against over under below above beat beats beaten beating outperform outperforms
  outperformed outperforming surpass surpasses surpassed exceed exceeds exceeding better worse best worst highest lowest fastest slowest smallest largest
  biggest cheapest most least top leading leader leaderboard ranking rank ranked record state-of-the-art sota faster slower smaller larger bigger
  higher lower greater fewer less more much many long big large small fast quick quickly slow accurate efficient good
  since before after until during year years also too well both either same different only just about around roughly trade-off tradeoff trade-offs
  relate related relation between improve improves improved improving reduce reduces reduced gain gains difference time least most average`
    .split(/\s+/)
    .filter(Boolean),
);

/** What the question asks to be listed. */
export const LISTED: Readonly<Record<string, EntityKind | 'PAPER' | 'CLAIM'>> = ownOnly({
  who: 'METHOD',
  ...each('METHOD', 'method methods model models approach approaches algorithm algorithms system systems technique techniques architecture architectures network networks'),
  ...each('DATASET', 'dataset datasets benchmark benchmarks corpus corpora'),
  ...each('HARDWARE', 'hardware device devices machine machines chip chips accelerator accelerators'),
  ...each('METRIC', 'metric metrics measure measures'),
  ...each('PAPER', 'paper papers publication publications article articles work works'),
  ...each('CLAIM', 'claim claims result results number numbers value values'),
}); // prettier-ignore

/** Hardware by sort. */
export const CATEGORIES: Readonly<Record<string, readonly HardwareCategory[]>> = ownOnly({
  ...each(['PHONE'], 'phone phones smartphone smartphones mobile mobiles'),
  ...each(['GPU'], 'gpu gpus'),
  ...each(['TPU'], 'tpu tpus'),
  ...each(['CPU'], 'cpu cpus'),
  ...each(['NPU'], 'npu npus'),
  ...each(['FPGA'], 'fpga fpgas'),
  ...each(['MICROCONTROLLER'], 'microcontroller microcontrollers mcu mcus'),
  ...each(['EDGE_BOARD', 'MICROCONTROLLER', 'PHONE'], 'edge'),
  ...each(['SUPERCOMPUTER'], 'supercomputer supercomputers'),
  ...each(['CLOUD_INSTANCE'], 'cloud'),
});

/** Superlatives: the metric they mean by themselves, and which end of it. No direction: the metric's own better end. */
export const SUPERLATIVES: Readonly<Record<string, { readonly metric?: string; readonly direction?: Direction; readonly worst?: boolean }>> = ownOnly({
  best: {}, top: {}, leading: {}, leader: {}, leaderboard: {}, ranking: {}, record: {}, sota: {}, 'state-of-the-art': {},
  worst: { worst: true },
  highest: { direction: 'HIGHER' }, greatest: { direction: 'HIGHER' }, most: { direction: 'HIGHER' }, largest: { metric: 'parameters', direction: 'HIGHER' }, biggest: { metric: 'parameters', direction: 'HIGHER' },
  lowest: { direction: 'LOWER' }, least: { direction: 'LOWER' }, fewest: { direction: 'LOWER' },
  fastest: { metric: 'latency', direction: 'LOWER' }, quickest: { metric: 'latency', direction: 'LOWER' }, slowest: { metric: 'latency', direction: 'HIGHER' },
  smallest: { metric: 'parameters', direction: 'LOWER' }, cheapest: { metric: 'cost', direction: 'LOWER' },
}); // prettier-ignore

/** Adjectives behind "how" or "most", and the metrics they ask about. */
export const ADJECTIVES: Readonly<
  Record<string, { readonly metrics: readonly string[]; readonly direction: Direction }>
> = ownOnly({
  fast: { metrics: ['latency', 'speed', 'throughput'], direction: 'LOWER' },
  quick: { metrics: ['latency', 'speed', 'throughput'], direction: 'LOWER' },
  quickly: { metrics: ['latency', 'speed', 'throughput'], direction: 'LOWER' },
  slow: { metrics: ['latency', 'speed', 'throughput'], direction: 'HIGHER' },
  accurate: { metrics: ['accuracy'], direction: 'HIGHER' },
  precise: { metrics: ['precision'], direction: 'HIGHER' },
  big: { metrics: ['parameters', 'model size'], direction: 'HIGHER' },
  large: { metrics: ['parameters', 'model size'], direction: 'HIGHER' },
  small: { metrics: ['parameters', 'model size'], direction: 'LOWER' },
  expensive: { metrics: ['cost'], direction: 'HIGHER' },
  cheap: { metrics: ['cost'], direction: 'LOWER' },
});

/** What makes the method behind it the one that is beaten or compared with. `outcome` of the subject against it. */
export const AGAINST: Readonly<Record<string, 'BETTER' | 'WORSE' | 'SAME' | 'ANY'>> = ownOnly({
  ...each('BETTER', 'beat beats beating outperform outperforms outperforming surpass surpasses surpassing exceed exceeds exceeding'),
  ...each('ANY', 'against vs versus than'),
  ...each('BETTER', 'over'),
  ...each('SAME', 'match matches matching'),
}); // prettier-ignore

/** Passive forms turn it round: "beaten by X" makes X the subject. */
export const PASSIVE: ReadonlySet<string> = new Set(['beaten', 'outperformed', 'surpassed', 'exceeded', 'matched']);

/** Comparatives before "than": better in what? */
export const COMPARATIVES: Readonly<Record<string, 'BETTER' | 'WORSE'>> = ownOnly({
  ...each('BETTER', 'better faster cheaper smaller lighter stronger'),
  ...each('WORSE', 'worse slower weaker'),
}); // prettier-ignore

function each<T>(value: T, words: string): Record<string, T> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

/** The table without what every object inherits: a question may hold the word "constructor". */
function ownOnly<T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, table);
}
