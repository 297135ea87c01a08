/**
 * Every piece of evidence was looked up in the mail in its current form: the lock contains its result, and nothing
 * else. Without the mail no more can be checked, and every build checks it.
 *
 * @example ok
 *   evidence.lock.json
 * @example not-ok
 *   evidence.lock.json
 *     delete: true
 * @report
 *   claims/answers/nobody-zeroes.mdx:6:5  error  evidence-locked
 *     Unexpected evidence that was never proved, expected its result in the lock
 *     5 | evidence:
 *     6 |   - message: m3@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 *
 *   claims/corrections/not-lazily.mdx:9:5  error  evidence-locked
 *     Unexpected evidence that was never proved, expected its result in the lock
 *     8 | evidence:
 *     9 |   - message: m3@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 *
 *   claims/corrections/not-lazily.mdx:12:5  error  evidence-locked
 *     Unexpected evidence that was never proved, expected its result in the lock
 *     11 |     words: not skipped at all
 *     12 |   - message: m3@mail.example
 *              ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 *
 *   claims/positions/zero-lazily.mdx:6:5  error  evidence-locked
 *     Unexpected evidence that was never proved, expected its result in the lock
 *     5 | evidence:
 *     6 |   - message: m1@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 *
 *   claims/questions/who-zeroes.mdx:8:5  error  evidence-locked
 *     Unexpected evidence that was never proved, expected its result in the lock
 *     7 | evidence:
 *     8 |   - message: m2@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the page lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:7:5  error  evidence-locked
 *     Unexpected evidence that changed since it was proved (words), expected what the lock contains
 *     6 | evidence:
 *     7 |   - message: m1@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 * @example not-ok
 *   evidence.lock.json
 *     text: not a lock
 * @report
 *   evidence.lock.json:1:1  error  evidence-locked
 *     Unexpected lock (the lock is not JSON), expected what `verify --write` writes
 *     1 | not a lock
 *         ^
 *     help: restore it from version control, or remove it and run `npm run verify -- --archive PATH --write` with all of the mail
 * @example not-ok
 *   claims/questions/who-zeroes.mdx
 *     delete: true
 * @report
 *   evidence.lock.json:6:1  error  evidence-locked
 *     Unexpected lock entry that `who-zeroes` does not have, expected only entries of claims
 *     5 | {"claim":"zero-lazily","message":"m1@mail.example","lines":[2,3],"words":"zero the pages lazily","speaker":"ada-byron","quotes":false,"result":"verified","normalisation":1,"sha256":["f36323919467b315d
 *     6 | {"claim":"who-zeroes","message":"m2@mail.example","lines":[5,5],"words":"who zeroes it","speaker":"grace-hopper","quotes":false,"result":"verified","normalisation":1,"sha256":["5d232281201d89d4da1062f
 *         ^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     delete: true
 *   evidence.lock.json
 *     replace: ['zero the pages lazily', 'zero the pages l\u0061zily']
 * @report
 *   evidence.lock.json:1:1  error  evidence-locked
 *     Unexpected lock entry that `zero-lazily` does not have, expected only entries of claims
 *     1 | {"lock":2,"normalisation":1,"entries":[
 *         ^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 * @example not-ok
 *   evidence.lock.json
 *     replace: ['"result":"second-hand"', '"result":"verified"']
 * @report
 *   claims/corrections/not-lazily.mdx:12:5  error  evidence-locked
 *     Unexpected lock that `verify` did not write (quoted words can only be second-hand), expected what it writes
 *     11 |     words: not skipped at all
 *     12 |   - message: m3@mail.example
 *              ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 4], words: zero the pages lazily }]
 *   evidence.lock.json
 *     replace: ['"lines":[2,3]', '"lines":[2,4]']
 * @report
 *   claims/positions/zero-lazily.mdx:7:5  error  evidence-locked
 *     Unexpected lock without a hash for each cited line, expected one for each
 *     6 | evidence:
 *     7 |   - message: m1@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 * @example not-ok
 *   evidence.lock.json
 *     replace: ['"lock":2,', '']
 * @report
 *   evidence.lock.json:1:1  error  evidence-locked
 *     Unexpected lock in the first format beside a ledger in the second, expected one with bodies and seals
 *     1 | {"normalisation":1,"entries":[
 *         ^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 * @example not-ok
 *   evidence.lock.json
 *     replace: ['"result":"verified"', '"result":"second-hand","result":"verified"']
 * @report
 *   evidence.lock.json:1:1  error  evidence-locked
 *     Unexpected lock with a repeated key, expected each key once
 *     1 | {"lock":2,"normalisation":1,"entries":[
 *         ^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 * @example not-ok
 *   evidence.lock.json
 *     replace: ['"entries":[', "\"entries\":[\n{\"claim\":\"who-zeroes\",\"message\":\"m2@mail.example\",\"lines\":[5,5],\"words\":\"who zeroes it\",\"speaker\":\"grace-hopper\",\"quotes\":false,\"result\":\"unverified\",\"normalisation\":1,\"sha256\":[]},"]
 * @report
 *   claims/questions/who-zeroes.mdx:8:5  error  evidence-locked
 *     Unexpected lock that `verify` did not write (its entry appears twice), expected what it writes
 *     7 | evidence:
 *     8 |   - message: m2@mail.example
 *             ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: run `npm run verify -- --archive PATH --write` with a copy of the mail
 */

