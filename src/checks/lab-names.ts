/**
 * What is said of a lab's counts and models is found by their names: under one that the lab has not it would show nowhere.
 *
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     models: { lazy: It zeroes a page when it is touched. }
 *   labs/toy-counts.yml
 *     main: [table]
 *     counts:
 *       zeroed: { claims: [zero-lazily] }
 * @example not-ok
 *   labs/toy-counts.yml
 *     main: [table]
 *     counts:
 *       zeroes: { claims: [zero-lazily] }
 * @report
 *   labs/toy-counts.yml:4:3  error  lab-names
 *     Unexpected name `zeroes` under `counts`, expected one of the lab’s: `copied`, `zeroed`
 *     3 | counts:
 *     4 |   zeroes:
 *           ^^^^^^
 *     help: did you mean `zeroed`?
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     models: { hasty: It zeroes a page at once. }
 *     counts: { zeroed: {} }
 * @report
 *   labs/toy-pages.yml:4:3  error  lab-names
 *     Unexpected name `hasty` under `models`, expected one of the lab’s: `lazy`
 *     3 | models:
 *     4 |   hasty: It zeroes a page at once.
 *           ^^^^^
 *
 *   labs/toy-pages.yml:6:3  error  lab-names
 *     Unexpected name `zeroed` under `counts`, expected none: the lab has no counts
 *     5 | counts:
 *     6 |   zeroed: {}
 *           ^^^^^^
 *     help: take `counts` out
 */

import { closest } from '../text/closest.ts';
import type { Check, Finding } from './check.ts';

const kinds = ['counts', 'models'] as const;

export const labNames: Check = {
  id: 'lab-names',
  *run(graph, { labNames: known }) {
    if (!known) return;
    for (const { id: lab, entry, ...said } of graph.labs.values())
      for (const kind of kinds) {
        const names = known.get(`${lab}/${kind}`) ?? [];
        for (const name of Object.keys(said[kind] ?? {}))
          if (!names.includes(name))
            yield { place: entry.placeOfKey([kind, name]), ...problemOf(kind, name, names) };
      }
  },
};

function problemOf(
  kind: (typeof kinds)[number],
  name: string,
  names: readonly string[],
): Omit<Finding, 'place'> {
  if (names.length === 0)
    return {
      message: `Unexpected name \`${name}\` under \`${kind}\`, expected none: the lab has no ${kind}`,
      help: `take \`${kind}\` out`,
    };
  const near = closest(name, names);
  return {
    message: `Unexpected name \`${name}\` under \`${kind}\`, expected one of the lab’s: ${names.map((one) => `\`${one}\``).join(', ')}`,
    help: near && `did you mean \`${near}\`?`,
  };
}
