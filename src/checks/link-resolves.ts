/**
 * Every link, whether inline, by reference or bare, has a target to which a reader may be sent: an entry, a page of the
 * site and a heading there, or an http, https or mailto address with a plainly visible host.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: "See the [matrix](/matrix/), [below](#in-all), [pages](/topics/pages/#what), [one][1] and https://b.example/?a=1#c.\n\n## In all\n\n[1]: https://a.example"
 *   topics/pages.mdx
 *     body: "## What\n\nA page."
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "See the [matrix](/matrx/)."
 * @report
 *   essays/ada-byron.mdx:9:9  error  link-resolves
 *     Unexpected link to `/matrx/`, expected a page of the site
 *     8 | ---
 *     9 | See the [matrix](/matrx/).
 *                 ^^^^^^^^^^^^^^^^^
 *     help: did you mean `/matrix/`?
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "See [below](#no-such-heading) and [pages](/topics/pages/#wat), not the [matrix](/matrix/#row).\n\n## No such headings"
 *   topics/pages.mdx
 *     body: "## What\n\nA page."
 * @report
 *   essays/ada-byron.mdx:9:5  error  link-resolves
 *     Unexpected fragment `#no-such-heading`, expected a heading of that page
 *     8 | ---
 *     9 | See [below](#no-such-heading) and [pages](/topics/pages/#wat), not the [matrix](/matrix/#row).
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `#no-such-headings`?
 *
 *   essays/ada-byron.mdx:9:35  error  link-resolves
 *     Unexpected fragment `#wat`, expected a heading of that page
 *     8 | ---
 *     9 | See [below](#no-such-heading) and [pages](/topics/pages/#wat), not the [matrix](/matrix/#row).
 *                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `#what`?
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "See [one](#what-it-isn-t) and [one more](#what-it-isnt).\n\n## What it isn't"
 * @report
 *   essays/ada-byron.mdx:9:31  error  link-resolves
 *     Unexpected fragment `#what-it-isnt`, expected a heading of that page
 *     8 | ---
 *     9 | See [one](#what-it-isn-t) and [one more](#what-it-isnt).
 *                                       ^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `#what-it-isn-t`?
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "See [this](claims:zero-lazily)."
 * @report
 *   essays/ada-byron.mdx:9:5  error  link-resolves
 *     Unexpected link `claims:zero-lazily`, expected `claim:`, `person:`, `topic:`, `message:`, `essay:`, `brief:`, `diagram:`, `source:`, `lab:`, `/page/` or a web address
 *     8 | ---
 *     9 | See [this](claims:zero-lazily).
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "See [a](javascript:alert), [b][1] and [c](JAVASCRIPT:alert).\n\n[1]: data:text/html,hello"
 * @report
 *   essays/ada-byron.mdx:9:5  error  link-resolves
 *     Unexpected link `javascript:alert`, expected `claim:`, `person:`, `topic:`, `message:`, `essay:`, `brief:`, `diagram:`, `source:`, `lab:`, `/page/` or a web address
 *     8 | ---
 *     9 | See [a](javascript:alert), [b][1] and [c](JAVASCRIPT:alert).
 *             ^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:39  error  link-resolves
 *     Unexpected link `JAVASCRIPT:alert`, expected `claim:`, `person:`, `topic:`, `message:`, `essay:`, `brief:`, `diagram:`, `source:`, `lab:`, `/page/` or a web address
 *     8 | ---
 *     9 | See [a](javascript:alert), [b][1] and [c](JAVASCRIPT:alert).
 *                                               ^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:11:1  error  link-resolves
 *     Unexpected link `data:text/html,hello`, expected `claim:`, `person:`, `topic:`, `message:`, `essay:`, `brief:`, `diagram:`, `source:`, `lab:`, `/page/` or a web address
 *     10 |
 *     11 | [1]: data:text/html,hello
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "See [a](https:evil.example), https://user@evil.example/, [b](//evil.example/), [c](matrix) and [d](claim:)."
 * @report
 *   essays/ada-byron.mdx:9:5  error  link-resolves
 *     Unexpected link `https:evil.example`, expected `claim:`, `person:`, `topic:`, `message:`, `essay:`, `brief:`, `diagram:`, `source:`, `lab:`, `/page/` or a web address
 *     8 | ---
 *     9 | See [a](https:evil.example), https://user@evil.example/, [b](//evil.example/), [c](matrix) and [d](claim:).
 *             ^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:30  error  link-resolves
 *     Unexpected link `https://user@evil.example/`, expected `claim:`, `person:`, `topic:`, `message:`, `essay:`, `brief:`, `diagram:`, `source:`, `lab:`, `/page/` or a web address
 *     8 | ---
 *     9 | See [a](https:evil.example), https://user@evil.example/, [b](//evil.example/), [c](matrix) and [d](claim:).
 *                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:58  error  link-resolves
 *     Unexpected link to `//evil.example/`, expected a page of the site
 *     8 | ---
 *     9 | See [a](https:evil.example), https://user@evil.example/, [b](//evil.example/), [c](matrix) and [d](claim:).
 *                                                                  ^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:80  error  link-resolves
 *     Unexpected link `matrix`, expected `claim:`, `person:`, `topic:`, `message:`, `essay:`, `brief:`, `diagram:`, `source:`, `lab:`, `/page/` or a web address
 *     8 | ---
 *     9 | See [a](https:evil.example), https://user@evil.example/, [b](//evil.example/), [c](matrix) and [d](claim:).
 *                                                                                        ^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:96  error  link-resolves
 *     Unexpected link `claim:`, expected `claim:`, `person:`, `topic:`, `message:`, `essay:`, `brief:`, `diagram:`, `source:`, `lab:`, `/page/` or a web address
 *     8 | ---
 *     9 | See [a](https:evil.example), https://user@evil.example/, [b](//evil.example/), [c](matrix) and [d](claim:).
 *                                                                                                        ^^^^^^^^^^^
 */

