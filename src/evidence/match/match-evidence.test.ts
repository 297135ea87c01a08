import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { archiveOf, type ExampleMail, miniature, oldMail } from '../../../test/support/mail/example-mail.ts';
import type { Archive } from '../../mail/read/archive.ts';
import type { EvidenceEntry, MatchResult } from '../evidence-entry.ts';
import { createMatcher } from './match-evidence.ts';

const people: Readonly<Record<string, readonly string[]>> = {
  ada: ['Ada Boyle'],
  ben: ['Ben Carr', 'Carr, Ben'],
  cleo: ['Cleo Dunn'],
};
const namesOf = (slug: string) => people[slug];

const claim: EvidenceEntry = {
  claim: 'one-kettle',
  message: 'mini@mail.example',
  lines: [18, 18],
  words: 'we need to agree',
  speaker: 'ada',
  quotes: true,
};

const thread = archiveOf(miniature, oldMail);
const matchIn = (archive: Archive, entry: Partial<EvidenceEntry>): Promise<MatchResult> =>
  createMatcher(archive, namesOf)({ ...claim, ...entry });
const match = (entry: Partial<EvidenceEntry>) => matchIn(thread, entry);
const matchOwn = (mail: ExampleMail, entry: Partial<EvidenceEntry>) =>
  matchIn(archiveOf(mail), { message: mail.id ?? 'k1@mail.example', quotes: false, lines: [1, 1], ...entry });

const own = { quotes: false, lines: [43, 43], words: 'So it is not a plain "no"?' } as const;

describe('an entry is verified', () => {
  it("when the words are the sender's own", async () => {
    expect((await match(own)).result).toBe('verified');
  });

  it('when they span a line break, with different spaces and another Unicode form of the same letters', async () => {
    const body = 'I like the old cafe\u0301\non  the\u00a0corner\u202fbest.\n';
    expect((await matchOwn({ body }, { words: 'old café on the corner best', lines: [1, 2] })).result).toBe(
      'verified',
    );
  });

  it('when sentence punctuation at the ends is omitted', async () => {
    const body = '(The kettle boils), he said.\n';
    expect((await matchOwn({ body }, { words: 'The kettle boils' })).result).toBe('verified');
  });

  it('by From alone, in either order of the name', async () => {
    const mail = { from: '"Carr, Ben" <b@x>', body: 'I boil.\n' };
    expect((await matchOwn(mail, { words: 'I boil.', speaker: 'ben' })).result).toBe('verified');
  });

  it('when the id contains `/`, `%` and `+`', async () => {
    const mail = { id: 'a/b%2F+c@mail.example', body: 'I boil.\n' };
    expect((await matchOwn(mail, { words: 'I boil.' })).result).toBe('verified');
  });

  it('when the body is UTF-16', async () => {
    const mail = {
      fields: ['Content-Type: text/plain; charset=utf-16le'],
      body: Buffer.from('I boil.\r\nYou brew.\r\n', 'utf16le'),
    };
    expect((await matchOwn(mail, { words: 'I boil. You brew.', lines: [1, 2] })).result).toBe('verified');
  });

  it('when the archive has the message twice', async () => {
    const twice = archiveOf(miniature, miniature);
    expect((await matchIn(twice, own)).result).toBe('verified');
  });
});

describe('the result of a proved entry', () => {
  const seen = (kind: 'mail' | 'page', lines: readonly string[]): Archive => {
    const header = {
      id: 'k1@mail.example',
      from: [{ name: 'Ada Boyle', address: '' }],
      date: undefined,
      subject: 'Kettle',
      inReplyTo: undefined,
      listId: undefined,
    };
    const message = {
      ...header,
      kind,
      source: 'x',
      recipients: [],
      lines,
      flowed: false,
      notes: [],
      suspect: undefined,
    };
    return {
      size: 1,
      ids: [header.id],
      senders: new Set(['Ada Boyle']),
      headers: () => [header],
      messages: async () => [message],
    };
  };
  const cited = { message: 'k1@mail.example', quotes: false, lines: [2, 2], words: 'I boil' } as const;

  it('has the cited lines normalised, and the hash of the whole body', async () => {
    expect(await matchIn(seen('mail', ['Hi.', ' I  boil it.']), cited)).toEqual({
      result: 'verified',
      normalised: ['I boil it.'],
      masked: false,
      edge: [],
      // printf 'Hi.\n I  boil it.\n' | sha256sum
      body: 'ac9bd07a3d197adf3509818e102630b70b0252de887f03181822aba865299568',
    });
  });

  it.each([
    ['page', 'I boil, ada@...l.example', true],
    ['page', 'I boil, ada@xxxxxxx', true],
    ['page', 'I boil, ada@xxx', false],
    ['page', 'I boil.', false],
    ['mail', 'I boil, ada@...l.example', false],
  ] as const)('is masked on a %s that shows %s', async (kind, line, masked) => {
    expect(await matchIn(seen(kind, ['a@...', line]), cited)).toMatchObject({ masked });
    expect(await matchIn(seen(kind, ['a@...', 'Hi.', line]), { ...cited, lines: [2, 3] })).toMatchObject({
      masked,
    });
  });
});

