/** A run on a huge folio as a comic: one bar a folio, wide where something happens, narrow where nothing does. */

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
import { actionAt, type Kind } from './action.ts';
import { type Folio, newFolio, type Piece, pinned, type Setup } from './folio.ts';
import { folioRun } from './folio-run.ts';
import { named, type Told } from './outcome.ts';
import { folioPresets } from './presets.ts';

export function folioFigure(scenario: string, about: FigureAbout, { from = 0, to }: FigurePart): RunFigure {
  const { preset, actions, run, fragment } = playPreset(folioPresets, scenario, about, to, folioRun);
  return {
    lab: 'huge-pages',
    scenario,
    title: preset.title,
    about: folioAbout(run.setup),
    ...folioStrip(run.setup, actions, run.steps, from),
    limits: about.limits,
    fragment,
    citation: citeRun(run.told),
  };
}

/** The stage of the lab: a run on any folio, around where it stands. */
export function folioStage(
  scenario: string,
  actions: readonly number[],
  at: number,
): StageFigure | undefined {
  const played = folioRun(scenario, actions, { version: '', address: '' });
  if (played.kind === 'malformed') return undefined;
  const { setup, steps, told } = played.run;
  const { from, to } = stretch(actions.length, at, 7);
  return {
    title: told.scenarioTitle,
    about: folioAbout(setup),
    ...folioStrip(setup, actions, steps, from, to),
  };
}

/** Of any run, from one of its steps to another. */
function folioStrip(
  setup: Setup,
  actions: readonly number[],
  steps: readonly Told[],
  from: number,
  to = actions.length,
): { readonly steps: readonly FigureStep[]; readonly picture: Strip } {
  const states = [newFolio(setup), ...steps.map(({ state }) => state)];
  const pieces = actions.map(pieceOf);
  const latest = [...pieces.slice(0, to).toReversed(), ...pieces.slice(to)];
  // What the step names is drawn, then what was touched last.
  const drawn = (named: readonly number[]) =>
    [...new Set([...named, ...latest.flatMap((piece) => piece ?? [])])].slice(0, 6).sort((a, b) => a - b);
  const shown = states.slice(from, to + 1);
  const frames = shown.map((state, at): Frame => {
    const told = at === 0 ? undefined : steps[from + at - 1];
    const again = isAgain(actions, steps, from + at);
    const kind = actionAt(actions[from + at - 1] ?? -1)?.kind;
    const before = at === 0 ? state : states[from + at - 1];
    const lost = mappingsLost(before, state, kind);
    const caption = again
      ? 'Asked again, and refused again: nothing has changed.'
      : [captionOf(state, told, kind), ...gainedWords(before, state, kind), ...lostWords(lost)].join(' ');
    const refused = told?.events.some(({ kind }) => kind === 'blocked') ?? false;
    return {
      at,
      row: undefined,
      drawing: folioDrawing(
        state,
        drawn(namedBy(told, pieces[from + at - 1])),
        lost,
        caption,
        refused && (kind === 'merge' || kind === 'split' ? 'not now' : 'EAGAIN'),
      ),
      caption,
      tone: toneOf(told),
    };
  });
  const figureSteps = shown.map((state, at): FigureStep => {
    const told = at === 0 ? undefined : steps[from + at - 1];
    const action = at === 0 ? undefined : actionAt(actions[from + at - 1] ?? -1);
    return {
      number: from + at,
      say: told
        ? sayOf(told, {
            kind: action?.kind,
            again: isAgain(actions, steps, from + at),
            lost: mappingsLost(states[from + at - 1], state, action?.kind),
          })
        : captionOf(state, undefined),
      code: action
        ? action.kind === 'merge' || action.kind === 'split'
          ? action.kind
          : `${action.kind}(${action.piece})`
        : '',
      tone: toneOf(told),
    };
  });
  const picture: Strip = { kind: 'strip', rows: [], fork: undefined, frames, legend };
  return { steps: figureSteps, picture };
}

