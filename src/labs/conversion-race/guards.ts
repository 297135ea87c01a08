/**
 * The guards of the protocols by name, so that a reader can leave one out and see what it was for. A machine is data: a
 * guard is taken from the rules it stands in, for all pages and all I/O alike, so the symmetries stay.
 */

import { type Condition, variablesOf } from '../../explorer/condition.ts';
import type { Machine, Rule } from '../../explorer/machine.ts';

/** As links carry them: none is ever taken away, or means another. */
export const guardIds = [
  'unmap',
  'count',
  'shared-only',
  'lock-in-fault',
  'look-again',
  'fault-first',
  'pins',
  'one-exclusive',
  'refuse-pins',
  'split-count',
  'merge-count',
] as const;
export type GuardId = (typeof guardIds)[number];

/** What is left out, as the middle of a sentence: `without the count`. */
export const guardNames: Readonly<Record<GuardId, string>> = {
  unmap: 'the removal of the host’s mappings',
  count: 'the count',
  'shared-only': 'the test for shared pages in the page fault',
  'lock-in-fault': 'the wait for the lock in the page fault',
  'look-again': 'the second look of the I/O',
  'fault-first': 'the wait for a page fault under way',
  pins: 'the look for other pins',
  'one-exclusive': 'the look for an exclusive pin',
  'refuse-pins': 'the refusal of new pins',
  'split-count': 'the count before the split',
  'merge-count': 'the count before the merge',
};

export function isGuardId(text: string): text is GuardId {
  return (guardIds as readonly string[]).includes(text);
}

/** The guards that a machine has, in the order of their list. */
export function guardsOf(machine: Machine): readonly GuardId[] {
  return guardIds.filter((id) => machine.rules.some((rule) => withoutGuard(rule, id) !== rule));
}

/** The machine with these guards left out of all rules they stand in. */
export function withoutGuards(machine: Machine, left: readonly GuardId[]): Machine {
  const changed = machine.rules.map((rule) => left.reduce((sofar, id) => withoutGuard(sofar, id), rule));
  return { ...machine, rules: changed };
}

/** Where a guard stands: which rules, by their names without a number, and what of them it is. */
interface Place {
  readonly rules: readonly string[];
  /** A part of the guard that asks about nothing but such variables. */
  readonly asks?: (variable: string) => boolean;
  /** An effect on such a variable. */
  readonly sets?: (variable: string) => boolean;
}

const of = (start: string) => (variable: string) => variable.startsWith(start);
/** Counts are of mappings, of pins and of the scanner, in the unit that a folio makes. */
const counted = (variable: string) => /^(map\[|K\d|T$|spl\[)/.test(variable);

const places: Readonly<Record<GuardId, Place>> = {
  unmap: { rules: ['C.unmap', 'C.punch'], sets: of('map[') },
  count: { rules: ['C.check_ok'], asks: counted },
  'shared-only': { rules: ['U.fault_begin'], asks: of('attr[') },
  'lock-in-fault': { rules: ['U.fault_begin'], asks: of('C') },
  'look-again': { rules: ['K.verify_ok'], asks: of('map[') },
  'fault-first': { rules: ['C.lock', 'C.excl', 'C.ebusy'], asks: of('U') },
  pins: { rules: ['C.excl'], asks: of('K') },
  'one-exclusive': { rules: ['C.excl'], asks: of('exc[') },
  'refuse-pins': { rules: ['K.grab'], asks: of('exc[') },
  'split-count': { rules: ['C.split'], asks: counted },
  'merge-count': { rules: ['C.merge'], asks: counted },
};

/** Whether a guard stands in a rule of this name, of whichever I/O. */
export function standsIn(id: GuardId, rule: string): boolean {
  return places[id].rules.includes(rule.replace(/^K\d/, 'K'));
}

function withoutGuard(rule: Rule, id: GuardId): Rule {
  const { asks, sets } = places[id];
  if (!standsIn(id, rule.name)) return rule;
  const guard = asks ? rule.guard.filter((part) => !only(part, asks)) : rule.guard;
  const effect = sets ? rule.effect.filter(({ variable }) => !sets(variable)) : rule.effect;
  const same = guard.length === rule.guard.length && effect.length === rule.effect.length;
  return same ? rule : { ...rule, guard, effect };
}

/** Whether a part of a guard asks about such variables and no others; one that only asks whether a folio is split is no count. */
function only(part: Condition, asks: (variable: string) => boolean): boolean {
  const names = [...variablesOf(part)];
  return names.length > 0 && names.every(asks) && !names.every(of('spl['));
}
