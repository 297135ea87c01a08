/** Applies an example of a rule: the files of a record, changed as the example's header says. */

import { parse, stringify } from 'yaml';
import type { Example } from '../../src/checks/rule-document.ts';
import { splitFrontMatter } from '../../src/record/corpus/read-yaml.ts';

type Files = Readonly<Record<string, string>>;

/** Every file of a record, with the example's changes. */
export function applyExample({ changes }: Pick<Example, 'changes'>, record: Files): Files {
  const files: Record<string, string> = { ...record };
  for (const { path, patch } of changes) {
    const changed = (parse(patch) ?? {}) as Record<string, unknown>;
    const name = nameOf(path, files);
    if (changed['delete'] === true) delete files[name];
    else files[name] = patched(name, files[name], changed);
  }
  return files;
}

function nameOf(path: string, files: Files): string {
  if (!path.includes('*')) return path;
  const [start = '', end = ''] = path.split('*');
  const found = Object.keys(files).find((name) => name.startsWith(start) && name.endsWith(end));
  if (found === undefined) throw new Error(`the example record has no file \`${path}\``);
  return found;
}

function patched(
  path: string,
  before: string | undefined,
  changes: Readonly<Record<string, unknown>>,
): string {
  if (Object.keys(changes).length === 0 && before !== undefined) return before;
  if (typeof changes['text'] === 'string') return changes['text'];
  if (Array.isArray(changes['replace'])) {
    const [from, to] = changes['replace'] as readonly string[];
    return (before ?? '').replace(from ?? '', to ?? '');
  }
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
