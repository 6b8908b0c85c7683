import { memoize } from '../../domain/memoize.js';
import { nameKey } from '../../domain/names.js';
import { EMPTY_TAIL } from '../grammar/closed-words.js';
import { isCapitalised, isCoined } from './shape.js';

/** The key under which the spellings of one name meet within a paper: a plural s and an empty last word do not count. */
export const clusterKey = memoize(keyOfName);
function keyOfName(name: string): string {
  const short = name.replace(EMPTY_TAIL, '');
  const last = short.split(/\s+/).at(-1) ?? '';
  const named = isCoined(last) || (isCapitalised(last) && !isCapitalised(name.slice(short.length).trim()));
  return nameKey(named ? short : name);
}
