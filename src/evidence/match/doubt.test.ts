/** Tests that an entry fails where the archive contradicts the message, and where the message alone is ambiguous. */

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { archiveOf, type ExampleMail } from '../../../test/support/mail/example-mail.ts';
import { buildArchive } from '../../mail/read/archive.ts';
import { readMail } from '../../mail/read/read-mail.ts';
import type { EvidenceEntry, MatchResult } from '../evidence-entry.ts';
import { createMatcher } from './match-evidence.ts';

const people: Readonly<Record<string, readonly string[]>> = {
  ada: ['Ada Boyle'],
  ben: ['Ben Carr'],
  cleo: ['Cleo Dunn'],
};

const first: ExampleMail = {
  id: 'first@mail.example',
  from: 'Ben Carr <ben@mail.example>',
  date: 'Sun, 2 Jun 2024 10:00:00 +0200',
  body: 'I would not boil the kettle dry at all,\nsince the element burns out.\n',
};

async function outcome(mails: readonly ExampleMail[], entry: Partial<EvidenceEntry>): Promise<string> {
  const whole = {
    claim: 'c',
    message: 'k1@mail.example',
    lines: [1, 1],
    words: '',
    speaker: 'ada',
    quotes: false,
  };
  const match: MatchResult = await createMatcher(
    archiveOf(...mails),
    (slug) => people[slug],
  )({
    ...whole,
    ...entry,
  } as EvidenceEntry);
  return 'reason' in match ? match.reason : match.result;
}

describe("a sender's line that the archive has from somebody else", () => {
  const repeats = { body: 'See:\n\nI would not boil the kettle dry at all,\n' };
  const cited = { lines: [3, 3], words: 'boil the kettle dry' } as const;

  it('fails, and names who sent it earlier', async () => {
    expect(await outcome([first, repeats], cited)).toBe(
      'the sender may be quoting without a mark: an earlier mail from Ben Carr already has the words (first@mail.example)',
    );
  });

  it('is the sender’s if the other mail is later, or the sender wrote it first', async () => {
    const later = { ...first, date: 'Tue, 4 Jun 2024 10:00:00 +0200' };
    expect(await outcome([later, repeats], cited)).toBe('verified');
    const before = {
      ...first,
      id: 'zero@mail.example',
      from: 'Ada Boyle <a@x>',
      date: 'Sat, 1 Jun 2024 10:00:00 +0200',
    };
    expect(await outcome([before, first, repeats], cited)).toBe('verified');
  });

  it('passes if it is only a few words that anybody might write', async () => {
    const short = { ...first, body: 'I would not.\n' };
    expect(await outcome([short, { body: 'I would not.\n' }], { words: 'I would not.' })).toBe('verified');
  });

  it('fails an entry that cites it together with its words', async () => {
    const beside = { body: 'See:\n\nHere it is.\nI would not boil the kettle dry at all,\n' };
    expect(await outcome([first, beside], { lines: [3, 4], words: 'Here it is.' })).toBe(
      'an earlier mail from Ben Carr already has a line that is cited with them (first@mail.example); cite fewer lines',
    );
    expect(await outcome([first, beside], { lines: [3, 3], words: 'Here it is.' })).toBe('verified');
    const marked = {
      body: 'On 3 Jun 2024, Ben Carr wrote:\n> I would not boil the kettle dry at all,\n\nHere it is.\n',
    };
    expect(await outcome([first, marked], { lines: [2, 4], words: 'Here it is.' })).toBe('verified');
  });

  it('is found even if it was re-wrapped', async () => {
    const wrapped = { body: 'not boil the kettle dry at all, since the\nelement burns out.\n' };
    const whole = { lines: [1, 2], words: 'at all, since the element burns out' } as const;
    const why =
      'the sender may be quoting without a mark: an earlier mail from Ben Carr already has the words (first@mail.example)';
    expect(await outcome([first, wrapped], { words: 'not boil the kettle dry' })).toBe(why);
    expect(await outcome([first, wrapped], whole)).toBe(why);
  });

  it('is found by lines of four words each, which together have eight', async () => {
    const wrapped = { body: 'not boil the kettle\ndry at all, since\n' };
    const both = { lines: [1, 2], words: 'the kettle dry at' } as const;
    const before = { ...first, body: 'I would not boil the kettle dry at all, since it burns.\n' };
    expect(await outcome([before, wrapped], both)).toContain('Ben Carr');
    expect(await outcome([before, wrapped], { lines: [1, 1], words: 'the kettle' })).toBe('verified');
  });

  it('is found by eight of its words if the rest of the line differs', async () => {
    const more = { body: 'We know: not boil the kettle dry at all, since it would hum.\n' };
    const eight = 'not boil the kettle dry at all, since';
    expect(await outcome([first, more], { words: eight })).toContain('Ben Carr');
    expect(await outcome([first, more], { words: 'not boil the kettle dry at all,' })).toBe('verified');
  });

  it('is found by a line of five words, and not by one of four', async () => {
    const five = (body: string) => [{ ...first, body }, { body }];
    expect(await outcome(five('I would not boil it\n'), { words: 'not boil' })).toContain('Ben Carr');
    expect(await outcome(five('I would not boil\n'), { words: 'not boil' })).toBe('verified');
  });

  it('names the person who sent it first', async () => {
    const between = {
      ...first,
      id: 'two@mail.example',
      from: 'Cleo Dunn <c@x>',
      date: 'Sun, 2 Jun 2024 12:00:00 +0200',
    };
    expect(await outcome([between, first, repeats], cited)).toContain(
      'Ben Carr already has the words (first@mail.example)',
    );
    expect(
      await outcome([{ ...between, date: 'Sat, 1 Jun 2024 12:00:00 +0200' }, first, repeats], cited),
    ).toContain('Cleo Dunn already has the words (two@mail.example)');
  });

  it('is the sender’s if the other mail was sent in the same second, or has no date', async () => {
    expect(await outcome([{ ...first, date: 'Mon, 3 Jun 2024 10:00:00 +0200' }, repeats], cited)).toBe(
      'verified',
    );
    expect(await outcome([{ ...first, date: 'once' }, repeats], cited)).toBe('verified');
    expect(await outcome([first, { ...repeats, date: 'once' }], cited)).toContain('Ben Carr');
  });

  it('is the sender’s by the name in the mail if the claim has no speaker', async () => {
    const before = { ...first, from: 'Ada Boyle <a@x>' };
    expect(await outcome([before, repeats], { ...cited, speaker: undefined })).toBe('verified');
    expect(await outcome([first, repeats], { ...cited, speaker: undefined })).toContain('Ben Carr');
  });
});

