import type { EntityKind } from '../domain/extraction.js';
import type { Direction, HardwareCategory } from '../domain/graph.js';

/** The vocabulary of questions, as data. Keys are words in lower case. */

/** Function words: no name begins or ends with one of them. */
export const CLOSED_WORDS: ReadonlySet<string> = words(
  `a an the this that these those of for to in on at by with without from into onto as and or nor but not no any all each every other others another
  per via through than then if so such upon about across among under over below above between within during since before after until till
  who whom whose which what when where how why is are was were be been being do does did done has have had having can could will would shall should may might must
  me my mine i you your we us our it its they them their he she there here one ones please give show list tell let
  against versus vs except excluding besides apart beyond also too both either neither only just even ever yet still already exactly equal
  out off away down upwards onwards onward together anything something everything nothing anyone anybody someone somebody everyone everybody else`,
);

/** Filler words, which do not affect what is asked for: "which methods *report*", "the *results* of". Not names by themselves, but possibly part of one ("model size"). */
const CARRIER_WORDS: ReadonlySet<string> = words(
  `report reports reported reporting claim claims claimed claiming achieve achieves achieved achieving reach reaches reached reaching obtain obtains
  obtained obtaining get gets got getting score scores scored scoring state states stated say says said run runs ran running use uses used using
  based applied apply applies build builds built employ employs employing employed utilize utilizes utilizing leverage leverages leveraging measure
  measures measured measuring evaluate evaluates evaluated evaluating evaluation test tested tests testing tried benchmarked perform performs
  performed performing mention mentions mentioned mentioning discuss discusses discussed discussing talk talks cover covers covered covering address
  addresses study studies studied investigate investigates explore explores concern concerns concerning regarding deal deals need needs needed
  require requires required requiring take takes took taken give gives gave given fit fits hit hits deliver delivers delivered present presents
  presented presenting made makes make come comes came find see want know look looking interested like works making working worked go goes hold holds held
  do offer offers offering provide provides show shows showed shown list listed listing name named names tell told think believe demonstrate
  demonstrates demonstrated exist exists existing available include includes included including evidence comparison fare fares summarise summarize
  summary overview number numbers value values result results figure figures ever current currently now today about around terms respect regard
  according kind kinds type types way ways performance whom help helps helped helping base graph database collection true option options choice
  choices candidate candidates recommend recommended suggest suggestion suggestions possible setting settings setup
  hello hi hey yo hiya um uh hmm guys folks dude lol cheers thanks thank im ok okay versus literature field area people world manage manages managed managing able allow allows allowed allowing enable enables enabled try trying expect expected happen happens happened seem seems appear appears happen
  deploy deploys deployed deploying overall equally really actually generally typically usually mostly basically simply quite very rather somehow possibly maybe perhaps
  read reads reading handle handles handled handling support supports supported supporting tackle tackles tackled tackling solve solves solved solving
  various certain specific particular thing things stuff lot lots whatsoever compare compares compared comparing
  anywhere somewhere everywhere fraction ratio ratios share proportion portion amount amounts degree extent far margin margins gap gaps
  gimme curious wondering wonder heard hear remember check whether respectively reportedly concrete headline main key while whilst
  writing drafting preparing experiments experiment factor factors boast boasts boasting tout touts promise promises promised prove proves proven argue argues observe observes observed bring brings brought yield yields yielded produce produces produced attain attains attained consume consumes consumed spend spends spent spending occupy occupies contribute contributes family families tune tunes update updates`,
);

