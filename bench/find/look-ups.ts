/**
 * What people paste into the look-up page, kind by kind: 57 pastes on the record in `content/`, what each must lead
 * to, and whether the page led there when the list was made (`before`). What must be found follows from the paste,
 * not from the code.
 */

export interface LookUpRow {
  readonly group: string;
  readonly name: string;
  readonly paste: string;
  readonly expected: ExpectedLookUp;
  readonly before: 'right' | 'wrong';
}

export type ExpectedLookUp =
  | { readonly message: string }
  /** The page says that the record does not contain this message. */
  | { readonly unknownMessage: string }
  /** These claims, because they cite the pasted lines. */
  | { readonly line: readonly string[] }
  /** This claim, among those whose quoted words occur in the paste. */
  | { readonly words: string }
  /** No claim cites the pasted line; its words may be found in other ways. */
  | { readonly noLine: true }
  | { readonly nothing: true }
  /** Says that addresses of this host contain no id. */
  | { readonly noId: string }
  | { readonly page: string }
  /** This message, among those of a subject or of a person and day. */
  | { readonly among: string };

const plus = 'CA+EHjTxvOyCqWRMTS3mXHznQtAJzDJLgqdS0Er2GA9FGdxd1vA@mail.gmail.com';
const encoded = plus.replace('+', '%2B').replace('@', '%40');
const sean = 'ZnRMn1ObU8TFrms3@google.com';
const lore = 'https://lore.kernel.org';

const messageRows = (
  group: string,
  before: 'right' | 'wrong',
  rows: readonly (readonly [string, string, string?])[],
) =>
  rows.map(
    ([name, paste, message = sean]): LookUpRow => ({ group, name, paste, before, expected: { message } }),
  );

