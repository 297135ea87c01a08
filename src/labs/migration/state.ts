/**
 * The state of the migration toy: one guest page, the frame it is in (0) and the frame it is to be moved to (1).
 */

import type { Variable } from '../../explorer/machine.ts';
import type { MigrationConfig } from './parameters.ts';

export const frames = [0, 1] as const;
export type Frame = (typeof frames)[number];

/** Who may access the frame: the `guest` alone, or the `host`. */
export const own = (frame: Frame) => `own[${frame}]`;
/** What is in the frame: the guest's payload as it last wrote it, an outdated copy of it, or nothing of the guest's. */
export const dat = (frame: Frame) => `dat[${frame}]`;
/** Where the guest's address leads, for its CPU and for a device that follows it: a frame or `none`. */
export const s2 = 's2';
/** The mover: kcompactd and, where it helps, the hypervisor on its behalf. */
export const M = 'M';
/** The device that follows the guest: idle, or with a pending write to a frame that it looked up before. */
export const D = 'D';
/** The pin on frame 0 from which another device's IOMMU table was filled. */
export const K = 'K';

/** The copy has been taken: what is written to frame 0 now is not carried over. */
export const afterCopy = ['CPY', 'MAP', 'WIP', 'DONE'] as const;

export function variables({ DEV, K: pinners }: MigrationConfig): readonly Variable[] {
  return [
    { name: own(0), values: ['guest', 'host'], initial: 'guest' },
    { name: own(1), values: ['guest', 'host'], initial: 'host' },
    { name: dat(0), values: ['cur', 'old', 'none'], initial: 'cur' },
    { name: dat(1), values: ['cur', 'old', 'none'], initial: 'none' },
    { name: s2, values: ['0', '1', 'none'], initial: '0' },
    { name: M, values: ['IDLE', 'FRZ', 'BLK', 'DRN', ...afterCopy, 'DEAD'], initial: 'IDLE' },
    ...(DEV === 1 ? [{ name: D, values: ['idle', '0', '1'], initial: 'idle' }] : []),
    ...(pinners === 1 ? [{ name: K, values: ['0', '1'], initial: '0' }] : []),
  ];
}
