/** The words of the stray-access table. */

import type { Access, OutcomeKind } from './consequence.ts';

export const outcomeWords: Readonly<Record<OutcomeKind, string>> = {
  contained: 'contained',
  fatal: 'fatal',
  silent: 'silent',
  depends: 'depends',
  'not-stated': 'not stated',
};

export const outcomeMeanings: Readonly<Record<OutcomeKind, string>> = {
  contained: 'whoever made the access is stopped or gets an error, and the system goes on',
  fatal: 'the host kernel, or the whole machine, is likely lost',
  silent: 'nothing happens at once; select a cell to see whether the guest pays or nobody',
  depends: 'on hardware or a set-up that the text names',
  'not-stated': 'none of our sources says it about this access',
};

/** The legend of a cell whose outcome merged code has changed: what is true now is on top. */
export const changedLegend = {
  term: 'since …',
  means: 'merged code leads to this since that release; below the line, what was told before it',
};

export const accessWords: Readonly<Record<Access, string>> = {
  'user-mapping': 'a process, through its own mapping',
  uaccess: 'the kernel, on a process mapping (uaccess)',
  'linear-map': 'the kernel, through its linear map',
  'device-dma': 'a device, by DMA',
};
