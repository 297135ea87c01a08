import { expect, test } from 'vitest';
import { ownStrayTable } from '../../../test/support/own-record.ts';
import { earlierResults, withMissing } from './earlier-results.ts';
import { labIds } from './limits.ts';
import { presentResults } from './present-results.ts';
import { scenarios } from './scenarios.ts';

const present = presentResults(ownStrayTable());

test('every scenario of the present versions is among the kept results (add with `npx node tools/keep-results.ts --write`)', () => {
  const missing = labIds.flatMap((lab) =>
    Object.entries(present[lab]).flatMap(([version, results]) =>
      Object.keys(results).filter((scenario) => earlierResults[lab]?.[version]?.[scenario] === undefined),
    ),
  );
  expect(missing).toEqual([]);
});

test('the present results cover every scenario a claim may name', () => {
  const covered = labIds.flatMap((lab) =>
    Object.values(present[lab]).flatMap((results) => Object.keys(results).map((id) => `${lab}/${id}`)),
  );
  expect(covered.toSorted()).toEqual([...scenarios.keys()].toSorted());
});

test('adding results changes no kept one', () => {
  const stored = {
    cost: { '000000000000': { old: 'As it was.' }, '111111111111': { both: 'First words.' } },
  };
  const next = {
    ...present,
    cost: { '111111111111': { both: 'Other words.', new: 'New.' } },
  };
  expect(withMissing(stored, next).cost).toEqual({
    '000000000000': { old: 'As it was.' },
    '111111111111': { both: 'First words.', new: 'New.' },
  });
});