/** The piece that an action is on; a split and a merge are of the whole. */
function pieceOf(action: number): number | undefined {
  const known = actionAt(action);
  return known && known.kind !== 'split' && known.kind !== 'merge' ? known.piece : undefined;
}

/** The pieces that the words of a step name. */
function namedBy(told: Told | undefined, piece: number | undefined): readonly number[] {
  if (!told) return [];
  const others = told.events.flatMap((event) => {
    if (event.kind === 'blocked') return event.by.slice(0, 4);
    return event.kind === 'waiting' ? event.for.slice(0, 4) : [];
  });
  return piece === undefined ? others : [piece, ...others];
}

/** `I/O`, `long ×2`: what pins a piece, and how often. */
function pinWords({ short, long }: Piece): string {
  const word = (name: string, n: number) => (n === 0 ? [] : [n === 1 ? name : `${name} ×${n}`]);
  return [...word('I/O', short), ...word('long', long)].join(', ');
}

function folioAbout({ size, holding }: Setup): string {
  const drawn = size === '2M' ? 'One 2 MiB folio' : 'One 1 GiB folio, drawn as 512 pieces of 2 MiB';
  return `${drawn}; ${heldWords[holding]}`;
}

const heldWords = {
  whole: 'one reference count for all of it',
  'no-long-pins': 'one count, and no long-term pins',
  pieces: 'split from the start, a count for each 4 KiB',
  late: 'in pieces only while its parts differ',
} as const;

/** Whether a step asks for what was refused just before, and is refused like it. */
function isAgain(actions: readonly number[], steps: readonly Told[], number: number): boolean {
  const [before, now] = [steps[number - 2], steps[number - 1]];
  return (
    actions[number - 2] === actions[number - 1] &&
    toneOf(before) === 'refused' &&
    before?.told.join() === now?.told.join()
  );
}

/** The pieces whose mapping a step took away without being asked to. */
function mappingsLost(before: Folio | undefined, after: Folio, kind: Kind | undefined): readonly number[] {
  if (kind === 'unmap') return [];
  return (before?.pieces ?? []).flatMap(({ mapped }, at) =>
    mapped && after.pieces[at]?.mapped === false ? [at] : [],
  );
}

/** A mapping that nobody asked for by itself: a pin is taken through one, and faults it in. */
function gainedWords(before: Folio | undefined, after: Folio, kind: Kind | undefined): readonly string[] {
  if (kind === 'map') return [];
  const gained = after.pieces.some(({ mapped }, at) => mapped && before?.pieces[at]?.mapped === false);
  return gained ? ['It was faulted in first.'] : [];
}

function lostWords(lost: readonly number[]): readonly string[] {
  if (lost.length === 0) return [];
  const which = named(lost);
  return [
    `${which.charAt(0).toUpperCase()}${which.slice(1)} ${lost.length === 1 ? 'was' : 'were'} unmapped.`,
  ];
}

/** The step in a sentence or two: all of it stands in the list of steps. */
function sayOf(
  { state, told, events }: Told,
  {
    kind,
    again,
    lost,
  }: { readonly kind: Kind | undefined; readonly again: boolean; readonly lost: readonly number[] },
): string {
  const why = told.find((sentence) => sentence.includes('long-term'));
  if (again)
    return `Asked again, and refused again: nothing has changed.${why === undefined ? '' : ` ${why}`}`;
  const [event] = events;
  // Only who asks for a piece is told of counts: a folio is put together or split as a whole.
  if (event?.kind !== 'blocked' || !event.elsewhere || kind !== 'convert') return told.join(' ');
  const pins = `the pins on ${named(event.by)}`;
  const because = isSplitFirst(state)
    ? `, but the folio must be split to give it away, and ${pins} are in the way of that.`
    : `; the folio’s one count is too high by ${pins}, and does not say which piece they are on.`;
  const rest = [...lostWords(lost), ...(why === undefined ? [] : [why])];
  return [`EAGAIN. Nobody pins piece ${event.piece}${because}`, ...rest].join(' ');
}

