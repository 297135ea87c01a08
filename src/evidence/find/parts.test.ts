import { describe, expect, it } from 'vitest';
import { attributionDay } from './attribution-day.ts';
import { findIndex, keyOf, keyOfLine, keyTexts, partDigits, partsOf } from './find-index.ts';
import { foldAddress, foldSubject, foldWords, joinedText, runsOf } from './fold.ts';
import { addressesIn, bareAddressIn, idsIn, idsInAddress } from './ids-in.ts';

it('reads the messages of a long thread a few times each', async () => {
  const size = 2000;
  const messages = Array.from({ length: size }, (_, at) => ({
    id: `k${at}@x`,
    subject: at === 0 ? 'Tea' : 'Re: Tea',
    date: '2024-06-03T08:00:00+00:00',
    names: ['Ada Boyle'],
  }));
  const iterate = Array.prototype[Symbol.iterator];
  let items = 0;
  const counting = {
    configurable: true,
    writable: true,
    value: function counted(this: unknown[]) {
      items += this.length;
      return iterate.call(this);
    },
  };
  Object.defineProperty(Array.prototype, Symbol.iterator, counting);
  try {
    const index = await findIndex({ claims: [], messages, lines: [], versions: [] }, (text) => text);
    expect(index.size).toBeGreaterThan(0);
  } finally {
    Object.defineProperty(Array.prototype, Symbol.iterator, { ...counting, value: iterate });
  }
  expect(items).toBeLessThan(100 * size);
});

describe('folded words', () => {
  it('are in lower case, without punctuation at their ends and with one form of apostrophe', () => {
    expect(foldWords(' "One" (Kettle), that CAN’T\n re-boil -- ﬁne. ')).toEqual([
      'one',
      'kettle',
      'that',
      "can't",
      're-boil',
      'fine',
    ]);
    expect(foldWords('_a_ ‘b‚ ´c` 7%')).toEqual(['_a_', 'b', 'c', '7']);
    expect(foldWords('--')).toEqual([]);
  });

  it('are looked up four in a row, and fewer than four together', () => {
    expect(runsOf([])).toEqual([]);
    expect(runsOf(['a', 'b', 'c'])).toEqual(['= a b c']);
    expect(runsOf(['a', 'b', 'c', 'd'])).toEqual(['a b c d']);
    expect(runsOf(['a', 'b', 'c', 'd', 'e'])).toEqual(['a b c d', 'b c d e']);
  });

  it('of a subject come after the prefixes of mailers', () => {
    expect(foldSubject(' Subject: RE: Aw : Fwd:fw: sv: antw: betreff: Boil: the Kettle ')).toBe(
      'boil the kettle',
    );
    expect(foldSubject('The re: kettle')).toBe('the re kettle');
    expect(foldSubject('Rest: kettle')).toBe('rest kettle');
  });

  it('of a paste have no quote markers and no line breaks of quoted-printable', () => {
    expect(joinedText(['> one  two', ' : three'])).toBe('one two three');
    expect(joinedText(['> boil the ket= ', '> tle caf=C3=A9', 'x'])).toBe('boil the kettle café x');
    expect(joinedText(['boil the ket=', 'tle'])).toBe('boil the kettle');
    expect(joinedText(['a = b', 'c'])).toBe('a = b c');
    expect(joinedText(['ket=', 'tle =FF=FE', 'x'])).toBe('kettle =FF=FE x');
    expect(joinedText(['x=3D1 =', 'y'])).toBe('x=1 y');
  });
});

