import type { PaperFields } from '../fields/paper-fields.js';
import type { Columns } from '../source.js';
import type { JsonObject } from './values.js';

/** How one service or data set names the fields of a paper in JSON. */
export interface JsonShape {
  /** As papers of this shape tell their source. */
  readonly name: string;
  readonly description: string;
  /** One whole paper in this shape. */
  readonly example: string;
  recognises(object: JsonObject): boolean;
  fields(object: JsonObject, columns?: Columns): PaperFields;
}
