/**
 * The symmetries of the models: pages may be exchanged together with their folios,
 * and pinners that take and keep their references in the same way. Exchanges of
 * neighbours are enough: the rest follows from them.
 */

import type { Renaming, Variable } from '../../explorer/machine.ts';
import { folioOf, isLongTerm, isPin, type ModelContext, pagesOf } from './model-context.ts';
import { exc, pinner, spl } from './names.ts';

export function symmetriesOf(context: ModelContext, variables: readonly Variable[]): readonly Renaming[] {
  const { pages, folios, pinners } = context;
  return [
    ...pages.flatMap((p) =>
      pages.includes(p + 1) && folioOf(context, p) === folioOf(context, p + 1)
        ? [pagesExchanged(context, variables, [p], [p + 1])]
        : [],
    ),
    ...folios.flatMap((f) =>
      folios.includes(f + 1)
        ? [pagesExchanged(context, variables, pagesOf(context, f), pagesOf(context, f + 1))]
        : [],
    ),
    ...pinners.flatMap((k) =>
      pinners.includes(k + 1) && alike(context, k, k + 1) ? [pinnersExchanged(k)] : [],
    ),
  ];
}

function alike(context: ModelContext, first: number, other: number): boolean {
  return (
    isPin(context, first) === isPin(context, other) &&
    isLongTerm(context, first) === isLongTerm(context, other)
  );
}

function pinnersExchanged(k: number): Renaming {
  const [first, other] = [pinner(k), pinner(k + 1)];
  return { text: `pinners ${first} and ${other}`, variables: { [first]: other, [other]: first }, values: {} };
}

/** Exchanges the numbers of the pages `some` and their folios with those at the same places in `others`. */
function pagesExchanged(
  context: ModelContext,
  variables: readonly Variable[],
  some: readonly number[],
  others: readonly number[],
): Renaming {
  const page = new Map<number, number>();
  const folio = new Map<number, number>();
  for (const [at, first] of some.entries()) {
    const other = others[at] ?? first;
    page.set(first, other).set(other, first);
    folio
      .set(folioOf(context, first), folioOf(context, other))
      .set(folioOf(context, other), folioOf(context, first));
  }
  const ofFolios = new Set(context.folios.flatMap((f) => [exc(f), spl(f)]));
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
