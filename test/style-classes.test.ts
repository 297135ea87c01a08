/** Checks that every styled class is in use: an unused one is a leftover of a removed component. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
const styleOf = /<style[^>]*>([\s\S]*?)<\/style>/g;

it('every styled class is set by a page, a component or a script', () => {
  const sources = read('src/**/*.{ts,astro}').filter(([path]) => !path.endsWith('.test.ts'));
  const code = sources.map(([, text]) => text.replaceAll(styleOf, '')).join('\n');
  const words = new Set(code.match(/[A-Za-z][\w-]*/g));
  // Such as `pc-` of `pc-${colour}`, and `d` of `d${depth}`.
  const prefixes = [...code.matchAll(/([A-Za-z][\w-]*)\$\{/g)].flatMap(([, start]) => start ?? []);
  const isSet = (name: string) =>
    words.has(name) ||
    prefixes.some(
      (start) => name.startsWith(start) && (start.endsWith('-') || /^\d+$/.test(name.slice(start.length))),
    );
  const sheets = [
    ...read('src/**/*.css'),
    ...sources.map(
      ([path, text]) => [path, [...text.matchAll(styleOf)].map(([, own]) => own).join('\n')] as const,
    ),
  ];
  const styled = sheets.flatMap(([path, text]) => classesOf(text).map((name) => [path, name] as const));
  expect(styled.length).toBeGreaterThan(500);
  expect(styled.filter(([, name]) => !isSet(name))).toEqual([]);
});

/** The classes in selectors only, as a declaration may have a number such as `.5em`. */
function classesOf(sheet: string): readonly string[] {
  const plain = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{};]+)\{/g)].flatMap(([, selector = '']) =>
    [...selector.matchAll(/\.([A-Za-z_][\w-]*)/g)].flatMap(([, name]) => name ?? []),
  );
}
