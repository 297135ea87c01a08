/**
 * Files of labs in a hostile pull request: their texts are only text on the page of the lab, and unknown names are
 * refused.
 */

import { scenarios } from '../../src/labs/shared/scenarios.ts';
import { exampleTable } from '../../test/support/example-record.ts';
import { after, type Files, type HostileRow, inert, line, refused, shortestHarm } from './hostile-change.ts';
import { notTried } from './row.ts';

const race = 'labs/conversion-race.yml';
const stray = 'labs/stray-access.yml';

/** Every scenario of a lab needs texts. */
const others = [...scenarios.keys()].flatMap((name) => {
  const [lab, scenario] = name.split('/');
  return lab === 'conversion-race' && scenario !== 'guest-says-so'
    ? [`  ${scenario}: { look: Watch it., unasked: Nobody doubts it. }\n`]
    : [];
});

/** The cells of the table lab of the example record, without its other keys. */
const table = (exampleTable[stray] ?? '').replace(/^[\s\S]*?(?=^table:)/m, '');

/** Two labs as a record has them, with every text that a page shows. */
export const labFiles: Files = {
  [race]: `lede: Which way of taking a page back is safe?
models:
  naive: The host acts at once.
main: [guest-says-so]
topics: [zeroing]
sides:
  - title: What may be late
    claims: [zero-lazily]
scenarios:
  guest-says-so:
    look: Watch the page.
    says: A write lands.
    messages: [m1@mail.example]
    question: Can a write still land?
    doubt: zero-lazily
    asks: { property: I1b, yes: broken }
    answer: Nobody looks at the count.
    claims:
      - { claim: zero-lazily, model: agrees }
${others.join('')}`,
  [stray]: `lede: Who pays for a stray access?
main: [everything]
evidence:
  - message: m1@mail.example
    lines: [2, 3]
    words: zero the pages lazily
    speaker: ada-byron
disagreements:
  - id: late
    machines: [tdx]
    question: Is it fatal?
    sides:
      - speaker: ada-byron
        text: It may be late.
        sources: [{ message: m1@mail.example, lines: [2, 3] }]
      - speaker: grace-hopper
        text: She asks who does it.
        sources: [{ message: m2@mail.example, lines: [5, 5] }]
    standing: Nobody came back to it.
${table}`,
};

export const labRows: readonly HostileRow[] = [
  inert('markup in the question of a lab', notTried, after(race, 'Which way of taking')),
  inert('markup in the description of a model of a lab', notTried, after(race, 'The host acts')),
  inert('markup in the title of a side of a lab', notTried, after(race, 'What may be late', shortestHarm)),
  inert('markup in the hint of a scenario', notTried, after(race, 'Watch the page')),
  inert('markup in the text of a model about a scenario', notTried, after(race, 'A write lands')),
  inert('markup in the question of a scenario', notTried, after(race, 'Can a write still land')),
  inert(
    'markup in the answer of a scenario',
    notTried,
    after(race, 'Nobody looks', '<script>alert()</script>'),
  ),
  inert('markup in a question without one answer', notTried, after(stray, 'Is it fatal')),
  inert('markup in a side of it', notTried, after(stray, 'It may be late')),
  inert('markup in its standing', notTried, after(stray, 'Nobody came back')),
  refused('a lab that does not exist', notTried, 'simulates-exists', (before) => ({
    ...before,
    'labs/evil.yml': before[race] ?? '',
  })),
  refused('a lab named like a member of every object', notTried, 'id-shape', (before) => ({
    ...before,
    'labs/__proto__.yml': before[race] ?? '',
  })),
  refused(
    'a scenario whose name is a path',
    notTried,
    'simulates-exists',
    line(race, '[guest-says-so]', '["../../../etc/passwd"]'),
  ),
  refused(
    'a scenario named like a member of every object',
    notTried,
    'schema',
    line(race, '  guest-says-so:', '  __proto__:'),
  ),
  refused('a machine whose name is a path', notTried, 'schema', line(stray, '[tdx]', '[../tdx]')),
  refused('a disagreement whose name is a path', notTried, 'schema', line(stray, 'id: late', 'id: ../late')),
  refused(
    'a property named like a member of every object',
    notTried,
    'schema',
    line(race, 'property: I1b', 'property: constructor'),
  ),
  refused(
    'a claim of a lab that is a path',
    notTried,
    'schema',
    line(race, 'claims: [zero-lazily]', 'claims: [../../zero-lazily]'),
  ),
  refused(
    'a message of a lab that is an address',
    notTried,
    'schema',
    line(race, '[m1@mail.example]', '["https://evil.example/x"]'),
  ),
  refused(
    'an agreement that is markup',
    notTried,
    'schema',
    line(race, 'model: agrees', "model: '<b>agrees'"),
  ),
  refused(
    'a character that reverses the direction of writing in a lab',
    notTried,
    'plain-characters',
    line(race, 'Watch the page', 'Watch \u202Ethe page'),
  ),
  refused(
    'a model named like a member of every object',
    notTried,
    'lab-names',
    line(race, 'models:', 'models:\n  constructor: It calls nothing.'),
  ),
];
