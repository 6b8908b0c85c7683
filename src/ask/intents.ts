import type { EntityKind } from '../domain/extraction.js';
import type { AskIntent } from './question.js';
import type { Noun } from './sentence.js';

/** Conditions by which a question is recognised to have an intent. All fields that are given must match. */
export interface IntentRule {
  readonly example: string;
  readonly asks: AskIntent;
  /** Matched against the marked sentence that `sentence.ts` makes. */
  readonly pattern?: RegExp;
  /** The noun that is asked for: "which METHODS …". */
  readonly noun?: Noun;
  /** The minimum number of methods that the question names. */
  readonly methods?: number;
  /** The rule does not apply if the question has such a noun. */
  readonly nounless?: boolean;
}

/** The rules in order of priority: the first that matches decides. */
export const INTENTS: readonly IntentRule[] = [
  { asks: 'LIST_BASELINES', example: 'what does NOLA outperform?', pattern: /^(?:what|whom?|(?:which|what) (?:METHODS|BASELINES)) (?:do|does|did|can|could) (?:the )?<method> (?:(?:claims? to|also) )?(?:beat|outperform|surpass|exceed|match|improve (?:on|upon|over)|compare (?:against|with|to))(?: (?:on|in|for|by|at) .*)?$/ },
  { asks: 'LIST_BASELINES', example: 'NOLA beats which methods?', pattern: /^<method> (?:beats|outperforms|surpasses|exceeds) (?:which|what|whom?)(?: (?:METHODS|BASELINES))?$/ },
  { asks: 'LIST_BASELINES', example: 'which methods are outperformed by NOLA?', pattern: /^(?:what|who|(?:which |what |list |show )?METHODS)(?! .*<method>.*<method>) .*(?:outperformed|beaten|surpassed|exceeded|matched) by (?:the )?<method>/ },
  { asks: 'LIST_BASELINES', example: 'what is NOLA compared with?', pattern: /^(?:what|who|(?:which|what) METHODS) (?:is|are|was|were) (?:the )?<method> (?:\S+ )?(?:compared|evaluated|measured|benchmarked|tested) (?:against|with|to)(?: (?:on|in|for) .*)?$/ },
  { asks: 'LIST_DATASETS', example: 'what is LoRA evaluated on?', pattern: /^what (?:do|does|did|is|are|was|were|can|has|have) (?!<metric>)(?:.* )?(?:evaluated?|tested|test|benchmarked|benchmark|assessed|assess) (?:\S+ ){0,3}on$/ },
  { asks: 'COUNT', example: 'how many methods report latency?', pattern: /(?:(?:^|.* )(?:how many|number of)|^(?:please |can you |could you )?count) (?!<bound>|<metric>|<unit>|(?:GPU )?(?:seconds|minutes|hours|days)(?: |$))/ },
  { asks: 'TRADEOFF', example: 'what is the trade-off between accuracy and latency?', pattern: /trade-off|tradeoff|pareto|frontier/ },
  { asks: 'TRADEOFF', example: 'accuracy vs latency', pattern: /<metric> (?:vs|versus|against) <metric>/ },
  { asks: 'TRADEOFF', example: 'highest accuracy and lowest latency', pattern: /BEST <metric> (?:and|but|yet|with|at)(?: the)? BEST <metric>/ },
  { asks: 'COMPARE', example: 'compare EfficientFormer-L1 and NOLA', pattern: /(?:^| )(?:compare|comparison|difference|differences|gap|margin|side)(?: |$)/, methods: 2 },
  { asks: 'COMPARE', example: 'has anyone compared NOLA and LoRA?', pattern: /(?:^| )(?:compare[ds]?|comparing) (?:the )?<method> (?:and|with|to|against|vs|versus) (?:the )?<method>/, methods: 2, nounless: true },
  { asks: 'COMPARE', example: 'compare NOLA', pattern: /^compare <method>$/ },
  { asks: 'COMPARE', example: 'EfficientFormer-L1 vs NOLA', pattern: /<method> (?:<metric> )?(?:(?:vs|versus|against|or)|(?:gain|gains|reduction|reductions|savings|speedup|improvement|improvements) (?:vs|versus)) (?:the )?<method>/, methods: 2, nounless: true },
  { asks: 'COMPARE', example: 'how does NOLA compare with LoRA on GSM8K?', pattern: /^how (?:does|do|did|is|are|well|good) .*<method> .*<method>/, methods: 2 },
  { asks: 'COMPARE', example: 'is EfficientFormer-L1 faster than MobileNetV2?', pattern: /(?:is|are|was|be) (?:the )?<method> .*than (?:the )?<method>/, methods: 2 },
  { asks: 'COMPARE', example: 'does EfficientQAT need less memory than LLaMA2-13B?', pattern: /^(?:does|do|did|can|has|have) (?:the )?<method> .*than (?:the )?<method>/, methods: 2 },
  { asks: 'COMPARE', example: 'runtime of REBASE compared to Quiet-STaR', pattern: /^(?:(?:what|how) (?:is|was|are) )?(?:the )?<metric> (?:of|for) (?:the )?<method> compared (?:to|with) (?:the )?<method>/, methods: 2 },
  { asks: 'COMPARE', example: 'which of NLoRA and SLoRA is more accurate?', pattern: /^(?:which|what|who) of (?:the )?<method> (?:and|or) (?:the )?<method>/, methods: 2 },
  { asks: 'COMPARE', example: 'between NLoRA and SLoRA, which is more accurate?', pattern: /^(?:between|of|among) (?:the )?<method> (?:and|or) (?:the )?<method> (?:which|who|what)/, methods: 2 },
  { asks: 'COMPARE', example: 'does EfficientFormer-L1 run as fast as MobileNetV2?', pattern: /^(?:does|do|did|can|is|are|was) (?:the )?<method> (?:.* )?as (?:ADJECTIVE|well|good) as (?:the )?<method>/, methods: 2 },
  { asks: 'COMPARE', example: 'which is faster, EfficientFormer-L1 or MobileNetV2?', pattern: /^(?:which|what|who) (?:one )?(?:is|are|has|was) .*<method> (?:or|and) (?:the )?<method>/, methods: 2 },
  { asks: 'LIST_PAPERS', example: 'who introduced LoRA?', pattern: /(?:^| )PROPOSED(?: \S+)* <(?:method|dataset|metric)>|(?:^| )<(?:method|dataset|metric)> (?:was |is |first )*PROPOSED/ },
  { asks: 'LIST_PAPERS', example: 'when was LoRA published?', pattern: /^when (?:was|were|is|did) (?:the )?<(?:method|dataset|metric)>(?: PAPERS)?(?: \S+)*$/ },
  { asks: 'LIST_PAPERS', example: 'what was published about LoRA?', pattern: /^what (?:is|was|were|has been|have been) (?:(?:published|written) (?:about|on|in|for|by|since|<date>)|<date> (?:about|on|for|by))/ },
  { asks: 'LIST_PAPERS', example: 'what did Google publish?', pattern: /^what (?:does|do|did|has|have) (?:(?!<method>|<metric>|<dataset>)\S+ ){1,4}(?:publish|published|publishes|write|written)(?: |$)/ },
  { asks: 'BEST', example: 'what is the best method on ImageNet-1K by top-1 accuracy?', pattern: /(?:^| )(?:BEST|(?<!at )(?:most|least) (?:ADJECTIVE|<metric>))(?: |$)/ },
  { asks: 'BEST', example: 'methods sorted by accuracy', pattern: /(?:^| )(?:order|sort|sorted|ordered|ranked) (?:\S+ )*by / },
  { asks: 'VALUE', example: 'how fast is EfficientFormer-L1?', pattern: /(?:^| )how (?:ADJECTIVE|much|many|long|well|good|efficient)(?: |$)/ },
  { asks: 'VALUE', example: 'what does the LoRA paper claim?', pattern: /^what (?:does|do|did|is|are) (?:\S+ )*?<method> PAPERS/ },
  { asks: 'VALUE', example: 'which paper uses LoRA as a baseline, and what accuracy does it get?', pattern: /PAPERS .* and (?:what|which|how)(?: (?:is|are|was|were))?(?: (?:the|its|their|good|high|low))* (?:<metric>|CLAIMS|much|many|fast|ADJECTIVE)(?: |$)/, noun: 'PAPERS' },
  { asks: 'LIST_PAPERS', example: 'which papers report results on GSM8K?', noun: 'PAPERS' },
  { asks: 'LIST_DATASETS', example: 'which datasets are used for question answering?', noun: 'DATASETS' },
  { asks: 'LIST_HARDWARE', example: 'which devices report latency?', noun: 'HARDWARE' },
  { asks: 'LIST_METHODS', example: 'who uses LoRA as a baseline?', pattern: /<method> (?:as|for) (?:an? |the |their |its )?BASELINES?$/ },
  { asks: 'LIST_BASELINES', example: 'what are the baselines of NOLA?', noun: 'BASELINES' },
  { asks: 'LIST_METRICS', example: 'which metrics are reported on GSM8K?', noun: 'METRICS' },
  { asks: 'VALUE', example: 'which results are there on GSM8K?', noun: 'CLAIMS' },
  { asks: 'LIST_TASKS', example: 'which tasks is LoRA evaluated on?', noun: 'TASKS' },
  { asks: 'LIST_METHODS', example: 'which methods report latency on iPhone 12?', noun: 'METHODS' },
  { asks: 'LIST_PAPERS', example: 'anything new about LoRA?', pattern: /^(?:is there )?(?:anything|something|everything) (?:new|published|written|recent|<date>)(?: |$)/ },
  { asks: 'LIST_METHODS', example: 'has anyone measured latency on iPhone 12?', pattern: /^(?:does|do|did|has|have|is|are|can) (?:there )?(?:anyone|anybody|someone|somebody|anything|something)/ },
  { asks: 'LIST_METHODS', example: 'anything faster than LoRA?', pattern: /^(?:anything|something|everything|anyone)(?: |$)/ },
  { asks: 'LIST_METHODS', example: 'what beats LoRA?', pattern: /^what (?:beats|outperforms|surpasses|exceeds|matches|is (?:better|faster|smaller|cheaper|lighter|more \S+) than)/ },
  { asks: 'LIST_METHODS', example: 'what runs on a phone?', pattern: /^what (?:can |could |will )?(?:<bound>|(?:runs?|works?|fits?) (?:on|in|with|at|under|within|<bound>))/ },
  { asks: 'VALUE', example: 'EfficientFormer-L1 latency' },
]; // prettier-ignore

/** What a "how many" question counts, by its noun. */
export const COUNTED_KIND: Readonly<Record<Noun, EntityKind | 'BASELINE' | 'PAPER' | 'CLAIM'>> = {
  METHODS: 'METHOD',
  DATASETS: 'DATASET',
  HARDWARE: 'HARDWARE',
  METRICS: 'METRIC',
  TASKS: 'TASK',
  PAPERS: 'PAPER',
  CLAIMS: 'CLAIM',
  BASELINES: 'BASELINE',
};