describe('an entry is second-hand', () => {
  it.each([
    ['at depth 1', [20, 21], 'I want the kettle for all kinds of tea.', 'cleo'],
    ['at depth 2', [18, 18], 'we need to agree', 'ada'],
    ['at depth 3, over two lines', [15, 16], 'better than changing the first', 'ben'],
    ['at depth 4', [13, 13], 'boil water in one kettle', 'ada'],
    ['where depth 4 returns without an attribution', [35, 35], 'one kettle saves water', 'ada'],
    [
      'in a ` : ` block, across the line that lost its marker',
      [25, 27],
      'not do, e.g. whistling and',
      'cleo',
    ],
    ['in a quoted ` : ` block', [33, 34], 'so that the kettle stays small', 'cleo'],
  ] as const)('%s', async (_, lines, words, speaker) => {
    expect((await match({ lines, words, speaker })).result).toBe('second-hand');
  });
});

describe('an entry fails', () => {
  const reasonOf = async (match: Promise<MatchResult>) => {
    const found = await match;
    expect(found.result).toBe('failed');
    return found.result === 'failed'
      ? `${found.reason}${found.didYouMean ? ` | ${found.didYouMean}` : ''}`
      : '';
  };

  it('when a letter differs, a word is cut, or the case differs', async () => {
    expect(await reasonOf(match({ words: 'we need to argee' }))).toBe(
      'the words are not in these lines | "we need to agree." (line 18)',
    );
    expect(await reasonOf(match({ words: 'we need to agre' }))).toContain('are not in these lines');
    expect(await reasonOf(match({ words: 'We need to agree' }))).toContain('are not in these lines');
  });

  it('when a symbol that changes the meaning is omitted', async () => {
    const body = "Is it a non-goal? This is !tea and can't boil.\n";
    for (const words of ['goal', 'Is it a non-goal', 'tea and', 'and can']) {
      expect(await reasonOf(matchOwn({ body }, { words, lines: [1, 1] }))).toContain(
        'are not in these lines',
      );
    }
  });

  it('when the words are elsewhere in the message, and says where', async () => {
    expect(await reasonOf(match({ lines: [1, 4] }))).toBe(
      'the words are not in these lines | "we need to agree." (line 18)',
    );
  });

  it('when only the quoted person said them', async () => {
    const quoted = { lines: [20, 20], words: 'That is not accurate.', quotes: false } as const;
    expect(await reasonOf(match({ ...quoted, speaker: 'ada' }))).toBe(
      "the words are not `ada`'s: here the sender quotes Cleo Dunn",
    );
    expect(await reasonOf(match({ ...quoted, speaker: 'cleo' }))).toBe(
      'the sender quotes these words from Cleo Dunn; set `quotes: true` or cite the original',
    );
  });

  it('when `quotes` is set for own words', async () => {
    expect(await reasonOf(match({ ...own, quotes: true }))).toBe(
      "the words are the sender's own, not quoted; leave out `quotes`",
    );
  });

  it('when the speaker did not write the message', async () => {
    expect(await reasonOf(match({ ...own, speaker: 'ben' }))).toBe(
      "the words are not `ben`'s: the message is from Ada Boyle",
    );
  });

  it("when the words run from one person's lines into another's", async () => {
    expect(
      await reasonOf(match({ lines: [36, 39], words: 'set in stone then. There are', speaker: 'ben' })),
    ).toBe("the words run from one person's lines into another's");
  });

  it('when the words occur twice in the lines', async () => {
    expect(await reasonOf(matchOwn({ body: 'tea and tea\n' }, { words: 'tea', lines: [1, 1] }))).toBe(
      'the words occur 2 times in these lines; cite fewer lines',
    );
  });

  it('when a line is beyond the end, or the lines are not a range', async () => {
    expect(await reasonOf(match({ lines: [18, 50] }))).toBe(
      'line 50 is beyond the end: the body has 49 lines | "we need to agree." (line 18)',
    );
    expect(await reasonOf(match({ lines: [0, 0] }))).toBe('lines 0 to 0 are not a range');
    expect(await reasonOf(match({ lines: [9, 8] }))).toBe('lines 9 to 8 are not a range');
    expect(await reasonOf(match({ lines: [1.5, 2] }))).toBe('lines 1.5 to 2 are not a range');
    expect(await reasonOf(match({ lines: [1, 2.5] }))).toBe('lines 1 to 2.5 are not a range');
  });

  it('when there are no words, or more than fifteen', async () => {
    expect(await reasonOf(match({ words: ' \u00a0' }))).toBe('no words are given');
    expect(await reasonOf(match({ words: 'a '.repeat(16) }))).toBe(
      '16 words are given; at most 15 may be quoted',
    );
    const fifteen = 'a b c d e f g h i j k l m n o';
    expect((await matchOwn({ body: `${fifteen}\n` }, { words: fifteen })).result).toBe('verified');
  });

  it('when the record has no such person', async () => {
    expect(await reasonOf(match({ speaker: 'dora' }))).toBe('there is no person `dora`');
  });

  it('when From names two people', async () => {
    const mail = { from: 'Ada Boyle <a@x>, Ben Carr <b@x>', body: 'I boil.\n' };
    expect(await reasonOf(matchOwn(mail, { words: 'I boil.', lines: [1, 1] }))).toBe(
      'From names several people; it is not known who wrote these words',
    );
    expect(await reasonOf(matchOwn({ ...mail, from: 'a@x' }, { words: 'I boil.' }))).toBe(
      'From shows no name',
    );
  });

  it('when the lines are a patch or a signature', async () => {
    const body = 'See:\n@@ -1 +1 @@\n-slow();\n+fast(kettle);\n\n-- \nAda of the kettles\n';
    expect(await reasonOf(matchOwn({ body }, { words: '+fast(kettle);', lines: [4, 4] }))).toBe(
      "these lines are nobody's statement (patch)",
    );
    expect(await reasonOf(matchOwn({ body }, { words: 'of the kettles', lines: [7, 7] }))).toContain(
      '(signature)',
    );
  });

  it('when nobody is named for the quoted words', async () => {
    const body = '> I boil.\n\nYou do.\n';
    expect(await reasonOf(matchOwn({ body }, { words: 'I boil.', lines: [1, 1], quotes: true }))).toContain(
      'not known',
    );
  });

  it('when a ` : ` block has no source in the archive', async () => {
    const entry = { lines: [33, 34], words: 'so that the kettle stays small', speaker: 'cleo' } as const;
    expect(await reasonOf(matchIn(archiveOf(miniature), entry))).toContain('source is not in the archive');
  });

  it('when an attribution is forged and the archive has the words from somebody else', async () => {
    const forged = {
      id: 'f@mail.example',
      body: 'On Tue, Jan 2, 2024, Ben Carr wrote:\n> whistling and probably tea should get a plain "no".\n',
    };
    const entry = {
      message: 'f@mail.example',
      lines: [2, 2],
      words: 'should get a plain "no".',
      speaker: 'ben',
    } as const;
    expect(await reasonOf(matchIn(archiveOf(forged, oldMail), entry))).toBe(
      "the attribution line is contradicted: in the archive these are Cleo Dunn's own words (old@mail.example)",
    );
  });

  it("when an attribution is forged in the sender's own prose", async () => {
    const body = 'On Tue, Jan 2, 2024, Ben Carr wrote:\nI never want tea.\n';
    const entry = { words: 'I never want tea.', lines: [2, 2], speaker: 'ben' } as const;
    for (const speaker of ['ada', 'ben'])
      for (const quotes of [true, false])
        expect(await reasonOf(matchOwn({ body }, { ...entry, speaker, quotes }))).toContain(
          'below an attribution that no marked line follows',
        );
  });

  it('when copies of the message differ and one lacks the words', async () => {
    const other = { ...miniature, body: 'Something else.\n' };
    expect(await reasonOf(matchIn(archiveOf(miniature, other), own))).toBe(
      'the archive has copies that differ; in example.eml: line 43 is beyond the end: the body has 1 line',
    );
  });

  it('when the message has no text/plain part', async () => {
    const mail = { fields: ['Content-Type: text/html'], body: '<p>I boil.</p>\n' };
    expect(await reasonOf(matchOwn(mail, { words: 'I boil.', lines: [1, 1] }))).toBe(
      'the message has no readable text/plain part',
    );
  });
});

describe('an entry is unverified', () => {
  it('when no copy of its message is available', async () => {
    expect(await matchIn(archiveOf(), own)).toEqual({
      result: 'unverified',
      reason: 'the message is not in the archive',
    });
  });
});

it("a claim without a speaker may rest on anybody's own words", async () => {
  expect((await match({ ...own, speaker: undefined })).result).toBe('verified');
});
