/** A VM protected by software alone, the setting in which nothing checks: the model's own baseline. */

import { unsourced } from '../shared/source.ts';
import { accesses, type MachineConsequences } from './consequence.ts';

export const software: MachineConsequences = {
  id: 'software',
  name: 'none (software-protected)',
  ENF: 0,
  PRES: 1,
  parameters: {
    text: 'Nothing blocks the access and nothing is encrypted: the private attribute is a promise.',
    evidence: unsourced,
  },
  guestData: { state: 'corrupted', text: 'What was written is there.', evidence: unsourced },
  consequences: accesses.flatMap((access) => [
    {
      access,
      directions: ['write'],
      outcome: 'silent',
      text: "Silent corruption of the guest's page.",
      evidence: unsourced,
    },
    {
      access,
      directions: ['read'],
      outcome: 'silent',
      text: "The guest's data is read.",
      evidence: unsourced,
    },
  ]),
};
