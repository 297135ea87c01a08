/**
 * two: two backing stores. Shared pages live in ordinary host memory, private
 * ones in a guest_memfd the host cannot map; a conversion changes the attribute,
 * punches a hole in the old store and faults the page in the new one. This is how
 * guest_memfd worked when the thread was written;
 * 6d7b180a-9f80-43a4-a4cc-fd79a45d7571@redhat.com discusses its double allocation.
 *
 * COPY=1 carries the payload over through a bounce buffer, COPY=0 loses it.
 * A punch ignores references: a pinned page lives on as an orphan.
 */

import { type Condition, is } from '../../explorer/condition.ts';
import type { Effect } from '../../explorer/machine.ts';
import { type ModelRule, type Opening, rule, set } from '../machine/rule.ts';
import type { ModelContext } from './model-context.ts';
import { at, attr, C, dat, IDLE, map, pinner, pr, sh } from './names.ts';
import type { Protocol } from './protocol.ts';
import { loses } from './touch.ts';

export const two: Protocol = {
  name: 'two',
  title: 'two backing stores',
  stores: 'two',
  exclusivePin: false,
  unmapsByDefault: false,
  sources: ['6d7b180a-9f80-43a4-a4cc-fd79a45d7571@redhat.com'],
  counters: ({ config }) =>
    config.COPY === 1
      ? ['CPY', 'ATR', 'PUN', 'FLT', 'CPY2', 'ATR2', 'PUN2', 'FLT2']
      : ['ATR', 'PUN', 'ATR2', 'PUN2'],
  gate: () => [],
  converter: (context) =>
    context.pages.flatMap((p) => [
      ...conversion(context, p, toPrivate(context, p)),
      ...conversion(context, p, toShared(p)),
    ]),
};

/** What differs between the two directions, which otherwise take the same steps. */
interface Direction {
  readonly suffix: '' | '2';
  readonly from: 'S' | 'P';
  readonly to: 'S' | 'P';
  readonly opens: Opening;
  readonly punches: readonly Effect[];
  readonly faults: Effect;
  readonly words: { readonly to: string; readonly old: string; readonly new: string };
}

function toPrivate(context: ModelContext, p: number): Direction {
  return {
    suffix: '',
    from: 'S',
    to: 'P',
    opens: { kind: 'toPrivate', page: p },
    punches: [set(sh(p), '0'), set(map(p), '0'), ...context.pinners.flatMap((k) => orphans(k, p))],
    faults: set(pr(p), '1'),
    words: { to: 'private', old: 'shared', new: 'private' },
  };
}

function toShared(p: number): Direction {
  return {
    suffix: '2',
    from: 'P',
    to: 'S',
    opens: { kind: 'toShared' },
    punches: [set(pr(p), '0')],
    faults: set(sh(p), '1'),
    words: { to: 'shared', old: 'private', new: 'shared' },
  };
}

/** The effect on pinner k of a hole punched under it. */
function orphans(k: number, p: number): readonly Effect[] {
  const me = pinner(k);
  return [
    set(me, 'SLOOK', is(me, at('LOOK', p))),
    set(me, 'SGRAB', is(me, at('GRAB', p))),
    set(me, 'ORPH', is(me, at('PIN', p))),
  ];
}

function conversion(context: ModelContext, p: number, direction: Direction): readonly ModelRule[] {
  const { suffix, from, to, opens, punches, faults, words } = direction;
  const copies = context.config.COPY === 1;
  const request: readonly Condition[] = [is(C, IDLE), is(attr(p), from)];
  const loss = copies ? { effect: [], marks: [] } : loses(p);
  const copying = (name: string, parts: Parameters<typeof rule>[3]) =>
    copies ? [rule('C', `${name}${suffix}`, p, parts)] : [];
  return [
    ...copying('copyout', {
      guard: request,
      effect: [set(dat(p), 'B'), set(C, at(`CPY${suffix}`, p))],
      opens,
      note: `the guest's payload of page ${p} is copied out to a bounce buffer`,
    }),
    rule('C', `attr${suffix}`, p, {
      guard: copies ? [is(C, at(`CPY${suffix}`, p))] : request,
      effect: [set(attr(p), to), set(C, at(`ATR${suffix}`, p)), ...loss.effect],
      marks: loss.marks,
      ...(copies ? {} : { opens }),
      note: `the attribute of page ${p} becomes ${words.to}`,
    }),
    rule('C', `punch${suffix}`, p, {
      guard: [is(C, at(`ATR${suffix}`, p))],
      effect: [...punches, set(C, at(`PUN${suffix}`, p))],
      note: `a hole is punched in the ${words.old} store at page ${p}, whoever holds it`,
    }),
    rule('C', `fault${suffix}`, p, {
      guard: [is(C, at(`PUN${suffix}`, p))],
      effect: [faults, set(C, copies ? at(`FLT${suffix}`, p) : IDLE)],
      note: `page ${p} is faulted into the ${words.new} store`,
    }),
    ...copying('copyin', {
      guard: [is(C, at(`FLT${suffix}`, p))],
      effect: [set(dat(p), 'V'), set(C, IDLE)],
      note: `the payload is copied into page ${p} from the bounce buffer`,
    }),
  ];
}
