import { describe, expect, it } from 'vitest';
import { sha256 } from '../../text/sha256.ts';
import type { EvidenceEntry, MatchResult } from '../evidence-entry.ts';
import { compareLock } from './compare-lock.ts';
import { updateLock } from './lock.ts';
import type { LockEntry } from './lock-entry.ts';
import { lockFaults } from './lock-faults.ts';
import { formatLock, type LockFile, readLockFile, repeatsKeys } from './lock-file.ts';
import { sealOf } from './seal.ts';

const entry: EvidenceEntry = {
  claim: 'one-kettle',
  message: 'k1@mail.example',
  lines: [1, 2],
  words: 'one kettle',
  speaker: 'ada',
  quotes: false,
};
const verified = {
  result: 'verified',
  normalised: ['I want', 'one kettle'],
  masked: false,
  edge: ['probably'],
  body: sha256('I want\none kettle\n'),
} as const satisfies MatchResult;
const lock = updateLock([], [{ entry, match: verified }]);

describe('the lock', () => {
  it('has a hash for each cited line that a reader can compute with sha256sum', () => {
    expect(lock[0]).toMatchObject({ ...entry, result: 'verified', normalisation: 1 });
    // printf 'I want' | sha256sum
    expect(lock[0]?.sha256).toEqual([
      '70ab804de194072ff5a3308c3ea9a4e008a3985472fc29b68ff3687220407dd1',
      '2dcfcdcfc3a65a5f43c68ea2fb286a2b259f47d496ea02a48d1678086caf0c9e',
    ]);
  });

  it('is read back from its text, one entry per line', () => {
    const text = formatLock(lock);
    expect(readLockFile(text).lock).toEqual(lock);
    expect(text.split('\n')).toHaveLength(4);
    expect(readLockFile(formatLock([])).lock).toEqual([]);
  });

  it('has each entry once', () => {
    const text = formatLock(lock);
    expect(repeatsKeys(text)).toBe(false);
    expect(repeatsKeys(JSON.stringify(JSON.parse(text), null, 2))).toBe(false);
    expect(repeatsKeys(text.replace('"quotes"', '"quotes":true,"quotes"'))).toBe(true);
    expect(repeatsKeys('{"a\\"b":"\\\\","a\\"b":"c"}')).toBe(true);
    const twice = { form: 1, lock: [...lock, ...lock], sources: [] } as const;
    expect(compareLock([entry], twice)).toMatchObject([{ kind: 'forged', why: 'its entry appears twice' }]);
  });

  it('does not depend on the order of the entries', () => {
    const other = { ...entry, claim: 'a-kettle' };
    const proved = [entry, other].map((proven) => ({ entry: proven, match: verified }));
    expect(formatLock(updateLock([], proved))).toBe(formatLock(updateLock([], proved.toReversed())));
  });

  it('keeps an earlier result while the message is not available', () => {
    const absent: MatchResult = { result: 'unverified', reason: 'not in the archive' };
    expect(updateLock(lock, [{ entry, match: absent }])).toEqual(lock);
    const changed = { ...entry, words: 'two kettles' };
    expect(updateLock(lock, [{ entry: changed, match: absent }])).toMatchObject([
      { words: 'two kettles', result: 'unverified', sha256: [] },
    ]);
  });

  it('has no line for a failed entry, nor for one that was removed', () => {
    expect(updateLock(lock, [{ entry, match: { result: 'failed', reason: 'x' } }])).toEqual([]);
    expect(updateLock(lock, [])).toEqual([]);
  });

  it('takes no hash from a page that masks addresses in the cited lines', () => {
    expect(updateLock([], [{ entry, match: { ...verified, masked: true } }])).toEqual([]);
    expect(updateLock(lock, [{ entry, match: { ...verified, masked: true } }])).toEqual(lock);
  });

  it('is refused if the text is not a valid lock', () => {
    expect(() => readLockFile('{').lock).toThrow(/not JSON/);
    expect(() => readLockFile('{"normalisation":1,"entries":[{"claim":1}]}').lock).toThrow(/wrong shape/);
  });
});

