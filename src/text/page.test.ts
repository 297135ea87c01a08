/** A page as text, exact to the character. */

import { expect, it } from 'vitest';
import { heading, list, notesFrom, paragraph } from './block.ts';
import { textPage } from './page.ts';

it('has 72 columns, blocks separated by empty lines, and numbered notes at the end', () => {
  const notes = notesFrom(3);
  const address = 'https://record.example/c/zero-lazily/';
  const marks = [
    notes.mark(address),
    notes.mark('second', () => ['Second of it', 'and what is said of it '.repeat(4).trim()]),
    notes.mark(address),
  ];
  expect(marks).toEqual(['[3]', '[4]', '[3]']);
  const long = 'one two three four '.repeat(5).trim();
  const text = textPage({
    title: 'Pages may be zeroed lazily',
    address,
    blocks: [
      heading('Words'),
      heading('漢字', 3),
      paragraph(`${long} ${marks[0]}`),
      { kind: 'words', text: long },
      { kind: 'quote', blocks: [paragraph('Quoted.'), list(['a']), paragraph('More.')] },
      list([long, 'b']),
      {
        kind: 'list',
        ordered: true,
        items: [
          [paragraph('First.'), paragraph('Further.')],
          [{ kind: 'list', ordered: false, items: [[paragraph('x')]] }],
        ],
      },
      { kind: 'kept', text: `  as it is ${'x'.repeat(80)}\n\n` },
      { kind: 'verbatim', text: `if (a)\n\tb;\n\n${'c '.repeat(40)}\n`, indent: 2 },
      { kind: 'table', rows: [['a', 'b'], ['c']], widths: [3, 3] },
      { kind: 'table', rows: [], widths: [] },
      paragraph(''),
    ],
    notes,
  });
  expect(text).toBe(
    `Pages may be zeroed lazily
==========================

https://record.example/c/zero-lazily/

Words
-----

漢字

one two three four one two three four one two three four one two three
four one two three four [3]

 : one two three four one two three four one two three four one two
 : three four one two three four

> Quoted.
> - a
>
> More.

- one two three four one two three four one two three four one two three
  four one two three four
- b

1. First.

   Further.
2. - x

  as it is ${'x'.repeat(80)}


  if (a)
          b;

  c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c c
    c c c c c

a    b
c

[3] https://record.example/c/zero-lazily/

[4] Second of it
    and what is said of it and what is said of it and what is said of it
    and what is said of it
`.replace('/\n\n[4]', '/\n[4]'),
  );
});

it('continues a line of verbatim text further in than the line itself', () => {
  const text = textPage({
    title: 'T',
    blocks: [{ kind: 'verbatim', text: `a {\n  b = ${'c '.repeat(40).trim()},\n}`, indent: 2 }],
  });
  expect(text).toMatch(/\n {2}a \{\n {4}b = c .*\n {6}c .*,\n {2}\}\n$/);
});

it('uses the whole width, minus the prefix of a line', () => {
  const words = (columns: number) => `${'x'.repeat(columns - 2)} y`;
  const lines = (columns: number) => [paragraph(words(columns))];
  const text = (width: number) =>
    textPage({
      title: '=',
      blocks: [
        { kind: 'quote', blocks: lines(width - 2) },
        { kind: 'list', ordered: true, items: [lines(width - 3)] },
        {
          kind: 'verbatim',
          text: words(width - 2)
            .replace(' ', '  ')
            .slice(1),
          indent: 2,
        },
        { kind: 'kept', text: 'kept\nas\nit is\n' },
      ],
    });
  expect(
    text(72)
      .match(/^.*y$/gm)
      ?.map(({ length }) => length),
  ).toEqual([72, 72, 72]);
  expect(
    text(73)
      .match(/^.*y$/gm)
      ?.map(({ length }) => length),
  ).toEqual([3, 4, 71]);
  expect(text(72)).toMatch(/x {2}y\n\nkept\nas\nit is\n$/);
  // Wrapped for a mail already: without its indent it fits.
  expect(text(73)).toMatch(/x {2}y\n\nkept\nas\nit is\n$/);
  expect(text(75)).toMatch(/^ {4}y\n\nkept\nas\nit is\n$/m);
});

it('is only a title if there is nothing else', () => {
  expect(textPage({ title: '', blocks: [], notes: notesFrom() })).toBe('=\n');
  expect(textPage({ title: 'x '.repeat(60), blocks: [] })).toBe(
    `${'x '.repeat(36).trim()}\n${'x '.repeat(24).trim()}\n${'='.repeat(71)}\n`,
  );
  expect(notesFrom().mark('a')).toBe('[1]');
});
