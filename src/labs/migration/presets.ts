/**
 * The variants to compare: the swap as it should be, the swap with one guard left out, and the host alone. Their texts
 * are in `content/labs/migration.yml`.
 */

import type { MigrationPropertyId } from './migration.ts';
import { type MigrationConfig, migrationConfigOf } from './parameters.ts';

export interface MigrationPreset {
  readonly id: string;
  readonly title: string;
  readonly config: MigrationConfig;
  /** Labels of the run it comes with. */
  readonly run: string;
  /** The property that the run ends on, or that fails from its last state. */
  readonly property?: MigrationPropertyId;
  /** The run continues after the step that breaks the property, to show the result of the move. */
  readonly longer?: true;
}

export const migrationPresets: readonly MigrationPreset[] = [
  preset(
    'swap',
    "With the hypervisor's help",
    {
      DEV: 1,
      K: 1,
    },
    'D.start(0) M.freeze H.block D.land(0) H.drain H.copy H.remap H.wipe H.give_back G.read(1)',
  ),
  preset(
    'swap-live',
    'Swap without stopping the guest',
    { BLOCK: 0 },
    'M.freeze H.copy G.write(0) H.remap G.read(1)',
    'M2',
  ),
  preset(
    'swap-no-drain',
    'Swap without waiting for DMA',
    { DEV: 1, DRAIN: 0 },
    'D.start(0) M.freeze H.block H.copy D.land(0)',
    'M4',
  ),
  preset(
    'swap-no-wipe',
    'Swap without clearing the old frame',
    { WIPE: 0 },
    'M.freeze H.block H.copy H.remap H.give_back R.read(0)',
    'M3',
  ),
  preset(
    'swap-pin-ignored',
    'Swap that ignores a pin',
    { K: 1, CHECK: 0 },
    'K.pin M.freeze H.block H.copy K.dma',
    'M4',
  ),
  preset(
    'swap-long-pin',
    'Swap against a long-term pin',
    { K: 1, LT: 1 },
    'K.pin M.ebusy K.dma M.ebusy',
    'M5',
  ),
  preset(
    'host-blocked',
    'The host alone, access blocked',
    { HELP: 0, HW: 0 },
    'M.freeze M.block M.copy',
    'M3',
  ),
  preset(
    'host-ciphertext',
    'The host alone, memory encrypted',
    { HELP: 0, HW: 1 },
    'M.freeze M.block M.copy M.remap G.read(1)',
    'M2',
  ),
  preset(
    'host-open',
    'The host alone, nothing in its way',
    { HELP: 0, HW: 2 },
    'M.freeze M.block M.copy M.remap G.read(1)',
    'M3',
    { longer: true },
  ),
];

function preset(
  id: string,
  title: string,
  given: Partial<MigrationConfig>,
  run: string,
  property?: MigrationPropertyId,
  more: Pick<MigrationPreset, 'longer'> = {},
): MigrationPreset {
  const result = migrationConfigOf(given);
  if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
  const preset = { id, title, config: result.config, run, ...more };
  return property === undefined ? preset : { ...preset, property };
}