/** Words that affect what is asked for; if one does not, the answer says so (`unread.ts`). Not names by themselves, but possibly part of one ("training cost"). */
export const TELLING_WORDS: ReadonlySet<string> = words(
  `train trains trained training cost costs propose proposes proposed proposing introduce introduces introduced introducing invent invented wrote
  written publish published release released releases appeared side stack stacks up differ differs difference differences relative beat beats
  beaten beating outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding win wins
  won winning lose loses lost gained gaining match matches matched matching better worse best worst good bad well poor poorly top leading leader leaders leaderboard
  ranking rank ranks ranked record sota state-of-the-art order ordered sort sorted first last highest lowest fastest slowest smallest largest
  biggest cheapest greatest fewest quickest least most lightest heaviest shortest longest strongest weakest tiniest leanest faster slower smaller
  larger bigger higher lower greater fewer less more cheaper lighter heavier stronger weaker quicker shorter longer much many long big large small
  fast quick quickly slow accurate precise efficient expensive cheap tiny light heavy strong lightweight trade-off tradeoff pareto frontier relate
  related relation improve improves improved improving improvement improvements reduce reduces reduced reducing gain gains save saves saved saving
  cut cuts cutting boost boosts boosted increase increases increased decrease decreases decreased shrink shrinks lowers lowering accelerate
  accelerates accelerated accelerating time times average count total year years month months week weeks day days recent recently new newest latest
  date inference same different roughly approximately nearly enhance enhances enhanced enhancing raise raises raised raising lowered degrade
  degrades degraded degrading degradation degradations worsen worsens worsened deteriorate deteriorates deteriorated decline declines declined drop drops dropped dropping sacrifice sacrifices sacrificing suffer suffers hurt hurts losing loss speeds
  sped speeding savings reduction reductions oldest earliest effect effects impact impacts influence influences popular common commonly frequent
  frequently often par comparable competitive similar identical equivalent equal equals rival rivals backbone backbones several multiple single evolve
  evolves evolved evolution progress progressed history timeline timelines data text size sizes free open-source open-weight commercial proprietary licensed licence license cited citations
  decent solid great nice impressive reasonable promising interesting useful keep keeps keeping kept retain retains
  retained retaining preserve preserves preserved preserving previous prior maintain maintains maintained maintaining
  point points pts unit units percentage percentages percent hour hours minute minutes second seconds range ranges quality`,
);

/** Words that are not names by themselves but may be part of one. */
export const OPEN_WORDS: ReadonlySet<string> = new Set([...CARRIER_WORDS, ...TELLING_WORDS]);

/** Verbs of claiming. Papers that "report" something are searched by their claims; with other verbs, by what they mention. */
export const CLAIM_VERBS: ReadonlySet<string> = words(
  `report reports reported reporting claim claims claimed claiming achieve achieves achieved achieving reach reaches reached reaching obtain obtains obtained
  measure measures measured measuring evaluate evaluates evaluated evaluating score scores scored get gets got beat beats beating outperform outperforms outperforming
  surpass surpasses exceed exceeds improve improves result results value values number numbers claim claims test tests tested state states`,
);

/** Verbs of using: a method after one of them is used by the paper and is not the subject of its claims. */
export const USE_VERBS: ReadonlySet<string> = words(
  `use uses used using based employ employs employing employed utilize utilizes utilizing leverage leverages leveraging apply applies applied
  mention mentions mentioned mentioning discuss discusses discussed discussing about cover covers covering address addresses
  study studies studied investigate investigates explore explores concerning regarding concern concerns`,
);

/** Verbs of introducing a method. */
export const PROPOSE_VERBS: ReadonlySet<string> = words(
  'propose proposes proposed proposing introduce introduces introduced introducing invent invented present presents presented wrote develop developed created',
);

/** The kind of item that a question lists, by its noun. */
export const LISTED: Readonly<Record<string, EntityKind | 'PAPER' | 'CLAIM' | 'BASELINE'>> = ownOnly({
  ...each('METHOD', 'alternative alternatives method methods model models approach approaches algorithm algorithms system systems project projects technique techniques variant variants architecture architectures network networks llm llms nets'),
  ...each('DATASET', 'dataset datasets benchmark benchmarks corpus corpora'),
  ...each('HARDWARE', 'hardware device devices machine machines chip chips accelerator accelerators processor processors platform platforms'),
  ...each('METRIC', 'metric metrics measure measures'),
  ...each('TASK', 'task tasks problem problems'),
  ...each('BASELINE', 'baseline baselines competitor competitors'),
  ...each('PAPER', 'paper papers publication publications article articles work works author authors researcher researchers preprint preprints'),
  ...each('CLAIM', 'claim claims result results number numbers value values figures evidence finding findings takeaway takeaways stats'),
}); // prettier-ignore

