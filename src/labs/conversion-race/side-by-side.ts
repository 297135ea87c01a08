/**
 * Gives two rules the same turns: who moves, and in which order. Each rule decides what happens in a turn, so the first
 * turn that ends differently is where the rules differ. Pure.
 */

import { holds } from '../../explorer/condition.ts';
import { initialState, type Machine, type State } from '../../explorer/machine.ts';
import { reader, type Step, step as stepOf, steps as stepsOf } from '../../explorer/step.ts';
import type { Fields } from '../machine/fields.ts';
import type { SetUp } from '../machine/machine-run.ts';
import type { Subject } from '../machine/subject.ts';
import { configOf } from './config.ts';
import type { ParameterName } from './parameters.ts';
import type { ProtocolName } from './protocol.ts';
import { raceScenario } from './race-definition.ts';
import { raceSubject } from './race-notation.ts';
import { raceWords } from './race-words.ts';

/** How a turn ended; where two ends differ, so do the rules. */
export type TurnEnd = 'done' | 'refused' | 'kept-out' | 'harm' | 'idle';

export interface TurnResult {
  readonly end: TurnEnd;
  /** Absent if the agent could not move. */
  readonly step?: Step;
  /** Why the agent could not move. */
  readonly why?: KeptOut;
  /** Step and state properties that are first broken here. */
  readonly breaks: readonly string[];
  readonly before: Fields;
  readonly after: Fields;
}

export type KeptOut =
  | 'locked'
  | 'private'
  | 'mapped'
  | 'not-mapped'
  | 'nothing-held'
  | 'no-fault'
  | 'busy'
  | 'finished';

export interface Side {
  readonly setUp: SetUp;
  readonly turns: readonly TurnResult[];
}

export interface SideBySide {
  /** Who moves, turn by turn. */
  readonly agents: readonly string[];
  readonly sides: readonly [Side, Side];
  /** The first turn, from 1, in which the two take different steps, whatever their result. */
  readonly differs: number | undefined;
  /** The first turn, from 1, that ends differently under the two rules. */
  readonly parting: number | undefined;
}

/** The parameters that both rules share: the pages, the host, the machine. */
const surroundings = ['P', 'K', 'T', 'INIT', 'ORD', 'G', 'LT', 'VERIFY', 'ENF', 'PRES'] as const;

/** More turns than this would be unreadable. */
const mostTurns = 20;

/** The other rule at its defaults in the surroundings of this one; `undefined` if that is the same set-up. */
export function besideOf(left: SetUp, protocol: ProtocolName, modelHash: string): SetUp | undefined {
  const { config } = left.subject;
  const given: Partial<Record<ParameterName, number>> = Object.fromEntries(
    surroundings.flatMap((name) => (config[name] === undefined ? [] : [[name, config[name]]])),
  );
  // The two stores are shown at their best: the guest's data is carried over.
  if (protocol === 'two') given.COPY = 1;
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') return undefined;
  if (protocol === left.subject.model && JSON.stringify(result.config) === JSON.stringify(config))
    return undefined;
  const subject = raceSubject(protocol, result.config, modelHash);
  const scenario = raceScenario(protocol, given);
  return { scenario, title: scenario, subject, actions: [], proved: false };
}

/** The default rule to show beside a set-up: guest_memfd's, or the naive one beside guest_memfd's itself. */
export function usualBeside(left: SetUp): ProtocolName {
  return besideOf(left, 'gmem', '') ? 'gmem' : 'naive';
}

/** @param actions the run of the left side, whose turns both sides get */
export function sideBySide(left: SetUp, right: SetUp, actions: readonly number[]): SideBySide {
  const { machine } = left.subject;
  const labels = actions.slice(0, mostTurns).flatMap((action) => machine.rules[action]?.label ?? []);
  const walks = [new Walk(left.subject), new Walk(right.subject)] as const;
  for (const label of labels) for (const walk of walks) walk.turn(label);
  // A conversion under way when the turns end is completed, so that its result is visible.
  const agents = labels.map((label) => agentOf(label));
  while (agents.length < mostTurns && walks.some((walk) => walk.converting)) {
    agents.push('C');
    for (const walk of walks) walk.turn('C');
  }
  const [first, second] = walks;
  const at = first.turns.findIndex((result, turn) => differ(result, second.turns[turn]));
  const other = first.turns.findIndex(
    ({ step }, turn) => step?.rule.name !== second.turns[turn]?.step?.rule.name,
  );
  return {
    agents,
    sides: [
      { setUp: left, turns: first.turns },
      { setUp: right, turns: second.turns },
    ],
    differs: other < 0 ? undefined : other + 1,
    parting: at < 0 ? undefined : at + 1,
  };
}

function differ(result: TurnResult, other: TurnResult | undefined): boolean {
  if (!other) return false;
  // Finishing earlier is no difference; being finished when the other is refused is one.
  if (result.end === 'idle' || other.end === 'idle') return [result.end, other.end].some(isFailure);
  return result.end !== other.end || reached(result) !== reached(other);
}

function isFailure(end: TurnEnd): boolean {
  return end === 'refused' || end === 'harm';
}

