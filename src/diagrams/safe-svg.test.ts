import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unsafeParts } from './safe-svg.ts';

const rendered = join(import.meta.dirname, '../../content/diagrams/rendered');
const found = (inner: string) => unsafeParts(`<svg class="mm">${inner}</svg>`).map((part) => part.found);

describe('unsafeParts', () => {
  it('finds nothing in the pictures that are committed', () => {
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
    '<!-- words that no reader sees -->',
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

  it('refuses what breaks out of the drawing, and what is none', () => {
    expect(found('<p>out</p>').length).toBeGreaterThan(0);
    expect(found('</svg><script>alert(1)</script><svg>').length).toBeGreaterThan(0);
    expect(found('<title><img src=x onerror=alert(1)></title>').length).toBeGreaterThan(0);
    expect(unsafeParts('').length).toBe(1);
    expect(unsafeParts('<svg></svg><svg></svg>').length).toBe(1);
    expect(unsafeParts('words <svg></svg>').length).toBe(1);
  });

  it('says where the part stands', () => {
    const svg = '<svg class="mm"><path d="M0 0" onload="x()"/></svg>';
    const [part] = unsafeParts(svg);
    expect(svg.slice(part?.offset, (part?.offset ?? 0) + (part?.length ?? 0))).toBe('onload="x()"');
  });
});
