/**
 * A hostile pull request to the content, one entry at a time. The check refuses it, or it is only text on
 * a page: all entries that pass are built together and opened in a browser.
 */

import { exampleRecord } from '../../test/support/example-record.ts';
import {
  after,
  asWords,
  type Files,
  file,
  type HostileRow,
  harm,
  inert,
  inYaml,
  line,
  passed,
  quoted,
  quotedShort,
  refused,
  shortestHarm,
  shortHarm,
} from './hostile-change.ts';
import { formRows } from './hostile-forms.ts';
import { labFiles, labRows } from './hostile-labs.ts';
import { wordRows } from './hostile-words.ts';
import { notTried } from './row.ts';
import { optionPath as option, option as optionText } from './zeroing-option.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const merging = 'claims/outcomes/zeroing-merged.mdx';
const thread = 'threads/zeroing.yml';
const person = 'people/ada-byron.yml';
const topic = 'topics/pages.mdx';
const essay = 'essays/ada-byron.mdx';
const brief = 'briefs/who-zeroes-pages.mdx';
const debate = 'debates/zeroing.yml';

/** The record to which the pull request is made. */
export const baseRecord: Files = {
  ...exampleRecord,
  ...labFiles,
  [option]: optionText,
  [debate]: `order: 1
title: Zeroing of pages
question: Must every page be zeroed before it is used?
summary: Who said what about zeroing pages, and what came of it.
answer: [Ada would put off zeroing a page until somebody touches it.]
rests: [zero-lazily]
threads: [zeroing]
archive:
  name: lists.example
  message: https://lists.example/mid/{id}
  reply: https://lists.example/mid/{id}/reply
  search: https://lists.example/?q={words}
  collection: Lists of the example
commits: https://git.example/commit/{id}
essay: ada-byron
status:
  - { label: Lazy zeroing, outcome: zeroing-merged }
start: [who-zeroes-pages]
designs: [lazily]
corrections: mailto:editors@record.example
glossary:
  - { term: TLB, means: The cache of the processor for page tables., topic: zeroing }
`,
};

/** One more paragraph in the body of a topic, resting on a claim as each must. */
function inBody(text: string): HostileRow['change'] {
  return (before) => ({
    ...before,
    [topic]: `${before[topic]}\n${text} [pages are zeroed](claim:zero-lazily)\n`,
  });
}

/** A diagram, and a topic that shows it. */
function diagram(id: string, body: string): HostileRow['change'] {
  const front = '---\ntitle: A page\ndescription: It is private, then shared.\n---';
  return (before) => ({
    ...inBody(`<Diagram id="${id}" />\n\nIt is`)(before),
    [`diagrams/${id}.mmd`]: `${front}\n${body}\n`,
  });
}

