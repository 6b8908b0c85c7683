import type { ReactNode } from 'react';
import type { EvidenceTextFragment } from '../generated/operations.js';
import { words } from '../wording.js';

type Part = EvidenceTextFragment['parts'][number];

/** Roles in the order in which the legend shows them. */
const ROLES = ['SUBJECT', 'METRIC', 'VALUE', 'DATASET', 'HARDWARE', 'BASELINE', 'CONDITION', 'TASK'] as const;
const NAMES: Record<string, string> = { SUBJECT: 'method', BASELINE: 'against' };

/** A text in which evidence sentences have a background, and each part of a claim has the colour of its role. Offsets count UTF-16 units of `text`. */
export function Highlighted({
  text,
  evidence,
}: {
  readonly text: string;
  readonly evidence: readonly Pick<EvidenceTextFragment, 'start' | 'end' | 'parts'>[];
}): ReactNode {
  const parts = evidence.flatMap((one) => one.parts);
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...evidence, ...parts]) edges.add(start).add(end);
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    const piece = text.slice(start, end);
    const part = innermost(parts, start, end);
    const inSentence = evidence.some((one) => one.start <= start && end <= one.end);
    if (part) {
      const role = part.role.toLowerCase();
      return (
        <mark key={start} className={`part ${role}`} title={roleName(part.role)}>
          {piece}
        </mark>
      );
    }
    return inSentence ? (
      <mark key={start} className="sentence">
        {piece}
      </mark>
    ) : (
      <span key={start}>{piece}</span>
    );
  });
}

export function Legend({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  const present = ROLES.filter((role) => parts.some((part) => part.role === role));
  return (
    <ul className="legend" aria-label="Colours">
      {present.map((role) => (
        <li key={role}>
          <mark className={`part ${role.toLowerCase()}`}>{roleName(role)}</mark>
        </li>
      ))}
    </ul>
  );
}

function innermost(parts: readonly Part[], start: number, end: number): Part | undefined {
  return parts
    .filter((part) => part.start <= start && end <= part.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function roleName(role: string): string {
  return NAMES[role] ?? words(role);
}
