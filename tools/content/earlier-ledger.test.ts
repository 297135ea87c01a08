import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerSince } from '../../src/ledger/ledger-since.ts';
import { loadSample } from '../../test/sample-record.ts';
import { publication } from '../../test/support/published.ts';
import { earlierLedger, presentLedger } from './earlier-ledger.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
let root = '';
let content = '';
let index = '';
let version = '';

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@mail.example', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', ['-C', root, ...identity, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'earlier-'));
  content = join(root, 'content');
  const { dir, graph } = loadSample();
  cpSync(dir, content, { recursive: true });
  const files = publication(graph, '2026-11-22');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  index = join(content, 'ledger/index.tsv');
  const name = Object.keys(files).find((path) => path.startsWith('ledger/zero-lazily/')) ?? '';
  version = join(content, name);
  if (hasGit) {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    git('tag', 'v1');
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function problems(from: string): readonly string[] {
  const found = ledgerSince(earlierLedger(from, content), presentLedger(content), 'content/ledger');
  return [...found].map(({ rule, place, message }) => `${place.file}:${place.line} ${rule} ${message}`);
}

/** Runs `look` while one file is changed, then restores the file. */
function withChange(file: string, change: (bytes: Buffer) => Buffer | undefined, look: () => void): void {
  const before = readFileSync(file);
  const after = change(before);
  if (after) writeFileSync(file, after);
  else rmSync(file);
  try {
    look();
  } finally {
    writeFileSync(file, before);
  }
}

const states: readonly (readonly [name: string, from: () => string])[] = [
  ['a folder', () => copyOf()],
  ...(hasGit ? [['a git revision', () => 'v1'] as const] : []),
];

let copy: string | undefined;
function copyOf(): string {
  if (copy === undefined) {
    copy = mkdtempSync(join(tmpdir(), 'earlier-copy-'));
    cpSync(content, copy, { recursive: true });
  }
  return copy;
}
afterAll(() => copy && rmSync(copy, { recursive: true, force: true }));

describe.each(states)('against %s', (_, from) => {
  test('a ledger that is as it was, or has grown, has no problem', () => {
    expect(problems(from())).toEqual([]);
    const grow = (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('2026-11-23\tmore\n')]);
    withChange(index, grow, () => expect(problems(from())).toEqual([]));
  });

  test('a line that was changed, removed or backdated is named, even if the chain was recomputed', () => {
    const name = `\`${from()}\``;
    const edit = (bytes: Buffer) =>
      Buffer.from(bytes.toString('utf8').replace(/(\n.*\n2026-11-22\t.*\t)first published/, '$1later'));
    withChange(index, edit, () =>
      expect(problems(from())).toEqual([
        `content/ledger/index.tsv:3 ledger-chain Unexpected line 3 of the ledger, expected it as in ${name}: lines are only ever added`,
      ]),
    );
    const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length - 10);
    withChange(index, cut, () =>
      expect(problems(from())).toEqual([expect.stringContaining('Unexpected line 5')]),
    );
  });

  test('a version that was changed or removed is named', () => {
    const bit = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -2), Buffer.from([0xff, 0x0a])]);
    withChange(version, bit, () =>
      expect(problems(from())).toEqual([
        expect.stringMatching(
          /^content\/ledger\/zero-lazily\/.{12}\.txt:1 ledger-version Unexpected change of/,
        ),
      ]),
    );
    withChange(
      version,
      () => undefined,
      () =>
        expect(problems(from())).toEqual([
          expect.stringMatching(/^content\/ledger\/index\.tsv:1 ledger-version Unexpected absence of/),
        ]),
    );
  });
});

test('a removed ledger is a fault of the record, and is reported once', () => {
  const from = copyOf();
  withChange(
    index,
    () => undefined,
    () =>
      expect(problems(from)).toEqual([
        `content/ledger/index.tsv:1 ledger-chain Unexpected absence of the ledger, expected it as in \`${from}\`: lines are only ever added`,
      ]),
  );
});

test('a folder of a repository and the ledger itself are found too', () => {
  expect(problems(root)).toEqual([]);
  expect(problems(join(content, 'ledger'))).toEqual([]);
});

test('a name of neither a folder with a ledger nor a revision is refused', () => {
  expect(() => earlierLedger(join(content, 'people'), content)).toThrow('contains no ledger');
  expect(() => earlierLedger('no-such-thing', content)).toThrow('is neither a folder nor a revision');
  expect(() => earlierLedger('--help', content)).toThrow('is neither a folder nor a revision');
});

test.skipIf(!hasGit)(
  'a name of both a folder and a revision is refused until the caller says which is meant',
  () => {
    git('tag', 'docs');
    expect(() => earlierLedger('docs', content)).toThrow('`docs` is a folder and a revision: write');
    expect(earlierLedger('refs/tags/docs', content).index.length).toBeGreaterThan(0);
    expect(() => earlierLedger('./docs', content)).toThrow('contains no ledger');
    git('tag', 'src/ledger');
    expect(() => earlierLedger('src/ledger', content)).toThrow('is a folder and a revision: write');
  },
);
