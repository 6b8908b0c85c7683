import { type ReactNode, useEffect, useRef, useState } from 'react';
import { download } from '../csv.js';
import type { TradePointFragment } from '../generated/operations.js';
import { valueText } from '../wording.js';
import { placeLabels } from './place-labels.js';
import { element, scatter } from './scatter.js';

interface TradeoffPlotProps {
  readonly points: readonly TradePointFragment[];
  readonly logX?: boolean;
  readonly logY?: boolean;
  readonly onOpen?: (claim: string) => void;
}

const HEIGHT = 480;
const MARGIN = { left: 60, bottom: 46, top: 24, right: 24 };
const SVG = 'http://www.w3.org/2000/svg';

/** Methods as points and the Pareto frontier as a line; below, the same points as a table for the keyboard and screen readers. */
export function TradeoffPlot({ points, logX = false, logY = false, onOpen }: TradeoffPlotProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const metricX = metricsOf(points.map(({ x }) => x)) || 'x';
  const metricY = metricsOf(points.map(({ y }) => y)) || 'y';
  useEffect(() => {
    if (!frame.current || width === 0) return;
    const drawing = draw(points, { width, logX, logY, metricX, metricY }, onOpen);
    frame.current.replaceChildren(drawing);
  }, [points, logX, logY, metricX, metricY, onOpen, width]);
  return (
    <>
      <div className="plot" ref={frame} />
      <p className="actions">
        <button type="button" onClick={() => saveSvg(frame.current)}>
          Download SVG
        </button>
        <button type="button" onClick={() => void savePng(frame.current)}>
          Download PNG
        </button>
      </p>
      <PointTable points={points} metrics={[metricX, metricY]} onOpen={onOpen} />
    </>
  );
}

/** The names of the metrics on an axis: a metric with narrower ones, such as accuracy with top-1 accuracy, has points of several. */
function metricsOf(claims: readonly TradePointFragment['x'][]): string {
  return [...new Set(claims.flatMap(({ metric }) => metric?.name ?? []))].sort().join(' or ');
}

interface PointTableProps extends Pick<TradeoffPlotProps, 'points'> {
  readonly metrics: readonly [x: string, y: string];
  readonly onOpen: TradeoffPlotProps['onOpen'] | undefined;
}

