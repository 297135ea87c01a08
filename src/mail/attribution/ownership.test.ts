import { describe, expect, it } from 'vitest';
import { archiveOf, miniature, oldMail } from '../../../test/support/mail/example-mail.ts';
import { authorIndex } from '../author-index.ts';
import type { OwnedLine } from './owned-line.ts';
import { ownLines } from './ownership.ts';
import { resolveRequotes } from './requote-authors.ts';

/** `depth owner`, with `:` after the depth of a ` : ` block; empty for a blank line. */
function marks(lines: readonly OwnedLine[]): readonly string[] {
  return lines.map(({ depth, reQuoted, blank, owner }) => {
    if (blank) return '';
    const who =
      owner.kind === 'credited' || owner.kind === 'author'
        ? owner.name
        : owner.kind === 'nobody'
          ? owner.why
          : owner.kind;
    return `${depth}${reQuoted ? ':' : ''} ${who}`;
  });
}

const marksOf = (...lines: readonly string[]) => marks(ownLines(lines));

describe('a small version of the worked example', () => {
  it('gives every line its depth and its person', async () => {
    const archive = archiveOf(miniature, oldMail);
    const [message] = await archive.messages('mini@mail.example');
    const owned = await resolveRequotes(ownLines(message?.lines ?? []), authorIndex(archive), message?.id);
    expect(marks(owned).map((mark, index) => `${index + 1} ${mark}`.trim())).toEqual([
      '1 0 sender',
      '2',
      '3 0 attribution',
      '4',
      '5 1 attribution',
      '6 2 Ada Boyle',
      '7',
      '8 2 attribution',
      '9 2 attribution',
      '10',
      '11 3 attribution',
      '12',
      '13 4 Ada Boyle',
      '14',
      '15 3 Ben Carr',
      '16 3 Ben Carr',
      '17',
      '18 2 Ada Boyle',
      '19',
      '20 1 Cleo Dunn',
      '21 1 Cleo Dunn',
      '22',
      '23 0 sender',
      '24',
      '25 0: Cleo Dunn',
      '26 0: Cleo Dunn',
      '27 0: Cleo Dunn',
      '28',
      '29 0 sender',
      '30',
      '31 1 Cleo Dunn',
      '32',
      '33 1: Cleo Dunn',
      '34 1: Cleo Dunn',
      '35 4 Ada Boyle',
      '36',
      '37 3 Ben Carr',
      '38',
      '39 2 Ada Boyle',
      '40',
      '41 1 Cleo Dunn',
      '42',
      '43 0 sender',
      '44',
      '45',
      '46 1 Cleo Dunn',
      '47',
      '48 0 sender',
      '49 0 sender',
    ]);
  });

  it('does not know the author of a ` : ` block if the archive lacks its source', async () => {
    const archive = archiveOf(miniature);
    const [message] = await archive.messages('mini@mail.example');
    const owned = await resolveRequotes(ownLines(message?.lines ?? []), authorIndex(archive), message?.id);
    expect(marks(owned).slice(24, 27)).toEqual(['0: unknown', '0: unknown', '0: unknown']);
    expect(marks(owned)[32]).toBe('1: unknown');
  });
});