/** Words for categories of hardware. */
export const CATEGORIES: Readonly<Record<string, readonly HardwareCategory[]>> = ownOnly({
  ...each(['PHONE'], 'phone phones smartphone smartphones mobile mobiles handset handsets'),
  ...each(['GPU'], 'gpu gpus'),
  ...each(['TPU'], 'tpu tpus'),
  ...each(['CPU'], 'cpu cpus'),
  ...each(['NPU'], 'npu npus'),
  ...each(['FPGA'], 'fpga fpgas'),
  ...each(['MICROCONTROLLER'], 'microcontroller microcontrollers mcu mcus'),
  ...each(['EDGE_BOARD', 'MICROCONTROLLER', 'PHONE'], 'edge on-device embedded'),
  ...each(['SUPERCOMPUTER'], 'supercomputer supercomputers'),
  ...each(['CLOUD_INSTANCE'], 'cloud'),
});

/** A quality such as speed or size: the metrics that measure it, and the direction of the first of them that the word means. */
export interface Quality {
  readonly metrics: readonly string[];
  readonly direction: Direction;
}
const SPEED = ['latency', 'speed', 'throughput', 'runtime'];
const SIZE = ['parameters', 'model size', 'size'];
const COST = ['cost', 'training cost'];

/** Adjectives after "how" or "most". */
export const ADJECTIVES: Readonly<Record<string, Quality>> = ownOnly({
  ...each({ metrics: SPEED, direction: 'LOWER' }, 'fast quick quickly'),
  slow: { metrics: SPEED, direction: 'HIGHER' },
  ...each({ metrics: ['accuracy'], direction: 'HIGHER' }, 'accurate accurately'),
  precise: { metrics: ['precision'], direction: 'HIGHER' },
  ...each({ metrics: SIZE, direction: 'HIGHER' }, 'big large heavy huge giant massive enormous'),
  ...each({ metrics: SIZE, direction: 'LOWER' }, 'small tiny light lightweight compact parameter-efficient'),
  ...each({ metrics: COST, direction: 'HIGHER' }, 'expensive costly pricey'),
  ...each({ metrics: COST, direction: 'LOWER' }, 'cheap affordable'),
  ...each({ metrics: ['memory'], direction: 'LOWER' }, 'memory-efficient'),
  ...each({ metrics: ['energy', 'power'], direction: 'LOWER' }, 'energy-efficient power-efficient'),
}); // prettier-ignore

/** The metrics that "fastest" ranks by; lower values of both are better. */
const FASTEST = { metrics: ['latency', 'runtime'], direction: 'LOWER' } as const;

/** Superlatives: the quality that they mean without a metric, or the direction for a metric that is named. With neither, the better values of the metric are meant. */
export const SUPERLATIVES: Readonly<
  Record<string, { readonly quality?: Quality; readonly direction?: Direction; readonly worst?: boolean }>
> = ownOnly({
  ...each({}, 'best top leading leader leaders leaderboard ranking rank ranks ranked record sota state-of-the-art strongest'),
  ...each({ worst: true }, 'worst weakest'),
  ...each({ direction: 'HIGHER' }, 'highest greatest most longest max maximum maximal'),
  ...each({ direction: 'LOWER' }, 'lowest least fewest shortest min minimum minimal'),
  ...each({ quality: ADJECTIVES.big, direction: 'HIGHER' }, 'largest biggest heaviest'),
  ...each({ quality: ADJECTIVES.small, direction: 'LOWER' }, 'smallest lightest tiniest leanest'),
  ...each({ quality: FASTEST, direction: 'LOWER' }, 'fastest quickest'),
  slowest: { quality: FASTEST, direction: 'HIGHER' },
  sparsest: { quality: { metrics: ['sparsity'], direction: 'HIGHER' }, direction: 'HIGHER' },
  cheapest: { quality: ADJECTIVES.cheap, direction: 'LOWER' },
}); // prettier-ignore
/** Superlatives that mean the better values of any metric: "fastest by throughput" asks for high throughput. */
export const GOOD_END: ReadonlySet<string> = words('fastest quickest cheapest lightest leanest');
export const BAD_END: ReadonlySet<string> = words('slowest');

