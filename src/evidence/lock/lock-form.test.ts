/** Pins each part of the lock's bytes, because its format is published. */

import { describe, expect, it } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { sha256 } from '../../text/sha256.ts';
import { evidenceEntries } from '../entries-of-graph.ts';
import { type EvidenceEntry, entryKey, type MatchResult } from '../evidence-entry.ts';
import { lockOfSource } from '../source/source-proof.ts';
import { compareLock } from './compare-lock.ts';
import { forgery } from './forgery.ts';
import { updateLock } from './lock.ts';
import type { LockEntry } from './lock-entry.ts';
import { formatLock, readLockFile } from './lock-file.ts';
import { lockFileOf } from './lock-of-graph.ts';
import { resultsIn, resultsOf } from './results-of.ts';
import { sealOf } from './seal.ts';

const entry: EvidenceEntry = {
  claim: 'one-kettle',
  message: 'k1@mail.example',
  lines: [1, 2],
  words: 'one kettle',
  speaker: 'ada',
  quotes: false,
};
const body = sha256('I want\none kettle\n');
const verified = {
  result: 'verified',
  normalised: ['I want', 'one kettle'],
  masked: false,
  edge: [],
  body,
} as const satisfies MatchResult;
const hashes = [sha256('I want'), sha256('one kettle')];

describe('the text of the lock', () => {
  it('is one line for each entry with its keys in a fixed order, without empty fields', () => {
    const nobody = { ...entry, claim: 'a', speaker: undefined };
    const lock = updateLock(
      [],
      [
        { entry, match: { ...verified, edge: ['not', 'if'] } },
        { entry: nobody, match: verified, follows: { words: 'I want', between: ', ' } },
        { entry: { ...entry, claim: 'z' }, match: { result: 'unverified', reason: 'gone' } },
      ],
    );
    const seal = (change: Partial<LockEntry>, parts: readonly unknown[]) => {
      const { claim = '', speaker, result } = { ...entry, result: 'verified', ...change };
      return sha256(
        JSON.stringify([
          'loremark-lock 2',
          ...[claim, 'k1@mail.example', [1, 2], 'one kettle', speaker ?? null, false, result, 1],
          ...parts,
        ]),
      );
    };
    const lines = [
      `{"claim":"a","message":"k1@mail.example","lines":[1,2],"words":"one kettle","quotes":false,"result":"verified","normalisation":1,"sha256":${JSON.stringify(hashes)},"body":"${body}","follows":"I want","between":", ","seal":"${seal({ claim: 'a', speaker: undefined }, [hashes, body, [], 'I want', ', '])}"}`,
      `{"claim":"one-kettle","message":"k1@mail.example","lines":[1,2],"words":"one kettle","speaker":"ada","quotes":false,"result":"verified","normalisation":1,"sha256":${JSON.stringify(hashes)},"body":"${body}","edge":["not","if"],"seal":"${seal({}, [hashes, body, ['not', 'if']])}"}`,
      `{"claim":"z","message":"k1@mail.example","lines":[1,2],"words":"one kettle","speaker":"ada","quotes":false,"result":"unverified","normalisation":1,"sha256":[],"seal":"${seal({ claim: 'z', result: 'unverified' }, [[], null, []])}"}`,
    ];
    expect(formatLock(lock)).toBe(`{"lock":2,"normalisation":1,"entries":[\n${lines.join(',\n')}\n]}\n`);
    expect(formatLock([])).toBe('{"lock":2,"normalisation":1,"entries":[]}\n');
  });

  it('has the results of git after the entries, and reads them back', () => {
    const question = { kind: 'absent', path: 'mm', at: 'v7.1', pattern: 'x' } as const;
    const source = lockOfSource({ entry: 'a', question }, { result: 'proved' }, 'v7.4');
    const text = formatLock([], [source]);
    expect(text).toBe(
      `{"lock":2,"normalisation":1,"entries":[],"sources":[\n{"entry":"a","question":{"kind":"absent","path":"mm","at":"v7.1","pattern":"x"},"clone":"v7.4","seal":"${source.seal}"}\n]}\n`,
    );
    expect(readLockFile(text)).toEqual({ form: 2, lock: [], sources: [source] });
    for (const question of [
      { kind: 'commit', id: 'x', title: 'y', release: 'v1' },
      { kind: 'file', path: 'mm', at: 'v1', lines: [1, 2], words: 'x' },
    ] as const)
      expect(readLockFile(formatLock([], [{ ...source, question }])).sources).toEqual([
        { ...source, question },
      ]);
  });

  it('is sorted by claim, message, first line and then all other fields', () => {
    const places = [
      ['a', 'm1', [2, 2], 'x'],
      ['a', 'm1', [10, 10], 'x'],
      ['a', 'm2', [1, 1], 'w'],
      ['a', 'm2', [1, 1], 'x'],
      ['b', 'm1', [1, 1], 'x'],
    ] as const;
    const proved = places.map(([claim, message, lines, words]) => ({
      entry: { ...entry, claim, message, lines, words },
      match: { result: 'unverified', reason: 'gone' } as const,
    }));
    const orderOf = (given: typeof proved) =>
      updateLock([], given).map(({ claim, message, lines, words }) => [claim, message, lines, words]);
    expect(orderOf(proved)).toEqual(places);
    expect(orderOf(proved.toReversed())).toEqual(places);
  });

  it.each([
    ['a digest that is too long', { sha256: [`${body}0`] }],
    ['a digest with a character before it', { body: `x${body}` }],
    ['an unknown key', { more: 1 }],
    ['an empty edge', { edge: [] }],
    ['an edge of an empty word', { edge: [''] }],
    ['an unknown normalisation', { normalisation: 2 }],
    ['no normalisation', { normalisation: 0 }],
    ['another result', { result: 'failed' }],
  ])('is refused with %s', (_, change) => {
    const line = { ...entry, result: 'verified', normalisation: 1, sha256: hashes };
    const text = (line: unknown) => JSON.stringify({ lock: 2, normalisation: 1, entries: [line] });
    expect(readLockFile(text(line)).lock).toEqual([line]);
    expect(() => readLockFile(text({ ...line, ...change })).lock).toThrow(/^the lock has the wrong shape: /);
  });

  it('is refused if the top level has the wrong shape', () => {
    expect(() => readLockFile('{"lock":3,"normalisation":1,"entries":[]}')).toThrow('wrong shape');
    expect(() => readLockFile('{"normalisation":0,"entries":[]}')).toThrow('wrong shape');
    expect(() => readLockFile('{"normalisation":2,"entries":[]}')).toThrow('wrong shape');
    expect(() => readLockFile('x')).toThrow(/^the lock is not JSON$/);
    expect(readLockFile('{"lock":2,"normalisation":1,"entries":[]}')).toEqual({
      form: 2,
      lock: [],
      sources: [],
    });
  });
});

