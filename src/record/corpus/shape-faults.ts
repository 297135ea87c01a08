/** Translates Zod's issues into our messages: what was found, what was expected, and at which key of the file. */

import type { z } from 'zod';
import { idLike } from '../../text/id-like.ts';
import { idPattern } from '../schema/values.ts';
import { type Path, type ShapeFault, shapeFault } from './entry.ts';

type Issue = z.core.$ZodIssue;

/** The shape faults of one value against its schema. */
export function shapeFaults(error: z.ZodError, raw: unknown): readonly ShapeFault[] {
  // A value of the wrong type needs no second report about its length.
  const wrongTypes = new Set(
    error.issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [JSON.stringify(path)] : [])),
  );
  return error.issues
    .filter(({ code, path }) => code === 'invalid_type' || !wrongTypes.has(JSON.stringify(path)))
    .flatMap((issue) => faultsOf(issue, raw));
}

function faultsOf(issue: Issue, raw: unknown): readonly ShapeFault[] {
  const path = issue.path as Path;
  const name = path.length > 0 ? `\`${path.join('.')}\`` : 'the entry';
  const found = show(valueAt(raw, path));

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        shapeFault(
          [...path, key],
          `Unexpected key \`${[...path, key].join('.')}\`, expected only keys of this kind of entry`,
          { atKey: true, unknownKey: true, found: key },
        ),
      );
    case 'invalid_key': {
      // A comma in an unquoted value begins a new key in `{ }`.
      const [{ message } = { message: 'expected another' }] = issue.issues;
      return [{ ...fault(`Unexpected key ${name}, ${message}`), atKey: true }];
    }
    case 'invalid_value':
      return [
        fault(
          `Unexpected ${found} in ${name}, expected one of ${list(issue.values)}`,
          issue.values.map(String),
        ),
      ];
    case 'invalid_union':
      return [
        fault(
          `Unexpected ${found} in ${name}, ${issue.message.startsWith('expected') ? issue.message : 'expected one of the known kinds'}`,
        ),
      ];
    case 'invalid_type':
      return [
        found === 'nothing'
          ? fault(`Unexpected absence of ${name}, expected ${typeInWords(issue.expected)}`)
          : fault(`Unexpected ${found} in ${name}, expected ${typeInWords(issue.expected)}`),
      ];
    default: {
      const expected = issue.message.startsWith('expected')
        ? issue.message
        : `expected ${plainLimit(issue.message)}`;
      return [
        fault(`Unexpected ${found} in ${name}, ${expected}${excess(issue, raw)}`, suggestedIds(issue, raw)),
      ];
    }
  }

  function fault(message: string, allowed: readonly string[] = []): ShapeFault {
    const value = valueAt(raw, path);
    return shapeFault(path, message, { allowed, found: typeof value === 'string' ? value : undefined });
  }
}

/** The length of a text that is too long, since nobody counts. */
function excess(issue: Issue, raw: unknown): string {
  const value = valueAt(raw, issue.path as Path);
  return issue.code === 'too_big' && typeof value === 'string' ? `; it has ${value.length}` : '';
}

/** The id that a name probably stands for. */
function suggestedIds(issue: Issue, raw: unknown): readonly string[] {
  const value = valueAt(raw, issue.path as Path);
  const isId = issue.code === 'invalid_format' && issue.pattern === String(idPattern);
  const id = isId && typeof value === 'string' ? idLike(value) : undefined;
  return id === undefined ? [] : [id];
}

function valueAt(raw: unknown, path: Path): unknown {
  let value: unknown = raw;
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  return value;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'empty value';
  if (typeof value === 'string') return `\`${onOneLine(value)}\``;
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === 'object') return 'map';
  return `\`${String(value)}\``;
}

/** A message is one line, whatever the value. */
function onOneLine(value: string): string {
  const text = value.replaceAll('\n', '\\n');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function list(values: readonly unknown[]): string {
  return values.map((value) => `\`${String(value)}\``).join(', ');
}

function typeInWords(type: string): string {
  const words: Record<string, string> = {
    array: 'a list',
    object: 'a map',
    string: 'text',
    int: 'a whole number',
    // Every tuple of the record is a range of lines.
    tuple: 'first and last line, such as [4, 5]',
  };
  return words[type] ?? `a ${type}`;
}

const limits: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
};

/** "Too small: expected array to have >=1 items" as "at least 1 item". */
function plainLimit(message: string): string {
  return message
    .replace(
      /Too (?:small|big): expected \w+ to (?:have|be) ([<>]=?)/,
      (_, sign: string) => `${limits[sign] ?? sign} `,
    )
    .replace(/\b1 (items|characters)\b/, (_, many: string) => `1 ${many.slice(0, -1)}`);
}