describe('quoted words', () => {
  const reply = (line: string, more: Partial<ExampleMail> = {}): ExampleMail => ({
    fields: ['In-Reply-To: <first@mail.example>'],
    body: `On Sun, 2 Jun 2024, Ben Carr wrote:\n> ${line}\n`,
    ...more,
  });
  const cited = { lines: [2, 2], speaker: 'ben', quotes: true } as const;

  it('must be in the quoted message if the archive has it', async () => {
    expect(
      await outcome([first, reply('I would boil the kettle dry at all,')], {
        ...cited,
        words: 'would boil the kettle',
      }),
    ).toBe('the quoted message is in the archive and does not contain these words (first@mail.example)');
    expect(
      await outcome([first, reply('I would not boil the kettle dry at all,')], {
        ...cited,
        words: 'would not boil',
      }),
    ).toBe('second-hand');
    expect(await outcome([reply('I would boil it')], { ...cited, words: 'would boil it' })).toBe(
      'second-hand',
    );
  });

  it('may be a quotation in that message', async () => {
    const quoting = { ...first, body: '> would boil it now dry\n' };
    expect(
      await outcome([quoting, reply('would boil it now dry')], { ...cited, words: 'would boil it now dry' }),
    ).toBe('second-hand');
  });

  it('may be in another message from the same person', async () => {
    const other = { ...first, id: 'other@mail.example', body: 'Whistling is fine with me.\n' };
    expect(
      await outcome([first, other, reply('Whistling is fine with me.')], {
        ...cited,
        words: 'Whistling is fine',
      }),
    ).toBe('second-hand');
  });

  it('are looked up as many messages back as their depth', async () => {
    const middle = {
      id: 'mid@mail.example',
      from: 'Cleo Dunn <c@x>',
      fields: ['In-Reply-To: <first@mail.example>'],
      body: 'No.\n',
    };
    const last = {
      fields: ['In-Reply-To: <mid@mail.example>'],
      body: 'On Mon, 3 Jun 2024, Cleo Dunn wrote:\n> On Sun, 2 Jun 2024, Ben Carr wrote:\n> > I would boil it dry\n> No.\n',
    };
    const deep = { ...cited, lines: [3, 3], words: 'would boil it dry' } as const;
    expect(await outcome([first, middle, last], deep)).toContain(
      'does not contain these words (first@mail.example)',
    );
    expect(await outcome([first, last], deep)).toBe('second-hand');
    expect(await outcome([{ ...first, from: 'Cleo Dunn <c@x>' }, middle, last], deep)).toBe('second-hand');
  });
});

