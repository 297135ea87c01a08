/** The version in links to the folio: a hash of what two pieces do in up to four actions, under each holding. */

import { behaviourHash, behaviourOf } from '../shared/behaviour-hash.ts';
import { type Action, kinds } from './action.ts';
import { type Folio, folioSizes, holdings, measure, newFolio, pieceCount } from './folio.ts';
import { step } from './step.ts';

export function folioHash(): string {
  return behaviourHash('huge-pages', lines());
}

function* lines(): Generator<string> {
  yield `${pieceCount} ${kinds.join(' ')} ${Object.entries(folioSizes).join(' ')}`;
  const actions: readonly Action[] = kinds.flatMap((kind): readonly Action[] => {
    const whole = kind === 'split' || kind === 'merge';
    return whole ? [{ kind, piece: 0 }] : [0, 1].map((piece) => ({ kind, piece }));
  });
  for (const holding of holdings) {
    for (const start of ['private', 'shared'] as const) {
      yield `${holding} ${start}`;
      for (const size of ['2M', '1G'] as const)
        yield JSON.stringify(measure(newFolio({ size, holding, start })));
      yield* behaviourOf(newFolio({ size: '2M', holding, start }), actions, step, keyOf, 4);
    }
  }
}

function keyOf({ split, returned, waiting, pieces }: Folio): string {
  return JSON.stringify([split, returned, waiting, pieces[0], pieces[1]]);
}
