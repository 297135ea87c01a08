/**
 * The mover's steps. With the hypervisor's help kcompactd asks and the hypervisor swaps the page for another "without
 * the guest having to know" (ZnVG9oZL4GT0uFy_@google.com L63-64); how Linux would drive it was left
 * open (L64-66). Alone, the host does what it does with any page: unmap, copy through the linear map, remap.
 *
 * Nobody wrote down what the hypervisor does inside the hypercall: the order here is ours.
 */

import { is } from '../../explorer/condition.ts';
import { type ModelRule, mark, rule, set } from '../machine/rule.ts';
import type { MigrationConfig } from './parameters.ts';
import { D, dat, K, M, own, s2 } from './state.ts';

export function mover(config: MigrationConfig): readonly ModelRule[] {
  const { HELP, BLOCK, DRAIN, WIPE, CHECK, DEV, K: pinners } = config;
  const agent = HELP === 1 ? 'H' : 'M';
  const checks = CHECK === 1 && pinners === 1;
  const drains = BLOCK === 1 && DRAIN === 1 && DEV === 1;
  const ready = drains ? 'DRN' : BLOCK === 1 ? 'BLK' : 'FRZ';
  return [
    rule('M', 'freeze', undefined, {
      guard: [is(M, 'IDLE'), ...(checks ? [is(K, '0')] : [])],
      effect: [set(M, 'FRZ')],
      note: 'kcompactd takes the page to move it: from now on it cannot be pinned',
    }),
    ...(checks
      ? [
          rule('M', 'ebusy', undefined, {
            // The mover is idle here: it starts only without a pin, and a pin is taken only before it starts.
            guard: [is(K, '1')],
            marks: [mark('W')],
            note: 'the page is pinned and cannot be moved now',
          }),
        ]
      : []),
    ...(BLOCK === 1
      ? [
          rule(agent, 'block', undefined, {
            guard: [is(M, 'FRZ')],
            effect: [set(s2, 'none'), set(M, 'BLK')],
            note: "the guest's address leads nowhere, for its CPU and for the device that follows it: both are taken to wait",
          }),
        ]
      : []),
    ...(drains
      ? [
          rule(agent, 'drain', undefined, {
            guard: [is(M, 'BLK'), is(D, 'idle')],
            effect: [set(M, 'DRN')],
            note: 'no DMA to the old frame is under way any more',
          }),
        ]
      : []),
    copy(config, agent, ready),
    rule(agent, 'remap', undefined, {
      guard: [is(M, 'CPY')],
      effect: [set(s2, '1'), set(own(1), 'guest'), set(M, 'MAP')],
      note: "the guest's address leads to the new frame",
    }),
    ...(WIPE === 1
      ? [
          rule('H', 'wipe', undefined, {
            guard: [is(M, 'MAP')],
            effect: [set(dat(0), 'none'), set(M, 'WIP')],
            note: 'the hypervisor clears the old frame',
          }),
        ]
      : []),
    rule(agent, 'give_back', undefined, {
      guard: [is(M, WIPE === 1 ? 'WIP' : 'MAP')],
      effect: [set(own(0), 'host'), set(M, 'DONE')],
      note: "the old frame is the host's",
    }),
  ];
}

/** Frame 0 holds the latest payload until the copy: nothing can outdate it while there is no second one. */
function copy({ HELP, HW }: MigrationConfig, agent: string, from: string): ModelRule {
  if (HELP === 1) {
    return rule(agent, 'copy', undefined, {
      guard: [is(M, from)],
      effect: [set(own(1), 'guest'), set(dat(1), 'cur'), set(M, 'CPY')],
      note: 'the hypervisor takes the new frame from the host and copies the page into it',
    });
  }
  // Blocked: a linear-map access the kernel cannot handle, ZnUsmFFslBWZxGIq@google.com L69.
  if (HW === 0) {
    return rule(agent, 'copy', undefined, {
      guard: [is(M, from)],
      effect: [set(M, 'DEAD')],
      marks: [mark('M3')],
      note: 'the host tries to read the page through the linear map and takes a fault it cannot handle',
    });
  }
  return rule(agent, 'copy', undefined, {
    guard: [is(M, from)],
    effect: [...(HW === 2 ? [set(dat(1), 'cur')] : []), set(M, 'CPY')],
    marks: [mark('M3')],
    note:
      HW === 2
        ? "the host reads the guest's data through the linear map and copies it"
        : 'the host reads ciphertext through the linear map and copies it; in the new frame it means nothing',
  });
}
