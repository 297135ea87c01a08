/**
 * Reads the source files for the architecture test: what each imports, including type imports, and which
 * globals (clock, random numbers, page, network) it uses.
 */

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** Relative to the top of the repository, with forward slashes. */
  readonly path: string;
  /** Paths of our own imported files, without style sheets. */
  readonly imports: readonly string[];
  /** Imported packages and virtual modules, such as `zod`, `node:fs`, `astro:content`. */
  readonly packages: readonly string[];
  /** Globals used, such as `Date.now`, each once. */
  readonly world: readonly string[];
}

/** Every source file below `src`, `tools`, `bench` and `test/support`; tests, which nothing imports, are left out. */
export function sourceFiles(root: string): readonly SourceFile[] {
  return globSync('{src,tools,bench,test/support}/**/*.{ts,mjs,astro}', {
    cwd: root,
    exclude: ['**/node_modules'],
  })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts'))
    .sort()
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

export function readSource(path: string, source: string): SourceFile {
  const text = typescriptOf(path, source);
  const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    imports: named.filter((name) => name.startsWith('.')).map((name) => join(dirname(path), name)),
    packages: named.filter((name) => !name.startsWith('.')),
    world: worldIn(text),
  };
}

/** The TypeScript of a file; of a component, its front matter and scripts. */
export function typescriptOf(path: string, source: string): string {
  return path.endsWith('.astro') ? scriptsOf(source) : source;
}

function scriptsOf(component: string): string {
  const front = /^---\n([\s\S]*?)\n---/.exec(component)?.[1] ?? '';
  const scripts = [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1] ?? '',
  );
  return [front, ...scripts].join('\n');
}

const globals = new Set(
  [
    'process document window self navigator location history localStorage sessionStorage console',
    'fetch XMLHttpRequest WebSocket Worker performance setTimeout setInterval setImmediate',
    'requestAnimationFrame requestIdleCallback eval',
  ].flatMap((line) => line.split(' ')),
);
const globalMembers = new Set([
  'Date.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'Temporal.Now',
]);
/** Functions whose result depends on the language or time zone of the machine. */
const localeDependent =
  /^(toLocale(Date|Time)?String|getTimezoneOffset|get(Hours|Minutes|Date|Day|Month|FullYear))$/;

function worldIn(text: string): readonly string[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const declared = new Set<string>();
  const used = new Set<string>();
  visit(file, (node) => {
    if (isDeclaration(node) && node.name && ts.isIdentifier(node.name)) declared.add(node.name.text);
  });
  visit(file, (node) => {
    if (ts.isIdentifier(node) && globals.has(node.text) && isReference(node)) used.add(node.text);
    if (ts.isPropertyAccessExpression(node)) {
      const member = `${node.expression.getText()}.${node.name.text}`;
      if (globalMembers.has(member)) used.add(member);
      if (localeDependent.test(node.name.text) && !namesItsLanguage(node)) used.add(member);
    }
    const isNow = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isNow && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0)
      used.add('new Date()');
    if (isNow && node.expression.getText() === 'Function') used.add('Function()');
  });
  return [...used].filter((name) => !declared.has(name)).sort();
}

/** `number.toLocaleString('en')` is the same everywhere. */
function namesItsLanguage({ parent }: ts.PropertyAccessExpression): boolean {
  const [language] = ts.isCallExpression(parent) ? parent.arguments : [];
  return language !== undefined && ts.isStringLiteral(language);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

type Declaration =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement
  | ts.FunctionDeclaration
  | ts.ImportSpecifier
  | ts.ImportClause;

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node)
  );
}

/** Whether the name is a value of that name, not a key or a member of something else. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !(
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isBindingElement(parent) ||
    ts.isLiteralTypeNode(parent)
  );
}
