import { expect, test } from 'vitest';
import { ownRecord } from './support/own-record.ts';

test('no two claims show the same steps of a scenario: each shows the steps its argument depends on', () => {
  const { claims, labs } = ownRecord();
  const shown = [...claims.values()].flatMap(({ id, simulates }) =>
    simulates.map((run) => {
      const [lab = '', scenario = ''] = run.split('/');
      const entry = labs.get(lab)?.scenarios?.[scenario]?.claims?.find(({ claim }) => claim === id);
      return { id, strip: `${run} ${entry?.from ?? 'start'} to ${entry?.to ?? 'end'}` };
    }),
  );
  expect(shown.length).toBeGreaterThan(30);
  const duplicates = [...Map.groupBy(shown, ({ strip }) => strip)].filter(([, group]) => group.length > 1);
  expect(duplicates.map(([strip, group]) => [strip, group.map(({ id }) => id)])).toEqual([]);
});