describe('words below a line that may name somebody else', () => {
  const reply = (lead: string) => ({
    body: `On Sun, 2 Jun 2024, Ben Carr wrote:\n> Tea.\n\n${lead}\n\n> I would not boil\n> the kettle dry at all,\n`,
  });
  const cited = { lines: [7, 7], speaker: 'ben', quotes: true, words: 'the kettle dry' } as const;

  it('keep their author if the archive has them from nobody else, with the hedge beside them', async () => {
    const matched = createMatcher(archiveOf(first, reply('As to Cleo')), (slug) => people[slug]);
    expect(await matched({ claim: 'c', message: 'k1@mail.example', ...cited })).toMatchObject({
      result: 'second-hand',
      edge: ['not'],
    });
  });

  it('fail if the archive has them from nobody, or from somebody else too', async () => {
    const doubted = 'the line above the quotation may name a different person';
    expect(await outcome([reply('As to Cleo')], cited)).toContain(doubted);
    const other = { ...first, id: 'other@mail.example', from: 'Cleo Dunn <c@x>' };
    expect(await outcome([first, other, reply('As to Cleo')], cited)).toContain(doubted);
    expect(await outcome([reply('So much for that.')], cited)).toBe('second-hand');
  });
});

describe('an attribution that the archive contradicts', () => {
  const says = (line: string) => ({ body: `On Sun, 2 Jun 2024, Cleo Dunn wrote:\n> ${line}\n` });
  const cited = { lines: [2, 2], speaker: 'cleo', quotes: true, words: 'not boil' } as const;

  it('fails for a line of four words, and not for one of three', async () => {
    const four = { ...first, body: 'do not boil it\n' };
    expect(await outcome([four, says('do not boil it')], cited)).toBe(
      "the attribution line is contradicted: in the archive these are Ben Carr's own words (first@mail.example)",
    );
    expect(await outcome([{ ...first, body: 'not boil it\n' }, says('not boil it')], cited)).toBe(
      'second-hand',
    );
  });

  it('passes if the speaker is among those who wrote it, or the claim has no speaker', async () => {
    const own = { ...first, id: 'c@mail.example', from: 'Cleo Dunn <c@x>' };
    const line = 'I would not boil the kettle dry at all,';
    expect(await outcome([first, own, says(line)], cited)).toBe('second-hand');
    expect(await outcome([first, says(line)], { ...cited, speaker: undefined })).toBe('second-hand');
  });
});