const [line] = updateLock([], [{ entry, match: verified }]) as readonly [LockEntry];
const sealed = (change: Partial<LockEntry>): LockEntry => {
  const changed = { ...line, ...change };
  return { ...changed, seal: sealOf(changed) };
};

describe('a forged line', () => {
  it('does not include one with a blank line among several, nor one of quoted words not yet seen', () => {
    expect(forgery(sealed({ sha256: [sha256(''), sha256('one kettle')] }), 2)).toBeUndefined();
    expect(
      forgery(sealed({ quotes: true, result: 'unverified', sha256: [], body: undefined }), 2),
    ).toBeUndefined();
    expect(forgery(sealed({ quotes: true, result: 'second-hand' }), 2)).toBeUndefined();
  });

  it('has a hash of a line or of the body although no copy was seen', () => {
    const why = 'it has hashes of a message that was not seen';
    expect(forgery(sealed({ result: 'unverified', body: undefined }), 2)).toBe(why);
    expect(forgery(sealed({ result: 'unverified', sha256: [] }), 2)).toBe(why);
  });

  it('lacks a body or a seal, in the second form only', () => {
    const bare = { ...line, body: undefined, seal: undefined };
    expect(forgery(bare, 1)).toBeUndefined();
    expect(forgery(bare, 2)).toBe('the hash of its body is missing');
    expect(forgery({ ...line, seal: undefined }, 1)).toBeUndefined();
  });

  it('has a different hash for a line that another entry cites too', () => {
    const other = { ...entry, claim: 'other', lines: [2, 3] as const };
    const [second] = updateLock(
      [],
      [{ entry: other, match: { ...verified, normalised: ['another', 'x'] } }],
    ) as readonly [LockEntry];
    const problems = compareLock([entry, other], { form: 2, lock: [line, second], sources: [] });
    expect(problems).toEqual([
      {
        kind: 'forged',
        entry: other,
        locked: second,
        why: 'another entry has a different hash for line 2 of its message',
      },
    ]);
  });
});

