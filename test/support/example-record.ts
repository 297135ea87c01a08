/**
 * A small invented record without faults: the base for the examples of the rules, and the one
 * full example per kind that docs/content-format.md shows.
 */

export const exampleRecord: Readonly<Record<string, string>> = {
  'people/ada-byron.yml': 'name: Ada Byron\nnames: [A. A. Byron]\nrole: keeps the pages\n',
  'people/grace-hopper.yml': 'name: Grace Hopper\nrole: asks about the pages\n',
  'threads/zeroing.yml': `title: Should pages be zeroed lazily?
messages:
  - id: m1@mail.example
    from: ada-byron
    date: 2024-06-20T08:37:03-07:00
    subject: Zeroing
    lines: 40
  - id: m2@mail.example
    from: grace-hopper
    date: 2024-06-20T16:00:00+00:00
    subject: 'Re: Zeroing'
    in-reply-to: m1@mail.example
    lines: 30
  - id: m3@mail.example
    from: ada-byron
    date: 2024-06-21T09:23:41+01:00
    subject: 'Re: Zeroing'
    in-reply-to: m2@mail.example
    lines: 20
  - id: m4@mail.example
    from: grace-hopper
    date: 2024-06-21T12:00:00+00:00
    subject: 'Re: Zeroing'
    in-reply-to: m3@mail.example
    lines: 4
    no-claim: thanks, and nothing else
`,
  'claims/positions/zero-lazily.mdx': `---
title: Pages may be zeroed lazily
speaker: ada-byron
topics: [zeroing]
evidence:
  - message: m1@mail.example
    lines: [2, 3]
    words: zero the pages lazily
stances:
  zeroing: wants
---
She would put off zeroing a page until somebody touches it.
`,
  'claims/questions/who-zeroes.mdx': `---
title: Who zeroes a page that nobody touches?
speaker: grace-hopper
topics: [zeroing]
state: answered
askedOf: [ada-byron]
evidence:
  - message: m2@mail.example
    lines: [5, 5]
    words: who zeroes it
stances:
  zeroing: asks
---
She asks what happens to a page that is never touched.
`,
  'claims/answers/nobody-zeroes.mdx': `---
title: Nobody zeroes a page that nobody touches
speaker: ada-byron
topics: [zeroing]
evidence:
  - message: m3@mail.example
    lines: [7, 7]
    words: then nobody does
relations:
  - type: answers
    to: who-zeroes
none:
  zeroing: says what happens, and asks for nothing
---
An untouched page stays as it is.
`,
  'claims/corrections/not-lazily.mdx': `---
title: Lazy zeroing does not mean skipping it
speaker: ada-byron
topics: [zeroing]
state: not-answered
said: who-zeroes
takenFor: That a page might reach a guest without having been zeroed.
evidence:
  - message: m3@mail.example
    lines: [9, 9]
    words: not skipped at all
  - message: m3@mail.example
    lines: [8, 8]
    words: who zeroes it
    speaker: grace-hopper
    quotes: true
none:
  zeroing: says what the word means, and asks for nothing
---
Zeroing is put off, never left out.
`,
  'claims/outcomes/zeroing-merged.mdx': `---
title: Lazy zeroing was merged
topics: [zeroing]
state: merged
statusWords: merged for 6.99, seen in mainline
confidence: high
asOf: 2026-11-22
sources:
  - kind: commit
    id: 3d3a04fad25a6621828518a2abe536142d2c1a7d
    title: 'mm: zero lazily'
    date: '2025-07-29'
    url: https://lore.example/all/m9@mail.example/
relations:
  - type: settles
    to: who-zeroes
---
Untouched pages are not zeroed since then.
`,
  'topics/zeroing.mdx': `---
title: Zeroing
summary: Filling a page with zeros before somebody else may read it.
group: mechanism
row:
  order: 1
  requirement: Pages are zeroed before they are seen
---
A page that changes hands must not carry its old contents along, even if it is [zeroed late](claim:zero-lazily).
`,
  'topics/pages.mdx': `---
title: Pages
summary: The pieces memory is handed out in.
group: mechanism
---
A page is the smallest piece that can be mapped, and the piece [that is zeroed](claim:zero-lazily).
`,
  'essays/ada-byron.mdx': `---
title: Ada Byron on zeroing
summary: She would zero late.
person: ada-byron
rests:
  summary: [zero-lazily]
---
She would [put it off](claim:zero-lazily).
`,
  'briefs/who-zeroes-pages.mdx': `---
title: Zeroing of pages that nobody touches
question: Who zeroes a page that nobody touches?
summary: By the mail nobody does; a page may be zeroed when it is first touched.
topics: [zeroing]
asOf: '2026-11-22'
rests: [nobody-zeroes]
---
Ada Byron answered that [nobody does](claim:nobody-zeroes). Pages [may be zeroed](claim:zero-lazily) when they are
first touched.
`,
};

const cells = ['user-mapping', 'uaccess', 'linear-map', 'device-dma']
  .map(
    (access) => `        - { access: ${access}, directions: [read, write], outcome: fatal, text: Ours. }\n`,
  )
  .join('');
const machines = ['pkvm', 'gunyah', 'tdx', 'sev-snp', 'arm-cca', 'software']
  .map(
    (id) =>
      `    - id: ${id}\n      parameters: { text: Ours. }\n      guestData: { state: lost, text: Ours. }\n      cells:\n${cells}`,
  )
  .join('');

/** A lab with a table, in addition to that record. */
export const exampleTable: Readonly<Record<string, string>> = {
  'labs/stray-access.yml': `main: [everything]
evidence:
  - { message: m1@mail.example, lines: [2, 2], words: zero the pages, speaker: ada-byron }
table:
  sources:
    byron: { message: m1@mail.example, lines: [2, 3], speaker: ada-byron }
    book: { document: zeroing.rst, title: On zeroing }
  before: { text: Told., rests: [byron] }
  otherWays: { text: Written., rests: [book] }
  machines:
${machines}`,
};