describe('attribution', () => {
  it('leaves a block unknown when no line names its person', () => {
    expect(marksOf('> tea', 'no tea')).toEqual(['1 unknown', '0 sender']);
  });

  it('ends below a line with a name credited before, however it is written', () => {
    const below = (line: string) =>
      marksOf('* ben <b@x> wrote:', '> tea', '', '* cleo <c@x> wrote:', '> cake', '', line, '> milk').at(-1);
    expect(below('so here ben again on the milk')).toBe('1 unknown');
    expect(below('so here cleo again on the milk')).toBe('1 unknown');
    expect(below('so here again on the milk')).toBe('1 cleo');
  });

  it('cancels deeper attributions', () => {
    const lines = [
      'On Mon, 3 Jun 2024, Ben Carr wrote:',
      '> On Mon, 3 Jun 2024, Cleo Dunn wrote:',
      '> > first',
      'On Tue, 4 Jun 2024, Ada Boyle wrote:',
      '> > second',
    ];
    expect(marksOf(...lines)[2]).toBe('2 Cleo Dunn');
    expect(marksOf(...lines)[4]).toBe('2 unknown');
  });

  it("ends the sender's words and all credits if no marked line follows", () => {
    const lines = [
      'On Mon, 3 Jun 2024, Ben Carr wrote:',
      '> tea',
      '',
      'On Sun, 2 Jun 2024, Cleo Dunn wrote:',
      'I hate tea',
      '',
      '> more tea',
    ];
    expect(marksOf(...lines)[4]).toBe('0 unknown');
    expect(marksOf(...lines)[6]).toBe('1 unknown');
  });

  it('may be an Outlook header, which is inside the block that it names', () => {
    expect(
      marksOf(
        '> From: Ben Carr <ben@mail.example>',
        '> Sent: Monday, June 3, 2024 7:22 PM',
        '>',
        '> On Fri, May 31, 2024 at 08:26:48AM +0000, Dunn, Cleo wrote:',
        '> > old',
        '> new',
      ),
    ).toEqual(['1 attribution', '1 attribution', '', '1 attribution', '2 Cleo Dunn', '1 Ben Carr']);
  });

  it('does not give the text below an unquoted Outlook header to the sender', () => {
    const lines = ['No.', '', 'From: Ben Carr <b@mail.example>', 'Sent: Monday', 'To: Ada Boyle', '', 'Tea?'];
    expect(marksOf(...lines).at(-1)).toBe('0 unknown');
  });
});

describe('lost markers', () => {
  const attribution = 'On Mon, 3 Jun 2024, Ben Carr wrote:';

  const long = '> a line of Ben that was as long as the lines of mail may be, so that its';

  it('are restored on a single line between two lines of a block, if it was broken off', () => {
    expect(marksOf(attribution, long, 'end was broken off', '> and goes on').slice(1)).toEqual([
      '1 Ben Carr',
      '1 Ben Carr',
      '1 Ben Carr',
    ]);
  });

  it('are in doubt if nothing was broken off and nothing was asked', () => {
    expect(marksOf(attribution, '> a short line', 'and this', '> and goes on')[2]).toBe('0 unknown');
  });

  it('are not assumed for a short answer to a short question', () => {
    expect(marksOf(attribution, '> Is it slow?', 'No, never.', '> And this?')[2]).toBe('0 sender');
  });

  it('are in doubt for a whole paragraph below a line that may have been broken', () => {
    const marks = marksOf(attribution, long, 'end was broken off,', 'was it not?', '', 'Mine.');
    expect(marks.slice(2)).toEqual(['0 unknown', '0 unknown', '', '0 sender']);
  });

  it('are not assumed for an answer of two lines', () => {
    expect(marksOf(attribution, '> tea?', 'yes', 'please', '> milk?').slice(2, 4)).toEqual([
      '0 sender',
      '0 sender',
    ]);
  });

  it('are in doubt for a line between quoted paragraphs', () => {
    expect(marksOf(attribution, '> tea?', '>', 'yes', '> milk?')[3]).toBe('0 unknown');
  });

  it('are restored on a short rest that kept some of its markers', () => {
    const lines = [
      'On Mon, 3 Jun 2024, Ben Carr wrote:',
      '> On Sun, 2 Jun 2024, Cleo Dunn wrote:',
      '> > A line of Cleo that was quoted so often that it outgrew the margin of the',
      '> mailer',
      '> > and was broken there.',
    ];
    expect(marksOf(...lines)[3]).toBe('2 Cleo Dunn');
  });

  it('are not assumed for an answer one level up', () => {
    const lines = [
      'On Mon, 3 Jun 2024, Ben Carr wrote:',
      '> On Sun, 2 Jun 2024, Cleo Dunn wrote:',
      '> > Tea?',
      '> Yes.',
      '> > Milk?',
    ];
    expect(marksOf(...lines)[3]).toBe('1 Ben Carr');
  });
});

