/** Tests the rule on proofs against git with real objects: the examples in its header have only a made-up commit. */

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { formatLock } from '../evidence/lock/lock-file.ts';
import { objectId } from '../evidence/source/git-objects.ts';
import { formatProof } from '../evidence/source/git-proof.ts';
import { lockOfSource, type SourceAnswer, type SourceQuestion } from '../evidence/source/source-proof.ts';
import { sourceProved } from './source-proved.ts';

const raw = Buffer.from('tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n\nmm: zero pages lazily\n');
const id = objectId('commit', raw);
const title = 'mm: zero pages lazily';
const proof = (tag = 'v7.1') => formatProof({ name: tag, raw: [] }, [raw]);
const help = 'run `npm run verify -- --git PATH --write` with a clone';

const outcome = (state: string, sources: readonly object[]) => `---
title: Lazy zeroing was merged
topics: [zeroing]
state: ${state}
statusWords: As it says.
confidence: high
asOf: '2026-11-22'
sources: ${JSON.stringify(sources)}
---
It is in the tree.
`;
const commit = { kind: 'commit', id, title, url: 'https://git.example/c' };
const question: SourceQuestion = { kind: 'commit', id, title };
type Proved = Extract<SourceAnswer, { readonly result: 'proved' }>;
const lockOf = (answer: Omit<Proved, 'result'>, entry = 'zeroing-merged', asked: SourceQuestion = question) =>
  lockOfSource({ entry, question: asked }, { result: 'proved', ...answer }, 'v7.4');

function findings(files: Readonly<Record<string, string>>) {
  const { dir, graph } = loadSample(files);
  return [...sourceProved.run(graph, { components: new Map(), simulations: undefined })].map(
    ({ place, message, help }) => [
      `${place.file.replace(`${dir}/`, '')}:${place.line}:${place.column}`,
      message,
      help,
    ],
  );
}
const path = 'claims/outcomes/zeroing-merged.mdx';

describe('the release of what was merged', () => {
  it('is one that git proved, or is named together with one', () => {
    const findingsFor = (release: string) => {
      const record = outcome('merged', [commit]).replace('confidence:', `release: '${release}'\nconfidence:`);
      const lock = formatLock([], [lockOf({ tag: 'v7.1-rc2', released: 'v7.1' })]);
      return findings({ [path]: record, 'evidence.lock.json': lock, [`proofs/${id}.txt`]: proof() });
    };
    for (const release of [
      '7.1',
      '7.1-rc2',
      'v7.1',
      'base 6.16 (by a report); the rest 7.1',
      'not looked up',
    ])
      expect(findingsFor(release)).toEqual([]);
    for (const release of ['7.2', '7.10', '7.1-rc1'])
      expect(findingsFor(release)).toEqual([
        [
          `${path}:6:10`,
          `Unexpected release \`${release}\`, expected one that git proved to be the first release with a commit of its sources: v7.1-rc2, v7.1`,
          help,
        ],
      ]);
  });
});

describe('a proof', () => {
  const record = { [path]: outcome('process', [commit]) };
  const fault = (file: string, text: string, files: Readonly<Record<string, string>> = record) =>
    findings({ ...files, [file]: text });
  const unexpected = (file: string, why: string) => [
    [`${file}:1:1`, `Unexpected proof (${why}), expected what \`verify --git --write\` wrote`, help],
  ];
  const own = `proofs/${id}.txt`;

  it('proves a commit that an entry has as a source, in the file named after it', () => {
    expect(fault(own, proof())).toEqual([]);
    expect(fault(`proofs/${'0'.repeat(40)}.txt`, proof())).toEqual(
      unexpected(`proofs/${'0'.repeat(40)}.txt`, `it proves ${id}`),
    );
    const none = unexpected(own, 'no entry has this commit as its source');
    expect(fault(own, proof(), {})).toEqual(none);
    const page = { [path]: outcome('process', [{ ...commit, kind: 'document' }]) };
    expect(fault(own, proof(), page)).toEqual(none);
  });

  it('has the subject that the source gives, and the tag that the lock gives', () => {
    const other = { [path]: outcome('process', [{ ...commit, title: 'mm: zero pages' }]) };
    expect(fault(own, proof(), other)).toEqual(
      unexpected(own, 'the subject of the commit is `mm: zero pages lazily`'),
    );
    const locked = (tag: string | undefined) => ({
      ...record,
      'evidence.lock.json': formatLock([], [lockOf({ tag })]),
    });
    expect(fault(own, proof(), locked('v7.1'))).toEqual([]);
    expect(fault(own, proof(), locked(undefined))).toEqual([]);
    expect(fault(own, proof('v7.2'), locked('v7.1'))).toEqual(unexpected(own, 'it leads from v7.2'));
  });

  it('has the same tag as any other proof with a tag of that name', () => {
    const later = Buffer.from(
      `tree ${'4b825dc642cb6eb9a060e54bf8d69288fbee4904'}\nparent ${id}\n\nmm: sweep\n`,
    );
    const laterId = objectId('commit', later);
    const two = { [path]: outcome('process', [commit, { ...commit, id: laterId, title: 'mm: sweep' }]) };
    const of = (tag: string) => {
      const swept = formatProof({ name: tag, raw: [] }, [later]);
      return findings({ ...two, [own]: proof(), [`proofs/${laterId}.txt`]: swept });
    };
    expect(of('v7.2')).toEqual([]);
    const [first = '', second = ''] = [id, laterId].toSorted();
    expect(of('v7.1')).toEqual(
      unexpected(
        `proofs/${second}.txt`,
        `its tag v7.1 is ${second}, and in \`proofs/${first}.txt\` ${first}`,
      ),
    );
  });
});

