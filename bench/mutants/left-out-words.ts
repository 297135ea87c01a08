/**
 * Lists of words with one left out: an alternative or a character of a pattern, a lookaround, a word
 * of a list in a text, an element of a list of words. Nobody sees in a diff that such a word is missing, so each should
 * have its own test.
 */

import ts from 'typescript';
import type { Mutant } from './find-mutants.ts';

interface Part {
  readonly start: number;
  readonly end: number;
}

export function findLeftOutWords(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  visit(tree);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isRegularExpressionLiteral(node)) leaveOut(node, partsOfPattern(node.text));
    else if (ts.isStringLiteral(node) && isListOfWords(node)) leaveOut(node, wordsIn(node.getText(tree)));
    else if (ts.isArrayLiteralExpression(node)) elements(node);
    ts.forEachChild(node, visit);
  }

  function leaveOut(node: ts.Node, parts: readonly Part[]): void {
    const text = node.getText(tree);
    const start = node.getStart(tree);
    const { line } = tree.getLineAndCharacterOfPosition(start);
    for (const part of parts)
      found.push({
        file,
        line: line + 1,
        start,
        end: node.end,
        text: text.slice(0, part.start) + text.slice(part.end),
        what: `without \`${text.slice(part.start, part.end)}\` after \`${text.slice(Math.max(0, part.start - 20), part.start)}\``,
      });
  }

  function elements(node: ts.ArrayLiteralExpression): void {
    if (node.elements.length < 2 || !node.elements.every(ts.isStringLiteralLike)) return;
    const from = node.getStart(tree);
    const ends = [from + 1, ...node.elements.map(({ end }) => end)];
    leaveOut(
      node,
      node.elements.map((element, index) =>
        index === 0
          ? { start: 1, end: (node.elements[1]?.getStart(tree) ?? from) - from }
          : { start: (ends[index] ?? 0) - from, end: element.end - from },
      ),
    );
  }
}

/** `wordsOf('a b c')` and `'a b c'.split(' ')`. */
function isListOfWords({ text, parent }: ts.StringLiteral): boolean {
  if (!/^\S+(?: \S+)+$/.test(text)) return false;
  if (ts.isCallExpression(parent)) return /^words/i.test(parent.expression.getText());
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'split';
}

function wordsIn(text: string): readonly Part[] {
  return [...text.matchAll(/[^\s'"]+/g)].map(({ 0: { length }, index }, at) =>
    at === 0 ? { start: index, end: index + length + 1 } : { start: index - 1, end: index + length },
  );
}

interface OpenGroup {
  /** The start of each alternative. */
  readonly choices: number[];
  readonly start: number;
  readonly looksAround: boolean;
}

/** Alternatives, members of classes, and lookarounds. */
function partsOfPattern(text: string): readonly Part[] {
  const parts: Part[] = [];
  const end = text.lastIndexOf('/');
  const open: OpenGroup[] = [{ choices: [1], start: 0, looksAround: false }];
  let at = 1;
  while (at < end) {
    const symbol = text[at];
    if (symbol === '\\') at += escapeAt(text, at);
    else if (symbol === '[') at = classAt(text, at, parts);
    else if (symbol === '(') {
      const head = /^\((?:\?(?:<?[=!]|:|<[^>]+>))?/.exec(text.slice(at))?.[0] ?? '(';
      open.push({ choices: [at + head.length], start: at, looksAround: /[=!]$/.test(head) });
      at += head.length;
    } else {
      if (symbol === '|') open.at(-1)?.choices.push(at + 1);
      if (symbol === ')') close(open.pop(), at);
      at++;
    }
  }
  close(open.pop(), end);
  return parts;

  function close(group: OpenGroup | undefined, last: number): void {
    if (!group) return;
    const { choices, start, looksAround } = group;
    if (looksAround) parts.push({ start, end: last + 1 });
    if (choices.length < 2) return;
    for (const [index, from] of choices.entries())
      parts.push(
        index === 0
          ? { start: from, end: choices[1] ?? last }
          : { start: from - 1, end: (choices[index + 1] ?? last + 1) - 1 },
      );
  }
}

function escapeAt(text: string, at: number): number {
  return (
    /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|.)/is.exec(text.slice(at))?.[0].length ?? 1
  );
}

/** Adds the members of a class, if it has several. @returns the end of the class */
function classAt(text: string, from: number, parts: Part[]): number {
  let at = text[from + 1] === '^' ? from + 2 : from + 1;
  const members: Part[] = [];
  const length = () =>
    text[at] === '\\' ? escapeAt(text, at) : String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  while (text[at] !== ']' && at < text.length) {
    const start = at;
    at += length();
    if (text[at] === '-' && text[at + 1] !== ']') {
      at++;
      at += length();
    }
    members.push({ start, end: at });
  }
  if (members.length > 1) parts.push(...members);
  return at + 1;
}
