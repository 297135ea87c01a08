/**
 * Lists all faults of a declared machine at once. A machine may come from anywhere (a worker's message, other people's
 * code), and an incomplete one must be refused rather than explored with wrong results.
 */

import type { Machine } from './machine.ts';

/** When fair runs are judged, each agent has one bit of a 32-bit number. */
const mostFairAgents = 31;

const propertyKinds = ['step', 'witness', 'state', 'progress', 'fair'];
type Loose = Readonly<Record<string, unknown>>;

/** @returns sentences without a full stop; none if the machine is valid */
export function machineFaults(machine: Machine): readonly string[] {
  const faults: string[] = [];
  const found = shape(machine, faults);
  if (!found) return faults;
  const { variables, rules, properties } = found;
  const domains = new Map<string, readonly string[]>();
  for (const [at, variable] of variables.entries()) {
    const { name, values, initial } = variable;
    if (typeof name !== 'string' || !isTexts(values) || typeof initial !== 'string') {
      faults.push(`Unexpected variable number ${at}, expected a name, values and an initial value`);
      continue;
    }
    domains.set(name, values);
  }
  const labels = new Map<unknown, Loose[]>();
  const checkCondition = (condition: unknown, where: string) =>
    conditionFaults(condition, where, domains, faults);
  for (const [at, rule] of rules.entries()) {
    const { label, name, agent, guard, effect, marks } = rule;
    const where = typeof label === 'string' ? label : `rule number ${at}`;
    if (typeof label !== 'string' || typeof name !== 'string' || typeof agent !== 'string')
      faults.push(`Unexpected ${where}, expected a label, a name and an agent`);
    if (!Array.isArray(guard) || !Array.isArray(effect) || !Array.isArray(marks)) {
      faults.push(`Unexpected rule ${where}, expected lists of guards, effects and marks`);
      continue;
    }
    for (const part of guard) checkCondition(part, `the guard of ${where}`);
    const others = labels.get(label) ?? [];
    if (!others.every((other) => exclude(guard, other['guard'] as readonly Loose[])))
      faults.push(
        `Unexpected second rule ${where}, expected labels to be unique or guards that exclude each other`,
      );
    labels.set(label, [...others, rule]);
    const always = new Set<unknown>();
    for (const assignment of effect as readonly Loose[]) {
      const { variable, value, when } = assignment ?? {};
      const domain = domains.get(String(variable));
      if (!domain)
        faults.push(`Unexpected variable ${String(variable)} in ${where}, expected a declared one`);
      else if (!domain.includes(String(value)))
        faults.push(
          `Unexpected value ${String(value)} of ${String(variable)} in ${where}, expected one of ${domain.join(', ')}`,
        );
      checkCondition(when, `an effect of ${where}`);
      if (!isAlways(when)) continue;
      if (always.has(variable))
        faults.push(
          `Unexpected second effect on ${String(variable)} in ${where}, expected one, or conditions that exclude each other`,
        );
      always.add(variable);
    }
    for (const mark of marks as readonly Loose[]) checkCondition(mark?.['when'], `a mark of ${where}`);
  }
  propertyFaults(properties, rules, checkCondition, faults);
  return faults;
}

function propertyFaults(
  properties: readonly Loose[],
  rules: readonly Loose[],
  checkCondition: (condition: unknown, where: string) => void,
  faults: string[],
): void {
  const ids = new Set<unknown>();
  for (const [at, property] of properties.entries()) {
    const { kind, id, never, goal, allowed } = property;
    const where = typeof id === 'string' ? id : `property number ${at}`;
    if (typeof id !== 'string' || !propertyKinds.includes(String(kind))) {
      faults.push(`Unexpected ${where}, expected an id and a kind among ${propertyKinds.join(', ')}`);
      continue;
    }
    if (ids.has(id)) faults.push(`Unexpected second property ${id}, expected ids to be unique`);
    ids.add(id);
    if (kind === 'state') checkCondition(never, where);
    if (kind === 'progress') checkCondition(goal, where);
    if (kind !== 'fair') continue;
    const concerned = (property['machine'] as Machine | undefined)?.rules ?? rules;
    const agents = new Set((concerned as readonly Loose[]).map(({ agent }) => agent));
    if (agents.size > mostFairAgents)
      faults.push(
        `Unexpected ${agents.size} agents under ${id}, expected at most ${mostFairAgents} where fairness is asked for`,
      );
    if (!Array.isArray(allowed))
      faults.push(`Unexpected ${id} without a list, expected under \`allowed\` a condition for each rule`);
    if (property['machine']) faults.push(...machineFaults(property['machine'] as Machine));
    else checkCondition(goal, where);
  }
}

/** The three lists; a missing one is added to `faults`. */
function shape(machine: Machine, faults: string[]) {
  const { variables, rules, properties } = (machine ?? {}) as unknown as Loose;
  for (const [name, list] of Object.entries({ variables, rules, properties })) {
    if (Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null)) continue;
    faults.push(`Unexpected machine without a list of ${name}, expected variables, rules and properties`);
  }
  if (faults.length > 0) return undefined;
  return { variables, rules, properties } as Readonly<
    Record<'variables' | 'rules' | 'properties', readonly Loose[]>
  >;
}

function conditionFaults(
  condition: unknown,
  where: string,
  domains: ReadonlyMap<string, readonly string[]>,
  faults: string[],
): void {
  const { kind, of, variable, values } = (condition ?? {}) as Loose;
  if (kind === 'is') {
    const domain = domains.get(String(variable));
    if (!domain) faults.push(`Unexpected variable ${String(variable)} in ${where}, expected a declared one`);
    else if (!isTexts(values))
      faults.push(`Unexpected condition on ${String(variable)} in ${where}, expected values`);
    else
      for (const value of values)
        if (!domain.includes(value))
          faults.push(
            `Unexpected value ${value} of ${String(variable)} in ${where}, expected one of ${domain.join(', ')}`,
          );
  } else if (kind === 'not') conditionFaults(of, where, domains, faults);
  else if ((kind === 'all' || kind === 'any') && Array.isArray(of))
    for (const part of of) conditionFaults(part, where, domains, faults);
  else
    faults.push(
      `Unexpected condition \`${String(kind)}\` in ${where}, expected \`is\`, \`not\`, \`all\` or \`any\``,
    );
}

/** Whether two guards exclude each other: one part of each requires different values of the same variable. */
function exclude(one: readonly Loose[], other: readonly Loose[]): boolean {
  return one.some(({ kind, variable, values }) =>
    other.some(
      (part) =>
        kind === 'is' &&
        part['kind'] === 'is' &&
        part['variable'] === variable &&
        isTexts(values) &&
        isTexts(part['values']) &&
        !values.some((value) => (part['values'] as readonly string[]).includes(value)),
    ),
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isAlways(condition: unknown): boolean {
  const { kind, of } = (condition ?? {}) as Loose;
  return kind === 'all' && Array.isArray(of) && of.length === 0;
}