const textRows: readonly HostileRow[] = [
  inert('markup in the title of a claim', asWords, after(lazily, 'Pages may be zeroed lazily', shortHarm)),
  inert('markup in quoted words', asWords, after(lazily, 'zero the pages lazily')),
  inert('markup in the name of a person', asWords, after(person, 'Ada Byron', shortHarm)),
  inert('markup in another name', asWords, after(person, 'A. A. Byron', shortHarm)),
  inert('markup in a role', asWords, after(person, 'keeps the pages')),
  inert(
    'markup in an affiliation',
    notTried,
    line(person, 'role:', `affiliation: "Works${quotedShort}"\nrole:`),
  ),
  inert('markup in the subject of a message', asWords, after(thread, 'Zeroing')),
  inert('markup in the title of a thread', notTried, after(thread, 'Should pages be zeroed lazily?')),
  inert(
    'markup in the reason why a message has no claim',
    notTried,
    after(thread, 'thanks, and nothing else'),
  ),
  inert('markup in the title of a topic', asWords, after(topic, 'Pages', shortHarm)),
  inert(
    'markup in other words for a topic',
    asWords,
    line(topic, 'group:', `aka: ["frames${quotedShort}"]\ngroup:`),
  ),
  inert('markup in the summary of a topic', asWords, after(topic, 'The pieces memory is handed out in.')),
  inert(
    'markup in a row of the matrix',
    notTried,
    after('topics/zeroing.mdx', 'Pages are zeroed before they are seen'),
  ),
  inert('markup in the status of an outcome', notTried, after(merging, 'merged for 6.99, seen in mainline')),
  inert('markup in the title of a source', asWords, after(merging, 'mm: zero lazily')),
  inert(
    'markup in the author of a source',
    asWords,
    line(merging, '    date: ', `    author: "A${quoted}"\n    date: `),
  ),
  inert(
    'markup in the note of a relation',
    notTried,
    line(
      'claims/answers/nobody-zeroes.mdx',
      'to: who-zeroes',
      `to: who-zeroes\n    note: "as asked${quoted}"`,
    ),
  ),
  inert('markup in the name of an option', notTried, after(option, 'lazily', shortestHarm)),
  inert(
    'markup in the note of a verdict',
    notTried,
    line(option, 'note: it is put off', `note: "it is put off${quoted}"`),
  ),
  inert(
    'markup in what a person took words to mean',
    notTried,
    after('claims/corrections/not-lazily.mdx', 'That a page might reach a guest without having been zeroed.'),
  ),
  inert(
    'markup in the reason why a claim takes no stance',
    notTried,
    after('claims/answers/nobody-zeroes.mdx', 'says what happens, and asks for nothing'),
  ),
  inert('markup in the title of an essay', notTried, after(essay, 'Ada Byron on zeroing')),
  inert('markup in the summary of an essay', notTried, after(essay, 'She would zero late.')),
  inert(
    'markup in a question that people ask',
    notTried,
    after(brief, 'Who zeroes a page that nobody touches?'),
  ),
  inert(
    'markup in a short answer',
    notTried,
    after(brief, 'By the mail nobody does; a page may be zeroed when it is first touched.'),
  ),
  inert(
    'markup in an open question',
    notTried,
    line(brief, 'rests:', `open: ["whether ever${quoted}"]\nrests:`),
  ),
  inert(
    'markup in the question of a debate',
    notTried,
    after(debate, 'Must every page be zeroed before it is used?'),
  ),
  inert(
    'markup in the answer of a debate',
    notTried,
    line(debate, 'answer: [Ada would', `answer: ["As said${quoted}", Ada would`),
  ),
  inert('markup in a label of the front page', notTried, after(debate, 'Lazy zeroing', shortestHarm)),
  inert('markup in the name of an archive', notTried, after(debate, 'lists.example', `"'><script>pwned()//`)),
  inert(
    'markup in a word that is explained, and in its meaning',
    notTried,
    line(
      debate,
      'term: TLB, means: The cache',
      `term: "TLB${inYaml(shortestHarm)}", means: "Words.${quoted}" }\n  - { term: TSB, means: The cache`,
    ),
  ),
  inert(
    'markup in code, in a fence and its language, and as entities',
    notTried,
    inBody(
      `\`${harm}\` and &lt;img src=x onerror=pwned()&gt; and \\<script> in what is [pages are zeroed](claim:zero-lazily)\n\n\`\`\`html onload=pwned()\n${harm}\n\`\`\`\n\nIt is`,
    ),
  ),
  inert(
    'a link whose address ends an attribute',
    notTried,
    inBody(
      "See [there](https://evil.example/'onmouseover='pwned()) and https://evil.example/'onclick='pwned() and it is",
    ),
  ),
  inert('ids named like members of every object', notTried, (before) => ({
    ...before,
    'topics/constructor.mdx': (before['topics/zeroing.mdx'] ?? '')
      .replace(/title: .*/, 'title: Constructor')
      .replace('order: 1', 'order: 2'),
    'people/constructor.yml': 'name: Constance Ructor\nrole: has the name of a member\n',
    'claims/positions/constructor.mdx': `---
title: Constructors may be zeroed lazily
speaker: ada-byron
topics: [constructor, zeroing]
evidence:
  - message: m1@mail.example
    lines: [3, 3]
    words: the pages lazily
stances:
  constructor: wants
  zeroing: wants
---
She would put off zeroing [one of them](topic:constructor) too.
`,
  })),
  inert('a Message-ID with quotation marks and an entity', notTried, (before) =>
    Object.fromEntries(
      Object.entries(before).map(([path, text]) => [
        path,
        text.replaceAll('m2@mail.example', `"m2'\\"onload=pwned()&amp;@mail.example"`),
      ]),
    ),
  ),
];

