/** AMD SEV-SNP: the reverse map table (RMP) checks who may write. */

import { rests, unsourced } from '../shared/source.ts';
import type { MachineConsequences } from './consequence.ts';
import { jasonCca, kevinSevTio, quentinInPlace, snpDump, snpReads, snpViolation } from './sources.ts';

const ciphertext = 'No fault: the RMP checks writes of the host, not reads. What is read is ciphertext.';

export const sevSnp: MachineConsequences = {
  id: 'sev-snp',
  name: 'AMD SEV-SNP',
  ENF: 1,
  PRES: 0,
  parameters: {
    text: 'Writes are blocked, reads are not. Content is taken not to survive a conversion: encryption makes conversion in place inherently painful, says Quentin Perret; Jason Gunthorpe, not sure that he fully agrees, says that it can be non-destructive too.',
    evidence: rests(snpViolation, snpReads, quentinInPlace, jasonCca),
  },
  guestData: { state: 'intact', text: 'The write is stopped before it lands.', evidence: unsourced },
  consequences: [
    {
      access: 'user-mapping',
      directions: ['write'],
      outcome: 'contained',
      text: 'A page fault with the RMP bit (bit 31) in its error code. Which signal the process gets is not in our sources.',
      evidence: rests(snpViolation, snpDump),
    },
    {
      access: 'user-mapping',
      directions: ['read'],
      outcome: 'silent',
      text: ciphertext,
      evidence: rests(snpReads),
    },
    {
      access: 'uaccess',
      directions: ['write'],
      outcome: 'not-stated',
      text: 'A page fault with the RMP bit. Whether the exception table turns it into a failing system call is not in our sources.',
      evidence: rests(snpViolation, snpDump),
    },
    {
      access: 'uaccess',
      directions: ['read'],
      outcome: 'silent',
      text: ciphertext,
      evidence: rests(snpReads),
    },
    {
      access: 'linear-map',
      directions: ['write'],
      outcome: 'fatal',
      text: 'A page fault on a kernel address, reported as an RMP violation: an oops.',
      evidence: rests(snpViolation, snpDump),
    },
    {
      access: 'linear-map',
      directions: ['read'],
      outcome: 'silent',
      text: ciphertext,
      evidence: rests(snpReads),
    },
    {
      access: 'device-dma',
      directions: ['read', 'write'],
      outcome: 'not-stated',
      text: 'Not said for an ordinary device. For trusted I/O, Kevin Tian reads the specification so that the IOMMU checks the RMP after walking its own tables.',
      evidence: rests(kevinSevTio),
    },
  ],
};
