/** Tests where text set apart without a mark begins and ends, line by line. */

import { describe, expect, it } from 'vitest';
import { readBodyMarks } from './body-marks.ts';
import { doubtSetApart } from './set-apart-lines.ts';

const tags = {
  all: new Set(['Ben Carr', 'Ben', 'Ada']),
  others: new Set(['Ben Carr', 'Ben', "Fay G. O'Hara-Ito", 'Gil O’Hara']),
  initials: new Set<string>(),
};

/** Numbers of the lines in doubt, because ranges would hide where one ends. */
function doubtful(...body: readonly string[]): string {
  const lines = readBodyMarks(body, false);
  const doubts = new Map<number, string>();
  for (const index of lines.keys()) doubtSetApart(lines, index, tags, doubts);
  return [...doubts.keys()].toSorted((a, b) => a - b).join(' ');
}

describe('an indented text is set apart', () => {
  it('below a line with a verb of speech or a link, by at least two columns', () => {
    expect(doubtful('It said', '  boil', 'Mine.')).toBe('1');
    expect(doubtful('It said', ' boil', 'Mine.')).toBe('');
    expect(doubtful('See https://kettle.example', '  boil')).toBe('1');
    expect(doubtful('So then', '  boil')).toBe('');
    expect(doubtful(' It said', '  boil')).toBe('');
    expect(doubtful(' It said', '   boil')).toBe('1');
    expect(doubtful('It said', '\tboil', '  and sing', 'Mine.')).toBe('1 2');
    expect(doubtful('       It said', '\tboil')).toBe('');
    expect(doubtful('      It said', '\tboil')).toBe('1');
  });

  it('below a line with a name and a colon at the end', () => {
    expect(doubtful('As Ben once put: ', '  boil')).toBe('1');
    expect(doubtful('Ben’s own way:', '  boil')).toBe('1');
    expect(doubtful("In Bens' way:", '  boil')).toBe('');
    expect(doubtful('This is Ben:', '  boil')).toBe('1');
    expect(doubtful('As Cleo once put:', '  boil')).toBe('');
    expect(doubtful('As Ben once put', '  boil')).toBe('');
    expect(doubtful('As Ben once: put', '  boil')).toBe('');
    expect(doubtful('As Ben once put：', '  boil')).toBe('1');
  });

  it('after one empty line, across empty lines, until the indent ends', () => {
    expect(doubtful('It said', '', '  boil', '', '  sing', 'Mine.', '  mine')).toBe('2 4');
    expect(doubtful('It said', '', '', '  boil')).toBe('');
    expect(doubtful('', '  boil')).toBe('');
    expect(doubtful('It said', '> boil')).toBe('');
    expect(doubtful('> It said', '>   boil', '> So.')).toBe('1');
    expect(doubtful('> It said', '>   boil', '  mine')).toBe('1');
    expect(doubtful('It said', ':   boil')).toBe('');
    expect(doubtful('It said')).toBe('');
  });

  it('not if it only lists addresses', () => {
    expect(doubtful('See https://kettle.example', '', '  ben@mail.example, c@mail.example,', '  boil')).toBe(
      '',
    );
    expect(doubtful('See https://kettle.example', '', '  ben@mail.example boils')).toBe('2');
  });

  it('across the rest of a line that lost its mark, if the same text continues below', () => {
    expect(doubtful('> It said', '>   boil it', 'dry', '>   and sing', '> So.')).toBe('1 2 3');
    expect(doubtful('> It said', '>   boil it', 'dry', '> So.')).toBe('1');
    expect(doubtful('> It said', '>   boil it', 'dry', '> >   sing')).toBe('1');
    expect(doubtful('> It said', '>   boil it', '> >  dry', '>   sing')).toBe('1');
    expect(doubtful('> It said', '>   boil it', '', '>   sing')).toBe('1');
    expect(doubtful('> It said', '>   boil it', 'dry')).toBe('1');
    expect(doubtful('> > It said', '> >   boil it', '> dry', '> >   sing')).toBe('1 2 3');
  });
});

