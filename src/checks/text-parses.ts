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
 *     help: write `\<` and `\{` for the characters themselves
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "Pages are zeroed late.\n\n<Quote>"
 * @report
 *   claims/positions/zero-lazily.mdx:17:1  error  text-parses
 *     Unexpected text (Expected a closing tag for `<Quote>`), expected well-formed MDX
 *     16 |
 *     17 | <Quote>
 *          ^
 *     help: write `\<` and `\{` for the characters themselves
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "Pages {are zeroed late."
 * @report
 *   claims/positions/zero-lazily.mdx:15:24  error  text-parses
 *     Unexpected text (Unexpected end of file in expression, expected a corresponding closing brace for `{`), expected well-formed MDX
 *     14 | ---
 *     15 | Pages {are zeroed late.
 *                                 ^
 *     help: write `\<` and `\{` for the characters themselves
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: ">>>>>>>>>>>>>>>>>>>>>>>> late"
 * @report
 *   claims/positions/zero-lazily.mdx:15:1  error  text-parses
 *     Unexpected text (a line that begins with 20 marks of nesting), expected well-formed MDX
 *     14 | ---
 *     15 | >>>>>>>>>>>>>>>>>>>>>>>> late
 *          ^
 */

import type { Check } from './check.ts';
import { textEntries } from './entries.ts';

export const textParses: Check = {
  id: 'text-parses',
  *run(graph) {
    for (const { body } of textEntries(graph.corpus)) {
      if (!body?.fault) continue;
      const reason = body.fault.message.replace(/\s*\(.*$/, '');
      yield {
        place: body.fault.place,
        message: `Unexpected text (${reason}), expected well-formed MDX`,
        help: /[<{]|`<`|U\+003C|U\+007B|acorn|name/.test(body.fault.message)
          ? 'write `\\<` and `\\{` for the characters themselves'
          : undefined,
      };
    }
  },
};
