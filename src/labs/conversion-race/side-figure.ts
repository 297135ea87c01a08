/** Draws two rules with the same turns: the lanes of one above those of the other, and where they first differ. */

import { initialState } from '../../explorer/machine.ts';
import type { Fields } from '../machine/fields.ts';
import { harmOfStep, toneOf } from '../machine/harm-of-step.ts';
import { barOf } from '../machine/lane-figure.ts';
import type { StepWords } from '../machine/step-words.ts';
import type { Act, FigureStep, Lanes, Pair, PairSide, StageFigure, Tone } from '../shared/run-figure.ts';
import { isProtocolName } from './config.ts';
import type { ProtocolName } from './protocol.ts';
import { racePresets } from './race-presets.ts';
import { raceWords } from './race-words.ts';
import type { KeptOut, Side, SideBySide, TurnResult } from './side-by-side.ts';

/** The name of a rule beside another. */
export const ruleNames: Readonly<Record<ProtocolName, string>> = {
  naive: 'On the guest’s word',
  check: 'A count without a lock',
  gmem: 'guest_memfd: lock, unmap, count',
  excl: 'The exclusive pin',
  two: 'Two stores',
};

export interface SideFigure extends StageFigure {
  readonly picture: Pair;
  /** Where the two first differ, with a line for what happens under each rule; or that they do not differ. */
  readonly parting: string;
}

export function sideFigure({ agents, sides, differs, parting }: SideBySide): SideFigure {
  const [left, right] = sides;
  const order = left.setUp.subject.notation.agents.filter((agent) => agents.includes(agent));
  const names = sides.map(nameOf);
  const steps = agents.map((agent, turn) => {
    const [firstTurn, other] = sides.map((side) => turnOf(side, turn, agent));
    if (!firstTurn || !other)
      throw new Error(`Unexpected end before turn ${turn + 1}, expected words for every turn`);
    const same = firstTurn.say === other.say;
    const bad = firstTurn.tone === 'bad' || other.tone === 'bad';
    return {
      number: turn + 1,
      say: same ? `Both: ${firstTurn.say}` : `“${names[0]}”: ${firstTurn.say} “${names[1]}”: ${other.say}`,
      code: '',
      tone: bad ? ('bad' as const) : ('calm' as const),
    };
  });
  const start: FigureStep = {
    number: 0,
    say: raceWords.startOf(left.setUp.subject, startOf(left)),
    code: '',
    tone: 'calm',
  };
  const drawn = (side: Side, at: number): PairSide => ({
    title: names[at] ?? '',
    about: isProtocolName(side.setUp.subject.model) ? aboutOf(side) : '',
    lanes: lanesOf(side, order, agents, parting),
  });
  return {
    title: `${names[0]} beside ${names[1]}`,
    about: `${raceWords.aboutOf(left.setUp.subject)}; the same turns for both`,
    steps: [start, ...steps],
    picture: { kind: 'pair', sides: [drawn(left, 0), drawn(right, 1)] },
    parting: partingWords(agents, sides, names, { differs, parting }),
  };
}

/** The fields before any turn. */
function startOf({ setUp: { subject } }: Pick<Side, 'setUp'>): Fields {
  return subject.notation.fieldsOf(subject.machine, initialState(subject.machine));
}

function nameOf({ setUp }: Side): string {
  const { model } = setUp.subject;
  const preset = racePresets.find(({ id }) => id === setUp.scenario);
  return preset?.title ?? (isProtocolName(model) ? ruleNames[model] : model);
}

/** A scenario's title does not name its rule, so the rule is shown after it. */
function aboutOf({ setUp }: Side): string {
  const { model } = setUp.subject;
  return setUp.proved && isProtocolName(model) ? ruleNames[model] : '';
}