import { evidenceEntries } from '../evidence/entries-of-graph.ts';
import { entryKey } from '../evidence/evidence-entry.ts';
import { compareLock, type LockProblem } from '../evidence/lock/compare-lock.ts';
import { type LockFile, lockPath, repeatsKeys, restoreLock } from '../evidence/lock/lock-file.ts';
import { lockFileOf } from '../evidence/lock/lock-of-graph.ts';
import { ledgerOf } from '../ledger/ledger-problems.ts';
import { startOf } from '../record/corpus/place.ts';
import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import type { Graph } from '../record/graph/graph.ts';
import { reasonOf } from '../text/reason-of.ts';
import type { Check, Finding } from './check.ts';
import { isUnread } from './unread-claims.ts';

const fix = 'run `npm run verify -- --archive PATH --write` with a copy of the mail';

export const evidenceLocked: Check = {
  id: 'evidence-locked',
  *run(graph) {
    const plain = graph.corpus.plain.get(lockPath);
    let lock: LockFile;
    try {
      lock = lockFileOf(graph);
    } catch (cause) {
      const reason = reasonOf(cause);
      yield {
        place: startOf(plain?.file ?? lockPath),
        message: `Unexpected lock (${reason}), expected what \`verify --write\` writes`,
        help: restoreLock,
      };
      return;
    }
    // Where the ledger has full hashes, the lock must have seals too: without them anybody could write it.
    if (
      plain &&
      lock.form === 1 &&
      lock.lock.length > 0 &&
      ledgerOf(graph).lines.some(({ line }) => line?.full !== undefined)
    )
      yield {
        place: startOf(plain.file),
        message:
          'Unexpected lock in the first format beside a ledger in the second, expected one with bodies and seals',
        help: fix,
      };
    if (plain && repeatsKeys(plain.text))
      yield {
        place: startOf(plain.file),
        message: 'Unexpected lock with a repeated key, expected each key once',
        help: fix,
      };
    const lines = plain?.text.split('\n') ?? [];
    for (const problem of compareLock(evidenceEntries(graph), lock)) {
      if (problem.kind === 'stale' && isUnread(graph, problem.locked.claim)) continue;
      yield findingOf(problem, graph, plain?.file ?? lockPath, lines);
    }
  },
};

function findingOf(problem: LockProblem, graph: Graph, lockFile: string, lines: readonly string[]): Finding {
  if (problem.kind === 'stale') {
    const { claim, words } = problem.locked;
    const line =
      lines.findIndex((text) => text.includes(JSON.stringify(words)) && text.includes(`"${claim}"`)) + 1;
    return {
      place: { file: lockFile, line: Math.max(1, line), column: 1, length: 1 },
      message: `Unexpected lock entry that \`${claim}\` does not have, expected only entries of claims`,
      help: fix,
    };
  }
  const { entry } = problem;
  const claim = evidenceOwners(graph).find(({ id }) => id === entry.claim);
  const index = evidenceEntries(graph)
    .filter(({ claim: id }) => id === entry.claim)
    .findIndex((candidate) => entryKey(candidate) === entryKey(entry));
  const place = claim?.entry.placeOf(['evidence', Math.max(0, index)]) ?? startOf(lockFile);
  switch (problem.kind) {
    case 'missing':
      return {
        place,
        message: 'Unexpected evidence that was never proved, expected its result in the lock',
        help: fix,
        awaits: 'proof',
      };
    case 'differs':
      return {
        place,
        message: `Unexpected evidence that changed since it was proved (${problem.fields.join(', ')}), expected what the lock contains`,
        help: fix,
        awaits: 'proof',
      };
    case 'forged':
      return {
        place,
        message: `Unexpected lock that \`verify\` did not write (${problem.why}), expected what it writes`,
        help: fix,
      };
    case 'incomplete':
      return {
        place,
        message: 'Unexpected lock without a hash for each cited line, expected one for each',
        help: fix,
      };
  }
}
