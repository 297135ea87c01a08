/** The variants to compare: the swap as it should be, the same with one thing left out, and the host by itself. */

import type { MigrationPropertyId } from './migration.ts';
import { type MigrationConfig, migrationConfigOf } from './parameters.ts';

export interface MigrationPreset {
  readonly id: string;
  readonly title: string;
  readonly look: string;
  /** Message-IDs that speak of the situation; the verdicts are the toy's. */
  readonly messages: readonly string[];
  readonly config: MigrationConfig;
  /** Labels of the run it comes with. */
  readonly run: string;
  /** The property that the run ends on, or that fails from where it leads. */
  readonly property?: MigrationPropertyId;
}

const swap = 'ZnVG9oZL4GT0uFy_@google.com';
const linearMap = 'ZnUsmFFslBWZxGIq@google.com';

export const migrationPresets: readonly MigrationPreset[] = [
  preset(
    'swap',
    "With the hypervisor's help",
    'All that must stop is stopped, and nothing breaks.',
    [swap],
    {
      DEV: 1,
      K: 1,
    },
    'D.start(0) M.freeze H.block D.land(0) H.drain H.copy H.remap H.wipe H.give_back G.read(1)',
  ),
  preset(
    'swap-live',
    'Swap without stopping the guest',
    'The guest writes between the copy and the new mapping, and reads an old page.',
    [swap],
    { BLOCK: 0 },
    'M.freeze H.copy G.write(0) H.remap G.read(1)',
    'M2',
  ),
  preset(
    'swap-no-drain',
    'Swap without waiting for DMA',
    'A write the device had sent before arrives in the old frame after the copy.',
    [swap],
    { DEV: 1, DRAIN: 0 },
    'D.start(0) M.freeze H.block H.copy D.land(0)',
    'M4',
  ),
  preset(
    'swap-no-wipe',
    'Swap without clearing the old frame',
    "The host gets its frame back with the guest's data in it.",
    [swap],
    { WIPE: 0 },
    'M.freeze H.block H.copy H.remap H.give_back R.read(0)',
    'M3',
  ),
  preset(
    'swap-pin-ignored',
    'Swap that ignores a pin',
    'A table filled from a pin still names the old frame.',
    [swap, '1ab73f42-9397-4fc7-8e62-2627b945f729@redhat.com'],
    { K: 1, CHECK: 0 },
    'K.pin M.freeze H.block H.copy K.dma',
    'M4',
  ),
  preset(
    'swap-long-pin',
    'Swap against a long-term pin',
    'Nothing breaks, and the page can never be moved.',
    [swap, '1ab73f42-9397-4fc7-8e62-2627b945f729@redhat.com'],
    { K: 1, LT: 1 },
    'K.pin M.ebusy K.dma M.ebusy',
    'M5',
  ),
  preset(
    'host-blocked',
    'The host alone, access blocked',
    'The copy is an access through the linear map that the kernel cannot handle; the guest waits for ever.',
    [linearMap],
    { HELP: 0, HW: 0 },
    'M.freeze M.block M.copy',
    'M3',
  ),
  preset(
    'host-ciphertext',
    'The host alone, memory encrypted',
    'The host copies what it can read, and that is not what the guest wrote.',
    [linearMap],
    { HELP: 0, HW: 1 },
    'M.freeze M.block M.copy M.remap G.read(1)',
    'M2',
  ),
  preset(
    'host-open',
    'The host alone, nothing in its way',
    'The page arrives whole, and the host has read it.',
    [],
    { HELP: 0, HW: 2 },
    'M.freeze M.block M.copy',
    'M3',
  ),
];

function preset(
  id: string,
  title: string,
  look: string,
  messages: readonly string[],
  given: Partial<MigrationConfig>,
  run: string,
  property?: MigrationPropertyId,
): MigrationPreset {
  const result = migrationConfigOf(given);
  if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
  const preset = { id, title, look, messages, config: result.config, run };
  return property === undefined ? preset : { ...preset, property };
}
