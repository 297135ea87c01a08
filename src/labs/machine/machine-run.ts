/**
 * Describes a run of an explorer machine for the labs that let a reader walk one by hand: what each step is, which
 * properties it breaks, and the verdict.
 */

import { holds } from '../../explorer/condition.ts';
import type { Machine, Property, State } from '../../explorer/machine.ts';
import { type Replay, replay } from '../../explorer/replay.ts';
import { reader, type Step } from '../../explorer/step.ts';
import { capital } from '../../text/capital.ts';
import { counted } from '../../text/counted.ts';
import type { LabId } from '../shared/limits.ts';
import type { Malformed, Played } from '../shared/malformed.ts';
import type { Account, Run, RunStep, WalkedMachine } from '../shared/run.ts';
import { titleOnceLeft } from '../shared/title-of-run.ts';
import type { Fields } from './fields.ts';
import { loopOf } from './loop.ts';
import { configWords, type Subject } from './subject.ts';
import { isWitness, type Seen, stepFinding, verdictWords } from './verdict-words.ts';

/** A scenario of a lab: its machine, its title, and the run it comes with. */
export interface SetUp {
  readonly scenario: string;
  readonly title: string;
  readonly subject: Subject;
  readonly actions: readonly number[];
  /** The property that its run is an example of. */
  readonly property?: string;
  /** Whether that property is known to be broken here, rather than only claimed by a link. */
  readonly proved: boolean;
}

export type SetUpResult = { readonly kind: 'set-up'; readonly setUp: SetUp } | Malformed;

/** A party that has its own column. */
export interface Lane {
  readonly id: string;
  readonly title: string;
}

export interface LaneOf {
  readonly lane: string;
  /** The party that requested the step. */
  readonly requester?: string;
}

export interface StateCell {
  readonly text: string;
  readonly look: 'plain' | 'private' | 'shared' | 'bad' | 'faint';
}

export interface StateView {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly StateCell[] }[];
  readonly agents: readonly { readonly who: string; readonly doing: string }[];
}

/** What a lab over a machine supplies. */
export interface MachineLabDefinition {
  readonly lab: LabId;
  readonly labTitle: string;
  /** The set-up of a scenario, which is a preset's id or a configuration spelled out. */
  readonly setUpOf: (scenario: string, versionOf: (model: string) => string) => SetUpResult;
  readonly lanesOf: (subject: Subject) => readonly Lane[];
  readonly laneOf: (step: Step, before: Fields) => LaneOf;
  readonly viewOf: (subject: Subject, state: State) => StateView;
  /** The state in symbols, shown beside a step. */
  readonly summaryOf: (subject: Subject, state: State) => readonly StateCell[];
  /** The machine with all its properties; those that need another pass over the states only if `fair`. */
  readonly askedOf: (subject: Subject, fair: boolean) => Machine;
  /** Spells a reader's own set-up as a scenario. */
  readonly spelled: (model: string, config: Readonly<Record<string, number>>, property?: string) => string;
  /** What happens, in this set-up, where a property is broken or a witness found. */
  readonly eventsOf: (subject: Subject) => Readonly<Record<string, string>>;
}

export interface MachineRun {
  readonly setUp: SetUp;
  /** The machine's own steps, from which pictures are drawn. */
  readonly walk: Extract<Replay, { kind: 'whole' }>;
  readonly report: Run;
  readonly seen: readonly Seen[];
  /** The state after the last step. */
  readonly state: State;
}

export type PlayedMachine = Played<MachineRun>;

export function machineRun(
  definition: MachineLabDefinition,
  setUp: SetUp,
  actions: readonly number[],
  address: string,
): PlayedMachine {
  const { subject } = setUp;
  const walk = replay(subject.machine, actions);
  if (walk.kind === 'refused') {
    return { kind: 'malformed', problem: `The run cannot be replayed: ${walk.reason}.` };
  }
  const { steps, initial } = walk;
  const seen = seenIn(subject.machine, initial, steps);
  const fields = [initial, ...steps.map(({ state }) => state)].map((state) =>
    subject.notation.fieldsOf(subject.machine, state),
  );
  const [verdict, shownVerdict] = verdictWords(setUp, definition.eventsOf(subject), steps, seen);
  const report: Run = {
    lab: definition.lab,
    labTitle: definition.labTitle,
    scenario: setUp.scenario,
    scenarioTitle: titleOnceLeft(setUp.title, setUp.actions, actions),
    model: subject.model,
    version: subject.modelHash,
    actions,
    steps: steps.map((step, at) => reportedStep(definition, subject, step, at, seen)),
    states: fields,
    verdict,
    shownVerdict,
    counts: `${counted(steps.length, 'step')} at ${configWords(subject)}`,
    address,
    machine: walkedMachine(setUp, propertyOf(setUp, actions, seen), fields),
  };
  return { kind: 'played', run: { setUp, walk, report, seen, state: steps.at(-1)?.state ?? initial } };
}

