import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LockEntry } from '../src/evidence/lock/lock-entry.ts';
import { formatLock } from '../src/evidence/lock/lock-file.ts';
import { claimText1 } from '../src/ledger/canonical/canonical-1.ts';
import { hashOf } from '../src/ledger/hash.ts';
import { formatLine, sealText } from '../src/ledger/ledger.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import { sha256 } from '../src/text/sha256.ts';
import { sampleFiles, writeSample } from '../test/sample-record.ts';
import { type Arguments, helpText, readArguments } from './command/command-line.ts';
import { loadGraph } from './content/load-graph.ts';
import { usage } from './ledger-options.ts';
import { runLedger } from './run-ledger.ts';

const today = '2026-11-22';
const clock = { today };
const lazily = 'claims/positions/zero-lazily.mdx';

function ledgerIn(dir: string, ...args: string[]): { code: 0 | 1; out: string } {
  const parsed = readArguments(usage, ['--content', dir, ...args]);
  if (parsed === 'help') throw new Error('unexpected --help');
  return runLedger(parsed, clock.today, () => []);
}

function indexOf(dir: string): string {
  return readFileSync(join(dir, 'ledger/index.tsv'), 'utf8');
}

function change(dir: string, from: string, to: string): void {
  writeFileSync(join(dir, lazily), sampleFiles[lazily]?.replace(from, to) ?? '');
}

test('unpublished texts are reported with exit status 1, and nothing is written', () => {
  const dir = writeSample();
  const { code, out } = ledgerIn(dir);
  expect(code).toBe(1);
  expect(out).toMatch(/5 to publish\. Compared 4 claims and 1 other text with 0 versions of 0 ids\.\n$/);
  expect(existsSync(join(dir, 'ledger'))).toBe(false);
});

test('a write publishes all, and a second one changes nothing', () => {
  const dir = writeSample();
  expect(ledgerIn(dir, '--write').code).toBe(0);
  const first = indexOf(dir);
  expect(first.split('\n')[0]).toMatch(
    /^2026-11-22\tzeroing-merged|^2026-11-22\t[a-z-]+\t[0-9a-f]{12}\tpublish\tfirst published\t0{64}$/,
  );
  expect(ledgerIn(dir).code).toBe(0);
  expect(ledgerIn(dir, '--write').out).toContain('Wrote 0 lines');
  expect(indexOf(dir)).toBe(first);
});

test('a change is written with its reason and day', () => {
  const dir = writeSample();
  ledgerIn(dir, '--write', '--date', '2026-11-20');
  change(dir, 'boot short', 'boot quick');
  expect(ledgerIn(dir).out).toContain('Unexpected change of `zero-lazily` (body)');
  const { code } = ledgerIn(dir, '--write', '--reason', 'a better word', '--date', '2026-11-22');
  expect(code).toBe(0);
  expect(indexOf(dir).split('\n').at(-2)).toMatch(
    /^2026-11-22\tzero-lazily\t(.{12})\tpublish\ta better word\t[0-9a-f]{64}\t\1[0-9a-f]{52}$/,
  );
  expect(ledgerIn(dir).code).toBe(0);
});

test('a change without a reason is refused before anything is written', () => {
  const dir = writeSample();
  ledgerIn(dir, '--write');
  const before = indexOf(dir);
  change(dir, 'boot short', 'boot quick');
  expect(() => ledgerIn(dir, '--write')).toThrow(
    '`zero-lazily` (body) changed since it was published: give --reason TEXT',
  );
  expect(indexOf(dir)).toBe(before);
});

test('nothing is written while the content has another fault or a proof is missing', () => {
  const dir = writeSample();
  const parsed = readArguments(usage, ['--content', dir, '--write']);
  if (parsed === 'help') throw new Error('unexpected --help');
  const { code, out } = runLedger(parsed, today);
  expect(code).toBe(1);
  expect(out).toContain('No version was written:');
  expect(out).toMatch(/zero-lazily\.mdx:\d+:\d+ evidence-locked: Unexpected evidence that was never proved/);
  expect(existsSync(join(dir, 'ledger'))).toBe(false);
});

