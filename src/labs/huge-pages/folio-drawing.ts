/** Draws a huge folio: its pieces in a bar, mappings as rings below it, pins as needles that reach into it. */

import type { Strip } from '../shared/run-figure.ts';
import { extraReferences, type Folio, type Piece, pinned } from './folio.ts';

/** `I/O`, `long ×2`: the pins on a piece, and how many. */
function pinWords({ short, long }: Piece): string {
  const word = (name: string, n: number) => (n === 0 ? [] : [n === 1 ? name : `${name} ×${n}`]);
  return [...word('I/O', short), ...word('long', long)].join(', ');
}

const width = 150;
const top = 26;
const height = 40;

/** Pieces that the run never touches are drawn as one narrow stretch. */
export function folioDrawing(
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
  const unit = width / units.reduce((sum, count) => sum + count, 0);
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
      ...(state && piece !== undefined && folio.split && extraReferences(state) > 0
        ? [
            // In a larger piece each 4 KiB page has a count; the toy does not say which of them it is.
            `<text class="run-piece-count" x="${round(left + wide / 2)}" y="${top + 10}">+${folio.size === '2M' ? extraReferences(state) : ''}</text>`,
          ]
        : []),
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
  const extra = folio.pieces.reduce((sum, piece) => sum + extraReferences(piece), 0);
  const counts = folio.split ? 'a count each' : `one count: ${extra === 0 ? 'as expected' : `+${extra}`}`;
  const tag = refused
    ? `<rect class="run-tag" x="98" y="2" width="59" height="18" rx="3"/><text class="run-tag-word" x="127.5" y="15.3">${refused}</text>`
    : '';
  return `<svg viewBox="2 0 156 100" role="img" aria-label="${label}"><text class="run-count" x="5" y="16">${counts}</text>${tag}${folio.split ? '' : `<rect class="run-folio" x="3.5" y="${top - 2.5}" width="${width + 3}" height="${height + 5}" rx="5"/>`}${parts.join('')}</svg>`;
}

/** A mapping, or the place of a former one, low enough to fit beside the head of a pin. */
function plugDrawing(x: number, isThere: boolean): string {
  const [thread, plug] = isThere ? ['run-thread', 'run-plug'] : ['run-gone', 'run-gone'];
  return `<path class="${thread}" d="M${round(x)} ${top + height}v6"/><circle class="${plug}" cx="${round(x)}" cy="${top + height + 9}" r="4"/>`;
}

/** A pin from below, with its head as wide as its words but inside the picture. */
function pinDrawing(x: number, words: string): string {
  const wide = Math.max(34, words.length * 6.5 + 8);
  const middle = Math.min(Math.max(x, wide / 2 + 1), 159 - wide / 2);
  return `<path class="run-needle" d="M${round(x)} ${top + height + 16}V${top + 30}"/><rect class="run-head" x="${round(middle - wide / 2)}" y="${top + height + 14}" width="${round(wide)}" height="17" rx="3"/><text class="run-head-word" x="${round(middle)}" y="${top + height + 26}">${words}</text>`;
}

export const folioLegend: Strip['legend'] = [
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
      '<svg width="20" height="15" viewBox="0 0 20 15" aria-hidden="true"><text class="run-count" x="1" y="12">+1</text></svg>',
    words: 'references above the expected count: one for each mapping and each pin',
  },
  {
    drawing:
      '<svg width="26" height="15" viewBox="0 0 26 15" aria-hidden="true"><rect class="run-page waiting" x="2" y="2" width="22" height="11" rx="3"/></svg>',
    words: 'waits to become private',
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
