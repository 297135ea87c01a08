/** Where the thread itself did not speak with one voice about a stray access. Nobody is given a view they did not state. */

import type { MessageSource } from '../shared/source.ts';
import type { MachineId } from './consequence.ts';
import {
  davidSnp,
  elliotHoles,
  jasonCca,
  quentinFaults,
  quentinInPlace,
  quentinLinearMap,
  quentinNoHoles,
  seanRogue,
} from './sources.ts';

export interface Side {
  readonly who: string;
  /** What they said, in our words, hedges kept. */
  readonly text: string;
  readonly sources: readonly [MessageSource, ...MessageSource[]];
}

export interface Disagreement {
  readonly id: string;
  readonly machines: readonly MachineId[];
  readonly question: string;
  readonly sides: readonly [Side, Side, ...Side[]];
  /** How it stood when the thread ended. */
  readonly standing: string;
}

export const disagreements: readonly Disagreement[] = [
  {
    id: 'snp-fatal',
    machines: ['sev-snp'],
    question: 'Is a stray access on SEV-SNP fatal to the host?',
    sides: [
      {
        who: 'Sean Christopherson',
        text: 'For TDX and SNP, and he thinks pKVM, a single rogue access has a high probability of being fatal to the whole system.',
        sources: [seanRogue],
      },
      {
        who: 'David Hildenbrand',
        text: 'There might be cases such as SNP not crashing the host when it writes to private pages; he adds that such differences do not matter for a common solution.',
        sources: [davidSnp],
      },
    ],
    standing:
      'A tension rather than a dispute: the second is hedged and not addressed to the first, and Sean Christopherson did not come back to it. What the documents say differs by the access: a write faults, on a kernel address fatally, a read does not.',
  },
  {
    id: 'pkvm-fatal',
    machines: ['pkvm'],
    question: 'Is a stray access on pKVM fatal to the host?',
    sides: [
      {
        who: 'Sean Christopherson',
        text: 'Names TDX and SNP and says that he thinks the same of pKVM.',
        sources: [seanRogue],
      },
      {
        who: 'Quentin Perret',
        text: 'pKVM handles the vast majority of such faults: the process is killed or the system call fails. Only accesses such as through the linear map are a problem.',
        sources: [quentinFaults, quentinLinearMap],
      },
    ],
    standing:
      'Quentin Perret wrote to clarify what he had read in the thread; Sean Christopherson did not come back to it.',
  },
  {
    id: 'linear-map-holes',
    machines: ['pkvm', 'gunyah'],
    question: "Must private pages leave the kernel's linear map?",
    sides: [
      {
        who: 'Quentin Perret',
        text: 'No need to punch holes when donating memory, since stage-2 faults can be handled in the kernel.',
        sources: [quentinNoHoles],
      },
      {
        who: 'Elliot Berman',
        text: 'That is particular to arm64 pKVM; for Gunyah they do want holes. He does not think it blocks anything.',
        sources: [elliotHoles],
      },
    ],
    standing: 'Both hold: each speaks of another hypervisor.',
  },
  {
    id: 'destructive',
    machines: ['tdx', 'sev-snp', 'arm-cca'],
    question: 'Must conversion on confidential hardware lose the content?',
    sides: [
      {
        who: 'Quentin Perret',
        text: 'Conversion in place is inherently painful with encryption, so it does not surprise him that destructive conversion is a core construct there.',
        sources: [quentinInPlace],
      },
      {
        who: 'Jason Gunthorpe',
        text: "Not sure that he fully agrees: it can be non-destructive too, though a proprietary secure world may choose not to; Arm's is much closer to pKVM.",
        sources: [jasonCca],
      },
    ],
    standing: 'Left there. Both ended at conversion that may optionally keep the content.',
  },
];
