import { expect, test } from 'vitest';
import { actionsOf, replay } from '../../explorer/replay.ts';
import { machineFigure } from '../machine/lane-figure.ts';
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

test('a mapped page is not said to have no references: the column is about other references', () => {
  const { columns, rows } = seenOf('gmem:K=1', 'U.fault_begin(0) U.fault_end(0)').view;
  const cellUnder = (title: string) => rows[0]?.cells[columns.indexOf(title) - 1]?.text;
  expect(columns).not.toContain('References');
  expect([cellUnder('Host mapping'), cellUnder('Other references')]).toEqual(['mapped', 'none']);
});

test.each(racePresets.map(({ id }) => id))(
  '%s: the state uses the same names for agents as the lanes',
  (id) => {
    const { subject, view } = seenOf(id, '');
    const lanes = subject.notation.agents.map((agent) => raceWords.partyOf(subject, agent).title);
    expect(view.agents.map(({ who }) => who).filter((who) => !lanes.includes(who))).toEqual([]);
  },
);

test('the holder of a page has the name of its lane', () => {
  const { view } = seenOf('gmem:K=2', 'U.fault_begin(0) U.fault_end(0) K1.look(0) K1.grab(0)');
  expect(view.rows[0]?.cells.map(({ text }) => text)).toContain('pin of I/O 2');
});

test.each([
  ['guest-says-so', 'the machine lets the host into private pages'],
  ['blocked-by-hardware', 'the machine keeps the host out of private pages'],
  ['in-place-destroys', 'the machine lets the host into private pages and loses content at a hand-over'],
])('%s says what its machine does', (id, words) => {
  expect(raceWords.aboutOf(seenOf(id, '').subject).split('; ')).toContain(words);
});

test('two stores do not mention the machine, which would have nothing to block', () => {
  expect(raceWords.aboutOf(seenOf('two-stores', '').subject)).toBe('One page, one VMM, one I/O request');
});

/** The bars below a run, each with the steps it spans. */
function barsUnder(scenario: string): Readonly<Record<string, readonly string[]>> {
  const result = raceDefinition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  const { setUp } = result;
  const figure = machineFigure(raceDefinition, raceWords, setUp, setUp.actions, 0);
  if (figure?.picture.kind !== 'lanes') throw new Error(`${scenario} has no lanes`);
  const spans = figure.picture.bars.map(({ title, pieces }) => [
    title,
    pieces.map(({ from, to, words }) => `${from}-${to - 1}${words === '' ? '' : ` ${words}`}`),
  ]);
  return Object.fromEntries(spans);
}

test('the lock has a bar from the step that takes it to the one that drops it', () => {
  expect(barsUnder('wait-for-the-count')['lock held']).toEqual(['6-7', '11-13']);
  expect(barsUnder('plain-reference-hardened')['lock held']).toEqual(['3-7']);
  expect(barsUnder('check-then-flip')['lock held']).toBeUndefined();
});

test('the exclusive pin has a bar in each run that takes one, even if it is granted but not kept', () => {
  expect(barsUnder('exclusive-still-mapped')['exclusive pin']).toEqual(['3-6']);
  expect(barsUnder('posted-slip')['exclusive pin']).toEqual(['3-9 not kept']);
  expect(barsUnder('exclusive-large-folio')['exclusive pin']).toEqual(['0-1']);
});

test('each of two stores has a bar for its page, and so has a removed page that is still held', () => {
  const bars = barsUnder('two-stores');
  expect([bars['held by I/O'], bars['shared store'], bars['removed page'], bars['private store']]).toEqual([
    ['4-7'],
    ['0-6 shared', '7-7 marked'],
    ['8-11'],
    ['9-11 private'],
  ]);
});

test('a party without a turn in the run has text that says so', () => {
  const about = (scenario: string) => {
    const result = raceDefinition.setUpOf(scenario, () => '');
    if (result.kind === 'malformed') throw new Error(result.problem);
    return machineFigure(raceDefinition, raceWords, result.setUp, result.setUp.actions, 0)?.about;
  };
  expect(about('check-then-flip')).toContain('one I/O request without a turn here');
  expect(about('unmap-without-lock')).not.toContain('without a turn');
});