export const lookUps: readonly LookUpRow[] = [
  ...messageRows('lore and similar archives', 'right', [
    ['/all/', `${lore}/all/${sean}/`],
    ['/r/', `${lore}/r/${sean}`],
    ['a list', `${lore}/linux-mm/${sean}/`],
    ['T/#u', `${lore}/all/${sean}/T/#u`],
    ['#m and digits', `${lore}/kvm/${sean}/t/#m0a1b2c3d4e5f60718293a4b5c6d7e8f901234567`],
    ['raw', `${lore}/all/${sean}/raw`],
    ['t.mbox.gz', `${lore}/all/${sean}/t.mbox.gz`],
    ['%40', `${lore}/all/ZnRMn1ObU8TFrms3%40google.com/`],
    ['%2B', `${lore}/all/${encoded}/`, plus],
    ['#:~:text=', `${lore}/all/${sean}/#:~:text=swap%2C%20reclaim`],
    ['no scheme', `lore.kernel.org/all/${sean}/`],
    ['lkml.kernel.org', `https://lkml.kernel.org/r/${sean}`],
    ['msgid.link', `https://msgid.link/${sean}`],
    ['patch.msgid.link', `https://patch.msgid.link/${sean}`],
  ]),
  ...messageRows('Message-ID', 'right', [
    ['bare', sean],
    ['in brackets', `<${sean}>`],
    ['Message-ID:', `Message-ID: <${sean}>`],
    ['In-Reply-To:', `In-Reply-To: <${plus}>`, plus],
    ['id:', `id:${sean}`],
    ['mid:', `mid:${sean}`],
  ]),
  ...messageRows('several words', 'wrong', [
    ['References: with two', `References: <no-such-mail@mail.example> <${sean}>`],
    ['b4 mbox', `b4 mbox ${sean}`],
  ]),
  ...messageRows('trailers', 'right', [
    ['Link: and [1]', `Link: ${lore}/all/${sean}/ [1]`],
    ['[1] and address', `[1] ${lore}/all/${sean}/`],
    ['Closes:', `Closes: ${lore}/all/${sean}/`],
  ]),
  ...(
    [
      ['id', 'no-such-mail@mail.example', 'no-such-mail@mail.example'],
      ['%2F', `${lore}/all/no%2Fsuch@mail.example/`, 'no/such@mail.example'],
      ['an unencoded slash', `${lore}/all/no/such@mail.example/`, 'no/such@mail.example'],
    ] as const
  ).map(
    ([name, paste, unknownMessage]): LookUpRow => ({
      group: 'unknown message',
      name,
      paste,
      before: 'right',
      expected: { unknownMessage },
    }),
  ),
  ...(
    [
      // Sean Christopherson, ZnRMn1ObU8TFrms3@google.com, line 95
      [
        'exact',
        'swap, reclaim, migration, etc. from code that fundamentally operates on VMAs.',
        ['sean-no-vmas-hard-to-drive-swap-migration'],
      ],
      // David Hildenbrand, 14bd145a-039f-4fb9-8598-384d6a051737@redhat.com, line 38
      [
        'quoted once',
        '> speculative short-term PINs from GUP-fast that could introduce',
        ['david-gup-fast-pins-and-spurious-failures'],
      ],
      // Jason Gunthorpe, 20240620231133.GN2494510@nvidia.com, line 22
      [
        'quoted four times',
        '> > >>> It does seem to me like guest_memfd should really focus on the private',
        ['jason-guest-memfd-should-focus-on-private'],
      ],
      // Will Deacon, 20240319143119.GA2736@willie-the-truck, lines 29, 30 and 54
      [
        'three lines',
        '> enable things like hypervisor-assisted page migration, which we would\n> love to have.\n> \n> What do you prefer?',
        ['will-stripped-guest-memfd-is-a-hard-sell', 'will-gup-restriction-or-extended-guest-memfd'],
      ],
      // Jason Gunthorpe, 20240621123916.GQ2494510@nvidia.com, line 8
      [
        'quoted with a colon',
        ' : IMHO guest memfd still has a very bright line between it and normal',
        ['jason-bright-line-between-guest-memfd-and-memfd'],
      ],
      // Sean Christopherson, Zfmpby6i3PfBEcCV@google.com, line 57
      [
        'another',
        'swap/reclaim and probably page migration should get a hard "no".',
        ['sean-march-hard-no-to-swap-probably-migration'],
      ],
    ] as const
  ).map(
    ([name, paste, line]): LookUpRow => ({
      group: 'cited line',
      name,
      paste,
      before: 'right',
      expected: { line },
    }),
  ),
  {
    group: 'no cited line',
    name: 'in other case',
    // Sean Christopherson, as above
    paste: 'SWAP, RECLAIM, MIGRATION, ETC. FROM CODE THAT FUNDAMENTALLY OPERATES ON VMAS.',
    before: 'right',
    expected: { noLine: true },
  },
  {
    group: 'no cited line',
    name: 'words of no mail',
    paste: 'The moon is made of an entirely different cheese.',
    before: 'right',
    expected: { nothing: true },
  },
  ...messageRows('archives with the id', 'wrong', [
    ['marc ?i=', `https://marc.info/?i=${sean}`],
    ['mail-archive', `https://www.mail-archive.com/search?l=mid&q=${encoded}`, plus],
    ['patchew', `https://patchew.org/linux/${sean}/`],
    ['patchwork', `https://patchwork.kernel.org/project/linux-mm/patch/${encoded}/`, plus],
    ['public-inbox.org', `https://public-inbox.org/meta/${sean}/`],
    ['gnuweeb', `https://lore.gnuweeb.org/gwml/${sean}/T/`],
    ['another public-inbox', `https://inbox.example.org/kvm/${encoded}/raw`, plus],
  ]),
  ...(
    [
      ['openwall', 'https://lists.openwall.net/linux-kernel/2024/06/20/1417', 'lists.openwall.net'],
      ['spinics', 'https://www.spinics.net/lists/kernel/msg5257222.html', 'www.spinics.net'],
      ['lkml.org', 'https://lkml.org/lkml/2024/6/20/1417', 'lkml.org'],
      ['marc &m=', 'https://marc.info/?l=linux-mm&m=171889782922345&w=2', 'marc.info'],
    ] as const
  ).map(
    ([name, paste, noId]): LookUpRow => ({
      group: 'archives without the id',
      name,
      paste,
      before: 'wrong',
      expected: { noId },
    }),
  ),
  { ...messageRows('our own', 'wrong', [['/m/ID/', `https://loremark.example/m/${sean}/`]])[0] } as LookUpRow,
  ...(
    [
      [
        '/c/ID/HASH/',
        'https://loremark.example/c/sean-march-hard-no-to-swap-probably-migration/f7a9501c3fa6/',
        'c/sean-march-hard-no-to-swap-probably-migration/f7a9501c3fa6/',
      ],
      ['hash', '542256e67259', 'c/sean-all-vm-types-not-just-coco/542256e67259/'],
    ] as const
  ).map(
    ([name, paste, page]): LookUpRow => ({
      group: 'our own',
      name,
      paste,
      before: 'wrong',
      expected: { page },
    }),
  ),
  ...(
    [
      // Sean Christopherson, ZnSRZcap1dc2_WBV@google.com, lines 49 and 50
      [
        'rewrapped',
        'Crossing our fingers and hoping that\nshort-term GUP will have gone\naway',
        'sean-crossing-fingers-is-not-enough',
      ],
      ['a part of a line', 'hoping that short-term GUP will have', 'sean-crossing-fingers-is-not-enough'],
      [
        'curly quotes, as the site sets them',
        'will have gone away isn’t enough',
        'sean-crossing-fingers-is-not-enough',
      ],
      // Sean Christopherson, ZnRMn1ObU8TFrms3@google.com, lines 35 to 37
      [
        'our own fragment with a colon',
        ' : I want guest_memfd to be a vehicle for all VM types',
        'sean-all-vm-types-not-just-coco',
      ],
      // Quentin Perret, on what their hardware supports
      [
        'broken by quoted-printable',
        '> our hardware gen=\n> erally doesn=E2=80=99t support that',
        'quentin-march-device-faults-are-not-handled',
      ],
    ] as const
  ).map(
    ([name, paste, words]): LookUpRow => ({
      group: 'words in another form than in the mail',
      name,
      paste,
      before: 'wrong',
      expected: { words },
    }),
  ),
  ...(
    [
      ['subject', 'Subject: Re: [PATCH RFC 0/5] mm/gup: Introduce exclusive GUP pinning'],
      ['attribution', 'On Thu, Jun 20, 2024, Sean Christopherson <seanjc@google.com> wrote:'],
    ] as const
  ).map(
    ([name, paste]): LookUpRow => ({
      group: 'header and attribution',
      name,
      paste,
      before: 'wrong',
      expected: { among: sean },
    }),
  ),
];
