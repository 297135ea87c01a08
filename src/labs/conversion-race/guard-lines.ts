/** The lines in which each protocol is shown to readers; a line that is a guard has the guard's id. */

import type { Machine } from '../../explorer/machine.ts';
import { type GuardId, guardsOf } from './guards.ts';
import type { ProtocolName } from './protocol.ts';

export interface GuardLine {
  /** A line without an id cannot be left out. */
  readonly id?: GuardId;
  readonly words: string;
  /** The line in the model's own terms. */
  readonly code: string;
}

export interface GuardGroup {
  readonly title: string;
  readonly lines: readonly GuardLine[];
}

interface Line extends GuardLine {
  /** The line is shown only if the machine has this rule. */
  readonly rule?: string;
}

/** The protocol of a machine in the order of execution, without guards that the machine does not have. */
export function guardGroups(protocol: ProtocolName, machine: Machine): readonly GuardGroup[] {
  const has = new Set(machine.rules.map(({ name }) => name.replace(/^K\d/, 'K')));
  const guards = guardsOf(machine);
  const groups = [
    { title: 'To make a page private', lines: toPrivate(protocol, isCountFirst(machine)) },
    { title: 'When the VMM’s page fault comes', lines: inFault(protocol) },
    { title: 'When I/O takes a reference, without a lock', lines: inPin },
    { title: 'To split a folio and merge it again', lines: ofFolio },
  ];
  return groups
    .map(({ title, lines }) => ({
      title,
      lines: lines
        .filter(({ id, rule }) => (id ? guards.includes(id) : rule === undefined || has.has(rule)))
        .map(({ rule: _rule, ...line }) => line),
    }))
    .filter(({ lines }) => lines.length > 0);
}

const unmap: Line = {
  id: 'unmap',
  words: 'remove the host’s mappings',
  code: "rule('C.unmap', p).then(map(p).set('0'))",
};
const count: Line = {
  id: 'count',
  words: 'continue only if nobody else holds the page, else EAGAIN',
  code: "rule('C.check_ok', p).when(extra(p).is(0))",
};
const markIt: Line = { words: 'mark it private', code: "rule('C.flip', p).then(attr(p).set('P'))" };
const handOver: Line = { words: 'hand it to the guest', code: "rule('C.donate', p).then(s2(p).set('P'))" };

function toPrivate(protocol: ProtocolName, countFirst: boolean): readonly Line[] {
  switch (protocol) {
    case 'naive':
      return [
        {
          words: 'hand it to the guest when it asks',
          code: "rule('C.hypflip', p).when(attr(p).is('S')).then(s2(p).set('P'))",
        },
        { words: 'mark it private afterwards', code: "rule('C.sync', p).then(attr(p).set('P'))" },
      ];
    case 'check':
      return [unmap, count, markIt, handOver];
    case 'gmem':
      return [
        {
          words: 'take the lock',
          code: "rule('C.lock', p).when(idle, attr(p).is('S')).then(locked)",
        },
        {
          id: 'fault-first',
          words: 'but only once no page fault holds it',
          code: "rule('C.lock', p).when(fault.is(idle))",
        },
        ...(countFirst ? [count, unmap] : [unmap, count]),
        {
          words: 'mark it private, drop the lock',
          code: "rule('C.flip', p).then(attr(p).set('P'), unlocked)",
        },
        handOver,
      ];
    case 'excl':
      return [
        {
          id: 'fault-first',
          words: 'begin only once no page fault holds the lock',
          code: "rule('C.excl', p).when(fault.is(idle))",
        },
        {
          id: 'pins',
          words: 'continue only if nobody has the folio pinned, else EBUSY',
          code: "rule('C.excl', p).when(pins(folio(p)).is(0))",
        },
        {
          id: 'one-exclusive',
          words: 'continue only if it has no exclusive pin, else EBUSY',
          code: "rule('C.excl', p).when(exc(folio(p)).is('0'))",
        },
        { words: 'pin it exclusively', code: "rule('C.excl', p).then(exc(folio(p)).set('1'))" },
        unmap,
        markIt,
        handOver,
      ];
    case 'two':
      return [
        {
          rule: 'C.copyout',
          words: 'copy what the guest has in it',
          code: "rule('C.copyout', p).then(dat(p).set('B'))",
        },
        { words: 'mark it private', code: "rule('C.attr', p).then(attr(p).set('P'))" },
        {
          words: 'remove the page from the shared store, whoever holds it',
          code: "rule('C.punch', p).then(sh(p).set('0'), orphan(pins(p)))",
        },
        {
          id: 'unmap',
          words: 'and its mappings',
          code: "rule('C.punch', p).then(map(p).set('0'))",
        },
        {
          words: 'fault a page into the private store',
          code: "rule('C.fault', p).then(pr(p).set('1'))",
        },
        {
          rule: 'C.copyin',
          words: 'copy into it what the guest had',
          code: "rule('C.copyin', p).then(dat(p).set('V'))",
        },
      ];
  }
}

function inFault(protocol: ProtocolName): readonly Line[] {
  return [
    {
      id: 'shared-only',
      words: 'only where the page is shared',
      code: "rule('U.fault_begin', p).when(attr(p).is('S'))",
    },
    {
      id: 'lock-in-fault',
      words: 'wait while a conversion holds the lock',
      code: "rule('U.fault_begin', p).when(not(locked))",
    },
    {
      words: protocol === 'two' ? 'map the page of the shared store' : 'map the page',
      code: "rule('U.fault_end', p).then(map(p).set('1'))",
    },
  ];
}

const inPin: readonly Line[] = [
  {
    rule: 'K.look',
    words: 'find it in the page table, take a reference',
    code: "rule('K.grab', p).then(pins(p).add(1))",
  },
  {
    id: 'refuse-pins',
    words: 'but no pin if there is an exclusive one',
    code: "rule('K.grab', p).when(exc(folio(p)).is('0'))",
  },
  {
    id: 'look-again',
    words: 'look again; let go if the mapping is gone',
    code: "rule('K.verify_ok', p).when(map(p).is('1'))",
  },
];

const ofFolio: readonly Line[] = [
  {
    id: 'split-count',
    words: 'split it only if nobody else holds any of it',
    code: "rule('C.split', p).when(extra(p).is(0))",
  },
  {
    id: 'merge-count',
    words: 'merge it only if nobody else holds any of it',
    code: "rule('C.merge', f).when(all(pages(f), p => extra(p).is(0)))",
  },
];

/** Whether the mappings are removed only after the count was found to be right. */
function isCountFirst({ rules }: Machine): boolean {
  const after = rules.find(({ name }) => name === 'C.check_ok')?.effect ?? [];
  const unmapped = rules.find(({ name }) => name === 'C.unmap');
  return after.some(({ variable, value }) =>
    unmapped?.guard.some(
      (part) => part.kind === 'is' && part.variable === variable && part.values.includes(value),
    ),
  );
}
