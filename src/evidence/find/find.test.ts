import { describe, expect, it } from 'vitest';
import { lookUpIn } from '../../../bench/find/look-up-in.ts';
import { normaliseLine } from '../../mail/words/normalise.ts';
import { sha256 } from '../../text/sha256.ts';
import { find } from './find.ts';
import { findIndex, partsOf } from './find-index.ts';
import type { Found } from './found.ts';

const id = 'k/1+a@mail.example';
const first = 'I would rather have one kettle that never';
const second = "whistles, than two that can't be heard.";
const words = "one kettle that never whistles, than two that can't be heard";
const hash = '0a1b2c3d4e5f';
const full = hash.padEnd(64, '7');
const commit = '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432';
const index = await findIndex(
  {
    claims: [
      {
        id: 'ada-one-kettle',
        title: 'One kettle is enough',
        kind: 'position',
        speaker: 'Ada Byron',
        evidence: [{ message: id, words, lines: [4, 5] }],
      },
      {
        id: 'agreed',
        title: 'Grace agrees',
        kind: 'answer',
        speaker: 'Grace Hopper',
        evidence: [{ message: 'k2@mail.example', words: 'Agreed.', lines: [1, 1] }],
      },
    ],
    messages: [
      {
        id,
        subject: '[PATCH RFC 2/5] tea: boil "lazily"',
        date: '2024-06-20T23:37:03-07:00',
        names: ['Ada Byron', 'A. A. Byron'],
      },
      {
        id: 'k2@mail.example',
        subject: 'Re: [PATCH RFC 2/5] tea: boil "lazily"',
        date: '2024-06-21T08:00:00+00:00',
        names: ['Grace Hopper'],
        address: 'https://forge.example/tea/issues/7#note-2',
      },
    ],
    lines: [
      {
        claim: 'ada-one-kettle',
        message: id,
        lines: [4, 6],
        sha256: [first, '', second].map((line) => sha256(normaliseLine(line))),
      },
    ],
    versions: [
      { hash, path: `c/ada-one-kettle/${hash}/` },
      { hash: full, path: `c/ada-one-kettle/${hash}/` },
      { hash: 'ffffffffffff', path: 'q/how-many-kettles/ffffffffffff/' },
      { hash: 'fffffffff0ff', path: 'q/how-many-kettles/fffffffff0ff/', older: true },
    ],
    pages: [
      { path: '', title: '' },
      { path: 'feed.xml', title: '' },
      { path: 'matrix/', title: '' },
      { path: 'topics/kettles/', title: 'Kettles' },
      { path: 'records/', title: '' },
    ],
    sources: [
      { at: 'c/ada-one-kettle/', kind: 'commit', id: commit, url: `https://git.example/c/${commit}` },
      { at: 'c/ada-one-kettle/', kind: 'commit', id: commit },
      { at: 'topics/kettles/', kind: 'commit', id: commit },
      { at: 'c/agreed/', kind: 'message', id: 'later@mail.example', url: 'https://mirror.example/7.html' },
      { at: 'topics/kettles/', kind: 'document', id: 'tea', url: 'https://docs.example/tea.html' },
    ],
  },
  sha256,
);
const look = (typed: string) =>
  find(typed, sha256, lookUpIn(index), ['https://loremark.example/', 'http://localhost:4321/below/']);

/** The part of an answer that is compared: its kind, and the message, page, host or claim it names. */
type Wanted = readonly [Found['kind'], string];
const message: Wanted = ['message', id];
const claim: Wanted = ['page', 'ada-one-kettle'];
const line: Wanted = ['line', 'ada-one-kettle'];
const near: Wanted = ['words', 'ada-one-kettle'];
const enc = 'k%2F1+a@mail.example';

