/**
 * Names the guards of the protocols, so that a reader can leave one out and see what it was for. A machine is data: a
 * guard is removed from all rules that contain it, for all pages and all I/O alike, so the symmetries stay.
 */

import { all, type Condition, never, not, variablesOf } from '../../explorer/condition.ts';
import type { Machine, Rule } from '../../explorer/machine.ts';
import { C } from './names.ts';

/** Links carry these ids, so none is ever removed or changes its meaning. */
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

/** The names of guards within a sentence: `without the count`. */
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

/** The guards that a machine has, in the order of `guardIds`. */
export function guardsOf(machine: Machine): readonly GuardId[] {
  const isOf = (id: GuardId) => (rule: Rule) =>
    places[id].rules.includes(nameOf(rule)) && withoutGuard(rule, id) !== rule;
  return guardIds.filter((id) => machine.rules.some(isOf(id)));
}

/** The machine with these guards left out of all rules that contain them. */
export function withoutGuards(machine: Machine, left: readonly GuardId[]): Machine {
  const present = guardsOf(machine).filter((id) => left.includes(id));
  const rules = machine.rules.map((rule) => present.reduce((changed, id) => withoutGuard(changed, id), rule));
  return { ...machine, rules };
}

/** A rule that exists only because of a guard: what happens if the guard does not hold. */
interface Refusal {
  readonly rule: string;
  /** Only at this program counter of the converter, or only at others, if one name stands for two refusals. */
  readonly from?: string;
  readonly notFrom?: string;
}

/** Where a guard is: the rules, by their names without a number, and which part of them. */
interface Place {
  readonly rules: readonly string[];
  /** A part of a rule's guard that tests only such variables. */
  readonly asks?: (variable: string) => boolean;
  /** An effect on such a variable. */
  readonly sets?: (variable: string) => boolean;
  /** The refusal that is removed with the guard: without the test nobody is refused. */
  readonly refusal?: Refusal;
  /** A rule that drops what the guard found gone; without the guard it keeps it, and moves on to this value. */
  readonly kept?: { readonly rule: string; readonly as: string };
}

const of = (start: string) => (variable: string) => variable.startsWith(start);
/** The variables of a count: mappings, pins, the scanner, and whether the folio is split. */
const counted = (variable: string) => /^(map\[|K\d|T$|spl\[)/.test(variable);

/** The program counter of the converter before it shares a page, whose folio may have to be split. */
const splitting = 'LK2';

const places: Readonly<Record<GuardId, Place>> = {
  unmap: { rules: ['C.unmap', 'C.punch'], sets: of('map[') },
  count: {
    rules: ['C.check_ok'],
    asks: counted,
    refusal: { rule: 'C.eagain', notFrom: splitting },
  },
  'shared-only': { rules: ['U.fault_begin'], asks: of('attr[') },
  'lock-in-fault': { rules: ['U.fault_begin'], asks: of('C') },
  'look-again': {
    rules: ['K.verify_ok'],
    asks: of('map['),
    refusal: { rule: 'K.verify_fail' },
    kept: { rule: 'K.verify_stale', as: 'ORPH' },
  },
  'fault-first': { rules: ['C.lock', 'C.excl', 'C.ebusy'], asks: of('U') },
  pins: { rules: ['C.excl'], asks: of('K'), refusal: { rule: 'C.ebusy' } },
  'one-exclusive': { rules: ['C.excl'], asks: of('exc['), refusal: { rule: 'C.ebusy' } },
  'refuse-pins': { rules: ['K.grab'], asks: of('exc['), refusal: { rule: 'K.grab_refused' } },
  'split-count': { rules: ['C.split'], asks: counted, refusal: { rule: 'C.eagain', from: splitting } },
  'merge-count': { rules: ['C.merge'], asks: counted },
};

/** Whether a rule, for any I/O, contains a guard, or is what happens when the guard finds something. */
export function hasGuard(rule: Rule, id: GuardId): boolean {
  const { rules, kept } = places[id];
  return [...rules, kept?.rule].includes(nameOf(rule));
}

/** A rule's name without the number of its I/O. */
function nameOf({ name }: Rule): string {
  return name.replace(/^K\d/, 'K');
}

function withoutGuard(rule: Rule, id: GuardId): Rule {
  const { asks, sets, refusal, kept } = places[id];
  if (refusal && asks && isRefusal(rule, refusal)) return withoutReason(rule, asks);
  if (!hasGuard(rule, id)) return rule;
  if (kept?.rule === nameOf(rule))
    return { ...rule, effect: rule.effect.map((effect) => ({ ...effect, value: kept.as })) };
  const guard = asks ? rule.guard.filter((part) => !testsOnly(part, asks)) : rule.guard;
  const effect = sets ? rule.effect.filter(({ variable }) => !sets(variable)) : rule.effect;
  const same = guard.length === rule.guard.length && effect.length === rule.effect.length;
  return same ? rule : { ...rule, guard, effect };
}

function isRefusal(candidate: Rule, { rule, from, notFrom }: Refusal): boolean {
  const isAt = (place: string) =>
    candidate.guard.some(
      (part) =>
        part.kind === 'is' &&
        part.variable === C &&
        part.values.every((value) => value.startsWith(`${place}(`)),
    );
  if (nameOf(candidate) !== rule) return false;
  return (from === undefined || isAt(from)) && (notFrom === undefined || !isAt(notFrom));
}

/**
 * Removes a reason from a refusal, which never happens if that was its only reason. The rule stays in the list, because
 * runs number rules by position.
 */
function withoutReason(rule: Rule, asks: (variable: string) => boolean): Rule {
  const guard = rule.guard.map((part): Condition => {
    if (testsOnly(part, asks)) return never;
    if (part.kind !== 'not' || part.of.kind !== 'all') return part;
    const others = part.of.of.filter((reason) => !testsOnly(reason, asks));
    if (others.length === part.of.of.length) return part;
    return others.length === 0 ? never : not(all(...others));
  });
  return guard.every((part, at) => part === rule.guard[at]) ? rule : { ...rule, guard };
}

/** Whether a part of a guard tests only such variables; a test of `spl` alone, whether a folio is split, is no count. */
function testsOnly(part: Condition, asks: (variable: string) => boolean): boolean {
  const names = [...variablesOf(part)];
  return names.length > 0 && names.every(asks) && !names.every(of('spl['));
}