describe('ids in a line', () => {
  it.each([
    ['<a@x.example>', ['a@x.example']],
    ['References: <a@x.example> <b@x.example>', ['a@x.example', 'b@x.example']],
    ['In-Reply-To : <a@x.example>, <b@x.example>', ['a@x.example', 'b@x.example']],
    ['cc-id: <a@x.example> (a) <b@x.example>', ['a@x.example', 'b@x.example']],
    [' <a@x.example> and <b@x.example>', ['a@x.example', 'b@x.example']],
    ['(https://lore.kernel.org/all/a@x.example/)', ['a@x.example']],
    ['lore.kernel.org/r/a@x.example.', ['a@x.example']],
    ['CAHk-=b+c@x.example', ['CAHk-=b+c@x.example']],
    ['web.archive.org/web/2024/https://lore.kernel.org/all/a@x.example/', ['a@x.example']],
    ['nntp://news.example/org.kettle/a@x.example', ['a@x.example']],
    ['mailto:l@x.example?In-Reply-To=%3Ca%2Bb@x.example%3E', ['a+b@x.example']],
    ['git send-email --in-reply-to=a@x.example --to=l@x.example', ['a@x.example']],
    ['--in-reply-to="<a@x.example>"', ['a@x.example']],
    ['http://marc.info/?i=<a@x.example>', ['a@x.example']],
    ['http://news.gmane.org/find-root.php?message_id=<a@x.example>', ['a@x.example']],
    ['news:a@x.example', ['a@x.example']],
    ['https://lore.kernel.org/linux-mm/a@x.example/2-lid.patch', ['a@x.example']],
    ['https://lore.kernel.org/linux-mm/2-lid/a@x.example', ['2-lid/a@x.example']],
    ['https://lore.kernel.org/all/?q=mid:a@x.example', ['a@x.example']],
    ['https://lore.kernel.org/l/?q=m%3Aa%40x.example', ['a@x.example']],
    ['https://lists.kettle.example/archives/list/l@kettle.example/message/ABCDEF/', []],
    ['https://lists.kettle.example/hyperkitty/list/l@kettle.example/', []],
    ['Ada Boyle <a@x.example> wrote:', []],
    ['No-References: Ada <a@x.example>', []],
    [
      'see https://lore.kernel.org/all/a@x.example/ and https://lore.kernel.org/r/b@x.example',
      ['a@x.example', 'b@x.example'],
    ],
    [
      'https://inbox.example/l/a@x.example/raw, www.inbox.example/l/b@x.example/',
      ['a@x.example', 'b@x.example'],
    ],
    ['https://inbox.example/l/a@x.example/ <c@x.example>', ['a@x.example']],
    ['$ b4 am -o . a@x.example', ['a@x.example']],
    ['  lei q id:a@x.example', ['a@x.example']],
    ['mutt -f mid:<a@x.example>', ['a@x.example']],
    ['notmuch show a@x.example', ['a@x.example']],
    ['notmuch show a@x.example now', []],
    ['then b4 am a@x.example', []],
    ['a plain line', []],
  ])('%s', (line, ids) => {
    expect(idsIn(line)).toEqual(ids);
  });

  it('addresses end before the punctuation that closes a sentence or a bracket', () => {
    expect(addressesIn('See (https://a.example/x), WWW.b.example/y"; <http://c.example/z>.')).toEqual([
      'https://a.example/x',
      'WWW.b.example/y',
      'http://c.example/z',
    ]);
    expect(addressesIn('see a.example')).toEqual([]);
    expect(addressesIn('http://marc.info/?i=<a@x.example>, <b@x.example>')).toEqual([
      'http://marc.info/?i=<a@x.example',
    ]);
  });

  it.each([
    ['https://inbox.example/l/a%2Fb@x.example/T/#u', ['a/b@x.example']],
    ['https://inbox.example/l/%3Ca@x.example%3E', ['a@x.example']],
    ['HTTP://inbox.example/l/a@x.example', ['a@x.example']],
    ['inbox.example/l/a@x.example', ['a@x.example']],
    ['https://inbox.example/?l=mid&q=a@x.example', ['a@x.example']],
    ['https://inbox.example/search?q=a@x.example?b', ['a@x.example?b']],
    ['https://inbox.example/x#a@x.example', []],
    ['https://ada@inbox.example/x', []],
    ['https://inbox.example/linux-mm@kvack.org/x', []],
    ['https://inbox.example/kvm@vger.kernel.org', []],
    ['https://inbox.example/a@lists.x.example', []],
    ['https://inbox.example/a@GoogleGroups.com', []],
    ['https://inbox.example/a@kvack.org.example', ['a@kvack.org.example']],
    ['https://inbox.example/l@some.example/msg12.html', []],
    ['https://inbox.example/l@some.example/12.htm', []],
    ['https://inbox.example/l@some.example/x12.html', ['l@some.example']],
    ['https://inbox.example/l@some.example/12.html5', ['l@some.example']],
    ['https://inbox.example/a b@x.example c', []],
    ['https://inbox.example/%E0%A4%A@x.example', ['%E0%A4%A@x.example']],
  ])('of an address: %s', (url, ids) => {
    expect(idsInAddress(url)).toEqual(ids);
  });
});