describe('own words below a quoted line', () => {
  const below = (...lines: readonly string[]) => ({
    body: `On Sun, 2 Jun 2024, Ben Carr wrote:\n> I would not boil\n${lines.join('\n')}\n`,
  });

  const joined = { ...first, body: 'I would not boil the kettle dry.\n' };
  const cited = { lines: [3, 3], words: 'the kettle dry' } as const;
  const lost =
    "the words continue the quoted line above but have lost its markers: in the archive they are Ben Carr's (first@mail.example)";

  it('are the quoted person’s if that person’s mail contains both together', async () => {
    expect(await outcome([joined, below('the kettle dry.')], cited)).toBe(lost);
    expect(
      await outcome(
        [{ ...first, body: 'I would not boil the kettle dry now.\n' }, below('the kettle', 'dry now.')],
        {
          lines: [4, 4],
          words: 'dry now',
        },
      ),
    ).toBe(lost);
  });

  it('are the sender’s if the archive has both from the sender, or from nobody', async () => {
    expect(await outcome([{ ...joined, from: 'Ada Boyle <a@x>' }, below('the kettle dry.')], cited)).toBe(
      'verified',
    );
    expect(await outcome([joined, below('the kettle wet.')], { ...cited, words: 'the kettle wet' })).toBe(
      'verified',
    );
  });

  it('are the sender’s below a blank line, or one of the sender’s', async () => {
    expect(await outcome([joined, below('', 'the kettle dry.')], { ...cited, lines: [4, 4] })).toBe(
      'verified',
    );
    expect(await outcome([joined, below('', 'No.', 'the kettle dry.')], { ...cited, lines: [5, 5] })).toBe(
      'verified',
    );
    expect(
      await outcome([joined, { body: 'I would not boil\nthe kettle dry\n' }], {
        words: 'the kettle dry',
        lines: [2, 2],
      }),
    ).not.toBe(lost);
  });

  it('are the sender’s if nothing quoted is above, whatever the claim’s speaker', async () => {
    const anybody = { speaker: undefined, words: 'the kettle is dry' };
    const own = 'Now the kettle is dry';
    expect(await outcome([below('', own)], { ...anybody, lines: [4, 4] })).toBe('verified');
    expect(await outcome([{ body: `${own}\n` }], anybody)).toBe('verified');
  });

  it('are the sender’s below a line of a log, which is nobody’s, even if the archive has both', async () => {
    const log = '[    1.000000] kettle: BUG: it is dry';
    const inProse = { ...first, body: `We saw ${log} then it burned out.\n` };
    const body = `${log}\nthen it burned out.\n`;
    expect(await outcome([inProse, { body }], { lines: [2, 2], words: 'it burned out' })).toBe('verified');
  });
});

describe('words quoted again', () => {
  it('belong to the person whose mail has them, even in a claim without a speaker', async () => {
    const quoting = {
      body: ': I would not boil the kettle dry at all,\n\n[1] https://lore.kernel.org/all/first@mail.example/\n',
    };
    const cited = { words: 'boil the kettle dry', quotes: true };
    expect(await outcome([first, quoting], { ...cited, speaker: 'ben' })).toBe('second-hand');
    expect(await outcome([first, quoting], { ...cited, speaker: undefined })).toBe('second-hand');
  });
});

describe('a symbol that touches a word', () => {
  it.each([
    ['need <1 page here', '1 page here'],
    ['need ~1 page', '1 page'],
    ['a >1 page', '1 page'],
    ['pages> 0', 'pages'],
    ['is !tea', 'tea'],
    ['5% of it', '5'],
  ])('is part of the token: %s', async (line, words) => {
    expect(await outcome([{ body: `${line}\n` }], { words })).toContain('are not in these lines');
  });

  it.each([
    ['a <page> here', 'page'],
    ['"one page"', 'one page'],
    ['(one [page])', 'one [page]'],
    ['one page.', 'one page'],
  ])('is not part of it if it is a bracket or a quotation mark: %s', async (line, words) => {
    expect(await outcome([{ body: `${line}\n` }], { words })).toBe('verified');
  });
});

describe('a message whose copy is in doubt', () => {
  it('fails if its separator differs from the others in its file', async () => {
    const text = [
      'From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: Ada Boyle <a@x>\nMessage-ID: <k0@x>\n\nhi\n',
      'From evil Mon Jun  3 10:00:00 2024\nFrom: Ben Carr <b@x>\nMessage-ID: <k1@mail.example>\n\nI boil it dry\n',
    ].join('\n');
    const archive = buildArchive(readMail(Buffer.from(text), 'x.mbox'));
    const entry = {
      claim: 'c',
      message: 'k1@mail.example',
      lines: [1, 1],
      words: 'I boil it',
      speaker: 'ben',
      quotes: false,
    } as const;
    expect(await createMatcher(archive, (slug) => people[slug])(entry)).toMatchObject({
      result: 'failed',
      reason: expect.stringContaining('separator'),
    });
  });
});

