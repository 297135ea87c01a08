import { describe, expect, it } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { sourcedEntries } from '../../record/graph/sourced-entries.ts';
import type { SourceData } from '../../record/schema/evidence.ts';
import { sha256 } from '../../text/sha256.ts';
import { formatLock } from '../lock/lock-file.ts';
import {
  isWritten,
  lockOfSource,
  questionOf,
  type SourceLock,
  sealOfSource,
  sourceKeyOf,
} from './source-proof.ts';
import { hasGitProofs, sourceLocks, sourceResults, sourceResultsOf } from './source-results.ts';

const id = '0123456789'.repeat(4);
const commit = { kind: 'commit', id, title: 'mm: zero pages lazily', url: 'https://git.example/c' } as const;
const file = {
  kind: 'file',
  id: 'zero-c',
  title: 'Zeroing',
  path: 'mm/zero.c',
  at: 'v7.1',
  lines: [3, 4],
  words: 'static int zero',
  url: 'https://git.example/f',
} as const;
const absent = {
  kind: 'absent',
  id: 'no-zero',
  title: 'No zeroing',
  path: 'mm',
  at: 'v7.1',
  pattern: 'zero_lazily',
  url: 'https://git.example/a',
} as const;
const page = { kind: 'document', title: 'A talk', id: 'talk-1', url: 'https://talk.example/' } as const;

describe('a question for git', () => {
  it('has, for each kind of source, the parts that a clone can prove; a document has none', () => {
    expect(questionOf({ ...commit, release: 'v7.1' } as SourceData)).toEqual({
      kind: 'commit',
      id,
      title: 'mm: zero pages lazily',
      release: 'v7.1',
    });
    expect(questionOf(file as SourceData)).toEqual({
      kind: 'file',
      path: 'mm/zero.c',
      at: 'v7.1',
      lines: [3, 4],
      words: 'static int zero',
    });
    expect(questionOf(absent as SourceData)).toEqual({
      kind: 'absent',
      path: 'mm',
      at: 'v7.1',
      pattern: 'zero_lazily',
    });
    expect(questionOf(page as SourceData)).toBeUndefined();
  });

  it('has a key made of the entry and all its parts', () => {
    const keyOf = (source: unknown) => {
      const question = questionOf(source as SourceData);
      return question && sourceKeyOf('zeroing', question);
    };
    expect(keyOf(commit)).toBe(`["zeroing",["commit","${id}","mm: zero pages lazily",null]]`);
    expect(keyOf({ ...commit, release: 'v7.1' })).toBe(
      `["zeroing",["commit","${id}","mm: zero pages lazily","v7.1"]]`,
    );
    expect(keyOf(file)).toBe('["zeroing",["file","mm/zero.c","v7.1",[3,4],"static int zero"]]');
    expect(keyOf(absent)).toBe('["zeroing",["absent","mm","v7.1","zero_lazily"]]');
  });
});

const asked = { kind: 'commit', id, title: 'mm: zero pages lazily' } as const;

describe('a line of the lock about a source', () => {
  it('is sealed over every field', () => {
    const whole = { entry: 'zeroing', question: asked, tag: 'v7.1-rc1', released: 'v7.1', reverted: id };
    const line = lockOfSource(whole, { result: 'proved', ...whole }, 'v7.4-rc3');
    expect(line).toEqual({
      ...whole,
      clone: 'v7.4-rc3',
      seal: sha256(
        `["loremark-source 1","zeroing",["commit","${id}","mm: zero pages lazily",null],"v7.1-rc1","v7.1","${id}","v7.4-rc3"]`,
      ),
    });
  });

  it('has no field if git gave no value', () => {
    expect(sealOfSource({ entry: 'zeroing', question: asked, clone: 'v7.4-rc3' })).toBe(
      sha256(
        `["loremark-source 1","zeroing",["commit","${id}","mm: zero pages lazily",null],null,null,null,"v7.4-rc3"]`,
      ),
    );
  });
});