const diagrams: readonly HostileRow[] = [
  inert(
    'a diagram whose node is clicked to run a script',
    'inert',
    diagram('clicked', 'flowchart TB\n  A[one] --> B[two]\n  click A "javascript:pwned()"'),
  ),
  inert(
    'a diagram whose node leads elsewhere',
    'inert',
    diagram('leading', 'flowchart TB\n  A[one] --> B[two]\n  click A href "https://evil.example/" _blank'),
  ),
  inert(
    'a diagram that requests a loose security level and a style',
    'inert',
    diagram(
      'loose',
      '%%{init: {"securityLevel": "loose", "themeCSS": "* { background: url(https://evil.example/x) }"}}%%\nflowchart TB\n  A[one] --> B[two]',
    ),
  ),
  inert(
    'a diagram with markup in a label',
    'inert',
    diagram(
      'labelled',
      'flowchart TB\n  A["<img src=https://evil.example/x onerror=pwned()>one"] --> B["<script>pwned()</script>two"]',
    ),
  ),
  inert(
    'a diagram whose node is clicked to call a function',
    'refused',
    diagram('calling', 'flowchart TB\n  A[one] --> B[two]\n  click A call pwned()'),
  ),
  refused(
    'a diagram with a style that loads',
    'refused',
    'diagram-renders',
    diagram('styled', 'flowchart TB\n  A[one] --> B[two]\n  style A fill:url(https://evil.example/x)'),
  ),
  inert(
    'a diagram with a picture on another host in a label',
    passed,
    diagram('pictured', 'flowchart TB\n  A["<svg><image href=//evil.example/x /></svg>one"] --> B[two]'),
  ),
  inert(
    'a diagram with a link in a label',
    passed,
    diagram('link', 'flowchart TB\n  A[one] --> B["`[two](javascript:pwned())`"]'),
  ),
  inert(
    'a sequence whose actor has links',
    passed,
    diagram(
      'actor',
      'sequenceDiagram\n  participant A\n  links A: {"x": "javascript:pwned()"}\n  A->>B: one',
    ),
  ),
  refused(
    'a reversed direction in a diagram, by its number',
    passed,
    'plain-characters',
    diagram('turned', 'flowchart TB\n  A["o#8238;ne"] --> B[two]'),
  ),
  refused(
    'a picture written by hand',
    passed,
    'picture-bound',
    file('diagrams/rendered/0a.svg', '<svg class="mm"><script>pwned()</script></svg>\n'),
  ),
];

const codeRows: readonly HostileRow[] = [
  refused('an import', passed, 'plain-mdx', inBody("import fs from 'node:fs'\n\nIt is")),
  refused(
    'an export that runs',
    passed,
    'plain-mdx',
    inBody('export const x = (() => process.env.TOKEN)()\n\nIt is'),
  ),
  refused('an expression', passed, 'plain-mdx', inBody('It is {process.env.TOKEN}')),
  refused(
    'words inside a component, which no version contains',
    passed,
    'plain-mdx',
    inBody('<Quote claim="zero-lazily">He denied it.</Quote>\n\nIt is'),
  ),
  refused(
    'an attribute twice',
    passed,
    'plain-mdx',
    inBody('<Quote claim="zero-lazily" claim="nobody-zeroes" />\n\nIt is'),
  ),
  refused(
    'a diagram that does not exist',
    passed,
    'reference-exists',
    inBody('<Diagram id="nope" />\n\nIt is'),
  ),
  refused(
    'an expression as an attribute',
    'refused',
    'plain-mdx',
    inBody('<Quote claim={process.env.TOKEN} /> It is'),
  ),
  refused(
    'spread attributes',
    notTried,
    'plain-mdx',
    inBody('<Quote claim="zero-lazily" {...process.env} /> It is'),
  ),
  refused('a script', 'refused', 'component-exists', inBody('<script>pwned()</script> It is')),
  refused('a handler', 'refused', 'component-exists', inBody('<a onclick="pwned()">it</a> is')),
  refused(
    'raw HTML',
    'refused',
    'component-exists',
    inBody('<Fragment set:html="<script>pwned()</script>" /> It is'),
  ),
  refused('a style', notTried, 'component-exists', inBody('<style>a</style> It is')),
  refused('a frame', notTried, 'component-exists', inBody('<iframe srcdoc="x" /> It is')),
  refused(
    'an address for all links',
    notTried,
    'component-exists',
    inBody('<base href="https://evil.example/" /> It is'),
  ),
  refused(
    'a form sent to another host',
    notTried,
    'component-exists',
    inBody('<form action="https://evil.example/" /> It is'),
  ),
  refused(
    'a component with an unknown attribute',
    notTried,
    'component-exists',
    inBody('<Quote claim="zero-lazily" class="x" /> It is'),
  ),
];

