import { expect, test } from 'vitest';
import { ownRecord } from './support/own-record.ts';

test('no two claims show the same steps of a scenario: each shows the steps its argument depends on', () => {
  const { claims, labs } = ownRecord();
  const shown = [...claims.values()].flatMap(({ id, simulates }) =>
    simulates.map((run) => {
      const [lab = '', scenario = ''] = run.split('/');
      const said = labs.get(lab)?.scenarios?.[scenario]?.claims?.find(({ claim }) => claim === id);
      return { id, strip: `${run} ${said?.from ?? 'start'} to ${said?.to ?? 'end'}` };
    }),
  );
  expect(shown.length).toBeGreaterThan(30);
  const alike = [...Map.groupBy(shown, ({ strip }) => strip)].filter(([, of]) => of.length > 1);
  expect(alike.map(([strip, of]) => [strip, of.map(({ id }) => id)])).toEqual([]);
});
