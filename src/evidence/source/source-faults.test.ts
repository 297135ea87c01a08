import { expect, it } from 'vitest';
import { sourceFaults } from './source-faults.ts';
import { lockOfSource } from './source-proof.ts';

const question = { kind: 'commit', id: 'a'.repeat(40), title: 'kettle: hum', release: undefined } as const;
const revert = 'b'.repeat(40);
type Found = Readonly<Partial<Record<'tag' | 'released' | 'reverted', string>>>;

/** A lock line and a clone's answer, each with the name of its clone. */
function differing(lock: Found, git: Found, clones: readonly [string, string] = ['v6.10', 'v6.10']) {
  const line = lockOfSource({ entry: 'hums', question }, { result: 'proved', ...lock }, clones[0]);
  const judged = [{ entry: 'hums', question, answer: { result: 'proved', ...git } as const }];
  return sourceFaults([line], { judged, clone: clones[1] }).map((fault) => [
    fault.field,
    fault.lock,
    fault.git,
  ]);
}

it('a fault is reported if the lock names another tag, or omits a revert', () => {
  const both = { tag: 'v6.10-rc1', released: 'v6.10' };
  expect(differing(both, both)).toEqual([]);
  expect(differing({ ...both, tag: 'v6.9' }, both)).toEqual([['tag', 'v6.9', 'v6.10-rc1']]);
  expect(differing({ tag: 'v6.10-rc1' }, both)).toEqual([['released', 'none', 'v6.10']]);
  expect(differing(both, { ...both, reverted: revert })).toEqual([['reverted', 'none', revert]]);
  expect(differing({ ...both, reverted: revert }, both)).toEqual([['reverted', revert, 'none']]);
});

it('no fault is reported for what an older clone does not know yet', () => {
  const [older, newer] = [{ tag: 'v6.10-rc1' }, { tag: 'v6.10-rc1', released: 'v6.10', reverted: revert }];
  expect(differing(newer, older, ['v6.10', 'v6.10-rc1'])).toEqual([]);
  expect(differing(older, newer, ['v6.10-rc1', 'v6.10'])).toEqual([['reverted', 'none', revert]]);
  expect(differing({ tag: 'v6.9' }, older, ['v6.11', 'v6.10'])).toEqual([['tag', 'v6.9', 'v6.10-rc1']]);
});

it('no fault is reported for a failed source, or one that is not in the lock', () => {
  const failed = [{ entry: 'hums', question, answer: { result: 'failed', reason: 'none' } as const }];
  const line = lockOfSource({ entry: 'hums', question }, { result: 'proved', tag: 'v6.9' }, 'v6.10');
  expect(sourceFaults([line], { judged: failed, clone: 'v6.10' })).toEqual([]);
  const proved = [{ entry: 'hums', question, answer: { result: 'proved', tag: 'v6.9' } as const }];
  expect(sourceFaults([], { judged: proved, clone: 'v6.10' })).toEqual([]);
});
