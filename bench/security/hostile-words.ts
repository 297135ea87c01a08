/** A hostile pull request that deceives readers: letters, marks, quotations, components and lists. */

import { file, type HostileRow, line, refused } from './hostile-change.ts';
import { notTried } from './row.ts';

const topic = 'topics/pages.mdx';
const person = 'people/ada-byron.yml';
const thread = 'threads/zeroing.yml';
const debate = 'debates/zeroing.yml';
const lab = 'labs/conversion-race.yml';
const brief = 'briefs/who-zeroes-pages.mdx';

function words(attack: string, rule: string, change: HostileRow['change']): HostileRow {
  return refused(`words: ${attack}`, notTried, rule, change);
}

function inBody(text: string): HostileRow['change'] {
  return (before) => ({
    ...before,
    [topic]: `${before[topic]}\n${text} [pages are zeroed](claim:zero-lazily)\n`,
  });
}

const denial = 'I will revert every patch';
const marks = [
  '\u00AB\u00BB',
  '\u201E\u201C',
  '\u300C\u300D',
  '\uFF02\uFF02',
  '\u2033\u2033',
  '\u02BA\u02BA',
];

const asLetters = (
  [
    ['small capitals', 'It is \u0274\u1D0F\u1D1B'],
    ['raised letters', 'It is \u207F\u1D52\u1D57'],
    ['letters in circles', 'It is \u24C3\u24DE\u24E3'],
    ['letters in squares', 'It is \u{1F17D}\u{1F17E}'],
    ['the Kelvin sign for a K', 'It is \u212Aept'],
    ['a ligature', 'It is a \uFB01le'],
    ['a Roman numeral for a letter', 'It is a \u216Daim'],
    ['a Greek letter among Latin ones', 'It is n\u03BFt'],
  ] as const
).map(([what, text]) => words(what, 'one-script', inBody(text)));

const asMarks = (
  [
    ['letters struck out by combining marks', 'It is g\u0336r\u0336e\u0336e\u0336d\u0336'],
    ['a letter circled by a combining mark', 'It is a\u20DD'],
    ['combining marks that overlap other lines', `It is p${'\u0301'.repeat(40)}`],
    ['a direction mark within a word', 'It is pa\u200Ege'],
    ['a joiner within a word', 'It is pa\u200Dge'],
    ['an invisible letter', 'It is pa\u3164ge'],
    ['a variation selector', 'It is page\uFE0F'],
  ] as const
).map(([what, text]) => words(what, 'plain-characters', inBody(text)));

const asQuotations = [
  ...marks.map((mark) =>
    words(
      `a quotation made up between ${mark}`,
      'quoted-words',
      inBody(`She wrote ${mark[0]}${denial}${mark[1]} and it is`),
    ),
  ),
  words('the same between single marks', 'quoted-words', inBody(`She wrote '${denial}' and it is`)),
  words(
    'the same between curly single marks',
    'quoted-words',
    inBody(`She wrote \u2018${denial}\u2019 and it is`),
  ),
  words(
    'the same with a word of it stressed',
    'quoted-words',
    inBody('She wrote "I will *revert every* patch" and it is'),
  ),
  words('the same as entities', 'quoted-words', inBody(`She wrote &laquo;${denial}&raquo; and it is`)),
  words('the same in a role', 'quoted-words', line(person, 'keeps the pages', `'wrote "${denial}"'`)),
  words(
    'the same in what a model of a lab says',
    'quoted-words',
    line(lab, 'A write lands.', `'Ada wrote "${denial}"'`),
  ),
  words(
    'the same in a word that is explained',
    'quoted-words',
    line(debate, 'The cache of the processor for page tables.', `'Ada wrote "${denial}"'`),
  ),
];

