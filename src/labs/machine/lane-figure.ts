/** Draws a run of a machine as a figure: a lane for each party that acts, and bars for what holds at each step. */

import type { Step } from '../../explorer/step.ts';
import { wellFormed } from '../shared/malformed.ts';
import { citeRun } from '../shared/run-cite.ts';
import type {
  Bar,
  BarPiece,
  FigurePart,
  FigureStep,
  Lanes,
  RunFigure,
  StageFigure,
} from '../shared/run-figure.ts';
import { stretch } from '../shared/run-figure.ts';
import { writeRunLink } from '../shared/run-link.ts';
import { titleOnceLeft } from '../shared/title-of-run.ts';
import { firstMoves } from './first-moves.ts';
import { harmOfStep, toneOf } from './harm-of-step.ts';
import { loopOf } from './loop.ts';
import { type MachineLabDefinition, type MachineRun, machineRun, type SetUp } from './machine-run.ts';
import type { BarLine, BarValue, FigureWords } from './step-words.ts';
import type { Subject } from './subject.ts';

export interface LaneFigureParts {
  readonly definition: MachineLabDefinition;
  readonly words: FigureWords;
  readonly setUp: SetUp;
  /** The lab's address without a fragment. */
  readonly address: string;
  readonly limits: string;
}

/** @throws if the run cannot be replayed, which is a fault of the scenario */
export function laneFigure(
  { definition, words, setUp, address, limits }: LaneFigureParts,
  { from = 0, to = setUp.actions.length }: FigurePart,
): RunFigure {
  const actions = setUp.actions.slice(0, to);
  const link = { scenario: setUp.scenario, version: setUp.subject.modelHash, actions };
  const fragment = writeRunLink(link);
  const { run } = wellFormed(machineRun(definition, setUp, actions, `${address}#${fragment}`));
  const pictured = lanesOf(words, run, from);
  return {
    lab: definition.lab,
    scenario: setUp.scenario,
    title: setUp.title,
    about: words.aboutOf(setUp.subject, actingIn(setUp.subject, run.walk.steps)),
    ...pictured,
    limits,
    fragment,
    citation: citeRun(run.report),
  };
}

/** The stage of a lab over a machine: a run of any set-up, drawn around its current step. */
export function machineFigure(
  definition: MachineLabDefinition,
  words: FigureWords,
  setUp: SetUp,
  actions: readonly number[],
  at: number,
): StageFigure | undefined {
  const played = machineRun(definition, setUp, actions, '');
  if (played.kind === 'malformed') return undefined;
  const { from, to } = stretch(actions.length, at);
  const pictured = lanesOf(words, played.run, from, to);
  const { initial, steps } = played.run.walk;
  const agents = actingIn(setUp.subject, steps.slice(from, to));
  return {
    title: titleOnceLeft(setUp.title, setUp.actions, actions),
    about: words.aboutOf(setUp.subject, actingIn(setUp.subject, steps)),
    ...pictured,
    picture:
      from > 0
        ? pictured.picture
        : { ...pictured.picture, first: firstMoves(words, setUp.subject, initial, agents) },
  };
}

/** The parts of a figure that come from a run. */
interface Pictured {
  readonly steps: readonly FigureStep[];
  readonly picture: Lanes;
  readonly loop?: RunFigure['loop'] | undefined;
}

/** Steps and lanes of a run between two of its steps; also for runs of a machine that a reader has changed. */
function lanesOf(
  words: FigureWords,
  { setUp, walk, seen }: Pick<MachineRun, 'setUp' | 'walk' | 'seen'>,
  from = 0,
  to = walk.steps.length,
): Pictured {
  const { subject } = setUp;
  const { initial, steps } = walk;
  const states = [initial, ...steps.map(({ state }) => state)].map((state) =>
    subject.notation.fieldsOf(subject.machine, state),
  );
  const shown = steps.slice(from, to);
  // With a single page its number says nothing.
  const numbered = subject.machine.rules.some(({ label }) => /\([1-9]\)$/.test(label));
  const codeOf = (label: string) => (numbered ? label : label.replace(/\(0\)$/, ''));
  const agents = actingIn(subject, shown);
  const worded = shown.map((step, index) => {
    const at = from + index + 1;
    const stepWords = words.wordsOf(subject, step, states[at - 1] ?? {});
    const ids = new Set([...step.marks, ...seen.filter((first) => first.at === at).map(({ id }) => id)]);
    const harms = harmOfStep(words, subject, [...ids]);
    return { step, stepWords, harms, tone: toneOf(stepWords, harms), at };
  });
  const figureSteps: FigureStep[] = [
    {
      number: from,
      say: words.startOf(subject, states[from] ?? {}),
      code: '',
      tone: 'calm',
    },
    ...worded.map(({ step, stepWords, harms: { harm, stopped, danger }, tone, at }) => ({
      number: at,
      ...(harm.length > 0 ? { harm: harm.join(' ') } : {}),
      say: [...stopped, stepWords.say, ...danger].join(' '),
      code: codeOf(step.rule.label),
      tone,
    })),
  ];
  const loop = loopOf(setUp.property, states.slice(from, to + 1));
  return {
    ...(loop ? { loop } : {}),
    steps: figureSteps,
    picture: {
      kind: 'lanes',
      parties: agents.map((agent) => words.partyOf(subject, agent)),
      acts: worded.map(({ step, stepWords, harms: { harm }, tone }, index) => ({
        at: index + 1,
        lane: agents.indexOf(step.rule.agent),
        words: stepWords.words,
        code: codeOf(step.rule.label),
        tone,
        ...(harm.length > 0 ? { hits: words.hitOf(subject, step) } : {}),
      })),
      bars: words
        .barsOf(subject, states.slice(from))
        .map(barOf)
        .filter(({ pieces }) => pieces.length > 0),
    },
  };
}

/** The agents that have a lane. */
function actingIn({ notation }: Subject, steps: readonly Step[]): readonly string[] {
  return notation.agents.filter((agent) => steps.some(({ rule }) => rule.agent === agent));
}

/** Joins consecutive equal values into one piece. */
export function barOf({ title, values }: BarLine): Bar {
  const pieces: BarPiece[] = [];
  for (const [at, value] of values.entries()) {
    const last = pieces.at(-1);
    if (value && last && last.to === at && same(last, value))
      pieces[pieces.length - 1] = { ...last, to: at + 1 };
    else if (value) pieces.push({ from: at, to: at + 1, ...value });
  }
  return { title, pieces };
}

function same(piece: BarPiece, value: BarValue): boolean {
  return piece.look === value.look && piece.words === value.words;
}
