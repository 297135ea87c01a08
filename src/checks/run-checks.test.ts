import { expect, test } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import type { Check, Finding } from './check.ts';
import { textReport } from './report/text-report.ts';
import { errorsIn, runChecks } from './run-checks.ts';

const at = (file: string, line: number, awaits?: Finding['awaits']): Finding => ({
  place: { file, line, column: 1, length: 1 },
  message: 'Unexpected a, expected b',
  awaits,
});
const rule: Check = {
  id: 'made-up',
  run: () => [at('b', 1), at('a', 2, 'publication'), at('a', 1, 'proof')],
};
const { graph } = loadSample();

function severities(proposed: boolean): readonly string[] {
  const context = { components: new Map(), simulations: undefined, proposed };
  return runChecks(graph, context, [rule]).problems.map(
    ({ place, severity }) => `${place.file}:${place.line} ${severity}`,
  );
}

test('problems are in the order of the files, and every one is an error', () => {
  expect(severities(false)).toEqual(['a:1 error', 'a:2 error', 'b:1 error']);
});

test('in a contribution, a problem that awaits proof or publication is a warning, any other an error', () => {
  expect(severities(true)).toEqual(['a:1 warning', 'a:2 warning', 'b:1 error']);
});

test('errors and warnings are counted separately', () => {
  const context = { components: new Map(), simulations: undefined, proposed: true };
  const checked = runChecks(graph, context, [rule]);
  expect(errorsIn(checked)).toHaveLength(1);
  expect(textReport(checked, () => undefined)).toMatch(
    /\n\n1 error in 1 file, 2 warnings\. Checked \d+ entries,/,
  );
});
