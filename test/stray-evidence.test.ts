import { expect, it } from 'vitest';
import type { Evidence, MessageSource } from '../src/labs/shared/source.ts';
import { machines, otherWaysToThePage } from '../src/labs/stray-access/consequences.ts';
import { disagreements } from '../src/labs/stray-access/disagreements.ts';
import { labData, wordsBehind } from '../src/site/labs.ts';
import { record } from '../src/site/record.ts';

const statements: readonly Evidence[] = [
  otherWaysToThePage.evidence,
  ...Object.values(machines).flatMap(({ parameters, guestData, consequences }) => [
    parameters.evidence,
    guestData.evidence,
    ...consequences.flatMap(({ evidence, since }) => [evidence, ...(since ? [since.evidence] : [])]),
  ]),
];
const messages: readonly MessageSource[] = [
  ...statements.flatMap((evidence) => (evidence.unsourced ? [] : evidence.sources)),
  ...disagreements.flatMap(({ sides }) => sides.flatMap(({ sources }) => sources)),
].filter((source) => source.kind === 'message');

it('every message that a cell or a side rests on is proved by words on the lines it names', () => {
  const bare = messages.filter(({ id, lines }) => wordsBehind('stray-access', id, lines).length === 0);
  expect(bare).toEqual([]);
});

it('the words are those of the person that the cell names', () => {
  for (const { message, lines, speaker } of labData('stray-access').evidence ?? []) {
    const source = messages.find(
      ({ id, lines: [first, last] }) => id === message && lines[0] >= first && lines[1] <= last,
    );
    expect(record().people.get(speaker)?.name, message).toBe(source?.who);
  }
});
