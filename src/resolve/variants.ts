import type { EntityKind } from '../domain/extraction.js';
import { entityKey, nameKey } from '../domain/names.js';

/** Suffixes of a method's name for a size, a version or a training stage: `-L1`, `-7B`, `-base`, `-v2`, `×1.4`. */
const METHOD_VARIANT =
  /^(?:\d+(?:\.\d+)*[bmk]?|\d+x\d+[bm]|[a-z]\d*|v\d+(?:\.\d+)*|x\d.*|tiny|nano|micro|mini|xs|small|sm|medium|base|large|lg|xl|xxl|huge|giant|lite|light|pro|max|plus|turbo|ultra|instruct|chat|it|sft|dpo|preview|distill|cased|uncased|half|ensemble|single)$/;
/** Suffixes of a dataset's name for a split or a version. */
const DATASET_PART =
  /^(?:test|dev|val|valid|validation|train|training|clean|other|hard|easy|challenge|verified|lite|mini|full|subset|matched|mismatched|v\d+(?:\.\d+)*|\d+(?:\.\d+)*[kmb]?|c|r|a)$/;
const HARDWARE_VARIANT =
  /^(?:pro|max|ultra|plus|ti|super|mini|se|sxm\d?|pcie|nvl|\d+gb?|\d+g|gpus?|cpus?|soc|chips?|devices?|boards?|xavier|nx|agx|nano)$/;
const VENDOR = /^(?:nvidia|apple|intel|amd|google|qualcomm|samsung|huawei|arm|xilinx|geforce|tesla)\b[\s®™-]*(?=\S)/i;

/**
 * Keys (domain/names.nameKey) of the names that this one may be a variant or a part of, nearest first. A pure function of the name;
 * consolidation checks which of them exist.
 *
 *     METHOD    LLaMA2-7B-chat              llama-2-7b, llama-2, llama
 *     METHOD    FPNet (single model)        fpnet
 *     DATASET   LibriSpeech test-other      librispeech-test, librispeech
 *     METRIC    ImageNet top-1 accuracy     top-1 accuracy, 1 accuracy, accuracy
 *     HARDWARE  A100 80GB                   a100
 */
export function parentKeys(kind: EntityKind, name: string): string[] {
  const words = entityKey(name)
    .replace(/-single-model$/, '-single')
    .split('-');
  const parents: string[][] = [];
  if (kind === 'METRIC' || kind === 'TASK') {
    const shortest = kind === 'TASK' ? 2 : 1;
    for (let from = 1; words.length - from >= shortest; from++) parents.push(words.slice(from));
  } else {
    const variant = kind === 'METHOD' ? METHOD_VARIANT : kind === 'DATASET' ? DATASET_PART : HARDWARE_VARIANT;
    for (let to = words.length; to > 1 && variant.test(words[to - 1]!); to--) parents.push(words.slice(0, to - 1));
  }
  const own = nameKey(name);
  const keys = parents.map((parent) => nameKey(parent.join('-')));
  return [...new Set(keys)].filter((key) => key !== own && key.length > 1);
}

/** Removes the vendor from a hardware name: "NVIDIA A100" and "A100" are the same. */
export function withoutVendor(kind: EntityKind, name: string): string {
  if (kind !== 'HARDWARE') return name;
  const bare = name.replace(VENDOR, '');
  return bare === name ? name : withoutVendor(kind, bare);
}
