/**
 * The rules of host user space (the VMM): it faults its mapping in, accesses memory
 * through it, and drops it. A fault is two steps because the handler decides first
 * and installs the page-table entry later.
 *
 * 095dd4fb-956b-40f4-984d-14544d726f97@redhat.com says that private memory must not
 * stay mapped in host user space.
 */

import { is } from '../../explorer/condition.ts';
import { type ModelRule, rule, set } from '../machine/rule.ts';
import type { ModelContext } from './model-context.ts';
import { at, IDLE, map, sh, U } from './names.ts';
import type { Protocol } from './protocol.ts';
import { touch } from './touch.ts';

export function hostUser(protocol: Protocol, context: ModelContext): readonly ModelRule[] {
  return context.pages.flatMap((p) => [
    rule('U', 'fault_begin', p, {
      guard: [is(U, IDLE), is(map(p), '0'), ...protocol.gate(context, p)],
      effect: [set(U, at('FAULT', p))],
      opens: { kind: 'interferes' },
      note: `the host user faults on page ${p}; the handler lets it pass`,
    }),
    rule('U', 'fault_end', p, {
      guard: [is(U, at('FAULT', p))],
      effect: [set(map(p), '1'), set(U, IDLE), ...(protocol.stores === 'two' ? [set(sh(p), '1')] : [])],
      note: `the fault handler installs the host mapping of page ${p}`,
    }),
    rule('U', 'access', p, {
      guard: [is(U, IDLE), is(map(p), '1')],
      ...touchOf(protocol, context, p),
      opens: { kind: 'interferes' },
      note: `the host user writes to page ${p} through its mapping`,
    }),
    rule('U', 'unmap', p, {
      guard: [is(U, IDLE), is(map(p), '1')],
      effect: [set(map(p), '0')],
      note: `the host user unmaps page ${p}`,
    }),
  ]);
}

/** With two stores the host cannot name a private page, so it never touches one. */
function touchOf(protocol: Protocol, context: ModelContext, p: number) {
  return protocol.stores === 'two' ? {} : touch(context, p, 'I1a');
}