it('a line in doubt has a stated reason', () => {
  const reasons = (...body: readonly string[]) => {
    const lines = readBodyMarks(body, false);
    const doubts = new Map<number, string>();
    for (const index of lines.keys()) doubtSetApart(lines, index, tags, doubts);
    return [...new Set(doubts.values())];
  };
  const set = 'set apart like a quotation, by an indent or by lines around it';
  expect(reasons('It said', '  boil')).toEqual([set]);
  expect(reasons('```', 'boil', '```')).toEqual([set]);
  expect(reasons('> boil', '-- Ben')).toEqual(['above a line that names somebody else as the writer']);
  expect(reasons('commit 0a1b2c3d4e5f', 'Author: Ben')).toEqual(['a commit message pasted from a log']);
});

describe('a verb of speech', () => {
  it.each('said says wrote writes told quote quoting quoted titled entitled'.split(' '))(
    'is %s as a word',
    (word) => {
      expect(doubtful(`Ben ${word} it`, '  boil')).toBe('1');
      expect(doubtful(`${word.toUpperCase()} it`, '  boil')).toBe('1');
      expect(doubtful(`Ben x${word} it`, '  boil')).toBe('');
      expect(doubtful(`Ben ${word}x it`, '  boil')).toBe('');
    },
  );

  it('is "put it" and "according to" too', () => {
    expect(doubtful('as he put it', '  boil')).toBe('1');
    expect(doubtful('according to him', '  boil')).toBe('1');
    expect(doubtful('according him', '  boil')).toBe('');
  });

  it('may be replaced by a name, with or without its ending', () => {
    expect(doubtful("So Ben's:", '  boil')).toBe('1');
    expect(doubtful("So 'Ben' says", '  boil')).toBe('1');
    for (const name of ["Be'n", "O'Ben", 'O’Ben', 'X-Ben'])
      expect(doubtful(`So ${name}:`, '  boil'), name).toBe('');
  });
});

describe('a source of quotations', () => {
  it.each([
    ...['manual', 'man page', 'manpage', 'spec', 'specification', 'standard', 'documentation', 'docs', 'RFC'],
    ...['changelog', 'commit message', 'commit log', 'thread', 'article', 'paper', 'faq'],
    ...['wiki', 'README'],
  ])('may be another text: %s', (source) => {
    expect(doubtful(`This is in the ${source}`, '  boil')).toBe('1');
    expect(doubtful(`This is in the ${source.toUpperCase()}`, '  boil')).toBe('1');
    expect(doubtful(`This is in the x${source}`, '  boil')).toBe('');
    expect(doubtful(`This is in the ${source}x`, '  boil')).toBe('');
  });

  it.each(['RFC 793', 'RFC793'])('may be a number: %s', (source) => {
    expect(doubtful(`This is ${source}`, '  boil')).toBe('1');
    expect(doubtful(`This is x${source}`, '  boil')).toBe('');
  });
});

