/**
 * The properties checked for every protocol: safety I1 to I5, progress L1, the
 * fair-run properties L1b and L1c, and the two witnesses of refusal.
 */

import { all, any, type Condition, is, never, not } from '../../explorer/condition.ts';
import type { Machine, Property } from '../../explorer/machine.ts';
import type { ModelRule, Opening } from '../machine/rule.ts';
import { ltp, type ModelContext } from './model-context.ts';
import { attr, C, IDLE, map, s2 } from './names.ts';
import type { Protocol } from './protocol.ts';

export const propertyTexts = {
  I1a: 'no CPU access of the host to a private page',
  I1b: 'no I/O through a pin into a private page',
  I2: "no step loses or corrupts the guest's payload",
  I3: 'no host mapping of a private page',
  I4: 'no page that the host thinks is shared and the hypervisor has made private',
  I5: 'no I/O into a page that the guest does not see at that address',
  L1: 'from every reachable state all pages can become private',
  L1b: 'once no new work starts, every weakly fair run makes all pages private',
  L1c: 'with only transient references interfering for ever, every weakly fair run makes all pages private',
  W1: 'a refusal though nobody really uses the page',
  W2: 'a refusal only because of real pins on other pages of the folio',
} as const;

/** What happens where a property is broken or a witness found; on a machine that blocks, the access is only tried. */
export function eventTexts(
  { ENF }: Readonly<Record<string, number>>,
  protocol?: string,
): Readonly<Record<string, string>> {
  const blocked = ENF === 1;
  return {
    I1a: blocked
      ? "the host's CPU tries to access a private page, and is blocked"
      : "the host's CPU accesses a private page",
    I1b: blocked
      ? 'I/O tries to go through a pin into a private page, and is blocked'
      : 'I/O goes through a pin into a private page',
    I2: "a step loses or corrupts the guest's payload",
    I3: 'a private page has a host mapping',
    I4: 'the host thinks a page is shared that the hypervisor has made private',
    I5: 'I/O goes into a page that the guest does not see at that address',
    // Its check ignores mappings, so a pin that has not been looked at again may still be kept.
    W1:
      protocol === 'excl'
        ? 'a refusal by a pin that has not been looked at again yet, whether or not it will be kept'
        : propertyTexts.W1,
    W2: propertyTexts.W2,
  };
}

export type PropertyId = keyof typeof propertyTexts;

/** The properties that cost no more than the exploration itself. L1b and L1c are `fairProperties`. */
export function properties(protocol: Protocol, context: ModelContext): readonly Property[] {
  const step = (id: PropertyId): Property => ({ kind: 'step', id, text: propertyTexts[id] });
  const witness = (id: PropertyId): Property => ({ kind: 'witness', id, text: propertyTexts[id] });
  const oneStore = protocol.stores === 'one';
  const somePage = (bad: (p: number) => Condition) => (oneStore ? any(...context.pages.map(bad)) : never);
  return [
    step('I1a'),
    step('I1b'),
    step('I2'),
    {
      kind: 'state',
      id: 'I3',
      text: propertyTexts.I3,
      never: somePage((p) => all(is(map(p), '1'), is(s2(p), 'P'))),
    },
    {
      kind: 'state',
      id: 'I4',
      text: propertyTexts.I4,
      never: somePage((p) => all(is(attr(p), 'S'), is(s2(p), 'P'))),
    },
    step('I5'),
    { kind: 'progress', id: 'L1', text: propertyTexts.L1, goal: goal(protocol, context) },
    witness('W1'),
    witness('W2'),
  ];
}

/** settled(p): private, or excused because the page itself has a long-term pin. */
function settled(protocol: Protocol, context: ModelContext, p: number): Condition {
  const isPrivate = protocol.stores === 'one' ? all(is(attr(p), 'P'), is(s2(p), 'P')) : is(attr(p), 'P');
  return any(isPrivate, ltp(context, p));
}

/** GOAL: nothing under way, every page settled. */
function goal(protocol: Protocol, context: ModelContext): Condition {
  return all(is(C, IDLE), ...context.pages.map((p) => settled(protocol, context, p)));
}

/** L1b for this machine, and L1c for the given machine without pinners. */
export function fairProperties(
  protocol: Protocol,
  context: ModelContext,
  rules: readonly ModelRule[],
  alone: { readonly context: ModelContext; readonly rules: readonly ModelRule[]; readonly machine: Machine },
): readonly Property[] {
  return [
    {
      kind: 'fair',
      id: 'L1b',
      text: propertyTexts.L1b,
      goal: goal(protocol, context),
      allowed: rules.map(({ opens }) => allowed(protocol, context, opens, false)),
    },
    {
      kind: 'fair',
      id: 'L1c',
      text: propertyTexts.L1c,
      goal: goal(protocol, alone.context),
      allowed: alone.rules.map(({ opens }) => allowed(protocol, alone.context, opens, true)),
      machine: alone.machine,
    },
  ];
}

/** When a rule may still start once no new work does: only to make the lowest unsettled page private. */
function allowed(
  protocol: Protocol,
  context: ModelContext,
  opens: Opening | undefined,
  takersGoOn: boolean,
): Condition {
  if (!opens) return all();
  switch (opens.kind) {
    case 'interferes':
    case 'toShared':
      return never;
    case 'takes':
      return takersGoOn ? all() : never;
    case 'toPrivate': {
      const below = context.pages.filter((q) => q < opens.page).map((q) => settled(protocol, context, q));
      return all(...below, not(settled(protocol, context, opens.page)));
    }
  }
}
