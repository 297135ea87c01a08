/** Every authored line is found, at its place, with the claims whose words it may quote. */

import { describe, expect, it } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { authoredTexts } from './authored-texts.ts';

const topic = `---
title: Zeroing
aka: [Clearing]
summary: When it is done.
group: mechanism
row: { order: 1, requirement: It is done in time }
senses:
  - { sense: Done at boot., who: [li-xiao], claims: [not-at-boot] }
  - { sense: Done on touch., who: [ada-byron], claims: [zero-lazily] }
---
It is [put off](claim:zero-lazily).

## Until then
`;
const option = `---
title: Zeroing on touch
topics: [zeroing]
order: 1
short: Lazy
state: direction-taken
relations: [{ type: supports, to: zero-sometimes, note: in other words }]
none:
  zeroing: It is asked elsewhere.
argued:
  - { on: zeroing, verdict: meets, claims: [not-at-boot], note: At once. }
  - { on: boot, verdict: meets, claims: [zero-lazily], note: Not at all. }
---
It is [hers](claim:zero-lazily).

## Not to be read as
`;
const essay = `---
title: Ada on zeroing
summary: She would put it off.
person: ada-byron
rests: { summary: [zero-sometimes], headings: { It waits: [not-at-boot] } }
---
She [would](claim:zero-lazily).

## It waits
`;
const brief = `---
title: Lateness
question: Is it late?
summary: It is.
topics: [zeroing]
asOf: '2026-11-28'
rests: [zero-sometimes]
open: [Who asks]
---
It [is](claim:zero-lazily).

## In short
`;
const debate = `title: The debate
question: Should it wait?
summary: About waiting.
answer: [It waits.]
rests: [zero-lazily]
threads: [zeroing]
status: []
glossary:
  - { term: Zero, means: Nothing at all }
lanes:
  - id: way
    title: The way
    caption: From one to the next.
    boxes:
      - { claim: zero-lazily, words: late }
      - { claim: not-at-boot, words: never }
      - { claim: zero-sometimes, words: at times }
pictures:
  - { option: late, caption: One page., stores: [{ name: Memory, shelf: memory, pages: [empty, empty, empty, empty, empty, private] }] }
  - { option: soon, caption: Two pages., run: { lab: toy, scenario: walk, look: Watch it. }, rests: [not-at-boot], stores: [{ name: Memory, shelf: memory, pages: [empty, empty, empty, empty, empty, private] }] }
  - { option: never, caption: None., noRun: Nothing to see., stores: [{ name: Memory, shelf: memory, pages: [empty, empty, empty, empty, empty, private] }] }
beside: { text: It came later., outcome: zero-sometimes }
`;
const lab = `lede: What does it do?
note: Ours.
models: { plain: The plain one }
main: [walk]
sides:
  - { title: Beside it, claims: [not-at-boot] }
disagreements:
  - id: two
    machines: [tdx]
    question: Which is it?
    sides:
      - { speaker: ada-byron, text: Late., sources: [{ message: m1@mail.example, lines: [1, 2] }] }
      - { speaker: li-xiao, text: Never., sources: [{ message: m3@mail.example, lines: [1, 2] }] }
    standing: It was left open.
scenarios:
  walk:
    look: Look here.
    says: It holds.
    question: Does it?
    answer: Since it waits.
    claims: [{ claim: zero-lazily, model: agrees }]
  bare: { look: Look there. }
`;
const table = `main: [walk]
table:
  sources:
    ada: { message: m1@mail.example, lines: [1, 2], speaker: ada-byron }
    book: { document: zeroing.rst, title: On zeroing }
  before: { text: First., rests: [ada] }
  otherWays: { text: Besides. }
  machines:
    - id: pkvm
      parameters: { text: Taken so. }
      guestData: { state: lost, text: Gone., since: { text: Kept. } }
      cells:
        - { access: uaccess, directions: [read], outcome: fatal, text: It dies., since: { text: It lives. } }
`;
const thread = `title: Zeroing of pages
summary: About zeroing.
messages:
  - { id: m1@mail.example, from: ada-byron, date: 2024-06-18T17:05:09-07:00, subject: One, lines: 20, gist: She proposes it., branch: When, note: Sent twice. }
  - { id: m3@mail.example, from: ada-byron, date: 2024-06-20T10:00:00+01:00, subject: Two, lines: 20, gist: She adds to it. }
  - { id: m4@mail.example, from: li-xiao, date: 2024-06-21T10:00:00+01:00, subject: Three, lines: 2, no-claim: Only thanks. }
`;