test('a ledger of the first form continues in the second, and old lines stay as they are', () => {
  const dir = writeSample();
  const graph = loadGraph(dir);
  const old = [...graph.claims.values()].map((claim) => {
    const text = claimText1(claim);
    mkdirSync(join(dir, 'ledger', claim.id), { recursive: true });
    writeFileSync(join(dir, 'ledger', claim.id, `${hashOf(text)}.txt`), text);
    return {
      date: '2026-11-20',
      id: claim.id,
      hash: hashOf(text),
      action: 'publish',
      reason: 'first published',
    } as const;
  });
  let previous = '0'.repeat(64);
  const index = old
    .map((line) => {
      const text = formatLine({ ...line, previous, full: undefined });
      previous = sha256(text);
      return `${text}\n`;
    })
    .join('');
  writeFileSync(join(dir, 'ledger/index.tsv'), index);
  writeFileSync(join(dir, 'ledger/index.tsv.sha256'), sealText(sha256(index)));
  const before = ledgerIn(dir);
  expect(before.code).toBe(0);
  expect(before.out).toContain('The next write publishes every claim in form 2');

  change(dir, 'boot short', 'boot quick');
  expect(() => ledgerIn(dir, '--write')).toThrow('give --reason TEXT');
  expect(ledgerIn(dir, '--write', '--reason', 'a better word').code).toBe(0);
  const after = indexOf(dir);
  expect(after.startsWith(index)).toBe(true);
  const added = after.slice(index.length).split('\n').slice(0, -1);
  expect(added.map((line) => line.split('\t').slice(0, 5).toSpliced(2, 1).join(' '))).toEqual([
    '2026-11-22 zeroing-merged publish form 2 of the canonical text',
    '2026-11-22 not-at-boot publish form 2 of the canonical text',
    '2026-11-22 zero-lazily publish a better word',
    '2026-11-22 zero-sometimes publish form 2 of the canonical text',
    '2026-11-22 topic/zeroing publish first published',
  ]);
  expect(ledgerIn(dir).code).toBe(0);
  for (const line of old) expect(existsSync(join(dir, 'ledger', line.id, `${line.hash}.txt`))).toBe(true);
});

test('only the claims given with --only are written', () => {
  const dir = writeSample();
  const { code, out } = ledgerIn(dir, '--write', '--only', 'zero-lazily');
  expect(code).toBe(1);
  expect(out).toContain('Wrote 1 line.');
  expect(indexOf(dir).split('\n')).toHaveLength(2);
});

test('a day before the last line, or in the future, is refused', () => {
  const dir = writeSample();
  ledgerIn(dir, '--write');
  change(dir, 'boot short', 'boot quick');
  const write = ['--write', '--reason', 'a better word'] as const;
  expect(() => ledgerIn(dir, ...write, '--date', '2026-01-01')).toThrow('is before the last line');
  expect(() => ledgerIn(dir, ...write, '--date', '2026-11-23')).toThrow('is in the future');
  clock.today = '2026-11-21';
  expect(() => ledgerIn(dir, ...write)).toThrow('is before the last line');
  clock.today = today;
  expect(ledgerIn(dir, ...write).code).toBe(0);
});

test('a tampered ledger refuses every write', () => {
  const dir = writeSample();
  ledgerIn(dir, '--write');
  writeFileSync(join(dir, 'ledger/index.tsv'), indexOf(dir).replace('first published', 'first printed'));
  change(dir, 'boot short', 'boot quick');
  const before = indexOf(dir);
  const { code, out } = ledgerIn(dir, '--write');
  expect(code).toBe(1);
  expect(out).toContain('No version was written:');
  expect(indexOf(dir)).toBe(before);
});

test('a claim is withdrawn with a reason, after its file was removed', () => {
  const dir = writeSample();
  ledgerIn(dir, '--write');
  expect(() => ledgerIn(dir, '--withdraw', 'not-at-boot')).toThrow('--withdraw needs --write');
  const withdraw = ['--write', '--withdraw', 'not-at-boot', '--reason', 'misread'] as const;
  expect(() => ledgerIn(dir, ...withdraw)).toThrow('still has its file');
  rmSync(join(dir, 'claims/positions/not-at-boot.mdx'));
  expect(ledgerIn(dir).out).toContain('claim-kept');
  expect(ledgerIn(dir, '--write').code).toBe(1);
  expect(ledgerIn(dir, ...withdraw)).toMatchObject({ code: 0 });
  expect(ledgerIn(dir).code).toBe(0);
  expect(() => ledgerIn(dir, ...withdraw)).toThrow('no longer published');
});

test('a claim that was renamed can be withdrawn, and the redirect to it stays', () => {
  const dir = writeSample();
  ledgerIn(dir, '--write');
  const path = join(dir, 'claims/positions/not-while-booting.mdx');
  renameSync(join(dir, 'claims/positions/not-at-boot.mdx'), path);
  writeFileSync(
    join(dir, 'redirects.yml'),
    '- { from: not-at-boot, to: not-while-booting, reason: said too little }\n',
  );
  expect(ledgerIn(dir, '--write', '--reason', 'renamed').code).toBe(0);
  rmSync(path);
  expect(ledgerIn(dir).out).toContain('Unexpected redirect to `not-while-booting`');
  const withdraw = ['--write', '--withdraw', 'not-while-booting', '--reason', 'misread'] as const;
  expect(ledgerIn(dir, ...withdraw)).toMatchObject({ code: 0 });
  expect(ledgerIn(dir).code).toBe(0);
});

