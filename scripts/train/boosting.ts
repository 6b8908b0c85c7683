import type { Features } from '../../src/reader/model/features.js';
import type { StoredForest } from '../../src/reader/model/forest.js';
import { randomNumbers } from '../random.js';

/** One question: candidates by what holds for them, and which of them are right. */
export interface ForestQuestion {
  readonly candidates: readonly Features[];
  readonly right: readonly boolean[];
  /** How much it counts, 1 by default. */
  readonly weight?: number;
}
/** One thing to tell the class of. */
export interface ForestExample {
  readonly features: Features;
  /** Number of its class. */
  readonly label: number;
  readonly weight?: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Penalty on the squared value of a leaf. */
  readonly l2: number;
  /** Least summed second derivative of a leaf. */
  readonly leastWeight: number;
  /** Features that hold for fewer rows are left out. */
  readonly minCount: number;
  /** Shares of the questions (or examples) and of the features that a tree is grown from. */
  readonly rows: number;
  readonly columns: number;
}

const BOOST: BoostOptions = { trees: 240, leaves: 20, rate: 0.07, l2: 2, leastWeight: 1, minCount: 6, rows: 0.6, columns: 0.5 }; // prettier-ignore

const BINS = 24;

/** Rows by their features that are not 0, each in one of some bins. */
interface Table {
  readonly names: readonly string[];
  /** By column: the lower border of bin 1, 2, …; bin 0 is below all of them. */
  readonly borders: readonly (readonly number[])[];
  /** By column: the number of its bin 0 among the bins of all columns. */
  readonly offsets: Int32Array;
  readonly bins: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** Of the entries: the number of the bin among the bins of all columns. */
  readonly binned: Int32Array;
}

function tableOf(rows: readonly Features[], minCount: number): Table {
  const values = new Map<string, number[]>();
  const add = (name: string, value: number) => {
    const list = values.get(name);
    if (list) list.push(value);
    else values.set(name, [value]);
  };
  for (const row of rows) {
    for (const flag of new Set(row.flags)) add(flag, 1);
    row.names.forEach((name, i) => add(name, row.amounts[i]!));
  }
  const names = [...values].filter(([, list]) => list.length >= minCount).map(([name]) => name).sort(); // prettier-ignore
  const borders = names.map((name) => bordersOf(values.get(name)!));
  const offsets = new Int32Array(names.length);
  let bins = 0;
  names.forEach((_, column) => {
    offsets[column] = bins;
    bins += borders[column]!.length + 1;
  });
  const index = new Map(names.map((name, i) => [name, i]));
  const starts = new Int32Array(rows.length + 1);
  const columns: number[] = [];
  const binned: number[] = [];
  const push = (name: string, value: number) => {
    const column = index.get(name);
    if (column === undefined) return;
    columns.push(column);
    let bin = 0;
    while (bin < borders[column]!.length && value >= borders[column]![bin]!) bin++;
    binned.push(offsets[column]! + bin);
  };
  rows.forEach((row, n) => {
    for (const flag of new Set(row.flags)) push(flag, 1);
    row.names.forEach((name, i) => push(name, row.amounts[i]!));
    starts[n + 1] = columns.length;
  });
  return { names, borders, offsets, bins, starts, columns: Int32Array.from(columns), binned: Int32Array.from(binned) };
}

/** Borders half way between neighbouring values, at most BINS of them, so that about as many rows lie between each. */
function bordersOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const borders = new Set<number>([sorted[0]! / 2]);
  for (let part = 1; part < BINS; part++) {
    const value = sorted[Math.floor((part * sorted.length) / BINS)]!;
    let below = value;
    for (let i = Math.floor((part * sorted.length) / BINS); i >= 0 && below === value; i--) below = sorted[i]!;
    if (below < value) borders.add(Number(((below + value) / 2).toPrecision(6)));
  }
  return [...borders].sort((a, b) => a - b);
}

interface Node {
  column: number;
  /** The first bin of the right side, and its lower border. */
  bin: number;
  threshold: number;
  value: number;
  left?: Node;
  right?: Node;
}

interface Leaf {
  readonly node: Node;
  readonly rows: Int32Array;
  readonly sums: Float64Array;
  readonly g: number;
  readonly h: number;
  split: { gain: number; column: number; bin: number } | null;
}

/** Grows one tree on the gradients of some rows, the best split first (Ke et al., "LightGBM", 2017). */
class Grower {
  constructor(
    private readonly table: Table,
    private readonly options: BoostOptions,
  ) {}

