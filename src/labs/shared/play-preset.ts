/** Plays a scenario's own run as far as a figure shows it. */

import { type Played, wellFormed } from './malformed.ts';
import type { FigurePart } from './run-figure.ts';
import { writeRunLink } from './run-link.ts';

/** The address of a lab, the version of its model, and its limits. */
export interface FigureAbout {
  readonly version: string;
  readonly address: string;
  readonly limits: string;
}

interface Preset {
  readonly id: string;
  readonly actions: readonly number[];
}

/** @throws if there is no such scenario or it cannot be played: a fault in the lab */
export function playPreset<One extends Preset, Run>(
  presets: readonly One[],
  scenario: string,
  { version, address }: FigureAbout,
  to: FigurePart['to'],
  play: (
    scenario: string,
    actions: readonly number[],
    from: { readonly version: string; readonly address: string },
  ) => Played<Run>,
): {
  readonly preset: One;
  readonly actions: readonly number[];
  readonly run: Run;
  readonly fragment: string;
} {
  const preset = presets.find(({ id }) => id === scenario);
  if (!preset) throw new Error(`Unexpected scenario ${scenario}, expected one of the lab's`);
  const actions = preset.actions.slice(0, to ?? preset.actions.length);
  const fragment = writeRunLink({ scenario, version, actions });
  const { run } = wellFormed(play(scenario, actions, { version, address: `${address}#${fragment}` }));
  return { preset, actions, run, fragment };
}
