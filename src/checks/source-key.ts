/**
 * A text links only its own sources: `source:KEY` is the key of one of the entry's `sources`, and no two sources share
 * a key. The chief sources of an outcome are among its sources.
 *
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     body: Pages are [zeroed late](source:commit) since then.
 *     sources: [{ kind: document, id: a, title: A, url: 'https://a.example/', key: commit }]
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     body: Pages are [zeroed late](source:comit) since then.
 *     sources: [{ kind: document, id: a, title: A, url: 'https://a.example/', key: commit }]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:19:11  error  source-key
 *     Unexpected source key `comit`, expected the `key` of a source of this entry
 *     18 | ---
 *     19 | Pages are [zeroed late](source:comit) since then.
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `commit`?
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: Pages are [zeroed late](source:commit).
 * @report
 *   claims/positions/zero-lazily.mdx:15:11  error  source-key
 *     Unexpected source key `commit`, expected the `key` of a source of this entry
 *     14 | ---
 *     15 | Pages are [zeroed late](source:commit).
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     sources:
 *       - { kind: document, id: a, title: A, url: 'https://a.example/', key: one }
 *       - { kind: document, id: b, title: B, url: 'https://b.example/', key: one }
 * @report
 *   claims/outcomes/zeroing-merged.mdx:19:10  error  source-key
 *     Unexpected second source with the key `one`, expected each key once
 *     18 |     url: https://b.example/
 *     19 |     key: one
 *                   ^^^
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     sources:
 *       - { kind: document, id: a, title: A, url: 'https://a.example/' }
 *       - { kind: document, id: b, title: B, url: 'https://b.example/' }
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     chief: [b, one]
 *     sources:
 *       - { kind: document, id: a, title: A, url: 'https://a.example/', key: one }
 *       - { kind: document, id: b, title: B, url: 'https://b.example/' }
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     chief: [ones]
 *     sources: [{ kind: document, id: a, title: A, url: 'https://a.example/', key: one }]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:19:5  error  source-key
 *     Unexpected chief source `ones`, expected the key or id of a source of this entry
 *     18 | chief:
 *     19 |   - ones
 *              ^^^^
 *     help: did you mean `one`?
 */

import { linksIn } from '../record/graph/links.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import { didYouMean } from '../text/closest.ts';
import type { Check } from './check.ts';
import { textEntries } from './entries.ts';

export const sourceKey: Check = {
  id: 'source-key',
  *run(graph) {
    for (const entry of textEntries(graph.corpus)) {
      const data = entry.data as
        | { readonly sources?: readonly SourceData[]; readonly chief?: readonly string[] }
        | undefined;
      if (!data) continue;
      const keys = new Set<string>();
      for (const [index, { key }] of (data.sources ?? []).entries()) {
        if (key === undefined) continue;
        if (keys.has(key))
          yield {
            place: entry.placeOf(['sources', index, 'key']),
            message: `Unexpected second source with the key \`${key}\`, expected each key once`,
          };
        keys.add(key);
      }
      const names = new Set([...keys, ...(data.sources ?? []).map(({ id }) => id)]);
      for (const [index, name] of (data.chief ?? []).entries()) {
        if (names.has(name)) continue;
        yield {
          place: entry.placeOf(['chief', index]),
          message: `Unexpected chief source \`${name}\`, expected the key or id of a source of this entry`,
          help: didYouMean(name, names),
        };
      }
      for (const { target, place } of linksIn(entry)) {
        if (target.kind !== 'source' || keys.has(target.id)) continue;
        yield {
          place,
          message: `Unexpected source key \`${target.id}\`, expected the \`key\` of a source of this entry`,
          help: didYouMean(target.id, keys),
        };
      }
    }
  },
};