  grow(rows: Int32Array, g: Float64Array, h: Float64Array, open: Uint8Array): Node {
    const root: Node = { column: -1, bin: 0, threshold: 0, value: 0 };
    const leaves = [this.leaf(root, rows, g, h, open)];
    while (leaves.length < this.options.leaves) {
      let best: Leaf | null = null;
      for (const leaf of leaves) if (leaf.split && (!best || leaf.split.gain > best.split!.gain)) best = leaf;
      if (!best) break;
      leaves.splice(leaves.indexOf(best), 1, ...this.divide(best, g, h, open));
    }
    for (const { node, g: sum, h: weight } of leaves)
      node.value = (-sum / (weight + this.options.l2)) * this.options.rate;
    return root;
  }

  private leaf(node: Node, rows: Int32Array, g: Float64Array, h: Float64Array, open: Uint8Array): Leaf {
    const { starts, binned, bins } = this.table;
    const sums = new Float64Array(2 * bins);
    let sumG = 0;
    let sumH = 0;
    for (let n = 0; n < rows.length; n++) {
      const row = rows[n]!;
      const rowG = g[row]!;
      const rowH = h[row]!;
      sumG += rowG;
      sumH += rowH;
      for (let i = starts[row]!, end = starts[row + 1]!; i < end; i++) {
        const at = binned[i]! * 2;
        sums[at] = sums[at]! + rowG;
        sums[at + 1] = sums[at + 1]! + rowH;
      }
    }
    return this.withSplit({ node, rows, sums, g: sumG, h: sumH, split: null }, open);
  }

  private withSplit(leaf: Leaf, open: Uint8Array): Leaf {
    const { offsets, borders } = this.table;
    const { l2, leastWeight } = this.options;
    const whole = (leaf.g * leaf.g) / (leaf.h + l2);
    let gain = 1e-6;
    let column = -1;
    let bin = 0;
    for (let c = 0; c < offsets.length; c++) {
      if (!open[c]) continue;
      const first = offsets[c]!;
      let rightG = 0;
      let rightH = 0;
      for (let b = borders[c]!.length; b >= 1; b--) {
        rightG += leaf.sums[2 * (first + b)]!;
        rightH += leaf.sums[2 * (first + b) + 1]!;
        const leftH = leaf.h - rightH;
        if (rightH < leastWeight || leftH < leastWeight) continue;
        const leftG = leaf.g - rightG;
        const here = (leftG * leftG) / (leftH + l2) + (rightG * rightG) / (rightH + l2) - whole;
        if (here > gain) {
          gain = here;
          column = c;
          bin = b;
        }
      }
    }
    leaf.split = column < 0 ? null : { gain, column, bin };
    return leaf;
  }

  private divide(leaf: Leaf, g: Float64Array, h: Float64Array, open: Uint8Array): [Leaf, Leaf] {
    const { starts, columns, binned, offsets, borders } = this.table;
    const { column, bin } = leaf.split!;
    const least = offsets[column]! + bin;
    const left: number[] = [];
    const right: number[] = [];
    for (const row of leaf.rows) {
      let isRight = false;
      for (let i = starts[row]!, end = starts[row + 1]!; i < end; i++)
        if (columns[i] === column) {
          isRight = binned[i]! >= least;
          break;
        }
      (isRight ? right : left).push(row);
    }
    const { node } = leaf;
    node.column = column;
    node.bin = bin;
    node.threshold = borders[column]![bin - 1]!;
    node.left = { column: -1, bin: 0, threshold: 0, value: 0 };
    node.right = { column: -1, bin: 0, threshold: 0, value: 0 };
    const small = left.length < right.length;
    const one = this.leaf(small ? node.left : node.right, Int32Array.from(small ? left : right), g, h, open);
    const sums = leaf.sums.map((sum, i) => sum - one.sums[i]!);
    const other = this.withSplit(
      { node: small ? node.right : node.left, rows: Int32Array.from(small ? right : left), sums, g: leaf.g - one.g, h: leaf.h - one.h, split: null },
      open,
    ); // prettier-ignore
    return [one, other];
  }
}

/** Adds the value that a tree gives each row to its score. */
function addScores(tree: Node, table: Table, rows: number, scores: Float64Array): void {
  const { starts, columns, binned, offsets } = table;
  const row = new Int32Array(table.names.length);
  for (let n = 0; n < rows; n++) {
    for (let i = starts[n]!; i < starts[n + 1]!; i++) row[columns[i]!] = binned[i]! - offsets[columns[i]!]!;
    let node = tree;
    while (node.column >= 0) node = row[node.column]! >= node.bin ? node.right! : node.left!;
    scores[n] = scores[n]! + node.value;
    for (let i = starts[n]!; i < starts[n + 1]!; i++) row[columns[i]!] = 0;
  }
}