function PointTable({ points, metrics, onOpen }: PointTableProps): ReactNode {
  return (
    <details>
      <summary>{points.length} methods as a table</summary>
      <div className="table-frame">
        <table className="claims compare">
          <thead>
            <tr>
              {['Method', ...metrics, 'On the frontier'].map((header, index) => (
                <th key={index} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ method, x, y, onFrontier }) => (
              <tr key={method.id}>
                <th scope="row">{method.name}</th>
                {[x, y].map((claim, index) => (
                  <td key={index}>
                    <button type="button" className="cell" onClick={() => onOpen?.(claim.id)}>
                      {valueText(claim)}
                    </button>
                  </td>
                ))}
                <td>{onFrontier ? 'yes' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface Look {
  readonly width: number;
  readonly logX: boolean;
  readonly logY: boolean;
  readonly metricX: string;
  readonly metricY: string;
}

function draw(points: readonly TradePointFragment[], look: Look, onOpen?: (claim: string) => void): SVGSVGElement {
  const [unitX, unitY] = [unitOf(points.map(({ x }) => x)), unitOf(points.map(({ y }) => y))];
  const dots = points.map(({ method, x, y, onFrontier }) => ({
    x: scaled(x, unitX),
    y: scaled(y, unitY),
    filled: onFrontier,
    title: `${method.name}: ${valueText(x)}, ${valueText(y)}`,
  }));
  const frontier = dots.filter(({ filled }) => filled).sort((a, b) => a.x - b.x);
  const axes = {
    x: { label: axisLabel(look.metricX, unitX), log: usable(look.logX, dots.map(({ x }) => x)) }, // prettier-ignore
    y: { label: axisLabel(look.metricY, unitY), log: usable(look.logY, dots.map(({ y }) => y)) }, // prettier-ignore
  };
  const { svg, circles, place } = scatter(dots, frontier, axes, { width: look.width, height: HEIGHT, margin: MARGIN });
  svg.setAttribute('role', 'img');
  svg.setAttribute(
    'aria-label',
    `${look.metricY} against ${look.metricX}, ${points.length} methods; the table below has the same content`,
  );
  addLabels(
    svg,
    points.map(({ method, onFrontier }, i) => ({
      ...place(dots[i]!),
      label: method.name,
      important: onFrontier,
    })),
    look.width,
  );
  circles.forEach((circle, i) => circle.addEventListener('click', () => onOpen?.(points[i]!.y.id)));
  return svg;
}

function addLabels(svg: SVGSVGElement, labels: Parameters<typeof placeLabels>[0], width: number): void {
  for (const { x, y, anchor, label } of placeLabels(labels, width, HEIGHT - MARGIN.bottom, textMeasurer())) {
    const shown = { class: 'point-label', 'text-anchor': anchor, fill: 'var(--text)', 'pointer-events': 'none' };
    svg.append(element('text', { x, y, ...shown }, [label]));
  }
}

/** Measures the width of labels, in pixels, in the font of the page. */
function textMeasurer(): (label: string) => number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return (label) => context.measureText(label).width;
}

/** Base units of the units that an axis names; a count, such as that of parameters, is named by its metric. */
const BASE_UNITS: Readonly<Record<string, string>> = { '%': '%', ms: 's', s: 's', KB: 'B', MB: 'B', GB: 'B' };

/** The unit of an axis: the one that all claims are written in, otherwise their base unit; empty for a count. */
function unitOf(claims: readonly TradePointFragment['x'][]): string {
  const units = new Set(claims.map(({ unit }) => unit ?? ''));
  const [unit = ''] = units;
  const base = BASE_UNITS[unit] ?? '';
  return units.size === 1 && base !== '' ? unit : base;
}

/** The value of a claim on an axis with this unit: as written, if it is the claim's own, otherwise in the base unit; ratios as percentages. */
function scaled(claim: TradePointFragment['x'], unit: string): number {
  if (unit !== '' && claim.unit === unit && claim.value !== null) return claim.value;
  const base = claim.baseValue ?? claim.value ?? 0;
  return unit === '%' ? base * 100 : base;
}

function axisLabel(name: string, unit: string): string {
  return unit ? `${name} (${unit})` : name;
}

function usable(log: boolean, values: readonly number[]): boolean {
  return log && values.every((value) => value > 0);
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(300, Math.round(entry!.contentRect.width))));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** The plot as a standalone SVG file, with the page's CSS variables replaced by their colours. */
function standalone(
  frame: HTMLElement | null,
): { readonly text: string; readonly width: number; readonly height: number } | null {
  const svg = frame?.querySelector('svg');
  if (!svg) return null;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const look = getComputedStyle(document.body);
  copy.setAttribute('xmlns', SVG);
  copy.style.background = getComputedStyle(frame!).backgroundColor;
  copy.style.fontFamily = 'system-ui, sans-serif';
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[a-z]+)\)/g, (_, name: string) => resolved(look, name));
  return { text, width: svg.width.baseVal.value, height: svg.height.baseVal.value };
}

function resolved(look: CSSStyleDeclaration, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = look.getPropertyValue(name) ? `var(${name})` : 'black';
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function saveSvg(frame: HTMLElement | null): void {
  const drawing = standalone(frame);
  if (drawing) download('trade-off.svg', 'image/svg+xml', drawing.text);
}

async function savePng(frame: HTMLElement | null): Promise<void> {
  const drawing = standalone(frame);
  if (!drawing) return;
  const image = new Image();
  const url = URL.createObjectURL(new Blob([drawing.text], { type: 'image/svg+xml' }));
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * 2;
  canvas.height = drawing.height * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) download('trade-off.png', 'image/png', blob);
}
