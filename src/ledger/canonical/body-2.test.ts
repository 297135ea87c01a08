import { expect, test } from 'vitest';
import { sourceBody2 } from './body-2.ts';

/** Known answers: they are part of the format, and none of them may ever change. */
const answers: readonly (readonly [what: string, source: string, text: string])[] = [
  ['nothing at all', '\n \n', ''],
  ['a paragraph is one line', 'She wants\n  each page\r\nzeroed.\n', 'She wants each page zeroed.'],
  ['two paragraphs stay two', '\n\none\ntwo\n\nthree\n\n', 'one two\n\nthree'],
  ['markup stays', '*not* `a_b` ~~never~~ **now** &amp; \\*', '*not* `a_b` ~~never~~ **now** &amp; \\*'],
  ['a link keeps its target', '[the\nreview](claim:x "t")', '[the review](claim:x "t")'],
  [
    'a reference keeps its definition',
    '[x][1]\n\n[1]: https://a.example\n[2]: b',
    '[x][1]\n\n[1]: https://a.example\n[2]: b',
  ],
  ['a component stays as written', 'See\n\n<Quote\n claim="x"\n/>', 'See\n\n<Quote\n claim="x" />'],
  ['a comment in code stays', '`{/* He denied it. */}`', '`{/* He denied it. */}`'],
  ['a comment stays', 'a {/* b */} c', 'a {/* b */} c'],
  ['export and expressions stay', 'export const w = "never"\n\n{w}', 'export const w = "never"\n\n{w}'],
  [
    'items stay apart and go on',
    '- one\n  more\n- two\n* three\n1. four\nfive',
    '- one more\n- two\n* three\n1. four five',
  ],
  ['an item that begins with a heading', '- # Head\n  text', '- # Head\n  text'],
  ['quoted lines stay', '> a\n> b\nc', '> a\n> b\nc'],
  ['headings are separate lines', '# Head\ntext\nmore\n## Next\nend', '# Head\ntext more\n## Next\nend'],
  ['an underlined heading', 'Head\n===\ntext\n\nHead\n---', 'Head\n===\ntext\n\nHead\n---'],
  ['rows stay', '| a | b |\n|---|---|\n| c | d |', '| a | b |\n|---|---|\n| c | d |'],
  ['rows without a first bar stay', 'a | b\n--- | ---\nc | d\ne | f', 'a | b\n--- | ---\nc | d\ne | f'],
  ['code keeps its lines', '```c\nint a;  \n\nint b;\n```\nand\nso', '```c\nint a;  \n\nint b;\n```\nand so'],
  ['code in an item', '- ```\n  a\n  b\n  ```\n- c', '- ```\n  a\n  b\n  ```\n- c'],
  ['a fence closes only with its own character', '~~~\na\n```\nb\n~~~\nc\nd', '~~~\na\n```\nb\n~~~\nc d'],
  [
    'three ticks within a line open no fence',
    'see ```x``` and\nmore ~~~\nnow',
    'see ```x``` and more ~~~ now',
  ],
  ['an open fence reaches to the end', '```\na\nb', '```\na\nb'],
  ['indented code keeps its lines', 'a\n\n    b\n    c\n\n\n    d', 'a\n\n    b\n    c\n\n\n    d'],
  ['indented code at the head of an item', '-     a\n      b', '-     a\n      b'],
  ['two spaces break a line', 'a  \nb \nc', 'a  \nb c'],
  ['a backslash breaks a line', 'a\\\nb\nc', 'a\\\nb c'],
  ['a byte order mark goes', '\uFEFFa', 'a'],
  ['a byte order mark within stays', 'a\uFEFFb', 'a\uFEFFb'],
  ['a break in a line that continues', 'a\nb  \nc\nd\\\ne', 'a b  \nc d\\\ne'],
  ['an indented line below a heading continues', '# Head\n    text\nmore', '# Head\n    text more'],
  ['code below indented code ends it', '    a\n```\nx\n```\nb\nc', '    a\n```\nx\n```\nb c'],
  ['spaces after an opening fence are dropped', '```c \na\n```', '```c\na\n```'],
  ['a dash inside a line', 'see - # b\nc', 'see - # b c'],
  ['a fence that is open ends at its last words', '```\na\n  \n', '```\na'],
  ['what is not seen is kept', 'a\u200bb\u00a0c', 'a\u200bb\u00a0c'],
];

test.each(answers)('%s', (_, source, text) => {
  expect(sourceBody2(source)).toBe(text);
});

test('the function is idempotent', () => {
  for (const [, source] of answers) expect(sourceBody2(sourceBody2(source))).toBe(sourceBody2(source));
});

test('no character is lost except line breaks and spaces', () => {
  for (const [, source] of answers)
    expect(sourceBody2(source).replace(/\s/g, '')).toBe(source.replace(/\uFEFF/, '').replace(/\s/g, ''));
});
