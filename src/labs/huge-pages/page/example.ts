// How many pieces can be converted while one long-term pin stays, by holding?
import { folioAction, holdings, measure, replayFolio } from '../../shared/page/api.ts';

const actions = [
  folioAction({ kind: 'pin-long', piece: 5 }),
  ...Array.from({ length: 20 }, (_, piece) => folioAction({ kind: 'convert', piece })),
];

for (const holding of holdings) {
  const run = replayFolio({ size: '2M', holding, start: 'shared' }, actions);
  if (run.kind === 'malformed') throw new Error(run.problem);
  const { shared, structPageBytes } = measure(run.state);
  console.log(`${holding}: ${512 - shared} of 20 private, ${structPageBytes} bytes of struct pages`);
}
