import { RELATIONSHIP_OF_ROLE } from '../domain/roles.js';
import type { EntityKind } from '../domain/extraction.js';
import { kindOfEntityId } from '../domain/names.js';
import type { Neighbour } from '../store/port/queries.js';
import type { QueryContext } from './context.js';
import { rowCount } from './cursors.js';
import { badInput } from './errors.js';

export interface PathArgs {
  readonly from: string;
  readonly to: string;
  readonly through?: readonly EntityKind[] | null;
  readonly maxHops?: number | null;
  readonly first?: number | null;
}

/** A path between two entities: the ids of its nodes, and the connection of each with the next. */
export interface Path {
  readonly nodeIds: readonly string[];
  readonly relations: readonly string[];
}

const MOST_PATHS = 50;
const MOST_HOPS = 6;
/** Maximum number of nodes that one side of the search may reach. */
const MOST_STATIONS = 20_000;

/** A step from one node to the next through a claim or a paper. */
interface Step {
  readonly from: string;
  readonly via: string;
  readonly to: string;
  /** The roles of `from` and `to` in `via`. */
  readonly relations: readonly [string, string];
}

/**
 * The shortest paths between two entities, by bidirectional breadth-first search: the side with the smaller frontier is
 * expanded until both meet.
 *
 *     from ─▶ ○ ─▶ ○ ─▶ ● ◀─ ○ ◀─ to
 *
 * Of several claims for the same step, the first by id is shown.
 */
export async function paths(context: QueryContext, args: PathArgs): Promise<Path[]> {
  const first = rowCount(args.first, 5, MOST_PATHS);
  const maxHops = args.maxHops ?? 4;
  if (maxHops < 1 || maxHops > MOST_HOPS)
    throw badInput(`\`maxHops\` is ${maxHops}; it must be between 1 and ${MOST_HOPS}`);
  const [from, to] = await Promise.all([
    context.names.ids([args.from], undefined, false),
    context.names.ids([args.to], undefined, false),
  ]);
  if (first === 0) return [];
  if (from.some((id) => to.includes(id))) throw badInput(`"${args.from}" and "${args.to}" are the same entity`);
  const through = args.through ?? ['METHOD', 'DATASET', 'HARDWARE'];
  const [forward, backward] = await meet(context, new Side(from), new Side(to), through, maxHops);
  return waysBetween(forward, backward, first);
}

/** One side of the search: the distance of each node reached, and the steps that lead to it on shortest paths. */
class Side {
  readonly distance = new Map<string, number>();
  readonly steps = new Map<string, Step[]>();
  edge: string[];
  depth = 0;

  constructor(readonly roots: readonly string[]) {
    this.edge = [...roots];
    for (const id of roots) this.distance.set(id, 0);
  }

  /** Expands the search by one step. */
  grow(neighbours: readonly Neighbour[]): void {
    this.depth += 1;
    const next = new Set<string>();
    for (const neighbour of neighbours) {
      const known = this.distance.get(neighbour.to);
      if (known !== undefined && known < this.depth) continue;
      this.distance.set(neighbour.to, this.depth);
      next.add(neighbour.to);
      const steps = this.steps.get(neighbour.to) ?? [];
      this.steps.set(neighbour.to, steps);
      steps.push(stepOf(neighbour));
    }
    this.edge = [...next].sort();
  }
}

/** Expands both sides until they meet. */
async function meet(
  { store }: QueryContext,
  forward: Side,
  backward: Side,
  through: readonly EntityKind[],
  maxHops: number,
): Promise<[Side, Side]> {
  const ends = new Map([
    [forward, backward.roots],
    [backward, forward.roots],
  ]);
  while (forward.depth + backward.depth < maxHops && meetings(forward, backward).length === 0) {
    const side = forward.edge.length <= backward.edge.length ? forward : backward;
    if (side.edge.length === 0) break;
    if (side.distance.size > MOST_STATIONS) {
      throw badInput(
        `more than ${MOST_STATIONS} nodes are within ${side.depth} steps; use a smaller \`maxHops\` or fewer kinds in \`through\``,
      );
    }
    const kinds = new Set([...through, ...ends.get(side)!.flatMap((id) => kindOfEntityId(id) ?? [])]);
    const found = await store.neighbours(side.edge, [...kinds]);
    const targets = new Set(ends.get(side));
    side.grow(found.filter(({ to }) => targets.has(to) || through.includes(kindOfEntityId(to)!)));
  }
  return [forward, backward];
}

function meetings(forward: Side, backward: Side): string[] {
  return [...forward.distance.keys()].filter((id) => backward.distance.has(id)).sort();
}

/** All shortest paths, in the order of their node ids, up to a limit. */
function waysBetween(forward: Side, backward: Side, first: number): Path[] {
  const length = (id: string): number => forward.distance.get(id)! + backward.distance.get(id)!;
  const all = meetings(forward, backward);
  const shortest = Math.min(...all.map(length));
  const ways = new Map<string, Path>();
  for (const middle of all.filter((id) => length(id) === shortest)) {
    for (const there of waysTo(forward, middle)) {
      for (const back of waysTo(backward, middle)) {
        const path = pathOf([...there, ...back.map(turned).reverse()]);
        ways.set(path.nodeIds.join(' '), path);
        if (ways.size >= first * 10) return sorted(ways, first);
      }
    }
  }
  return sorted(ways, first);
}

function sorted(ways: ReadonlyMap<string, Path>, first: number): Path[] {
  return [...ways.keys()]
    .sort()
    .slice(0, first)
    .map((key) => ways.get(key)!);
}

/** Every shortest path from the start of one side to a node that it has reached. */
function* waysTo(side: Side, id: string): Generator<Step[]> {
  if (side.distance.get(id) === 0) {
    yield [];
    return;
  }
  for (const step of side.steps.get(id) ?? []) {
    for (const before of waysTo(side, step.from)) yield [...before, step];
  }
}

function pathOf(steps: readonly Step[]): Path {
  return {
    nodeIds: [steps[0]!.from, ...steps.flatMap((step) => [step.via, step.to])],
    relations: steps.flatMap((step) => step.relations),
  };
}

function turned({ from, via, to, relations: [left, right] }: Step): Step {
  return { from: to, via, to: from, relations: [right, left] };
}

function stepOf({ from, to, via, relation }: Neighbour): Step {
  if (relation === 'PROPOSED_WITH') return { from, to, via, relations: ['PROPOSES', 'MENTIONS'] };
  if (relation === 'MENTIONED_WITH') return { from, to, via, relations: ['MENTIONS', 'PROPOSES'] };
  const [left = '', right = ''] = relation.split(' ');
  return { from, to, via, relations: [relationshipOf(left), relationshipOf(right)] };
}

/** The relationship of a role; other relations keep their names. */
function relationshipOf(role: string): string {
  return (RELATIONSHIP_OF_ROLE as Readonly<Record<string, string>>)[role] ?? role;
}
