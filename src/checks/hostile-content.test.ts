/**
 * A malicious contribution is refused, with file and line, whatever else the record contains: no part of it runs, sends
 * anything off the page, or hides other problems.
 */

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { standingFolder } from '../../bench/standing-folder.ts';
import { exampleRecord } from '../../test/support/example-record.ts';
import { loadCorpus } from '../record/corpus/corpus.ts';
import { buildGraph } from '../record/graph/build-graph.ts';
import { authorComponents } from './components.ts';
import { runChecks } from './run-checks.ts';

const { dir, hold } = standingFolder();

function refused(path: string, text: string): readonly string[] {
  hold({ ...exampleRecord, 'notes.txt': 'a stray', [path]: text });
  const { problems } = runChecks(buildGraph(loadCorpus(dir)), {
    components: authorComponents,
    simulations: undefined,
  });
  // Problems elsewhere are still found.
  expect(problems.some(({ rule }) => rule === 'known-place')).toBe(true);
  return problems
    .filter(({ place }) => place.file === join(dir, path) && place.line > 0)
    .map(({ rule }) => rule);
}

const topic = (body: string) => `---\ntitle: Pages\nsummary: Pieces.\ngroup: mechanism\n---\n${body}\n`;
const person = (yaml: string) => `name: Eve\nrole: contributes\n${yaml}\n`;

it.each([
  ['an import', 'plain-mdx', "import fs from 'node:fs'\n\nA."],
  ['an export that runs', 'plain-mdx', 'export const x = (() => process.env.TOKEN)()\n\nA {x}.'],
  ['an expression', 'plain-mdx', 'A {globalThis.process.env.TOKEN}.'],
  ['an expression as an attribute', 'plain-mdx', '<Quote claim={process.env.TOKEN} />'],
  ['spread attributes', 'plain-mdx', '<Quote claim="zero-lazily" {...process.env} />'],
  ['a comment', 'plain-mdx', 'A. {/* and not hashed */}'],
  ['a script', 'component-exists', '<script>alert(1)</script>'],
  ['a handler', 'component-exists', '<a onclick="alert(1)">a</a>'],
  ['raw HTML', 'component-exists', '<Fragment set:html="<b>" />'],
  ['a style', 'component-exists', '<style>a</style>'],
  ['an image on another site', 'plain-mdx', '![x](https://evil.example/track.png)'],
  ['an image by reference', 'plain-mdx', '![x][1]\n\n[1]: https://evil.example/track.png'],
  ['a script as an image', 'plain-mdx', '![x](javascript:alert(1))'],
  ['a script as a link', 'link-resolves', '[x](javascript:alert(1))'],
  ['a script by reference', 'link-resolves', '[x][1]\n\n[1]: javascript:alert(1)'],
  ['a script in capitals', 'link-resolves', '[x](JavaScript:alert(1))'],
  ['data as a link', 'link-resolves', '[x](data:text/html,a)'],
  ['a host after a user name', 'link-resolves', 'https://lore.kernel.org@evil.example/'],
  ['a host without a scheme', 'link-resolves', '[x](//evil.example/)'],
  ['a changed writing direction', 'plain-characters', 'A \u202Eegap.'],
  ['a changed writing direction by reference', 'plain-characters', 'A &#8238;egap.'],
  ['a word split by an invisible character', 'plain-characters', 'A pa\u200Bge.'],
  ['a terminal escape sequence', 'plain-characters', 'A \u001B]0;page.'],
  ['a character that only varies another', 'plain-characters', 'A pa\u180Bge.'],
  ['a filler character', 'plain-characters', 'A pa\u{16FE4}ge.'],
  ['a letter of an uncommon alphabet', 'one-script', 'It is n\u05E1t so.'],
  ['a digit that passes for a letter', 'one-script', 'It is n\u09E6t so.'],
  ['a footnote that no page shows', 'plain-mdx', 'A.[^1]\n\n[^1]: Perhaps.'],
  ['a quotation that no page shows', 'plain-mdx', 'A <Quote claim="zero-lazily" /> b.'],
  ['a component in a list', 'plain-mdx', '- <Card claim="zero-lazily" />'],
  ['an address that ends an attribute', 'link-resolves', '[x](https://evil.example/"onclick=")'],
  ['an address that ends a field', 'link-resolves', '[x](https://evil.example/},url={)'],
  ['endless nesting', 'text-parses', `${'> '.repeat(5000)}a`],
  ['endless brackets', 'text-parses', '['.repeat(20_000)],
  ['an endless text', 'text-parses', 'a\n'.repeat(330_000)],
  ['an endless line', 'schema', 'a '.repeat(330_000)],
  ['endless strikethrough', 'text-parses', '~~a\n'.repeat(201)],
  ['an unclosed tag', 'text-parses', '<Quote>'],
])('%s is refused by %s', (_, rule, body) => {
  expect(refused('topics/pages.mdx', topic(body))).toContain(rule);
});