const linkRows: readonly HostileRow[] = [
  refused('a script as a link', 'refused', 'link-resolves', inBody('It is [x](javascript:pwned())')),
  refused('the same in capitals', notTried, 'link-resolves', inBody('It is [x](JaVaScRiPt:pwned())')),
  refused(
    'the same with a character inside',
    notTried,
    'link-resolves',
    inBody('It is [x](java&Tab;script:pwned())'),
  ),
  refused('data as a link', 'refused', 'link-resolves', inBody('It is [x](data:text/html,x)')),
  refused(
    'a script by reference',
    passed,
    'link-resolves',
    inBody('It is [x][1]\n\n[1]: javascript:pwned()\n\nIt is'),
  ),
  refused('a script as an autolink', notTried, 'text-parses', inBody('It is <javascript:pwned()>')),
  refused('a host without a scheme', notTried, 'link-resolves', inBody('It is [x](//evil.example/)')),
  refused(
    'a host after a user name',
    notTried,
    'link-resolves',
    inBody('It is https://lists.example@evil.example/ and'),
  ),
  refused(
    'the same, encoded',
    passed,
    'link-resolves',
    inBody('It is [x](https://lists.example%40evil.example/)'),
  ),
  refused(
    'a host in a letter of another script',
    passed,
    'link-resolves',
    inBody('It is [x](https://l\u043Ere.kernel.org/all/)'),
  ),
  refused(
    'words that only a hovering pointer shows',
    passed,
    'plain-mdx',
    inBody('It is [x](https://lists.example/ "He denied it.")'),
  ),
  refused(
    'a picture on another host',
    passed,
    'plain-mdx',
    inBody('It is ![x](https://evil.example/track.png)'),
  ),
  refused(
    'the same by reference',
    passed,
    'plain-mdx',
    inBody('It is ![x][1]\n\n[1]: https://evil.example/track.png\n\nIt is'),
  ),
  refused('a script as a picture', passed, 'plain-mdx', inBody('It is ![x](javascript:pwned())')),
  refused(
    'a source that is a script',
    notTried,
    'schema',
    line(merging, 'url: https://lore.example/all/m9@mail.example/', 'url: "javascript:pwned()"'),
  ),
  refused(
    'a source after a user name',
    passed,
    'schema',
    line(
      merging,
      'url: https://lore.example/all/m9@mail.example/',
      'url: https://lore.example@evil.example/',
    ),
  ),
  refused(
    'an archive after a user name',
    passed,
    'schema',
    line(
      debate,
      'message: https://lists.example/mid/{id}',
      'message: https://lists.example@evil.example/{id}',
    ),
  ),
  refused(
    'an archive whose host is a Message-ID',
    passed,
    'schema',
    line(debate, 'message: https://lists.example/mid/{id}', 'message: https://lists.example{id}/'),
  ),
  refused(
    'corrections with copies to somebody else',
    passed,
    'schema',
    line(debate, 'mailto:editors@record.example', 'mailto:editors@record.example?bcc=eve%40evil.example'),
  ),
  refused(
    'an archive that is a script',
    notTried,
    'schema',
    line(debate, 'message: https://lists.example/mid/{id}', 'message: "javascript:pwned({id})"'),
  ),
  refused(
    'corrections whose address is a script',
    notTried,
    'schema',
    line(debate, 'mailto:editors@record.example', 'javascript:pwned()'),
  ),
  refused(
    'commits whose address is a script',
    notTried,
    'schema',
    line(debate, 'https://git.example/commit/{id}', 'javascript:pwned({id})'),
  ),
];

