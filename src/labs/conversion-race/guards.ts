/**
 * The guards of the protocols by name, so that a reader can leave one out and see what it was for. A machine is data: a
 * guard is taken from the rules it stands in, for all pages and all I/O alike, so the symmetries stay.
 */

import { all, type Condition, never, not, variablesOf } from '../../explorer/condition.ts';
import type { Machine, Rule } from '../../explorer/machine.ts';
import { C } from './names.ts';

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
  const isOf = (id: GuardId) => (rule: Rule) =>
    places[id].rules.includes(nameOf(rule)) && withoutGuard(rule, id) !== rule;
  return guardIds.filter((id) => machine.rules.some(isOf(id)));
}

/** The machine with these guards left out of all rules they stand in. */
export function withoutGuards(machine: Machine, left: readonly GuardId[]): Machine {
  const had = guardsOf(machine).filter((id) => left.includes(id));
  const changed = machine.rules.map((rule) => had.reduce((sofar, id) => withoutGuard(sofar, id), rule));
  return { ...machine, rules: changed };
}

/** A rule that is there only because of a guard: what is done where the guard does not let it through. */
interface Refusal {
  readonly rule: string;
  /** Only from this place of the converter on, or only from others, where one name stands for two refusals. */
  readonly from?: string;
  readonly notFrom?: string;
}

/** Where a guard stands: which rules, by their names without a number, and what of them it is. */
interface Place {
  readonly rules: readonly string[];
  /** A part of the guard that asks about nothing but such variables. */
  readonly asks?: (variable: string) => boolean;
  /** An effect on such a variable. */
  readonly sets?: (variable: string) => boolean;
  /** Who does not look refuses nobody: it goes with the guard. */
  readonly refusal?: Refusal;
  /** A rule that lets go of what the guard found gone: who does not look keeps it, and goes on to this value. */
  readonly kept?: { readonly rule: string; readonly as: string };
}

const of = (start: string) => (variable: string) => variable.startsWith(start);
/** Counts are of mappings, of pins and of the scanner, in the unit that a folio makes. */
const counted = (variable: string) => /^(map\[|K\d|T$|spl\[)/.test(variable);

/** The converter about to share a page, whose folio may have to be split. */
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

/** Whether a guard stands in a rule, of whichever I/O: in what it asks, or in what it does where the guard finds something. */
export function standsIn(id: GuardId, rule: Rule): boolean {
  const { rules, kept } = places[id];
  return [...rules, kept?.rule].includes(nameOf(rule));
}

/** Of whichever I/O. */
function nameOf({ name }: Rule): string {
  return name.replace(/^K\d/, 'K');
}

function withoutGuard(rule: Rule, id: GuardId): Rule {
  const { asks, sets, refusal, kept } = places[id];
  if (refusal && asks && isRefusal(rule, refusal)) return refusingLess(rule, asks);
  if (!standsIn(id, rule)) return rule;
  if (kept?.rule === nameOf(rule))
    return { ...rule, effect: rule.effect.map((one) => ({ ...one, value: kept.as })) };
  const guard = asks ? rule.guard.filter((part) => !only(part, asks)) : rule.guard;
  const effect = sets ? rule.effect.filter(({ variable }) => !sets(variable)) : rule.effect;
  const same = guard.length === rule.guard.length && effect.length === rule.effect.length;
  return same ? rule : { ...rule, guard, effect };
}

function isRefusal(one: Rule, { rule, from, notFrom }: Refusal): boolean {
  const isAt = (place: string) =>
    one.guard.some(
      (part) =>
        part.kind === 'is' &&
        part.variable === C &&
        part.values.every((value) => value.startsWith(`${place}(`)),
    );
  if (nameOf(one) !== rule) return false;
  return (from === undefined || isAt(from)) && (notFrom === undefined || !isAt(notFrom));
}

/** A refusal for one reason alone goes; one for several keeps the others. It stays in the list, where runs count by place. */
function refusingLess(rule: Rule, asks: (variable: string) => boolean): Rule {
  const guard = rule.guard.map((part): Condition => {
    if (only(part, asks)) return never;
    if (part.kind !== 'not' || part.of.kind !== 'all') return part;
    const kept = part.of.of.filter((one) => !only(one, asks));
    if (kept.length === part.of.of.length) return part;
    return kept.length === 0 ? never : not(all(...kept));
  });
  return guard.every((part, at) => part === rule.guard[at]) ? rule : { ...rule, guard };
}

/** Whether a part of a guard asks about such variables and no others; one that only asks whether a folio is split is no count. */
function only(part: Condition, asks: (variable: string) => boolean): boolean {
  const names = [...variablesOf(part)];
  return names.length > 0 && names.every(asks) && !names.every(of('spl['));
}
