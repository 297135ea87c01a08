/**
 * The actions on the folio. Each is also a number for links: kinds keep their places, and new ones go to the end.
 * `split` and `merge` act on the whole folio and are written at piece 0.
 */

import { pieceCount } from './folio.ts';

export const kinds = [
  'share',
  'convert',
  'map',
  'unmap',
  'pin',
  'pin-long',
  'unpin',
  'split',
  'merge',
] as const;
export type Kind = (typeof kinds)[number];

export interface Action {
  readonly kind: Kind;
  /** 0 to 511; 0 for the actions of the whole folio. */
  readonly piece: number;
}

export const kindTexts: Readonly<Record<Kind, string>> = {
  share: 'the guest shares the piece',
  convert: 'the guest asks for the piece as private',
  map: 'the VMM maps it',
  unmap: 'the VMM unmaps it',
  pin: 'short I/O pins it',
  'pin-long': 'a long-term pin is taken on it',
  unpin: 'one pin on it goes away',
  split: 'the folio is split',
  merge: 'the folio is merged again; under option (b) it is then handed back',
};

export const actionCount = kinds.length * pieceCount;

export function actionIndex({ kind, piece }: Action): number {
  return kinds.indexOf(kind) * pieceCount + piece;
}

/** The action with a number, or `undefined` if there is none. */
export function actionAt(index: number): Action | undefined {
  const kind = Number.isInteger(index) && index >= 0 ? kinds[Math.floor(index / pieceCount)] : undefined;
  const piece = index % pieceCount;
  if (!kind || ((kind === 'split' || kind === 'merge') && piece !== 0)) return undefined;
  return { kind, piece };
}
