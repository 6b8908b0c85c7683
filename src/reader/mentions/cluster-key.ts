import { memoize } from '../../domain/memoize.js';
import { nameKey } from '../../domain/names.js';
import { EMPTY_TAIL } from '../grammar/closed-words.js';
import { isCapitalised, isCoined } from './shape.js';

/** The key of a name within a paper. Spellings of one name have the same key, also with a plural s or a final noun such as "model". */
export const clusterKey = memoize(keyOfName);
function keyOfName(name: string): string {
  const short = name.replace(EMPTY_TAIL, '');
  const last = short.split(/\s+/).at(-1) ?? '';
  const named = isCoined(last) || (isCapitalised(last) && !isCapitalised(name.slice(short.length).trim()));
  return nameKey(named ? short : name);
}
