import { expect, it } from 'vitest';
import { minifyHtml } from './minify-html.ts';

it.each([
  ['<ul> <li>\n a </li> <li>b</li>\n</ul> <p>c</p>', '<ul><li>a</li><li>b</li></ul><p>c</p>'],
  // A space between inline elements is text.
  ['<p>a <b>b</b> <i>c</i> d </p>', '<p>a <b>b</b> <i>c</i> d</p>'],
  ['<p>a <button>b</button> c</p>', '<p>a <button>b</button> c</p>'],
  ['<p title="a > b <p c"> x</p>', '<p title="a > b <p c">x</p>'],
  ['<pre> a\n  b </pre> <p>c', '<pre> a\n  b </pre><p>c'],
  ['<script> a < b </script> <p>c', '<script> a < b </script><p>c'],
  ['<!-- <p> --> a < b', '<!-- <p> --> a < b'],
])('%j becomes %j', (html, expected) => {
  expect(minifyHtml(html)).toBe(expected);
});

it('keeps every character that is not whitespace', () => {
  const html = '<!doctype html> <p>a &lt; b <svg viewBox="0 0 1 1"> <text>c d</text> </svg> <x-y> e </x-y>';
  expect(minifyHtml(html).replace(/\s/g, '')).toBe(html.replace(/\s/g, ''));
});
