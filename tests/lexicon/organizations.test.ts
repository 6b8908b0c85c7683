import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { affiliationKey } from '../../src/domain/affiliations.js';
import { entityKey } from '../../src/domain/names.js';
import { makerOf, ORGANIZATIONS, organizationNamed } from '../../src/lexicon/organizations.js';

describe('organisations', () => {
  it.each([
    ['Gemini 1.5 Pro', 'Google'],
    ['Gemini-2.0-Flash', 'Google'],
    ['BERT-large', 'Google'],
    ['MobileNetV2 ×1.4', 'Google'],
    ['LLaMA2-13B', 'Meta'],
    ['Llama-3.1-8B-Instruct', 'Meta'],
    ['GPT4o-mini', 'OpenAI'],
    ['o1-preview', 'OpenAI'],
    ['Claude 3.5 Sonnet', 'Anthropic'],
    ['Qwen2.5-VL-72B', 'Alibaba'],
    ['Qwen3-30B-A3B', 'Alibaba'],
    ['DeepSeek-R1-Distill-Qwen-7B', 'DeepSeek'],
    ['Mixtral 8x7B', 'Mistral AI'],
    ['Phi-3-mini', 'Microsoft'],
    // derived from it by others, or only beginning with the same letters
    ['BERT-PKD', undefined],
    ['CLIP-T5', undefined],
    ['Llama-Adapter', undefined],
    ['ViT-Adapter', undefined],
    ['Flatten-Swin', undefined],
    ['Geminia', undefined],
    ['GPT-J', 'EleutherAI'],
    ['LoRA', undefined],
  ])('%s is of %s', (method, maker) => expect(makerOf(method)).toBe(maker));

  it('are found by every name', () => {
    expect(organizationNamed('deepmind')?.name).toBe('Google');
    expect(organizationNamed('Facebook AI Research')?.name).toBe('Meta');
    expect(organizationNamed('Zorblax')).toBeUndefined();
  });

  it('have each name and each family once, in a file whose lines fit its columns', () => {
    const names = ORGANIZATIONS.flatMap(({ name, aliases }) => [name, ...aliases].map(affiliationKey));
    const families = ORGANIZATIONS.flatMap((organization) => organization.families.map(entityKey));
    for (const keys of [names, families]) {
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
      expect(keys).not.toContain('');
    }
    const lines = readFileSync(new URL('../../src/lexicon/organizations.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    for (const line of lines.filter((l) => !l.startsWith('# '))) expect(line.split('\t')).toHaveLength(3);
  });
});