import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Entry } from '../record/corpus/entry.ts';
import { linksIn, targetKinds } from '../record/graph/links.ts';
import { sitePaths } from '../record/graph/site-paths.ts';
import { closest, didYouMean } from '../text/closest.ts';
import { headingIds } from '../text/heading-id.ts';
import type { Check } from './check.ts';
import { textEntries } from './entries.ts';

export const linkResolves: Check = {
  id: 'link-resolves',
  *run(graph) {
    const paths = sitePaths(graph);
    for (const entry of textEntries(graph.corpus)) {
      for (const { target, place } of linksIn(entry)) {
        if (target.kind === 'unknown') {
          const schemes = targetKinds.map((kind) => `\`${kind}:\``).join(', ');
          yield {
            place,
            message: `Unexpected link \`${target.url}\`, expected ${schemes}, \`/page/\` or a web address`,
          };
        }
        if (target.kind !== 'page') continue;
        if (target.path !== '' && !paths.has(target.path)) {
          yield {
            place,
            message: `Unexpected link to \`${target.path}\`, expected a page of the site`,
            help: didYouMean(target.path, paths.keys()),
          };
          continue;
        }
        const owner = target.path === '' ? entry : paths.get(target.path);
        if (target.fragment && owner && !headings(owner).has(target.fragment)) {
          const near = closest(target.fragment, headings(owner));
          yield {
            place,
            message: `Unexpected fragment \`#${target.fragment}\`, expected a heading of that page`,
            help: near && `did you mean \`#${near}\`?`,
          };
        }
      }
    }
  },
};

function headings(entry: Entry<unknown>): ReadonlySet<string> {
  const idFor = headingIds();
  const found = new Set<string>();
  if (entry.body?.tree)
    visit(entry.body.tree, 'heading', (node: Heading) => void found.add(idFor(textOf(node))));
  return found;
}
