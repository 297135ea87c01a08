/** Shows what each guard of the swap is for, by exploring the swap whole and without each guard. */

import { explore, type Finding } from '../../explorer/explore.ts';
import { grouped } from '../shared/grouped.ts';
import { migrationMachine } from './migration.ts';
import { migrationScenario } from './migration-definition.ts';
import { migrationSubject } from './migration-notation.ts';
import { migrationWords } from './migration-words.ts';
import { type MigrationConfig, migrationConfigOf, migrationParameters } from './parameters.ts';

/** The parameters that are guards; each can be left out alone. */
const guards = ['BLOCK', 'DRAIN', 'WIPE', 'CHECK'] as const;
type Guard = (typeof guards)[number];

/** What each guard does, as a phrase after `without`. */
const doing: Readonly<Record<Guard, string>> = {
  BLOCK: 'taking the guest’s mapping away before the copy',
  DRAIN: 'waiting for DMA under way before the copy',
  WIPE: 'clearing the old frame before the host gets it',
  CHECK: 'refusing the move while the page is pinned',
};

/** Everything that could be in the way of a move: the guest's device and a pinner. */
const whole = { DEV: 1, K: 1 };

interface LeftOut {
  readonly guard: Guard;
  /** What is left out, as a phrase after `without`. */
  readonly without: string;
  /** What breaks then, and how soon: a sentence. */
  readonly breaks: string;
  /** The set-up and the shortest run, as in the lab's links. */
  readonly scenario: string;
  readonly actions: readonly number[];
}

/** @returns a sentence on the whole swap, and one for each guard that is left out */
export function leftOut(): { readonly whole: string; readonly rows: readonly LeftOut[] } {
  const { states, properties } = explored(whole);
  const broken = Object.entries(properties).filter(([, { verdict }]) => verdict === 'violated');
  if (broken.length > 0) throw new Error('Unexpected harm in the whole swap, expected none');
  return {
    whole: `With all of them, and with both devices at work, nothing breaks in any of the ${grouped(states)} states, as long as the guest’s device holds a new write back while the address leads nowhere.`,
    rows: guards.map(rowOf),
  };
}

function rowOf(guard: Guard): LeftOut {
  const given = { ...whole, [guard]: 0 };
  const { config, properties } = explored(given);
  const harms = migrationWords.harmOf(migrationSubject(config, ''));
  const [worst] = Object.entries(properties)
    .flatMap(([id, finding]) => (harms[id] && finding.trace ? [{ id, finding, trace: finding.trace }] : []))
    .toSorted((a, b) => lengthOf(a.finding) - lengthOf(b.finding));
  if (!worst) throw new Error(`Unexpected safety without ${guard}, expected something to break`);
  const { id, trace } = worst;
  return {
    guard,
    without: [guard, ...needing(guard)].map((each) => doing[each]).join(', and so without '),
    breaks: `${harms[id]?.replace(/\.$/, '')}, in ${trace.length} steps and no fewer.`,
    scenario: migrationScenario(given, id),
    actions: trace,
  };
}

/** The guards that work only together with this one. */
function needing(guard: Guard): readonly Guard[] {
  return guards.filter((other) => migrationParameters[other].text.endsWith(` (needs ${guard})`));
}

function explored(given: Readonly<Record<string, number>>) {
  const result = migrationConfigOf(given);
  if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
  const config: MigrationConfig = result.config;
  return { config, ...explore(migrationMachine(config), { maxStates: 100_000 }) };
}

function lengthOf({ length }: Finding): number {
  return length ?? Number.POSITIVE_INFINITY;
}
