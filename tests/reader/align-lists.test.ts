import { describe, expect, it } from 'vitest';
import { extract } from '../../src/reader/extract.js';

/** The values of the claims of a sentence, each with what the role holds: "4.2: A". */
function claimed(abstract: string, role: 'baseline' | 'datasets' | 'subject'): string[] {
  const { claims } = extract({ title: 'Fast fuzzing with BranchPilot', abstract });
  return claims.flatMap(({ value, ...claim }) => (value === null ? [] : [`${value}: ${[claim[role]].flat().join(', ')}`]));
} // prettier-ignore

describe('two lists that correspond "respectively"', () => {
  it('gives each factor the tool at its position, whatever kinds the tools were taken for', () => {
    const text =
      'We present BranchPilot. BranchPilot outperforms earlier tools (AFL-Gen, CKGTool, PromeTool), reaching 3.1x, 1.7x, and 4.3x higher branch coverage, respectively.';
    expect(claimed(text, 'baseline')).toEqual(['3.1: AFL-Gen', '1.7: CKGTool', '4.3: PromeTool']);
  });

  it('gives each number its dataset where one of them was not found as a name', () => {
    const text =
      'We present BranchPilot. BranchPilot improves accuracy by 4.1%, 2.2%, and 3.9% on ImageNet, CIFAR-100, and Zoology, respectively.';
    expect(claimed(text, 'datasets')).toEqual(['4.1: ImageNet', '2.2: CIFAR-100', '3.9: Zoology']);
  });

  it('takes the methods that became faster as baselines', () => {
    const text =
      'We propose OTStore. Experiments on FLUX.1 [dev], Qwen-Image, and HunyuanVideo show that OTStore achieves 4.5x, 4.7x, and 3.6x acceleration, respectively.';
    expect(claimed(text, 'baseline')).toEqual(['4.5: FLUX.1', '4.7: Qwen-Image', '3.6: HunyuanVideo']);
  });

  it('takes no names for a list that nothing joins', () => {
    const text = 'We propose SpectrumKeep. On GSM8K, SpectrumKeep changes accuracy by 1.9% and 0.4%, respectively.';
    expect(claimed(text, 'datasets')).toEqual(['1.9: GSM8K', '0.4: GSM8K']);
  });

  it('adds a dataset that only the list names to the entities of the paper', () => {
    const text =
      'We present BranchPilot. BranchPilot improves accuracy by 4.1%, 2.2%, and 3.9% on ImageNet, CIFAR-100, and Zoology, respectively.';
    const { entities } = extract({ title: 'Fast fuzzing with BranchPilot', abstract: text });
    expect(entities.filter(({ kind }) => kind === 'DATASET').map(({ name }) => name)).toContain('Zoology');
  });
});
