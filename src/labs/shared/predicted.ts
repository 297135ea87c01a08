/**
 * Answers a question about a scenario by exploring all its states when the page is built, so that no number in an answer
 * can differ from the model's.
 */

import { explore } from '../../explorer/explore.ts';
import { counted } from '../../text/counted.ts';
import { droppedWitness, withDroppedWitness } from '../conversion-race/dropped-witness.ts';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import { folioReach, folioRefusals } from '../huge-pages/folio-reach.ts';
import { folioRun } from '../huge-pages/folio-run.ts';
import { named } from '../huge-pages/outcome.ts';
import { folioPresets } from '../huge-pages/presets.ts';
import { rules } from '../in-place-conversion/grid.ts';
import { pageHarms, pageReach } from '../in-place-conversion/page-reach.ts';
import { gridPresets } from '../in-place-conversion/presets.ts';
import { type MachineLabDefinition, machineRun, type SetUp } from '../machine/machine-run.ts';
import type { Subject } from '../machine/subject.ts';
import { migrationDefinition } from '../migration/migration-definition.ts';
import { grouped } from './grouped.ts';
import { wellFormed } from './malformed.ts';

export interface Question {
  readonly property: string;
  /** The rule the question is about, in a lab that shows each run under several rules. */
  readonly under?: string | undefined;
  /** The finding that means yes. */
  readonly yes: 'broken' | 'holds' | 'reachable';
}

/** More states than any scenario with a question has. */
const maxStates = 2_000_000;

/** The answer to a question. */
export interface Predicted {
  readonly word: 'Yes' | 'No';
  /** The answer in words, with how much was explored for it. */
  readonly sentence: string;
}

/** The finding: whether it can happen, how soon, or how many states were explored. */
interface Found {
  readonly seen: boolean;
  readonly how: 'steps' | 'stuck' | 'loop' | 'run';
  /** Steps of the shortest path to it, or of the scenario's own run if only that was examined. */
  readonly length: number | null;
  readonly states: number;
  /** What the states belong to, as the end of a phrase; by default, the scenario. */
  readonly of?: string;
  /** How many steps the scenario's own run takes to it, if that is not a shortest path. */
  readonly own?: number;
}

/** @throws if the lab cannot answer about this property */
export function predicted(lab: string, scenario: string, question: Question): Predicted {
  const found = finders[lab]?.(scenario, question);
  if (!found)
    throw new Error(
      `Unexpected question about ${question.property} of ${lab}/${scenario}, expected a scenario of a lab that can answer it`,
    );
  const word = found.seen === (question.yes !== 'holds') ? 'Yes' : 'No';
  return { word, sentence: `${word}${behind(found, word)}.` };
}

type Finder = (scenario: string, question: Question) => Found | undefined;

const finders: Readonly<Record<string, Finder>> = {
  'conversion-race': (scenario, question) => ofMachine(raceDefinition, scenario, question),
  migration: (scenario, question) => ofMachine(migrationDefinition, scenario, question),
  'in-place-conversion': ofPage,
  'huge-pages': ofFolio,
};

function ofMachine(
  definition: MachineLabDefinition,
  scenario: string,
  question: Question,
): Found | undefined {
  const { property, yes } = question;
  const result = definition.setUpOf(scenario, () => '');
  if (result.kind !== 'set-up') return undefined;
  const { subject } = result.setUp;
  const kindOf = subject.machine.properties.find(({ id }) => id === property)?.kind;
  const machine = definition.askedOf(subject, kindOf === undefined && property !== droppedWitness);
  const asking = property === droppedWitness ? withDroppedWitness(machine) : machine;
  const { properties, states } = explore(asking, { maxStates });
  const finding = properties[property];
  if (!finding || finding.verdict === 'unknown') return undefined;
  const witness = finding.verdict === 'reachable' || finding.verdict === 'unreachable';
  if (witness !== (yes === 'reachable')) return undefined;
  return {
    seen: finding.verdict === 'violated' || finding.verdict === 'reachable',
    how: finding.loop ? 'loop' : kindOf === 'progress' ? 'stuck' : 'steps',
    length: finding.length,
    states,
    ...sizeOf(subject.config),
    ...ownLength(property, definition, result.setUp),
  };
}

/** The size of the machine, if its set-up states it. */
function sizeOf({ P: pages, K: pinners = 0, T: takers = 0 }: Subject['config']): Pick<Found, 'of'> {
  if (pages === undefined) return {};
  const parts = [
    pages === 1 ? 'one page' : `${pages} pages`,
    ...(pinners === 0 ? [] : [pinners === 1 ? 'one I/O request' : `${pinners} I/O requests`]),
    ...(takers === 0 ? [] : ['a scanner']),
  ];
  const last = parts.pop() ?? '';
  return { of: ` with ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}` };
}

function ownLength(property: string, definition: MachineLabDefinition, setUp: SetUp): Pick<Found, 'own'> {
  if (setUp.property !== property) return {};
  const { run } = wellFormed(machineRun(definition, setUp, setUp.actions, ''));
  const own = run.seen.find(({ id }) => id === property)?.at;
  return own === undefined ? {} : { own };
}

function ofPage(scenario: string, { property, under }: Question): Found | undefined {
  const harm = pageHarms.find((id) => id === property);
  const rule = rules.find((id) => id === under);
  if (!harm || !rule || !gridPresets.some(({ id }) => id === scenario)) return undefined;
  const { length, states } = pageReach(rule, harm);
  return { seen: length !== null, how: 'steps', length, states, of: ' of one page' };
}

function ofFolio(scenario: string, { property }: Question): Found | undefined {
  const preset = folioPresets.find(({ id }) => id === scenario);
  if (!preset) return undefined;
  const refusal = folioRefusals.find((id) => id === property);
  if (refusal) {
    const { length, states, pieces } = folioReach(preset, refusal);
    const of = ` of ${named(pieces)}, with the others left alone,`;
    return { seen: length !== null, how: 'steps', length, states, of };
  }
  if (property !== 'refused') return undefined;
  // The guest's last request, in the scenario's own run.
  const played = wellFormed(folioRun(scenario, preset.actions, { version: '', address: '' }));
  const last = played.run.report.steps.at(-1)?.accounts.at(-1);
  return { seen: last?.tone === 'refused', how: 'run', length: preset.actions.length, states: 0 };
}

function behind(
  { seen, how, length, states, of = '', own = length ?? 0 }: Found,
  word: Predicted['word'],
): string {
  if (how === 'run') return `: ${length === 1 ? 'its only step' : `step ${length} of this run`} shows it`;
  if (!seen) return `${word === 'No' ? ', never' : ''}: all ${grouped(states)} states${of} were looked at`;
  if (how === 'loop') return ': a run can go round for ever without getting there';
  if (how === 'stuck')
    return !length
      ? ': from the start no way leads there'
      : `: after ${counted(length, 'step')} no way leads there any more`;
  const longer = own > (length ?? 0) ? `; the run here goes another way, of ${counted(own, 'step')}` : '';
  return `: ${counted(length ?? 0, 'step is', 'steps are')} enough, and no fewer will do${longer}`;
}
