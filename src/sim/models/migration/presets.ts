/** The variants to compare: the swap as it should be, the same with one thing left out, and the host by itself. */

import { type MigrationConfig, migrationConfigOf } from './parameters.ts';

export interface MigrationPreset {
  readonly id: string;
  readonly title: string;
  readonly look: string;
  /** Message-IDs that speak of the situation; the verdicts are the toy's. */
  readonly messages: readonly string[];
  readonly config: MigrationConfig;
}

const swap = 'ZnVG9oZL4GT0uFy_@google.com';
const linearMap = 'ZnUsmFFslBWZxGIq@google.com';

export const migrationPresets: readonly MigrationPreset[] = [
  preset('swap', "With the hypervisor's help", 'All that must stop is stopped, and nothing breaks.', [swap], {
    DEV: 1,
    K: 1,
  }),
  preset(
    'swap-live',
    'Swap without stopping the guest',
    'The guest writes between the copy and the new mapping, and reads an old page.',
    [swap],
    { BLOCK: 0 },
  ),
  preset(
    'swap-no-drain',
    'Swap without waiting for DMA',
    'A write the device had sent before arrives in the old frame after the copy.',
    [swap],
    { DEV: 1, DRAIN: 0 },
  ),
  preset(
    'swap-no-wipe',
    'Swap without clearing the old frame',
    "The host gets its frame back with the guest's data in it.",
    [swap],
    { WIPE: 0 },
  ),
  preset(
    'swap-pin-ignored',
    'Swap that ignores a pin',
    'A table filled from a pin still names the old frame.',
    [swap, '1ab73f42-9397-4fc7-8e62-2627b945f729@redhat.com'],
    { K: 1, CHECK: 0 },
  ),
  preset(
    'swap-long-pin',
    'Swap against a long-term pin',
    'Nothing breaks, and the page can never be moved.',
    [swap, '1ab73f42-9397-4fc7-8e62-2627b945f729@redhat.com'],
    { K: 1, LT: 1 },
  ),
  preset(
    'host-blocked',
    'The host alone, access blocked',
    'The copy is an access through the linear map that the kernel cannot handle; the guest waits for ever.',
    [linearMap],
    { HELP: 0, HW: 0 },
  ),
  preset(
    'host-ciphertext',
    'The host alone, memory encrypted',
    'The host copies what it can read, and that is not what the guest wrote.',
    [linearMap],
    { HELP: 0, HW: 1 },
  ),
  preset(
    'host-open',
    'The host alone, nothing in its way',
    'The page arrives whole, and the host has read it.',
    [],
    { HELP: 0, HW: 2 },
  ),
];

function preset(
  id: string,
  title: string,
  look: string,
  messages: readonly string[],
  given: Partial<MigrationConfig>,
): MigrationPreset {
  const result = migrationConfigOf(given);
  if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
  return { id, title, look, messages, config: result.config };
}
