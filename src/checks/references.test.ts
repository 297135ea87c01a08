/** Every key, link and attribute by which an entry refers to another, with its place: one missing target each. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { applyExample } from '../../test/support/apply-example.ts';
import { exampleRecord, exampleTable } from '../../test/support/example-record.ts';
import { loadCorpus } from '../record/corpus/corpus.ts';
import { buildGraph } from '../record/graph/build-graph.ts';
import { authorComponents } from './components.ts';
import { idsOf, referencesIn } from './references.ts';

/** @param changes file → keys of its front matter to set, as in the examples of the rules */
function unknownIn(changes: Readonly<Record<string, string>>): ReadonlySet<string> {
  const dir = mkdtempSync(join(tmpdir(), 'references-'));
  try {
    const patches = Object.entries(changes).map(([path, patch]) => ({ path, patch }));
    const files = applyExample({ changes: patches }, { ...exampleRecord, ...exampleTable });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    const graph = buildGraph(loadCorpus(dir));
    const context = { components: authorComponents, simulations: new Map<string, number>() };
    const unknown = [...referencesIn(graph, context)]
      .filter(({ kind, to }) => !idsOf(graph, kind).has(to))
      .map(({ kind, to, place }) => {
        const { line, column, length } = place;
        return `${place.file.slice(dir.length + 1)}:${line}:${column}+${length} ${kind} ${to}`;
      });
    return new Set(unknown);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

it('an entry may refer to what exists', () => {
  expect(unknownIn({})).toEqual(new Set([]));
});

it('a claim refers to its speaker, topics, messages, reviewers and other claims', () => {
  expect(
    unknownIn({
      'claims/positions/zero-lazily.mdx': `
speaker: ada-lovelace
topics: [zeroing, page]
evidence: [{ message: m8@mail.example, lines: [1, 1], words: a, speaker: grace }]
relations: [{ type: supports, to: who }]
reviews: [{ by: graze-hopper, message: m9@mail.example, hash: 7f3a9c1e2b4d, verdict: confirmed }]
stances: { zeroin: wants }
none: { pagez: not said }`,
      'claims/questions/who-zeroes.mdx': 'askedOf: [ada-byron, ada]',
      'claims/corrections/not-lazily.mdx': 'said: who-zeros',
      'claims/options/lazy-zeroing.mdx': `
title: Pages are zeroed when they are first touched
topics: [zeroing]
order: 1
short: Lazy zeroing
state: direction-taken
argued: [{ on: zero, verdict: meets, claims: [zero-lazily, zero-late], note: a }]`,
    }),
  ).toEqual(
    new Set([
      'claims/corrections/not-lazily.mdx:7:7+9 claim who-zeros',
      'claims/options/lazy-zeroing.mdx:9:9+4 topic zero',
      'claims/options/lazy-zeroing.mdx:13:9+9 claim zero-late',
      'claims/positions/zero-lazily.mdx:3:10+12 person ada-lovelace',
      'claims/positions/zero-lazily.mdx:6:5+4 topic page',
      'claims/positions/zero-lazily.mdx:8:14+15 message m8@mail.example',
      'claims/positions/zero-lazily.mdx:13:14+5 person grace',
      'claims/positions/zero-lazily.mdx:18:9+3 claim who',
      'claims/positions/zero-lazily.mdx:20:9+12 person graze-hopper',
      'claims/positions/zero-lazily.mdx:15:3+6 topic zeroin',
      'claims/positions/zero-lazily.mdx:25:3+5 topic pagez',
      'claims/questions/who-zeroes.mdx:9:5+3 person ada',
    ]),
  );
});

it('a thread refers to its writers, a topic to the uses of its senses, a person to rows and messages read', () => {
  expect(
    unknownIn({
      'threads/zeroing.yml': 'replace: ["from: ada-byron\\n", "from: ada-bayron\\n    author: grace\\n"]',
      'topics/pages.mdx':
        'senses: [{ sense: a, who: [ada-byron, ada], claims: [zero-lazily, zero] }, { sense: b, who: [grace], claims: [who] }]',
      'people/ada-byron.yml': 'silences: [{ on: [zeroing, zero], read: [m1@mail.example, m8@mail.example] }]',
    }),
  ).toEqual(
    new Set([
      'threads/zeroing.yml:4:11+10 person ada-bayron',
      'threads/zeroing.yml:5:13+5 person grace',
      'topics/pages.mdx:9:9+3 person ada',
      'topics/pages.mdx:12:9+4 claim zero',
      'topics/pages.mdx:15:9+5 person grace',
      'topics/pages.mdx:17:9+3 claim who',
      'people/ada-byron.yml:8:9+4 topic zero',
      'people/ada-byron.yml:11:9+15 message m8@mail.example',
    ]),
  );
});

it('an essay and a short answer refer to a person, topics and the claims they rest on', () => {
  expect(
    unknownIn({
      'essays/ada-byron.mdx': `
person: ada
rests: { summary: [zero-lazily, zero], headings: { Zeroing: [zero-lazily, zero-late] } }`,
      'briefs/who-zeroes-pages.mdx': `
topics: [zeroing, zero]
rests: [nobody-zeroes, nobody]
mail: [{ claim: nobody-zeroes }, { claim: somebody }]`,
    }),
  ).toEqual(
    new Set([
      'essays/ada-byron.mdx:4:9+3 person ada',
      'essays/ada-byron.mdx:8:7+4 claim zero',
      'essays/ada-byron.mdx:12:9+9 claim zero-late',
      'briefs/who-zeroes-pages.mdx:7:5+4 topic zero',
      'briefs/who-zeroes-pages.mdx:11:5+6 claim nobody',
      'briefs/who-zeroes-pages.mdx:14:12+8 claim somebody',
    ]),
  );
});

it('a text refers to all linked kinds, and to claims and diagrams in known components', () => {
  expect(
    unknownIn({
      'essays/ada-byron.mdx': `body: '[a](person:ada) [b](topic:page) [c](message:m9@mail.example) [d](essay:ada) [e](brief:who) [f](diagram:lif) [g](source:book) [h](lab:toy) <Card claim="zero-late" /> <Diagram id="lif" /> <Quot claim="zero-last" />'`,
      'diagrams/deep/life.mmd': 'body: flowchart TB',
      'diagrams/life.txt': 'text: a',
    }),
  ).toEqual(
    new Set([
      'essays/ada-byron.mdx:9:1+15 person ada',
      'essays/ada-byron.mdx:9:17+15 topic page',
      'essays/ada-byron.mdx:9:33+28 message m9@mail.example',
      'essays/ada-byron.mdx:9:62+14 essay ada',
      'essays/ada-byron.mdx:9:77+14 brief who',
      'essays/ada-byron.mdx:9:92+16 diagram lif',
      'essays/ada-byron.mdx:9:109+16 source book',
      'essays/ada-byron.mdx:9:139+26 claim zero-late',
      'essays/ada-byron.mdx:9:166+20 diagram lif',
    ]),
  );
  expect(
    unknownIn({
      'essays/ada-byron.mdx': `body: '[f](diagram:life) [g](source:book) [h](source:film) [i](source:tape)'`,
      'diagrams/life.mmd': 'body: flowchart TB',
      'topics/pages.mdx':
        "sources: [{ kind: document, id: x, title: A, url: 'https://a.example/', key: book }]",
      'briefs/who-zeroes-pages.mdx':
        "sources: [{ kind: document, id: y, title: A, url: 'https://a.example/', key: film }]",
      'claims/outcomes/zeroing-merged.mdx':
        "sources: [{ kind: document, id: z, title: A, url: 'https://a.example/', key: tape }, { kind: document, id: t, title: A, url: 'https://a.example/' }]",
    }),
  ).toEqual(new Set([]));
});

it('a debate refers to all entries that its front page shows', () => {
  expect(
    unknownIn({
      'debates/zeroing.yml': `
title: Zeroing
question: Should pages be zeroed lazily?
summary: Whether pages are zeroed late.
answer: [They are.]
rests: [zero-lazily, zero]
threads: [zeroing, zeroed]
essay: ada
status: [{ label: Zeroing, outcome: zeroing-merged }, { label: More, outcome: merged }]
start: [who-zeroes-pages, who]
designs: [zero-late]
nearNonGoals: [zero-lazily, not-zero]
parts: { requirements: ada-byron, questions: adda }
pictures: [{ option: zero-latest, caption: a, stores: [{ name: a, shelf: file, pages: [empty, empty, empty, empty, empty, empty] }] }]
lanes: [{ id: a, title: a, caption: a, topics: [pagers], briefs: [who-zeros], boxes: [{ claim: who-zeroes, words: a }, { claim: zero-lazily, words: b }, { claim: zero-never, words: c }] }]
glossary: [{ term: a, means: b }, { term: c, means: d, topic: page }]
ended: { how: undecided, told: who-decided }`,
    }),
  ).toEqual(
    new Set([
      'debates/zeroing.yml:8:5+4 claim zero',
      'debates/zeroing.yml:17:14+6 claim merged',
      'debates/zeroing.yml:65:9+11 brief who-decided',
      'debates/zeroing.yml:49:9+9 brief who-zeros',
      'debates/zeroing.yml:20:5+3 brief who',
      'debates/zeroing.yml:22:5+9 claim zero-late',
      'debates/zeroing.yml:25:5+8 claim not-zero',
      'debates/zeroing.yml:11:5+6 thread zeroed',
      'debates/zeroing.yml:30:13+11 claim zero-latest',
      'debates/zeroing.yml:47:9+6 topic pagers',
      'debates/zeroing.yml:55:16+10 claim zero-never',
      'debates/zeroing.yml:12:8+3 essay ada',
      'debates/zeroing.yml:28:14+4 essay adda',
      'debates/zeroing.yml:62:12+4 topic page',
    ]),
  );
});

it('a lab refers to claims and topics, and to the mail behind its table and its disagreements', () => {
  const voice = (speaker: string, message: string) =>
    `{ speaker: ${speaker}, text: Late., sources: [{ message: ${message}, lines: [1, 2] }] }`;
  expect(
    unknownIn({
      'labs/toy-pages.yml': `
main: [default]
topics: [zeroin]
sides: [{ title: The sides, claims: [zero-lazily, zero-lazili] }]
evidence: [{ message: m9@mail.example, lines: [2, 2], words: zero the pages, speaker: ada-biron }]
scenarios: { default: { claims: [{ claim: zero-lazely, model: beside }], messages: [m1@mail.example, m8@mail.example] } }
disagreements:
  - id: late
    machines: [tdx]
    question: When?
    sides: [${voice('ada-byron', 'm1@mail.example')}, ${voice('grace', 'm7@mail.example')}]
    standing: Open.`,
      'labs/stray-access.yml':
        'replace: ["byron: { message: m1@mail.example, lines: [2, 3], speaker: ada-byron }", "byron: { message: m6@mail.example, lines: [2, 3], speaker: ada }"]',
    }),
  ).toEqual(
    new Set([
      'labs/stray-access.yml:6:23+15 message m6@mail.example',
      'labs/stray-access.yml:6:64+3 person ada',
      'labs/toy-pages.yml:11:14+15 message m9@mail.example',
      'labs/toy-pages.yml:16:14+9 person ada-biron',
      'labs/toy-pages.yml:38:18+5 person grace',
      'labs/toy-pages.yml:41:22+15 message m7@mail.example',
      'labs/toy-pages.yml:4:5+6 topic zeroin',
      'labs/toy-pages.yml:9:9+11 claim zero-lazili',
      'labs/toy-pages.yml:24:9+15 message m8@mail.example',
      'labs/toy-pages.yml:20:16+11 claim zero-lazely',
    ]),
  );
});

it('a lab refers to claims and topics on which the rule of a count rests, and to the doubt behind a scenario', () => {
  expect(
    unknownIn({
      'labs/toy-counts.yml': `
main: [table]
counts: { pages: { claims: [zero-lazily, zero-lazely], topics: [zeroing, zeroin] } }
scenarios: { table: { doubt: who-zeroez } }`,
    }),
  ).toEqual(
    new Set([
      'labs/toy-counts.yml:7:9+11 claim zero-lazely',
      'labs/toy-counts.yml:10:9+6 topic zeroin',
      'labs/toy-counts.yml:13:12+10 claim who-zeroez',
    ]),
  );
});

it('a faulty entry still reports its missing targets, but not twice for one value', () => {
  expect(
    unknownIn({
      'claims/positions/zero-lazily.mdx': `
titel: Late
title: 3
speaker: ada-lovelace
topics: [Zeroing!, page]
evidence: [{ message: m8@mail.example, lines: [3, 1], wrds: a }]
said: nobody`,
      'people/ada-byron.yml': 'name: 5\nsilences: [{ on: [zero], read: m1 }]',
    }),
  ).toEqual(
    new Set([
      'claims/positions/zero-lazily.mdx:3:10+12 person ada-lovelace',
      'claims/positions/zero-lazily.mdx:6:5+4 topic page',
      'claims/positions/zero-lazily.mdx:8:14+15 message m8@mail.example',
      'people/ada-byron.yml:7:9+4 topic zero',
    ]),
  );
});
