/**
 * What may be exchanged for what in the models: pages for pages, as far as their
 * folios go along, and pinners for pinners that take and keep their references
 * in the same way. Neighbours are enough: the rest follows from them.
 */

import type { Renaming, Variable } from '../../explorer/machine.ts';
import { exc, pinner, spl } from './names.ts';
import { folioOf, isLongTerm, isPin, pagesOf, type World } from './world.ts';

export function symmetriesOf(world: World, variables: readonly Variable[]): readonly Renaming[] {
  const { pages, folios, pinners } = world;
  return [
    ...pages.flatMap((p) =>
      pages.includes(p + 1) && folioOf(world, p) === folioOf(world, p + 1)
        ? [pagesExchanged(world, variables, [p], [p + 1])]
        : [],
    ),
    ...folios.flatMap((f) =>
      folios.includes(f + 1)
        ? [pagesExchanged(world, variables, pagesOf(world, f), pagesOf(world, f + 1))]
        : [],
    ),
    ...pinners.flatMap((k) =>
      pinners.includes(k + 1) && alike(world, k, k + 1) ? [pinnersExchanged(k)] : [],
    ),
  ];
}

function alike(world: World, one: number, other: number): boolean {
  return isPin(world, one) === isPin(world, other) && isLongTerm(world, one) === isLongTerm(world, other);
}

function pinnersExchanged(k: number): Renaming {
  const [one, other] = [pinner(k), pinner(k + 1)];
  return { text: `pinners ${one} and ${other}`, variables: { [one]: other, [other]: one }, values: {} };
}

/** Whatever is numbered by one of `some` or its folio takes the number of its fellow in `others`, and the other way round. */
function pagesExchanged(
  world: World,
  variables: readonly Variable[],
  some: readonly number[],
  others: readonly number[],
): Renaming {
  const page = new Map<number, number>();
  const folio = new Map<number, number>();
  for (const [at, one] of some.entries()) {
    const other = others[at] ?? one;
    page.set(one, other).set(other, one);
    folio.set(folioOf(world, one), folioOf(world, other)).set(folioOf(world, other), folioOf(world, one));
  }
  const ofFolios = new Set(world.folios.flatMap((f) => [exc(f), spl(f)]));
  const renamed = (names: Iterable<string>, form: RegExp): Record<string, string> => {
    const pairs: [string, string][] = [];
    for (const name of names) {
      const [, head = '', number = '', tail = ''] = form.exec(name) ?? [];
      const image = (ofFolios.has(name) ? folio : page).get(Number(number));
      if (number !== '' && image !== undefined) pairs.push([name, `${head}${image}${tail}`]);
    }
    return Object.fromEntries(pairs);
  };
  return {
    text: `pages ${some.join(', ')} and ${others.join(', ')}`,
    variables: renamed(
      variables.map(({ name }) => name),
      /^(\w+\[)(\d+)(\])$/,
    ),
    values: renamed(new Set(variables.flatMap(({ values }) => values)), /^(\w+\()(\d+)(\))$/),
  };
}