function walkedMachine(
  { subject, property: offered }: SetUp,
  shown: string | undefined,
  states: readonly Fields[],
): WalkedMachine {
  const { model, config, notation } = subject;
  const loop = loopOf(offered, states);
  return {
    model,
    config,
    configWords: configWords(subject),
    agents: notation.agents.map((id) => ({ id, name: notation.agentNames[id] ?? id })),
    ...(shown === undefined ? {} : { property: { id: shown, text: notation.properties[shown] ?? '' } }),
    ...(loop ? { loop: loop.from } : {}),
  };
}

/** The property that heads a trace: the offered one if the run shows it or is its proved run, else the last step's. */
function propertyOf(
  { property, proved, actions: own }: SetUp,
  actions: readonly number[],
  seen: readonly Seen[],
): string | undefined {
  if (seen.some(({ id }) => id === property)) return property;
  if (property !== undefined && proved && own.join() === actions.join()) return property;
  return seen.findLast(({ at }) => at === actions.length)?.id;
}

/** `check at P=1 K=1 T=0`: the model and the parameters that are not at their defaults. */
export function setUpWords(subject: Subject): string {
  return `${subject.model} at ${configWords(subject)}`;
}

/** Finds step properties and witnesses by the marks of the steps, and state properties by the states. */
function seenIn(machine: Machine, initial: State, steps: readonly Step[]): readonly Seen[] {
  const found = new Map<string, number>();
  const see = (id: string, at: number) => {
    if (!found.has(id)) found.set(id, at);
  };
  const states = [initial, ...steps.map((step) => step.state)];
  const isBrokenIn = (property: Property, state: State) =>
    property.kind === 'state' && holds(property.never, reader(machine, state));
  for (const [at, state] of states.entries()) {
    for (const id of steps[at - 1]?.marks ?? []) see(id, at);
    for (const property of machine.properties) if (isBrokenIn(property, state)) see(property.id, at);
  }
  const untilOf = (id: string, from: number) => {
    const property = machine.properties.find(
      (candidate) => candidate.id === id && candidate.kind === 'state',
    );
    const restored = property
      ? states.findIndex((state, at) => at > from && !isBrokenIn(property, state))
      : -1;
    if (!property || restored < 0) return {};
    return {
      until: restored - 1,
      again: states.some((state, at) => at > restored && isBrokenIn(property, state)),
    };
  };
  return [...found].map(([id, at]) => ({ id, at, ...untilOf(id, at) }));
}

function reportedStep(
  definition: MachineLabDefinition,
  subject: Subject,
  { rule, marks }: Step,
  index: number,
  seen: readonly Seen[],
): RunStep {
  const { notation } = subject;
  const events = definition.eventsOf(subject);
  const at = index + 1;
  const here = [...new Set([...marks, ...seen.filter((finding) => finding.at === at).map(({ id }) => id)])];
  const found = here.map((id) => stepFinding(id, events[id] ?? ''));
  const tone = here.some((id) => marks.includes(id) && !isWitness(id))
    ? 'stray'
    : here.some((id) => !isWitness(id))
      ? 'exposed'
      : here.length > 0 || /\.(eagain|ebusy|grab_refused)$/.test(rule.name)
        ? 'refused'
        : 'calm';
  const told = (form: 0 | 1): readonly Account[] => [
    {
      who: capital(notation.agentNames[rule.agent] ?? rule.agent),
      told: [`${rule.note}.`, ...found.map((one) => one[form])].map(capital),
      tone,
    },
  ];
  return {
    label: rule.label,
    accounts: told(0),
    shown: told(1),
    rule: { agent: rule.agent, note: rule.note, events: marks },
  };
}