/** Whose write went where: data lost by a write are mentioned, but are not a separate difference. */
function reached({ breaks }: TurnResult): string {
  return breaks.filter((id) => ['I1a', 'I1b', 'I5'].includes(id)).join();
}

/** The walk of one rule. It is the only object with state here, and lives for one comparison. */
class Walk {
  readonly turns: TurnResult[] = [];
  private readonly subject: Subject;
  private readonly broken = new Set<string>();
  private state: State;

  constructor(subject: Subject) {
    this.subject = subject;
    this.state = initialState(subject.machine);
    for (const id of this.stateProperties()) this.broken.add(id);
  }

  get converting(): boolean {
    return this.fields()['cpc'] !== 'IDLE';
  }

  turn(label: string): void {
    const { machine } = this.subject;
    const before = this.fields();
    const step = stepFor(machine, this.state, label, before);
    if (!step) {
      const why = keptOut(label, before);
      const end = why === 'finished' ? 'idle' : 'kept-out';
      this.turns.push({ end, why, breaks: [], before, after: before });
      return;
    }
    this.state = step.state;
    const breaks = [...new Set([...step.marks, ...this.stateProperties()])].filter(
      (id) => !id.startsWith('W') && !this.broken.has(id),
    );
    for (const id of breaks) if (!step.marks.includes(id)) this.broken.add(id);
    const after = this.fields();
    const harms = raceWords.harmOf(this.subject);
    const harm = breaks.some((id) => harms[id] !== undefined);
    const refused = /\.(eagain|ebusy|\w+_refused|\w+_fail|\w+_stale)$/.test(step.rule.name);
    this.turns.push({
      end: harm ? 'harm' : refused ? 'refused' : 'done',
      step,
      breaks,
      before,
      after,
    });
  }

  private fields(): Fields {
    return this.subject.notation.fieldsOf(this.subject.machine, this.state);
  }

  private stateProperties(): readonly string[] {
    const { machine } = this.subject;
    return machine.properties.flatMap((property) =>
      property.kind === 'state' && holds(property.never, reader(machine, this.state)) ? [property.id] : [],
    );
  }
}

/** The steps that an agent's turn may take instead if the one it tried is not enabled. */
const alternatives: Readonly<Record<string, readonly string[]>> = {
  grab: ['grab_refused', 'grab_stale'],
  verify_ok: ['verify_fail', 'verify_stale'],
  verify_fail: ['verify_ok', 'verify_stale'],
  grab_refused: ['grab', 'grab_stale'],
  dma: ['dma_orphan'],
  dma_orphan: ['dma'],
  unpin: ['unpin_orphan'],
  unpin_orphan: ['unpin'],
};

function stepFor(machine: Machine, state: State, label: string, fields: Fields): Step | undefined {
  const exact = machine.rules.findIndex((rule) => rule.label === label);
  const exactStep = exact < 0 ? undefined : stepOf(machine, state, exact);
  if (exactStep) return exactStep;
  const [agent = '', name = ''] = label.replace(/\(\d+\)$/, '').split('.');
  const own = stepsOf(machine, state).filter(({ rule }) => rule.agent === agent);
  if (agent !== 'C')
    return own.find(({ rule }) => alternatives[name]?.some((other) => rule.name === `${agent}.${other}`));
  if (fields['cpc'] !== 'IDLE') return own[0];
  const page = /\((\d+)\)$/.exec(label)?.[1];
  const shares = isToShared(name);
  return own.find(
    ({ rule }) =>
      page !== undefined &&
      rule.label.endsWith(`(${page})`) &&
      isToShared(rule.name.slice(2)) === shares &&
      begins(name),
  );
}

function isToShared(name: string): boolean {
  return /^(reclaim|share|split|merge|\w+2)$/.test(name);
}

/** A turn in which the other side continues or ends a conversion begins no new one on a side that has finished. */
function begins(name: string): boolean {
  return !['donate', 'sync', 'share', 'copyin', 'copyin2'].includes(name);
}

function keptOut(label: string, fields: Fields): KeptOut {
  const [agent = '', name = ''] = label.replace(/\(\d+\)$/, '').split('.');
  const page = Number(/\((\d+)\)$/.exec(label)?.[1] ?? 0);
  const value = (of: string) => ((fields[of] ?? []) as readonly (string | number)[])[page];
  if (agent === 'C') return 'finished';
  if (name === 'fault_begin') {
    if (fields['upc'] === 1) return 'busy';
    if (value('map') === 1) return 'mapped';
    return value('attr') === 'P' ? 'private' : 'locked';
  }
  if (name === 'fault_end') return 'no-fault';
  if (name === 'look' && counterOf(fields, agent) !== 'IDLE') return 'busy';
  if (name === 'look' || name === 'access' || name === 'unmap') return 'not-mapped';
  return 'nothing-held';
}

function counterOf(fields: Fields, agent: string): unknown {
  return ((fields['npc'] ?? []) as readonly unknown[])[Number(agent.slice(1))];
}

function agentOf(label: string): string {
  return label.split('.')[0] ?? label;
}
