/**
 * Files are written by one writer, which leaves no partial write; the few exceptions are listed with the reason why
 * they are safe.
 */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const build = 'fills the folder that replaceFolder installs when it is complete';

/** Files that write by the functions of Node, and why a kill, a full disk or a second process does no harm. */
const known: Readonly<Record<string, string>> = {
  'src/mail/read/read-archives.ts': 'opens a file only to read parts of it',
  'tools/write/disk.ts': 'the steps of the one writer',
  'tools/site/replace-folder.ts': 'replaces a folder by a complete one',
  'tools/site/finish/finish-file.ts': build,
  'tools/site/write-archive.ts': build,
  'tools/site/write-host-files.ts': build,
  'tools/site/pictures/write-pictures.ts': build,
  'tools/site/pictures/kept-pictures.ts':
    'written beside and renamed; redrawn if its checksum does not match',
  'tools/browser/unpack.ts': 'written beside and renamed, in a cache',
  'tools/types/check-types.ts': 'components as TypeScript, in a separate temporary folder',
};

const writing =
  /^(?:writeFile|appendFile|copyFile|cp|rename|write|writev|truncate|ftruncate|open|symlink|link)(?:Sync)?$|^createWriteStream$/;

/** The functions of `node:fs` that a file imports and that change files; importing all of it counts too. */
function writersIn(text: string): readonly string[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const isFiles = (node: ts.Node | undefined) =>
    node !== undefined && ts.isStringLiteral(node) && /^(?:node:)?fs(?:\/promises)?$/.test(node.text);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && isFiles(node.moduleSpecifier) && !node.importClause?.isTypeOnly) {
      const named = node.importClause?.namedBindings;
      if (node.importClause?.name || !named || ts.isNamespaceImport(named)) found.push('all of it');
      else
        for (const { name, propertyName } of named.elements)
          if (writing.test((propertyName ?? name).text)) found.push((propertyName ?? name).text);
    }
    if (ts.isExportDeclaration(node) && isFiles(node.moduleSpecifier)) found.push('all of it');
    if (ts.isCallExpression(node) && isFiles(node.arguments[0])) found.push('all of it');
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

const scriptIn = (path: string, text: string) =>
  path.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;

describe('a file of the tools or of the site', () => {
  const paths = globSync('{src,tools}/**/*.{ts,mjs,astro}', { cwd: root })
    .concat('astro.config.mjs')
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.test.ts'));
  const writers = paths.filter(
    (path) => writersIn(scriptIn(path, readFileSync(join(root, path), 'utf8'))).length > 0,
  );

  it('writes only through the one writer, or is listed as safe', () => {
    expect(writers.toSorted()).toEqual(Object.keys(known).toSorted());
  });

  it('fills the built folder only before it is installed', () => {
    const parts = Object.keys(known).filter((path) => known[path] === build);
    const callers = paths.filter((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return parts.some((part) => text.includes(`/${part.split('/').at(-1)}'`));
    });
    expect(callers.toSorted()).toEqual([
      'tools/site/build-site.ts',
      'tools/site/finish/finish-worker.ts',
      'tools/site/finish/pack-others.ts',
    ]);
    expect(readFileSync(join(root, 'tools/site/build-site.ts'), 'utf8')).toContain(
      'replaceFolder(out, async',
    );
  });
});

it.each([
  ["import { writeFileSync } from 'node:fs';", ['writeFileSync']],
  ["import { readFile, rename as move } from 'fs/promises';", ['rename']],
  ["import fs from 'node:fs';", ['all of it']],
  ["import * as files from 'node:fs';", ['all of it']],
  ["const { writeFile } = await import('node:fs/promises');", ['all of it']],
  ["const fs = require('fs');", ['all of it']],
  ["export * from 'node:fs';", ['all of it']],
  ["import { existsSync, readFileSync, rmSync } from 'node:fs';", []],
  ["import type { Dirent } from 'node:fs';", []],
])('%s is read as %j', (text, found) => {
  expect(writersIn(text)).toEqual(found);
});
