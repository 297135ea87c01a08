/**
 * A text is data: it has no import, export or expression, not even in an attribute, because MDX would run it during the
 * build; no image, which would be requested from another site or be outside the hashed content; and nothing that a page
 * does not show, such as a footnote, the box of a task or a quotation component within a sentence.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     body: "The macro `{ x }` and \\{ x } are shown, not run."
 * @example ok
 *   essays/ada-byron.mdx
 *     body: <Quote claim="zero-lazily" />
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "import fs from 'node:fs'\n\nexport const x = 1\n\nA page."
 * @report
 *   claims/positions/zero-lazily.mdx:15:1  error  plain-mdx
 *     Unexpected import or export, expected a text without code
 *     14 | ---
 *     15 | import fs from 'node:fs'
 *          ^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:17:1  error  plain-mdx
 *     Unexpected import or export, expected a text without code
 *     16 |
 *     17 | export const x = 1
 *          ^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "{1 + 1}\n\nA page of {process.env.HOME}.\n\n{/* told later *\/}"
 * @report
 *   claims/positions/zero-lazily.mdx:15:1  error  plain-mdx
 *     Unexpected expression between braces, expected plain words, or `\{` for the character itself
 *     14 | ---
 *     15 | {1 + 1}
 *          ^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:17:11  error  plain-mdx
 *     Unexpected expression between braces, expected plain words, or `\{` for the character itself
 *     16 |
 *     17 | A page of {process.env.HOME}.
 *                    ^^^^^^^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:19:1  error  plain-mdx
 *     Unexpected expression between braces, expected plain words, or `\{` for the character itself
 *     18 |
 *     19 | {/* told later *\/}
 *          ^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: <Quote claim={"zero-lazily"} />
 * @report
 *   essays/ada-byron.mdx:9:1  error  plain-mdx
 *     Unexpected attribute `claim` without a quoted value, expected `name="value"`
 *     8 | ---
 *     9 | <Quote claim={"zero-lazily"} />
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: <Quote {...props} />
 * @report
 *   essays/ada-byron.mdx:9:1  error  plain-mdx
 *     Unexpected expression between attributes, expected `name="value"`
 *     8 | ---
 *     9 | <Quote {...props} />
 *         ^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: <Quote claim />
 * @report
 *   essays/ada-byron.mdx:9:1  error  plain-mdx
 *     Unexpected attribute `claim` without a quoted value, expected `name="value"`
 *     8 | ---
 *     9 | <Quote claim />
 *         ^^^^^^^^^^^^^^^
 * @example not-ok
 *   topics/pages.mdx
 *     body: "![A page](https://pages.example/page.png) and ![one more][page]\n\n[page]: /page.png"
 * @report
 *   topics/pages.mdx:6:1  error  plain-mdx
 *     Unexpected image, expected `<Diagram id="ID" />`
 *     5 | ---
 *     6 | ![A page](https://pages.example/page.png) and ![one more][page]
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/pages.mdx:6:47  error  plain-mdx
 *     Unexpected image, expected `<Diagram id="ID" />`
 *     5 | ---
 *     6 | ![A page](https://pages.example/page.png) and ![one more][page]
 *                                                       ^^^^^^^^^^^^^^^^^
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     body: Pages of size <2 MiB are zeroed late.
 * @example not-ok
 *   topics/pages.mdx
 *     body: "A [page](claim:zero-lazily \"of hers\") and [one][more].\n\n[more]: https://pages.example/ \"of theirs\"\n\n<Quote claim=\"zero-lazily\" claim=\"not-lazily\" />\n\n<Quote claim>words</Quote>"
 * @report
 *   topics/pages.mdx:6:3  error  plain-mdx
 *     Unexpected title of a link, expected only its words
 *     5 | ---
 *     6 | A [page](claim:zero-lazily "of hers") and [one][more].
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/pages.mdx:8:1  error  plain-mdx
 *     Unexpected title of a link, expected only its words
 *     7 |
 *     8 | [more]: https://pages.example/ "of theirs"
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/pages.mdx:10:1  error  plain-mdx
 *     Unexpected second `claim`, expected each attribute once
 *      9 |
 *     10 | <Quote claim="zero-lazily" claim="not-lazily" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/pages.mdx:12:1  error  plain-mdx
 *     Unexpected attribute `claim` without a quoted value, expected `name="value"`
 *     11 |
 *     12 | <Quote claim>words</Quote>
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/pages.mdx:12:1  error  plain-mdx
 *     Unexpected words inside `<Quote>`, expected `<Quote ... />`
 *     11 |
 *     12 | <Quote claim>words</Quote>
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   topics/zeroing.mdx
 *     body: "[It <Quote claim=\"zero-lazily\" />](claim:zero-lazily) is *<Card claim=\"zero-lazily\" />*.\n\n## <Quote claim=\"zero-lazily\" />\n\n<Quote claim=\"zero-lazily\" />"
 * @report
 *   topics/zeroing.mdx:9:5  error  plain-mdx
 *     Unexpected component inside a link, expected it between paragraphs
 *     8 | ---
 *     9 | [It <Quote claim="zero-lazily" />](claim:zero-lazily) is *<Card claim="zero-lazily" />*.
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:9:59  error  plain-mdx
 *     Unexpected component inside a phrase with emphasis, expected it between paragraphs
 *     8 | ---
 *     9 | [It <Quote claim="zero-lazily" />](claim:zero-lazily) is *<Card claim="zero-lazily" />*.
 *                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:11:4  error  plain-mdx
 *     Unexpected component inside a heading, expected it between paragraphs
 *     10 |
 *     11 | ## <Quote claim="zero-lazily" />
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   topics/zeroing.mdx
 *     body: "It <Quote claim=\"zero-lazily\" /> is [so](claim:zero-lazily).\n\n- <Quote claim=\"zero-lazily\" />\n\n<Quote claim=\"zero-lazily\" />\n\nLate.[^1] [It](claim:zero-lazily) is.\n\n[^1]: Perhaps."
 * @report
 *   topics/zeroing.mdx:9:4  error  plain-mdx
 *     Unexpected component inside a paragraph, expected it between paragraphs
 *     8 | ---
 *     9 | It <Quote claim="zero-lazily" /> is [so](claim:zero-lazily).
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:11:3  error  plain-mdx
 *     Unexpected component inside a list, expected it between paragraphs
 *     10 |
 *     11 | - <Quote claim="zero-lazily" />
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   topics/zeroing.mdx:15:6  error  plain-mdx
 *     Unexpected footnote, expected its words in the text
 *     14 |
 *     15 | Late.[^1] [It](claim:zero-lazily) is.
 *               ^^^^
 *
 *   topics/zeroing.mdx:17:1  error  plain-mdx
 *     Unexpected footnote, expected its words in the text
 *     16 |
 *     17 | [^1]: Perhaps.
 *          ^^^^^^^^^^^^^^
 * @example not-ok
 *   topics/pages.mdx
 *     body: "- [ ] open\n- done"
 * @report
 *   topics/pages.mdx:6:1  error  plain-mdx
 *     Unexpected box of a task, expected its words alone
 *     5 | ---
 *     6 | - [ ] open
 *         ^^^^^^^^^^
 */