/** Kinds of pasted text: a description, the paste, and an answer that must be among those found. */
const kinds: readonly (readonly [string, string, Wanted])[] = [
  ['lore, all', `https://lore.kernel.org/all/${enc}/`, message],
  ['lore, redirector', `https://lore.kernel.org/r/${enc}`, message],
  ['lore, a list', `https://lore.kernel.org/linux-mm/${enc}/`, message],
  ['lore, thread', `https://lore.kernel.org/all/${enc}/T/#u`, message],
  ['lore, place in a thread', `https://lore.kernel.org/kvm/${enc}/t/#m0a1b2c`, message],
  ['lore, raw', `https://lore.kernel.org/all/${enc}/raw`, message],
  ['lore, mbox', `https://lore.kernel.org/all/${enc}/t.mbox.gz`, message],
  ['lore, at sign encoded', 'https://lore.kernel.org/all/k%2F1+a%40mail.example/', message],
  ['lore, plus encoded', 'https://lore.kernel.org/all/k%2F1%2Ba@mail.example/', message],
  ['lore, a text fragment', `https://lore.kernel.org/all/${enc}/#:~:text=one%20kettle`, message],
  ['lore, no scheme', `lore.kernel.org/all/${enc}/`, message],
  ['lkml.kernel.org', `https://lkml.kernel.org/r/${enc}`, message],
  ['msgid.link', `https://msgid.link/${enc}`, message],
  ['patch.msgid.link', `https://patch.msgid.link/${enc}`, message],
  ['id, bare', id, message],
  ['id, in brackets', `<${id}>`, message],
  ['Message-ID header', `Message-ID: <${id}>`, message],
  ['In-Reply-To header', `In-Reply-To: <${id}>`, message],
  ['id: prefix', `id:${id}`, message],
  ['mid: prefix', `mid:${id}`, message],
  ['References header with two ids', `References: <other@mail.example> <${id}>`, message],
  ['b4', `b4 mbox ${id}`, message],
  ['Link trailer', `Link: https://lore.kernel.org/all/${enc}/ [1]`, message],
  ['note', `[1] https://lore.kernel.org/all/${enc}/`, message],
  ['Closes trailer', `Closes: https://lore.kernel.org/all/${enc}/`, message],
  ['id that is not in the record', 'gone@mail.example', ['message', 'gone@mail.example']],
  [
    'id that is not held, slash encoded',
    'https://lore.kernel.org/all/a%2Fb@x.example/',
    ['message', 'a/b@x.example'],
  ],
  [
    'id that is not held, raw slash',
    'https://lore.kernel.org/all/a/b@x.example/',
    ['message', 'a/b@x.example'],
  ],
  ['line', first, line],
  ['line, quoted', `> ${first}`, line],
  ['line, quoted four times', `> > >>> ${first}`, line],
  ['three lines', `> ${first}\n> \n> ${second}`, line],
  ['line, re-quoted', ` : ${first}`, line],
  ['another cited line', second, line],
  ['words of no mail', 'The moon is made of an entirely different cheese.', ['nothing', '']],
  ['too little of the words', 'one kettle in the kitchen', ['nothing', '']],
  ['marc by id', `https://marc.info/?i=${enc}`, message],
  ['mail-archive by id', `https://www.mail-archive.com/search?l=mid&q=${enc}`, message],
  ['patchew', `https://patchew.org/linux/${enc}/`, message],
  ['patchwork', `https://patchwork.kernel.org/project/linux-mm/patch/${enc}/`, message],
  ['public-inbox.org', `https://public-inbox.org/meta/${enc}/`, message],
  ['gnuweeb', `https://lore.gnuweeb.org/gwml/${enc}/T/`, message],
  ['some other public-inbox', `https://inbox.example.org/list/${enc}/raw`, message],
  ['openwall', 'https://lists.openwall.net/linux-kernel/2024/06/21/500', ['no-id', 'lists.openwall.net']],
  ['spinics', 'https://www.spinics.net/lists/kernel/msg5257222.html', ['no-id', 'www.spinics.net']],
  ['lkml.org', 'https://lkml.org/lkml/2024/6/21/500', ['no-id', 'lkml.org']],
  ['marc by number', 'https://marc.info/?l=linux-mm&m=171893&w=2', ['no-id', 'marc.info']],
  [
    'mail-archive by number',
    'https://www.mail-archive.com/linux-kernel@vger.kernel.org/msg123.html',
    ['no-id', 'www.mail-archive.com'],
  ],
  [
    'address that the record holds',
    'https://forge.example/tea/issues/7#note-2',
    ['message', 'k2@mail.example'],
  ],
  [
    'address that the record holds, in a note',
    '[2] http://forge.example/tea/issues/7#note-2',
    ['message', 'k2@mail.example'],
  ],
  [
    'address that the record holds, without its scheme',
    'forge.example/tea/issues/7#note-2',
    ['message', 'k2@mail.example'],
  ],
  ['address of another place there', 'https://forge.example/tea/issues/7#note-3', ['no-id', 'forge.example']],
  ['our message page', `https://loremark.example/m/${enc}/`, message],
  ['our claim page', 'https://loremark.example/c/ada-one-kettle/', claim],
  ['our pinned page', `https://loremark.example/x/c/ada-one-kettle/${hash}/`, claim],
  ['our pinned text', `/c/ada-one-kettle/${hash}.txt`, claim],
  ['our hash page', `https://loremark.example/h/${hash}/`, claim],
  [
    'our short answer',
    'https://loremark.example/q/how-many-kettles/ffffffffffff/',
    ['page', 'q/how-many-kettles/ffffffffffff/'],
  ],
  ['hash of 12 digits', hash, claim],
  ['hash of 64 digits', full, claim],
  ['claim id', 'ada-one-kettle', claim],
  ['our old one line', `Claim ${hash} ("One kettle is enough")`, claim],
  ['our one line', `Ada Byron, 20 Jun 2024: "${words}" https://loremark.example/h/${hash}/`, claim],
  ['our fragment', ` : one kettle that never whistles, than two that can't be\n : heard`, near],
  ['reflowed', "rather have one\nkettle that never whistles, than two\nthat can't be heard.", near],
  ['part of a line', 'one kettle that never', near],
  ['other case', words.toUpperCase(), near],
  ['curly quotes', 'than two that can’t be heard', near],
  [
    'torn by quoted-printable',
    '> one kettle that never whist=\n> les, than two that can=E2=80=99t be heard',
    near,
  ],
  ['commit, 40 digits', commit, ['source', 'ada-one-kettle']],
  ['commit, 12 digits', commit.slice(0, 12), ['source', 'ada-one-kettle']],
  ['commit, 7 digits', commit.slice(0, 7), ['source', 'topics/kettles/']],
  ['Fixes trailer', `Fixes: ${commit.slice(0, 12)} ("tea: boil")`, ['source', 'ada-one-kettle']],
  ['commit and subject', `${commit.slice(0, 12)} ("tea: boil")`, ['source', 'ada-one-kettle']],
  ['git show', `$ git show ${commit}`, ['source', 'ada-one-kettle']],
  ['git.kernel.org', `https://git.kernel.org/linus/${commit}`, ['source', 'ada-one-kettle']],
  ['cgit', `https://git.example/linux.git/commit/?id=${commit}`, ['source', 'ada-one-kettle']],
  ['gitweb', `https://git.example/?a=commitdiff&h=${commit}&p=x`, ['source', 'ada-one-kettle']],
  ['GitHub', `https://github.com/a/b/commit/${commit}.patch`, ['source', 'ada-one-kettle']],
  ['a commit of nothing', 'https://git.kernel.org/linus/0123456789ab', ['no-id', 'git.kernel.org']],
  ['a mail that only an outcome rests on', 'later@mail.example', ['message', 'later@mail.example']],
  ['its copy elsewhere', 'https://mirror.example/7.html', ['source', 'agreed']],
  ['a document', 'https://docs.example/tea.html#boiling', ['source', 'topics/kettles/']],
  ['a search of an archive', 'https://lore.kernel.org/all/?q=s:kettle', ['no-id', 'lore.kernel.org']],
  ['a search for a hash', `https://lore.kernel.org/all/?q=%22${hash}%22`, ['page', 'ada-one-kettle']],
  ['a search for a claim', 'https://lore.kernel.org/all/?q=%22%2Fc%2Fada-one-kettle%2F%22', claim],
  ['our month', 'https://loremark.example/records/2024-06/2/', ['page', 'records/2024-06/2/']],
  [
    'the twin of a short answer',
    'https://loremark.example/q/how-many-kettles/ffffffffffff/index.txt',
    ['page', 'q/how-many-kettles/ffffffffffff/'],
  ],
  ['our BibTeX', `  url = {https://loremark.example/c/ada-one-kettle/${hash}/},`, claim],
  ['our CSL-JSON', `    "URL": "https://loremark.example/c/ada-one-kettle/${hash}/",`, claim],
  ['our first page', 'https://loremark.example/', ['page', '']],
  ['our first page, no slash', 'loremark.example', ['page', '']],
  ['our topic, read elsewhere', 'http://localhost:4321/below/topics/kettles', ['page', 'topics/kettles/']],
  ['our topic, a place on it', '/topics/kettles/#n3', ['page', 'topics/kettles/#n3']],
  ['our cell', 'https://loremark.example/matrix/#tea--ada', ['page', 'matrix/#tea--ada']],
  ['our twin', 'https://loremark.example/topics/kettles/index.txt', ['page', 'topics/kettles/']],
  ['our file', 'https://loremark.example/feed.xml', ['page', 'feed.xml']],
  ['our list, a part', 'https://loremark.example/records/2/?kind=fact', ['page', 'records/2/?kind=fact']],
  ['our words', 'https://loremark.example/topics/kettles/words/', ['page', 'topics/kettles/words/']],
  ['our history', 'https://loremark.example/c/ada-one-kettle/history/', claim],
  ['our page that is not', 'https://loremark.example/topics/cups/', ['no-page', 'topics/cups/']],
  ['three words within a quotation', 'Kettle that never?', near],
  ['a short answer whole', '> Agreed', ['words', 'agreed']],
  ['subject', 'Subject: Re: [PATCH RFC 2/5] tea: boil "lazily"', ['messages', id]],
  ['subject, bare', '[PATCH RFC 2/5] tea: boil “lazily”', ['messages', id]],
  ['attribution', 'On Thu, Jun 20, 2024 at 11:37 PM Ada Byron <ada@mail.example> wrote:', ['messages', id]],
  ['attribution, dotted day', 'On 21.06.24 08:37, Ada Byron wrote:', ['messages', id]],
  ['our attribution', 'Ada Byron, 20 Jun 2024[1]:', ['messages', id]],
];

