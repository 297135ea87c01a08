/**
 * Parses the header comment of a rule: a summary of what it requires, and examples that are ok or not, each with the
 * exact report that it must give. The header is also the rule's web page.
 */

export interface Example {
  readonly expected: 'ok' | 'not-ok';
  /** As written in the header, for the rules page. */
  readonly text: string;
  /** The report as an author reads it, without the summary line; empty for an example that is ok. */
  readonly report: string;
  readonly changes: readonly Change[];
}

/** What an example changes in one file; a `*` in the path stands for part of a name. */
export interface Change {
  readonly path: string;
  /** YAML: keys of the front matter to set (null removes), or `body`, `text`, `replace: [from, to]`, `delete: true`. */
  readonly patch: string;
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
    examples: rest.map(exampleOf),
  };
}

function exampleOf(section: readonly string[]): Example {
  const expected = section[0]?.trim() === '@example ok' ? 'ok' : 'not-ok';
  const at = section.indexOf('@report');
  const changes = section.slice(1, at === -1 ? undefined : at);
  const report = at === -1 ? [] : section.slice(at + 1);
  return {
    expected,
    text: changes.join('\n').trimEnd(),
    // A comment cannot contain its own end, so the header writes it with a backslash.
    report: report
      .map((line) => line.replace(/^ {2}/, '').replaceAll('*\\/', '*/'))
      .join('\n')
      .trimEnd(),
    changes: changesIn(changes),
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

function changesIn(lines: readonly string[]): readonly Change[] {
  const changes: { path: string; patch: string[] }[] = [];
  for (const line of lines) {
    if (/^ {2}\S/.test(line)) changes.push({ path: line.trim(), patch: [] });
    else if (line.startsWith('    ')) changes.at(-1)?.patch.push(line.slice(4));
  }
  return changes.map(({ path, patch }) => ({ path, patch: patch.join('\n') }));
}