describe("nobody's statement", () => {
  it('is the patch with its statistics, and the signature', () => {
    expect(
      marksOf(
        'Heat faster.',
        '---',
        ' kettle.c | 2 +-',
        ' 1 file changed, 1 insertion(+), 1 deletion(-)',
        '',
        'diff --git a/kettle.c b/kettle.c',
        '--- a/kettle.c',
        '+++ b/kettle.c',
        '@@ -1,2 +1,2 @@',
        ' int heat;',
        '-slow();',
        '+fast();',
        '-- ',
        'Ada',
      ).map((mark) => mark.slice(2)),
    ).toEqual(['sender', 'patch', 'patch', 'patch', '', ...Array(7).fill('patch'), 'signature', 'signature']);
  });

  it('does not include a comment between quoted hunk lines, nor prose after a complete hunk', () => {
    const lines = [
      'On Mon, 3 Jun 2024, Ben Carr wrote:',
      '> @@ -1,2 +1,3 @@',
      '> +fast();',
      'Why so fast?',
      'Slow is fine.',
      '> +faster();',
      '',
      'How about this:',
      '@@ -1 +1 @@',
      '-slow();',
      '+fast();',
      'That would do.',
    ];
    expect(marksOf(...lines).map((mark) => mark.slice(2))).toEqual([
      'attribution',
      'patch',
      'patch',
      'sender',
      'sender',
      'patch',
      '',
      'sender',
      'patch',
      'patch',
      'patch',
      'sender',
    ]);
  });

  it('leaves a single unmarked line between quoted hunk lines in doubt', () => {
    const lines = [
      'On Mon, 3 Jun 2024, Ben Carr wrote:',
      '> @@ -1,2 +1,3 @@',
      '> +fast();',
      'Why?',
      '> +faster();',
    ];
    expect(marksOf(...lines)[3]).toBe('0 unknown');
  });

  it('is a quoted signature only up to the reply', () => {
    const lines = ['On Mon, 3 Jun 2024, Ben Carr wrote:', '> -- ', '> Ben', 'Thanks.', 'Ada', '> PS: tea'];
    expect(marksOf(...lines).map((mark) => mark.slice(2))).toEqual([
      'attribution',
      'signature',
      'signature',
      'sender',
      'sender',
      'Ben Carr',
    ]);
  });
});

describe('prose that names another person', () => {
  const owners = (...lines: readonly string[]) =>
    ownLines(lines, { sender: 'Ada Boyle', names: new Set(['Ben Carr']) }).map(({ owner }) => owner.kind);

  it('stays its writer’s if it is wrapped or a sentence', () => {
    expect(owners('Ben Carr and I talked about the kettle, and about the', 'spout of it.')).toEqual([
      'sender',
      'sender',
    ]);
    expect(owners('I agree with Ben Carr.', 'It is slow.')).toEqual(['sender', 'sender']);
  });

  it('is a conversation if two lines begin with a name, also as list items', () => {
    for (const mark of ['', '- ', '* ', '+ ', '• '])
      expect(owners(`${mark}Ben Carr: it is slow.`, `${mark}Ada: is it?`)).toEqual(['unknown', 'unknown']);
    expect(owners('- Ben Carr: it is slow.', '- so it is')).toEqual(['sender', 'sender']);
  });

  it('is a line alone if the next word would have fitted into 60 columns', () => {
    const line = "Re: Ben Carr's mail of Thursday";
    expect(owners(line, 'x'.repeat(27))).not.toContain('sender');
    expect(owners(line, 'x'.repeat(80))).toEqual(['sender', 'sender']);
    expect(owners(` ${line} `, ` ${'x'.repeat(27)} y`)).not.toContain('sender');
  });

  it('makes the owner unknown if a line alone points to his mail', () => {
    expect(owners("Re: Ben Carr's mail of Thursday", '', 'It is slow.').at(-1)).toBe('unknown');
  });
});

