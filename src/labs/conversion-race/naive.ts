/**
 * naive: flip without looking at anybody. The hypervisor acts on the guest's word at
 * once and the host kernel learns of it afterwards; mappings and pins stay. It is the
 * baseline for the other four, and what the thread asks how to avoid:
 * 20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com.
 *
 * Private to shared follows pKVM, where that side needs no check:
 * ZnUsmFFslBWZxGIq@google.com.
 */

import { is } from '../../explorer/condition.ts';
import { type ModelRule, rule, set } from '../machine/rule.ts';
import type { ModelContext } from './model-context.ts';
import { at, attr, C, IDLE, s2 } from './names.ts';
import type { Protocol } from './protocol.ts';
import { lost } from './touch.ts';

export const naive: Protocol = {
  name: 'naive',
  title: 'flip, look at nobody',
  stores: 'one',
  exclusivePin: false,
  unmapsByDefault: false,
  sources: ['20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com', 'ZnUsmFFslBWZxGIq@google.com'],
  counters: () => ['SYN', 'RCL'],
  gate: (_world, p) => [is(attr(p), 'S')],
  converter: (context) =>
    context.pages.flatMap((p) => {
      const loss = lost(context, p);
      return [
        rule('C', 'hypflip', p, {
          guard: [is(C, IDLE), is(attr(p), 'S')],
          effect: [set(s2(p), 'P'), set(C, at('SYN', p)), ...loss.effect],
          marks: loss.marks,
          opens: { kind: 'toPrivate', page: p },
          note: `the hypervisor takes page ${p} away on the guest's word`,
        }),
        rule('C', 'sync', p, {
          guard: [is(C, at('SYN', p))],
          effect: [set(attr(p), 'P'), set(C, IDLE)],
          note: `the host kernel learns that page ${p} is private`,
        }),
        ...reclaimAndShare(context, p),
      ];
    }),
};

/** Private to shared without a lock: the page goes back first, then the host kernel marks it shared. */
export function reclaimAndShare(
  context: ModelContext,
  p: number,
  alsoAtShare: ModelRule['effect'] = [],
): readonly ModelRule[] {
  const loss = lost(context, p);
  return [
    rule('C', 'reclaim', p, {
      guard: [is(C, IDLE), is(attr(p), 'P')],
      effect: [set(s2(p), 'S'), set(C, at('RCL', p)), ...loss.effect],
      marks: loss.marks,
      opens: { kind: 'toShared' },
      note: `the hypervisor gives page ${p} back to the host`,
    }),
    rule('C', 'share', p, {
      guard: [is(C, at('RCL', p))],
      effect: [set(attr(p), 'S'), ...alsoAtShare, set(C, IDLE)],
      note: `the host kernel takes page ${p} for shared again`,
    }),
  ];
}

/** The last step from shared to private: the page follows after the host kernel has marked it private. */
export function donate(context: ModelContext, p: number): ModelRule {
  const loss = lost(context, p);
  return rule('C', 'donate', p, {
    guard: [is(C, at('DON', p))],
    effect: [set(s2(p), 'P'), set(C, IDLE), ...loss.effect],
    marks: loss.marks,
    note: `the hypervisor makes page ${p} the guest's alone`,
  });
}