/** Whether a conversion has to split the folio before anything else. */
function isSplitFirst({ holding, split }: Folio): boolean {
  return holding === 'late' && !split;
}

function toneOf(told: Told | undefined): Tone {
  return (told?.events ?? []).some(
    ({ kind }) => kind === 'blocked' || kind === 'refused' || kind === 'waiting',
  )
    ? 'refused'
    : 'calm';
}

const refusedWords = {
  'long-term': 'A long-term pin is not allowed here.',
  refault: 'Nothing can be faulted in meanwhile.',
  private: 'It is private: neither mapped nor pinned.',
} as const;

/** The last thing that was decided: what the picture shows. */
function captionOf(state: Folio, told: Told | undefined, kind?: Kind): string {
  if (!told) {
    if (state.split) return 'A folio in pieces, each with its own count.';
    const [first] = state.pieces;
    const alike = state.pieces.every(({ owner }) => owner === first?.owner);
    return `One folio, one count. ${alike ? `All of it is ${first?.owner}.` : 'It is private in part.'}`;
  }
  for (const event of told.events) {
    if (event.kind === 'blocked' && kind === 'merge')
      return state.holding === 'pieces'
        ? 'The guest is done with it, but a piece of it is pinned: no merge yet.'
        : 'It cannot be merged: a piece of it is pinned.';
    if (event.kind === 'blocked' && kind === 'split') return 'It cannot be split: a piece of it is pinned.';
    if (event.kind === 'blocked')
      return event.elsewhere
        ? `Piece ${event.piece} is refused. Nobody holds it; ${isSplitFirst(state) ? 'a pin elsewhere prevents the split' : 'the pin is elsewhere'}.`
        : `Piece ${event.piece} is pinned: refused.`;
    if (event.kind === 'waiting') return `The conversion of piece ${event.piece} waits for the pin.`;
    if (event.kind === 'refused') return refusedWords[event.why];
    if (event.kind === 'merged')
      return state.returned
        ? 'The guest is done with it: one huge page again, and free.'
        : 'The pieces are one folio again.';
    if (event.kind === 'split')
      return kind === 'split'
        ? 'The folio is split: a count for each piece.'
        : 'The folio is split, and the piece converted.';
    if (event.kind === 'converted') {
      const merged = told.events.some((later) => later.kind === 'merged');
      return `Piece ${event.piece} is ${event.to}.${merged ? ` All of it is ${event.to} again, and it is merged into one folio.` : ''}`;
    }
  }
  return told.told[0];
}

const width = 150;
const top = 26;
const height = 40;

