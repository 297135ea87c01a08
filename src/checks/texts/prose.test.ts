/** Paragraphs and sentences as the rules see them. */

import { describe, expect, it } from 'vitest';
import { readMdx } from '../../record/corpus/read-mdx.ts';
import { besideProse, isGrounded, proseOf, sentencesOf } from './prose.ts';

const prose = (body: string) => proseOf({ body: readMdx(body, body, 'a.mdx') });
const texts = (body: string) => prose(body).map(({ text }) => text);
const sentences = (body: string) =>
  prose(body).flatMap((paragraph) => sentencesOf(paragraph).map(({ text }) => text));

describe('a paragraph', () => {
  it('consists of the words that a reader sees, on one line, also in lists and quotations', () => {
    expect(texts('One *two*\nthree [four](claim:a).\n\n- In a list\n- too\n\n> quoted\n')).toEqual([
      'One two three four.',
      'In a list',
      'too',
      'quoted',
    ]);
    expect(texts('Line  \nbreak and `a. B! C` code.')).toEqual(['Line break and a_ B_ C code.']);
    expect(texts('# A heading')).toEqual([]);
    expect(texts('<Quote')).toEqual([]);
    expect(proseOf({ body: undefined })).toEqual([]);
  });

  it('may be a row of a table, below its head', () => {
    const [row, ...more] = prose('| Who | `a.` |\n| - | - |\n| Ada | [x](claim:x) |\n');
    expect(row).toMatchObject({ text: 'Ada x', links: [{ target: { id: 'x' }, start: 4, end: 5 }] });
    expect(more).toEqual([]);
  });

  it('does not include headings, head rows of tables or code blocks, which are listed separately', () => {
    const beside = (body: string) =>
      besideProse({ body: readMdx(body, body, 'a.mdx') }).map(({ text }) => text);
    expect(beside('# A *b*\n\nText.\n\n| Who | what |\n| - | - |\n| Ada | x |\n\n```\na\nb\n```\n')).toEqual([
      'A b',
      'Who what',
      'a b',
    ]);
    expect(beside('<Quote')).toEqual([]);
    expect(besideProse({ body: undefined })).toEqual([]);
  });

  it('has its links, with the positions of their words', () => {
    const [one] = prose('See [a *b*](claim:x) and [c](https://c.example).');
    expect(one?.links).toEqual([
      { target: { kind: 'claim', id: 'x' }, start: 4, end: 7 },
      { target: { kind: 'web', url: 'https://c.example' }, start: 12, end: 13 },
    ]);
  });

  it('rests on a claim or source that it links, or on a quotation in it', () => {
    const grounded = (body: string) => prose(body).map(isGrounded);
    expect(grounded('[a](claim:x)\n\n[a](source:x)\n\nIt is <Quote claim="x" /> here.')).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      grounded('[a](topic:x)\n\n[a](/x/)\n\nA\n\nIt is <Card claim="x" /> here.\n\nIt is <Quote /> here.'),
    ).toEqual([false, false, false, false, false]);
    expect(prose('It is <Quote entry="1" claim="x" /> here.')[0]?.quoted).toEqual(['x']);
    expect(prose('It is <Quote claim={x} /> here.')[0]?.quoted).toEqual([]);
  });
});

describe('a sentence', () => {
  it('ends at punctuation before a capital, a digit or a quotation mark, and at the end', () => {
    expect(sentences('One. Two? Three! 4 more. "Five." (Six.) seven')).toEqual([
      'One.',
      'Two?',
      'Three!',
      '4 more.',
      '"Five."',
      '(Six.) seven',
    ]);
    expect(sentences('He said "no." Then (so.) Élan. “Ok.”')).toEqual([
      'He said "no."',
      'Then (so.)',
      'Élan.',
      '“Ok.”',
    ]);
  });

  it('does not end within a number, a name, code or after an abbreviation', () => {
    expect(sentences('Linux 6.18 has mm. and v6. so on')).toEqual(['Linux 6.18 has mm. and v6. so on']);
    expect(sentences('Pages, e.g. Those, i.e. These, vs. Those of Mr. X. Y. Zed, etc. And so')).toEqual([
      'Pages, e.g. Those, i.e. These, vs. Those of Mr. X. Y. Zed, etc. And so',
    ]);
    expect(sentences('See `a. B` and so on.')).toEqual(['See a_ B and so on.']);
  });

  it('has the links that begin in it', () => {
    const found = prose('One [a](claim:a). [Two](claim:b) and [c](claim:c).').flatMap((paragraph) =>
      sentencesOf(paragraph).map(({ links }) => links.map(({ target }) => ('id' in target ? target.id : ''))),
    );
    expect(found).toEqual([['a'], ['b', 'c']]);
  });
});
