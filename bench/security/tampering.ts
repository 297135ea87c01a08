/** Ways to tamper with the complete record, with an editor or with our own tools. */

import type { LockEntry } from '../../src/evidence/lock/lock-entry.ts';
import { formatLock, lockPath, readLockFile } from '../../src/evidence/lock/lock-file.ts';
import { sealOf } from '../../src/evidence/lock/seal.ts';
import { indexPath } from '../../src/ledger/ledger.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { publication, withdrawal } from '../../test/support/published.ts';
import type { Files } from '../standing-folder.ts';
import { graphOf, whole } from './tampered-record.ts';

export function textIn(files: Files, path: string): string {
  return String(files[path] ?? '');
}

export function without(files: Files, ...paths: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}

export function withoutLedger(files: Files): Files {
  return without(files, ...Object.keys(files).filter((path) => path.startsWith('ledger/')));
}

/** @throws if the text to change is not there: a row that changes nothing would prove nothing */
export function edit(path: string, from: string | RegExp, to: string, files: Files = whole): Files {
  const before = textIn(files, path);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`\`${path}\` has no ${from}`);
  return { ...files, [path]: after };
}

export function withCrlf(path: string): Files {
  return { ...whole, [path]: textIn(whole, path).replaceAll('\n', '\r\n') };
}

export function linesOf(files: Files): readonly string[] {
  return textIn(files, indexPath).split('\n').slice(0, -1);
}

/** The index with these lines, sealed again. */
export function sealed(lines: readonly string[], files: Files = whole): Files {
  const index = lines.map((line) => `${line}\n`).join('');
  return { ...files, [indexPath]: index, [`${indexPath}.sha256`]: `${sha256(index)}  index.tsv\n` };
}

/** The same, with the chain recomputed too. */
export function rechained(lines: readonly string[], files: Files = whole): Files {
  let previous = '0'.repeat(64);
  const chained = lines.map((line) => {
    const text = line.split('\t').with(5, previous).join('\t');
    previous = sha256(text);
    return text;
  });
  return sealed(chained, files);
}

export function lastDated(date: string, files: Files = whole): Files {
  const lines = linesOf(files);
  return rechained(lines.with(-1, (lines.at(-1) ?? '').replace(/^[^\t]+/, date)), files);
}

export function swapped(): readonly string[] {
  const [first = '', second = '', third = '', ...rest] = linesOf(whole);
  return [first, third, second, ...rest];
}

/** Published again, with our own tool, after a change. */
export function published(files: Files, date: string): Files {
  return graphOf(files, (graph) => ({ ...files, ...publication(graph, date, 'a reason') }));
}

/** The path of the version of a text that was published first. */
export function versionOf(id: string, files: Files = whole): string {
  return Object.keys(files).find((path) => path.startsWith(`ledger/${id}/`)) ?? '';
}

export function withdrawn(id: string, path: string): Files {
  const files = without(whole, path);
  return graphOf(files, (graph) => ({ ...files, ...withdrawal(graph, id, '2026-11-23', 'misread') }));
}

/** The lock with changed lines, each sealed again, as anybody who runs our code can do. */
export function relocked(change: (line: LockEntry) => LockEntry, files: Files = whole): Files {
  const lock = readLockFile(textIn(files, lockPath)).lock.map((line) => {
    const changed = change(line);
    return { ...changed, seal: sealOf(changed) };
  });
  return { ...files, [lockPath]: formatLock(lock) };
}
