/**
 * Draws one page of memory: the page, a hollow plug below it for a mapping, and for a pin a filled block whose needle
 * reaches into it. Colours come from classes, so that the drawing follows the style of the page it is on.
 */

import type { Strip } from '../shared/run-figure.ts';
import { isExposed, type Page } from './grid.ts';

export interface PageSymbols {
  /** A host access has just landed in private memory. */
  readonly strike?: boolean;
  readonly lock?: boolean;
  readonly refused?: boolean;
  /** What the step removed. */
  readonly removedMap?: boolean;
  readonly removedPin?: boolean;
  /** Who may not have survived an earlier access: the VMM alone, or the host and everything on it. */
  readonly doubt?: 'VMM' | 'host' | undefined;
}

export function pageDrawing(page: Page, symbols: PageSymbols, label: string): string {
  const look = symbols.strike
    ? 'run-page bad'
    : isExposed(page)
      ? 'run-page private reach'
      : page.owner === 'private'
        ? 'run-page private'
        : 'run-page';
  const parts = [
    ...(symbols.refused
      ? [
          '<rect class="run-tag" x="16" y="1" width="58" height="16" rx="3"/><text class="run-tag-word" x="45" y="12.8">EAGAIN</text>',
        ]
      : []),
    `<rect class="${look}" x="16" y="22" width="100" height="52" rx="4"/>`,
    ...(page.struck
      ? [
          '<path class="run-hatch" d="M17 40 34 23M17 58 52 23M18 73 68 23M35 73 85 23M52 73 102 23M69 73 115 27M86 73 115 44M103 73 115 61"/>',
        ]
      : []),
    `<text class="run-page-word${page.owner === 'private' ? ' private' : ''}${page.struck ? ' bad' : ''}" x="25" y="40">${page.owner}</text>`,
    ...(symbols.strike
      ? []
      : page.struck
        ? ['<text class="run-page-note bad" x="25" y="54">access tried</text>']
        : isExposed(page)
          ? ['<text class="run-page-note bad" x="25" y="54">! in reach</text>']
          : []),
    ...(page.mapped ? [mappingOf(symbols.doubt !== undefined)] : symbols.removedMap ? [removedMapping] : []),
    ...(page.pins > 0
      ? [pinOf(page.pins, symbols.strike === true, symbols.doubt === 'host')]
      : symbols.removedPin
        ? [removedPin]
        : []),
    ...(symbols.strike ? ['<path class="run-cross" d="M87 44l14 14M101 44l-14 14"/>'] : []),
    ...(symbols.lock ? [lockSymbol] : []),
  ];
  return `<svg viewBox="10 -1 112 111" role="img" aria-label="${label}">${parts.join('')}</svg>`;
}

function mappingOf(doubted: boolean): string {
  const look = doubted ? ' doubted' : '';
  return `<path class="run-thread${look}" d="M42 74v16"/><circle class="run-plug" cx="42" cy="74" r="3.2"/><rect class="run-plug${look}" x="20" y="90" width="44" height="18" rx="9"/><text class="run-plug-word" x="42" y="102.8">VMM${doubted ? '?' : ''}</text>`;
}
const removedMapping =
  '<path class="run-gone" d="M42 78v10"/><rect class="run-gone" x="20" y="90" width="44" height="18" rx="9"/>';
const removedPin =
  '<path class="run-gone" d="M94 78v10"/><rect class="run-gone" x="74" y="90" width="40" height="18" rx="3"/>';
const lockSymbol =
  '<path class="run-lock-bow" d="M105 10v-3.4a3.6 3.6 0 0 1 7.2 0V10"/><rect class="run-lock-body" x="102.4" y="9.4" width="12.4" height="9" rx="1.6"/>';

function pinOf(pins: number, strikes: boolean, doubted: boolean): string {
  const look = strikes ? ' bad' : doubted ? ' doubted' : '';
  return `<path class="run-needle${look}" d="M94 90V56"/><rect class="run-head${look}" x="74" y="90" width="40" height="18" rx="3"/><text class="run-head-word${look}" x="94" y="102.8">I/O${pins > 1 ? ` ×${pins}` : ''}${doubted ? '?' : ''}</text>`;
}

/** The symbols alone, for a legend; those of a class are explained only where it is drawn. */
const symbols: readonly { readonly drawing: string; readonly words: string; readonly of?: string }[] = [
  {
    drawing: symbol(26, 15, '<rect class="run-page" x="1" y="1" width="24" height="13" rx="3"/>'),
    words: 'shared: the host may use it',
  },
  {
    drawing: symbol(26, 15, '<rect class="run-page private" x="1" y="1" width="24" height="13" rx="3"/>'),
    words: 'private: the guest’s alone',
  },
  {
    drawing: symbol(
      26,
      15,
      '<rect class="run-page private reach" x="1" y="1" width="24" height="13" rx="3"/><text class="run-page-note bad" x="11" y="11.5">!</text>',
    ),
    words: 'private, and in reach of the host',
  },
  {
    drawing: symbol(
      26,
      15,
      '<rect class="run-page private" x="1" y="1" width="24" height="13" rx="3"/><path class="run-hatch" d="M2 13 13 2M9 13 20 2M16 13 25 4"/>',
    ),
    words: 'access tried: the host tried to use it while private',
    of: 'run-hatch',
  },
  {
    drawing: symbol(30, 15, '<rect class="run-plug" x="1" y="1" width="28" height="13" rx="6.5"/>'),
    words: 'a mapping of the VMM',
  },
  {
    drawing: symbol(
      30,
      15,
      '<rect class="run-plug doubted" x="1" y="1" width="28" height="13" rx="6.5"/><text class="run-plug-word" x="15" y="11.5">?</text>',
    ),
    words: 'VMM?, I/O?: may not have outlived that access',
    of: 'doubted',
  },
  {
    drawing: symbol(26, 15, '<rect class="run-head" x="1" y="0" width="24" height="15" rx="3"/>'),
    words: 'a pin held by I/O',
  },
  {
    drawing: symbol(16, 20, `<g transform="translate(-100.6 -1)">${lockSymbol}</g>`),
    words: 'the lock, taken for the step',
  },
];

export function pageLegend(drawings: readonly string[]): Strip['legend'] {
  return symbols
    .filter(({ of }) => of === undefined || drawings.some((drawing) => drawing.includes(of)))
    .map(({ drawing, words }) => ({ drawing, words }));
}

function symbol(width: number, height: number, parts: string): string {
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${parts}</svg>`;
}
