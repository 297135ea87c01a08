/** The ok and not-ok examples in a rule's header comment, as records that can be run. They are also its web page. */

import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../corpus/front-matter.ts';
import { exampleRecord } from './example-record.ts';

export interface Example {
  readonly expected: 'ok' | 'not-ok';
  /** As written in the header, for the rules page. */
  readonly text: string;
  /** Every file of the record with the example's changes made. */
  readonly files: Readonly<Record<string, string>>;
  readonly changed: readonly string[];
}

export interface RuleDocument {
  readonly summary: string;
  readonly examples: readonly Example[];
}

/** Reads the header comment of a rule's source. */
export function readRuleDocument(source: string): RuleDocument {
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const [summary = [], ...rest] = sections(lines);
  return {
    summary: summary.join(' ').trim(),
    examples: rest.map((section) => {
      const expected = section[0]?.trim() === '@example ok' ? 'ok' : 'not-ok';
      return { expected, text: section.slice(1).join('\n').trimEnd(), ...apply(section.slice(1)) };
    }),
  };
}

function sections(lines: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = [[]];
  for (const line of lines) {
    if (line.startsWith('@example')) all.push([line]);
    else all.at(-1)?.push(line);
  }
  return all;
}

function apply(lines: readonly string[]): Pick<Example, 'files' | 'changed'> {
  const files: Record<string, string> = { ...exampleRecord };
  const changed: string[] = [];
  let path: string | undefined;
  let patch: string[] = [];
  for (const line of [...lines, '  ']) {
    const isPath = /^ {2}\S/.test(line);
    if (line.startsWith('    ')) patch.push(line.slice(4));
    else if (isPath || line === '  ') {
      if (path) files[path] = patched(path, files[path], patch.join('\n'));
      path = isPath ? line.trim() : undefined;
      if (path) changed.push(path);
      patch = [];
    }
  }
  return { files, changed };
}

function patched(path: string, before: string | undefined, patch: string): string {
  if (patch === '' && before !== undefined) return before;
  const changes = (parse(patch) ?? {}) as Record<string, unknown>;
  const isText = /\.(mdx|mmd)$/.test(path);
  const { yaml, body } = isText ? splitFrontMatter(before ?? '') : { yaml: before ?? '', body: '' };
  const data = { ...((parse(yaml ?? '') ?? {}) as Record<string, unknown>) };
  for (const [key, value] of Object.entries(changes)) {
    if (key === 'body') continue;
    if (value === null) delete data[key];
    else data[key] = value;
  }
  if (!isText) return stringify(data);
  const text = typeof changes['body'] === 'string' ? `${changes['body']}\n` : body || 'Some text.\n';
  return `---\n${stringify(data)}---\n${text}`;
}
