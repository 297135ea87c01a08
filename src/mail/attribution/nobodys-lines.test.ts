/**
 * Lines that a machine wrote, or that are quoted by other marks than `>`: never the sender's, never the quoted
 * person's.
 */

import { describe, expect, it } from 'vitest';
import { ownLines } from './ownership.ts';

const whoIn = (lines: readonly string[], flowed = false) =>
  ownLines(lines, { sender: 'Ada Boyle', flowed }).map(({ blank, owner }) =>
    blank ? '' : owner.kind === 'nobody' ? owner.why : 'name' in owner ? owner.name : owner.kind,
  );
const ben = 'On Mon, 3 Jun 2024, Ben Carr wrote:';

describe('a change of code is nobody’s statement', () => {
  it.each([
    [
      'combined',
      [
        'diff --cc k.c',
        'index 1,2..3',
        '--- a/k.c',
        '+++ b/k.c',
        '@@@ -1,1 -1,1 +1,2 @@@',
        '  int heat;',
        '++/* boil it dry */',
      ],
    ],
    [
      'context',
      [
        '*** a/k.c Mon',
        '--- b/k.c Tue',
        '***************',
        '*** 1,3 ****',
        '! slow();',
        '--- 1,3 ----',
        '! fast();',
      ],
    ],
    [
      'range',
      [
        'Range-diff against v1:',
        '1:  aaaa111 ! 1:  bbbb222 kettle: boil',
        '    @@ k.c: heat()',
        '     +\t/* boil it dry */',
      ],
    ],
    [
      'range, removed',
      ['1:  aaaa111 < -:  ------- kettle: whistle', '-:  ------- > 2:  cccc333 kettle: hum'],
    ],
    ['headerless', ['+\t/* boil it dry */', '+\tboil();', '-\twait();']],
    ['old and new', ['-slow();', '+fast();']],
    ['hunk with lines added by hand', ['@@ -1 +1 @@', '-slow();', '+fast();', '+faster();', ' \tfastest();']],
    ['statistics', [' kettle.c | 2 +-', ' 1 file changed, 1 insertion(+), 1 deletion(-)']],
    ['shortlog', ['Ben Carr (2):', '  kettle: boil it dry', '  kettle: hum']],
  ])('%s', (_, lines) => {
    expect(whoIn(['See:', '', ...lines, '', 'Mine again.'])).toEqual([
      'sender',
      '',
      ...lines.map(() => 'patch'),
      '',
      'sender',
    ]);
  });

  it('a hunk continues while the old or the new file has lines left in it', () => {
    expect(whoIn(['@@ -1,2 +1,2 @@', '-a', '-b', '', '-- ', 'x'])).toEqual([
      ...Array.from({ length: 3 }, () => 'patch'),
      '',
      'patch',
      'sender',
    ]);
    expect(whoIn(['@@ -1,2 +1,2 @@', '+a', '+b', '', '-- ', '-- '])).toEqual([
      ...Array.from({ length: 3 }, () => 'patch'),
      '',
      'patch',
      'signature',
    ]);
    expect(whoIn(['@@ -1 +1 @@', '\\ No newline', '-a', '+b', '-- ', 'x']).slice(4)).toEqual([
      'signature',
      'signature',
    ]);
  });

  it.each(['+1 from me', '+ a list with pluses', '- a list', '-1 for that'])(
    'prose is not a change: %s',
    (line) => {
      expect(whoIn(['So:', '', line])).toEqual(['sender', '', 'sender']);
    },
  );
});

describe('a machine’s lines are nobody’s statement', () => {
  it.each([
    ['kernel log', ['[    1.000001] BUG: the kettle must be emptied', '[  1.1][T42] Call Trace:'], 'log'],
    ['syslog', ['Jun  3 10:00:00 host kernel: the kettle must be emptied'], 'log'],
    ['trace', ['RIP: 0010:boil+0x12/0x34', 'Code: 0f 0b 48 8b 00 00', ' boil_water+0x12/0x34'], 'log'],
    [
      'key',
      ['-----BEGIN PGP PUBLIC KEY BLOCK-----', 'we want tea', '-----END PGP PUBLIC KEY BLOCK-----'],
      'armour',
    ],
    ['phone', ['Sent from my phone'], 'signature'],
  ])('%s', (_, lines, why) => {
    expect(whoIn(['See:', '', ...lines])).toEqual(['sender', '', ...lines.map(() => why)]);
  });

  it('a signed message is its sender’s inside the armour', () => {
    const lines = [
      '-----BEGIN PGP SIGNED MESSAGE-----',
      'Hash: SHA256',
      '',
      'I boil.',
      '-----BEGIN PGP SIGNATURE-----',
      'iQ',
      '-----END PGP SIGNATURE-----',
    ];
    expect(whoIn(lines)).toEqual(['armour', 'armour', '', 'sender', 'armour', 'armour', 'armour']);
  });

  it.each([
    [
      'an advertisement above a list’s',
      [
        '-'.repeat(78),
        'Every kettle must be a cloud',
        'http://ads.example',
        '_'.repeat(47),
        'Kettles mailing list',
      ],
    ],
    ['a scanner’s', ['---', 'This email has been checked for viruses, and every kettle too.']],
    ['a provider’s', ['_'.repeat(50), 'Do You Yahoo!?', 'Tired of spam?']],
    [
      'a company’s',
      ['='.repeat(40), 'This message is intended only for the addressee.', 'It is confidential.'],
    ],
    ['a forge’s', ['-- ', 'You receive this because you are subscribed: https://forge.example']],
  ])('a footer: %s', (_, lines) => {
    const [first = '', ...rest] = whoIn(['Applied.', '', ...lines]).slice(2);
    expect(['footer', 'signature']).toContain(first);
    expect(new Set(rest)).toEqual(new Set([first]));
  });

  it('a heading with a rule is not a footer', () => {
    expect(whoIn(['Plan', '-'.repeat(30), 'I would boil first.'])[2]).toBe('sender');
  });
});

