/** The key for each action on the folio. */

import type { Kind } from '../action.ts';

export const pieceKeys: Readonly<Record<Kind, string>> = {
  share: 's',
  convert: 'c',
  map: 'm',
  unmap: 'u',
  pin: 'p',
  'pin-long': 'l',
  unpin: 'd',
  split: 'x',
  merge: 'j',
};
