/**
 * Checks on hundreds of hand-written bodies that no line is attributed to the wrong person. Each line of the files
 * begins with the first letter of its owner, with `N` for nobody's statement or with `?` for a line that may be several
 * people's: neither may have an owner. Lines with `-` are not checked.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OwnedLine } from '../attribution/owned-line.ts';
import { ownLines } from '../attribution/ownership.ts';

const people: Readonly<Record<string, string>> = {
  A: 'Ada Boyle',
  B: 'Ben Carr',
  C: 'Cleo Dunn',
  D: 'Dora Eck',
};
const sender = 'Ada Boyle';
const names = new Set(Object.values(people));

const mails = ['owned-mail.txt', 'owned-mail-of-programs.txt'].flatMap(rowsIn).map(({ title, rows }) => ({
  title,
  rows,
  owned: ownLines(bodyOf(rows), { sender, names, flowed: title.includes('[flowed]') }),
}));

function rowsIn(file: string): readonly { readonly title: string; readonly rows: readonly string[] }[] {
  const texts = readFileSync(new URL(`../../../test/fixtures/${file}`, import.meta.url), 'utf8').trimEnd();
  return texts
    .split(/^### /m)
    .slice(1)
    .map((text) => {
      const [title = '', ...rows] = text.replace(/\n$/, '').split('\n');
      return { title, rows };
    });
}

function bodyOf(rows: readonly string[]): readonly string[] {
  return rows.map((row) => row.slice(2));
}

function givenTo({ owner }: OwnedLine): string | undefined {
  const name = owner.kind === 'sender' ? sender : 'name' in owner ? owner.name : undefined;
  return name !== undefined && names.has(name) ? name : undefined;
}

function wrongIn(rows: readonly string[], owned: readonly OwnedLine[]): readonly OwnedLine[] {
  return owned.filter((line, index) => {
    const letter = rows[index]?.[0] ?? '-';
    const given = givenTo(line);
    return letter !== '-' && !line.blank && given !== undefined && given !== people[letter];
  });
}

/** Invisible characters are written as escapes in the file. */
describe('an attribution that is split, moved, doubled or disguised', () => {
  it.each(rowsIn('odd-attributions.txt'))(
    'no line is given to a wrong person, whoever is known: $title',
    ({ rows }) => {
      const seen = /\\u([0-9a-f]{4})/g;
      const body = bodyOf(rows).map((row) =>
        row.replace(seen, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      );
      for (const known of [[...names], ['Ada Boyle', 'Ben Carr', 'Dora Eck']])
        expect(wrongIn(rows, ownLines(body, { sender, names: new Set(known) }))).toEqual([]);
    },
  );
});

describe('in mail written by hand', () => {
  it.each(mails)('no line is attributed to the wrong person: $title', ({ rows, owned }) => {
    expect(wrongIn(rows, owned)).toEqual([]);
  });

  it('most lines still have an owner, above all those of the sender', () => {
    const attributed = mails.flatMap(({ rows, owned }) =>
      owned.flatMap((line, index) => {
        const truth = people[rows[index]?.[0] ?? ''];
        return truth === undefined || line.blank ? [] : [{ truth, known: givenTo(line) !== undefined }];
      }),
    );
    const shareOf = (some: typeof attributed) => some.filter(({ known }) => known).length / some.length;
    expect(shareOf(attributed)).toBeGreaterThan(0.55);
    expect(shareOf(attributed.filter(({ truth }) => truth === sender))).toBeGreaterThan(0.84);
  });
});

describe('text that only looks like another person’s', () => {
  const ben = 'On Mon, 3 Jun 2024, Ben Carr wrote:';
  const whoIn = (lines: readonly string[]) =>
    ownLines(lines, { sender, names }).map((line) => (line.blank ? '' : (givenTo(line) ?? line.owner.kind)));

  it.each([
    ['an address to somebody', ['Cleo: could you look?']],
    ['a heading', ['# Plan', '', 'Boil.']],
    ['a label', ['[PATCH] is what it says', '', '[RFC] too']],
    ['an indented example of one’s own', ['It should read:', '', '    boil one cup']],
    ['From: without a name', ['From: the docs and the code', '', 'we know better.']],
    ['trailers', ['Reported-by: Ben Carr <ben@mail.example>', 'Cc: Cleo <c@mail.example>', 'Boil it.']],
    ['the sender’s own field', ['Boil it.', '', 'From: Ada Boyle', '', 'Always.']],
    ['a fence that is never closed', ['```', 'boil it']],
    ['a start of a discussion', ['I had started a discussion on this', 'long ago.']],
  ])('remains the sender’s: %s', (_, lines) => {
    expect(new Set(whoIn(lines))).toEqual(new Set(lines.includes('') ? [sender, ''] : [sender]));
  });

  it('a name with a question mark remains the quoted person’s', () => {
    expect(whoIn([ben, '> Cleo: could you look?', '> I cannot.']).slice(1)).toEqual(['Ben Carr', 'Ben Carr']);
  });

  it('a whole sentence above a shallower quotation is not a broken line', () => {
    expect(
      whoIn([ben, '> On Sun, 2 Jun 2024, Cleo Dunn wrote:', '> > Does it leak?', '> Yes, it does.']).slice(2),
    ).toEqual(['Cleo Dunn', 'Ben Carr']);
  });

  it('many fences, tags and indents take linear time', () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, at) => ['```x', 'Ben: a', '   Ben said:', '[BC] x'][at % 4] ?? '',
    );
    expect(ownLines(lines, { sender, names })).toHaveLength(10_000);
  });
});
