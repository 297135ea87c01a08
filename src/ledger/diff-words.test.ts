import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

it('shows a reworded phrase as one, and a single word as one', () => {
  expect(shown('it is queued for 7.4, not merged', 'it is a tree for 7.4, not merged')).toBe(
    'it is [-queued -]{+a tree +}for 7.4, not merged',
  );
  expect(shown('zero all pages at boot', 'zero each page at once')).toBe(
    'zero [-all pages-]{+each page+} at [-boot-]{+once+}',
  );
});

it('does not treat a pure addition or removal as a changed phrase', () => {
  expect(shown('zero pages', 'zero all the pages')).toBe('zero {+all the +}pages');
});

it('does not cut a Message-ID or an address', () => {
  expect(shown('url: https://a.example/one-b', 'url: https://a.example/two-b')).toBe(
    'url: [-https://a.example/one-b-]{+https://a.example/two-b+}',
  );
  expect(shown('message: 2024.GB1@the-truck', 'message: 2025.GB1@the-truck')).toBe(
    'message: [-2024.GB1@the-truck-]{+2025.GB1@the-truck+}',
  );
});

it('never joins across a line', () => {
  expect(shown('state: open\ntitle: a', 'state: shut\ntitle: b')).toBe(
    'state: [-open-]{+shut+}\ntitle: [-a-]{+b+}',
  );
});

it('keeps an unchanged line, even where words after it match better, and does not align on an empty line', () => {
  const before = 'zero pages at boot\nstays\nends';
  expect(shown(before, 'stays\nzero pages at boot, twice')).toBe(
    '[-zero pages at boot\n-]stays\n[-ends-]{+zero pages at boot, twice+}',
  );
  expect(shown('one of two\n\nthree', 'one of four\n\nand\n\nmore')).toBe(
    'one of [-two-]{+four+}\n\n[-three-]{+and\n\nmore+}',
  );
});

it('gives the new text without what was removed, and the old one without what was added', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', 'de', ','))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = diffWords(before, after);
      const without = (left: string) =>
        segments.flatMap(({ kind, text: one }) => (kind === left ? [] : one)).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});
