/**
 * Writes a picture as an SVG for any page: no style, no script, no HTML, and no id that another picture has.
 *
 * Colours are CSS variables in presentation attributes, which a Content-Security-Policy does not restrict. Numbers have
 * two decimals, so that the same picture has the same bytes.
 */

import { escaped } from '../text/escaped.ts';
import type { Drawing, Drawn, Paint } from './drawing.ts';
import type { DiagramSource, DiagramTarget } from './source.ts';
import { roleOf } from './theme.ts';

const margin = 8;

/** `targets` maps node ids to link targets; the address of a link is `{{kind:id}}` until the site fills it in. */
export function toSvg(
  diagram: DiagramSource,
  drawing: Drawing,
  targets: ReadonlyMap<string, DiagramTarget>,
): string {
  const prefix = `mm-${diagram.id}`;
  const ids = new Map<string, string>();
  const body = drawing.children.map((child) => written(child)).join('');
  const [x, y] = [drawing.x - margin, drawing.y - margin];
  const [width, height] = [drawing.width + 2 * margin, drawing.height + 2 * margin];
  const role = targets.size > 0 ? 'group' : 'img';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="mm" id="${prefix}" role="${role}"` +
    ` aria-label="${escaped(diagram.title)}" aria-describedby="${prefix}-text" viewBox="${[x, y, width, height].map(short).join(' ')}"` +
    ` width="${Math.ceil(width)}" height="${Math.ceil(height)}">${body}</svg>\n`
  );

  function written(drawn: Drawn): string {
    if (drawn.kind === 'text') return writtenText(drawn);
    if (drawn.kind === 'shape') return writtenShape(drawn);
    const inner = drawn.children.map((child) => written(child)).join('');
    if (inner === '') return '';
    const target = drawn.node === undefined ? undefined : targetOf(drawn.node);
    const linked =
      target === undefined ? inner : `<a href="{{${escaped(target)}}}"${ariaLabel(drawn.node)}>${inner}</a>`;
    const attributes = attributesOf(drawn.attributes);
    return drawn.tag === 'g' && attributes === ''
      ? linked
      : `<${drawn.tag}${attributes}>${linked}</${drawn.tag}>`;
  }

  function ariaLabel(node: string | undefined): string {
    const name = diagram.names?.[plainId(node ?? '')];
    return name === undefined ? '' : ` aria-label="${escaped(name)}"`;
  }

  function targetOf(node: string): DiagramTarget | undefined {
    return targets.get(node) ?? targets.get(plainId(node));
  }

  function writtenShape(shape: Shape): string {
    const style = shapeStyle(shape);
    return style ? `<${shape.tag}${attributesOf({ ...shape.attributes, ...style })}/>` : '';
  }

  function writtenText({ attributes, paint, runs }: Extract<Drawn, { kind: 'text' }>): string {
    const inner = runs.map((run) => {
      const runAttributes = attributesOf(run.attributes);
      const text = escaped(run.text.trim());
      return runAttributes === '' ? text : `<tspan${runAttributes}>${text}</tspan>`;
    });
    // The space is not drawn; it separates the lines of a label in a screen reader.
    return `<text${attributesOf({ ...attributes, ...textStyle(paint) })}>${inner.join(' ')}</text> `;
  }

  function attributesOf(attributes: Readonly<Record<string, string>>): string {
    return Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${escaped(shortened(name, value))}"`)
      .join('');
  }

  function shortened(name: string, value: string): string {
    if (name === 'id') return uniqueId(value);
    if (name === 'href') return `#${uniqueId(value.replace(/^#/, ''))}`;
    if (name.startsWith('marker-'))
      return value.replace(/url\(["']?[^#]*#([^"')]+)["']?\)/, (_, id: string) => `url(#${uniqueId(id)})`);
    if (value.startsWith('var(')) return value;
    return value.replace(/-?\d*\.?\d+(?:e-?\d+)?/g, (number) => short(Number(number)));
  }

  function uniqueId(id: string): string {
    const known = ids.get(id) ?? `${prefix}-${ids.size}`;
    ids.set(id, known);
    return known;
  }
}

type Shape = Extract<Drawn, { kind: 'shape' }>;

/** The style attributes of a shape; undefined if it is invisible. */
function shapeStyle({ tag, attributes, paint }: Shape): Readonly<Record<string, string>> | undefined {
  const fill = colourOf(paint.fill);
  const stroke = paint.strokeWidth === 0 ? 'none' : colourOf(paint.stroke);
  if (isEmpty(tag, attributes) || paint.opacity === 0 || (fill === 'none' && stroke === 'none'))
    return undefined;
  return {
    ...(tag === 'rect' && attributes['rx'] === undefined ? { rx: '3' } : {}),
    ...(tag === 'line' ? {} : { fill }),
    ...(stroke === 'none' ? {} : { stroke, 'stroke-width': short(paint.strokeWidth) }),
    ...(stroke !== 'none' && paint.strokeDasharray !== 'none'
      ? { 'stroke-dasharray': dashes(paint.strokeDasharray) }
      : {}),
    ...(paint.opacity < 1 ? { opacity: short(paint.opacity) } : {}),
  };
}

function isEmpty(tag: string, { width, height }: Shape['attributes']): boolean {
  const isFlat = (size: string | undefined) => size !== undefined && Number.parseFloat(size) < 1;
  return (tag === 'rect' && width === undefined) || isFlat(width) || isFlat(height);
}

function textStyle(paint: Paint): Readonly<Record<string, string>> {
  return {
    fill: colourOf(paint.fill),
    'font-size': short(paint.fontSize),
    ...(paint.fontWeight >= 600 ? { 'font-weight': '600' } : {}),
    ...(paint.fontStyle === 'italic' ? { 'font-style': 'italic' } : {}),
    ...(paint.textAnchor === 'start' ? {} : { 'text-anchor': paint.textAnchor }),
    ...(['auto', 'alphabetic'].includes(paint.dominantBaseline)
      ? {}
      : { 'dominant-baseline': paint.dominantBaseline }),
  };
}

/** Extracts the node id from Mermaid's `flowchart-NODE-7` and `state-NODE-7`. */
function plainId(node: string): string {
  return node.replace(/^.*?(?:flowchart|state)-/, '').replace(/-\d+$/, '');
}

/** A colour without a role comes from Mermaid's own palette and must be mapped, not published. */
function colourOf(colour: string): string {
  if (colour === 'none' || colour === 'rgba(0, 0, 0, 0)' || colour === 'transparent') return 'none';
  const role = roleOf(colour) ?? themeless[colour];
  if (role === undefined)
    throw new Error(`Unexpected colour ${colour}, expected one of ours (src/diagrams/theme.ts)`);
  return `var(--mm-${role})`;
}

/** Mermaid uses these whatever the theme. */
const themeless: Readonly<Record<string, string>> = {
  'rgb(0, 0, 0)': 'line',
  'rgb(51, 51, 51)': 'line',
  'rgb(153, 153, 153)': 'line',
  'rgb(102, 102, 102)': 'node-line',
  'rgb(234, 234, 234)': 'node',
};

function dashes(value: string): string {
  return value
    .split(/[,\s]+/)
    .map((part) => short(Number.parseFloat(part)))
    .join(' ');
}

function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
