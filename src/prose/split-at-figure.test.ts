import { expect, it } from 'vitest';
import type { Piece } from './pieces.ts';
import { splitAtFigure } from './split-at-figure.ts';

const heading = (text: string): Piece => ({ kind: 'heading', level: 2, id: text, html: text, text });
const text = (...claims: readonly string[]): Piece => ({
  kind: 'text',
  html: '',
  size: 0,
  terms: [],
  notes: claims.map((id, index) => ({
    number: index + 1,
    noted: { kind: 'claim', id },
    means: new Set(['chief']),
  })),
});
const pieces = [heading('One'), text('x', 'b'), heading('Two'), text('b'), text('y', 'a'), heading('Three')];

it('places the figure after the section that mentions all its claims, and lists them in the order of the text', () => {
  expect(splitAtFigure(pieces, ['a', 'b'])).toEqual({
    before: pieces.slice(0, 5),
    shown: ['b', 'a'],
    after: pieces.slice(5),
  });
});

it('places a figure of one claim after the first section that mentions it', () => {
  expect(splitAtFigure(pieces, ['b'])).toEqual({
    before: pieces.slice(0, 2),
    shown: ['b'],
    after: pieces.slice(2),
  });
});

it('places the figure at the end if that section is the last', () => {
  expect(splitAtFigure(pieces.slice(0, 5), ['a', 'b']).after).toEqual([]);
});

it('omits a figure if no section mentions all its claims, or if it has none', () => {
  const whole = { before: pieces, shown: [], after: [] };
  expect(splitAtFigure(pieces, ['a', 'b', 'z'])).toEqual(whole);
  expect(splitAtFigure(pieces, [])).toEqual(whole);
});