describe('a lock compared with the entries', () => {
  const problemsOf = (entries: readonly EvidenceEntry[], lock: readonly LockEntry[]) =>
    compareLock(entries, { form: 2, lock, sources: [] });

  it('names each changed field, and prefers the lock line of the same message', () => {
    const elsewhere = sealed({ message: 'k0@mail.example' });
    const changed = { ...entry, lines: [1, 3], speaker: 'ben' } as const;
    expect(problemsOf([changed], [elsewhere, line])).toEqual([
      { kind: 'differs', entry: changed, locked: line, fields: ['lines', 'speaker'] },
      { kind: 'stale', locked: elsewhere },
    ]);
    expect(problemsOf([changed], [elsewhere])).toEqual([
      { kind: 'differs', entry: changed, locked: elsewhere, fields: ['message', 'lines', 'speaker'] },
    ]);
  });

  it('matches each line with one entry', () => {
    const two = [
      { ...entry, words: 'a' },
      { ...entry, words: 'b' },
    ];
    expect(problemsOf(two, [line]).map(({ kind }) => kind)).toEqual(['differs', 'missing']);
    expect(problemsOf([{ ...entry, claim: 'other' }], [line]).map(({ kind }) => kind)).toEqual([
      'missing',
      'stale',
    ]);
  });

  it('requires one hash for each cited line of a message that was seen, and none otherwise', () => {
    const unseen = { result: 'unverified', body: undefined } as const;
    expect(problemsOf([entry], [sealed({ ...unseen, sha256: [] })])).toEqual([]);
    expect(problemsOf([entry], [sealed(unseen)]).map(({ kind }) => kind)).toEqual(['incomplete']);
    expect(problemsOf([entry], [sealed({ sha256: hashes.slice(1) })]).map(({ kind }) => kind)).toEqual([
      'incomplete',
    ]);
  });

  it('distinguishes entries by every field', () => {
    expect(entryKey(entry)).toBe('["one-kettle","k1@mail.example",[1,2],"one kettle","ada",false]');
    expect(entryKey({ ...entry, speaker: undefined, quotes: true })).toBe(
      '["one-kettle","k1@mail.example",[1,2],"one kettle",null,true]',
    );
  });
});

describe('the results of a record', () => {
  it('are empty if nothing was proved, and otherwise come from the lock', () => {
    const bare = loadSample().graph;
    expect(lockFileOf(bare).lock).toEqual([]);
    expect(resultsOf(bare).get('zero-lazily')).toEqual(['unverified']);
    const entries = evidenceEntries(bare);
    const lock = entries.map(
      (evidence): LockEntry => ({ ...evidence, result: 'verified', normalisation: 1, sha256: [] }),
    );
    const { graph } = loadSample({ 'evidence.lock.json': formatLock(lock) });
    expect(lockFileOf(graph).lock.map(({ claim }) => claim)).toEqual(entries.map(({ claim }) => claim));
    expect(resultsOf(graph).get('zero-lazily')).toEqual(['verified']);
    expect(resultsOf(graph)).toBe(resultsOf(graph));
  });

  it('come only from entries that the lock has exactly as written', () => {
    const { graph } = loadSample();
    const entries = evidenceEntries(graph);
    expect(entries.map(({ claim, lines, speaker, quotes }) => [claim, lines, speaker, quotes])).toEqual([
      ['not-at-boot', [1, 1], 'li-xiao', false],
      ['zero-lazily', [3, 4], 'ada-byron', false],
      ['zero-sometimes', [5, 5], 'ada-byron', false],
      ['zero-sometimes', [2, 2], 'li-xiao', true],
    ]);
    const lock = entries.map(
      (evidence): LockEntry => ({
        ...evidence,
        result: evidence.quotes ? 'second-hand' : 'verified',
        normalisation: 1,
        sha256: [],
      }),
    );
    expect([...resultsIn(graph, lock)]).toEqual([
      ['zeroing-merged', []],
      ['not-at-boot', ['verified']],
      ['zero-lazily', ['verified']],
      ['zero-sometimes', ['verified', 'second-hand']],
    ]);
    const changes: readonly Partial<LockEntry>[] = [
      { message: 'x@mail.example' },
      { words: 'x' },
      { quotes: true },
      { lines: [1, 4] },
      { lines: [3, 5] },
      { claim: 'x' },
    ];
    for (const change of changes)
      expect(
        resultsIn(
          graph,
          lock.map((line) => (line.claim === 'zero-lazily' ? { ...line, ...change } : line)),
        ).get('zero-lazily'),
      ).toEqual(['unverified']);
  });
});
