/**
 * An id is lower-case words joined by single hyphens; it is the file name and a part of URLs that are cited for years.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
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
 */

import { startOf } from '../record/corpus/place.ts';
import { idPattern } from '../record/schema/values.ts';
import type { Check } from './check.ts';
import { allEntries } from './entries.ts';

export const idShape: Check = {
  id: 'id-shape',
  *run(graph) {
    for (const entry of allEntries(graph.corpus)) {
      if (idPattern.test(entry.id)) continue;
      const better = entry.id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      yield {
        place: startOf(entry.file),
        message: `Unexpected id \`${entry.id}\`, expected lower-case words joined by single hyphens`,
        help: idPattern.test(better) ? `rename the file to \`${better}\`` : undefined,
      };
    }
  },
};
