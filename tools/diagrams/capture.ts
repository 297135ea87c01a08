/**
 * Runs inside the browser: reads the visible shapes of a picture that Mermaid has drawn.
 *
 * Labels that Mermaid lays out as HTML become plain SVG text, line by line, where the
 * browser put them. The function is sent to the page as text, so it may use nothing
 * from outside itself.
 */

import type { Drawing, Drawn, Paint } from '../../src/diagrams/drawing.ts';

/** The visible content of `svg`, whose node groups have the ids of `nodes`. */
export function capture(svg: SVGSVGElement): Drawing {
  const geometry: Readonly<Record<string, readonly string[]>> = {
    rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
    circle: ['cx', 'cy', 'r'],
    ellipse: ['cx', 'cy', 'rx', 'ry'],
    line: ['x1', 'y1', 'x2', 'y2', 'marker-start', 'marker-end'],
    path: ['d', 'marker-start', 'marker-end'],
    polygon: ['points'],
    polyline: ['points', 'marker-start', 'marker-end'],
    use: ['href', 'x', 'y', 'width', 'height'],
  };
  const groupAttributes: Readonly<Record<string, readonly string[]>> = {
    g: ['transform'],
    defs: [],
    marker: ['id', 'viewBox', 'refX', 'refY', 'markerUnits', 'markerWidth', 'markerHeight', 'orient'],
  };
  const toFrame = svg.getScreenCTM()?.inverse();
  if (!toFrame) throw new Error('The drawing is not on the page');
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const children = childrenOf(svg);
  return { ...bounds(), children };

  /** The frame of the visible content: Mermaid leaves room for elements that it moved. */
  function bounds(): { x: number; y: number; width: number; height: number } {
    const frame = svg.viewBox.baseVal;
    const x = Math.max(frame.x, extent.left);
    const y = Math.max(frame.y, extent.top);
    const right = Math.min(frame.x + frame.width, extent.right);
    const bottom = Math.min(frame.y + frame.height, extent.bottom);
    return { x, y, width: right - x, height: bottom - y };
  }

  function extend(rect: { left: number; top: number; right: number; bottom: number }): void {
    const from = new DOMPoint(rect.left, rect.top).matrixTransform(toFrame);
    const to = new DOMPoint(rect.right, rect.bottom).matrixTransform(toFrame);
    extent.left = Math.min(extent.left, from.x);
    extent.top = Math.min(extent.top, from.y);
    extent.right = Math.max(extent.right, to.x);
    extent.bottom = Math.max(extent.bottom, to.y);
  }

  function childrenOf(element: Element): Drawn[] {
    return [...element.children].flatMap((child) => drawnOf(child));
  }

  function drawnOf(element: Element): Drawn[] {
    const tag = element.localName;
    if (['style', 'script', 'title', 'desc', 'filter', 'linearGradient'].includes(tag)) return [];
    const style = getComputedStyle(element);
    if (style.display === 'none' && tag !== 'marker' && tag !== 'defs') return [];
    if (tag === 'foreignObject') return htmlLabel(element as SVGForeignObjectElement);
    if (tag === 'text') return svgLabel(element as SVGTextElement);
    if (tag === 'a' || tag === 'symbol') return tag === 'a' ? childrenOf(element) : [];
    const ownGeometry = geometry[tag];
    if (ownGeometry !== undefined) {
      const rect = element.getBoundingClientRect();
      const isVisible = style.fill !== 'none' || style.stroke !== 'none';
      if (isVisible && element.closest('defs, marker') === null && (rect.width > 1 || rect.height > 1))
        extend(rect);
      return [
        { kind: 'shape', tag, attributes: attributesOf(element, ownGeometry), paint: paintOf(element) },
      ];
    }
    const ownAttributes = groupAttributes[tag];
    if (ownAttributes === undefined) throw new Error(`Unexpected <${tag}> in a drawing`);
    const node =
      element.classList.contains('node') || element.classList.contains('cluster')
        ? (element.getAttribute('data-id') ?? element.id)
        : undefined;
    return [
      {
        kind: 'group',
        tag: tag as 'g' | 'defs' | 'marker',
        attributes: attributesOf(element, ownAttributes),
        ...(node === undefined ? {} : { node }),
        children: childrenOf(element),
      },
    ];
  }

  function attributesOf(element: Element, names: readonly string[]): Record<string, string> {
    const style = getComputedStyle(element);
    const found: Record<string, string> = {};
    for (const name of names) {
      const value =
        element.getAttribute(name) ?? (name.startsWith('marker-') ? style.getPropertyValue(name) : null);
      if (value !== null && value !== '' && value !== 'none') found[name] = value.trim();
      // A radius may be set only by the style sheet.
      else if (
        (name === 'rx' || name === 'ry') &&
        !['', 'auto', '0px'].includes(style.getPropertyValue(name))
      ) {
        found[name] = style.getPropertyValue(name).replace('px', '');
      }
    }
    return found;
  }

  function paintOf(element: Element): Paint {
    const style = getComputedStyle(element);
    return {
      fill: style.fillOpacity === '0' ? 'none' : style.fill,
      stroke: style.strokeOpacity === '0' ? 'none' : style.stroke,
      strokeWidth: Number.parseFloat(style.strokeWidth),
      strokeDasharray: style.strokeDasharray,
      opacity: Number(style.opacity),
      fontSize: Number.parseFloat(style.fontSize),
      fontWeight: Number(style.fontWeight),
      fontStyle: style.fontStyle,
      textAnchor: style.textAnchor,
      dominantBaseline: style.dominantBaseline,
    };
  }

  /** Mermaid's own SVG text: kept as it is, one run per line. */
  function svgLabel(text: SVGTextElement): Drawn[] {
    if (text.textContent?.trim() === '') return [];
    extend(text.getBoundingClientRect());
    const own = attributesOf(text, ['x', 'y', 'dx', 'dy', 'transform']);
    const spans = [...text.querySelectorAll('tspan')].filter((span) => span.querySelector('tspan') === null);
    const runs =
      spans.length === 0
        ? [{ attributes: {}, text: text.textContent ?? '' }]
        : spans.map((span) => ({
            attributes: attributesOf(span, ['x', 'y', 'dx', 'dy']),
            text: span.textContent ?? '',
          }));
    const crossesLines = text.matches('.messageText, .loopText');
    return [
      {
        kind: 'text',
        attributes: { ...own, ...(crossesLines ? { class: 'mm-halo' } : {}) },
        paint: paintOf(spans[0] ?? text),
        runs,
      },
    ];
  }

  /** An HTML label: every line of it becomes a text anchored at its middle. */
  function htmlLabel(box: SVGForeignObjectElement): Drawn[] {
    const matrix = (box.parentNode as SVGGraphicsElement).getScreenCTM()?.inverse();
    if (!matrix) throw new Error('A label is not part of the drawing');
    const place = (x: number, y: number): DOMPoint => new DOMPoint(x, y).matrixTransform(matrix);
    const drawn: Drawn[] = [];
    const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || node.textContent?.trim() === '') continue;
      const style = getComputedStyle(holder);
      for (const line of linesOf(node as Text)) {
        bounds.left = Math.min(bounds.left, line.left);
        bounds.right = Math.max(bounds.right, line.right);
        bounds.top = Math.min(bounds.top, line.top);
        bounds.bottom = Math.max(bounds.bottom, line.bottom);
        const at = place((line.left + line.right) / 2, baselineOf(line, style));
        drawn.push({
          kind: 'text',
          attributes: { x: String(at.x), y: String(at.y) },
          paint: {
            ...paintOf(holder),
            fill: style.color,
            stroke: 'none',
            textAnchor: 'middle',
            dominantBaseline: 'auto',
          },
          runs: [{ attributes: {}, text: line.text }],
        });
      }
    }
    const frame = box.closest('.cluster')?.querySelector('rect');
    if (drawn.length > 0) extend(bounds);
    if (frame) return atFrame(drawn, place(frame.getBoundingClientRect().left + 10, 0).x);
    if (box.closest('.edgeLabel, .edgeLabels') === null || drawn.length === 0) return drawn;
    const corner = place(bounds.left - 4, bounds.top - 1);
    const far = place(bounds.right + 4, bounds.bottom + 1);
    return [...background(box, corner, far), ...drawn];
  }

  /** The label of an arrow is drawn on a filled rectangle if the style sheet gives it a color. */
  function background(box: SVGForeignObjectElement, corner: DOMPoint, far: DOMPoint): Drawn[] {
    const filled = box.querySelector('.edgeLabel') ?? box.querySelector('span') ?? box;
    const fill = [filled, ...filled.querySelectorAll('*')]
      .map((each) => getComputedStyle(each).backgroundColor)
      .find((value) => value !== 'rgba(0, 0, 0, 0)');
    if (fill === undefined) return [];
    const attributes = {
      x: String(corner.x),
      y: String(corner.y),
      width: String(far.x - corner.x),
      height: String(far.y - corner.y),
      rx: '3',
    };
    return [
      {
        kind: 'shape',
        tag: 'rect',
        attributes,
        paint: { ...paintOf(box), fill, stroke: 'none', opacity: 1 },
      },
    ];
  }

  /** The name of a box is in its corner, where no arrow enters. */
  function atFrame(drawn: readonly Drawn[], left: number): Drawn[] {
    return drawn.map((each) =>
      each.kind === 'text'
        ? {
            ...each,
            attributes: { ...each.attributes, x: String(left) },
            paint: { ...each.paint, textAnchor: 'start', fontWeight: 600 },
          }
        : each,
    );
  }

  interface Line {
    left: number;
    right: number;
    top: number;
    bottom: number;
    text: string;
  }

  function linesOf(node: Text): Line[] {
    const range = document.createRange();
    const lines: Line[] = [];
    const text = node.data;
    for (let index = 0; index < text.length; index++) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const rect = range.getClientRects()[0];
      if (rect === undefined || (rect.width === 0 && /\s/.test(text.charAt(index)))) continue;
      const line = lines.at(-1);
      if (line !== undefined && Math.abs(line.top - rect.top) < rect.height / 2) {
        line.right = rect.right;
        line.text += text.charAt(index);
      } else
        lines.push({
          left: rect.left,
          right: rect.right,
          top: rect.top,
          bottom: rect.bottom,
          text: text.charAt(index),
        });
    }
    return lines.filter((line) => line.text.trim() !== '');
  }

  /** The rect of a range runs from ascent to descent of the font, whatever the line height. */
  function baselineOf(line: Line, style: CSSStyleDeclaration): number {
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('No canvas to measure with');
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(line.text);
    return line.top + ((line.bottom - line.top) * ascent) / (ascent + descent);
  }
}
