/**
 * No two people share a name: a quotation is attributed to the person with the name that the mail shows.
 *
 * @example ok
 *   people/ada-byron.yml
 *     names: [Ada Byron, A. A. Byron]
 * @example not-ok
 *   people/grace-hopper.yml
 *     names: [G. Hopper, 'Byron,  ada']
 * @report
 *   people/grace-hopper.yml:5:5  error  name-once
 *     Unexpected name `Byron,  ada`, which is one of `ada-byron` too, expected names of one person only
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
 *     Unexpected name `Ada Byr0n`, which looks like `Ada Byron` of `ada-byron`, expected names of one person only
 *     3 | names:
 *     4 |   - Ada Byr0n
 *             ^^^^^^^^^
 *     note: first given at people/ada-byron.yml:1:7
 *
 *   people/grace-hopper.yml:5:5  error  name-once
 *     Unexpected name `Асе Соре`, which looks like `Ace Cope` of `ada-byron`, expected names of one person only
 *     4 |   - Ada Byr0n
 *     5 |   - Асе Соре
 *             ^^^^^^^^
 *     note: first given at people/ada-byron.yml:3:5
 * @example not-ok
 *   people/grace-hopper.yml
 *     names: [Hopper G. (Works), "B\u00FDron \u00C1da"]
 *   people/zoe-fay.yml
 *     name: Zoe Fay
 *     role: reads
 *     names: [Grace, Hopper, Ada Byron Jr via lists, A. Byron, Z., 'Fay, Grace', "\u6F22\u5B57", '7', 'Q.']
 * @report
 *   people/grace-hopper.yml:5:5  error  name-once
 *     Unexpected name `Býron Áda`, which looks like `Ada Byron` of `ada-byron`, expected names of one person only
 *     4 |   - Hopper G. (Works)
 *     5 |   - Býron Áda
 *             ^^^^^^^^^
 *     note: first given at people/ada-byron.yml:1:7
 *
 *   people/zoe-fay.yml:4:5  error  name-once
 *     Unexpected name `Grace`, which may be that of `grace-hopper`, expected names of one person only
 *     3 | names:
 *     4 |   - Grace
 *             ^^^^^
 *     note: that name is given at people/grace-hopper.yml:1:7
 *
 *   people/zoe-fay.yml:5:5  error  name-once
 *     Unexpected name `Hopper`, which may be that of `grace-hopper`, expected names of one person only
 *     4 |   - Grace
 *     5 |   - Hopper
 *             ^^^^^^
 *     note: that name is given at people/grace-hopper.yml:1:7
 *
 *   people/zoe-fay.yml:6:5  error  name-once
 *     Unexpected name `Ada Byron Jr via lists`, which may be that of `ada-byron`, expected names of one person only
 *     5 |   - Hopper
 *     6 |   - Ada Byron Jr via lists
 *             ^^^^^^^^^^^^^^^^^^^^^^
 *     note: that name is given at people/ada-byron.yml:1:7
 *
 *   people/zoe-fay.yml:7:5  error  name-once
 *     Unexpected name `A. Byron`, which looks like `A. A. Byron` of `ada-byron`, expected names of one person only
 *     6 |   - Ada Byron Jr via lists
 *     7 |   - A. Byron
 *             ^^^^^^^^
 *     note: first given at people/ada-byron.yml:2:9
 */

import { nameWords, plainName } from '../mail/read/person-name.ts';
import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { plainLook } from '../text/look-alike-letters.ts';
import type { Check, Finding } from './check.ts';

export const nameOnce: Check = {
  id: 'name-once',
  *run(graph) {
    const first = new Map<
      string,
      { readonly person: string; readonly name: string; readonly place: Place }
    >();
    const reported = new Set<string>();
    for (const { id, name, names, entry } of graph.people.values()) {
      const known = [
        { name, place: entry.placeOf(['name']) },
        ...(names ?? []).map((other, index) => ({ name: other, place: entry.placeOf(['names', index]) })),
      ];
      for (const { name: form, place } of known) {
        const keys = [
          `is ${plainName(form).toLowerCase()}`,
          `looks ${plainLook(plainName(form))}`,
          `words ${nameWords(form).join(' ')}`,
        ];
        const earlier = keys.map((key) => first.get(key)).find((found) => found && found.person !== id);
        for (const key of keys) if (!first.has(key)) first.set(key, { person: id, name: form, place });
        if (!earlier) continue;
        reported.add(`${id} ${form}`);
        const same = first.get(keys[0] ?? '') === earlier;
        yield {
          place,
          message: `Unexpected name \`${form}\`, which ${same ? 'is one' : `looks like \`${earlier.name}\``} of \`${earlier.person}\`${same ? ' too' : ''}, expected names of one person only`,
          note: { text: 'first given at', place: earlier.place },
        };
      }
    }
    yield* partsOfOthers(graph, reported);
  },
};

/** Names such as "Grace", "G. Hopper" or "Grace Hopper Jr" of a person whose main name has none of these words. */
function* partsOfOthers({ people }: Graph, reported: ReadonlySet<string>): Iterable<Finding> {
  const all = [...people.values()].map((person) => ({ ...person, words: nameWords(person.name) }));
  for (const { id, words: own, names, entry } of all) {
    for (const [index, name] of (names ?? []).entries()) {
      const words = nameWords(name);
      if (reported.has(`${id} ${name}`)) continue;
      if (words.length === 0 || words.some((word) => own.some((ownWord) => isWordOf(word, ownWord))))
        continue;
      const other = all.find((person) => person.id !== id && isPart(words, person.words));
      if (!other) continue;
      yield {
        place: entry.placeOf(['names', index]),
        message: `Unexpected name \`${name}\`, which may be that of \`${other.id}\`, expected names of one person only`,
        note: { text: 'that name is given at', place: other.entry.placeOf(['name']) },
      };
    }
  }
}

/** Whether all words of one name are in the other, in either direction. */
function isPart(one: readonly string[], other: readonly string[]): boolean {
  const within = (few: readonly string[], many: readonly string[]) =>
    few.length > 0 &&
    few.every((word) => many.some((whole) => isWordOf(word, whole) || isWordOf(whole, word)));
  return within(one, other) || within(other, one);
}

/** Whether it is the same word, or its first letter. */
function isWordOf(word: string, whole: string): boolean {
  return word === whole || (word.length === 1 && whole.startsWith(word));
}
