import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { EvidencePart, Mention } from '../../domain/extraction.js';
import type { ClaimEvidence } from '../../domain/extraction.js';
import type { SourcePaper } from '../../domain/paper.js';

/**
 * Compact encodings of values that SQL does not look into. Each reader also accepts the encoding of earlier versions: plain
 * JSON.
 */

/** A record, deflated: half the size, so that two more fit on a page. */
export function packedRecord(paper: SourcePaper): Uint8Array {
  return deflateRawSync(JSON.stringify(paper));
}

/** @param stored as libsql returns it: an ArrayBuffer, or text */
export function recordIn(stored: unknown): SourcePaper {
  const text = typeof stored === 'string' ? stored : inflateRawSync(Buffer.from(stored as ArrayBuffer)).toString();
  return JSON.parse(text) as SourcePaper;
}

/** `[role, start, end]`, and the surface if it differs from the text of the evidence there. */
type PackedPart = readonly [EvidencePart['role'], number, number, string?];

export function packedParts(evidence: ClaimEvidence): string {
  const parts = evidence.parts.map(({ role, surface, start, end }): PackedPart => {
    return surface === textAt(evidence, start, end) ? [role, start, end] : [role, start, end, surface];
  });
  return JSON.stringify(parts);
}

export function partsIn(stored: string, evidence: Pick<ClaimEvidence, 'text' | 'start'>): EvidencePart[] {
  return (JSON.parse(stored) as (PackedPart | EvidencePart)[]).map((part) => {
    if (!isPacked(part)) return part;
    const [role, start, end, surface = textAt(evidence, start, end)] = part;
    return { role, surface, start, end };
  });
}

function textAt({ text, start }: Pick<ClaimEvidence, 'text' | 'start'>, from: number, to: number): string {
  return text.slice(Math.max(0, from - start), Math.max(0, to - start));
}

/** `[field, start, end]`, and the surface if it is not the entity's name. */
type PackedMention = readonly ['t' | 'a', number, number, string?];

export function packedMentions(mentions: readonly Mention[], name: string): string {
  const packed = mentions.map(({ field, start, end, surface }): PackedMention => {
    const letter = field === 'title' ? 't' : 'a';
    return surface === name ? [letter, start, end] : [letter, start, end, surface];
  });
  return JSON.stringify(packed);
}

export function mentionsIn(stored: string, name: string): Mention[] {
  return (JSON.parse(stored) as (PackedMention | Mention)[]).map((mention) => {
    if (!isPacked(mention)) return mention;
    const [letter, start, end, surface = name] = mention;
    return { field: letter === 't' ? 'title' : 'abstract', start, end, surface };
  });
}

function isPacked<Packed extends readonly unknown[]>(value: Packed | object): value is Packed {
  return Array.isArray(value);
}
