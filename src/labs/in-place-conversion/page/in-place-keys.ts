/** The key for each action, typed while on a page of the grid. */

import type { Kind } from '../action.ts';

export const actionKeys: Readonly<Record<Kind, string>> = {
  share: 's',
  map: 'm',
  pin: 'p',
  touch: 'w',
  io: 'i',
  unpin: 'd',
  unmap: 'u',
  convert: 'c',
};
