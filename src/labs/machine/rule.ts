/**
 * Builds the rules of the models from an agent, a name, a page, the separate parts
 * of the guard, the effects, the property events, and a sentence.
 */

import { always, type Condition } from '../../explorer/condition.ts';
import type { Effect, Mark, Rule } from '../../explorer/machine.ts';

/**
 * `opens` says what kind of new work the rule starts, because the fair-run properties
 * hold new work back: `toPrivate` a conversion of the page, `toShared` one the other
 * way (or a merge), `interferes` host work, `takes` a transient reference. Rules that
 * only continue work already begun have none.
 */
export interface ModelRule extends Rule {
  readonly opens?: Opening;
}

export type Opening =
  | { readonly kind: 'toPrivate'; readonly page: number }
  | { readonly kind: 'toShared' }
  | { readonly kind: 'interferes' }
  | { readonly kind: 'takes' };

export interface RuleParts {
  readonly guard: readonly Condition[];
  readonly effect?: readonly Effect[];
  readonly marks?: readonly Mark[];
  readonly opens?: Opening;
  readonly note: string;
}

/** A rule labelled `agent.name(page)`; `page` is `undefined` if the step has none. */
export function rule(agent: string, name: string, page: number | undefined, parts: RuleParts): ModelRule {
  const { guard, effect = [], marks = [], opens, note } = parts;
  const full = `${agent}.${name}`;
  const label = page === undefined ? full : `${full}(${page})`;
  return { label, name: full, agent, guard, effect, marks, note, ...(opens ? { opens } : {}) };
}

/** `variable := value` if `when` holds before the step. */
export function set(variable: string, value: string, when: Condition = always): Effect {
  return { variable, value, when };
}

export function mark(property: string, when: Condition = always): Mark {
  return { property, when };
}