function partingWords(
  agents: SideBySide['agents'],
  sides: SideBySide['sides'],
  names: readonly string[],
  { differs, parting }: Pick<SideBySide, 'differs' | 'parting'>,
): string {
  if (agents.length === 0) return 'There is no turn yet that both could be given.';
  const agent = parting === undefined ? undefined : agents[parting - 1];
  const before = differs !== undefined && differs < (parting ?? Number.POSITIVE_INFINITY);
  const own = `rom turn ${differs} on each takes its own steps`;
  if (parting === undefined || agent === undefined)
    return `On these turns the two rules make no difference${before ? `, though f${own}` : ''}.`;
  const [firstTurn, other] = sides.map((side) => turnOf(side, parting - 1, agent).say);
  const who = raceWords.partyOf(sides[0].setUp.subject, agent).title;
  const head = before ? `F${own}. The results first differ at` : 'They first differ at';
  return `${head} turn ${parting}, which is ${who.replace(/^The/, 'the').replace(/^A /, 'the ')}’s.\n“${names[0]}”: ${firstTurn}\n“${names[1]}”: ${other}`;
}

function lanesOf(
  { setUp, turns }: Side,
  order: readonly string[],
  agents: readonly string[],
  parting: number | undefined,
): Lanes {
  const { subject } = setUp;
  const states: readonly Fields[] = [startOf({ setUp }), ...turns.map(({ after }) => after)];
  const acts = turns.flatMap((result, turn): readonly Act[] => {
    const agent = agents[turn] ?? '';
    const { words, code, tone } = wordsOf(setUp, result, agent);
    const hits = tone === 'bad' && result.step ? raceWords.hitOf(subject, result.step) : undefined;
    return words === '' ? [] : [{ at: turn + 1, lane: order.indexOf(agent), words, code, tone, hits }];
  });
  return {
    kind: 'lanes',
    parties: order.map((agent) => raceWords.partyOf(subject, agent)),
    acts,
    bars: raceWords
      .barsOf(subject, states)
      .map(barOf)
      .filter(({ pieces }) => pieces.length > 0),
    parting,
  };
}

interface Turn {
  readonly say: string;
  readonly tone: Tone;
}

function turnOf({ setUp, turns }: Side, turn: number, agent: string): Turn {
  const found = turns[turn];
  return found ? wordsOf(setUp, found, agent) : { say: '', tone: 'calm' };
}

interface Worded extends Turn {
  readonly words: string;
  readonly code: string;
}

function wordsOf({ subject }: Side['setUp'], result: TurnResult, agent: string): Worded {
  const { step, why, breaks, before, end } = result;
  if (!step) return { ...keptOutWords(why ?? 'finished', raceWords.partyOf(subject, agent).title), code: '' };
  const stepWords: StepWords = raceWords.wordsOf(subject, step, before);
  const harms = harmOfStep(raceWords, subject, breaks);
  const tone = end === 'refused' ? 'refused' : toneOf(stepWords, harms);
  const several = (subject.config['P'] ?? 1) > 1;
  const code = several ? step.rule.label : step.rule.label.replace(/\(0\)$/, '');
  return {
    words: stepWords.words,
    say: [...harms.harm, ...harms.stopped, stepWords.say, ...harms.danger].join(' '),
    code,
    tone,
  };
}

function keptOutWords(why: KeptOut, who: string): Omit<Worded, 'code'> {
  const refusal = (words: string, say: string) => ({ words, say, tone: 'refused' as const });
  switch (why) {
    case 'locked':
      return refusal('has to wait for the lock', `${who} has to wait: a conversion holds the lock.`);
    case 'private':
      return refusal(
        'fault refused: private',
        `The page is private, so the fault of ${lower(who)} is refused.`,
      );
    case 'mapped':
      return refusal('mapped already', `${who} has it mapped already.`);
    case 'not-mapped':
      return refusal('no mapping to use', `${who} finds no mapping.`);
    case 'nothing-held':
      return refusal('holds nothing', `${who} holds nothing to continue with.`);
    case 'no-fault':
      return refusal('no fault under way', `${who} has no page fault under way.`);
    case 'busy':
      return refusal('is not done yet', `${who} has not finished its previous step.`);
    case 'finished':
      return { words: '', say: 'The converter has nothing left to do.', tone: 'calm' };
  }
}

function lower(who: string): string {
  return who.replace(/^The/, 'the').replace(/^A /, 'a ');
}
