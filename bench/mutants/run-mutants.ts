/**
 * The child process of the mutation bench: reloads the tests with one change in one file, and reports whether any of
 * them failed. A hook passes the sources to Node, so nothing is written to disk.
 */

import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reasonOf } from '../../src/text/reason-of.ts';
import type { Mutant } from './find-mutants.ts';
import { collect, firstFault } from './test-runner.ts';

/** The parent's request: the tests that may notice, and for tests of rules the name prefix. */
export interface MutantTask {
  readonly number: number;
  /** If undefined, the request is whether the tests pass at all. */
  readonly mutant: Mutant | undefined;
  readonly tests: readonly { readonly file: string; readonly prefix?: string | undefined }[];
  /** Files to reload, because they import the changed file; what they share with others is not reloaded. */
  readonly reloaded: readonly string[];
}

export interface MutantAnswer {
  readonly number: number;
  readonly fault: string | undefined;
}

const runner = new URL('./test-runner.ts', import.meta.url).href;
const stripped = new Map<string, string>();
let generation = 0;
let mutant: Mutant | undefined;
let reloadedFiles: ReadonlySet<string> = new Set();

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest') return { url: runner, shortCircuit: true };
    const found = next(specifier, context);
    const plain = found.url.split('?')[0] ?? found.url;
    return plain.startsWith('file:') && reloadedFiles.has(fileURLToPath(plain))
      ? { ...found, url: `${plain}?mutant=${generation}` }
      : found;
  },
  load(url, context, next) {
    if (!url.includes('?mutant=') || !url.includes('.ts?')) return next(url, context);
    const file = fileURLToPath(url.split('?')[0] ?? url);
    const changed = mutant?.file === file ? mutant : undefined;
    const source = changed ? undefined : stripped.get(file);
    const code = source ?? stripTypeScriptTypes(textOf(file, changed), { mode: 'strip' });
    if (!changed) stripped.set(file, code);
    return { format: 'module', source: code, shortCircuit: true };
  },
});

function textOf(file: string, changed: Mutant | undefined): string {
  const text = readFileSync(file, 'utf8');
  return changed ? text.slice(0, changed.start) + changed.text + text.slice(changed.end) : text;
}

async function faultOf({ tests }: MutantTask): Promise<string | undefined> {
  for (const { file, prefix } of tests) {
    try {
      const suite = await collect(() => import(`${pathToFileURL(file).href}?mutant=${generation}`));
      const fault = await firstFault(suite, (name) => prefix === undefined || name.startsWith(prefix));
      if (fault !== undefined) return `${file}: ${fault}`;
    } catch (cause) {
      return `${file}: ${reasonOf(cause)}`;
    }
  }
  return undefined;
}

process.on('message', async (task: MutantTask) => {
  generation++;
  mutant = task.mutant;
  reloadedFiles = new Set(task.reloaded);
  const fault = await faultOf(task);
  process.send?.({ number: task.number, fault } satisfies MutantAnswer);
});
