/**
 * gmem: guest_memfd in-place conversion. Under the invalidate lock: zap the host
 * mappings, compare the reference count with what it should be, else EAGAIN.
 *
 * Modelled on 20260830-gmem-inplace-conversion-v12-0-85e5fd25252a@google.com,
 * whose patch "Ensure pages are not in use before conversion" is the check.
 * 20240620163626.GK2494510@nvidia.com says that conversion should be made like
 * moving a page (unmap, drive the count down), ZnTBGCeSN1u6wzLb@google.com agrees
 * to waiting for the count, and 66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com
 * speaks of splitting folios so that parts have their own counts.
 */

import { all, is, not } from '../../explorer/condition.ts';
import { type ModelRule, rule, set } from '../machine/rule.ts';
import {
  extra,
  extraBeyondMaps,
  folioOf,
  type ModelContext,
  maps,
  pagesOf,
  positive,
  unit,
  zero,
} from './model-context.ts';
import { donate } from './naive.ts';
import { at, attr, C, IDLE, map, s2, spl, U } from './names.ts';
import type { Protocol } from './protocol.ts';
import { refusal } from './refusal.ts';
import { lost } from './touch.ts';

export const gmem: Protocol = {
  name: 'gmem',
  title: 'guest_memfd: unmap, check under the lock, else EAGAIN',
  stores: 'one',
  exclusivePin: false,
  unmapsByDefault: true,
  sources: [
    '20260830-gmem-inplace-conversion-v12-0-85e5fd25252a@google.com',
    '20240620163626.GK2494510@nvidia.com',
    '66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com',
  ],
  counters: ({ config }) => ['LCK', ...(config.UNMAP === 1 ? ['UNM'] : []), 'CHK', 'DON', 'LK2', 'RCL'],
  gate: (context, p) => [is(attr(p), 'S'), not(locked(context))],
  converter: (context) => [
    ...context.pages.flatMap((p) => [...toPrivate(context, p), ...toShared(context, p)]),
    ...(context.splits ? context.folios.map((f) => merge(context, f)) : []),
  ],
};

/** LOCKED: the converter holds the invalidate lock, until the attribute is stored. */
function locked(context: ModelContext) {
  const counters = ['LCK', ...(context.config.UNMAP === 1 ? ['UNM'] : []), 'CHK', 'LK2', 'RCL'];
  return is(C, ...counters.flatMap((counter) => context.pages.map((p) => at(counter, p))));
}

function toPrivate(context: ModelContext, p: number): readonly ModelRule[] {
  const { UNMAP, ORDER } = context.config;
  const checkFirst = ORDER === 1;
  const count = checkFirst ? extraBeyondMaps(context, p) : extra(context, p);
  const checked = UNMAP === 1 && !checkFirst ? 'UNM' : 'LCK';
  const afterCheck = UNMAP === 1 && checkFirst ? 'UNM' : 'CHK';
  return [
    rule('C', 'lock', p, {
      guard: [is(C, IDLE), is(U, IDLE), is(attr(p), 'S')],
      effect: [set(C, at('LCK', p))],
      opens: { kind: 'toPrivate', page: p },
      note: `guest_memfd takes the invalidate lock to make page ${p} private`,
    }),
    ...(UNMAP === 1
      ? [
          rule('C', 'unmap', p, {
            guard: [is(C, at(checkFirst ? 'UNM' : 'LCK', p))],
            effect: [
              ...unit(context, p).map(({ q, shares }) => set(map(q), '0', shares)),
              set(C, at(checkFirst ? 'CHK' : 'UNM', p)),
            ],
            note: `guest_memfd zaps the host mappings that count for page ${p}`,
          }),
        ]
      : []),
    rule('C', 'check_ok', p, {
      guard: [is(C, at(checked, p)), zero(count)],
      effect: [set(C, at(afterCheck, p))],
      note: `the reference count of page ${p} is what guest_memfd expects`,
    }),
    rule('C', 'eagain', p, {
      guard: [is(C, at(checked, p)), positive(count)],
      effect: [set(C, IDLE)],
      marks: refusal(context, p, {
        counted: context.pinners,
        mappings: checkFirst ? [] : maps(context, p),
        seesTransient: true,
      }),
      note: `somebody else holds a reference that counts for page ${p}: EAGAIN`,
    }),
    rule('C', 'flip', p, {
      guard: [is(C, at('CHK', p))],
      effect: [set(attr(p), 'P'), set(C, at('DON', p))],
      note: `guest_memfd stores that page ${p} is private and drops the lock`,
    }),
    donate(context, p),
  ];
}

function toShared(context: ModelContext, p: number): readonly ModelRule[] {
  const loss = lost(context, p);
  const folio = folioOf(context, p);
  return [
    rule('C', 'lock2', p, {
      guard: [is(C, IDLE), is(U, IDLE), is(attr(p), 'P')],
      effect: [set(C, at('LK2', p))],
      opens: { kind: 'toShared' },
      note: `guest_memfd takes the invalidate lock to make page ${p} shared`,
    }),
    ...(context.splits
      ? [
          rule('C', 'split', p, {
            guard: [is(C, at('LK2', p)), is(spl(folio), '0'), zero(extra(context, p))],
            effect: [set(spl(folio), '1')],
            note: `guest_memfd splits folio ${folio}, so that each page has its own count`,
          }),
          rule('C', 'eagain', p, {
            guard: [is(C, at('LK2', p)), is(spl(folio), '0'), positive(extra(context, p))],
            effect: [set(C, IDLE)],
            marks: refusal(context, p, {
              counted: context.pinners,
              mappings: maps(context, p),
              seesTransient: true,
            }),
            note: `folio ${folio} is in use and cannot be split: EAGAIN`,
          }),
        ]
      : []),
    rule('C', 'reclaim', p, {
      guard: [is(C, at('LK2', p)), ...(context.splits ? [is(spl(folio), '1')] : [])],
      effect: [set(s2(p), 'S'), set(C, at('RCL', p)), ...loss.effect],
      marks: loss.marks,
      note: `the guest's private mapping of page ${p} is zapped`,
    }),
    rule('C', 'share', p, {
      guard: [is(C, at('RCL', p))],
      effect: [set(attr(p), 'S'), set(C, IDLE)],
      note: `guest_memfd stores that page ${p} is shared and drops the lock`,
    }),
  ];
}

function merge(context: ModelContext, f: number): ModelRule {
  return rule('C', 'merge', f, {
    guard: [
      is(C, IDLE),
      is(U, IDLE),
      is(spl(f), '1'),
      all(...pagesOf(context, f).flatMap((q) => [is(attr(q), 'P'), is(s2(q), 'P')])),
      all(...pagesOf(context, f).map((q) => zero(extra(context, q)))),
    ],
    effect: [set(spl(f), '0')],
    opens: { kind: 'toShared' },
    note: `folio ${f} is all private and unused: its pages are merged again`,
  });
}
