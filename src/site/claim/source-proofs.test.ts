import { expect, test } from 'vitest';
import type { SourceResult } from '../../evidence/source/source-results.ts';
import { proofWords, stateProofOf } from './source-proofs.ts';

const source = { kind: 'commit', id: 'a'.repeat(40), title: 'mm: x', url: 'https://git.example/x' } as const;
const open: SourceResult = { entry: 'x', index: 0, source, git: undefined, provable: true };
const read: SourceResult = { ...open, provable: false };
const question = { kind: 'commit', id: source.id, title: source.title } as const;
const lock = { entry: 'x', question, clone: 'v7.4-rc3', seal: '' };
const proved: SourceResult = { ...open, git: { ...lock, tag: 'v7.1-rc1', released: 'v7.1' } };

test('a source names the clone it was checked against, the first tag that has it, and the commit that reverted it', () => {
  expect(proofWords(proved)).toBe('proved against git, v7.4-rc3; first in v7.1-rc1, released in v7.1');
  expect(proofWords({ git: { ...lock, reverted: 'b'.repeat(40) }, provable: true })).toBe(
    'proved against git, v7.4-rc3; reverted by bbbbbbbbbbbb',
  );
  expect(proofWords(open)).toBe('not yet proved against git');
  expect(proofWords(read)).toBe('read by the editors');
});

test('a state is called proved only if git proved every source that it can prove', () => {
  expect(stateProofOf([proved, read])).toBe('proved against git, v7.4-rc3');
  expect(stateProofOf([proved, open])).toBe('partly proved against git, v7.4-rc3: 1 of 2');
  expect(stateProofOf([open])).toBe('by its source, not yet proved against git');
  expect(stateProofOf([open, read])).toBe('by its sources, not yet proved against git');
  expect(stateProofOf([read])).toBe('by its source; git can prove none of this kind');
});
