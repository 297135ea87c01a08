/** Tests where redirects lead, and how faulty ones are reported. */

import { describe, expect, test } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { at, ledgerOf } from '../../test/support/hand-made-ledger.ts';
import { checkRedirects, resolveRedirect } from './redirects.ts';

describe('redirects', () => {
  const to = (from: string, target: string) => ({ from, to: target, reason: 'r' });

  test('are followed to their end, and never in a circle', () => {
    const all = [to('a', 'b'), to('b', 'c'), to('x', 'y'), to('y', 'x'), to('z', 'x')];
    expect(resolveRedirect(all, 'a')).toEqual({ kind: 'found', id: 'c' });
    expect(resolveRedirect(all, 'c')).toEqual({ kind: 'none' });
    expect(resolveRedirect(all, 'x')).toEqual({ kind: 'loop', path: ['x', 'y', 'x'] });
    expect(resolveRedirect(all, 'z')).toEqual({ kind: 'loop', path: ['z', 'x', 'y', 'x'] });
    expect(resolveRedirect([to('a', 'z')], 'a')).toEqual({ kind: 'found', id: 'z' });
  });

  test('are reported at their place', () => {
    const { dir, graph } = loadSample({
      'redirects.yml':
        '- { from: a, to: b, reason: r }\n- { from: a, to: zero-lazily, reason: r }\n- { from: zero-lazily, to: not-at-boot, reason: r }\n- { from: w, to: zero-lazily, reason: r }\n- { from: q, to: b, reason: r }\n',
    });
    const ids = new Set(['zero-lazily', 'not-at-boot']);
    const ledger = ledgerOf([
      { id: 'w' },
      { id: 'w', action: 'withdraw' },
      { id: 'n' },
      { id: 'n', action: 'rename', reason: 'to zero-lazily: r' },
      { id: 'm', action: 'rename', reason: 'elsewhere' },
    ]);
    const yml = (line: number, column: number, length: number) => ({
      file: `${dir}/redirects.yml`,
      line,
      column,
      length,
    });
    const rule = 'redirect-resolves';
    const never = (from: string) => ({
      message: `Unexpected redirect from \`${from}\`, expected an id that was published`,
      help: 'remove it: nobody cites what was never published, and no line of the ledger would keep the address',
    });
    expect([...checkRedirects(graph, ledger, ids)]).toEqual([
      { rule, place: yml(1, 11, 1), ...never('a') },
      {
        rule,
        place: yml(2, 11, 1),
        message: 'Unexpected second redirect from `a`, expected one',
        note: { text: 'first given at', place: yml(1, 11, 1) },
      },
      {
        rule,
        place: yml(3, 11, 11),
        message: 'Unexpected redirect from `zero-lazily`, expected no claim to have that id',
      },
      {
        rule,
        place: yml(4, 11, 1),
        message: 'Unexpected redirect from `w`, which was withdrawn, expected its address to keep saying so',
      },
      { rule, place: yml(5, 11, 1), ...never('q') },
      {
        rule,
        claim: 'b',
        place: yml(5, 18, 1),
        message: 'Unexpected redirect to `b`, expected the id of a claim',
      },
      {
        rule,
        place: at(4),
        message:
          'Unexpected absence of a redirect from `n`, expected the rename to `zero-lazily` in `redirects.yml`',
        help: 'add `from: n` with its `to` and `reason` to `redirects.yml`',
      },
      {
        rule,
        place: at(5),
        message: 'Unexpected absence of a redirect from `m`, expected the rename to `?` in `redirects.yml`',
        help: 'add `from: m` with its `to` and `reason` to `redirects.yml`',
      },
    ]);
    const elsewhere = ledgerOf([{ id: 'a', action: 'rename', reason: 'to c: r' }]);
    expect([...checkRedirects(graph, elsewhere, ids)].at(-1)).toEqual({
      rule,
      place: yml(1, 18, 1),
      message: 'Unexpected redirect from `a` to `b`, expected `c`, to which it was renamed on 2026-11-22',
      help: undefined,
    });
  });
});