const characterRows: readonly HostileRow[] = [
  refused(
    'a reversed direction in a title',
    passed,
    'plain-characters',
    line(lazily, 'Pages may', 'Pages \u202Emay'),
  ),
  refused(
    'the same as an escape',
    notTried,
    'plain-characters',
    line(lazily, 'Pages may be zeroed lazily', '"Pages \\u202Emay be zeroed lazily"'),
  ),
  refused(
    'an escape of the terminal in words',
    passed,
    'plain-characters',
    line(lazily, 'words: zero the pages lazily', 'words: "zero \\u001B]0;the pages lazily"'),
  ),
  refused(
    'a bell in a role',
    passed,
    'plain-characters',
    line(person, 'keeps the pages', '"keeps \\u0007the pages"'),
  ),
  refused(
    'a word divided by an invisible character',
    passed,
    'plain-characters',
    inBody('It is a pa\u200Bge'),
  ),
  refused(
    'a blank character that is not a space',
    passed,
    'plain-characters',
    line(lazily, 'Pages may', 'Pages\u2800may'),
  ),
  refused(
    'a private-use character',
    passed,
    'plain-characters',
    line(lazily, 'Pages may', 'Pages \uE000 may'),
  ),
  refused('a noncharacter', passed, 'plain-characters', line(lazily, 'Pages may', 'Pages\uFFFE may')),
  refused(
    'a tab in a title',
    passed,
    'schema',
    line(lazily, 'Pages may be zeroed lazily', '"Pages\\tmay be zeroed lazily"'),
  ),
  refused(
    'a carriage return in a name, which a terminal overwrites',
    passed,
    'schema',
    line(person, 'Ada Byron', '"Ada\\rByron"'),
  ),
  refused(
    'a second line in a name',
    passed,
    'schema',
    line(person, 'Ada Byron', '"Ada Byron\\nstate: merged"'),
  ),
  refused(
    'an invisible shorthand character',
    passed,
    'plain-characters',
    line(person, 'keeps the pages', 'keeps the pa\u{1BCA0}ges'),
  ),
  refused(
    'a reversed direction in the reason of a redirect, as an escape',
    passed,
    'plain-characters',
    file('redirects.yml', '- { from: zero-late, to: zero-lazily, reason: "\\u202Ea" }\n'),
  ),
  refused('a soft hyphen', passed, 'plain-characters', line(lazily, 'zeroed lazily', 'zeroed la\u00ADzily')),
];

const placeRows: readonly HostileRow[] = [
  refused(
    'a Message-ID that leads out of the site',
    passed,
    'schema',
    file(
      'threads/other.yml',
      'title: Other\nmessages:\n  - { id: "../../../../evil/pwn@x", from: ada-byron, date: \'2024-06-20T08:37:03-07:00\', subject: a, no-claim: a }\n',
    ),
  ),
  refused(
    'a Message-ID with markup',
    notTried,
    'schema',
    line(thread, 'id: m4@mail.example', 'id: "<script>@mail.example"'),
  ),
  refused(
    'an id named like a member of every object, with underscores',
    notTried,
    'id-shape',
    file('topics/__proto__.mdx', exampleRecord[topic] ?? ''),
  ),
  refused(
    'a key named like a member of every object',
    'refused',
    'schema',
    line(person, 'role:', '__proto__: { polluted: yes }\nrole:'),
  ),
  refused(
    'a stance on such a key',
    notTried,
    'schema',
    line(lazily, '  zeroing: wants', '  zeroing: wants\n  __proto__: wants'),
  ),
  refused(
    'aliases that multiply',
    'stopped without a file',
    'schema',
    line(person, 'role:', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nrole:'),
  ),
  refused(
    'aliases that multiply in the words of a diagram',
    'stops the check',
    'diagram-renders',
    (before) => ({
      ...before,
      'diagrams/grows.mmd': '---\ntitle: &a [x, x]\ndescription: [*a, *a]\n---\nflowchart TB\n  A --> B\n',
    }),
  ),
  refused(
    'a day that does not exist',
    passed,
    'schema',
    line(merging, 'asOf: 2026-11-22', 'asOf: 2026-02-30'),
  ),
  refused('a tag', 'refused', 'schema', line(person, 'keeps the pages', '!!js/function keeps')),
  refused('a merge key', 'refused', 'schema', line(person, 'role:', '<<: { name: Grace Hopper }\nrole:')),
  refused(
    'an id that is a device name on Windows',
    passed,
    'id-shape',
    file('topics/con.mdx', exampleRecord[topic] ?? ''),
  ),
  refused('a file outside the known places', notTried, 'known-place', file('scripts/run.mjs', 'pwned()\n')),
  refused(
    'a page outside the known places',
    notTried,
    'known-place',
    file('index.html', '<script>pwned()</script>\n'),
  ),
  refused('endless nesting', notTried, 'text-parses', inBody(`${'> '.repeat(5000)}it is`)),
];

export const hostileRows: readonly HostileRow[] = [
  ...codeRows,
  ...linkRows,
  ...characterRows,
  ...placeRows,
  ...diagrams,
  ...textRows,
  ...labRows,
  ...formRows,
  ...wordRows,
];
