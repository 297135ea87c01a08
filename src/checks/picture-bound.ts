/**
 * A committed picture has exactly the bytes that were drawn from its source: `diagrams/rendered/index.json` lists their
 * SHA-256 with the key of the source. A picture contains shapes, text and links of this record, and nothing that runs
 * code, loads files or changes the style of the page.
 *
 * @example ok
 *   diagrams/rendered/0a.svg
 *     text: "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mm\"><path d=\"M0 0\"/></svg>\n"
 *   diagrams/rendered/index.json
 *     text: "{\"0a\":{\"svg\":\"61ed021e5077352ae145d69e58857dfb2751f92ab0c9a92fa5592d5da067856c\",\"json\":\"00\"}}\n"
 * @example not-ok
 *   diagrams/rendered/0a.svg
 *     text: "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>\n"
 *   diagrams/rendered/index.json
 *     text: "{\"0a\":{\"svg\":\"61ed021e5077352ae145d69e58857dfb2751f92ab0c9a92fa5592d5da067856c\",\"json\":\"00\"}}\n"
 * @report
 *   diagrams/rendered/0a.svg:1:1  error  picture-bound
 *     Unexpected bytes with the SHA-256 `cce71d23d844`, expected `61ed021e5077` as it was drawn
 *     1 | <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>
 *         ^
 *     help: run `npm run diagrams -- --write`, which draws it again from its source
 * @example not-ok
 *   diagrams/rendered/0a.svg
 *     text: "<svg class=\"mm\"><script>alert(1)</script><a href=\"javascript:alert(1)\"><text onclick=\"go()\">x</text></a></svg>\n"
 * @report
 *   diagrams/rendered/0a.svg:1:1  error  picture-bound
 *     Unexpected picture that `diagrams/rendered/index.json` does not list, expected one that was drawn from its source
 *     1 | <svg class="mm"><script>alert(1)</script><a href="javascript:alert(1)"><text onclick="go()">x</text></a></svg>
 *         ^
 *     help: run `npm run diagrams -- --write`, which draws it again from its source
 *
 *   diagrams/rendered/0a.svg:1:17  error  picture-bound
 *     Unexpected element `script` in a picture, expected only shapes, text and links within the record
 *     1 | <svg class="mm"><script>alert(1)</script><a href="javascript:alert(1)"><text onclick="go()">x</text></a></svg>
 *                         ^^^^^^^
 *
 *   diagrams/rendered/0a.svg:1:45  error  picture-bound
 *     Unexpected value of `href` in a picture, expected one that neither loads, runs nor restyles anything
 *     1 | <svg class="mm"><script>alert(1)</script><a href="javascript:alert(1)"><text onclick="go()">x</text></a></svg>
 *                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   diagrams/rendered/0a.svg:1:78  error  picture-bound
 *     Unexpected attribute `onclick` in a picture, expected one that a drawing needs
 *     1 | <svg class="mm"><script>alert(1)</script><a href="javascript:alert(1)"><text onclick="go()">x</text></a></svg>
 *                                                                                      ^^^^^^^^^^^^^^
 */

import { pictureProblems } from '../diagrams/picture-problems.ts';
import type { Check } from './check.ts';

export const pictureBound: Check = {
  id: 'picture-bound',
  *run(graph) {
    yield* pictureProblems(graph);
  },
};
