/** Draws a run on one page of the grid as a comic, under guest_memfd's rule and under the naive one. */

import { type FigureAbout, playPreset } from '../shared/play-preset.ts';
import { citeRun } from '../shared/run-cite.ts';
import type {
  FigurePart,
  FigureStep,
  Frame,
  RunFigure,
  StageFigure,
  Strip,
  Tone,
} from '../shared/run-figure.ts';
import { stretch } from '../shared/run-figure.ts';
import { actionAt, type Kind, pageCount } from './action.ts';
import { type Doubt, doubtBefore } from './doubt.ts';
import { type ConversionRule, newGrid, type Page, rules } from './grid.ts';
import { gridRun } from './grid-run.ts';
import { pageDrawing, pageLegend } from './page-drawing.ts';
import { gridPresets } from './presets.ts';
import type { Outcome } from './step.ts';

export function gridFigure(scenario: string, about: FigureAbout, { from = 0, to }: FigurePart): RunFigure {
  const { preset, actions, run, fragment } = playPreset(gridPresets, scenario, about, to, gridRun);
  return {
    lab: 'in-place-conversion',
    scenario,
    title: preset.title,
    about: 'One page, two rules, the same requests',
    ...stripOf(actions, run.steps, from),
    limits: about.limits,
    fragment,
    citation: citeRun(run.report),
  };
}

/** The stage of the lab. @param page the chosen page; by default the page of the current action */
export function gridStage(
  scenario: string,
  actions: readonly number[],
  at: number,
  page = actionAt(actions[Math.max(0, at - 1)] ?? actions[0] ?? 0)?.page ?? 0,
): StageFigure | undefined {
  const played = gridRun(scenario, actions, { version: '', address: '' });
  if (played.kind === 'malformed') return undefined;
  const { from, to } = stretch(actions.length, at, 7);
  return {
    title: played.run.report.scenarioTitle,
    about: `Page ${page} of ${pageCount} (the first is 0), two rules, the same requests`,
    ...stripOf(actions, played.run.steps, from, to, page, from > 0),
  };
}

interface Moment {
  readonly page: Page;
  readonly before: Page;
  readonly outcome: Outcome | undefined;
  readonly kind: Kind | undefined;
  /** The page that the step is about, if it is another one. */
  readonly elsewhere: number | undefined;
  readonly doubt: Doubt | undefined;
}

/**
 * The strip of any run from one of its steps to another, for one page, by default that of the last step drawn.
 * @param firstIsStep whether the first frame describes its step rather than the state of the page
 */
function stripOf(
  actions: readonly number[],
  steps: Readonly<Record<ConversionRule, readonly Outcome[]>>,
  from: number,
  to = actions.length,
  index = actionAt(actions[to - 1] ?? 0)?.page ?? 0,
  firstIsStep = false,
): { readonly steps: readonly FigureStep[]; readonly picture: Strip } {
  const pageAt = (rule: ConversionRule, at: number): Page => {
    const page = (at === 0 ? newGrid(rule) : steps[rule][at - 1]?.state)?.pages[index];
    if (!page) throw new Error(`Unexpected step ${at}, expected one of the run`);
    return page;
  };
  const isStep = (at: number) => at !== from || firstIsStep;
  const isHere = (at: number) => isStep(at) && actionAt(actions[at - 1] ?? -1)?.page === index;
  const momentAt = (rule: ConversionRule, at: number): Moment => ({
    page: pageAt(rule, at),
    before: pageAt(rule, Math.max(0, at - 1)),
    outcome: isHere(at) ? steps[rule][at - 1] : undefined,
    kind: isHere(at) ? actionAt(actions[at - 1] ?? -1)?.kind : undefined,
    elsewhere: isStep(at) && !isHere(at) ? actionAt(actions[at - 1] ?? -1)?.page : undefined,
    doubt: doubtBefore(steps[rule], at),
  });
  const shown = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const same = (at: number) => JSON.stringify(pageAt('gmem', at)) === JSON.stringify(pageAt('naive', at));
  const forked = shown.find((at) => !same(at));
  const fork = forked === undefined ? undefined : forked - from;
  const frames = shown.flatMap((at): readonly Frame[] => {
    const isForked = forked !== undefined && at >= forked;
    return (isForked ? rules : (['gmem'] as const)).map((rule, row) => {
      const moment = momentAt(rule, at);
      const caption = captionOf(rule, moment);
      return {
        at: at - from,
        row: isForked ? row : undefined,
        drawing: pageDrawing(moment.page, symbolsOf(rule, moment), caption),
        caption,
        tone: toneOf(moment),
      };
    });
  });
  const figureSteps = shown.map((at): FigureStep => {
    const isForked = forked !== undefined && at >= forked;
    const action = isStep(at) ? actionAt(actions[at - 1] ?? -1) : undefined;
    const code = action ? `${action.kind}(${action.page})` : '';
    return { number: at, code, ...wordsOf(momentAt('gmem', at), momentAt('naive', at), isForked) };
  });
  return {
    steps: figureSteps,
    picture: {
      kind: 'strip',
      drawn: 'page',
      rows: [
        { title: 'guest_memfd’s rule', about: 'as posted in 2026: lock, unmap, count, or refuse' },
        { title: 'The naive rule', about: 'hand it over when asked' },
      ],
      fork,
      frames,
      legend: pageLegend(frames.map(({ drawing }) => drawing)),
    },
  };
}

