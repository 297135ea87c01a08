/**
 * excl: the exclusive GUP pin. One compare-and-swap turns "no FOLL_PIN user" into
 * "exclusively pinned", and later FOLL_PIN users are refused.
 *
 * The RFC as it was first posted:
 * 20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com; the counting is patch 2,
 * 20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com. BUG=1 is our own reading
 * of that diff: the large-folio path computes the exclusive value and stores the
 * old one. We read the patch generously: the hypervisor's own pin is one per folio.
 * 7fb8cc2c-916a-43e1-9edf-23ed35e42f51@nvidia.com says that one count carries too
 * much.
 */

import { all, type Condition, is, not } from '../../explorer/condition.ts';
import { type ModelRule, rule, set } from '../machine/rule.ts';
import { folioOf, isPin, type ModelContext, pincount, zero } from './model-context.ts';
import { donate, reclaimAndShare } from './naive.ts';
import { at, attr, C, exc, IDLE, map, U } from './names.ts';
import type { Protocol } from './protocol.ts';
import { refusal } from './refusal.ts';

export const excl: Protocol = {
  name: 'excl',
  title: 'exclusive GUP pin (FOLL_EXCLUSIVE RFC)',
  stores: 'one',
  exclusivePin: true,
  unmapsByDefault: false,
  sources: [
    '20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com',
    '20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com',
    '7fb8cc2c-916a-43e1-9edf-23ed35e42f51@nvidia.com',
  ],
  counters: ({ config }) => ['EXC', ...(config.HARDEN >= 1 ? ['UNM'] : []), 'DON', 'RCL'],
  gate: (context, p) => gate(context, p),
  converter: (context) => context.pages.flatMap((p) => rulesOf(context, p)),
};

function gate(context: ModelContext, p: number): readonly Condition[] {
  if (context.config.HARDEN === 0) return [];
  if (context.config.HARDEN === 1) return [is(attr(p), 'S')];
  return [
    is(attr(p), 'S'),
    not(is(C, ...['EXC', 'UNM'].flatMap((counter) => context.pages.map((q) => at(counter, q))))),
  ];
}

/** The posted large-folio path leaves the exclusive mark clear. */
export function forgetsExclusivity(context: ModelContext): boolean {
  return context.config.BUG === 1 && context.config.ORD > 0;
}

function rulesOf(context: ModelContext, p: number): readonly ModelRule[] {
  const f = folioOf(context, p);
  const hardened = context.config.HARDEN >= 1;
  const free = is(exc(f), '0');
  const request = [is(C, IDLE), is(attr(p), 'S'), ...(context.config.HARDEN === 2 ? [is(U, IDLE)] : [])];
  const opens = { kind: 'toPrivate', page: p } as const;
  return [
    rule('C', 'excl', p, {
      guard: [...request, zero(pincount(context, f)), free],
      effect: [set(exc(f), forgetsExclusivity(context) ? '0' : '1'), set(C, at('EXC', p))],
      opens,
      note: forgetsExclusivity(context)
        ? `no FOLL_PIN user on folio ${f}; the swap stores the count without the exclusive mark`
        : `no FOLL_PIN user on folio ${f}: one compare-and-swap makes its pin exclusive`,
    }),
    rule('C', 'ebusy', p, {
      guard: [...request, not(all(zero(pincount(context, f)), free))],
      marks: refusal(context, p, {
        counted: context.pinners.filter((k) => isPin(context, k)),
        mappings: [],
        seesTransient: false,
        given: [free],
      }),
      opens,
      note: `folio ${f} is pinned, or exclusively pinned already: EBUSY`,
    }),
    ...(hardened
      ? [
          rule('C', 'unmap', p, {
            guard: [is(C, at('EXC', p))],
            effect: [set(map(p), '0'), set(C, at('UNM', p))],
            note: `the host mapping of page ${p} is zapped`,
          }),
        ]
      : []),
    rule('C', 'flip', p, {
      guard: [is(C, at(hardened ? 'UNM' : 'EXC', p))],
      effect: [set(attr(p), 'P'), set(C, at('DON', p))],
      note: `the host kernel takes page ${p} for private`,
    }),
    donate(context, p),
    ...reclaimAndShare(context, p, [set(exc(f), '0')]),
  ];
}