/** Pieces that the run never touches are drawn as one narrow stretch. */
function folioDrawing(
  folio: Folio,
  touched: readonly number[],
  lost: readonly number[],
  label: string,
  refused: string | false,
): string {
  if (folio.returned)
    return `<svg viewBox="2 0 156 100" role="img" aria-label="${label}"><rect class="run-gone" x="5" y="${top}" width="${width}" height="${height}" rx="5"/><text class="run-piece-word" x="80" y="${top + 24}">back in the reserve</text></svg>`;
  const stretches: { readonly piece: number | undefined; readonly from: number }[] = [];
  let next = 0;
  for (const piece of touched) {
    if (piece > next) stretches.push({ piece: undefined, from: next });
    stretches.push({ piece, from: piece });
    next = piece + 1;
  }
  if (next < folio.pieces.length) stretches.push({ piece: undefined, from: next });
  const units = stretches.map(({ piece }) => (piece === undefined ? 1 : 1.7));
  const unit = width / units.reduce((sum, one) => sum + one, 0);
  let x = 5;
  const parts = stretches.flatMap(({ piece, from }, at) => {
    const wide = (units[at] ?? 1) * unit;
    const left = x;
    x += wide;
    const state = folio.pieces[from];
    const gap = folio.split ? 2 : 0;
    const look = `run-page${state?.owner === 'private' ? ' private' : ''}${folio.waiting === piece && piece !== undefined ? ' waiting' : ''}${piece === undefined ? ' rest' : ''}`;
    return [
      `<rect class="${look}" x="${round(left + gap / 2)}" y="${top}" width="${round(wide - gap)}" height="${height}" rx="${folio.split ? 3 : 0}"/>`,
      `<text class="run-piece-word" x="${round(left + wide / 2)}" y="${top + 24}">${piece ?? '…'}</text>`,
      ...(state && piece !== undefined && (state.mapped || lost.includes(piece))
        ? [plugDrawing(left + wide / 2 - (pinned(state) ? 14 : 0), state.mapped)]
        : []),
      ...(state && pinned(state)
        ? [
            pinDrawing(
              left + wide / 2 + (state.mapped || lost.includes(piece ?? -1) ? 9 : 0),
              pinWords(state),
            ),
          ]
        : []),
    ];
  });
  const counts = folio.split ? 'a count each' : 'one count';
  const tag = refused
    ? `<rect class="run-tag" x="98" y="2" width="59" height="18" rx="3"/><text class="run-tag-word" x="127.5" y="15.3">${refused}</text>`
    : '';
  return `<svg viewBox="2 0 156 100" role="img" aria-label="${label}"><text class="run-count" x="5" y="16">${counts}</text>${tag}${folio.split ? '' : `<rect class="run-folio" x="3.5" y="${top - 2.5}" width="${width + 3}" height="${height + 5}" rx="5"/>`}${parts.join('')}</svg>`;
}

/** A mapping, or where one was, as far below as it can stand beside the head of a pin. */
function plugDrawing(x: number, isThere: boolean): string {
  const [thread, plug] = isThere ? ['run-thread', 'run-plug'] : ['run-gone', 'run-gone'];
  return `<path class="${thread}" d="M${round(x)} ${top + height}v6"/><circle class="${plug}" cx="${round(x)}" cy="${top + height + 9}" r="4"/>`;
}

/** A pin from below, its head as wide as its words, within the picture. */
function pinDrawing(x: number, words: string): string {
  const wide = Math.max(34, words.length * 6.5 + 8);
  const middle = Math.min(Math.max(x, wide / 2 + 1), 159 - wide / 2);
  return `<path class="run-needle" d="M${round(x)} ${top + height + 16}V${top + 30}"/><rect class="run-head" x="${round(middle - wide / 2)}" y="${top + height + 14}" width="${round(wide)}" height="17" rx="3"/><text class="run-head-word" x="${round(middle)}" y="${top + height + 26}">${words}</text>`;
}

const legend: Strip['legend'] = [
  {
    drawing:
      '<svg width="26" height="15" viewBox="0 0 26 15" aria-hidden="true"><rect class="run-page" x="1" y="1" width="24" height="13" rx="3"/></svg>',
    words: 'shared',
  },
  {
    drawing:
      '<svg width="26" height="15" viewBox="0 0 26 15" aria-hidden="true"><rect class="run-page private" x="1" y="1" width="24" height="13" rx="3"/></svg>',
    words: 'private',
  },
  {
    drawing:
      '<svg width="26" height="15" viewBox="0 0 26 15" aria-hidden="true"><rect class="run-head" x="1" y="0" width="24" height="15" rx="3"/></svg>',
    words: 'a pin',
  },
  {
    drawing:
      '<svg width="12" height="15" viewBox="0 0 12 15" aria-hidden="true"><path class="run-thread" d="M6 0v5"/><circle class="run-plug" cx="6" cy="9" r="4"/></svg>',
    words: 'mapped by the VMM',
  },
  {
    drawing:
      '<svg width="26" height="15" viewBox="0 0 26 15" aria-hidden="true"><rect class="run-folio" x="1" y="1" width="24" height="13" rx="4"/></svg>',
    words: 'one folio with one count',
  },
];

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
