import { expect, test } from 'vitest';
import { actionsOf, replay } from '../../explorer/replay.ts';
import { raceDefinition } from './race-definition.ts';
import { racePresets } from './race-presets.ts';
import { viewOf } from './race-view.ts';
import { raceWords } from './race-words.ts';

function seenOf(scenario: string, labels: string) {
  const result = raceDefinition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  const { subject } = result.setUp;
  const played = replay(subject.machine, labels === '' ? [] : actionsOf(subject.machine, labels.split(' ')));
  if (played.kind === 'refused') throw new Error(played.reason);
  return { subject, view: viewOf(subject, played.steps.at(-1)?.state ?? played.initial) };
}

test('a page that is mapped is not said to have no references: the column is of the others', () => {
  const { columns, rows } = seenOf('gmem:K=1', 'U.fault_begin(0) U.fault_end(0)').view;
  const cellUnder = (title: string) => rows[0]?.cells[columns.indexOf(title) - 1]?.text;
  expect(columns).not.toContain('References');
  expect([cellUnder('Host mapping'), cellUnder('References besides')]).toEqual(['mapped', 'none']);
});

test.each(racePresets.map(({ id }) => id))('%s: the state names who acts as the lanes do', (id) => {
  const { subject, view } = seenOf(id, '');
  const lanes = subject.notation.agents.map((agent) => raceWords.partyOf(subject, agent).title);
  expect(view.agents.map(({ who }) => who).filter((who) => !lanes.includes(who))).toEqual([]);
});

test('who holds a page is named as its lane is', () => {
  const { view } = seenOf('gmem:K=2', 'U.fault_begin(0) U.fault_end(0) K1.look(0) K1.grab(0)');
  expect(view.rows[0]?.cells.map(({ text }) => text)).toContain('pin of I/O 2');
});

test.each([
  ['guest-says-so', 'the machine blocks nothing'],
  ['blocked-by-hardware', 'the machine blocks the host'],
  ['in-place-destroys', 'the machine blocks nothing and loses content at a hand-over'],
])('%s says what its machine does', (id, words) => {
  expect(raceWords.aboutOf(seenOf(id, '').subject).split('; ')).toContain(words);
});

test('two stores say nothing of a machine that would have nothing to block', () => {
  expect(raceWords.aboutOf(seenOf('two-stores', '').subject)).toBe('One page, one VMM, one I/O request');
});
