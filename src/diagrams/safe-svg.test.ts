import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unsafeParts } from './safe-svg.ts';

const rendered = join(import.meta.dirname, '../../content/diagrams/rendered');
const found = (inner: string) => unsafeParts(`<svg class="mm">${inner}</svg>`).map((part) => part.found);

describe('unsafeParts', () => {
  it('finds nothing in the committed pictures', () => {
    const pictures = readdirSync(rendered).filter((name) => name.endsWith('.svg'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const name of pictures)
      expect([name, unsafeParts(readFileSync(join(rendered, name), 'utf8'))]).toEqual([name, []]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="data:,alert(1)"/>',
    '<style>*{background:url(//evil.example)}</style>',
    '<foreignObject><div>x</div></foreignObject>',
    '<image href="https://evil.example/t.png"/>',
    '<use href="https://evil.example/a.svg#x"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<set attributeName="onload" to="alert(1)"/>',
    '<!-- text that no reader sees -->',
  ])('refuses the element %s', (inner) => {
    expect(found(inner).length).toBeGreaterThan(0);
  });

  it.each([
    '<path onload="alert(1)"/>',
    '<path OnClick="alert(1)"/>',
    '<path style="fill:url(//evil.example)"/>',
    '<path fill="url(https://evil.example/a#b)"/>',
    '<path marker-end="url(//evil.example#b)"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<a href="java&#10;script:alert(1)"><text>x</text></a>',
    '<a href="data:text/html,x"><text>x</text></a>',
    '<a href="https://evil.example/"><text>x</text></a>',
    '<a href="{{https://evil.example/}}"><text>x</text></a>',
    '<a href="{{//evil.example/}}"><text>x</text></a>',
    '<a href="{{javascript:alert(1)}}"><text>x</text></a>',
    '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
    '<a target="_blank" href="#mm-a"><text>x</text></a>',
    '<path id="contents"/>',
    '<path class="skip"/>',
    '<text aria-label="a\u202eb">x</text>',
    '<path constructor="1"/>',
  ])('refuses the attribute in %s', (inner) => {
    expect(found(inner).length).toBeGreaterThan(0);
  });

  const allowed = {
    'aria-describedby': 'mm-a',
    'aria-hidden': 'true',
    'aria-label': 'A page',
    class: 'mm-node',
    'clip-rule': 'evenodd',
    cx: '-1.5',
    d: 'M0 0 l1,2.5e-3Z',
    'dominant-baseline': 'central',
    dx: '1.5em',
    dy: '-2px',
    fill: 'var(--mm-ink)',
    'fill-rule': 'evenodd',
    'font-size': '12',
    'font-style': 'italic',
    'font-weight': '600',
    href: '{{claim:zero-lazily}}',
    id: 'mm-a',
    'marker-end': 'url(#mm-a)',
    'marker-mid': 'url(#mm-a)',
    'marker-start': 'url(#mm-a)',
    markerUnits: 'strokeWidth',
    opacity: '.5',
    orient: 'auto-start-reverse',
    points: '1,2 3,4',
    role: 'img',
    stroke: 'currentColor',
    'stroke-dasharray': '4 2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'text-anchor': 'middle',
    transform: 'translate(1, 2) rotate(-3)',
    viewBox: '0 0 10 10',
    width: '10',
    xmlns: 'http://www.w3.org/2000/svg',
  };
  it.each(Object.entries(allowed))('checks the whole value of %s: %s', (name, value) => {
    const refused = (text: string) => found(`<g ${name}="${text}"></g>`);
    expect(refused(value)).toEqual([]);
    for (const text of [`${value}\u202e;`, `\u202e;${value}`])
      expect(refused(text)).toEqual([`value of \`${name}\``]);
  });

  it('reports what is expected, and the position of an element and of what is outside the drawing', () => {
    expect(unsafeParts('a<svg><g><script></script></g></svg><!-- b -->')).toEqual([
      { offset: 0, length: 1, found: 'text outside the drawing', wanted: 'a single `svg` element' },
      {
        offset: 9,
        length: 7,
        found: 'element `script`',
        wanted: 'only shapes, text and links within the record',
      },
      { offset: 36, length: 10, found: 'comment', wanted: 'a single `svg` element' },
    ]);
    expect(unsafeParts(' ')).toEqual([
      { offset: 0, length: 1, found: 'absence of a drawing', wanted: 'one `svg` element' },
    ]);
    expect(unsafeParts('<svg></svg>\n<svg></svg>')).toEqual([
      { offset: 0, length: 1, found: 'second drawing', wanted: 'a single `svg` element' },
    ]);
    expect(unsafeParts('<svg><g fill="red" onload=""></g></svg>')).toEqual([
      {
        offset: 8,
        length: 10,
        found: 'value of `fill`',
        wanted: 'one that neither loads, runs nor restyles anything',
      },
      { offset: 19, length: 9, found: 'attribute `onload`', wanted: 'one that a drawing needs' },
    ]);
  });

  it('refuses what breaks out of the drawing, and a text that is not one drawing', () => {
    expect(found('<p>out</p>').length).toBeGreaterThan(0);
    expect(found('</svg><script>alert(1)</script><svg>').length).toBeGreaterThan(0);
    expect(found('<title><img src=x onerror=alert(1)></title>').length).toBeGreaterThan(0);
    expect(unsafeParts('').length).toBe(1);
    expect(unsafeParts('<svg></svg><svg></svg>').length).toBe(1);
    expect(unsafeParts('words <svg></svg>').length).toBe(1);
  });

  it('gives the position of the part', () => {
    const svg = '<svg class="mm"><path d="M0 0" onload="x()"/></svg>';
    const [part] = unsafeParts(svg);
    expect(svg.slice(part?.offset, (part?.offset ?? 0) + (part?.length ?? 0))).toBe('onload="x()"');
  });
});
