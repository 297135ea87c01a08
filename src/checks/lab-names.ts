/**
 * Texts about a lab's counts and models, and questions about its properties and rules, refer to them by names that the
 * lab has: under any other name a text would appear nowhere, and no answer would be looked up.
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
 *     help: remove `counts`
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios: { default: { asks: { property: I1, under: late, yes: broken } }, other: { look: A page. } }
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { asks: { property: I2, under: lat, yes: broken } }
 * @report
 *   labs/toy-pages.yml:6:17  error  lab-names
 *     Unexpected name `I2` under `property`, expected one of the lab’s: `I1`
 *     5 |     asks:
 *     6 |       property: I2
 *                         ^^
 *     help: did you mean `I1`?
 *
 *   labs/toy-pages.yml:7:14  error  lab-names
 *     Unexpected name `lat` under `under`, expected one of the lab’s: `late`
 *     6 |       property: I2
 *     7 |       under: lat
 *                      ^^^
 *     help: did you mean `late`?
 * @example not-ok
 *   labs/toy-counts.yml
 *     main: [table]
 *     scenarios:
 *       table: { asks: { property: I1, yes: broken } }
 * @report
 *   labs/toy-counts.yml:6:17  error  lab-names
 *     Unexpected name `I1` under `property`, expected none: the lab has no properties
 *     5 |     asks:
 *     6 |       property: I1
 *                         ^^
 *     help: remove `asks`
 */

import type { Place } from '../record/corpus/place.ts';
import type { Lab } from '../record/graph/graph.ts';
import { didYouMean } from '../text/closest.ts';
import type { Check, Finding } from './check.ts';

interface Named {
  readonly place: Place;
  readonly name: string;
  /** The part of the lab that the name refers to. */
  readonly kind: 'counts' | 'models' | 'properties' | 'rules';
  /** The key that contains the name, and the key to remove if the lab has none of the kind. */
  readonly under: string;
  readonly removable: string;
}

export const labNames: Check = {
  id: 'lab-names',
  *run(graph, { labNames: known }) {
    if (!known) return;
    for (const lab of graph.labs.values())
      for (const named of namesIn(lab)) {
        const names = known.get(`${lab.id}/${named.kind}`) ?? [];
        if (!names.includes(named.name)) yield problemOf(named, names);
      }
  },
};

function* namesIn({ entry, counts = {}, models = {}, scenarios = {} }: Lab): Iterable<Named> {
  for (const [kind, texts] of Object.entries({ counts, models } as const))
    for (const name of Object.keys(texts))
      yield {
        place: entry.placeOfKey([kind, name]),
        name,
        kind: kind as 'counts' | 'models',
        under: kind,
        removable: kind,
      };
  for (const [id, { asks }] of Object.entries(scenarios)) {
    if (!asks) continue;
    const at = ['scenarios', id, 'asks'];
    const place = entry.placeOf([...at, 'property']);
    yield { place, name: asks.property, kind: 'properties', under: 'property', removable: 'asks' };
    if (asks.under !== undefined)
      yield {
        place: entry.placeOf([...at, 'under']),
        name: asks.under,
        kind: 'rules',
        under: 'under',
        removable: 'under',
      };
  }
}

function problemOf({ place, name, kind, under, removable }: Named, names: readonly string[]): Finding {
  const unexpected = `Unexpected name \`${name}\` under \`${under}\``;
  if (names.length === 0)
    return {
      place,
      message: `${unexpected}, expected none: the lab has no ${kind}`,
      help: `remove \`${removable}\``,
    };
  return {
    place,
    message: `${unexpected}, expected one of the lab’s: ${names.map((known) => `\`${known}\``).join(', ')}`,
    help: didYouMean(name, names),
  };
}