/** Under both rules; one sentence is enough while they agree. */
function wordsOf(gmem: Moment, naive: Moment, isForked: boolean): Omit<FigureStep, 'number' | 'code'> {
  const tone = toneOf(naive) === 'bad' ? 'bad' : toneOf(gmem);
  if (!isForked) return { tone, say: captionOf('gmem', gmem) };
  const first = clauseOf('gmem', gmem);
  const second = clauseOf('naive', naive);
  if (tone !== 'bad') return { tone, say: `${first} ${second}` };
  const harm = second.replace(/\.$/, ': the machine decides what comes of it.');
  return { tone, harm, say: first };
}

function toneOf({ outcome }: Moment): Tone {
  const kinds = new Set((outcome?.events ?? []).map(({ kind }) => kind));
  if (kinds.has('stray')) return 'bad';
  return kinds.has('refused') || kinds.has('signal') ? 'refused' : 'calm';
}

function symbolsOf(rule: ConversionRule, { page, before, outcome, kind, doubt }: Moment) {
  const events = outcome?.events ?? [];
  const refused = events.some((event) => event.kind === 'refused' && event.errno === 'EAGAIN');
  return {
    strike: events.some((event) => event.kind === 'stray'),
    refused,
    lock: rule === 'gmem' && kind === 'convert' && before.owner === 'shared',
    removedMap: before.mapped && !page.mapped,
    removedPin: before.pins > 0 && page.pins === 0,
    doubt: doubt?.who,
  };
}

/** What happens to the page, and on whose survival that depends. */
function captionOf(rule: ConversionRule, moment: Moment): string {
  const { doubt, kind } = moment;
  const words = eventWords(rule, moment);
  return doubt && kind !== undefined ? `If the ${doubt.who} lives on, ${lower(words)}` : words;
}

function eventWords(rule: ConversionRule, { page, before, outcome, kind, elsewhere, doubt }: Moment): string {
  if (elsewhere !== undefined) return `Something happens to page ${elsewhere}.`;
  const isPrivate = before.owner === 'private';
  const refused = (outcome?.events ?? []).some((event) => event.kind === 'refused');
  const stray = (outcome?.events ?? []).some((event) => event.kind === 'stray');
  switch (kind) {
    case undefined:
      return page.owner === 'private' ? 'One private page. The host must not use it.' : 'One shared page.';
    case 'share':
      return isPrivate ? 'The guest shares it: the host may map it and pin it.' : 'It is shared already.';
    case 'map':
      if (before.mapped) return 'The VMM has it mapped already.';
      return page.mapped ? 'The VMM maps it.' : 'The VMM faults on it and gets a signal.';
    case 'pin':
      if (page.pins > before.pins)
        return before.pins === 0
          ? 'I/O pins it, found through that mapping.'
          : `I/O pins it once more: ${page.pins} pins now.`;
      if (page.mapped) return 'It has as many pins as this toy counts.';
      return page.owner === 'shared'
        ? 'Nothing has it mapped: GUP would fault it in first, which here is a step of the VMM.'
        : 'It is private: GUP can neither find it nor fault it in.';
    case 'touch':
      if (stray) return 'The VMM tries to write into private memory.';
      if (isPrivate) return 'It has no mapping: the VMM faults on it and gets a signal.';
      return before.mapped
        ? 'The VMM writes to it, as it may.'
        : 'It had no mapping: the VMM faults on it and has it mapped.';
    case 'io':
      if (stray) return 'The I/O tries to write into private memory.';
      return page.pins > 0 ? 'The I/O writes; the page is shared, so it may.' : 'No I/O holds it.';
    case 'unpin':
      if (before.pins === 0) return 'No I/O holds it.';
      return page.pins === 0
        ? 'The I/O is done and drops its pin.'
        : `One I/O is done and drops its pin: ${page.pins === 1 ? 'one is' : `${page.pins} are`} left.`;
    case 'unmap':
      return before.mapped ? 'The VMM unmaps it.' : 'Nothing has it mapped.';
    case 'convert':
      if (isPrivate) return 'It is private already.';
      if (rule === 'naive') return `${doubt ? 'It is handed' : 'Hands it'} over at once.${left(page)}`;
      return refused
        ? 'Locks, unmaps, counts: somebody holds it. EAGAIN.'
        : 'Locks, unmaps, counts: nobody holds it. Private.';
  }
}

/** Says what the host still has on a page that has just become private. */
function left({ pins, mapped }: Page): string {
  if (pins > 0 && mapped) return ' Mapping and pin are still there.';
  if (pins > 0) return ' The pin is still there.';
  return mapped ? ' The mapping is still there.' : '';
}

/** What happens at a step under a rule, as a sentence that names the rule. */
function clauseOf(rule: ConversionRule, moment: Moment): string {
  if (moment.kind !== 'convert' || moment.before.owner === 'private' || moment.doubt)
    return `Under ${rule === 'gmem' ? 'guest_memfd’s' : 'the naive'} rule${moment.doubt ? ',' : ''} ${lower(captionOf(rule, moment))}`;
  if (rule === 'naive') return `The naive rule hands it over at once.${left(moment.page)}`;
  return toneOf(moment) === 'refused'
    ? 'guest_memfd’s rule locks, unmaps and counts. Somebody holds the page: the VMM gets EAGAIN, and the page stays shared.'
    : 'guest_memfd’s rule locks, unmaps and counts. Nobody holds the page: it becomes private.';
}

function lower(words: string): string {
  return words.startsWith('I/O') ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