describe('an attribution line', () => {
  it.each([
    ['On Thu, Jun 20, 2024 at 11:37 PM Ada Byron <ada@x> wrote:', '2024-06-20'],
    ['On 2024-06-09, Ada Byron wrote:', '2024-06-09'],
    ['Am 3. Juni 2024 schrieb Ada Byron:  ', undefined],
    ['On 3. June 2024 Ada Byron schrieb', '2024-06-03'],
    ['On 21st Sept. 2024 Ada Byron WROTE :', '2024-09-21'],
    ['On Dec 2nd, 2024 Ada Byron writes:', '2024-12-02'],
    ['Jan 12 2024 Ada Byron a écrit :', '2024-01-12'],
    ['On 1.2.24 Ada Byron wrote:', '2024-02-01'],
    ['On 11.12.2024 Ada Byron wrote:', '2024-12-11'],
    ['Ada Byron, 20 Jun 2024[1]:', '2024-06-20'],
    ['Ada Byron, 20 jun 2024: "words', '2024-06-20'],
    ['Ada Byron, 20 Jun 2024: words', undefined],
    ['She wrote on 2024-06-09', undefined],
    ['Ada Byron wrote:', undefined],
    ['On Foo 3, 2024 Ada Byron wrote:', undefined],
  ])('%s', (line, day) => {
    expect(attributionDay(line)?.day).toBe(day);
  });

  it('may name any month', () => {
    const names = 'Jan Feb March April May June July Aug Sept Oct Nov December'.split(' ');
    expect(names.map((name) => attributionDay(`On 3 ${name} 2024 Ada wrote:`)?.day)).toEqual(
      names.map((_, at) => `2024-${String(at + 1).padStart(2, '0')}-03`),
    );
  });

  it('yields names of two to four words in a row, longer ones first, without an address', () => {
    expect(attributionDay('On 2024-06-09 Ada B. Byron <ada at home> wrote:')?.names).toEqual([
      'ada b byron wrote',
      'ada b byron',
      'b byron wrote',
      'ada b',
      'b byron',
      'byron wrote',
    ]);
  });
});

/** A readable stand-in for a hash: the text itself. */
const plain = (text: string) => text;

