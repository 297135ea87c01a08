/** pKVM (arm64): the hypervisor takes the page out of the host's stage 2. */

import { rests } from '../shared/source.ts';
import type { MachineConsequences } from './consequence.ts';
import {
  fuadGoal,
  fuadOtherReferences,
  fuadWorst,
  mostafaRule,
  mostafaWays,
  pkvmDocumentation,
  pkvmForcedReclaim,
  pkvmSegv,
  quentinFaults,
  quentinInPlace,
  quentinLinearMap,
  quentinNoHoles,
  willPin,
} from './sources.ts';

export const pkvm: MachineConsequences = {
  id: 'pkvm',
  name: 'pKVM',
  ENF: 1,
  PRES: 1,
  parameters: {
    text: 'The hypervisor blocks the host in stage 2, and a page changes hands by a page-table entry, so its content stays.',
    evidence: rests(fuadGoal, quentinInPlace),
  },
  guestData: {
    state: 'intact',
    text: 'The access is prevented, so the guest loses nothing by it.',
    evidence: rests(fuadGoal),
    since: {
      text: 'Where merged code (7.1) takes the page back by force, it is zeroed: then the guest has lost it.',
      evidence: rests(pkvmForcedReclaim, pkvmDocumentation),
    },
  },
  consequences: [
    {
      access: 'user-mapping',
      directions: ['read', 'write'],
      outcome: 'contained',
      text: 'The stage-2 fault is handed back to the host kernel, which sends the process SIGSEGV. The system goes on; if the process was the VMM, its guest may go with it.',
      evidence: rests(quentinFaults, fuadOtherReferences, fuadWorst),
      since: { text: 'Merged code (7.1) injects the SIGSEGV.', evidence: rests(pkvmSegv) },
    },
    {
      access: 'uaccess',
      directions: ['read', 'write'],
      outcome: 'contained',
      text: 'The fault is re-injected with extra syndrome information, the exception table is found, and the system call fails cleanly; load_unaligned_zeropad() keeps working too.',
      evidence: rests(quentinFaults),
    },
    {
      access: 'linear-map',
      directions: ['read', 'write'],
      outcome: 'fatal',
      text: 'Really only accesses such as this one are a problem, wrote Quentin Perret, and the exclusive pin tries to avoid them by construction; one via a GUP pin will crash the host kernel, Will Deacon had written. Holes in the linear map are not needed when memory is donated.',
      evidence: rests(quentinLinearMap, willPin, fuadGoal, quentinNoHoles),
      since: {
        text: 'Merged code (7.1) can take the page back by force in the fault handler: it is zeroed, so the kernel lives on and the guest has lost the page.',
        evidence: rests(pkvmForcedReclaim, pkvmDocumentation),
      },
    },
    {
      access: 'device-dma',
      directions: ['read', 'write'],
      outcome: 'depends',
      text: 'Stopped only where the hypervisor controls the IOMMU: either it refuses to map private pages (and to make mapped ones private), or a second stage of the IOMMU faults, and what follows depends on the hardware. Without that, says Mostafa Saleh, an attack by DMA is simple to set up.',
      evidence: rests(mostafaRule, mostafaWays),
      since: {
        text: 'The documentation of 2026 still lists isolation from DMA as not implemented.',
        evidence: rests(pkvmDocumentation),
      },
    },
  ],
};
