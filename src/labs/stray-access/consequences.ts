/** The room's public face: all machines, and what an access or a broken property means on one. */

import { rests } from '../shared/source.ts';
import { armCca } from './arm-cca.ts';
import type {
  Access,
  Consequence,
  Direction,
  MachineConsequences,
  MachineId,
  Statement,
} from './consequence.ts';
import { gunyah } from './gunyah.ts';
import { pkvm } from './pkvm.ts';
import { sevSnp } from './sev-snp.ts';
import { software } from './software.ts';
import { gmemFault, jasonSva } from './sources.ts';
import { tdx } from './tdx.ts';

export const machines: Readonly<Record<MachineId, MachineConsequences>> = {
  pkvm,
  gunyah,
  tdx,
  'sev-snp': sevSnp,
  'arm-cca': armCca,
  software,
};

/** What comes before any machine's answer, where the page is guest_memfd's. */
export const beforeHardware: Statement = {
  text: 'In guest_memfd a process cannot fault in a private page to begin with: it gets SIGBUS. The table is about accesses that got past that.',
  evidence: rests(gmemFault),
};

/** Ways of a device to the same pages that no pin stands in. */
export const otherWaysToThePage: Statement = {
  text: 'hmm_range_fault and IOMMU SVA take page frame numbers of pages in a VMA without any of "the checks here", wrote Jason Gunthorpe.',
  evidence: rests(jasonSva),
};

/** The cell of the table; every machine has one for each access and direction. */
export function consequenceOf(machine: MachineId, access: Access, direction: Direction): Consequence {
  const found = machines[machine].consequences.find(
    (cell) => cell.access === access && cell.directions.includes(direction),
  );
  if (!found)
    throw new Error(`Unexpected gap at ${machine}, ${access}, ${direction}, expected a consequence`);
  return found;
}

/**
 * What breaking I1a (a CPU access) or I1b (I/O through a pin) comes to on a machine. The model does not tell reads
 * from writes: every access in it is a write.
 */
export function consequencesOfViolation(property: 'I1a' | 'I1b', machine: MachineId): readonly Consequence[] {
  const by: readonly Access[] = property === 'I1a' ? ['user-mapping'] : ['linear-map', 'device-dma'];
  return by.map((access) => consequenceOf(machine, access, 'write'));
}
