/** Checks that every export is imported by another file, tests included. */

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { typescriptOf } from './source-files.ts';

const root = join(import.meta.dirname, '..');
const sources = globSync('{*,{src,tools,bench,test}/**/*}.{ts,mjs,astro}', {
  cwd: root,
  exclude: ['**/node_modules'],
}).map((path) => [path, typescriptOf(path, readFileSync(join(root, path), 'utf8'))] as const);

describe('an export', () => {
  it('is imported by another file', () => {
    const imported = new Set(sources.flatMap(([path, text]) => importsOf(path, text)));
    const unused = sources
      .filter(([path]) => /^(?:src|tools)\//.test(path) && !/^src\/pages\/|\.test\.ts$/.test(path))
      .flatMap(([path, text]) => exportsOf(text).map((name) => `${path} ${name}`))
      .filter((name) => !imported.has(name) && !imported.has(`${name.split(' ')[0]} *`));
    expect(unused).toEqual([]);
  });

  it('is recognised by the name that other files import', () => {
    expect(
      exportsOf('export const a = 1, { b, c: d } = x; export function e() {} const f = 1; export { f };'),
    ).toEqual([...['a', 'b', 'd', 'e']]);
    const names = importsOf(
      'src/x/y.ts',
      "import { a, type B, c as d } from './z.ts'; import * as e from '../e.ts'; const f = () => import('./f.ts'); export { g } from './g.ts';",
    );
    expect(names).toEqual([
      'src/x/z.ts a',
      'src/x/z.ts B',
      'src/x/z.ts c',
      'src/e.ts *',
      'src/x/f.ts *',
      'src/x/g.ts g',
    ]);
  });
});

/** `path name`, or `path *` if a whole file is imported. */
function importsOf(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const addFrom = (from: ts.Node | undefined, names: readonly string[]) => {
    if (!from || !ts.isStringLiteralLike(from) || !from.text.startsWith('.')) return;
    found.push(...names.map((name) => `${join(dirname(path), from.text)} ${name}`));
  };
  const named = (list: ts.NodeArray<ts.ImportSpecifier | ts.ExportSpecifier>) =>
    list.map(({ propertyName, name }) => (propertyName ?? name).text);
  visit(text, (node) => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      addFrom(
        node.moduleSpecifier,
        bindings && ts.isNamedImports(bindings) ? named(bindings.elements) : ['*'],
      );
    } else if (ts.isExportDeclaration(node)) {
      const { exportClause: clause } = node;
      addFrom(node.moduleSpecifier, clause && ts.isNamedExports(clause) ? named(clause.elements) : ['*']);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      addFrom(node.arguments[0], ['*']);
    }
  });
  return found;
}

/**
 * Names declared with `export`; types are left out, as they describe the parameters and results of exported functions.
 */
function exportsOf(text: string): readonly string[] {
  const found: string[] = [];
  const addBinding = (name: ts.BindingName) => {
    if (ts.isIdentifier(name)) found.push(name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) addBinding(element.name);
  };
  visit(text, (node) => {
    const isExport =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExport) return;
    if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) addBinding(name);
    else if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name)
      found.push(node.name.text);
  });
  return found;
}

function visit(text: string, look: (node: ts.Node) => void): void {
  const into = (node: ts.Node) => {
    look(node);
    node.forEachChild(into);
  };
  into(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
}
