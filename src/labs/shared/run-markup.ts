/**
 * Renders the picture of a run as HTML: lanes or a strip of frames. Positions are numbers in `data-` attributes that the
 * style sheet turns into grid lines, because the pages allow no inline styles. Pure; everything is escaped. The build and
 * the labs' scripts use the same functions.
 */

import { escaped } from '../../text/escaped.ts';
import type { Act, Bar, Frame, Lanes, Pair, RunFigure, Strip } from './run-figure.ts';

export function pictureMarkup(
  { picture, steps, loop }: Pick<RunFigure, 'picture' | 'steps' | 'loop'>,
  label: string,
): string {
  switch (picture.kind) {
    case 'lanes':
      return lanesMarkup(picture, steps.length - 1, steps[0]?.number ?? 0, label, loop);
    case 'pair':
      return pairMarkup(picture, steps.length - 1, label);
    case 'strip':
      return stripMarkup(picture, steps.length, steps[0]?.number ?? 0);
    case 'still':
      return picture.drawing;
  }
}

/** Above these numbers of columns the lanes are drawn with time going down: on a page, and on a wide lab, which has more room. */
const [wide, widest] = [12, 16];

/** @param first the number of the first state in the lanes */
function lanesMarkup(
  { parties, acts, bars, parting, first: firstMoves = [] }: Lanes,
  columns: number,
  first: number,
  label: string,
  loop?: RunFigure['loop'],
): string {
  const rows = parties.length;
  const parts = [
    place('run-cursor', 2, undefined, 1, undefined, ''),
    place('run-veil', 3, columns + 3, rows + 3, rows + bars.length + 3, ''),
    ...Array.from({ length: columns + 1 }, (_, at) =>
      place(
        'run-number',
        at + 2,
        undefined,
        1,
        undefined,
        at === 0 && first === 0 ? 'start' : String(first + at),
      ),
    ),
    ...(parting === undefined
      ? []
      : [
          place('run-parting', parting + 2, undefined, 1, rows + bars.length + 3, '', `data-at="${parting}"`),
        ]),
    ...parties.flatMap(({ title, about }, lane) => [
      place(
        'run-who',
        1,
        undefined,
        lane + 2,
        undefined,
        `${escaped(title)}<small>${escaped(about)}</small>`,
      ),
      place('run-line', 2, columns + 3, lane + 2, undefined, ''),
    ]),
    ...firstMoves.map((moves, lane) =>
      place('run-first', 3, columns + 3, lane + 2, undefined, firstMarkup(moves)),
    ),
    ...acts.map(actMarkup),
    ...(loop ? [loopMarkup(loop, rows)] : []),
    ...bars.flatMap((bar, at) => barMarkup(bar, rows + 3 + at)),
    ...acts.flatMap(({ at, tone, hits }) => {
      const bar = tone === 'bad' ? bars.findIndex(({ title }) => title === hits) : -1;
      if (bar < 0) return [];
      return [place('run-hit', at + 2, undefined, rows + 2, rows + bar + 4, '', `data-at="${at}"`)];
    }),
  ];
  const turned = columns > wide ? ` run-turned${columns > widest ? '' : ' run-long'}` : '';
  return `<div class="run-lanes${turned}${loop ? ' run-has-loop' : ''}" data-columns="${columns}" data-parties="${rows}" data-bars="${bars.length}" data-drawn role="img" aria-label="${escaped(label)}">${parts.join('')}</div>`;
}

function pairMarkup({ sides }: Pair, columns: number, label: string): string {
  return `<div class="run-pair">${sides
    .map(
      ({ title, about, lanes }) =>
        `<p class="run-side"><b>${escaped(title)}</b> <span>${escaped(about)}</span></p>${lanesMarkup(lanes, columns, 0, `${label} ${title}.`)}`,
    )
    .join('')}</div>`;
}

/** A cell of the grid: from column to column, from row to row. */
function place(
  name: string,
  column: number,
  columnEnd: number | undefined,
  row: number,
  rowEnd: number | undefined,
  inner: string,
  more = '',
): string {
  const ends = [
    columnEnd === undefined ? '' : ` data-c-end="${columnEnd}"`,
    rowEnd === undefined ? '' : ` data-r-end="${rowEnd}"`,
  ].join('');
  return `<div class="${name}" data-c="${column}" data-r="${row}"${ends}${more === '' ? '' : ` ${more}`}>${inner}</div>`;
}

