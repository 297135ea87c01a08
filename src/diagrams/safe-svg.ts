/**
 * Finds everything in a committed picture except shapes, text and links with listed attributes. Other parts could run,
 * load or restyle something on the page that includes the picture, so they are refused, whoever wrote them.
 */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface UnsafePart {
  /** Its offset in the text of the picture, from 0. */
  readonly offset: number;
  readonly length: number;
  /** What is there, e.g. `element \`script\``. */
  readonly found: string;
  readonly wanted: string;
}

const number = String.raw`-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?`;
const numbers = new RegExp(`^${number}(?:[ ,]+${number})*$`);
const word = /^[a-z-]+$/i;
const paint = /^(?:none|currentColor|var\(--mm-[a-z0-9-]+\))$/;
const ownName = /^mm-[a-zA-Z0-9_-]+$/;
/** An entry of the record, for which the site fills in the address, or a part of the same picture. */
const ownTarget =
  /^(?:\{\{(?:(?:claim|person|topic|message|essay|brief|diagram|lab):[^{}\s]+|\/(?!\/)[^{}\s\\]*)\}\}|#mm-[a-zA-Z0-9_-]+)$/;

/** The form of each allowed attribute. */
const attributes: Readonly<Record<string, RegExp>> = {
  'aria-describedby': ownName,
  'aria-hidden': /^true$/,
  'aria-label': /^[^\p{Cc}\p{Cf}]*$/u,
  class: /^mm(?:-[a-z-]+)?$/,
  'clip-rule': word,
  cx: numbers,
  cy: numbers,
  d: /^[MmLlHhVvCcSsQqTtAaZz0-9 ,.e-]*$/,
  'dominant-baseline': word,
  dx: /^-?[\d.]+(?:em|px)?$/,
  dy: /^-?[\d.]+(?:em|px)?$/,
  fill: paint,
  'fill-rule': word,
  'font-size': numbers,
  'font-style': word,
  'font-weight': /^(?:\d+|[a-z]+)$/,
  height: numbers,
  href: ownTarget,
  id: ownName,
  'marker-end': /^url\(#mm-[a-zA-Z0-9_-]+\)$/,
  'marker-mid': /^url\(#mm-[a-zA-Z0-9_-]+\)$/,
  'marker-start': /^url\(#mm-[a-zA-Z0-9_-]+\)$/,
  markerHeight: numbers,
  markerUnits: word,
  markerWidth: numbers,
  opacity: numbers,
  orient: /^(?:auto|auto-start-reverse|-?\d+)$/,
  points: numbers,
  r: numbers,
  refX: numbers,
  refY: numbers,
  role: /^(?:img|group)$/,
  rx: numbers,
  ry: numbers,
  stroke: paint,
  'stroke-dasharray': numbers,
  'stroke-linecap': word,
  'stroke-linejoin': word,
  'stroke-width': numbers,
  'text-anchor': word,
  transform: /^(?:(?:translate|scale|rotate|matrix)\([-0-9., e]+\) ?)+$/,
  viewBox: numbers,
  width: numbers,
  x: numbers,
  x1: numbers,
  x2: numbers,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  y: numbers,
  y1: numbers,
  y2: numbers,
};

const elements = new Set(
  'a circle defs ellipse g line marker path polygon polyline rect svg text title tspan'.split(' '),
);
const svgSpace = 'http://www.w3.org/2000/svg';

/** Parses the picture as part of a page. Empty for a picture that is only a drawing. */
export function unsafeParts(svg: string): readonly UnsafePart[] {
  const found: UnsafePart[] = [];
  const { childNodes } = parseFragment(svg, { sourceCodeLocationInfo: true });
  const roots = childNodes.filter((node) => !isBlank(node));
  for (const node of roots) {
    if (node.nodeName === 'svg') visit(node);
    else found.push(partAt(node, describe(node), 'a single `svg` element'));
  }
  if (roots.length === 0)
    found.push({ offset: 0, length: 1, found: 'absence of a drawing', wanted: 'one `svg` element' });
  if (roots.length > 1 && found.length === 0)
    found.push({ offset: 0, length: 1, found: 'second drawing', wanted: 'a single `svg` element' });
  return found;

  function visit(node: Node): void {
    if (node.nodeName === '#text') return;
    if (!isElement(node) || !elements.has(node.tagName) || node.namespaceURI !== svgSpace) {
      found.push(partAt(node, describe(node), 'only shapes, text and links within the record'));
      return;
    }
    for (const { name, value, prefix } of node.attrs) {
      const full = prefix ? `${prefix}:${name}` : name;
      const form = Object.hasOwn(attributes, full) ? attributes[full] : undefined;
      if (form?.test(value)) continue;
      const place = node.sourceCodeLocation?.attrs?.[full];
      found.push({
        offset: place?.startOffset ?? 0,
        length: place ? place.endOffset - place.startOffset : 1,
        found: form ? `value of \`${full}\`` : `attribute \`${full}\``,
        wanted: form ? 'one that neither loads, runs nor restyles anything' : 'one that a drawing needs',
      });
    }
    for (const child of node.childNodes) visit(child);
  }
}

function partAt(node: Node, found: string, wanted: string): UnsafePart {
  const place = node.sourceCodeLocation;
  const offset = place?.startOffset ?? 0;
  const length = isElement(node) ? node.tagName.length + 1 : (place?.endOffset ?? offset + 1) - offset;
  return { offset, length, found, wanted };
}

function describe(node: Node): string {
  if (isElement(node)) return `element \`${node.tagName}\``;
  return node.nodeName === '#comment' ? 'comment' : 'text outside the drawing';
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isBlank(node: Node): boolean {
  return node.nodeName === '#text' && 'value' in node && node.value.trim() === '';
}
