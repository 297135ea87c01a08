import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { claimKinds } from '../record/schema/kinds.ts';
import { classDefinitions, markerOf, mermaidVersion, roleOf, roles } from './theme.ts';

describe('theme', () => {
  it('names the installed version of Mermaid', () => {
    const entry = createRequire(import.meta.url).resolve('mermaid');
    const manifest: unknown = JSON.parse(readFileSync(`${entry.split('/dist/')[0]}/package.json`, 'utf8'));
    expect(manifest).toMatchObject({ version: mermaidVersion });
  });

  it('uses only the sans font, whose fallbacks have the same widths, because a box fits its measured label', () => {
    const sheet = readFileSync(new URL('../styles/diagram.css', import.meta.url), 'utf8');
    expect([...sheet.matchAll(/font-family: ([^;]+);/g)].map(([, family]) => family)).toEqual([
      'var(--sans)',
    ]);
  });

  it('gives each role a different marker, and finds the role by it', () => {
    expect(new Set(roles.map(markerOf)).size).toBe(roles.length);
    for (const role of roles) {
      const red = Number.parseInt(markerOf(role).slice(1, 3), 16);
      expect(roleOf(`rgb(${red}, 32, 48)`)).toBe(role);
    }
    for (const colour of ['rgb(1, 2, 3)', 'x rgb(16, 32, 48)', 'rgb(16, 32, 48) x'])
      expect(roleOf(colour), colour).toBeUndefined();
  });

  it('has a value for each role in the style sheet', () => {
    const css = readFileSync(new URL('../styles/diagram.css', import.meta.url), 'utf8');
    for (const role of roles) expect(css).toContain(`--mm-${role}:`);
  });

  it('keeps text at a contrast of 7:1 or more on every fill, in light and in dark', () => {
    const css = readFileSync(new URL('../styles/diagram.css', import.meta.url), 'utf8');
    const valuesOf = (role: string): readonly string[] =>
      new RegExp(`--mm-${role}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)?.slice(1) ?? [];
    const fills = roles.filter((role) => !/line$|^(ink|faint|oppose|support)$/.test(role));
    const inks = valuesOf('ink');
    for (const fill of fills) {
      for (const [scheme, ink] of inks.entries()) {
        expect(contrast(ink, valuesOf(fill)[scheme] ?? ''), `${fill} ${scheme}`).toBeGreaterThanOrEqual(7);
      }
    }
  });

  it('has a role for every kind of claim', () => {
    for (const kind of claimKinds) expect(roles).toContain(kind);
  });

  it('defines the classes that a diagram uses, also after a directive', () => {
    expect(classDefinitions('%%{init: {}}%%\nflowchart LR\n  a:::shared\n')).toMatch(
      /^ {2}classDef shared fill:#/,
    );
    expect(classDefinitions('stateDiagram-v2\n  class one private\n')).toMatch(
      /^ {2}classDef private fill:#/,
    );
    expect(classDefinitions('sequenceDiagram\n  A->>B: x\n')).toBe('');
  });
});

/** Contrast ratio as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
