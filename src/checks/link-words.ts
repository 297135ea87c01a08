/**
 * If the words of a link name a host, it is the host that the link leads to or a parent domain: readers trust an
 * address that they see. The same applies to the title of a source that begins with a host.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: "See [kernel.org](https://git.kernel.org/), [www.a.example][1], [mm/slab.rs and e.g. v6.10](https://b.example/), [m1@mail.example](message:m1@mail.example), [vm.page() at a.index](claim:zero-lazily), [no][2] and https://c.example/?a=d.example.\n\n[1]: https://a.example"
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: [{ kind: document, id: a, title: 'lwn.net on it', url: 'https://lwn.net/1/' }, { kind: document, id: b, title: 'lwn.net on it', seenIn: print }, { kind: document, id: c, title: 'Merge of https://lwn.net/', url: 'https://b.example/' }]
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "See [https://lore.kernel.org/all/a/](https://evil.example/), [lore.kernel.org, *m1*][1], [`LORE.kernel.org`](claim:zero-lazily), [lore．kernel.org](https://lore.kernel.org.evil.example/).\n\n[1]: https://evil.example/?lore.kernel.org"
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: [{ kind: document, id: a, title: 'lwn.net on it', url: 'https://evil.example/lwn.net' }]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:12:12  error  link-words
 *     Unexpected `lwn.net` as words of a link to `https://evil.example/lwn.net`, expected the host that it leads to, or no host
 *     11 |     id: a
 *     12 |     title: lwn.net on it
 *                     ^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:5  error  link-words
 *     Unexpected `lore.kernel.org` as words of a link to `https://evil.example/`, expected the host that it leads to, or no host
 *     8 | ---
 *     9 | See [https://lore.kernel.org/all/a/](https://evil.example/), [lore.kernel.org, *m1*][1], [`LORE.kernel.org`](claim:zero-lazily), [lore．kernel.org](https://lore.kernel.org.evil.example/).
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:62  error  link-words
 *     Unexpected `lore.kernel.org` as words of a link to `https://evil.example/?lore.kernel.org`, expected the host that it leads to, or no host
 *     8 | ---
 *     9 | See [https://lore.kernel.org/all/a/](https://evil.example/), [lore.kernel.org, *m1*][1], [`LORE.kernel.org`](claim:zero-lazily), [lore．kernel.org](https://lore.kernel.org.evil.example/).
 *                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:90  error  link-words
 *     Unexpected `lore.kernel.org` as words of a link to `claim:zero-lazily`, expected the host that it leads to, or no host
 *     8 | ---
 *     9 | See [https://lore.kernel.org/all/a/](https://evil.example/), [lore.kernel.org, *m1*][1], [`LORE.kernel.org`](claim:zero-lazily), [lore．kernel.org](https://lore.kernel.org.evil.example/).
 *                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:130  error  link-words
 *     Unexpected `lore.kernel.org` as words of a link to `https://lore.kernel.org.evil.example/`, expected the host that it leads to, or no host
 *     8 |
 *     9 | s://lore.kernel.org/all/a/](https://evil.example/), [lore.kernel.org, *m1*][1], [`LORE.kernel.org`](claim:zero-lazily), [lore．kernel.org](https://lore.kernel.org.evil.example/).
 *                                                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */

import type { Definition, Link, LinkReference } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Entry, Path } from '../record/corpus/entry.ts';
import type { Place } from '../record/corpus/place.ts';
import { placeOfNode } from '../record/graph/links.ts';
import { hostsIn, leadsTo } from '../text/host-words.ts';
import type { Check, Finding } from './check.ts';
import { allEntries } from './entries.ts';

export const linkWords: Check = {
  id: 'link-words',
  *run(graph) {
    for (const entry of allEntries(graph.corpus)) {
      yield* inTitles(entry, entry.raw, []);
      yield* inText(entry);
    }
  },
};

/** An object with a title and an address is shown as a link. */
function* inTitles(entry: Entry<unknown>, value: unknown, path: Path): Iterable<Finding> {
  if (typeof value !== 'object' || value === null) return;
  const { title, url } = value as Readonly<Record<string, unknown>>;
  if (typeof title === 'string' && typeof url === 'string')
    yield* finding(title.split(/\s/, 1)[0] ?? '', url, entry.placeOf([...path, 'title']));
  for (const [key, child] of Object.entries(value)) yield* inTitles(entry, child, [...path, key]);
}

function* inText({ file, body }: Entry<unknown>): Iterable<Finding> {
  const links: (Link | LinkReference)[] = [];
  const definitions = new Map<string, Definition>();
  if (body?.tree)
    visit(body.tree, (node) => {
      if (node.type === 'link' || node.type === 'linkReference') links.push(node);
      // The first of several definitions counts.
      else if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node);
    });
  for (const link of links) {
    const url = link.type === 'link' ? link.url : definitions.get(link.identifier)?.url;
    yield* finding(textOf(link), url ?? '', placeOfNode(file, link));
  }
}

function* finding(words: string, url: string, place: Place): Iterable<Finding> {
  const host = hostsIn(words).find((name) => !leadsTo(url, name));
  if (host !== undefined)
    yield {
      place,
      message: `Unexpected \`${host}\` as words of a link to \`${url}\`, expected the host that it leads to, or no host`,
    };
}
