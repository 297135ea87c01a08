/** Intel TDX: memory is encrypted with an integrity check, and nothing stops the store itself. */

import { type Evidence, rests, unsourced } from '../shared/source.ts';
import type { Access, Consequence, MachineConsequences } from './consequence.ts';
import { davidTdx, jasonCca, jasonDma, quentinInPlace, seanRogue, tdxErratum, tdxPoison } from './sources.ts';

const poisons =
  'A partial write silently poisons the line; whoever reads it next takes a machine check that looks like a hardware error. The documentation ties this to an erratum of the first generations.';

const readText =
  'What was read speaks of partial writes: a read takes the machine check where such a write came before. What an innocent read returns is not in our sources. The account David Hildenbrand gave in March 2024 speaks of accessing from user space without telling reads from writes, and Sean Christopherson counts any single rogue access as having a high probability of being fatal.';

/** The crash from user space was told of user space alone. */
function said(access: Access): Evidence {
  return access === 'user-mapping'
    ? rests(tdxPoison, tdxErratum, davidTdx, seanRogue)
    : rests(tdxPoison, tdxErratum, seanRogue);
}

export const tdx: MachineConsequences = {
  id: 'tdx',
  name: 'Intel TDX',
  ENF: 0,
  PRES: 0,
  parameters: {
    text: 'The write is not stopped. Content is taken not to survive a conversion: encryption makes conversion in place inherently painful, says Quentin Perret; Jason Gunthorpe, not sure that he fully agrees, says that it can be non-destructive too.',
    evidence: rests(tdxPoison, quentinInPlace, jasonCca),
  },
  guestData: {
    state: 'lost',
    text: 'The poisoned line is lost to the guest as well.',
    evidence: unsourced,
  },
  consequences: [
    ...(['user-mapping', 'uaccess', 'linear-map'] as const).flatMap((access): readonly Consequence[] => [
      {
        access,
        directions: ['write'],
        outcome: 'fatal',
        text: poisons,
        evidence: said(access),
      },
      {
        access,
        directions: ['read'],
        outcome: 'depends',
        text: readText,
        evidence: said(access),
      },
    ]),
    {
      access: 'device-dma',
      directions: ['write'],
      outcome: 'fatal',
      text: 'Taken to be the same as a write of a CPU. In the thread there was only the question, with nothing good expected.',
      evidence: unsourced,
    },
    {
      access: 'device-dma',
      directions: ['read'],
      outcome: 'not-stated',
      text: 'Not said. Jason Gunthorpe asked what DMA to such pages does and expected nothing good.',
      evidence: rests(jasonDma),
    },
  ],
};