describe('the index', () => {
  const id = 'k1@mail.example';
  const evidence = [
    { message: id, words: 'One kettle', lines: [4, 5] },
    { message: id, words: 'a b c d e a b c d', lines: [4, 5] },
  ] as const;

  it('has each claim, message, line, run of words, subject, day and version under its key', async () => {
    const index = await findIndex(
      {
        claims: [
          { id: 'one', title: 'One', kind: 'fact', speaker: undefined, evidence },
          { id: 'two', title: 'Two', kind: 'position', speaker: 'Ada', evidence: [evidence[0]] },
        ],
        messages: [
          { id, subject: 'Re: Tea', date: '2024-06-20T23:37:03-07:00', names: ['Ada Byron'] },
          { id: 'k2@mail.example', subject: 'Tea', date: '2024-06-20T10:00:00+00:00', names: [] },
        ],
        lines: [
          {
            claim: 'one',
            message: id,
            lines: [4, 6],
            sha256: [
              'aaaaaaaaaaaaaaaaa',
              `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`,
              'b',
            ],
          },
          { claim: 'one', message: id, lines: [4, 4], sha256: ['aaaaaaaaaaaaaaaaa'] },
          { claim: 'two', message: id, lines: [4, 4], sha256: ['aaaaaaaaaaaaaaaaa'] },
          { claim: 'one', message: id, lines: [9, 9], sha256: ['b'] },
        ],
        versions: [{ path: 'c/one/0a/', hash: '0a' }],
      },
      plain,
    );
    expect([...index]).toEqual([
      ['claim one', { claim: { title: 'One', kind: 'fact' } }],
      ['words = one kett', { words: ['one', 'two'], runs: [1, 1] }],
      ['words a b c d', { words: ['one'], runs: [6] }],
      ['words b c d e', { words: ['one'], runs: [6] }],
      ['words c d e a', { words: ['one'], runs: [6] }],
      ['words d e a b', { words: ['one'], runs: [6] }],
      ['words e a b c', { words: ['one'], runs: [6] }],
      ['words 3 a b c', { words: ['one'], runs: [6] }],
      ['words 3 b c d', { words: ['one'], runs: [6] }],
      ['words 3 c d e', { words: ['one'], runs: [6] }],
      ['words 3 d e a', { words: ['one'], runs: [6] }],
      ['words 3 e a b', { words: ['one'], runs: [6] }],
      ['claim two', { claim: { title: 'Two', kind: 'position', speaker: 'Ada' } }],
      [
        'message k1@mail.',
        {
          message: {
            subject: 'Re: Tea',
            who: 'Ada Byron',
            date: '2024-06-20T23:37:03-07:00',
            claims: ['one', 'two'],
          },
        },
      ],
      ['subject tea', { messages: [id, 'k2@mail.example'] }],
      ['day ada byron 20', { messages: [id] }],
      [
        'message k2@mail.',
        { message: { subject: 'Tea', who: '', date: '2024-06-20T10:00:00+00:00', claims: [] } },
      ],
      [
        'aaaaaaaaaaaaaaaa',
        {
          lines: [
            ['one', id, 4],
            ['two', id, 4],
          ],
        },
      ],
      [
        'b',
        {
          lines: [
            ['one', id, 6],
            ['one', id, 9],
          ],
        },
      ],
      ['version 0a', { version: 'c/one/0a/' }],
      ['hashes 0a', { hashes: [['0a', 'c/one/0a/']] }],
    ]);
  });

  it("has the day in the sender's time zone and in UTC", async () => {
    const keys: string[] = [];
    await findIndex(
      {
        claims: [],
        messages: [{ id, subject: 'Tea', date: '2024-06-20T23:37:03-07:00', names: ['Ada B.', 'A. B.'] }],
        lines: [],
        versions: [],
      },
      (text) => {
        keys.push(text);
        return text;
      },
    );
    expect(keys.filter((key) => key.startsWith('day'))).toEqual([
      'day ada b 2024-06-20',
      'day ada b 2024-06-21',
      'day a b 2024-06-20',
      'day a b 2024-06-21',
    ]);
  });

  it('cuts keys to sixteen digits, and has a kind of key for each kind of thing', async () => {
    expect(await keyOf('0123456789abcdefg', plain)).toBe('0123456789abcdef');
    expect(keyOfLine('0123456789abcdefg')).toBe('0123456789abcdef');
    expect(keyTexts.version('0a')).toBe('version 0a');
    expect(keyTexts.subject('Re: Tea')).toBe('subject tea');
    expect(keyTexts.day('ada', '2024-06-20')).toBe('day ada 2024-06-20');
  });

  it('has sixteen parts, or 256 for more than 12000 keys, each in the order of its keys', () => {
    expect([partDigits(12_000), partDigits(12_001)]).toEqual([1, 2]);
    const parts = partsOf(
      new Map([
        ['0b', { version: 'x' }],
        ['0a', {}],
        ['f0', {}],
      ]),
    );
    expect([...parts.keys()].join('')).toBe('0123456789abcdef');
    expect(parts.get('0')).toBe('{"0a":{},"0b":{"version":"x"}}\n');
    expect(parts.get('1')).toBe('{}\n');
    expect(parts.get('f')).toBe('{"f0":{}}\n');
    const many = partsOf(
      new Map(Array.from({ length: 12_001 }, (_, at) => [at.toString(16).padStart(4, '0'), {}])),
    );
    expect(many.size).toBe(256);
    expect([...many.keys()].at(-1)).toBe('ff');
    expect([...many.keys()].slice(0, 3)).toEqual(['00', '01', '02']);
    expect(many.get('01')?.slice(0, 12)).toBe('{"0100":{},"');
  });
});