describe('a line of the lock beside the mail', () => {
  const faults = (change: Partial<LockEntry>, strict = false) =>
    lockFaults(
      lock.map((line) => ((changed) => ({ ...changed, seal: sealOf(changed) }))({ ...line, ...change })),
      [{ entry, match: verified }],
      strict,
    ).map(({ field, lock: said, mail }) => [field, said, mail]);

  it('is a fault if it omits words that reverse or weaken the quotation', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ edge: undefined })).toEqual([['edge', 'none', 'probably']]);
    expect(faults({ edge: ['not'] })).toEqual([['edge', 'not', 'probably']]);
    expect(faults({ edge: ['not', 'if'] })).toEqual([['edge', 'not, if', 'probably']]);
  });

  it('is a fault if it names words that it does not follow in the mail, not if it names none', () => {
    expect(faults({ follows: 'I want' })).toEqual([['follows', 'I want', 'other words, or none']]);
    const proved = [{ entry, match: verified, follows: { words: 'I want', between: undefined } }];
    expect(lockFaults(lock, proved, false)).toEqual([]);
    const [line] = updateLock([], proved);
    expect(line).toMatchObject({ follows: 'I want' });
    expect(lockFaults(line ? [line] : [], proved, false)).toEqual([]);
    const commaBetween = [{ entry, match: verified, follows: { words: 'I want', between: ', ' } }];
    expect(lockFaults(line ? [line] : [], commaBetween, false)).toMatchObject([
      { field: 'between', lock: 'only white space', mail: ', ' },
    ]);
    const [comma] = updateLock([], commaBetween);
    expect(comma).toMatchObject({ between: ', ' });
    expect(lockFaults(comma ? [comma] : [], proved, false)).toMatchObject([
      { field: 'between', lock: ', ', mail: 'only white space' },
    ]);
    const masked = { ...verified, masked: true };
    expect(lockFaults(line ? [line] : [], [{ entry, match: masked }], false)).toEqual([]);
  });

  it('is a fault if its result differs, and then nothing else is reported', () => {
    expect(faults({ result: 'second-hand', edge: [] })).toEqual([['result', 'second-hand', 'verified']]);
    expect(faults({ result: 'unverified' })).toEqual([]);
  });

  it('is a fault if a line has a different hash, or none', () => {
    const [first = '', second = ''] = lock[0]?.sha256 ?? [];
    const other = sha256('I wish');
    expect(faults({ sha256: [other, second] })).toEqual([['line 1', other, first]]);
    expect(faults({ sha256: [first] })).toEqual([['line 2', 'none', second]]);
  });
});

describe("a body hash that differs from the mail's", () => {
  const other = sha256('I want\none kettle\n-- \nlist\n');
  const faults = (body: string | undefined, strict: boolean) =>
    lockFaults(
      lock.map((line) => ({ ...line, body })),
      [{ entry, match: verified }],
      strict,
    ).map(({ field, lock: said, mail }) => [field, said, mail]);

  it('is a fault in strict mode, and otherwise may be another copy', () => {
    expect(faults(other, true)).toEqual([['body', other, verified.body]]);
    expect(faults(other, false)).toEqual([]);
    expect(faults(verified.body, true)).toEqual([]);
    expect(faults(undefined, true)).toEqual([]);
  });
});

describe('a lock of the first form', () => {
  const old = `{"normalisation":1,"entries":[\n${JSON.stringify({
    ...entry,
    result: 'verified',
    normalisation: 1,
    sha256: [sha256('I want'), sha256('one kettle')],
  })}\n]}\n`;

  it('is read with its results', () => {
    expect(readLockFile(old).form).toBe(1);
    expect(compareLock([entry], readLockFile(old))).toEqual([]);
  });

  it('becomes one of the second form when it is written, with new bodies and seals', () => {
    expect(formatLock(updateLock(readLockFile(old).lock, [{ entry, match: verified }]))).toBe(
      formatLock(lock),
    );
  });
});

