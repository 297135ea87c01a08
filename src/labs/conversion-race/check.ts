/**
 * check: look at the reference count, then flip, with no lock held in between. One
 * might write this first after reading that private memory must be neither mapped
 * nor pinned (the list of c05f2a97-5863-4da7-bfae-2d6873a62ebe@redhat.com);
 * the gap between check and flip breaks it. Nobody proposed it in this form.
 */

import { type Condition, is } from '../../explorer/condition.ts';
import { type ModelRule, rule, set } from '../machine/rule.ts';
import { extra, type ModelContext, maps, positive, unit, zero } from './model-context.ts';
import { donate, reclaimAndShare } from './naive.ts';
import { at, attr, C, IDLE, map } from './names.ts';
import type { Protocol } from './protocol.ts';
import { refusal } from './refusal.ts';

export const check: Protocol = {
  name: 'check',
  title: 'check the count, then flip',
  stores: 'one',
  exclusivePin: false,
  unmapsByDefault: false,
  sources: ['c05f2a97-5863-4da7-bfae-2d6873a62ebe@redhat.com'],
  counters: ({ config }) => [...(config.UNMAP === 1 ? ['UNM'] : []), 'CHK', 'DON', 'RCL'],
  gate: (_world, p) => [is(attr(p), 'S')],
  converter: (context) => context.pages.flatMap((p) => rulesOf(context, p)),
};

function rulesOf(context: ModelContext, p: number): readonly ModelRule[] {
  const unmaps = context.config.UNMAP === 1;
  const request: readonly Condition[] = [is(C, IDLE), is(attr(p), 'S')];
  const from = unmaps ? [is(C, at('UNM', p))] : request;
  const opens = unmaps ? {} : { opens: { kind: 'toPrivate', page: p } as const };
  return [
    ...(unmaps
      ? [
          rule('C', 'unmap', p, {
            guard: request,
            effect: [
              ...unit(context, p).map(({ q, shares }) => set(map(q), '0', shares)),
              set(C, at('UNM', p)),
            ],
            opens: { kind: 'toPrivate', page: p },
            note: `the converter zaps the host mappings that count for page ${p}`,
          }),
        ]
      : []),
    rule('C', 'check_ok', p, {
      guard: [...from, zero(extra(context, p))],
      effect: [set(C, at('CHK', p))],
      ...opens,
      note: `the converter finds no reference on page ${p} beyond its own`,
    }),
    rule('C', 'eagain', p, {
      guard: [...from, positive(extra(context, p))],
      effect: [set(C, IDLE)],
      marks: refusal(context, p, {
        counted: context.pinners,
        mappings: maps(context, p),
        seesTransient: true,
      }),
      ...opens,
      note: `the converter finds page ${p} in use and gives up: try again`,
    }),
    rule('C', 'flip', p, {
      guard: [is(C, at('CHK', p))],
      effect: [set(attr(p), 'P'), set(C, at('DON', p))],
      note: `the host kernel takes page ${p} for private`,
    }),
    donate(context, p),
    ...reclaimAndShare(context, p),
  ];
}
