/** Gunyah: another hypervisor of the pKVM kind, whose stage-2 faults the host kernel does not handle. */

import { rests } from '../shared/source.ts';
import type { MachineConsequences } from './consequence.ts';
import { elliotCover, elliotHoles, fuadGoal, jasonDma } from './sources.ts';

export const gunyah: MachineConsequences = {
  id: 'gunyah',
  name: 'Gunyah',
  ENF: 1,
  PRES: 1,
  parameters: {
    text: 'The hypervisor prevents the access, and the series asks for sharing without a copy for both hypervisors: taken to be like pKVM.',
    evidence: rests(fuadGoal, elliotCover),
  },
  guestData: {
    state: 'intact',
    text: 'The access is prevented, so the guest loses nothing by it.',
    evidence: rests(fuadGoal),
  },
  consequences: [
    {
      access: 'user-mapping',
      directions: ['read', 'write'],
      outcome: 'not-stated',
      text: "Handling stage-2 faults in the host kernel is particular to pKVM, so pKVM's SIGSEGV cannot be taken over; what happens instead was not spelled out.",
      evidence: rests(elliotHoles),
    },
    {
      access: 'uaccess',
      directions: ['read', 'write'],
      outcome: 'not-stated',
      text: "Not said. Since the host kernel has no handling of stage-2 faults here, pKVM's clean failure cannot be taken over.",
      evidence: rests(elliotHoles),
    },
    {
      access: 'linear-map',
      directions: ['read', 'write'],
      outcome: 'fatal',
      text: 'In certain cases the host kernel cannot recover and the system goes down; which, the mail does not list. Holes in the linear map are wanted here.',
      evidence: rests(fuadGoal, elliotHoles),
    },
    {
      access: 'device-dma',
      directions: ['read', 'write'],
      outcome: 'not-stated',
      text: 'Not said of Gunyah. Jason Gunthorpe asked what DMA to such pages does and expected nothing good.',
      evidence: rests(jasonDma),
    },
  ],
};
