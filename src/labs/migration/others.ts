/** The rules of the agents that do not wait for the mover: the guest, devices, and the host reading its memory. */

import { any, type Condition, is, not } from '../../explorer/condition.ts';
import type { Effect } from '../../explorer/machine.ts';
import { type ModelRule, mark, rule, set } from '../machine/rule.ts';
import type { MigrationConfig } from './parameters.ts';
import { afterCopy, D, dat, type Frame, frames, K, M, own, s2 } from './state.ts';

/** A virtual CPU of the guest. While its address leads nowhere it faults and waits, so it has no step. */
export function guest(): readonly ModelRule[] {
  return frames.flatMap((frame) => [
    rule('G', 'read', frame, {
      guard: [is(s2, `${frame}`)],
      marks: [mark('M2', not(is(dat(frame), 'cur')))],
      note: `the guest reads its page and finds what is in frame ${frame}`,
    }),
    rule('G', 'write', frame, {
      guard: [is(s2, `${frame}`)],
      effect: outdates(frame),
      marks: [mark('M2', not(is(dat(frame), 'cur')))],
      note: `the guest writes its page, which is in frame ${frame}; any other copy is out of date`,
    }),
  ]);
}

/** A device whose translations follow the guest's; it looks up first and writes later. */
export function device(): readonly ModelRule[] {
  return frames.flatMap((frame) => [
    rule('D', 'start', frame, {
      guard: [is(D, 'idle'), is(s2, `${frame}`)],
      effect: [set(D, `${frame}`)],
      note: `the device translates the guest's address to frame ${frame} and sends its write`,
    }),
    rule('D', 'land', frame, {
      guard: [is(D, `${frame}`)],
      effect: [...outdates(frame), set(D, 'idle')],
      marks: [mark('M4', stale(frame))],
      note: `the device's write arrives in frame ${frame}`,
    }),
  ]);
}

/** A device that reaches frame 0 by an IOMMU table filled from a pin, as VFIO does it. */
export function pinner({ LT }: MigrationConfig): readonly ModelRule[] {
  return [
    rule('K', 'pin', undefined, {
      guard: [is(K, '0'), is(M, 'IDLE')],
      effect: [set(K, '1')],
      note: 'the page is pinned and its frame is entered in an IOMMU table',
    }),
    rule('K', 'dma', undefined, {
      guard: [is(K, '1')],
      effect: outdates(0),
      marks: [mark('M4', stale(0))],
      note: 'the device writes to the frame its table names',
    }),
    ...(LT === 1
      ? []
      : [
          rule('K', 'unpin', undefined, {
            guard: [is(K, '1')],
            effect: [set(K, '0')],
            note: 'the device is done: the entry goes, and the pin with it',
          }),
        ]),
  ];
}

/** The host reading frames that it owns, as it may at any time. */
export function host(): readonly ModelRule[] {
  return frames.map((frame) =>
    rule('R', 'read', frame, {
      guard: [is(own(frame), 'host')],
      marks: [mark('M3', is(dat(frame), 'cur', 'old'))],
      note: `the host reads frame ${frame}, which is its own`,
    }),
  );
}

/** A write into a frame that holds the latest payload makes a copy in the other frame out of date. */
function outdates(frame: Frame): readonly Effect[] {
  const other: Frame = frame === 0 ? 1 : 0;
  const both: Condition = { kind: 'all', of: [is(dat(frame), 'cur'), is(dat(other), 'cur')] };
  return [set(dat(other), 'old', both)];
}

/** Whether the guest does not, or will not, see a write to this frame. */
function stale(frame: Frame): Condition {
  return frame === 0 ? any(is(M, ...afterCopy)) : not(is(s2, '1'));
}
