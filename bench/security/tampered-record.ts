/**
 * A small invented record that is complete, with its mail, lock and ledger; and the three ways to detect that a copy
 * of it was tampered with: the check, the check against an earlier copy of the ledger, and the mail.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { authorComponents } from '../../src/checks/components.ts';
import { errorsIn, runChecks } from '../../src/checks/run-checks.ts';
import { lockPath } from '../../src/evidence/lock/lock-file.ts';
import { indexPath } from '../../src/ledger/ledger.ts';
import { type LedgerBytes, ledgerSince } from '../../src/ledger/ledger-since.ts';
import { loadCorpus } from '../../src/record/corpus/corpus.ts';
import { buildGraph } from '../../src/record/graph/build-graph.ts';
import type { Graph } from '../../src/record/graph/graph.ts';
import { exampleProof } from '../../test/support/example-proof.ts';
import { exampleRecord } from '../../test/support/example-record.ts';
import { mboxOf } from '../../test/support/mail/example-mail.ts';
import { statusOf } from '../../tools/command/command-line.ts';
import { runVerify, usage } from '../../tools/run-verify.ts';
import { type Files, standingFolder } from '../standing-folder.ts';
import { zeroingMail } from './zeroing-mail.ts';
import { option, optionPath } from './zeroing-option.ts';

const today = '2026-11-28';
const mbox = mboxOf(zeroingMail);
const folder = standingFolder();

const unproved: Files = { ...exampleRecord, [optionPath]: option };

export const whole: Files = await proved({ ...unproved, ...graphOf(unproved, exampleProof) });

/** Loads the files and returns the result of `look`; they stay in the folder until the next call. */
export function graphOf<Result>(files: Files, look: (graph: Graph) => Result): Result {
  folder.hold(files);
  return look(buildGraph(loadCorpus(folder.dir)));
}

/** Ids of the rules of the check that refuse it. */
export function refusedBy(files: Files): readonly string[] {
  const context = { components: authorComponents, simulations: undefined, today };
  return graphOf(files, (graph) => rulesOf(errorsIn(runChecks(graph, context))));
}

/** Ids of the rules that refuse it as a successor of an earlier copy. */
export function refusedAgainst(earlier: Files, files: Files): readonly string[] {
  return rulesOf([...ledgerSince(bytesOf(earlier), bytesOf(files), 'ledger')]);
}

/** Whether `verify` refuses it, given the mail. */
export async function refusedByMail(files: Files): Promise<boolean> {
  return (await verified(files, '--strict')).status === 1;
}

/** The record with the lock that `verify` writes of it. */
async function proved(files: Files): Promise<Files> {
  const { status, out, lock } = await verified(files, '--strict', '--write');
  if (status !== 0) throw new Error(`the made-up record is not proved by its mail:\n${out}`);
  return { ...files, [lockPath]: lock };
}

async function verified(files: Files, ...options: readonly string[]) {
  const dir = written(files);
  const archive = `${dir}.mbox`;
  let out = '';
  const collect = (text: string) => {
    out += text;
  };
  try {
    writeFileSync(archive, mbox);
    const argv = ['--content', dir, '--archive', archive, ...options];
    const streams = { out: collect, err: collect, isTerminal: false, progress: () => undefined };
    const status = await statusOf(usage, runVerify, argv, streams);
    return { status, out, lock: readFileSync(join(dir, lockPath), 'utf8') };
  } finally {
    rmSync(dir, { recursive: true });
    rmSync(archive);
  }
}

function written(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'tampering-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

function bytesOf(files: Files): LedgerBytes {
  const versions = Object.entries(files)
    .filter(([path]) => path.startsWith('ledger/') && path.endsWith('.txt'))
    .map(([path, text]) => [path.slice('ledger/'.length), Buffer.from(text)] as const);
  return { name: 'before', index: Buffer.from(files[indexPath] ?? ''), versions: new Map(versions) };
}

function rulesOf(found: readonly { readonly rule: string }[]): readonly string[] {
  return [...new Set(found.map(({ rule }) => rule))].toSorted();
}
