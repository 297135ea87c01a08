import { expect, test } from 'vitest';
import { machineFigure } from '../machine/lane-figure.ts';
import { raceDefinition } from './race-definition.ts';
import { raceWords } from './race-words.ts';

/** What the run of a scenario says of its step `at`. */
function said(scenario: string, at: number): string {
  const result = raceDefinition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  const { setUp } = result;
  const figure = machineFigure(raceDefinition, raceWords, setUp, setUp.actions, at);
  return figure?.steps.find(({ number }) => number === at)?.say ?? '';
}

test.each([
  ['pin-on-another-subpage', 7, 'mappings of the folio.'],
  ['pin-on-another-subpage', 8, 'It counts the references to the folio.'],
  // The folio is split: what is unmapped and counted is the page.
  ['split-first', 7, 'mappings of page 1.'],
  ['split-first', 8, 'It counts the references to page 1.'],
  [
    'wait-for-the-count',
    13,
    'It counts the references to the page. Nobody else holds it: the check is right.',
  ],
  // The mapping that is still there is not counted.
  ['check-then-unmap', 4, 'its mappings left aside. Beside those nobody holds it.'],
  ['speculative-pin', 5, 'The page is pinned: the request is refused with EBUSY.'],
  [
    'exclusive-large-folio-stuck',
    4,
    'The folio is exclusively pinned already: the request is refused with EBUSY.',
  ],
] as const)('%s says of step %i: %s', (scenario, at, words) => {
  expect(said(scenario, at)).toContain(words);
});
