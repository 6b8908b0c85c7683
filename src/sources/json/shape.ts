import type { PaperFields } from '../fields/paper-fields.js';
import type { Columns } from '../source.js';
import type { JsonObject } from './values.js';

/** The names of a paper's fields in the JSON of one service or data set. */
export interface JsonShape {
  /** The source recorded for papers in this shape. */
  readonly name: string;
  readonly description: string;
  /** An example of a complete paper in this shape. */
  readonly example: string;
  recognises(object: JsonObject): boolean;
  fields(object: JsonObject, columns?: Columns): PaperFields;
}