describe('addresses of messages', () => {
  it('are the same with any scheme, case of the host, final slash or text fragment', () => {
    const expected = foldAddress('https://lists.example/2024/06/21/7');
    for (const same of [
      'http://Lists.Example/2024/06/21/7/',
      'HTTPS://WWW.lists.example/2024/06/21/7',
      'lists.example/2024/06/21/7',
      'www.lists.example/2024/06/21/7#:~:text=one',
    ])
      expect(foldAddress(same), same).toBe(expected);
    expect(foldAddress('https://forge.example/i/7#note-1:~:text=a')).toBe('forge.example/i/7#note-1');
  });

  const h = '7ABCDEFGHIJKLMNOPQRSTUVWXYZ23456';
  const other = h.replace('7', '6');

  it.each([
    [
      'marc.info/?l=linux-mm&m=171885',
      'marc.info/?l=linux-mm&m=171885&w=2',
      'marc.info/?m=171885&l=linux-mm&q=raw',
      'http://marc.theaimsgroup.com/?l=linux-mm&m=171885',
    ],
    [
      'article.gmane.org/gmane.kettle/12',
      'permalink.gmane.org/gmane.kettle/12',
      'comments.gmane.org/gmane.kettle/12',
      'thread.gmane.org/gmane.kettle/12',
      'thread.gmane.org/gmane.kettle/9/focus=12',
    ],
    [
      `lists.example/archives/list/kettle@lists.example/message/${h}/`,
      `lists.example/hyperkitty/list/kettle%40lists.example/message/${h}`,
      `lists.example/archives/list/kettle@lists.example/message/${h}/?sort=thread`,
      `lists.example/archives/list/kettle@lists.example/message/${h}/attachment/2/x.patch`,
      `lists.example/archives/list/kettle@lists.example/thread/${other}/#${h}`,
      `lists.example/archives/list/kettle@lists.example/thread/${other}/?sort=date#${h}`,
    ],
    [
      'github.com/example/kettle/issues/7#issuecomment-1',
      'github.com/Example/Kettle/issues/7#issuecomment-1',
      'github.com/example/kettle/pull/7?x=1#issuecomment-1',
    ],
    [
      'github.com/example/kettle/pull/7#discussion_r1',
      'github.com/example/kettle/pull/7/files#r1',
      'github.com/Example/kettle/pull/7/files/0a1b2c#r1',
      'github.com/example/kettle/pull/7/changes#discussion_r1',
    ],
    ['github.com/example/kettle/issues/7', 'github.com/example/kettle/issues/7?x=1'],
    ['lists.example/p/2024-June/000123.html', 'lists.example/p/2024-June/000123.html#start'],
    ['lists.example/l/msg00123.html', 'lists.example/l/msg00123.html#00123'],
    ['lists.openwall.net/kettle/2024/06/20/5', 'lists.openwall.net/kettle/2024/06/20/5#x'],
    [
      'groups.example/d/msgid/kettle/a@x.example',
      'groups.example/d/msgid/kettle/a%40x.example?utm_medium=email&utm_source=footer',
    ],
  ])('of one message in an archive are the same: %s', (address, ...others) => {
    for (const same of others) expect(foldAddress(same), same).toBe(foldAddress(address));
  });

  it('of neighbours in an archive are never merged', () => {
    const all = [
      'marc.info/?l=linux-mm&m=171885',
      'marc.info/?l=linux-mm&m=171886',
      'marc.info/?l=kvm&m=171885',
      'marc.info/?m=171885',
      'marc.info/?l=kvm',
      'x.example/marc.info/?l=linux-mm&m=171885',
      'article.gmane.org/gmane.kettle/12',
      'article.gmane.org/gmane.lid/12',
      'thread.gmane.org/gmane.kettle/12/focus=9',
      'article.gmane.org/gmane.kettle/12/x',
      `lists.example/archives/list/kettle@lists.example/message/${h}/`,
      `lists.example/archives/list/kettle@lists.example/message/${other}/`,
      `lists.example/archives/list/lid@lists.example/message/${h}/`,
      `other.example/archives/list/kettle@lists.example/message/${h}/`,
      `lists.example/archives/list/kettle@lists.example/thread/${h}/`,
      'github.com/example/kettle/issues/7',
      'github.com/example/kettle/issues/8',
      'github.com/example/kettle/issues/7#issuecomment-1',
      'github.com/example/kettle/pull/7/files',
      'github.com/example/kettle/pull/7/files#r1',
      'github.com/example/kettle/pull/7/files#r2',
      'github.com/example/lid/pull/7/files#r1',
      'github.com/example/kettle/pull/8/files#r1',
      'lists.example/p/2024-June/000123.html',
      'lists.example/p/2024-June/000124.html',
      'lists.example/p/2024-June.html#000123',
      'lists.example/p/2024-June.html#000124',
      'lists.example/p/12.html#1',
      'lists.example/p/12.html#2',
      'lists.openwall.net/kettle/2024/06/20/5',
      'lists.example/kettle/2024/06/20/5#a',
      'lists.example/kettle/2024/06/20/5#b',
    ];
    expect(new Set(all.map(foldAddress)).size).toBe(all.length);
  });

  it('may be copied without a scheme, alone or in a note', () => {
    expect(bareAddressIn(' lists.example/2024/5. ')).toBe('lists.example/2024/5');
    expect(bareAddressIn('[2] lists.example/5')).toBe('lists.example/5');
    expect(bareAddressIn('Lists.Example/5')).toBe('Lists.Example/5');
    expect(bareAddressIn('x [2] lists.example/5')).toBeUndefined();
    for (const none of ['see lists.example/5', 'lists/5', 'lists.example', 'and/or', 'lists.example/5 x'])
      expect(bareAddressIn(none), none).toBeUndefined();
  });

  it('differ by path, query and place in the page', () => {
    const all = ['/i/7', '/i/8', '/I/7', '/i/7#note-1', '/i/7#note-2', '/i/7?n=1'];
    expect(new Set(all.map((path) => foldAddress(`https://forge.example${path}`))).size).toBe(all.length);
  });
});
