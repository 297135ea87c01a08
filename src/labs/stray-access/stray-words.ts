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
  contained: 'the one who touched is told or stopped, and the system goes on',
  fatal: 'the host kernel, or the whole machine, is likely lost',
  silent: 'nothing happens at once; a cell, pressed, says whether the guest pays or nobody',
  depends: 'on hardware or set-up that the text names',
  'not-stated': 'none of our sources says it of this access',
};

/** Of a column, where there is no room for the name of who touches. */
export const accessShort: Readonly<Record<Access, string>> = {
  'user-mapping': 'process',
  uaccess: 'uaccess',
  'linear-map': 'linear map',
  'device-dma': 'DMA',
};

export const accessWords: Readonly<Record<Access, string>> = {
  'user-mapping': 'a process, through its own mapping',
  uaccess: 'the kernel, on a process mapping (uaccess)',
  'linear-map': 'the kernel, through its linear map',
  'device-dma': 'a device, by DMA',
};
