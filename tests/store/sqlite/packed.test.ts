import { describe, expect, it } from 'vitest';
import {
  mentionsIn,
  packedMentions,
  packedParts,
  packedRecord,
  partsIn,
  recordIn,
} from '../../../src/store/sqlite/packed.js';

describe('values in as little room as they need', () => {
  const paper = { title: 'ÉCLAIR runs', abstract: 'On phones 📱 ÉCLAIR needs 5 ms.', authors: [], source: 'x' };
  const text = 'ÉCLAIR needs 5 ms.';
  const evidence = {
    field: 'abstract' as const,
    start: 13,
    end: 31,
    text,
    parts: [
      { role: 'SUBJECT' as const, surface: 'ÉCLAIR', start: 13, end: 19 },
      { role: 'METRIC' as const, surface: 'latency', start: 20, end: 25 },
      { role: 'CONDITION' as const, surface: 'On phones', start: 0, end: 9 },
    ],
  };
  const mentions = [
    { field: 'title' as const, start: 0, end: 6, surface: 'ÉCLAIR' },
    { field: 'abstract' as const, start: 13, end: 19, surface: 'Eclair' },
  ];

  it('records come back as they were', () => {
    const stored = packedRecord(paper);
    expect(recordIn(stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength))).toEqual(paper);
    expect(recordIn(JSON.stringify(paper))).toEqual(paper);
  });

  it('parts of evidence come back as they were, with another surface than the text has and from outside of it', () => {
    const stored = packedParts(evidence);
    expect(partsIn(stored, evidence)).toEqual(evidence.parts);
    expect(stored.length).toBeLessThan(JSON.stringify(evidence.parts).length / 1.5);
    expect(partsIn(JSON.stringify(evidence.parts), evidence)).toEqual(evidence.parts);
  });

  it('mentions come back as they were', () => {
    expect(mentionsIn(packedMentions(mentions, 'ÉCLAIR'), 'ÉCLAIR')).toEqual(mentions);
    expect(mentionsIn(JSON.stringify(mentions), 'ÉCLAIR')).toEqual(mentions);
  });
});