test('the lock lines and proofs of a claim are removed when it is withdrawn', () => {
  const dir = writeSample();
  ledgerIn(dir, '--write');
  const lock = join(dir, 'evidence.lock.json');
  const lineOf = (claim: string): LockEntry => ({
    ...{
      claim,
      message: 'm1@mail.example',
      lines: [1, 1],
      words: 'boot',
      speaker: 'ada-byron',
      quotes: false,
    },
    ...{ result: 'verified', normalisation: 1, sha256: [sha256('boot')] },
  });
  const question = { kind: 'commit', id: 'a'.repeat(40), title: 'mm: boot' } as const;
  const source = { entry: 'not-at-boot', question, clone: 'v6.9', seal: sha256('seal') };
  writeFileSync(lock, formatLock([lineOf('not-at-boot'), lineOf('zero-lazily')], [source]));
  const proof = join(dir, 'proofs', `${question.id}.txt`);
  mkdirSync(join(dir, 'proofs'));
  writeFileSync(proof, 'loremark-proof 1\n');
  rmSync(join(dir, 'claims/positions/not-at-boot.mdx'));
  const seen: unknown[] = [];
  const see = ({ corpus }: Graph) => {
    const { plain } = corpus;
    seen.push(
      plain.get('evidence.lock.json')?.text,
      [...plain.keys()].filter((path) => /^proofs/.test(path)),
    );
    return [];
  };
  const argv = ['--content', dir, '--write', '--withdraw', 'not-at-boot', '--reason', 'misread'];
  expect(runLedger(readArguments(usage, argv) as Arguments, today, see).code).toBe(0);
  const remaining = formatLock([lineOf('zero-lazily')]);
  expect(seen).toEqual([remaining, []]);
  expect(readFileSync(lock, 'utf8')).toBe(remaining);
  expect(existsSync(proof)).toBe(false);
});

test('after a write, the JSON names what is still to be published and nothing else', () => {
  const dir = writeSample();
  const first = JSON.parse(ledgerIn(dir, '--write', '--only', 'zero-lazily', '--json').out);
  expect(first).toMatchObject({ ok: false, written: [{ id: 'zero-lazily' }] });
  const named = (list: readonly { readonly id?: string; readonly claim?: string }[]) =>
    list.map(({ id, claim }) => id ?? claim).toSorted();
  const rest = ['not-at-boot', 'topic/zeroing', 'zero-sometimes', 'zeroing-merged'];
  expect([named(first.pending), named(first.problems)]).toEqual([rest, rest]);
  const second = JSON.parse(ledgerIn(dir, '--write', '--json').out);
  expect(second).toMatchObject({ ok: true, pending: [], problems: [] });
});

test('a broken claim, a second file of one id, or a claim without a date is never published', () => {
  const broken = writeSample({ [lazily]: '---\ntitle: [\n---\nText\n' });
  expect(ledgerIn(broken, '--write')).toMatchObject({ code: 1 });
  // A text that cannot be read cannot be compared, but is reported.
  const added = writeSample();
  ledgerIn(added, '--write');
  writeFileSync(join(added, 'topics/broken.mdx'), '---\ntitle: [\n---\nText\n');
  expect(ledgerIn(added)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/broken\.mdx cannot be compared: Unexpected YAML/),
  });
  expect(JSON.parse(ledgerIn(added, '--json').out)).toMatchObject({
    ok: false,
    pending: [],
    unread: [{ file: join(added, 'topics/broken.mdx') }],
  });
  const twice = writeSample({
    'claims/facts/zero-lazily.mdx': '---\ntitle: Twice\ntopics: [zeroing]\n---\nText\n',
  });
  expect(ledgerIn(twice, '--write').out).toContain('two files have the id `zero-lazily`');
  const undated = writeSample({ [lazily]: sampleFiles[lazily]?.replace('m1@mail', 'm9@mail') });
  expect(ledgerIn(undated, '--write').out).toContain('so that it has no date: `m9@mail.example`');
});

test('--json prints one value with what is pending and what was written', () => {
  const dir = writeSample();
  const before = JSON.parse(ledgerIn(dir, '--json').out);
  expect(before).toMatchObject({ ok: false, claims: 4, versions: 0, written: [] });
  expect(before.pending[0]).toMatchObject({ kind: 'first', changed: [] });
  expect(JSON.parse(ledgerIn(dir, '--json', '--write').out).written).toHaveLength(5);
});

test('a usage error is explained', () => {
  const dir = writeSample();
  expect(() => ledgerIn(dir, '--wirte')).toThrow('--wirte');
  expect(() => ledgerIn(dir, '--date', '2026-02-30')).toThrow('--date must be a day');
  expect(() => ledgerIn(dir, '--reason', 'a\tb')).toThrow('--reason must be');
  expect(() => ledgerIn(dir, '--only', 'nobody')).toThrow('there is no claim or text `nobody`');
  expect(() => ledgerIn(join(dir, 'nowhere'))).toThrow('there is no content folder');
  expect(helpText(usage)).toContain('usage: npm run ledger');
});
