import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindMarks } from './kind-marks.ts';

const styles = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');
const marks = Object.values(kindMarks);

it('each kind has a mark of its own, the same in drawings and in the style of pages', () => {
  const drawn = [...styles('parts').matchAll(/\[data-kind="([a-z-]+)"\] \{[^}]*--glyph: "([^"]+)"/g)].map(
    ([, kind, glyph = '']) => [
      kind,
      glyph.replace(/\\([0-9A-F]+)/, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
    ],
  );
  expect(Object.fromEntries(drawn)).toEqual(kindMarks);
  expect(new Set(marks).size).toBe(marks.length);
});

it('the mark of an outcome is no tick, which elsewhere means that something was found right', () => {
  expect(marks).not.toContain('✓');
});

it('every mark is in the part of our font that is loaded for all pages', () => {
  const [, range = ''] =
    /font-weight: 400;[^}]*lore-sans-400\.woff2[^}]*unicode-range:([^;]+);/.exec(styles('fonts')) ?? [];
  const spans = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) =>
    [from, to].map((code) => Number.parseInt(code, 16)),
  );
  const isLoaded = (code = 0) => spans.some(([from = 1, to = 0]) => code >= from && code <= to);
  expect(marks.filter((mark) => !isLoaded(mark.codePointAt(0)))).toEqual([]);
});