describe('a field of another mail in the middle of a body', () => {
  const owners = (...lines: readonly string[]) =>
    ownLines(lines, { sender: 'Ada Boyle', names: new Set(['Ben Carr']) }).map(({ blank, owner }) =>
      blank ? '' : owner.kind,
    );

  it('takes the text below it from the sender if it is a separate paragraph', () => {
    expect(owners('Mine.', '', 'Subject: Re: kettles', '', 'It is slow.')).toEqual([
      'sender',
      '',
      'nobody',
      '',
      'unknown',
    ]);
    expect(owners('Mine.', '  ', 'Subject: Re: kettles', ' \t', 'It is slow.').at(-1)).toBe('unknown');
    for (const mark of [
      'RE',
      're',
      'Aw',
      'Fwd',
      'FW',
      'SV',
      'Vs',
      'WG',
      'TR',
      'Rv',
      'Antw',
      'RES',
      'Odp',
      '回复',
      '答复',
      '转发',
    ])
      expect(owners('Mine.', '', `Subject: ${mark}: kettles`, '', 'It is slow.').at(-1), mark).toBe(
        'unknown',
      );
    expect(owners('Mine.', '', 'Subject: kettles', '', 'It is slow.').at(-1)).toBe('sender');
    expect(owners('-----', 'From: Ben Carr <ben@x>', 'It is slow.').slice(1)).toEqual(['nobody', 'unknown']);
  });

  it('is the sender’s if it continues as prose, or is below a line that only ends in dashes', () => {
    for (const lines of [
      ['Mine.', '', 'Subject: Re: kettles', 'is what I wrote.'],
      ['Mine.', '', 'Subject: Re: kettles', '>', 'Mine.'],
      ['Mine.', '', 'From: Ben Carr <ben@x>', 'is what it said.'],
      ['Mine.', '', 'From: Ben Carr we hear of kettles', '', 'Mine.'],
      ['Subject: the line From: Ben Sent: today was lost', 'Mine.'],
      ['See below -----', 'From: Ben Carr <ben@x>', 'Mine.'],
    ])
      expect(owners(...lines).every((kind) => kind === 'sender' || kind === '')).toBe(true);
  });
});

describe('unmarked text', () => {
  const ben = 'On Tue, 4 Jun 2024, Ben Carr wrote:';
  const quoted = '> On Mon, 3 Jun 2024, Cleo Dunn wrote:';

  it('directly below a quoted attribution is in doubt to the end of its paragraph', () => {
    expect(marksOf(ben, quoted, 'It leaks', 'always.', '', 'So it does.')).toEqual([
      '0 attribution',
      '1 attribution',
      '0 unknown',
      '0 unknown',
      '',
      '0 sender',
    ]);
    expect(marksOf(ben, quoted, '>', 'It leaks.').at(-1)).toBe('0 unknown');
  });

  it('after an empty line is the sender’s, who had cut the quotation', () => {
    expect(marksOf(ben, quoted, '', 'I did not see that.').at(-1)).toBe('0 sender');
    expect(marksOf(ben, '> > On Mon, 3 Jun 2024, Cleo Dunn wrote:', '> It leaks.').at(-1)).toBe('1 Ben Carr');
  });

  it('below the head of a review is the reviewer’s, quotations included', () => {
    expect(
      marksOf('@ben-carr commented on this pull request.', '', '> the lid', 'It leaks.').map((mark) =>
        mark.slice(2),
      ),
    ).toEqual(['attribution', '', 'unknown', 'unknown']);
    expect(marksOf('Ben Carr commented:', '', '> It leaks.', 'No.').at(-1)).toBe('0 sender');
  });

  it('that marks omitted words does not end the quotation', () => {
    for (const cut of ['[...]', '<snip>', '--8<--', '...'])
      expect(marksOf(ben, '> It leaks.', cut, '> Always.', 'No.')[3]).toBe('1 Ben Carr');
    expect(marksOf(ben, '> It leaks.', 'so that', '> Always.', 'No.')[3]).toBe('1 unknown');
  });
});

it('a line of spaces counts as empty and keeps its text', () => {
  expect(
    marksOf('-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: SHA256', ' ', 'Mine.').map((mark) => mark.slice(2)),
  ).toEqual(['armour', 'armour', '', 'sender']);
  expect(
    marksOf(
      'On Mon, 3 Jun 2024, Ben Carr wrote:',
      '>  \t',
      '> From: Ben Carr <ben@x>',
      '> Sent: Monday',
      '>',
      '> tea',
    ).at(-1),
  ).toBe('1 Ben Carr');
  expect(ownLines(['  ', '>  \t', 'tea  ']).map(({ blank, text }) => [blank, text])).toEqual([
    [true, '  '],
    [true, ' \t'],
    [false, 'tea  '],
  ]);
});
