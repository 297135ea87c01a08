/**
 * An id consists of lower-case words joined by single hyphens; it is the file name and part of URLs that are cited for
 * years.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example ok
 *   people/con-example.yml
 *     name: Con Example
 *   people/com.yml
 *     name: Com
 *   topics/falcon.mdx
 *     title: Falcon
 * @example not-ok
 *   people/con.yml
 *     name: Con
 *   people/lpt1.yml
 *     name: Lpt
 * @report
 *   people/con.yml:1:1  error  id-shape
 *     Unexpected id `con`, expected one that is a valid file name on every system
 *     1 | name: Con
 *         ^
 *
 *   people/lpt1.yml:1:1  error  id-shape
 *     Unexpected id `lpt1`, expected one that is a valid file name on every system
 *     1 | name: Lpt
 *         ^
 * @example ok
 *   topics/0123456789a.mdx
 *     title: Eleven digits
 *   topics/feedfacecafe1.mdx
 *     title: Thirteen digits
 * @example not-ok
 *   topics/feedfacecafe.mdx
 *     title: Twelve digits
 * @report
 *   topics/feedfacecafe.mdx:1:1  error  id-shape
 *     Unexpected id `feedfacecafe`, expected one that cannot be mistaken for the hash of a version
 *     1 | ---
 *         ^
 * @example not-ok
 *   people/Ada_Lovelace.yml
 *     name: Ada Lovelace
 *     role: writes programs
 * @report
 *   people/Ada_Lovelace.yml:1:1  error  id-shape
 *     Unexpected id `Ada_Lovelace`, expected lower-case words joined by single hyphens
 *     1 | name: Ada Lovelace
 *         ^
 *     help: rename the file to `ada-lovelace`
 * @example not-ok
 *   people/Ada.yml
 *     name: Ada
 *     role: writes programs
 *   topics/_.mdx
 *     title: Nothing
 *   essays/-a--b-.mdx
 *     title: Nothing
 * @report
 *   essays/-a--b-.mdx:1:1  error  id-shape
 *     Unexpected id `-a--b-`, expected lower-case words joined by single hyphens
 *     1 | ---
 *         ^
 *     help: rename the file to `a-b`
 *
 *   people/Ada.yml:1:1  error  id-shape
 *     Unexpected id `Ada`, expected lower-case words joined by single hyphens
 *     1 | name: Ada
 *         ^
 *     help: rename the file to `ada`
 *
 *   topics/_.mdx:1:1  error  id-shape
 *     Unexpected id `_`, expected lower-case words joined by single hyphens
 *     1 | ---
 *         ^
 * @example not-ok
 *   diagrams/Life.mmd
 *     title: The life of a page
 * @report
 *   diagrams/Life.mmd:1:1  error  id-shape
 *     Unexpected id `Life`, expected lower-case words joined by single hyphens
 *     1 | ---
 *         ^
 *     help: rename the file to `life`
 */

import { startOf } from '../record/corpus/place.ts';
import { idPattern } from '../record/schema/values.ts';
import { idLike } from '../text/id-like.ts';
import type { Check } from './check.ts';
import { allEntries, diagramFiles } from './entries.ts';

/** Device names on Windows, and names too long for an address and derived file names. */
const invalidFileName = /^(con|prn|aux|nul|com\d|lpt\d)$|^.{121}/;

/** A look-up or a citation could not distinguish such an id from a hash. */
const hash = /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/;

export const idShape: Check = {
  id: 'id-shape',
  *run(graph) {
    for (const entry of [...allEntries(graph.corpus), ...diagramFiles(graph.corpus)]) {
      if (idPattern.test(entry.id)) {
        const wanted = invalidFileName.test(entry.id)
          ? 'one that is a valid file name on every system'
          : hash.test(entry.id) && 'one that cannot be mistaken for the hash of a version';
        if (wanted)
          yield {
            place: startOf(entry.file),
            message: `Unexpected id \`${entry.id}\`, expected ${wanted}`,
          };
        continue;
      }
      const better = idLike(entry.id);
      yield {
        place: startOf(entry.file),
        message: `Unexpected id \`${entry.id}\`, expected lower-case words joined by single hyphens`,
        help: better && `rename the file to \`${better}\``,
      };
    }
  },
};