const asComponents = (
  [
    [
      'a component in the words of a link',
      'plain-mdx',
      '[<Quote claim="zero-lazily" />](claim:zero-lazily) is',
    ],
    ['a component in a heading', 'plain-mdx', '## <Quote claim="zero-lazily" />\n\nIt is'],
    ['a component in stressed words', 'plain-mdx', 'It *is <Card claim="zero-lazily" />* so'],
    ['a component in a table', 'plain-mdx', '| a |\n| - |\n| <Card claim="zero-lazily" /> |\n\nIt is'],
    [
      'an entry of evidence that does not exist',
      'component-exists',
      '<Quote claim="zero-lazily" entry="7" />\n\nIt is',
    ],
    [
      'an entry of evidence that is a path',
      'component-exists',
      '<Quote claim="zero-lazily" entry="../0" />\n\nIt is',
    ],
    [
      'a claim named like a member of every object',
      'reference-exists',
      '<Quote claim="__proto__" />\n\nIt is',
    ],
    [
      'a run that starts before its first step',
      'run-exists',
      '<Run lab="conversion-race" scenario="guest-says-so" from="-1" />\n\nIt is',
    ],
    ['a component in a slot', 'component-exists', '<Quote claim="zero-lazily" slot="head" />\n\nIt is'],
  ] as const
).map(([what, rule, text]) => words(what, rule, inBody(text)));

/** Another RIS record: a format with one line per value would read it as the next record. */
const broken = JSON.stringify('\nER  - \nTY  - PCOMM\nAU  - Eve').slice(1, -1);

const asFiles = [
  words(
    'a line broken in quoted words',
    'schema',
    line('claims/positions/zero-lazily.mdx', 'zero the pages lazily', `"zero the pages lazily${broken}"`),
  ),
  words(
    'a line broken in a subject',
    'schema',
    line(thread, 'subject: Zeroing', `subject: "Zeroing${broken}"`),
  ),
  words(
    'a name with half a character',
    'plain-characters',
    line(person, 'name: Ada Byron', 'name: "Ada Byron\\uD83D"'),
  ),
  words(
    'a name with a replacement character',
    'plain-characters',
    line(person, 'Ada Byron', 'Ada B\uFFFDron'),
  ),
  words('a message recorded twice', 'unique-id', (before) => ({
    ...before,
    'threads/again.yml': (before[thread] ?? '').replace(/title.*/, 'title: Again'),
  })),
  words(
    'a message whose id differs from another only in case',
    'unique-id',
    line(
      thread,
      '  - id: m4@',
      '  - { id: M1@mail.example, from: grace-hopper, date: "2024-06-21T11:00:00+00:00", subject: x, lines: 1, no-claim: x }\n  - id: m4@',
    ),
  ),
  words(
    'a published version of nothing',
    'ledger-version',
    file('ledger/zero-lazily/0a1b2c3d4e5f.txt', 'x\n'),
  ),
  words(
    'a field of mail in the question of a short answer',
    'schema',
    line(brief, 'question: Who', 'question: "Who\\nFrom: eve@evil.example"\nwas: Who'),
  ),
];

const position = 'claims/positions/zero-lazily.mdx';
const title = 'title: Pages may be zeroed lazily';

/** Text that a reader of mail would take for part of the citation. */
const asNotes = [
  words('an address in a title', 'no-address', line(position, title, `${title}, https://evil.example/`)),
  words(
    'an address without its scheme in a title',
    'no-address',
    line(position, title, `${title}, www.evil.example`),
  ),
  words('the number of a note in a title', 'no-address', line(position, title, `${title} [2]`)),
  words('the number of a note in a name', 'no-address', line(person, 'name: Ada', "name: Ada '[2]'")),
  words(
    'an id that is read as the hash of a version',
    'id-shape',
    file('topics/0123456789ab.mdx', '---\ntitle: A\n---\nA.\n'),
  ),
];

export const wordRows: readonly HostileRow[] = [
  ...asNotes,
  ...asLetters,
  ...asMarks,
  ...asQuotations,
  ...asComponents,
  ...asFiles,
];
