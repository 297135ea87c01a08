/**
 * guest_memfd's rule with its guards named, so that a reader can leave one out and see what it was for. The machine is
 * data: a guard is taken from the rules it stands in, for all pages and all I/O alike, so the symmetries stay.
 */

import { type Condition, variablesOf } from '../../explorer/condition.ts';
import type { Machine, Rule } from '../../explorer/machine.ts';

export interface GuardLine {
  /** As links carry it; a line without one cannot be left out. */
  readonly id?: GuardId;
  readonly words: string;
  /** The same in the model's own terms. */
  readonly code: string;
}

export interface GuardGroup {
  readonly title: string;
  readonly lines: readonly GuardLine[];
}

export const guardIds = ['unmap', 'count', 'shared-only', 'lock-in-fault', 'look-again'] as const;
export type GuardId = (typeof guardIds)[number];

/** The rule in the order in which it is carried out. */
export const guardGroups: readonly GuardGroup[] = [
  {
    title: 'To turn a page private',
    lines: [
      { words: 'take the lock', code: "rule('C.lock', p).when(idle, attr(p).is('S')).then(locked)" },
      { id: 'unmap', words: 'remove the host’s mappings', code: "rule('C.unmap', p).then(map(p).set('0'))" },
      {
        id: 'count',
        words: 'go on only if nobody else holds the page, else EAGAIN',
        code: "rule('C.check_ok', p).when(extra(p).is(0))",
      },
      { words: 'mark it private, drop the lock', code: "rule('C.flip', p).then(attr(p).set('P'), unlocked)" },
      { words: 'hand it to the guest', code: "rule('C.donate', p).then(s2(p).set('P'))" },
    ],
  },
  {
    title: 'When the VMM’s page fault comes',
    lines: [
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
      { words: 'map the page', code: "rule('U.fault_end', p).then(map(p).set('1'))" },
    ],
  },
  {
    title: 'When I/O pins it, without a lock',
    lines: [
      { words: 'find it in the page table, take a pin', code: "rule('K.grab', p).then(pins(p).add(1))" },
      {
        id: 'look-again',
        words: 'look again; drop the pin if the mapping is gone',
        code: "rule('K.verify_ok', p).when(map(p).is('1'))",
      },
    ],
  },
];

/** What is left out, as the middle of a sentence: `without the unmap`. */
export const guardNames: Readonly<Record<GuardId, string>> = {
  unmap: 'the removal of the host’s mappings',
  count: 'the count',
  'shared-only': 'the test for shared pages in the page fault',
  'lock-in-fault': 'the wait for the lock in the page fault',
  'look-again': 'the second look of the I/O',
};

export function isGuardId(text: string): text is GuardId {
  return (guardIds as readonly string[]).includes(text);
}

/** The machine with these guards left out of all rules they stand in. */
export function withoutGuards(machine: Machine, left: readonly GuardId[]): Machine {
  const changed = machine.rules.map((rule) => left.reduce((sofar, id) => withoutGuard(sofar, id), rule));
  return { ...machine, rules: changed };
}

function withoutGuard(rule: Rule, id: GuardId): Rule {
  const dropped = (asks: (name: string) => boolean): Rule => ({
    ...rule,
    guard: rule.guard.filter((part) => !only(part, asks)),
  });
  switch (`${id} ${rule.name.replace(/^K\d/, 'K')}`) {
    case 'unmap C.unmap':
      return { ...rule, effect: rule.effect.filter(({ variable }) => !variable.startsWith('map[')) };
    case 'count C.check_ok':
      return dropped((name) => name !== 'C');
    case 'shared-only U.fault_begin':
      return dropped((name) => name.startsWith('attr['));
    case 'lock-in-fault U.fault_begin':
      return dropped((name) => name === 'C');
    case 'look-again K.verify_ok':
      return dropped((name) => name.startsWith('map['));
    default:
      return rule;
  }
}

/** Whether a part of a guard asks about such variables and no others. */
function only(part: Condition, asks: (name: string) => boolean): boolean {
  const names = [...variablesOf(part)];
  return names.length > 0 && names.every(asks);
}