function names(found: Found): readonly string[] {
  switch (found.kind) {
    case 'message':
      return [found.id];
    case 'messages':
      return found.ids;
    case 'no-id':
      return [found.host];
    case 'no-page':
      return [found.path];
    case 'source':
      return [
        ...found.claims.map((claimFound) => claimFound.id),
        ...(found.pages ?? []).map(({ path }) => path),
      ];
    case 'page':
      return [found.path, ...found.claims.map((claimFound) => claimFound.id)];
    case 'nothing':
      return [''];
    default:
      return found.claims.map((claimFound) => claimFound.id);
  }
}

describe('find', () => {
  it.each(kinds)('%s', async (_, typed, [kind, name]) => {
    const answers = (await look(typed)).map((found) => [found.kind, names(found)]);
    expect(answers).toContainEqual([kind, expect.arrayContaining([name])]);
  });

  it('finds each part of our own citation pasted back', async () => {
    const citation = [
      'Ada Byron, 20 Jun 2024[1]:',
      '',
      " : one kettle that never whistles, than two that can't be",
      ' : heard',
      '',
      `[1] https://lore.kernel.org/all/${enc}/`,
      '    Loremark: One kettle is enough',
      `    https://loremark.example/c/ada-one-kettle/${hash}/`,
    ].join('\n');
    expect((await look(citation)).map((found) => found.kind)).toEqual([
      'messages',
      'words',
      'message',
      'page',
    ]);
  });

  it('gives the claims of a message, and distinguishes one without claims from one that is not in the record', async () => {
    expect(await look(id)).toMatchObject([{ known: true, claims: [{ id: 'ada-one-kettle' }] }]);
    expect(await look('k9@mail.example')).toMatchObject([{ known: false, claims: [] }]);
  });

  it('names the texts that rest on a commit or a mail outside the record, and says why an address leads nowhere', async () => {
    expect(await look(commit)).toMatchObject([
      { commit, claims: [{ id: 'ada-one-kettle' }], pages: [{ path: 'topics/kettles/', title: 'Kettles' }] },
    ]);
    expect(await look('later@mail.example')).toMatchObject([{ known: false, claims: [{ id: 'agreed' }] }]);
    const why = async (typed: string) => (await look(typed)).map((found) => 'why' in found && found.why);
    expect(await why('https://git.kernel.org/linus/0123456789ab')).toEqual(['commit']);
    expect(await why('https://lore.kernel.org/all/?q=s:kettle')).toEqual(['search']);
    expect(await look('https://loremark.example/c/ada-one-kettle/0a1b2c3d4e50/')).toMatchObject([
      { path: 'c/ada-one-kettle/', lost: '0a1b2c3d4e50' },
    ]);
    expect(await look('9f8e7d6d')).toMatchObject([{ kind: 'nothing' }]);
  });

  it('takes a bare path for words unless it has a page, and does not recognise our paths on other hosts', async () => {
    expect(await look('topics/cups')).toMatchObject([{ kind: 'nothing' }]);
    expect(await look('https://other.example/topics/kettles/')).toMatchObject([{ kind: 'no-id' }]);
    expect(await look('https://loremark.example.org/topics/kettles/')).toMatchObject([{ kind: 'no-id' }]);
  });

  it('knows a hash by eight of its digits or more, if no other begins with them', async () => {
    for (const length of [8, 9, 10, 11, 12])
      expect(await look(hash.slice(0, length)), `${length}`).toMatchObject([
        { kind: 'page', path: `c/ada-one-kettle/${hash}/` },
      ]);
    expect(await look('ffffffff')).toMatchObject([{ kind: 'nothing' }]);
    expect(await look('FFFFFFFFFF')).toMatchObject([{ path: 'q/how-many-kettles/ffffffffffff/' }]);
    expect(await look('claim fffffffff0')).toMatchObject([{ path: 'q/how-many-kettles/fffffffff0ff/' }]);
  });

  it('says that a version is an older one', async () => {
    const older = { path: 'q/how-many-kettles/fffffffff0ff/', older: true };
    for (const typed of ['fffffffff0ff', 'h/fffffffff0ff/', '/q/how-many-kettles/fffffffff0ff.txt'])
      expect(await look(typed), typed).toMatchObject([older]);
    expect((await look('ffffffffffff'))[0]).not.toHaveProperty('older');
  });

  it('says that words are too few, but only of words', async () => {
    expect(await look('Crossing fingers')).toEqual([
      { kind: 'nothing', typed: 'Crossing fingers', few: true },
    ]);
    expect(await look('Crossing our fingers')).toEqual([{ kind: 'nothing', typed: 'Crossing our fingers' }]);
  });

  it('names the lab whose table cites a line', async () => {
    const lines = [
      { claim: 'lab/tea', message: id, lines: [4, 4], sha256: [sha256(normaliseLine(first))] },
    ] as const;
    const pages = [{ path: 'labs/tea/', title: 'Tea' }];
    const ofLab = await findIndex({ claims: [], messages: [], lines, versions: [], pages }, sha256);
    expect(await find(first, sha256, lookUpIn(ofLab))).toMatchObject([
      { kind: 'line', claims: [], pages: [{ path: 'labs/tea/', title: 'Tea' }] },
    ]);
  });

  it('names a claim once if it cites the same line of two mails', async () => {
    const cited = { claim: 'ada-one-kettle', sha256: [sha256(normaliseLine(first))] };
    const lines = [
      { ...cited, message: id, lines: [4, 4] },
      { ...cited, message: 'k2@mail.example', lines: [9, 9] },
    ] as const;
    const twice = await findIndex({ claims: [], messages: [], lines, versions: [] }, sha256);
    expect(await find(first, sha256, lookUpIn(twice))).toMatchObject([
      { kind: 'line', claims: [{ id: 'ada-one-kettle' }] },
    ]);
  });

  it('gives no answer for blank text, nor for an empty line of mail', async () => {
    expect(await look(' \n>\n')).toEqual([]);
  });

  it('gives every field of each answer', async () => {
    const claimAnswer = {
      id: 'ada-one-kettle',
      title: 'One kettle is enough',
      kind: 'position',
      speaker: 'Ada Byron',
    };
    const page = { kind: 'page', path: `c/ada-one-kettle/${hash}/`, claims: [claimAnswer] };
    expect(await look(`<${id}>`)).toEqual([
      {
        kind: 'message',
        typed: `<${id}>`,
        id,
        known: true,
        subject: '[PATCH RFC 2/5] tea: boil "lazily"',
        claims: [claimAnswer],
      },
    ]);
    expect(await look('<gone@mail.example>')).toEqual([
      { kind: 'message', typed: '<gone@mail.example>', id: 'gone@mail.example', known: false, claims: [] },
    ]);
    expect(await look(`> ${first}`)).toEqual([{ kind: 'line', typed: `> ${first}`, claims: [claimAnswer] }]);
    expect(await look(`CLAIM ${hash.toUpperCase()} x`)).toEqual([
      { ...page, typed: `CLAIM ${hash.toUpperCase()} x` },
    ]);
    expect(await look('claim:ada-one-kettle')).toEqual([
      { kind: 'page', typed: 'claim:ada-one-kettle', path: 'c/ada-one-kettle/', claims: [claimAnswer] },
    ]);
    expect(await look('/q/how-many-kettles/ffffffffffff.txt')).toEqual([
      {
        kind: 'page',
        typed: '/q/how-many-kettles/ffffffffffff.txt',
        path: 'q/how-many-kettles/ffffffffffff/',
        claims: [],
      },
    ]);
    expect(await look('Re: [PATCH RFC 2/5] tea: boil "lazily"')).toEqual([
      {
        kind: 'messages',
        by: 'subject',
        typed: 'Re: [PATCH RFC 2/5] tea: boil "lazily"',
        ids: [id, 'k2@mail.example'],
      },
    ]);
    const attribution = 'On 21.06.24, Grace Hopper wrote:';
    expect(await look(attribution)).toEqual([
      { kind: 'messages', by: 'day', typed: attribution, ids: ['k2@mail.example'] },
    ]);
    expect(await look('  The moon\n\nis cheese.  ')).toEqual([
      { kind: 'nothing', typed: 'The moon\nis cheese.' },
    ]);
    expect(await look('part:\r\none kettle that never\rwhistles')).toEqual([
      { kind: 'words', typed: 'part:\none kettle that never\nwhistles', claims: [claimAnswer] },
    ]);
  });

  it.each([
    ['https://other.example/x', 'other.example'],
    ['[12] https://other.example?x', 'other.example'],
    ['Link: HTTP://other.example#x', 'other.example'],
    ['www.other.example/x', 'www.other.example'],
    ['https://other.example/https://x', 'other.example'],
  ])('the answer for an unknown address has its host: %s', async (typed, host) => {
    expect(await look(typed)).toEqual([{ kind: 'no-id', typed, host }]);
  });

  it.each([
    'see https://other.example/x',
    'x[1] https://other.example/x',
    'a b: https://other.example/x',
    'claim:no-such-claim',
    'xada-one-kettle',
    'ada-one-kettle x',
    'x claim:ada-one-kettle',
    `x ${hash}`,
    `${hash}0`,
    '0a1b2c3d4e50',
    '0a1b2c3',
    'c/no-such-claim/',
    '/c/no-such-claim/0a1b2c3d4e50.txt',
  ])('finds nothing for %s', async (typed) => {
    expect(await look(typed)).toEqual([{ kind: 'nothing', typed }]);
  });

  it.each([
    ['c/ada-one-kettle', 'c/ada-one-kettle/'],
    ['/c/ada-one-kettle.txt', 'c/ada-one-kettle/'],
    ['/c/ada-one-kettle/index.txt', 'c/ada-one-kettle/'],
    ['(see x/c/ada-one-kettle)', 'c/ada-one-kettle/'],
    ['/c/ada-one-kettle/0a1b2c3d4e50/', 'c/ada-one-kettle/'],
    [`/c/ada-one-kettle/${hash}#x`, `c/ada-one-kettle/${hash}/#x`],
    ['/c/ada-one-kettle/#words', 'c/ada-one-kettle/#words'],
    [`h/${full}`, `c/ada-one-kettle/${hash}/`],
    [`h/${hash}/#words`, `c/ada-one-kettle/${hash}/#words`],
    [`/h/${hash}.txt?x`, `c/ada-one-kettle/${hash}/`],
    [`see h/${hash}`, undefined],
    ['xc/ada-one-kettle/', undefined],
    ['c/ada-one-kettle/x', undefined],
    [`h/${hash}0`, undefined],
  ])('finds the page of our address %s', async (typed, path) => {
    expect((await look(typed)).map((found) => (found.kind === 'page' ? found.path : undefined))).toEqual([
      path,
    ]);
  });

  it('requires two runs of words in common, or all that there are, and lists the best match first', async () => {
    const words = (id: string, text: string) => ({
      id,
      title: id,
      kind: 'fact',
      speaker: undefined,
      evidence: [{ message: 'm@mail.example', words: text, lines: [1, 1] as const }],
    });
    const small = await findIndex(
      {
        claims: [
          words('one', 'a b c d e'),
          words('two', 'b c d e f g'),
          words('three', 'f g h i'),
          words('four', 'x y'),
        ],
        messages: [],
        lines: [],
        versions: [],
      },
      sha256,
    );
    const found = async (typed: string) => {
      const [answer] = await find(typed, sha256, async (keys) => {
        const held = keys.flatMap((key) => [
          ...(small.has(key) ? [[key, small.get(key) ?? {}] as const] : []),
        ]);
        return new Map(held);
      });
      return answer?.kind === 'words' ? answer.claims.map(({ id }) => id) : answer?.kind;
    };
    expect(await found('a b c d e')).toEqual(['one']);
    expect(await found('a b c d e f g')).toEqual(['two', 'one']);
    expect(await found('a b c d e f')).toEqual(['one', 'two']);
    expect(await found('a b c d x')).toBe('nothing');
    expect(await found('a b c d')).toEqual(['one']);
    expect(await found('q f g h i')).toEqual(['three']);
    expect(await found('x y')).toEqual(['four']);
    expect(await found('x y z')).toBe('nothing');
  });

  it('reads the first 100000 characters of a paste, and 2000 of its runs of words', async () => {
    const far = (spaces: number) => look(`${' '.repeat(spaces)}\n<${id}>`);
    expect(await far(99_999 - id.length - 2)).toMatchObject([{ kind: 'message' }]);
    expect(await far(99_999 - id.length - 1)).toMatchObject([{ kind: 'nothing' }]);
    const wordsAfter = (count: number) =>
      look(`${Array.from({ length: count }, (_, at) => `w${at}`).join(' ')} one kettle that never whistles`);
    expect(await wordsAfter(1998)).toMatchObject([{ kind: 'words' }]);
    expect(await wordsAfter(1999)).toMatchObject([{ kind: 'nothing' }]);
  });

  it('is not misled by an address of another site that looks like ours', async () => {
    expect(await look('https://other.example/c/no-such-claim/')).toMatchObject([{ kind: 'no-id' }]);
  });
});

describe('the parts of the index', () => {
  it('have every key once, and no line of mail', () => {
    const parts = partsOf(index);
    expect(parts.size).toBe(16);
    const keys = [...parts].flatMap(([name, text]) =>
      Object.keys(JSON.parse(text) as object).map((key) => key.startsWith(name)),
    );
    expect(keys.length).toBe(index.size);
    expect(keys.every(Boolean)).toBe(true);
    expect([...parts.values()].join('')).not.toContain('whistles');
  });
});
