/**
 * A person's names are theirs alone: a quotation is given to whoever bears the name that the mail shows, so no two
 * people may share one.
 *
 * @example ok
 *   people/ada-byron.yml
 *     names: [Ada Byron, A. A. Byron]
 * @example not-ok
 *   people/grace-hopper.yml
 *     names: [G. Hopper, 'Byron,  ada']
 * @report
 *   people/grace-hopper.yml:5:5  error  name-once
 *     Unexpected name `Byron,  ada`, which is one of `ada-byron` too, expected names of one person alone
 *     4 |   - G. Hopper
 *     5 |   - Byron,  ada
 *             ^^^^^^^^^^^
 *     note: first given at people/ada-byron.yml:1:7
 * @example ok
 *   people/grace-hopper.yml
 *     names: [Lan Byron, Ida Byron]
 *   people/ada-byron.yml
 *     names: [Ian Byron]
 * @example not-ok
 *   people/ada-byron.yml
 *     names: [Ace Cope]
 *   people/grace-hopper.yml
 *     names: [Ada Byr0n, "\u0410\u0441\u0435 \u0421\u043E\u0440\u0435"]
 * @report
 *   people/grace-hopper.yml:4:5  error  name-once
 *     Unexpected name `Ada Byr0n`, which looks like `Ada Byron` of `ada-byron`, expected names of one person alone
 *     3 | names:
 *     4 |   - Ada Byr0n
 *             ^^^^^^^^^
 *     note: first given at people/ada-byron.yml:1:7
 *
 *   people/grace-hopper.yml:5:5  error  name-once
 *     Unexpected name `Асе Соре`, which looks like `Ace Cope` of `ada-byron`, expected names of one person alone
 *     4 |   - Ada Byr0n
 *     5 |   - Асе Соре
 *             ^^^^^^^^
 *     note: first given at people/ada-byron.yml:3:5
 */

import { plainName } from '../mail/person-name.ts';
import type { Place } from '../record/corpus/place.ts';
import { lookOf } from '../text/scripts.ts';
import type { Check } from './check.ts';

export const nameOnce: Check = {
  id: 'name-once',
  *run(graph) {
    const first = new Map<
      string,
      { readonly person: string; readonly name: string; readonly place: Place }
    >();
    for (const { id, name, names, entry } of graph.people.values()) {
      const known = [
        { name, place: entry.placeOf(['name']) },
        ...(names ?? []).map((one, index) => ({ name: one, place: entry.placeOf(['names', index]) })),
      ];
      for (const { name: one, place } of known) {
        const keys = [`is ${plainName(one).toLowerCase()}`, `looks ${lookOf(plainName(one))}`];
        const earlier = keys.map((key) => first.get(key)).find((found) => found && found.person !== id);
        for (const key of keys) if (!first.has(key)) first.set(key, { person: id, name: one, place });
        if (!earlier) continue;
        const same = first.get(keys[0] ?? '') === earlier;
        yield {
          place,
          message: `Unexpected name \`${one}\`, which ${same ? 'is one' : `looks like \`${earlier.name}\``} of \`${earlier.person}\`${same ? ' too' : ''}, expected names of one person alone`,
          note: { text: 'first given at', place: earlier.place },
        };
      }
    }
  },
};