it.each([
  ['aliases that multiply', 'schema', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
  ['an alias of itself', 'schema', 'a: &a [*a]'],
  ['a merge key', 'schema', '<<: { name: Ada Byron }'],
  ['a tag', 'schema', 'affiliation: !!js/function a'],
  ['endless nesting', 'schema', `names: ${'['.repeat(3000)}`],
  ['a key that every object has', 'schema', '__proto__: { name: Ada Byron }'],
  ['such a key further down', 'schema', 'silences: [{ on: { "__proto__": x }, read: [] }]'],
  ['an endless value', 'schema', `affiliation: ${'a '.repeat(50_000)}`],
  ['a number in another notation', 'schema', 'affiliation: 0x1F'],
  ['the name of somebody else', 'name-once', 'names: [Ada Byron]'],
  ['a hidden character in an escape', 'plain-characters', 'affiliation: "A\\u202E"'],
])('%s in YAML is refused by %s', (_, rule, yaml) => {
  expect(refused('people/eve.yml', person(yaml))).toContain(rule);
});

it.each(['title', '42', '[title]', 'true'])(
  'front matter that is only `%s` is refused by schema',
  (front) => {
    expect(refused('claims/positions/other.mdx', `---\n${front}\n---\nA.\n`)).toContain('schema');
  },
);

it.each([
  '../../evil/pwn@x',
  '/evil@x',
  'a//b@x',
  'a/../b@x',
  './a@x',
  'a/@',
  `${'a'.repeat(200)}@x`,
  `${'漢'.repeat(67)}@x`,
  'm1@mail.example/index.html',
  'INDEX.TXT/m1@x',
  'a@x/index.html.br',
])('the Message-ID %s, which cannot be a path, is refused', (id) => {
  const message = `  - { id: "${id}", from: ada-byron, date: '2024-06-20T08:37:03-07:00', subject: a }`;
  expect(refused('threads/other.yml', `title: Other\nmessages:\n${message}\n`)).toContain('schema');
});

it.each([
  ['lists.example', 'lists.example', false],
  ['Our list', 'evil.example', false],
  ['lore', 'evil.example', true],
  ['lore.kernel.org', 'evil.example', true],
  ['on lore.kernel.org', 'lore.kernel.org.evil.example', true],
])('an archive called %s at %s is refused as misleading: %s', (name, host, isRefused) => {
  const archive = `archive: { name: ${name}, message: 'https://${host}/{id}' }`;
  const message = "  - { id: m9@x.example, from: ada-byron, date: '2024-06-21T09:00:00Z', subject: a }";
  const rules = refused('threads/other.yml', `title: Other\n${archive}\nmessages:\n${message}\n`);
  expect(rules.includes('schema')).toBe(isRefused);
});

it('messages that reply to each other in a cycle are refused, once per cycle', () => {
  const messages = (...answers: readonly string[]) =>
    `title: Other\nmessages:\n${answers.map((to, at) => `  - { id: ${at}@x.example, from: ada-byron, date: '2024-06-21T0${at}:00:00Z', subject: a, in-reply-to: ${to}@x.example }\n`).join('')}`;
  expect(refused('threads/other.yml', messages('0'))).toContain('schema');
  expect(
    refused('threads/other.yml', messages('9', '3', '1', '2')).filter((rule) => rule === 'schema'),
  ).toEqual(['schema']);
  expect(refused('threads/other.yml', messages('9', '0', '1', '0'))).not.toContain('schema');
});

it('an hour that does not exist is refused', () => {
  const message = (time: string) =>
    `title: Other\nmessages:\n  - { id: m9@x.example, from: ada-byron, date: '2024-06-21T${time}Z', subject: a }\n`;
  expect(refused('threads/other.yml', message('24:00:00'))).toContain('schema');
  expect(refused('threads/other.yml', message('23:00:00'))).not.toContain('schema');
});

it('values in another version of YAML are refused', () => {
  expect(refused('people/eve.yml', `%YAML 1.1\n---\n${person('affiliation: "yes"')}`)).toEqual(['schema']);
});

it('an endless value is the only problem reported for its file', () => {
  const endless = person(`affiliation: ${'a'.repeat(4_000_000)}`);
  expect(refused('people/eve.yml', endless)).toEqual(['schema']);
});
