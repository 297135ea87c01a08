/** Checks, rule by rule, that a declared exchange is a symmetry of its machine. */

import type { Condition } from './condition.ts';
import type { Machine, Renaming, Rule } from './machine.ts';

/** For each text of a rule's behaviour, how many rules of the machine have it. */
export type RuleTexts = ReadonlyMap<string, number>;

export function ruleTextsOf({ rules }: Machine): RuleTexts {
  const texts = new Map<string, number>();
  for (const rule of rules) {
    const text = ruleText(plain, rule);
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

/**
 * Throws, naming the difference, unless the renamed machine has the same rules, initial state and properties.
 * `texts` come from `ruleTextsOf` and are shared by all symmetries of the machine.
 */
export function assertSymmetry(machine: Machine, renaming: Renaming, texts: RuleTexts): void {
  const fault = (what: string) => {
    throw new Error(`Unexpected symmetry of ${renaming.text}, expected ${what}`);
  };
  const byName = new Map(machine.variables.map((variable) => [variable.name, variable]));
  const images = new Set(machine.variables.map(({ name }) => variableIn(renaming, name)));
  if (images.size !== byName.size) fault('variables to be exchanged one for one');
  for (const { name, values, initial } of machine.variables) {
    const image = byName.get(variableIn(renaming, name));
    const renamed = values.map((value) => valueIn(renaming, value));
    if (!image || [...renamed].sort().join() !== [...image.values].sort().join())
      fault(`the values of ${name} to be those of another variable`);
    else if (valueIn(renaming, initial) !== image.initial) fault(`${name} to start alike`);
  }
  const before = new Map(texts);
  for (const rule of machine.rules) {
    const text = ruleText(renaming, rule);
    const left = before.get(text) ?? 0;
    if (left === 0) fault(`a rule that is what ${rule.label} becomes`);
    before.set(text, left - 1);
  }
  for (const property of machine.properties) {
    const condition =
      property.kind === 'state' ? property.never : property.kind === 'progress' ? property.goal : undefined;
    if (property.kind === 'fair') fault(`no property of fair runs such as ${property.id}`);
    if (condition && conditionText(renaming, condition) !== conditionText(plain, condition))
      fault(`${property.id} to ask the same`);
  }
}

const plain: Renaming = { text: '', variables: {}, values: {} };

export function variableIn(renaming: Renaming, name: string): string {
  return renaming.variables[name] ?? name;
}

export function valueIn(renaming: Renaming, value: string): string {
  return renaming.values[value] ?? value;
}

/** A rule's behaviour as text, without its label and its agent. */
function ruleText(renaming: Renaming, { guard, effect, marks }: Rule): string {
  const text = (condition: Condition) => conditionText(renaming, condition);
  const effects = effect.map(
    ({ variable, value, when }) =>
      `${variableIn(renaming, variable)}:=${valueIn(renaming, value)}?${text(when)}`,
  );
  const noted = marks.map(({ property, when }) => `${property}?${text(when)}`);
  return [guard.map(text), effects, noted].map((part) => part.sort().join(' ; ')).join(' -> ');
}

/** The same text for conditions that differ only in the order of their parts. */
function conditionText(renaming: Renaming, condition: Condition): string {
  switch (condition.kind) {
    case 'is': {
      const values = condition.values.map((value) => valueIn(renaming, value)).sort();
      return `${variableIn(renaming, condition.variable)}=${values.join('|')}`;
    }
    case 'not':
      return `!${conditionText(renaming, condition.of)}`;
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => conditionText(renaming, part)).sort();
      return `(${parts.join(condition.kind === 'all' ? '&' : '+')})`;
    }
  }
}