describe('a line that `verify` wrote', () => {
  const written = (change: Partial<Omit<SourceLock, 'seal'>>) => {
    const line = { entry: 'zeroing', question: asked, clone: 'v7.4-rc3', ...change };
    return isWritten({ ...line, seal: sealOfSource(line) });
  };

  it('has its own seal', () => {
    expect(written({})).toBe(true);
    expect(isWritten({ entry: 'zeroing', question: asked, clone: 'v7.4', seal: sha256('') })).toBe(false);
  });

  it.each(['v7', 'v7.1', 'v7.1.12', 'v7.1-rc12'])('names releases: %s', (name) => {
    expect([written({ tag: name }), written({ released: name })]).toEqual([true, true]);
    for (const other of [`x${name}`, `${name}x`, name.slice(1), `${name} `])
      expect([written({ tag: other }), written({ released: other })], other).toEqual([false, false]);
  });

  it('names the full id of a reverting commit', () => {
    expect(written({ reverted: id })).toBe(true);
    for (const other of [`0${id}`, `${id}0`, id.slice(1), id.replace('0', 'A')])
      expect(written({ reverted: other }), other).toBe(false);
  });

  it('names the clone by its tag, by its head, or as having no head', () => {
    const longest = `v${'7'.repeat(80)}`;
    for (const clone of ['v7.4-rc3-12-g0a1b', longest, '0a1b2c3d4e5f', 'a clone without a head'])
      expect(written({ clone }), clone).toBe(true);
    const none = ['v', `${longest}7`, 'v7 x', 'xv7', '0a1b2c3d4e5', '0a1b2c3d4e5f0', 'x0a1b2c3d4e5f', ''];
    for (const clone of [...none, 'in a clone without a head', 'a clone without a head at all'])
      expect(written({ clone }), clone).toBe(false);
  });
});

const outcome = (sources: readonly unknown[]) => `---
title: Lazy zeroing was merged
topics: [zeroing]
state: merged
statusWords: Merged for 7.1 in April 2026.
confidence: high
asOf: '2026-11-22'
sources: ${JSON.stringify(sources)}
---
It is in the tree.
`;
const topic = `---
title: Zeroing
summary: When a page is filled with zeros.
group: mechanism
sources: ${JSON.stringify([page])}
---
Filling a page.
`;
const line = lockOfSource(
  { entry: 'zeroing-merged', question: asked },
  { result: 'proved', tag: 'v7.1-rc1' },
  'v7.4',
);
const record = {
  'claims/outcomes/zeroing-merged.mdx': outcome([page, commit]),
  'topics/zeroing.mdx': topic,
};

describe('the results of sources', () => {
  it('join each source with its proof by git', () => {
    const { graph } = loadSample({ ...record, 'evidence.lock.json': formatLock([], [line]) });
    expect(sourceLocks(graph)).toEqual([line]);
    expect(hasGitProofs(graph)).toBe(true);
    expect(sourceResults(graph)).toEqual([
      { entry: 'zeroing-merged', index: 0, source: page, git: undefined, provable: false },
      { entry: 'zeroing-merged', index: 1, source: commit, git: line, provable: true },
      { entry: 'topic/zeroing', index: 0, source: page, git: undefined, provable: false },
    ]);
    expect(sourceResults(graph)).toBe(sourceResults(graph));
    expect(sourceResultsOf(graph, 'topic/zeroing')).toEqual([sourceResults(graph)[2]]);
    expect(sourceResultsOf(graph, 'topic/zeroing')).toBe(sourceResultsOf(graph, 'topic/zeroing'));
    expect(sourceResultsOf(graph, 'zero-lazily')).toEqual([]);
  });

  it('have no proof without a lock, or with an unreadable one', () => {
    for (const lock of [undefined, '{', formatLock([])]) {
      const { graph } = loadSample({ ...record, 'evidence.lock.json': lock });
      expect(sourceLocks(graph)).toEqual([]);
      expect(hasGitProofs(graph)).toBe(false);
      expect(sourceResults(graph).map(({ git }) => git)).toEqual([undefined, undefined, undefined]);
    }
  });

  it('cover every text that may have sources: claims, topics, briefs and essays', () => {
    const { graph } = loadSample({
      ...record,
      'briefs/why-zero.mdx': `---
question: Why zero?
title: Why zero
summary: Because.
topics: [zeroing]
asOf: '2026-11-28'
rests: [zero-lazily]
open: []
sources: ${JSON.stringify([file])}
---
Because.
`,
      'essays/of-zeroing.mdx': `---
title: Of zeroing
summary: Of it.
person: ada-byron
rests: { summary: [zero-lazily] }
sources: ${JSON.stringify([absent])}
---
Text.
`,
    });
    expect(sourcedEntries(graph).map(({ kind, id, sources }) => [`${kind}/${id}`, sources])).toEqual([
      ['claim/zeroing-merged', [page, commit]],
      ['claim/not-at-boot', []],
      ['claim/zero-lazily', []],
      ['claim/zero-sometimes', []],
      ['topic/zeroing', [page]],
      ['brief/why-zero', [file]],
      ['essay/of-zeroing', [absent]],
    ]);
    const { graph: plain } = loadSample();
    expect(sourcedEntries(plain).at(-1)).toMatchObject({ kind: 'topic', id: 'zeroing', sources: [] });
  });
});
