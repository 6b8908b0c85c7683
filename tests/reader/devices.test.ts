import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean/clean.js';
import { findMentions } from '../../src/reader/mentions/mentions.js';
import { segment } from '../../src/text/segment/segment.js';

/** The devices that a sentence names. */
function devicesIn(sentence: string): string[] {
  const document = segment([clean('title', 'QuickRoute: Fast Routing'), clean('abstract', sentence)]);
  return findMentions(document).flatMap((one) => (one.kind === 'HARDWARE' ? [one.name] : []));
}

describe('names of devices', () => {
  it.each([
    ['an open number', 'It runs at 12 fps on an RTX 5065 Ti.', 'RTX 5065 Ti'],
    ['a processor number', 'It decodes 31 tokens per second on one Xeon Gold 6417H.', 'Xeon Gold 6417H'],
    ['a short number after the vendor', 'On an NVIDIA L25, it takes 4 ms.', 'NVIDIA L25'],
    ['the vendor before a known name', 'On an NVIDIA Jetson Orin Nano, it takes 4 ms.', 'NVIDIA Jetson Orin Nano'],
    ['a count without a space', 'Training takes two hours on an 8xH800 cluster.', 'H800'],
  ])('have %s', (_what, sentence, name) => {
    expect(devicesIn(sentence)).toContain(name);
  });

  it('do not begin with a vendor that only has the same sentence', () => {
    expect(devicesIn('Google trains it on one H100.')).toContain('H100');
  });

  it('do not include a number that measures something', () => {
    expect(devicesIn('A Xeon 2400 ms run is slow.')).not.toContain('Xeon 2400');
  });
});
