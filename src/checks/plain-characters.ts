/**
 * Every character is visible and in the order in which it is displayed: there are no control characters, no characters
 * that change the writing direction, and none without width. They would let a quotation look different from what it is.
 * Escapes count as the characters they stand for.
 *
 * @example ok
 *   people/ada-byron.yml
 *     name: Åda 漢字 שלום
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     text: "---\ntitle: Pages\u202E may\n---\nZero\u00ADing is\u200B late.\u001B[31m\n"
 * @report
 *   claims/positions/zero-lazily.mdx:2:13  error  plain-characters
 *     Unexpected character `U+202E`, expected only visible characters
 *     1 | ---
 *     2 | title: Pages� may
 *                     ^
 *     help: remove it
 *
 *   claims/positions/zero-lazily.mdx:4:5  error  plain-characters
 *     Unexpected character `U+00AD`, expected only visible characters
 *     3 | ---
 *     4 | Zero�ing is� late.�[31m
 *             ^
 *     help: remove it
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     text: "---\ntitle: \"Pages\\u202E may\"\n---\nZero&#x200B;ing is [late](claim:a 'b&shy;').\n"
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  plain-characters
 *     Unexpected character `U+202E`, expected only visible characters
 *     1 | ---
 *     2 | title: "Pages\u202E may"
 *                ^^^^^^^^^^^^^^^^^
 *     help: remove it
 *
 *   claims/positions/zero-lazily.mdx:4:1  error  plain-characters
 *     Unexpected character `U+200B`, expected only visible characters
 *     3 | ---
 *     4 | Zero&#x200B;ing is [late](claim:a 'b&shy;').
 *         ^^^^^^^^^^^^^^^^^^^
 *     help: remove it
 *
 *   claims/positions/zero-lazily.mdx:4:20  error  plain-characters
 *     Unexpected character `U+00AD`, expected only visible characters
 *     3 | ---
 *     4 | Zero&#x200B;ing is [late](claim:a 'b&shy;').
 *                            ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: remove it
 * @example not-ok
 *   redirects.yml
 *     text: "- { from: zero-late, to: zero-lazily, reason: re\u2066named }\n"
 * @report
 *   redirects.yml:1:49  error  plain-characters
 *     Unexpected character `U+2066`, expected only visible characters
 *     1 | - { from: zero-late, to: zero-lazily, reason: re�named }
 *                                                         ^
 *     help: remove it
 * @example not-ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     description: It is private, then shared.
 *     body: "flowchart TB\n  private\u200B --> shared"
 * @report
 *   diagrams/life.mmd:6:10  error  plain-characters
 *     Unexpected character `U+200B`, expected only visible characters
 *     5 | flowchart TB
 *     6 |   private� --> shared
 *                  ^
 *     help: remove it
 * @example ok
 *   ledger/zero-lazily/notes.txt
 *     text: "a\u200Bb"
 *   people/ada-byron.yml
 *     text: "name: Ada\r\nrole: keeps\tpages\r\naffiliation:\n"
 * @example not-ok
 *   people/ada-byron.yml
 *     text: "name: Ada\nnames: [A., \"B\\u200B\"]\nrole: keeps\n"
 * @report
 *   people/ada-byron.yml:2:13  error  plain-characters
 *     Unexpected character `U+200B`, expected only visible characters
 *     1 | name: Ada
 *     2 | names: [A., "B\u200B"]
 *                     ^^^^^^^^^
 *     help: remove it
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "[Late](https://a.example/&#x200B;)"
 * @report
 *   claims/positions/zero-lazily.mdx:15:1  error  plain-characters
 *     Unexpected character `U+200B`, expected only visible characters
 *     14 | ---
 *     15 | [Late](https://a.example/&#x200B;)
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: remove it
 * @example not-ok
 *   people/grace-hopper.yml
 *     text: "name: Grace \U0001BCA0Hopper\nrole: likes \u2764\uFE0F\n"
 *   redirects.yml
 *     text: "- { from: zero-late, to: zero-lazily, reason: \"re\\u2066named\" }\n"
 * @report
 *   people/grace-hopper.yml:1:13  error  plain-characters
 *     Unexpected character `U+1BCA0`, expected only visible characters
 *     1 | name: Grace ��Hopper
 *                     ^
 *     help: remove it
 *
 *   redirects.yml:1:47  error  plain-characters
 *     Unexpected character `U+2066`, expected only visible characters
 *     1 | - { from: zero-late, to: zero-lazily, reason: "re\u2066named" }
 *                                                       ^^^^^^^^^^^^^^^
 *     help: remove it
 * @example not-ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     body: "flowchart TB\n  a[a#xAD;b]\n  b[&#x110000;]\n  c[#169; &#x10FFFF;]"
 * @report
 *   diagrams/life.mmd:5:6  error  plain-characters
 *     Unexpected character `U+00AD`, expected only visible characters
 *     4 | flowchart TB
 *     5 |   a[a#xAD;b]
 *              ^
 *     help: remove it
 *
 *   diagrams/life.mmd:6:5  error  plain-characters
 *     Unexpected character `U+0000`, expected only visible characters
 *     5 |   a[a#xAD;b]
 *     6 |   b[&#x110000;]
 *             ^
 *     help: remove it
 *
 *   diagrams/life.mmd:7:11  error  plain-characters
 *     Unexpected character `U+10FFFF`, expected only visible characters
 *     6 |   b[&#x110000;]
 *     7 |   c[#169; &#x10FFFF;]
 *                   ^
 *     help: remove it
 * @example not-ok
 *   people/ada-byron.yml
 *     text: "name: Ada B\uFFFDron\nrole: n\u0336o\u0336 pages\n"
 *   people/grace-hopper.yml
 *     text: "name: \"Grace\\uD800\"\nrole: q\u0301\u0301\u0301\u0301\u0301ueues and \u1EA1\u0301\n"
 * @report
 *   people/ada-byron.yml:1:12  error  plain-characters
 *     Unexpected bytes that are not UTF-8, or the character `U+FFFD` in their place, expected UTF-8 text
 *     1 | name: Ada B�ron
 *                    ^
 *     help: save the file as UTF-8
 *
 *   people/ada-byron.yml:2:8  error  plain-characters
 *     Unexpected character `U+0336`, expected only visible characters
 *     1 | name: Ada B�ron
 *     2 | role: n�o� pages
 *                ^
 *     help: remove it
 *
 *   people/grace-hopper.yml:2:12  error  plain-characters
 *     Unexpected character `U+0301`, expected only visible characters
 *     1 | name: "Grace\uD800"
 *     2 | role: q́́́́�ueues and ạ́
 *                    ^
 *     help: remove it
 * @example not-ok
 *   people/ada-byron.yml
 *     text: "name: \"Ada\\uD800\"\nrole: keeps pages\n"
 *   threads/zeroing.yml
 *     replace: ['Zeroing', "Zer\uFFFDing"]
 * @report
 *   people/ada-byron.yml:1:7  error  plain-characters
 *     Unexpected character `U+D800`, expected only visible characters
 *     1 | name: "Ada\uD800"
 *               ^^^^^^^^^^^
 *     help: remove it
 */

