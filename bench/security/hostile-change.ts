/**
 * The changes of a hostile pull request in short form: a value followed by harm, a file, a line; and the rows made of
 * them.
 */

import type { Row } from './row.ts';

export type Files = Readonly<Record<string, string>>;

export type HostileAnswer = 'refused' | 'inert';

export interface HostileRow extends Row<HostileAnswer> {
  /** The additions and changes of the pull request: path below the content folder → text. */
  readonly change: (before: Files) => Files;
  readonly rules?: readonly string[];
}

/** Ends a script, an attribute and a tag, and would call a function that the browser watches. */
export const harm = `</script><script>pwned()</script>"'><img src=//evil.example/x onerror=pwned()>`;
/** The same for values that must be short. */
export const shortHarm = `"'></script><img src=x onerror=pwned()>`;
export const shortestHarm = `"'><script>pwned()</script>`;
export const inYaml = (text: string) => JSON.stringify(` ${text}`).slice(1, -1);
export const quoted = inYaml(harm);
export const quotedShort = inYaml(shortHarm);

/** The same text with one of its values followed by the harm. @throws if it has no such value */
export function after(path: string, value: string, tail = harm): HostileRow['change'] {
  return (before) => {
    const text = before[path] ?? '';
    const line = text.split('\n').find((candidate) => candidate.includes(value)) ?? '';
    const key = line.slice(0, line.indexOf(value)).replace(/['"]$/, '');
    const rest = line.slice(key.length).replace(/^(['"])(.*)\1/, '$2');
    const flow = /[[{]/.test(key);
    const end = flow ? rest.slice(value.length) : '';
    const words = JSON.stringify(flow ? value : rest).slice(1, -1);
    if (line === '') throw new Error(`\`${path}\` has no ${value}`);
    return { ...before, [path]: text.replace(line, () => `${key}"${words}${inYaml(tail)}"${end}`) };
  };
}

export function file(path: string, text: string): HostileRow['change'] {
  return (before) => ({ ...before, [path]: text });
}

export function line(path: string, from: string, to: string): HostileRow['change'] {
  return (before) => {
    const text = before[path] ?? '';
    if (!text.includes(from)) throw new Error(`\`${path}\` has no ${from}`);
    return { ...before, [path]: text.replace(from, () => to) };
  };
}

export function refused(attack: string, was: string, rule: string, change: HostileRow['change']): HostileRow {
  return { attack, expected: 'refused', was, change, rules: [rule] };
}

export function inert(attack: string, was: string, change: HostileRow['change']): HostileRow {
  return { attack, expected: 'inert', was, change };
}

export const asWords = 'escaped';
export const passed = 'passes';
