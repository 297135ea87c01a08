/**
 * Every text is well-formed MDX; a stray `<` or `{` would otherwise stop the build with a message that names no file.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     body: Pages of size \< 2 MiB are zeroed late.
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: Pages of size <2 MiB are zeroed late.
 * @report
 *   claims/positions/zero-lazily.mdx:15:16  error  text-parses
 *     Unexpected text (Unexpected character `2`), expected well-formed MDX
 *     14 | ---
 *     15 | Pages of size <2 MiB are zeroed late.
 *                         ^
 *     help: write `\<` and `\{` where the characters themselves are meant
 */

import type { Check } from './check.ts';
import { textEntries } from './entries.ts';

export const textParses: Check = {
  id: 'text-parses',
  *run(graph) {
    for (const { body } of textEntries(graph.corpus)) {
      if (!body?.fault) continue;
      const reason = body.fault.message.split('(')[0]?.trim() ?? body.fault.message;
      yield {
        place: body.fault.place,
        message: `Unexpected text (${reason.replace(/\.$/, '')}), expected well-formed MDX`,
        help: /[<{]|`<`|U\+003C|U\+007B|acorn|name/.test(body.fault.message)
          ? 'write `\\<` and `\\{` where the characters themselves are meant'
          : undefined,
      };
    }
  },
};
