/**
 * A machine as Promela, for Spin: one process per agent, each a single loop of
 * atomic commands, so that Spin has one control location per process and stores
 * exactly the states that are declared.
 *
 * Compile with `spin -a -o1 -o2` (else Spin drops variables that are only
 * written) and `gcc -DNOREDUCE -DSAFETY`.
 */

import type { Condition } from '../src/explorer/condition.ts';
import { indexOfValue, type Machine, type Rule } from '../src/explorer/machine.ts';

export function promela(machine: Machine): string {
  const agents = [...new Set(machine.rules.map(({ agent }) => agent))];
  const mostConditions = Math.max(0, ...machine.rules.map((rule) => conditional(rule).length));
  const lines = [
    ...machine.variables.map((variable) => {
      const type = variable.values.length <= 2 ? 'bit' : 'byte';
      return `${type} ${identifier(variable.name)} = ${indexOfValue(variable, variable.initial)};`;
    }),
    // Conditions of effects are evaluated before any effect; hidden variables are not part of Spin's state.
    ...Array.from({ length: mostConditions }, (_, at) => `hidden byte when${at};`),
    ...agents.flatMap((agent) => [
      `active proctype ${identifier(agent)}_() {`,
      '  do',
      ...machine.rules.filter((rule) => rule.agent === agent).map((rule) => `  ${command(machine, rule)}`),
      '  od',
      '}',
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function command(machine: Machine, rule: Rule): string {
  const guard = rule.guard.map((part) => expression(machine, part)).join(' && ') || '1';
  const whens = conditional(rule);
  const assignments = whens.map((when, at) => `when${at} = ${expression(machine, when)}`);
  const effects = rule.effect.map(({ variable, value, when }) => {
    const declared = machine.variables.find(({ name }) => name === variable);
    if (!declared)
      throw new Error(`Unexpected variable ${variable} in ${rule.label}, expected a declared one`);
    const assignment = `${identifier(variable)} = ${indexOfValue(declared, value)}`;
    const at = whens.indexOf(when);
    return at < 0 ? assignment : `if :: when${at} -> ${assignment} :: else -> skip fi`;
  });
  const body = [...assignments, ...effects].join('; ') || 'skip';
  return `/* ${rule.label} */ :: d_step { ${guard} -> ${body} }`;
}

/** The conditions of a rule's effects that do not always hold. */
function conditional(rule: Rule): readonly Condition[] {
  return rule.effect.map(({ when }) => when).filter((when) => when.kind !== 'all' || when.of.length > 0);
}

function expression(machine: Machine, condition: Condition): string {
  switch (condition.kind) {
    case 'is': {
      const declared = machine.variables.find(({ name }) => name === condition.variable);
      if (!declared) throw new Error(`Unexpected variable ${condition.variable}, expected a declared one`);
      const tests = condition.values.map(
        (value) => `${identifier(declared.name)} == ${indexOfValue(declared, value)}`,
      );
      return tests.length === 0 ? '0' : `(${tests.join(' || ')})`;
    }
    case 'not':
      return `!${expression(machine, condition.of)}`;
    case 'all':
      return condition.of.length === 0
        ? '1'
        : `(${condition.of.map((part) => expression(machine, part)).join(' && ')})`;
    case 'any':
      return condition.of.length === 0
        ? '0'
        : `(${condition.of.map((part) => expression(machine, part)).join(' || ')})`;
  }
}

function identifier(name: string): string {
  return name.replace(/\W+/g, '_').replace(/_$/, '');
}