describe('the edge of words in their sentence', () => {
  const edgeIn = async (body: string, words: string, lines: readonly [number, number] = [1, 1]) => {
    const entry = { claim: 'c', message: 'k1@mail.example', lines, words, speaker: 'ada', quotes: false };
    const match = await createMatcher(archiveOf({ body }), (slug) => people[slug])(entry);
    return 'edge' in match ? match.edge : match;
  };

  it('is complete: before them, after them, and the question mark last', async () => {
    expect(await edgeIn('Why? If not, do we want tea now, perhaps never?) No.\n', 'want tea')).toEqual([
      'if',
      'not',
      'perhaps',
      'never',
      '?',
    ]);
    expect(await edgeIn('Not if we want tea, not me\n', 'want tea')).toEqual(['not', 'if']);
    expect(await edgeIn('So. Blocking tea is supposed to help\n', 'tea is supposed')).toEqual(['blocking']);
    expect(await edgeIn('Blocking. Tea is supposed to help\n', 'Tea is supposed')).toEqual([]);
    expect(await edgeIn('Do we want tea?\n', 'want tea?')).toEqual([]);
    expect(await edgeIn('Do we want tea now? Not now.\n', 'want tea')).toEqual(['?']);
  });

  it('comes from the lines of one depth in the paragraph', async () => {
    const body = 'On Sun, 2 Jun 2024, Ben Carr wrote:\n> maybe so.\n\nAnd\nwe want tea\n\n> never\n';
    expect(await edgeIn(body, 'we want', [5, 5])).toEqual([]);
  });

  it('does not come from the lines of another person', async () => {
    const body = 'On Sun, 2 Jun 2024, Ben Carr wrote:\n> Not if\nwe want tea\n> never so\n';
    expect(
      await edgeIn(
        body.replace('we want', '\nwe want').replace('> never', '\n> never'),
        'we want tea',
        [4, 4],
      ),
    ).toEqual([]);
  });

  it('ends where the next list item begins, and begins with its own', async () => {
    expect(await edgeIn('If hot\n- maybe tea\nwe want it\n- never\n', 'we want', [3, 3])).toEqual(['maybe']);
    expect(await edgeIn('If hot\n- we want tea\nmaybe now\n', 'we want', [2, 2])).toEqual(['maybe']);
  });

  it.each([
    ['I do not think that we want tea.', 'we want tea', ['not']],
    ['I do *not* want tea', 'want tea', ['not']],
    ["We probably don't want tea", 'want tea', ['probably', "don't"]],
    ['we want every cup? No way.', 'we want every', ['?']],
    ['We want tea, unless it is cold.', 'We want tea', ['unless']],
    ['I think we want tea', 'we want tea', ['i think']],
    ['No. We want tea.', 'We want tea.', []],
    ['We want tea. Not coffee.', 'We want tea', []],
    ['We don’t want tea', 'want tea', ["don't"]],
  ])('%s', async (body, words, edge) => {
    expect(await edgeIn(`${body}\n`, words)).toEqual(edge);
  });

  it('spans lines, but not beyond the paragraph or the list item', async () => {
    expect(await edgeIn('If it is hot\nwe want tea\n', 'we want tea', [2, 2])).toEqual(['if']);
    expect(await edgeIn('Not me\n\nwe want tea\n\nmaybe\n', 'we want tea', [3, 3])).toEqual([]);
    expect(await edgeIn('- not me\n- we want tea\n- maybe\n', 'we want tea', [2, 2])).toEqual([]);
  });
});

describe('a quotation below an attribution whose quotation was cut', () => {
  const cut = {
    body: 'On Sun, 2 Jun 2024, Ben Carr wrote:\n> On Sat, 1 Jun 2024, Cleo Dunn wrote:\n> I would not boil the kettle dry at all,\n',
  };
  const cited = { lines: [3, 3], words: 'not boil the kettle dry', speaker: 'ben', quotes: true } as const;

  it('is in doubt, and the archive may confirm its author', async () => {
    expect(await outcome([cut], cited)).toContain('no marked line follows');
    expect(await outcome([first, cut], cited)).toBe('second-hand');
    const both = { ...cut, body: `${cut.body}> since the element burns out.\n` };
    expect(await outcome([first, both], { ...cited, lines: [3, 4], words: 'dry at all, since the' })).toBe(
      'second-hand',
    );
    expect(await outcome([{ ...first, from: 'Cleo Dunn <c@x>' }, cut], cited)).toContain(
      'no marked line follows',
    );
  });
});