function store(names: readonly string[], trees: readonly (readonly Node[])[]): StoredForest {
  const used = new Map<number, number>();
  const write = (node: Node, out: number[]): void => {
    if (node.column < 0) {
      out.push(-1, Number(node.value.toFixed(4)));
      return;
    }
    if (!used.has(node.column)) used.set(node.column, used.size);
    out.push(used.get(node.column)!, node.threshold);
    write(node.left!, out);
    write(node.right!, out);
  };
  const written = trees.map((list) => {
    const out: number[] = [];
    for (const tree of list) write(tree, out);
    return out;
  });
  return { features: [...used.keys()].map((column) => names[column]!), trees: written };
}

function openColumns(count: number, share: number, random: () => number): Uint8Array {
  return Uint8Array.from({ length: count }, () => Number(random() < share));
}

/** Learns a ranker: maximises the summed share of the right candidates of each question in a softmax. Deterministic. */
export function boostRanker(questions: readonly ForestQuestion[], given: Partial<BoostOptions> = {}): StoredForest {
  const options = { ...BOOST, ...given };
  const rows = questions.flatMap(({ candidates }) => candidates);
  const table = tableOf(rows, options.minCount);
  const bounds = [0];
  for (const { candidates } of questions) bounds.push(bounds.at(-1)! + candidates.length);
  const right = Uint8Array.from(questions.flatMap((question) => question.right.map(Number)));
  const scores = new Float64Array(rows.length);
  const g = new Float64Array(rows.length);
  const h = new Float64Array(rows.length);
  const grower = new Grower(table, options);
  const random = randomNumbers(1);
  const trees: Node[] = [];
  for (let n = 0; n < options.trees; n++) {
    const chosen: number[] = [];
    questions.forEach(({ weight = 1 }, q) => {
      if (random() >= options.rows) return;
      const first = bounds[q]!;
      const last = bounds[q + 1]!;
      let most = -Infinity;
      for (let i = first; i < last; i++) most = Math.max(most, scores[i]!);
      let all = 0;
      let good = 0;
      for (let i = first; i < last; i++) {
        const power = Math.exp(scores[i]! - most);
        all += power;
        if (right[i]) good += power;
      }
      for (let i = first; i < last; i++) {
        const power = Math.exp(scores[i]! - most);
        const share = power / all;
        g[i] = weight * (share - (right[i] ? power / good : 0));
        h[i] = weight * Math.max(share * (1 - share), 1e-4);
        chosen.push(i);
      }
    });
    const tree = grower.grow(Int32Array.from(chosen), g, h, openColumns(table.names.length, options.columns, random));
    trees.push(tree);
    addScores(tree, table, rows.length, scores);
  }
  return store(table.names, [trees]);
}

/** Learns a classifier: multinomial deviance, one tree a class and round. Deterministic. */
export function boostClassifier(
  examples: readonly ForestExample[],
  classes: number,
  given: Partial<BoostOptions> = {},
): StoredForest {
  const options = { ...BOOST, ...given };
  const table = tableOf(examples.map(({ features }) => features), options.minCount); // prettier-ignore
  const scores = Array.from({ length: classes }, () => new Float64Array(examples.length));
  const g = scores.map((one) => new Float64Array(one.length));
  const h = scores.map((one) => new Float64Array(one.length));
  const grower = new Grower(table, options);
  const random = randomNumbers(1);
  const trees = scores.map((): Node[] => []);
  for (let n = 0; n < options.trees; n++) {
    const chosen: number[] = [];
    examples.forEach(({ label, weight = 1 }, i) => {
      if (random() >= options.rows) return;
      chosen.push(i);
      const most = Math.max(...scores.map((score) => score[i]!));
      const powers = scores.map((score) => Math.exp(score[i]! - most));
      const all = powers.reduce((a, b) => a + b, 0);
      powers.forEach((power, c) => {
        const share = power / all;
        g[c]![i] = weight * (share - Number(c === label));
        h[c]![i] = weight * Math.max(share * (1 - share), 1e-4);
      });
    });
    const open = openColumns(table.names.length, options.columns, random);
    scores.forEach((score, c) => {
      const tree = grower.grow(Int32Array.from(chosen), g[c]!, h[c]!, open);
      trees[c]!.push(tree);
      addScores(tree, table, examples.length, score);
    });
  }
  return store(table.names, trees);
}