const file = (entries = lock): LockFile => ({ form: 2, lock: entries, sources: [] });
const changed = (change: Partial<LockEntry>) => file(lock.map((line) => ({ ...line, ...change })));

describe('compareLock', () => {
  it('accepts entries as they were proved', () => {
    expect(compareLock([entry], file())).toEqual([]);
  });

  it('finds an entry without a line, a changed one, and a line without an entry', () => {
    expect(compareLock([entry], file([]))).toMatchObject([{ kind: 'missing', entry }]);
    expect(compareLock([{ ...entry, words: 'two kettles', quotes: true }], file())).toMatchObject([
      { kind: 'differs', fields: ['words', 'quotes'] },
    ]);
    expect(compareLock([], file())).toMatchObject([{ kind: 'stale' }]);
  });

  it('finds a line that does not have one hash for each cited line', () => {
    expect(compareLock([entry], changed({ sha256: [] }))).toMatchObject([{ kind: 'incomplete' }]);
    const more = [...(lock[0]?.sha256 ?? []), sha256('a line too many')];
    expect(compareLock([entry], changed({ sha256: more }))).toMatchObject([{ kind: 'incomplete' }]);
  });
});

describe('a line written by hand', () => {
  const whyOf = (found: LockFile, entries: readonly EvidenceEntry[] = [entry]) =>
    compareLock(entries, found).map((problem) => (problem.kind === 'forged' ? problem.why : problem.kind));

  it('is detected by its seal, whatever was changed', () => {
    const seal = ['its seal does not match its words, result and hashes'];
    const words = { words: 'two kettles' };
    expect(whyOf(changed(words), [{ ...entry, ...words }])).toEqual(seal);
    expect(whyOf(changed({ speaker: 'ben' }), [{ ...entry, speaker: 'ben' }])).toEqual(seal);
    expect(whyOf(changed({ edge: [] }))).toEqual(seal);
    expect(whyOf(changed({ follows: 'I want' }))).toEqual(seal);
    expect(whyOf(changed({ between: ', ' }))).toEqual(seal);
    expect(whyOf(changed({ body: sha256('x') }))).toEqual(seal);
    expect(whyOf(changed({ seal: undefined }))).toEqual(seal);
    expect(whyOf(changed({ sha256: [sha256('I'), sha256('want')] }))).toEqual(seal);
  });

  it('cannot make a quotation verified, nor own words second-hand, in either form', () => {
    const quoted = { ...entry, quotes: true };
    for (const form of [1, 2] as const) {
      expect(whyOf({ ...changed({ quotes: true }), form }, [quoted])).toEqual([
        'quoted words can only be second-hand',
      ]);
      expect(whyOf({ ...changed({ result: 'second-hand' }), form })).toEqual([
        'own words cannot be second-hand',
      ]);
    }
  });

  it('must not have only hashes of empty lines', () => {
    const empty = [sha256(''), sha256('')];
    expect(whyOf(changed({ sha256: empty }))).toEqual(['its hashes are those of empty lines']);
    expect(whyOf(changed({ result: 'unverified', sha256: [], body: sha256('x') }))).toEqual([
      'it has hashes of a message that was not seen',
    ]);
    expect(whyOf(changed({ body: undefined }))).toEqual(['the hash of its body is missing']);
    expect(() => readLockFile(formatLock(changed({ body: '0'.repeat(64) }).lock)).lock).toThrow(/not zeros/);
  });

  it('contradicts another about the same message', () => {
    const other = { ...entry, claim: 'other' };
    const body = { ...verified, body: sha256('another body') };
    const both = updateLock(updateLock([], [{ entry: other, match: body }]), [
      { entry, match: verified },
      { entry: other, match: { result: 'unverified', reason: 'gone' } },
    ]);
    expect(whyOf(file(both), [entry, other])).toEqual([
      'another entry has a different hash for the body of its message',
    ]);
  });
});
