import { entriesOf, type Cluster } from './clusters.js';
import { mainName } from './name-features.js';

/**
 * What tells whether a name that a paper uses is of its own making, beside the features of the name itself: its title place, the verb
 * in front of it, and whether it is a variant of a name that the paper proposes (`EfficientFormer-L1` where EfficientFormer is proposed).
 * @param title what the title calls its subject ("Name: …"), or ""
 */
export function proposedFeatures(
  cluster: Cluster,
  features: ReadonlySet<string>,
  kind: string,
  title: string,
): Set<string> {
  const into = new Set(['bias', `k:${kind}`]);
  for (const feature of features)
    if (
      /^(?:r:|c:|d:|app:|ab$|src:|v:|s:lower|s:words|lex:(?:none|METHOD|DATASET|begin|end)|p1:|phead|s:title|s:camel|s:caps|list:|n:-)/.test(
        feature,
      )
    )
      into.add(feature);
  const name = mainName(cluster);
  const stem = title.toLowerCase();
  if (stem.length > 2 && name.toLowerCase() !== stem && name.toLowerCase().includes(stem))
    into.add('x:variant-of-title');
  if (stem.length > 2 && name.toLowerCase() === stem) into.add('x:is-title-name');
  if (title === '') into.add('x:no-title-name');
  for (const combined of ['d:title-colon', 'c:we-propose-it', 'c:we-propose-a', 'c:called'])
    if (into.has(combined)) into.add(`${combined}&${entriesOf(cluster).length > 0 ? 'known' : 'new'}`);
  return into;
}

/** The name before the colon of a title, or "". */
export function titleName(clusters: readonly Cluster[]): string {
  for (const cluster of clusters)
    for (const one of cluster.candidates)
      if (
        one.line.field === 'title' &&
        one.start === one.line.start &&
        /^(?:\s\([^)]*\))?\s?:/.test(one.line.text.slice(one.end - one.line.start))
      )
        return one.text;
  return '';
}
