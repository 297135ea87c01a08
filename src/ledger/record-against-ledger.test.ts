/** Tests comparing a record with its ledger: what must be published, and what cannot be. */

import { describe, expect, test } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { at, hashOfId, ledgerOf, textOf, zeros } from '../../test/support/hand-made-ledger.ts';
import { sha256 } from '../text/sha256.ts';
import { compareLedger } from './compare-ledger.ts';
import { readLedger } from './ledger.ts';
import { comparisonOf, ledgerOf as ledgerOfGraph, ledgerProblems } from './ledger-problems.ts';
import { claimText } from './present-texts.ts';
import { ledgerRules } from './problem.ts';

describe('a record against its ledger', () => {
  const titled = (dir: string, path: string) => ({
    file: `${dir}/claims/positions/${path}.mdx`,
    line: 2,
    column: 1,
    length: 5,
  });

  test('is reported with what to do about each claim', () => {
    const { dir, graph } = loadSample({ 'topics/zeroing.mdx': undefined });
    const hash = compareLedger(graph, readLedger(new Map())).hashes.get('zero-lazily') ?? '';
    const ledger = ledgerOf([
      { id: 'zero-lazily', text: textOf('zero-lazily') },
      { id: 'not-at-boot' },
      { id: 'not-at-boot', action: 'rename', reason: 'to x: r' },
      { id: 'essay/gone', text: 'loremark-text 1\nkind: essay\nid: gone\n' },
      { id: 'gone' },
    ]);
    const { problems } = compareLedger(graph, ledger);
    expect(problems.filter(({ place }) => place.file === titled(dir, 'zero-lazily').file)).toEqual([
      {
        rule: 'claim-published',
        claim: 'zero-lazily',
        place: titled(dir, 'zero-lazily'),
        message: `Unexpected change of \`zero-lazily\` (kind, title, speaker, name, date, topics, body, evidence) since version \`${hashOfId('zero-lazily')}\`, expected version \`${hash}\` in the ledger`,
        help: 'undo the change, or run `npm run ledger -- --write --reason TEXT`',
      },
    ]);
    expect(problems.filter(({ place }) => place.file === titled(dir, 'zero-sometimes').file)).toMatchObject([
      { place: titled(dir, 'zero-sometimes'), help: 'run `npm run ledger -- --write`' },
    ]);
    expect(problems.filter(({ place }) => place.file === titled(dir, 'not-at-boot').file)).toEqual([
      {
        rule: 'ledger-line',
        place: titled(dir, 'not-at-boot'),
        message:
          'Unexpected text `not-at-boot` after it was renamed on 2026-11-22, expected its id never to be used again',
      },
    ]);
    expect(problems.filter(({ rule }) => rule === 'claim-kept')).toEqual([
      {
        rule: 'claim-kept',
        claim: 'essay/gone',
        place: at(4),
        message: 'Unexpected absence of the published text `essay/gone`, expected its file, or a withdrawal',
        help: 'run `npm run ledger -- --write --withdraw essay/gone --reason TEXT`',
      },
      {
        rule: 'claim-kept',
        claim: 'gone',
        place: at(5),
        message:
          'Unexpected absence of the published claim `gone`, expected its file, a redirect to its new id, or a withdrawal',
        help: 'run `npm run ledger -- --write --withdraw gone --reason TEXT`, or add `from: gone` to `redirects.yml`',
      },
    ]);
  });

  test('calls other texts texts, and names no parts where the last version is lost', () => {
    const { graph } = loadSample();
    const hash = hashOfId('zero-lazily');
    const lost = ledgerOf([{ id: 'zero-lazily' }], { [`ledger/zero-lazily/${hash}.txt`]: undefined });
    const { problems, pending, hashes } = compareLedger(graph, lost);
    const messages = problems.map(({ message }) => message);
    expect(messages).toContain(
      `Unexpected change of \`zero-lazily\` since version \`${hash}\`, expected version \`${hashes.get('zero-lazily')}\` in the ledger`,
    );
    expect(messages).toContain(
      `Unexpected text \`topic/zeroing\` that was never published, expected version \`${hashes.get('topic/zeroing')}\` in the ledger`,
    );
    expect(pending.map(({ kind, id }) => [kind, id])).toEqual([
      ['first', 'zeroing-merged'],
      ['first', 'not-at-boot'],
      ['changed', 'zero-lazily'],
      ['first', 'zero-sometimes'],
      ['first', 'topic/zeroing'],
    ]);
  });

  test('moves a claim to form 2 if form 1 records it the same, and otherwise calls it changed', () => {
    const { graph } = loadSample();
    const [lazily, boot] = ['zero-lazily', 'not-at-boot'].map((id) => graph.claims.get(id));
    if (!lazily || !boot) throw new Error('the sample has both claims');
    const other = claimText(graph, boot, 1).replace('Boot must', 'Boot may');
    const ledger = ledgerOf([
      { id: 'zero-lazily', text: claimText(graph, lazily, 1), short: true },
      { id: 'not-at-boot', text: other, short: true },
    ]);
    const of = (form: 1 | 2) =>
      compareLedger(graph, ledger, { form }).pending.flatMap((version) =>
        version.kind === 'renamed' || version.kind === 'first'
          ? []
          : [[version.kind, version.id, version.changed]],
      );
    expect(of(2)).toEqual([
      ['changed', 'not-at-boot', ['body']],
      ['form', 'zero-lazily', []],
    ]);
    expect(of(1)).toEqual([['changed', 'not-at-boot', ['body']]]);
    expect(compareLedger(graph, ledger).pending.some(({ id }) => id === 'topic/zeroing')).toBe(false);
  });

  test('says `returned` for any version that was published before the withdrawal', () => {
    const { graph } = loadSample();
    const claim = graph.claims.get('zero-lazily');
    const now = claim ? claimText(graph, claim, 2) : '';
    const other = { id: 'zero-lazily', text: textOf('zero-lazily') };
    const ledger = ledgerOf([{ id: 'zero-lazily', text: now }, other, { ...other, action: 'withdraw' }]);
    const returned = compareLedger(graph, ledger).pending.find(({ id }) => id === 'zero-lazily');
    expect(returned).toMatchObject({ kind: 'returned', hash: sha256(now).slice(0, 12), text: now });
  });

  test('is compared once, and its problems are selected by rule', () => {
    const { graph } = loadSample({ 'ledger/index.tsv': 'x\n', 'ledger/notes.md': 'x' });
    expect(comparisonOf(graph)).toBe(comparisonOf(graph));
    expect(ledgerOfGraph(graph)).toBe(ledgerOfGraph(graph));
    expect(ledgerRules.map((rule) => [rule, ledgerProblems(graph, rule).length])).toEqual([
      ['ledger-line', 1],
      ['ledger-chain', 1],
      ['ledger-version', 1],
      ['hash-unique', 0],
      ['claim-published', 4],
      ['claim-kept', 0],
      ['redirect-resolves', 0],
    ]);
    expect(ledgerProblems(graph, 'ledger-line')[0]?.rule).toBe('ledger-line');
  });

  test('has its problems in the order of files, lines and columns', () => {
    const { graph } = loadSample();
    const { problems } = compareLedger(graph, ledgerOf(['x', 'y', { id: 'gone', previous: zeros }]));
    const keys = problems.map(
      ({ place }) => `${place.file}:${String(place.line).padStart(4)}:${String(place.column).padStart(4)}`,
    );
    expect(keys).toEqual(keys.toSorted());
    expect(keys.length).toBeGreaterThan(5);
  });

  test('recognises a rename by its redirect, and points at it', () => {
    const { dir, graph } = loadSample({
      'redirects.yml': '- { from: old, to: mid, reason: r }\n- { from: mid, to: zero-lazily, reason: s }\n',
    });
    const { problems, pending } = compareLedger(graph, ledgerOf([{ id: 'old', short: true }]));
    expect(pending.find(({ kind }) => kind === 'renamed')).toEqual({
      kind: 'renamed',
      id: 'old',
      hash: hashOfId('old'),
      full: sha256(textOf('old')),
      to: 'mid',
      reason: 'r',
    });
    expect(problems.find(({ message }) => message.includes('rename'))).toEqual({
      rule: 'claim-published',
      claim: 'old',
      place: { file: `${dir}/redirects.yml`, line: 1, column: 11, length: 3 },
      message: 'Unexpected rename of `old` to `mid` that is not in the ledger, expected a line for it',
      help: 'run `npm run ledger -- --write`',
    });
  });

  test('refuses two texts with one hash, and suggests what to do', () => {
    const { dir, graph } = loadSample();
    const digest = (text: string) => (/id: zero-/.test(text) ? '0123456789ab' : sha256(text).slice(0, 12));
    const { problems, pending, hashes } = compareLedger(graph, readLedger(new Map()), { digest });
    expect(problems.filter(({ rule }) => rule === 'hash-unique')).toEqual([
      {
        rule: 'hash-unique',
        place: titled(dir, 'zero-sometimes'),
        message:
          'Unexpected hash `0123456789ab` of `zero-sometimes`, which is that of another version of `zero-lazily`, expected no two versions to share one',
        help: 'change a word of the text',
      },
    ]);
    expect(pending.map(({ id }) => id)).toEqual([
      'zeroing-merged',
      'not-at-boot',
      'zero-lazily',
      'topic/zeroing',
    ]);
    expect(hashes.get('zero-sometimes')).toBe('0123456789ab');
  });

  test('refuses a text with the hash of another version of itself', () => {
    const { graph } = loadSample();
    const digest = (text: string) =>
      /id: zero-lazily/.test(text) ? hashOfId('zero-lazily') : sha256(text).slice(0, 12);
    const { problems } = compareLedger(graph, ledgerOf([{ id: 'zero-lazily' }]), { digest });
    expect(problems.filter(({ rule }) => rule === 'hash-unique').map(({ message }) => message)).toEqual([
      `Unexpected hash \`${hashOfId('zero-lazily')}\` of \`zero-lazily\`, which is that of another version of \`zero-lazily\`, expected no two versions to share one`,
    ]);
  });
});
