import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale';

const SVG = 'http://www.w3.org/2000/svg';
const TICKS = 6;
/** Pixels that a tick of the horizontal axis and its label need. */
const TICK_WIDTH = 70;
/** Axes that reach this value use SI prefixes, such as 25M. */
const LARGE = 10_000;

/** A point of a plot, in the units of the axes. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly filled: boolean;
  /** The tooltip. */
  readonly title: string;
}

export interface Axis {
  readonly label: string;
  readonly log: boolean;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly left: number; readonly bottom: number; readonly top: number; readonly right: number };
}

export interface Scatter {
  readonly svg: SVGSVGElement;
  /** The circles, in the order of the dots. */
  readonly circles: readonly SVGCircleElement[];
  /** Converts a dot to pixels. */
  readonly place: (dot: Dot) => { readonly x: number; readonly y: number };
}

/** Draws dots on two axes with a grid, and a dashed line through the dots of `line`. */
export function scatter(dots: readonly Dot[], line: readonly Dot[], axes: { x: Axis; y: Axis }, frame: Frame): Scatter {
  const { width, height, margin } = frame;
  const ticksX = ticksAcross(frame);
  const toX = scaleOf(axes.x, dots.map(({ x }) => x), [margin.left, width - margin.right], ticksX); // prettier-ignore
  const toY = scaleOf(axes.y, dots.map(({ y }) => y), [height - margin.bottom, margin.top], TICKS); // prettier-ignore
  const place = ({ x, y }: Dot): { x: number; y: number } => ({ x: toX(x), y: toY(y) });
  const circles = dots.map((dot) => circle(dot, place(dot)));
  const points = line.map(place).map(({ x, y }) => `${x},${y}`);
  const dashes = { 'stroke-width': 1.5, 'stroke-dasharray': '5 3', stroke: 'var(--accent)', fill: 'none' };
  const look = 'font-size: 12px; background: transparent; color: var(--text); overflow: visible';
  const svg = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, style: look }, [
    ...across(toX, axes.x, frame),
    ...up(toY, axes.y, frame),
    element('polyline', { points: points.join(' '), ...dashes }),
    ...circles,
  ]);
  return { svg, circles, place };
}

/** Creates an SVG element. */
export function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
  inside: readonly (Node | string)[] = [],
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...inside);
  return made;
}

type Scale = ScaleContinuousNumeric<number, number>;

/** The scale of an axis. A range of a single value is widened, so that the value is in the middle. */
function scaleOf({ log }: Axis, values: readonly number[], range: readonly [number, number], ticks: number): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const domain = low < high ? [low, high] : log ? [low / 2, low * 2] : [low - 1, low + 1];
  return (log ? scaleLog() : scaleLinear()).domain(domain).range(range).nice(ticks) as Scale;
}

function circle({ filled, title }: Dot, { x, y }: { readonly x: number; readonly y: number }): SVGCircleElement {
  const fill = filled ? 'var(--accent)' : 'var(--surface)';
  const look = { r: 5, fill, stroke: 'var(--accent)', 'stroke-width': 1.5, cursor: 'pointer' };
  return element('circle', { cx: x, cy: y, ...look }, [element('title', {}, [title])]);
}

/** Tick values of an axis with their labels. On a logarithmic axis, d3 leaves some labels empty. */
function ticksOf(scale: Scale, count: number): { readonly value: number; readonly text: string }[] {
  const [low = 0, high = 0] = scale.domain();
  const large = Math.max(Math.abs(low), Math.abs(high)) >= LARGE;
  const format = scale.tickFormat(count, large ? '~s' : undefined);
  return scale.ticks(count).map((value) => ({ value, text: value === 0 ? '0' : format(value) }));
}

const GRID = { stroke: 'currentColor', 'stroke-opacity': 0.12 };

/** As many ticks as have room for their labels side by side; d3 takes up to twice the number that it is asked for. */
function ticksAcross({ width, margin }: Frame): number {
  return Math.max(2, Math.min(TICKS, Math.floor((width - margin.left - margin.right) / TICK_WIDTH)));
}

function across(scale: Scale, { label }: Axis, frame: Frame): SVGElement[] {
  const { width, height, margin } = frame;
  const bottom = height - margin.bottom;
  const ticks = ticksOf(scale, ticksAcross(frame)).flatMap(({ value, text }) => [
    element('line', { x1: scale(value), x2: scale(value), y1: margin.top, y2: bottom, ...GRID }),
    element('text', { x: scale(value), y: bottom + 18, 'text-anchor': 'middle', fill: 'currentColor' }, [text]),
  ]);
  const name = { x: width - margin.right, y: height - 6, 'text-anchor': 'end', fill: 'currentColor' };
  return [...ticks, element('text', name, [`${label} →`])];
}

function up(scale: Scale, { label }: Axis, { width, margin }: Frame): SVGElement[] {
  const ticks = ticksOf(scale, TICKS).flatMap(({ value, text }) => [
    element('line', { x1: margin.left, x2: width - margin.right, y1: scale(value), y2: scale(value), ...GRID }),
    element('text', { x: margin.left - 8, y: scale(value), dy: '0.32em', 'text-anchor': 'end', fill: 'currentColor' }, [
      text,
    ]),
  ]);
  return [...ticks, element('text', { x: 4, y: 12, fill: 'currentColor' }, [`↑ ${label}`])];
}