/** The lines of one file, as "line: text (claims)". */
function linesOf(path: string, text: string): readonly string[] {
  const { graph } = loadSample({ [path]: text });
  for (const { faults } of [...graph.corpus.debates, ...graph.corpus.labs, ...graph.corpus.threads])
    expect(faults).toEqual([]);
  const own = [...authoredTexts(graph)].filter(({ place }) => place.file.endsWith(path));
  for (const { text: words, place } of own)
    expect(
      text
        .split('\n')
        [place.line - 1]?.slice(place.column - 1)
        .replace(/^(?:['"]|#+ )/, ''),
    ).toMatch(new RegExp(`^${words.replace(/[?.]/g, '\\$&')}`));
  return own.map(({ text, place, claims }) => `${place.line}: ${text} (${[...new Set(claims)].join(' ')})`);
}

describe('the authored lines of', () => {
  it('a topic are its names, its row, and each sense with the claims that it names', () => {
    expect(linesOf('topics/zeroing.mdx', topic)).toEqual([
      '2: Zeroing (zero-lazily)',
      '4: When it is done. (zero-lazily)',
      '3: Clearing (zero-lazily)',
      '6: It is done in time (zero-lazily)',
      '13: Until then (zero-lazily)',
      '8: Done at boot. (not-at-boot)',
      '9: Done on touch. (zero-lazily)',
    ]);
  });

  it('an option are its title, its reasons for no stance, and the note of each cell with the claims that it names', () => {
    expect(linesOf('claims/options/late.mdx', option)).toEqual([
      '2: Zeroing on touch (late zero-sometimes zero-lazily)',
      '9: It is asked elsewhere. (late zero-sometimes zero-lazily)',
      '16: Not to be read as (late zero-sometimes zero-lazily)',
      '7: in other words (late zero-sometimes zero-lazily)',
      '11: At once. (late zero-sometimes zero-lazily not-at-boot)',
      '12: Not at all. (late zero-sometimes zero-lazily)',
    ]);
  });

  it('an essay and a short answer are title, question, summary and open points, with the claims they link and rest on', () => {
    expect(linesOf('essays/ada.mdx', essay)).toEqual([
      '2: Ada on zeroing (zero-lazily zero-sometimes)',
      '3: She would put it off. (zero-lazily zero-sometimes)',
      '9: It waits (zero-lazily not-at-boot)',
    ]);
    expect(linesOf('briefs/late.mdx', brief)).toEqual([
      '2: Lateness (zero-lazily zero-sometimes)',
      '3: Is it late? (zero-lazily zero-sometimes)',
      '4: It is. (zero-lazily zero-sometimes)',
      '8: Who asks (zero-lazily zero-sometimes)',
      '12: In short (zero-lazily zero-sometimes)',
    ]);
  });

  it('a debate are its answer, its `beside`, its glossary, its pictures, and each box with its own claim', () => {
    expect(linesOf('debates/zeroing.yml', debate)).toEqual([
      '1: The debate (zero-lazily)',
      '2: Should it wait? (zero-lazily)',
      '3: About waiting. (zero-lazily)',
      '4: It waits. (zero-lazily)',
      '22: It came later. (zero-sometimes)',
      '9: Nothing at all ()',
      '19: One page. ()',
      '20: Two pages. (not-at-boot)',
      '20: Watch it. (not-at-boot)',
      '21: None. ()',
      '21: Nothing to see. ()',
      '12: The way (zero-lazily not-at-boot zero-sometimes)',
      '13: From one to the next. (zero-lazily not-at-boot zero-sometimes)',
      '15: late (zero-lazily)',
      '16: never (not-at-boot)',
      '17: at times (zero-sometimes)',
    ]);
  });

  it('a table are all its statements, with the claims that rest on the same mail', () => {
    const lines = linesOf('labs/stray-access.yml', table);
    expect(lines.map((line) => line.replace(/ \(.*/, ''))).toEqual([
      '6: First.',
      '7: Besides.',
      '10: Taken so.',
      '11: Gone.',
      '11: Kept.',
      '13: It dies.',
      '13: It lives.',
    ]);
    expect(new Set(lines.map((line) => line.replace(/.* \(/, '(')))).toEqual(new Set(['(zero-lazily)']));
  });

  it('a lab are its question, the sides of a disagreement, and each scenario with the claims that it illustrates', () => {
    expect(linesOf('labs/toy.yml', lab)).toEqual([
      '1: What does it do? ()',
      '2: Ours. ()',
      '3: The plain one ()',
      '10: Which is it? ()',
      '12: Late. ()',
      '13: Never. ()',
      '14: It was left open. ()',
      '6: Beside it (not-at-boot)',
      '17: Look here. (zero-lazily)',
      '18: It holds. (zero-lazily)',
      '19: Does it? (zero-lazily)',
      '20: Since it waits. (zero-lazily)',
      '22: Look there. ()',
    ]);
  });

  it('a thread are those about each message, with the claims that rest on it', () => {
    expect(linesOf('threads/zeroing.yml', thread)).toEqual([
      '2: About zeroing. (zero-lazily zero-sometimes)',
      '4: She proposes it. (zero-lazily)',
      '4: When (zero-lazily)',
      '4: Sent twice. (zero-lazily)',
      '5: She adds to it. (zero-sometimes)',
      '6: Only thanks. ()',
    ]);
  });
});
