/** Tests the versions of a ledger by id, and their form. */

import { describe, expect, test } from 'vitest';
import { hashOfId, ledgerOf, textOf } from '../../test/support/hand-made-ledger.ts';
import { formInForce } from './present-texts.ts';
import { publishedIds, publishedTextIds, versionsOf } from './versions.ts';

describe('the versions of a ledger', () => {
  test('are given by id, in the order of their lines, claims and other texts separately', () => {
    const text = 'loremark-text 1\nkind: topic\nid: a\n';
    const ledger = ledgerOf([
      { id: 'b' },
      { id: 'topic/a', text },
      'x',
      { id: 'a' },
      { id: 'b', action: 'withdraw', reason: 'w' },
    ]);
    expect(publishedIds(ledger)).toEqual(['b', 'a']);
    expect(publishedTextIds(ledger)).toEqual(['topic/a']);
    const common = { id: 'b', hash: hashOfId('b'), date: '2026-11-22', text: textOf('b') };
    expect(versionsOf(ledger, 'b')).toEqual([
      { ...common, action: 'publish', reason: 'r' },
      { ...common, action: 'withdraw', reason: 'w' },
    ]);
    expect(versionsOf(ledger, 'b')).toBe(versionsOf(ledger, 'b'));
    expect(versionsOf(ledger, 'z')).toEqual([]);
    expect(
      versionsOf(ledgerOf([{ id: 'b' }], { [`ledger/b/${hashOfId('b')}.txt`]: undefined }), 'b')[0]?.text,
    ).toBe('');
  });

  test('are in form 1 until it has a line of seven columns', () => {
    expect(formInForce(ledgerOf([]))).toBe(2);
    expect(formInForce(ledgerOf([{ id: 'a', short: true }]))).toBe(1);
    expect(formInForce(ledgerOf([{ id: 'a', short: true }, { id: 'b' }]))).toBe(2);
  });
});
