import { describe, expect, it } from 'vitest';
import { compareLock } from './compare-lock.ts';
import type { EvidenceEntry, Proof } from './evidence-entry.ts';
import { updateLock } from './lock.ts';
import { formatLock, parseLock } from './lock-file.ts';

const entry: EvidenceEntry = {
  claim: 'one-kettle',
  message: 'k1@mail.example',
  lines: [1, 2],
  words: 'one kettle',
  speaker: 'ada',
  quotes: false,
};
const verified: Proof = { result: 'verified', normalised: ['I want', 'one kettle'], masked: false };
const lock = updateLock([], [{ entry, proof: verified }]);

describe('the lock', () => {
  it('holds a hash for each cited line, in a form a reader can make with sha256sum', () => {
    expect(lock[0]).toMatchObject({ ...entry, result: 'verified', normalisation: 1 });
    // printf 'I want' | sha256sum
    expect(lock[0]?.sha256).toEqual([
      '70ab804de194072ff5a3308c3ea9a4e008a3985472fc29b68ff3687220407dd1',
      '2dcfcdcfc3a65a5f43c68ea2fb286a2b259f47d496ea02a48d1678086caf0c9e',
    ]);
  });

  it('comes back from its text, one entry a line', () => {
    const text = formatLock(lock);
    expect(parseLock(text)).toEqual(lock);
    expect(text.split('\n')).toHaveLength(4);
    expect(parseLock(formatLock([]))).toEqual([]);
  });

  it('does not depend on the order of the entries', () => {
    const other = { ...entry, claim: 'a-kettle' };
    const proved = [entry, other].map((one) => ({ entry: one, proof: verified }));
    expect(formatLock(updateLock([], proved))).toBe(formatLock(updateLock([], proved.toReversed())));
  });

  it('keeps an earlier result while the message is not at hand', () => {
    const absent: Proof = { result: 'unverified', reason: 'not in the archive' };
    expect(updateLock(lock, [{ entry, proof: absent }])).toEqual(lock);
    const changed = { ...entry, words: 'two kettles' };
    expect(updateLock(lock, [{ entry: changed, proof: absent }])).toMatchObject([
      { words: 'two kettles', result: 'unverified', sha256: [] },
    ]);
  });

  it('holds nothing for a failed entry, nor for one that is gone', () => {
    expect(updateLock(lock, [{ entry, proof: { result: 'failed', reason: 'x' } }])).toEqual([]);
    expect(updateLock(lock, [])).toEqual([]);
  });

  it('takes no hash from a page that masks addresses in the cited lines', () => {
    expect(updateLock([], [{ entry, proof: { ...verified, masked: true } }])).toEqual([]);
    expect(updateLock(lock, [{ entry, proof: { ...verified, masked: true } }])).toEqual(lock);
  });

  it('is refused where it is not one', () => {
    expect(() => parseLock('{')).toThrow(/not JSON/);
    expect(() => parseLock('{"normalisation":1,"entries":[{"claim":1}]}')).toThrow(/another shape/);
  });
});

describe('compareLock', () => {
  it('is content with entries as they were proved', () => {
    expect(compareLock([entry], lock)).toEqual([]);
  });

  it('finds an entry without a line, a changed one, and a line without an entry', () => {
    expect(compareLock([entry], [])).toMatchObject([{ kind: 'missing', entry }]);
    expect(compareLock([{ ...entry, words: 'two kettles', quotes: true }], lock)).toMatchObject([
      { kind: 'differs', fields: ['words', 'quotes'] },
    ]);
    expect(compareLock([], lock)).toMatchObject([{ kind: 'stale' }]);
  });

  it('finds a line whose hashes are not one for each cited line', () => {
    expect(
      compareLock(
        [entry],
        lock.map((one) => ({ ...one, sha256: [] })),
      ),
    ).toMatchObject([{ kind: 'incomplete' }]);
  });
});
