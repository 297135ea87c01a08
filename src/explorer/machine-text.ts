/**
 * Writes a machine as text, one line per declaration: the text its version hash
 * covers. Notes and texts for readers are left out, and so is everything about
 * how the source is laid out.
 */

import { conditionText } from './condition.ts';
import type { Machine, Property, Rule } from './machine.ts';

export function machineText(machine: Machine): string {
  const lines = [
    ...machine.variables.map(
      ({ name, values, initial }) => `variable ${name} ${values.join('|')} ${initial}`,
    ),
    ...machine.rules.map(ruleText),
    ...machine.properties.map(propertyText),
  ];
  return `${lines.join('\n')}\n`;
}

function ruleText({ label, name, agent, guard, effect, marks }: Rule): string {
  const parts = [
    guard.map(conditionText).sort().join(' & '),
    effect
      .map(({ variable, value, when }) => `${variable}:=${value}?${conditionText(when)}`)
      .sort()
      .join(' ; '),
    marks
      .map(({ property, when }) => `${property}?${conditionText(when)}`)
      .sort()
      .join(' ; '),
  ];
  return `rule ${agent} ${name} ${label} : ${parts.join(' -> ')}`;
}

function propertyText(property: Property): string {
  const head = `property ${property.kind} ${property.id}`;
  switch (property.kind) {
    case 'step':
    case 'witness':
      return head;
    case 'state':
      return `${head} ${conditionText(property.never)}`;
    case 'progress':
      return `${head} ${conditionText(property.goal)}`;
    case 'fair': {
      const inner = property.machine ? `\n${machineText(property.machine)}end` : '';
      return `${head} ${conditionText(property.goal)} ${property.allowed.map(conditionText).join(' , ')}${inner}`;
    }
  }
}