describe('an enclosed text is set apart', () => {
  it.each([
    ['```', '```'],
    ['~~~c', '~~~'],
    ['```c.y-z', '```'],
    ['<quote who="x">', '</quote>'],
    ['[quote]', '[/quote]'],
    ['<blockquote>', '</blockquote>'],
    ['--- begin quote ---', '--- end quote ---'],
    ['Start of quotation', 'End of quotation'],
    ['BEGINNING OF EXCERPT:', 'END EXCERPT'],
    ['begin citation', 'end citation'],
  ])('by %s and %s, including those lines', (open, close) => {
    expect(doubtful('Mine.', open, 'boil', '', 'sing', close, 'Mine.')).toBe('1 2 3 4 5');
    expect(doubtful('Mine.', open, 'boil')).toBe('');
    expect(doubtful('Mine.', close.replace(/^```$|^~~~$/, 'x'), 'boil')).toBe('');
    expect(doubtful(`x ${open}`, 'boil', close)).toBe('');
    expect(doubtful(`${open} x`, 'boil', close)).toBe('');
    expect(doubtful(open, 'boil', `${close} x`)).toBe('');
    expect(doubtful(open, 'boil', `x ${close}`)).toBe('');
  });

  it('within 200 lines, at one depth', () => {
    const between = (count: number) => Array.from({ length: count }, () => 'x');
    expect(doubtful('begin quote', ...between(198), 'end quote').split(' ')).toHaveLength(200);
    expect(doubtful('begin quote', ...between(199), 'end quote')).toBe('');
    expect(doubtful('begin quote', 'boil', '> end quote')).toBe('');
    expect(doubtful('begin quote', 'end quote')).toBe('0 1');
    expect(doubtful('> begin quote', 'boil', '> end quote')).toBe('0 1 2');
    expect(doubtful('begin quote', 'x', 'end quote x')).toBe('');
    expect(doubtful('<quote> x>', 'boil', '</quote>')).toBe('');
    expect(doubtful('[quote] x]', 'boil', '[/quote]')).toBe('');
  });
});

describe('a quotation closed by its author’s name is set apart', () => {
  it.each(['-- Ben Carr', '- Ben', '  — Ben Carr, 3 June', '–Ben', "-- Fay G. O'Hara-Ito", '-- Gil O’Hara'])(
    '%s',
    (closing) => {
      expect(doubtful('Mine.', '> boil', '> > sing', closing, 'Mine.')).toBe('1 2');
      expect(doubtful('> Mine.', '> > boil', `> ${closing}`, '> Mine.')).toBe('1');
    },
  );

  it.each(['-- Ada', '-- Cleo', 'Ben Carr', '--- Ben', '-- Ben was here', '-- ben'])('not: %s', (closing) => {
    expect(doubtful('> boil', closing)).toBe('');
  });

  it('only directly above it', () => {
    expect(doubtful('> boil', '', '-- Ben')).toBe('');
    expect(doubtful('boil', '-- Ben')).toBe('');
  });

  it.each(['-- Ben', '-- Cleo Dunn', '(Cleo Dunn)', '— Dunn, Cleo'])(
    'as the paragraph above that begins with quotation marks: %s',
    (closing) => {
      expect(doubtful('Mine.', '', '"boil', 'and sing"', '', closing)).toBe(
        closing.includes(', C') ? '' : '2 3',
      );
      expect(doubtful('Mine.', '', '“boil', 'and sing”', closing)).toBe(closing.includes(', C') ? '' : '2 3');
      expect(doubtful('Mine.', '', 'boil "it', 'and sing"', closing)).toBe('');
      expect(doubtful('> Mine.', '"boil', 'and sing"', closing)).toBe(closing.includes(', C') ? '' : '1 2');
    },
  );

  it('as a marked block closed by a stranger’s full name', () => {
    expect(doubtful('> boil', '-- Cleo Dunn')).toBe('0');
    expect(doubtful('"Mine."', '', '> boil', '-- Cleo Dunn')).toBe('2');
  });
});

describe('a paragraph in quotation marks is set apart', () => {
  it('below a line that says so', () => {
    expect(doubtful('As Ben put it:', '"boil', 'and sing."', '', 'Mine.')).toBe('1 2');
    expect(doubtful('As Ben put it:', '', '“boil”', 'and sing.')).toBe('');
    expect(doubtful('As Ben put it:', '', '“boil”,', '', 'and sing.')).toBe('2');
    expect(doubtful('As Ben put it:', '', '', '"boil"')).toBe('');
    expect(doubtful('As Ben put it:', '> "boil"')).toBe('');
    expect(doubtful('As Ben put it:', 'so "boil"')).toBe('');
    expect(doubtful('As Ben put it', '"boil"')).toBe('');
    expect(doubtful('As it is:', '"boil"')).toBe('');
    expect(doubtful('As Ben put it:', '"boil"', '> sing"')).toBe('1');
  });

  it.each(['"boil"', '“boil”', '„boil“', '«boil»', '»boil«', '"boil".', '"boil",', '  "boil" ', '”boil”'])(
    '%s',
    (text) => {
      expect(doubtful('As Ben put it:', text)).toBe('1');
    },
  );
});

describe('an entry of a log is set apart', () => {
  const author = 'Author: Ben Carr <ben@mail.example>';
  const date = 'Date:   Thu Jun 20 10:00:00 2024';

  it('with its fields and the message below them, to the end of its indent', () => {
    expect(doubtful('See', '', author, date, '', '    boil', '', '    sing', '', 'Mine.')).toBe(
      '2 3 4 5 6 7 8',
    );
    expect(doubtful('See', '', 'changeset: 7', author, date, 'summary: boil', '', 'x')).toBe('2 3 4 5 6 7');
    expect(doubtful(author, date, '', 'boil', '', '    sing', '> x')).toBe('0 1 2 3 4 5');
    expect(doubtful(author, date, '', '', '\tboil', 'Mine.')).toBe('0 1 2 3 4');
    expect(doubtful(author, date)).toBe('0 1');
    expect(doubtful(`> ${author}`, `> ${date}`, '>', '>     boil', '    mine')).toBe('0 1 2 3');
    expect(doubtful(author, date, '> x', '    mine')).toBe('0 1');
  });

  it('if a day is within two lines of its author', () => {
    expect(doubtful(author, 'x: y', date)).toBe('0 1 2');
    expect(doubtful(author, 'x: y', 'x: y', date)).toBe('');
    expect(doubtful(date, 'x: y', author)).toBe('0 1 2');
    expect(doubtful(date, 'x: y', 'x: y', author)).toBe('');
    expect(doubtful(author, `> ${date}`)).toBe('');
    expect(doubtful(author)).toBe('');
  });

  it.each(['Author', 'Committer', 'user', 'Autor', 'Auteur'])(
    'with any label for its author: %s',
    (label) => {
      expect(doubtful(`${label}: Ben`, date)).toBe('0 1');
      expect(doubtful(` ${label}:  Ben`, date)).toBe('0 1');
      expect(doubtful(`x ${label}: Ben`, date)).toBe('');
      expect(doubtful(`${label}:`, date)).toBe('');
    },
  );

  it.each(['Date', 'AuthorDate', 'CommitDate', 'date'])('with any label for its day: %s', (label) => {
    expect(doubtful(author, ` ${label}: today`)).toBe('0 1');
    expect(doubtful(author, `x ${label}: today`)).toBe('');
    expect(doubtful(author, `${label}:`)).toBe('');
  });

  it('and keeps an earlier doubt', () => {
    const lines = readBodyMarks([author, date, '', 'boil'], false);
    const doubts = new Map([[1, 'older']]);
    doubtSetApart(lines, 0, tags, doubts);
    expect([...doubts].map(([at, why]) => [at, why === 'older'])).toEqual([
      [1, true],
      [0, false],
      [2, false],
      [3, false],
    ]);
  });
});

describe('the message of a commit pasted from a log is set apart', () => {
  const commit = 'commit 0a1b2c3d4e5f';
  const author = 'Author: Ben Carr <ben@mail.example>';

  it('from its first line to the last that is indented', () => {
    expect(
      doubtful('See', commit, author, 'Date:   Thu Jun 20', '', '    boil', '', '    sing', 'Mine.'),
    ).toBe('1 2 3 4 5 6 7');
    expect(doubtful(commit, author, '', '\tboil', '', 'Mine.')).toBe('0 1 2 3 4');
    expect(doubtful(commit, author, '', '   mine')).toBe('0 1 2');
    expect(doubtful(commit, author, '', 'x    mine')).toBe('0 1 2');
    expect(doubtful(commit, author, ' ', '    boil')).toBe('0 1 2 3');
    expect(doubtful(commit, author)).toBe('0 1');
    expect(doubtful(`${commit} (HEAD)`, author, 'x')).toBe('0 1 2');
  });

  it('if one of the next five lines names its author, before an empty one', () => {
    const fields = (count: number) => Array.from({ length: count }, (_, at) => `Field${at}: x`);
    expect(doubtful(commit, ...fields(4), author, '', '    boil')).toBe('0 1 2 3 4 5 6 7');
    expect(doubtful(commit, ...fields(5), author, '', '    boil')).toBe('');
    expect(doubtful(commit, 'Merge: a b', '', author, '', '    boil')).toBe('');
    expect(doubtful(commit, '', author, '    boil')).toBe('');
    expect(doubtful(commit, `> ${author}`)).toBe('');
    expect(doubtful(commit, 'x', `> ${author}`)).toBe('');
    expect(doubtful(commit, 'Author:')).toBe('');
    expect(doubtful(commit, `x ${author}`)).toBe('');
  });

  it('at its own depth', () => {
    expect(doubtful(`> ${commit}`, `> ${author}`, '>', '>     boil', '    mine')).toBe('0 1 2 3');
    expect(doubtful(commit, author, '> x', '    mine')).toBe('0 1');
  });

  it('not if a commit is only mentioned', () => {
    for (const line of ['in commit 0a1b2c3d4e5f', 'commit 0a1b2c', 'commit 0a1b2c3d4e5fg', 'commit it'])
      expect(doubtful(line, author), line).toBe('');
  });
});
