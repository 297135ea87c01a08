/** The variants to compare: the swap as it should be, the same with one thing left out, and the host by itself. */

import type { MigrationPropertyId } from './migration.ts';
import { type MigrationConfig, migrationConfigOf } from './parameters.ts';

export interface MigrationPreset {
  readonly id: string;
  readonly title: string;
  /** What to look for. */
  readonly look: string;
  /** What the toy says of it once all states were visited. */
  readonly says: string;
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
    'Watch what stops, and in which order: new pins, the guest’s mapping, the DMA under way. Then the copy, and only then the new mapping.',
    'With both devices at work no reachable state loses content, shows the guest a wrong page or shows the host a private one; and the move can always be finished. Sometimes it is refused, while the page is pinned.',
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
    'The guest’s mapping stays during the copy. It writes between the copy and the new mapping, and reads an old page.',
    'Taking the mapping away is what makes the copy a copy of the last word: without it the content is lost and the guest meets a wrong page, each in five steps.',
    [swap],
    { BLOCK: 0 },
    'M.freeze H.copy G.write(0) H.remap G.read(1)',
    'M2',
  ),
  preset(
    'swap-no-drain',
    'Swap without waiting for DMA',
    'A device had looked the address up before the mapping was taken away. Its write arrives in the old frame after the copy.',
    'New look-ups are stopped by the mapping, writes under way are not. Without waiting for them a write lands where the guest will not look.',
    [swap],
    { DEV: 1, DRAIN: 0 },
    'D.start(0) M.freeze H.block H.copy D.land(0)',
    'M4',
  ),
  preset(
    'swap-no-wipe',
    'Swap without clearing the old frame',
    'The host gets its frame back with the guest’s data in it, and reads.',
    'Nothing breaks for the guest; what breaks is that it was private.',
    [swap],
    { WIPE: 0 },
    'M.freeze H.block H.copy H.remap H.give_back R.read(0)',
    'M3',
  ),
  preset(
    'swap-pin-ignored',
    'Swap that ignores a pin',
    'A table filled from a pin still names the old frame after the copy.',
    'A device behind such a table follows nothing. The swap has to refuse while the pin is there, or the write is lost.',
    [swap, '1ab73f42-9397-4fc7-8e62-2627b945f729@redhat.com'],
    { K: 1, CHECK: 0 },
    'K.pin M.freeze H.block H.copy K.dma',
    'M4',
  ),
  preset(
    'swap-long-pin',
    'Swap against a long-term pin',
    'The pin is never dropped. The mover asks, and asks again.',
    'Nothing breaks, and the page can never be moved: progress fails as soon as the pin is there.',
    [swap, '1ab73f42-9397-4fc7-8e62-2627b945f729@redhat.com'],
    { K: 1, LT: 1 },
    'K.pin M.ebusy K.dma M.ebusy',
    'M5',
  ),
  preset(
    'host-blocked',
    'The host alone, access blocked',
    'The host does what it does with any page of its own. Its copy reads through the linear map, and the page is not its own.',
    'The copy is an access that the kernel cannot handle. From the first state on the page cannot be moved.',
    [linearMap],
    { HELP: 0, HW: 0 },
    'M.freeze M.block M.copy',
    'M3',
  ),
  preset(
    'host-ciphertext',
    'The host alone, memory encrypted',
    'The host can read the page, but what it reads is ciphertext. It copies that.',
    'In the new frame the ciphertext means nothing: content lost and a wrong page for the guest, each in five steps.',
    [linearMap],
    { HELP: 0, HW: 1 },
    'M.freeze M.block M.copy M.remap G.read(1)',
    'M2',
  ),
  preset(
    'host-open',
    'The host alone, nothing in its way',
    'Nothing stands in the host’s way. The page arrives whole.',
    'It works, and the host has read private memory to do it.',
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
  says: string,
  messages: readonly string[],
  given: Partial<MigrationConfig>,
  run: string,
  property?: MigrationPropertyId,
): MigrationPreset {
  const result = migrationConfigOf(given);
  if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
  const preset = { id, title, look, says, messages, config: result.config, run };
  return property === undefined ? preset : { ...preset, property };
}
