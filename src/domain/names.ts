import type { EntityKind } from './extraction.js';

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', η: 'eta', θ: 'theta', κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu',
  ν: 'nu', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
}; // prettier-ignore

/**
 * Normalises a name to a readable lower-case slug that is the same for the usual spelling variants.
 *
 *     LLaMA2-7B, Llama-2 7B         llama-2-7b        (but LLaMA-27B is llama-27b)
 *     EfficientFormer-L1, …FormerL1 efficientformer-l1
 *     iPhone 12, iPhone12           iphone-12
 *     τ-bench                       tau-bench
 *
 * A word of two or more letters is separated from the digits that follow it; a single letter keeps its digits (`l1`, `7b`, `v2`, `a100`).
 * @returns "" for a name without a letter or digit
 */
export function entityKey(name: string): string {
  return remembered(KEYS, name, workOutKey);
}

/** Keys of the names that were asked for last: those of a paper are asked for many times, and common ones with every paper. */
const KEYS = new Map<string, string>();
const NAME_KEYS = new Map<string, string>();
const MOST_KEYS = 20_000;
/** Longer names are not kept. */
const LONGEST_KEPT = 100;

function remembered(kept: Map<string, string>, name: string, workOut: (name: string) => string): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const key = workOut(name);
  if (name.length > LONGEST_KEPT) return key;
  if (kept.size >= MOST_KEYS) kept.clear();
  kept.set(name, key);
  return key;
}

function workOutKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(\p{Ll})(?=\p{Lu}\d)/gu, '$1-')
    .replace(/(?<=\w)\*/g, '-star')
    .replace(/×/g, '-x')
    .toLowerCase()
    .replace(/\p{Script=Greek}/gu, (letter) => GREEK[letter] ?? letter)
    .replace(/(?<=[a-z]{2})v(?=\d{1,2}(?![\da-z]))/g, '-v')
    .replace(/([a-z]{2})(?=\d)/g, '$1-')
    .replace(/[^\p{L}\p{N}.+#]+/gu, '-')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The lookup key of a name, equal for all its spellings: the slug without hyphens between two words, so that
 * `FlashAttention-2`, `Flash Attention 2` and `flash-attention 2` share the key `flashattention-2`. A hyphen next to a single
 * letter or a digit is kept: `ViT-S` is not `VITS`, and `Llama-2-7B` is not `Llama-27B`. The plural of a longer word has the
 * key of its singular (`GANs`, but not `VITS`).
 */
export function nameKey(name: string): string {
  return remembered(NAME_KEYS, name, workOutNameKey);
}

function workOutNameKey(name: string): string {
  const key = entityKey(name).replace(/(?<=\p{L}{2})-(?=\p{L}{2})/gu, '');
  return name.trimEnd().endsWith('s') ? key.replace(/(?<=\p{L}{3})(?<![isu])s$/u, '') : key;
}

/** The entity id for a name, for example `hardware:iphone-12`. */
export function entityId(kind: EntityKind, name: string, fullForm?: string): string {
  const full = fullForm ? entityKey(fullForm) : '';
  const key = entityKey(name);
  return `${kind.toLowerCase()}:${key}${full && full !== key ? `--${full}` : ''}`;
}

/** The kind in an entity id, or undefined for a string that is not an entity id. */
export function kindOfEntityId(id: string): EntityKind | undefined {
  const kind = /^(method|dataset|metric|hardware|task):./.exec(id)?.[1];
  return kind ? (kind.toUpperCase() as EntityKind) : undefined;
}