describe('other marks than `>`', () => {
  it.each([
    '| tea',
    '% tea',
    '» tea',
    '&gt; tea',
    '&#62; tea',
    '\uff1e tea',
    '\u200b> tea',
    '\ufeff> tea',
    'BC> tea',
    '  Ben> tea',
    'bc>> tea',
  ])('are not the sender’s, nor the quoted person’s: %j', (line) => {
    expect(whoIn([ben, '> milk', '', line]).at(-1)).toBe('unknown');
    expect(whoIn([ben, `> ${line}`]).at(-1)).toBe('unknown');
  });

  it.each(['a line with a\vhidden break', 'and\fanother', 'and\u0085one', 'and\u2028more'])(
    '%j is in doubt',
    (line) => {
      expect(whoIn([line])).toEqual(['unknown']);
    },
  );

  it('a form feed by itself is not in doubt', () => {
    expect(whoIn(['\fChapter', 'Text.\f'])[1]).toBe('sender');
  });

  it('`>=` may be an operator or a mark, and `>From` text or a mark', () => {
    expect(whoIn([ben, '> tea?', '', 'only values', '>= 40 will do']).at(-1)).toBe('unknown');
    expect(whoIn([ben, '>From now on']).at(-1)).toBe('unknown');
    expect(whoIn([ben, '> >From now on'])).toEqual(['attribution', 'Ben Carr']);
  });

  it('a single marked line inside a paragraph is in doubt', () => {
    expect(whoIn([ben, '> tea?', '', 'the order is', '> 0 or we boil', 'it dry']).slice(3)).toEqual([
      'sender',
      'unknown',
      'sender',
    ]);
  });

  it('an attribution after an arrow does not continue the person named before it', () => {
    const arrow = '>>>>> On Tue, 4 Jun 2024 10:00:00 +0200, Cleo Dunn <cleo@mail.example> said:';
    expect(whoIn([ben, '> tea?', '', 'No.', '', arrow, '> milk', '> or none']).slice(-2)).toEqual([
      'unknown',
      'unknown',
    ]);
    const deep = [ben, '> a', '>> b', '>>> c', '>>>> On Sun, 2 Jun 2024, Dora Eck wrote:', '>>>>> d', '> e'];
    expect(whoIn(deep).slice(-2)).toEqual(['Dora Eck', 'Ben Carr']);
  });

  it('text set apart by an indent stays so if a mailer broke one of its lines', () => {
    const page = [
      '> The page at https://kettle.example/ has it',
      '>',
      '>    boil it until it',
      '  sings',
      '>    and then pour',
    ];
    expect(whoIn([ben, ...page, '>', '> So it must sing.']).slice(3)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      '',
      'Ben Carr',
    ]);
  });

  it('in format=flowed a stuffed line is its writer’s, unless the mailer indents quotations', () => {
    const stuffed = [ben, '> tea?', '', 'the order is', ' >= 40 in all'];
    expect(whoIn(stuffed, true).at(-1)).toBe('sender');
    expect(whoIn([ben, ' > tea?', ' > milk?'], true).slice(1)).not.toContain('sender');
    expect(whoIn(['  > tea'], true)).toEqual(['sender']);
    expect(whoIn([' > tea'], true)).toEqual(['unknown']);
    expect(whoIn([' >tea'], true)).toEqual(['sender']);
  });
});

describe('in-body From', () => {
  const patch = [
    'From: Ben Carr <ben@mail.example>',
    '',
    'We boil every page.',
    '',
    'Signed-off-by: Ben',
    '---',
    'I changed the subject.',
  ];

  it('owns the commit message below it, up to the three dashes', () => {
    expect(whoIn(patch)).toEqual(['attribution', '', 'Ben Carr', '', 'Ben Carr', 'patch', 'sender']);
    expect(whoIn(['Take this.', '', '-- >8 --', ...patch]).slice(5, 6)).toEqual(['Ben Carr']);
  });

  it('is the sender’s own if it names the sender', () => {
    expect(whoIn(patch.map((line) => line.replace('Ben Carr', 'Ada Boyle')))[2]).toBe('sender');
  });

  it('leaves a commit message without an end in doubt', () => {
    expect(whoIn(patch.slice(0, 3))[2]).toBe('unknown');
    expect(
      whoIn([ben, ...patch.slice(0, 3).map((line) => `> ${line.replace('Ben Carr', 'Cleo Dunn')}`)])[3],
    ).toBe('unknown');
  });

  it('owns it also inside a quotation, where the text after it is the quoted person’s', () => {
    const quoted = patch.map((line) => `> ${line.replace('Ben Carr', 'Cleo Dunn')}`);
    expect(whoIn([ben, ...quoted])).toEqual([
      'attribution',
      'attribution',
      '',
      'Cleo Dunn',
      '',
      'Cleo Dunn',
      'patch',
      'Ben Carr',
    ]);
  });
});