/** Comparatives before "than": the metrics that are compared, and the direction. Without metrics, the named metric is compared, or any when none is named. */
export const COMPARATIVES: Readonly<Record<string, Partial<Quality> & { readonly outcome?: 'BETTER' | 'WORSE' }>> = ownOnly({
  ...each({ outcome: 'BETTER' }, 'better stronger'),
  ...each({ outcome: 'WORSE' }, 'worse weaker'),
  ...each({ outcome: 'BETTER', metrics: SPEED }, 'faster quicker'),
  ...each({ outcome: 'WORSE', metrics: SPEED }, 'slower'),
  ...each({ outcome: 'BETTER', metrics: SIZE }, 'smaller lighter leaner'),
  ...each({ outcome: 'WORSE', metrics: SIZE }, 'larger bigger heavier'),
  ...each({ outcome: 'BETTER', metrics: COST }, 'cheaper'),
  ...each({ direction: 'LOWER' }, 'less fewer lower shorter'),
  ...each({ direction: 'HIGHER' }, 'more higher greater longer'),
}); // prettier-ignore

/** Words after which a method is the baseline, with the outcome of the subject against it. */
export const AGAINST: Readonly<Record<string, 'BETTER' | 'WORSE' | 'SAME' | 'ANY'>> = ownOnly({
  ...each('BETTER', 'beat beats beating outperform outperforms outperforming outperformed surpass surpasses surpassing surpassed exceed exceeds exceeding exceeded beaten'),
  ...each('ANY', 'against vs versus than'),
  ...each('BETTER', 'over'),
  ...each('SAME', 'match matches matching matched equal equals rival rivals'),
}); // prettier-ignore

/** The meaning of words of change: the metric gets better or worse; it goes up or down, which is better or worse depending on the metric; or it only changes. */
export const CHANGES: readonly (readonly [RegExp, 'BETTER' | 'WORSE' | 'ANY' | Direction])[] = [
  [/^(?:effects?|impacts?|influences?|influenc(?:ed|ing))$/, 'ANY'],
  [/^(?:improv|boost|enhanc|accelerat(?!ors?$)|gain(?:s|ed|ing)?$|sav(?:es?|ed|ing|ings)$|speed(?:s|ing)$|sped$)/, 'BETTER'],
  [/^(?:degrad|worsen|deteriorat|sacrific|suffers?$|hurts?$)/, 'WORSE'],
  [/^(?:reduc|decreas|shrink|declin|cuts?$|cutting$|lower(?:s|ed|ing)$|drop(?:s|ped|ping)?$|los(?:es?|t|ing|s)$)/, 'LOWER'],
  [/^(?:increas|rais)/, 'HIGHER'],
]; // prettier-ignore

/** Nouns for a change: "gains", "reduction". */
export const NOUN_OF_CHANGE =
  /^(?:speedups?|speed-ups?|improvements?|reductions?|gains?|savings?|decreases?|increases?|cuts?|boosts?|drops?|degradations?)$/;

/** Passive participles swap the roles: in "beaten by X", X is the subject. */
export const PASSIVE: ReadonlySet<string> = words('beaten outperformed surpassed exceeded matched');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

function each<T>(value: T, keys: string): Record<string, T> {
  return Object.fromEntries(keys.split(' ').map((word) => [word, value]));
}

/** Words before "with" and "to" that compare with the name after them: "compared with X", "on par with X". */
export const BEFORE_COMPARED = /^(?:compar|relative|par$)/;

/** A table without inherited properties, so that the words "constructor" and "toString" are not found in it. */
function ownOnly<T>(table: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, table);
}
