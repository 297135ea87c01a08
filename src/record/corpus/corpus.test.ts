/** What each file of a content folder becomes, and that no file is dropped. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, contentFiles, loadCorpus } from './corpus.ts';

const claim = '---\ntitle: Late\nspeaker: ada\ntopics: [pages]\n---\nText.\n';
const files: Readonly<Record<string, string>> = {
  'people/ada.yml': 'name: Ada\nrole: keeps pages\n',
  'people/long.yml': `name: Ada\nrole: a${'b'.repeat(20_000)}\n`,
  'claims/positions/long.mdx': `---\ntitle: ${'b'.repeat(20_000)}\n---\nText.\n`,
  'people/ada.yaml': 'name: Ada\n',
  'people/more/ada.yml': 'name: Ada\n',
  'threads/pages.yml': 'title: Pages\n',
  'threads/pages.mdx': 'title: Pages\n',
  'threads/deep/pages.yml': 'title: Pages\n',
  'claims/positions/late.mdx': claim,
  'claims/positions/typed.mdx': claim.replace('title', 'kind: question\ntitle'),
  'claims/positions/bare.mdx': 'Text.\n',
  'claims/positions/list.mdx': '---\n- a\n---\nText.\n',
  'claims/positions/text.mdx': '---\nJust text.\n---\nText.\n',
  'claims/positions/broken.mdx': '---\ntitle: a\ntitle: b\n---\nText.\n',
  'claims/positions/empty.mdx': '---\n---\nText.\n',
  'claims/positions/late.yml': 'title: Late\n',
  'claims/positions/deep/late.mdx': claim,
  'claims/opinions/late.mdx': claim,
  'claims/late.mdx': claim,
  'non-goals/late.mdx': claim,
  'topics/pages.mdx': '---\ntitle: Pages\nsummary: Pieces.\ngroup: mechanism\n---\nText.\n',
  'topics/pages.yml': 'title: Pages\n',
  'topics/deep/pages.mdx': claim,
  'topics/deep-er.yml': 'title: Pages\n',
  'topics/deep.yml': 'title: Pages\n',
  'essays/ada.mdx': '---\ntitle: Ada\n---\nText.\n',
  'essays/ada.txt': 'Text.\n',
  'essays/deep/ada.mdx': claim,
  'briefs/who.mdx': '---\ntitle: Who\n---\nText.\n',
  'briefs/who.yml': 'title: Who\n',
  'briefs/deep/who.mdx': claim,
  'debates/pages.yml': 'title: Pages\n',
  'debates/pages.mdx': claim,
  'debates/deep/pages.yml': 'title: Pages\n',
  'labs/toy.yml': 'title: Toy\n',
  'labs/toy.mdx': claim,
  'labs/deep/toy.yml': 'title: Toy\n',
  'diagrams/life.mmd': 'flowchart TB\n',
  'diagrams/life.html': 'a\n',
  'diagrams/deep/life.mmd': 'a\n',
  'diagrams/rendered/life.svg': '<svg/>\n',
  'ledger/index.tsv': 'a\n',
  'evidence.lock.json': '[]\n',
  'redirects.yml': '- { from: a, to: b, reason: c }\n',
  'more/redirects.yml': '- a\n',
  '.hidden.yml': 'a\n',
  'people/.ada.yml': 'a\n',
  '.kept/people.yml': 'a\n',
};

let dir = '';
let corpus: Corpus;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  corpus = loadCorpus(dir);
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('a content folder', () => {
  it('has an entry for each file in the place of its kind, with the file name as id', () => {
    const ids = (entries: readonly { readonly kind: string; readonly id: string }[]) =>
      entries.map(({ kind, id }) => `${kind} ${id}`);
    expect(ids(corpus.people)).toEqual(['person ada', 'person long']);
    expect(ids(corpus.threads)).toEqual(['thread pages']);
    expect(ids(corpus.claims)).toEqual(
      ['bare', 'broken', 'empty', 'late', 'list', 'long', 'text', 'typed'].map((id) => `claim ${id}`),
    );
    expect(ids(corpus.topics)).toEqual(['topic pages']);
    expect(ids(corpus.essays)).toEqual(['essay ada']);
    expect(ids(corpus.briefs)).toEqual(['brief who']);
    expect(ids(corpus.debates)).toEqual(['debate pages']);
    expect(ids(corpus.labs)).toEqual(['lab toy']);
    expect(corpus.dir).toBe(dir);
    expect(corpus.redirects?.data).toEqual([{ from: 'a', to: 'b', reason: 'c' }]);
  });

  it('keeps files of other rooms as text, and names files that belong nowhere', () => {
    expect([...corpus.plain]).toEqual(
      ['diagrams/life.mmd', 'diagrams/rendered/life.svg', 'evidence.lock.json', 'ledger/index.tsv'].map(
        (path) => [path, { path, file: join(dir, path), text: files[path] }],
      ),
    );
    expect(corpus.strays).toEqual(
      [
        'briefs/deep/who.mdx',
        'briefs/who.yml',
        'claims/late.mdx',
        'claims/opinions/late.mdx',
        'claims/positions/deep/late.mdx',
        'claims/positions/late.yml',
        'debates/deep/pages.yml',
        'debates/pages.mdx',
        'diagrams/deep/life.mmd',
        'diagrams/life.html',
        'essays/ada.txt',
        'essays/deep/ada.mdx',
        'labs/deep/toy.yml',
        'labs/toy.mdx',
        'more/redirects.yml',
        'non-goals/late.mdx',
        'people/ada.yaml',
        'people/more/ada.yml',
        'threads/deep/pages.yml',
        'threads/pages.mdx',
        // Sorted by path: a folder comes after a file of the same name.
        'topics/deep-er.yml',
        'topics/deep.yml',
        'topics/deep/pages.mdx',
        'topics/pages.yml',
      ].map((path) => join(dir, path)),
    );
  });

  it('is read without following links: each link is named as a file that belongs nowhere', () => {
    const [own, secret] = [mkdtempSync(join(tmpdir(), 'linking-')), join(dir, 'people/ada.yml')];
    mkdirSync(join(own, 'people'));
    symlinkSync(secret, join(own, 'people/eve.yml'));
    symlinkSync(join(own, 'nowhere'), join(own, 'evidence.lock.json'));
    symlinkSync(join(dir, 'threads'), join(own, 'threads'));
    const { people, threads, plain, strays } = loadCorpus(own);
    rmSync(own, { recursive: true });
    expect([people, threads, [...plain]]).toEqual([[], [], []]);
    expect(strays).toEqual(
      ['evidence.lock.json', 'people/eve.yml', 'threads'].map((path) => join(own, path)),
    );
  });

  it('can be read below one of its folders only, and gives nothing if that is not a folder', () => {
    const below = (room: string) => contentFiles(dir, room).map(({ path }) => path);
    expect(below('people')).toEqual(
      contentFiles(dir).flatMap(({ path }) => (path.startsWith('people/') ? [path] : [])),
    );
    expect(below('people')).toContain('people/more/ada.yml');
    expect([below('nowhere'), below('people/ada.yml')]).toEqual([[], []]);
  });

  it('that does not exist is a usage error', () => {
    expect(() => loadCorpus(join(dir, 'nowhere'))).toThrow('there is no content folder');
    expect(() => loadCorpus(join(dir, 'redirects.yml'))).toThrow('there is no content folder');
  });
});

describe('an entry', () => {
  const entry = (id: string) => corpus.claims.find((claim) => claim.id === id);

  it('of the right shape has data, with the kind taken from the folder', () => {
    expect(entry('late')).toMatchObject({
      file: join(dir, 'claims/positions/late.mdx'),
      source: claim,
      data: { kind: 'position', title: 'Late' },
      faults: [],
      body: { source: 'Text.\n' },
    });
    expect(entry('late')?.placeOf(['speaker'])).toMatchObject({ line: 3, column: 10 });
    expect(corpus.people[0]).toMatchObject({
      source: files['people/ada.yml'],
      raw: { name: 'Ada' },
      data: { name: 'Ada' },
    });
    expect(corpus.people[0]?.body).toBeUndefined();
    expect(corpus.people[0]?.placeOf(['role'])).toMatchObject({ line: 2, column: 7 });
  });

  it('without front matter, or with something else in it, has a fault and no data', () => {
    expect(entry('bare')?.data).toBeUndefined();
    expect(entry('bare')?.faults).toEqual([
      {
        path: [],
        atKey: false,
        unknownKey: false,
        message:
          'Unexpected absence of front matter, expected the file to start with a block between `---` lines',
        allowed: [],
        found: undefined,
      },
    ]);
    expect(entry('bare')?.placeOf([])).toMatchObject({ line: 1, column: 1 });
    expect(entry('bare')?.raw).toEqual({ kind: 'position' });
    for (const [id, raw, words] of [
      ['list', ['a'], 'Unexpected list of 1 in the entry, expected a map'],
      ['text', 'Just text.', 'Unexpected `Just text.` in the entry, expected a map'],
      ['broken', { kind: 'position' }, 'Unexpected YAML: Map keys must be unique, expected well-formed YAML'],
    ] as const) {
      expect(entry(id)?.raw).toEqual(raw);
      expect(entry(id)?.data).toBeUndefined();
      expect(entry(id)?.faults.map(({ message }) => message)).toEqual([words]);
    }
    expect(entry('empty')?.raw).toEqual({ kind: 'position' });
    expect(entry('empty')?.faults[0]?.message).toBe('Unexpected absence of `title`, expected text');
  });

  it('with an overlong line has a fault there and nothing that a rule could look at', () => {
    const long = { source: '', raw: undefined, data: undefined, body: undefined };
    const read = (list: Corpus['people'] | Corpus['claims']) => list.find(({ id }) => id === 'long');
    for (const entry of [read(corpus.people), read(corpus.claims)]) {
      expect(entry).toMatchObject(long);
      expect(entry?.faults).toMatchObject([{ message: expect.stringContaining('line of 20007 characters') }]);
      for (const place of [entry?.placeOf([]), entry?.placeOfKey(['title'])])
        expect(place).toMatchObject({ file: entry?.file, line: 2, column: 1, length: 1 });
    }
  });

  it('may not state the kind, which the folder gives', () => {
    expect(entry('typed')?.data).toBeUndefined();
    expect(entry('typed')?.faults).toEqual([
      {
        path: ['kind'],
        atKey: true,
        unknownKey: true,
        message: 'Unexpected key `kind`, expected only the folder to give it',
        allowed: [],
        found: 'kind',
      },
    ]);
  });
});

describe('a folder that is read again', () => {
  let again = '';
  beforeAll(() => {
    again = mkdtempSync(join(tmpdir(), 'corpus-again-'));
    for (const path of ['people/ada.yml', 'claims/positions/late.mdx', 'topics/pages.mdx'])
      put(path, files[path]);
  });
  afterAll(() => rmSync(again, { recursive: true, force: true }));

  function put(path: string, text = ''): void {
    mkdirSync(dirname(join(again, path)), { recursive: true });
    writeFileSync(join(again, path), text);
  }

  it('has the same entry for an unchanged file, and a new one for a changed file', () => {
    const before = loadCorpus(again);
    put('people/ada.yml', 'name: Ida\nrole: keeps pages\n');
    const now = loadCorpus(again);
    expect(now.claims[0]).toBe(before.claims[0]);
    expect(now.people[0]?.data?.name).toBe('Ida');
    put('topics/pages.mdx', `---\ntitle: ${'b'.repeat(20_000)}\n---\nText.\n`);
    expect(loadCorpus(again).topics[0]?.data).toBeUndefined();
    put('topics/pages.mdx', files['topics/pages.mdx']);
    expect(loadCorpus(again).topics[0]?.data?.title).toBe('Pages');
    rmSync(join(again, 'people/ada.yml'));
    expect(loadCorpus(again).people).toEqual([]);
  });

  it('does not mix up the same path below another folder', () => {
    const [late] = loadCorpus(again).claims;
    expect(late?.file).toBe(join(again, 'claims/positions/late.mdx'));
    expect(loadCorpus(dir).claims.map(({ file }) => file)).not.toContain(late?.file);
  });
});
