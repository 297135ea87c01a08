/** Arm CCA: the granule protection table says which world a page belongs to. */

import { rests, unsourced } from '../shared/source.ts';
import type { MachineConsequences } from './consequence.ts';
import { ccaFaults, ccaFaultsLater, ccaQueued, jasonCca } from './sources.ts';

export const armCca: MachineConsequences = {
  id: 'arm-cca',
  name: 'Arm CCA',
  ENF: 1,
  PRES: 0,
  parameters: {
    text: "The host's access is a granule protection fault. Taking content not to survive follows the encrypting machines; Jason Gunthorpe holds Arm's scheme to be much closer to pKVM, page tables without encryption.",
    evidence: rests(ccaFaults, jasonCca),
  },
  guestData: { state: 'intact', text: 'The access is stopped before it lands.', evidence: unsourced },
  consequences: [
    {
      access: 'user-mapping',
      directions: ['read', 'write'],
      outcome: 'contained',
      text: 'A granule protection fault; the process gets SIGBUS. The thread itself said nothing about faults here.',
      evidence: rests(ccaFaults, ccaFaultsLater),
      since: {
        text: 'The handler of September 2026 was seen in trees that follow mainline; its pull was not. User space gets SIGBUS.',
        evidence: rests(ccaQueued),
      },
    },
    {
      access: 'uaccess',
      directions: ['read', 'write'],
      outcome: 'contained',
      text: 'A granule protection fault, mended by the exception table where there is an entry for the access.',
      evidence: rests(ccaFaults, ccaFaultsLater),
    },
    {
      access: 'linear-map',
      directions: ['read', 'write'],
      outcome: 'fatal',
      text: 'Fatal unless the access has an exception fixup, as harmless over-reads do; on a walk of a page table an oops.',
      evidence: rests(ccaFaults, ccaFaultsLater),
    },
    {
      access: 'device-dma',
      directions: ['read', 'write'],
      outcome: 'not-stated',
      text: 'Not in our sources.',
      evidence: unsourced,
    },
  ],
};
