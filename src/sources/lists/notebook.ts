import { onePiece, piecesOf } from '../bytes/pieces.js';
import { parseJson, jsonProblem } from '../json/parse.js';
import { isObject, own } from '../json/values.js';
import type { SourceFormat, SourceItem } from '../source.js';
import { markdown } from './markdown.js';

/** Jupyter notebooks: their Markdown cells, concatenated, are read as a list of papers. */
export const notebook: SourceFormat = {
  name: 'notebook',
  description: 'a Jupyter notebook (.ipynb) whose Markdown cells list papers',
  example: `{"cells": [{"cell_type": "markdown", "metadata": {}, "source": [
  "## [Swift: A Small Model](https://arxiv.org/abs/2405.00001)\\n",
  "**Authors:** Ana Bo, C.-P. Di\\n", "\\n", "**Abstract:** Swift reaches 81.5% accuracy on CIFAR-10."]}],
 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
`,
  looksLike: (head) => /^\s*\{/.test(head) && /"cells"\s*:\s*\[/.test(head) && /"cell_type"\s*:/.test(head),
  async *read(text, options) {
    const whole = (await piecesOf(text, options.limits.table))?.join('');
    if (whole === undefined) {
      yield { rejected: `is a notebook of more than ${options.limits.table} characters`, place: 'line 1' };
      return;
    }
    let value: unknown;
    try {
      value = parseJson(whole, options.limits.nesting);
    } catch (error) {
      yield { ...jsonProblem(error), place: 'line 1', record: whole.slice(0, 2000) };
      return;
    }
    const cells = cellsOf(value);
    for await (const item of markdown.read(onePiece(cells.map((cell) => cell.text).join('')), options)) {
      yield inCell(item, cells);
    }
  },
};

interface Cell {
  /** The index of the cell in the notebook, from 1. */
  readonly number: number;
  /** Its text, followed by an empty line. */
  readonly text: string;
}

function cellsOf(notebook: unknown): Cell[] {
  const cells = own(notebook, 'cells');
  return (Array.isArray(cells) ? cells : []).flatMap((cell: unknown, i) => {
    if (!isObject(cell) || cell.cell_type !== 'markdown') return [];
    const lines: unknown[] = Array.isArray(cell.source) ? cell.source : [cell.source];
    const text = lines.filter((line) => typeof line === 'string').join('');
    return [{ number: i + 1, text: `${text}\n${endOfFence(text)}\n` }];
  });
}

/** A code fence that is left open ends with its cell. */
function endOfFence(text: string): string {
  let open: string | undefined;
  for (const [, fence] of text.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (open === undefined) open = fence!;
    else if (fence!.startsWith(open)) open = undefined;
  }
  return open === undefined ? '' : `${open}\n`;
}

/** Converts the place of an item from a line of the concatenated cells to a cell and a line within it. */
function inCell(item: SourceItem, cells: readonly Cell[]): SourceItem {
  let line = Number(/^line (\d+)$/.exec(item.place)?.[1] ?? NaN);
  for (const cell of cells) {
    const lines = cell.text.split('\n').length - 1;
    if (line <= lines) return { ...item, place: `cell ${cell.number}, line ${line}` };
    line -= lines;
  }
  return item;
}
