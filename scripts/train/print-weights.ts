import type { LinearModel } from '../../src/extract/linear-model.js';
import type { RankerWeights } from '../../src/extract/ranker.js';

/** Weights as JSON with one feature a line, so that a change of weights reads well. */
export function printWeights(models: Readonly<Record<string, LinearModel | RankerWeights>>): string {
  const parts = Object.entries(models).map(([name, model]) => {
    const { classes, weights } = isLinear(model) ? model : { classes: null, weights: model };
    const rows = Object.entries(weights).map(([feature, row]) => `${JSON.stringify(feature)}:${JSON.stringify(row)}`);
    const body = `{\n${rows.join(',\n')}\n}`;
    return `${JSON.stringify(name)}:${classes ? `{"classes":${JSON.stringify(classes)},"weights":${body}}` : body}`;
  });
  return `{${parts.join(',\n')}}\n`;
}

function isLinear(model: LinearModel | RankerWeights): model is LinearModel {
  return Array.isArray((model as LinearModel).classes);
}