import type { Link, ListItem, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { placeOfNode } from '../record/graph/links.ts';
import type { Check, Finding } from './check.ts';
import { textEntries } from './entries.ts';

export const plainMdx: Check = {
  id: 'plain-mdx',
  *run(graph) {
    for (const { file, body } of textEntries(graph.corpus)) {
      const found: Finding[] = [];
      if (body?.tree) {
        const shown = shownComponents(body.tree);
        visit(body.tree, (node, _, parent) => {
          if (/^mdxJsx/.test(node.type) && parent && !shown.has(node))
            found.push({
              place: placeOfNode(file, node),
              message: `Unexpected component inside a ${within.get(parent.type) ?? 'paragraph'}, expected it between paragraphs`,
            });
          for (const message of faultsOf(node)) found.push({ place: placeOfNode(file, node), message });
        });
      }
      yield* found;
    }
  },
};

/**
 * Components in places where a page shows them: elsewhere one would be lost, or its block would be inside a sentence.
 */
function shownComponents(tree: Root): ReadonlySet<Node> {
  return new Set(
    tree.children.flatMap((node): readonly Node[] =>
      node.type === 'paragraph' && node.children.length === 1 ? node.children : [node],
    ),
  );
}

/** Parent nodes in the words of an author. */
const within: ReadonlyMap<string, string> = new Map([
  ['blockquote', 'block of quoted text'],
  ['delete', 'struck-out phrase'],
  ['emphasis', 'phrase with emphasis'],
  ['footnoteDefinition', 'footnote'],
  ['heading', 'heading'],
  ['link', 'link'],
  ['linkReference', 'link'],
  ['listItem', 'list'],
  ['mdxJsxFlowElement', 'component'],
  ['mdxJsxTextElement', 'component'],
  ['strong', 'phrase with emphasis'],
  ['tableCell', 'table'],
]);

function faultsOf(node: Node): readonly string[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return ['Unexpected import or export, expected a text without code'];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        'Unexpected expression between braces, expected plain words, or `\\{` for the character itself',
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementFaults(node as MdxJsxFlowElement);
    case 'link':
    case 'definition':
      return (node as Link).title ? ['Unexpected title of a link, expected only its words'] : [];
    case 'image':
    case 'imageReference':
      return ['Unexpected image, expected `<Diagram id="ID" />`'];
    case 'listItem':
      return typeof (node as ListItem).checked === 'boolean'
        ? ['Unexpected box of a task, expected its words alone']
        : [];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return ['Unexpected footnote, expected its words in the text'];
    default:
      return [];
  }
}

function elementFaults({ name, attributes, children }: MdxJsxFlowElement): readonly string[] {
  const seen = new Set<string>();
  const inAttributes = attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      return ['Unexpected expression between attributes, expected `name="value"`'];
    if (seen.has(attribute.name))
      return [`Unexpected second \`${attribute.name}\`, expected each attribute once`];
    seen.add(attribute.name);
    return typeof attribute.value === 'string'
      ? []
      : [`Unexpected attribute \`${attribute.name}\` without a quoted value, expected \`name="value"\``];
  });
  return children.length > 0
    ? [...inAttributes, `Unexpected words inside \`<${name}>\`, expected \`<${name} ... />\``]
    : inAttributes;
}
