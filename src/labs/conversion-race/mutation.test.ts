/**
 * Every guard matters: if any one of them is removed from a rule, some known
 * answer no longer holds.
 */

import { describe, expect, test } from 'vitest';
import { type KnownResult, knownResults } from '../../../test/support/known-results.ts';
import { explore } from '../../explorer/explore.ts';
import type { Machine, Rule } from '../../explorer/machine.ts';
import { configOf } from './config.ts';
import { modelOf } from './model.ts';
import { protocolNames } from './protocol.ts';

for (const protocol of protocolNames) {
  describe(`${protocol}: no guard can be removed unnoticed`, () => {
    const cases = knownResults.results
      .filter((known) => known.protocol === protocol && known.states < 30_000)
      .sort((a, b) => a.states - b.states)
      .flatMap((known) => {
        const result = configOf(protocol, known.config);
        return result.kind === 'valid' ? [{ known, machine: modelOf(protocol, result.config) }] : [];
      });
    const guards = new Map<string, { readonly name: string; readonly at: number; readonly of: number }>();
    for (const { machine } of cases) {
      for (const rule of machine.rules) {
        for (const at of rule.guard.keys()) {
          const name = kindOf(rule);
          guards.set(`${name}, guard ${at + 1} of ${rule.guard.length}`, { name, at, of: rule.guard.length });
        }
      }
    }
    for (const [title, guard] of guards) {
      test(title, () => {
        const noticed = cases.find(({ known, machine }) => {
          const mutant = without(machine, guard);
          return mutant !== undefined && differs(mutant, known);
        });
        expect(noticed, 'a known answer that notices').toBeDefined();
      });
    }
  });
}

/** A rule's name without the number of its pinner: all pinners have the same rules. */
function kindOf(rule: Rule): string {
  return rule.name.replace(/^K\d/, 'K');
}

/** The machine with that guard removed from all its rules of the kind, or `undefined` if it has none. */
function without(
  machine: Machine,
  guard: { readonly name: string; readonly at: number; readonly of: number },
): Machine | undefined {
  const isAffected = (rule: Rule) => kindOf(rule) === guard.name && rule.guard.length === guard.of;
  if (!machine.rules.some(isAffected)) return undefined;
  // Two rules may share a label while never enabled together; without a guard the explorer would refuse that.
  const rules = machine.rules.map((rule, index) => ({
    ...rule,
    label: `${rule.label} ${index}`,
    guard: isAffected(rule) ? rule.guard.filter((_, at) => at !== guard.at) : rule.guard,
  }));
  return { ...machine, rules };
}

function differs(machine: Machine, known: KnownResult): boolean {
  const found = explore(machine, { maxStates: known.states * 2 });
  return (
    found.result !== 'exhausted' ||
    found.states !== known.states ||
    found.transitions !== known.transitions ||
    Object.entries(known.verdicts).some(([id, verdict]) => found.properties[id]?.verdict !== verdict)
  );
}
