import { describe, expect, it } from 'vitest';
import type { Drawing, Paint } from './drawing.ts';
import { markerOf, type Role } from './theme.ts';
import { toSvg } from './to-svg.ts';

const diagram = { id: 'life', title: 'A "page" & more', description: 'x', source: '', links: {} };

function computed(role: Role): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(markerOf(role).slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

const paint: Paint = {
  fill: computed('node'),
  stroke: computed('node-line'),
  strokeWidth: 1,
  strokeDasharray: 'none',
  opacity: 1,
  fontSize: 15,
  fontWeight: 400,
  fontStyle: 'normal',
  textAnchor: 'start',
  dominantBaseline: 'auto',
};

function drawing(children: Drawing['children']): Drawing {
  return { x: 0, y: 0, width: 100, height: 50, children };
}

const box: Drawing['children'][number] = {
  kind: 'group',
  tag: 'g',
  attributes: { transform: 'translate(10.005, 0.333333)' },
  node: 'mm-flowchart-shared-3',
  children: [{ kind: 'shape', tag: 'rect', attributes: { x: '-0.001', width: '10', height: '5' }, paint }],
};

describe('toSvg', () => {
  it('writes colours as variables and numbers with two decimals', () => {
    const svg = toSvg(diagram, drawing([box]), new Map());
    expect(svg).toContain(
      '<g transform="translate(10.01, 0.33)"><rect x="0" width="10" height="5" rx="3" fill="var(--mm-node)" stroke="var(--mm-node-line)" stroke-width="1"/></g>',
    );
    expect(svg).toContain('role="img" aria-label="A &quot;page&quot; &amp; more"');
  });

  it('makes a node with a target a link, and the picture a group instead of an image', () => {
    const svg = toSvg(diagram, drawing([box]), new Map([['shared', 'claim:a-b']]));
    expect(svg).toContain('<a href="{{claim:a-b}}"><rect');
    expect(svg).toContain('role="group"');
  });

  it('gives ids that no other picture has, and updates references to them', () => {
    const marker: Drawing['children'][number] = {
      kind: 'group',
      tag: 'marker',
      attributes: { id: 'mm_arrow' },
      children: [{ kind: 'shape', tag: 'path', attributes: { d: 'M0 0' }, paint }],
    };
    const line = {
      kind: 'shape',
      tag: 'path',
      attributes: { d: 'M0 0', 'marker-end': 'url("#mm_arrow")' },
      paint,
    } as const;
    const svg = toSvg(diagram, drawing([marker, line]), new Map());
    expect(svg).toContain('<marker id="mm-life-0">');
    expect(svg).toContain('marker-end="url(#mm-life-0)"');
  });

  it('refuses a colour without a role', () => {
    const stray: Drawing['children'][number] = {
      kind: 'shape',
      tag: 'rect',
      attributes: { width: '9', height: '9' },
      paint: { ...paint, fill: 'rgb(255, 0, 0)' },
    };
    expect(() => toSvg(diagram, drawing([stray]), new Map())).toThrow('Unexpected colour rgb(255, 0, 0)');
  });

  it('omits invisible shapes', () => {
    const invisible = {
      kind: 'shape',
      tag: 'rect',
      attributes: { width: '0.1', height: '0.1' },
      paint,
    } as const;
    expect(toSvg(diagram, drawing([invisible]), new Map())).not.toContain('<rect');
  });
});
