/** Tests what publishing adds to a ledger. */

import { describe, expect, test } from 'vitest';
import { hashOfId, ledgerOf, textOf, zeros } from '../../test/support/hand-made-ledger.ts';
import { sha256 } from '../text/sha256.ts';
import { appendToLedger, needsReason } from './append.ts';
import { checkIndex } from './check-index.ts';

describe('an addition to a ledger', () => {
  const version = (kind: 'first' | 'changed' | 'form' | 'returned', id: string) =>
    ({ kind, id, hash: hashOfId(id), text: textOf(id), before: undefined, changed: [] }) as const;
  const renamed = {
    kind: 'renamed',
    id: 'd',
    hash: hashOfId('d'),
    full: sha256(textOf('d')),
    to: 'e',
    reason: 'better',
  } as const;
  const withdrawn = { kind: 'withdrawn', id: 'f', hash: hashOfId('f'), full: sha256(textOf('f')) } as const;

  test('is chained to the last line, and sealed', () => {
    const ledger = ledgerOf([{ id: 'z' }]);
    const { files, lines } = appendToLedger(
      ledger,
      [
        version('first', 'a'),
        version('changed', 'b'),
        version('form', 'c'),
        renamed,
        withdrawn,
        version('returned', 'g'),
      ],
      '2026-12-01',
      'why',
    );
    expect(lines.map(({ id, action, reason }) => [id, action, reason])).toEqual([
      ['a', 'publish', 'first published'],
      ['b', 'publish', 'why'],
      ['c', 'publish', 'form 2 of the canonical text'],
      ['d', 'rename', 'to e: better'],
      ['f', 'withdraw', 'why'],
      ['g', 'publish', 'why'],
    ]);
    const index = files.get('ledger/index.tsv') ?? '';
    const grown = ledgerOf([], {
      'ledger/index.tsv': index,
      'ledger/index.tsv.sha256': files.get('ledger/index.tsv.sha256'),
    });
    expect([...checkIndex(grown)].map(({ rule }) => rule)).toEqual(['ledger-line', 'ledger-line']);
    expect(index.startsWith(ledger.indexText)).toBe(true);
    expect([...files.keys()]).toEqual([
      `ledger/a/${hashOfId('a')}.txt`,
      `ledger/b/${hashOfId('b')}.txt`,
      `ledger/c/${hashOfId('c')}.txt`,
      `ledger/g/${hashOfId('g')}.txt`,
      'ledger/index.tsv',
      'ledger/index.tsv.sha256',
    ]);
    expect(lines.map(({ full }) => full)).toEqual(
      ['a', 'b', 'c', 'd', 'f', 'g'].map((id) => sha256(textOf(id))),
    );
  });

  test('needs a reason where something changed, and uses it for a first version where nothing did', () => {
    const ledger = ledgerOf([]);
    const of = (...additions: Parameters<typeof appendToLedger>[1]) =>
      appendToLedger(ledger, additions, '2026-12-01', undefined);
    for (const addition of [version('changed', 'b'), version('returned', 'b'), withdrawn]) {
      expect(() => of(addition)).toThrow(new Error(`no reason was given for \`${addition.id}\``));
      expect(needsReason(addition)).toBe(true);
    }
    for (const addition of [version('first', 'b'), version('form', 'b'), renamed])
      expect(needsReason(addition)).toBe(false);
    expect(appendToLedger(ledger, [version('first', 'a')], '2026-12-01', 'new').lines[0]).toMatchObject({
      reason: 'new',
      previous: zeros,
    });
    expect(appendToLedger(ledger, [], '2026-12-01', 'new')).toEqual({ files: new Map(), lines: [] });
  });
});
