import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadCorpus } from '../../record/corpus/corpus.ts';
import { buildGraph } from '../../record/graph/graph.ts';
import { migrationPresetClaims, racePresetClaims } from './preset-claims.ts';

it('says of each scenario and claim what the claim says of the scenario', () => {
  const graph = buildGraph(loadCorpus(resolve('content')));
  const pairsOf = (lab: string, presets: typeof racePresetClaims) =>
    Object.entries(presets).flatMap(([preset, claims]) =>
      claims.map(({ claim }) => `${claim} ${lab}/${preset}`),
    );
  const told = [
    ...pairsOf('conversion-race', racePresetClaims),
    ...pairsOf('migration', migrationPresetClaims),
  ];
  const simulated = [...graph.claims.values()].flatMap(({ id, simulates }) =>
    simulates.map((scenario) => `${id} ${scenario}`),
  );
  expect([...new Set(told)].toSorted()).toEqual(
    simulated.filter((pair) => / (conversion-race|migration)\//.test(pair)).toSorted(),
  );
  expect(told.length).toBeGreaterThan(20);
});