function actMarkup({ at, lane, words, code, tone }: Act): string {
  const name = code.replaceAll(/[_.]/g, (separator) => `${separator}<wbr>`);
  return place(
    `run-act${tone === 'calm' ? '' : ` ${tone}`}`,
    at + 2,
    undefined,
    lane + 2,
    undefined,
    `${escaped(words)}<code>${name}</code>`,
    `data-at="${at}"`,
  );
}

function firstMarkup(moves: readonly string[]): string {
  if (moves.length === 0) return '<small>waits for another</small>';
  return `<small>may come first:</small> ${moves.map((words) => `<b>${escaped(words)}</b>`).join(' <small>or</small> ')}`;
}

function barMarkup({ title, pieces }: Bar, row: number): readonly string[] {
  return [
    place('run-who run-of-bar', 1, undefined, row, undefined, escaped(title)),
    ...pieces.map(({ from, to, look, words }) =>
      place(
        `run-truth ${look}`,
        from + 2,
        to + 2,
        row,
        undefined,
        words === '' ? '' : `<span>${escaped(words)}</span>`,
        `data-from="${from}"`,
      ),
    ),
  ];
}

/** The arrow from the step that closes the loop back to its first step. */
function loopMarkup({ from, to }: NonNullable<RunFigure['loop']>, rows: number): string {
  return place(
    'run-loop',
    from + 3,
    to + 3,
    rows + 2,
    undefined,
    '<span>and so on, for ever</span>',
    `data-at="${to}"`,
  );
}

/** @param first the number of the step of its first frame */
function stripMarkup({ drawn, rows, fork, frames, legend }: Strip, steps: number, first: number): string {
  const shift = (at: number) => at + 1 + (fork !== undefined && at >= fork ? 1 : 0);
  const columns = steps + (fork === undefined ? 0 : 1);
  const items = Array.from({ length: steps }, (_, at) => {
    const here = frames.filter((frame) => frame.at === at);
    const alone = here.length === 1 ? ' run-alone' : '';
    return `<li class="run-step${alone}" data-at="${at}">${here.map((frame) => frameMarkup(frame, rows, shift(at), first)).join('')}</li>`;
  });
  const names =
    fork === undefined
      ? ''
      : `<li class="run-fork" aria-hidden="true">${rows
          .map(({ title, about }, row) =>
            place(
              'run-rule',
              fork + 1,
              undefined,
              row + 1,
              undefined,
              `<b>${breakable(title)}</b>${escaped(about)}`,
            ),
          )
          .join('')}</li>`;
  return `<div class="run-comic run-of-${drawn}" data-columns="${columns}"><ol class="run-strip${fork === undefined ? ' run-one' : ''}" data-drawn>${names}${items.join('')}</ol></div>${legendMarkup(legend)}`;
}

function frameMarkup(
  { at, row, drawing, caption, tone }: Frame,
  rows: Strip['rows'],
  column: number,
  first: number,
): string {
  const rule = row === undefined ? '' : `<p class="run-rule-name">${breakable(rows[row]?.title ?? '')}</p>`;
  return place(
    `run-frame${tone === 'calm' ? '' : ` ${tone}`}`,
    column,
    undefined,
    row === undefined ? 1 : row + 1,
    row === undefined && rows.length > 1 ? 3 : undefined,
    `<span class="run-number">${first + at === 0 ? 'start' : first + at}</span>${rule}${drawing}<p>${escaped(caption)}</p>`,
    `data-at="${at}"`,
  );
}

/** Lets a long name break after an underscore, but not within a word. */
function breakable(title: string): string {
  return escaped(title).replaceAll('_', '_<wbr>');
}

function legendMarkup(legend: Strip['legend']): string {
  if (legend.length === 0) return '';
  return `<ul class="run-legend" aria-label="How to read a frame" data-drawn>${legend.map(({ drawing, words }) => `<li>${drawing}${escaped(words)}</li>`).join('')}</ul>`;
}