import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { Entry } from '../record/corpus/entry.ts';
import { placeOfNode } from '../record/graph/links.ts';
import { codePointName, hiddenCharacter } from '../text/hidden-characters.ts';
import type { Check, Finding } from './check.ts';
import { allEntries } from './entries.ts';
import { stringsIn } from './texts/strings-in.ts';

export const plainCharacters: Check = {
  id: 'plain-characters',
  *run(graph) {
    const { corpus } = graph;
    const entries = allEntries(corpus);
    const sources = [
      ...entries,
      ...(corpus.redirects ? [corpus.redirects] : []),
      ...[...corpus.plain.values()]
        .filter(({ path }) => /\.(mmd|svg)$/.test(path))
        .map(({ file, text }) => ({ file, source: withReferences(text) })),
    ];
    for (const { file, source } of sources) yield* inSource(file, source);
    // Threads are exempt: a subject in the mail may contain bytes that cannot be decoded.
    for (const { file, source, kind } of entries) if (kind !== 'thread') yield* notText(file, source);
    for (const entry of entries) {
      if (hiddenIn(entry.source)) continue;
      yield* inValues(entry);
      yield* inText(entry);
    }
    if (corpus.redirects && !hiddenIn(corpus.redirects.source)) yield* inValues(corpus.redirects);
  },
};

/** Includes a lone carriage return: a terminal would overwrite the text before it. */
function hiddenIn(text: string): RegExpExecArray | null {
  return hiddenCharacter.exec(text) ?? /\r(?!\n)/.exec(text);
}

function* inSource(file: string, source: string): Iterable<Finding> {
  for (const [index, line] of source.split('\n').entries()) {
    const match = hiddenIn(line.replace(/\r$/, ' '));
    if (match) yield finding({ file, line: index + 1, column: match.index + 1, length: 1 }, match[0]);
  }
}

/** Reports U+FFFD, which is what any bytes that are not UTF-8 are read as. */
function* notText(file: string, source: string): Iterable<Finding> {
  for (const [index, line] of source.split('\n').entries()) {
    const at = line.indexOf('\uFFFD');
    if (at >= 0)
      yield {
        place: { file, line: index + 1, column: at + 1, length: 1 },
        message:
          'Unexpected bytes that are not UTF-8, or the character `U+FFFD` in their place, expected UTF-8 text',
        help: 'save the file as UTF-8',
      };
  }
}

/** Replaces the character references of Mermaid (`#8238;`) and SVG (`&#x202e;`) that stand for hidden characters. */
function withReferences(text: string): string {
  return text.replace(/[#&]#?(?:x([0-9a-f]+)|(\d+));/gi, (whole, hex?: string, digits?: string) => {
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    return hiddenCharacter.test(character) ? character : whole;
  });
}

/** Hidden characters that YAML escapes produce in a value. */
function* inValues({ raw, placeOf }: Pick<Entry<unknown>, 'raw' | 'placeOf'>): Iterable<Finding> {
  for (const { text, path } of stringsIn(raw)) {
    const match = hiddenIn(text);
    if (match) yield finding(placeOf(path), match[0]);
  }
}

/** Hidden characters that character references produce in a text. */
function inText({ file, body }: Entry<unknown>): readonly Finding[] {
  const found: Finding[] = [];
  if (body?.tree)
    visit(body.tree, (node) => {
      for (const text of textsOf(node)) {
        const match = hiddenIn(text);
        if (match) found.push(finding(placeOfNode(file, node), match[0]));
      }
    });
  return found;
}

function textsOf(node: Node): readonly string[] {
  const { value, url, title } = node as Node & Readonly<Record<string, unknown>>;
  return [value, url, title].filter((text) => typeof text === 'string');
}

function finding(place: Finding['place'], character: string): Finding {
  return {
    place,
    message: `Unexpected character \`${codePointName(character)}\`, expected only visible characters`,
    help: 'remove it',
  };
}
