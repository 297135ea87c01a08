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
 */

import { plainName } from '../mail/person-name.ts';
import type { Place } from '../record/corpus/place.ts';
import type { Check } from './check.ts';

export const nameOnce: Check = {
  id: 'name-once',
  *run(graph) {
    const first = new Map<string, { readonly person: string; readonly place: Place }>();
    for (const { id, name, names, entry } of graph.people.values()) {
      const known = [
        { name, place: entry.placeOf(['name']) },
        ...(names ?? []).map((one, index) => ({ name: one, place: entry.placeOf(['names', index]) })),
      ];
      for (const { name: one, place } of known) {
        const key = plainName(one).toLowerCase();
        const earlier = first.get(key);
        if (!earlier) first.set(key, { person: id, place });
        else if (earlier.person !== id)
          yield {
            place,
            message: `Unexpected name \`${one}\`, which is one of \`${earlier.person}\` too, expected names of one person alone`,
            note: { text: 'first given at', place: earlier.place },
          };
      }
    }
  },
};