describe('the lock entry of a source', () => {
  it('is what the tool wrote, for a source that the entry has', () => {
    const record = { [path]: outcome('process', [commit]) };
    const of = (...lines: ReturnType<typeof lockOf>[]) =>
      findings({ ...record, 'evidence.lock.json': formatLock([], lines) });
    expect(of(lockOf({}))).toEqual([]);
    expect(of(lockOf({ tag: 'v7.1-rc1', released: 'v7.1' }))).toEqual([
      [
        'evidence.lock.json:1:1',
        'Unexpected lock entry for a source of `zeroing-merged` without the proof that v7.1 contains it, expected `proofs/COMMIT.txt`',
        help,
      ],
    ]);
    expect(of({ ...lockOf({}), tag: 'v7.1' })).toEqual([
      [
        'evidence.lock.json:1:1',
        'Unexpected lock entry for a source of `zeroing-merged` that `verify` did not write, expected what it writes',
        help,
      ],
    ]);
    for (const made of [
      lockOf({ tag: 'v7.1 and more' }),
      lockOf({ released: 'v\u202E1.7' }),
      lockOf({ reverted: 'nobody' }),
      lockOfSource({ entry: 'zeroing-merged', question }, { result: 'proved' }, 'merged'),
    ])
      expect(of(made).map(([, message]) => message)).toEqual([
        'Unexpected lock entry for a source of `zeroing-merged` that `verify` did not write, expected what it writes',
      ]);
    expect(of(lockOf({}), lockOf({}, 'zero-lazily'))).toEqual([
      [
        'evidence.lock.json:1:1',
        'Unexpected lock entry for a source that `zero-lazily` does not have, expected only sources of entries',
        help,
      ],
    ]);
  });
});

describe('once sources were proved against git, a state', () => {
  const absent = {
    kind: 'absent',
    id: 'none',
    title: 'none',
    path: 'mm',
    at: 'v7.1',
    pattern: 'x',
    url: 'https://git.example/a',
  };
  const asked: SourceQuestion = { kind: 'absent', path: 'mm', at: 'v7.1', pattern: 'x' };
  const of = (state: string, answer: Omit<Proved, 'result'> | undefined) =>
    findings({
      [path]: outcome(state, [absent, commit]),
      ...(answer?.tag === undefined ? {} : { [`proofs/${id}.txt`]: proof(answer.released ?? answer.tag) }),
      'evidence.lock.json': formatLock(
        [],
        [lockOf({}, 'zeroing-merged', asked), ...(answer ? [lockOf(answer)] : [])],
      ),
    });
  const refused = (state: string, what: string) => [
    [
      `${path}:4:8`,
      `Unexpected state \`${state}\` that git has not proved, expected a commit in its sources that ${what}`,
      help,
    ],
  ];

  it('`merged` needs a commit that a release contains and nothing reverted', () => {
    expect(of('merged', { tag: 'v7.1-rc1', released: 'v7.1' })).toEqual([]);
    expect(of('merged', { tag: 'v7.1-rc1' })).toEqual(refused('merged', 'a release contains'));
    expect(of('merged', { tag: 'v7.1', released: 'v7.1', reverted: id })).toEqual(
      refused('merged', 'a release contains'),
    );
    expect(of('merged', undefined)).toEqual(refused('merged', 'a release contains'));
  });

  it('`in-mainline` needs any proved commit, and other states need none', () => {
    expect(of('in-mainline', {})).toEqual([]);
    expect(of('in-mainline', { reverted: id })).toEqual(refused('in-mainline', 'mainline contains'));
    expect(of('in-mainline', undefined)).toEqual(refused('in-mainline', 'mainline contains'));
    expect(of('in-flight', undefined)).toEqual([]);
  });

  it('is not checked before', () => {
    expect(findings({ [path]: outcome('merged', [commit]) })).toEqual([]);
  });
});
