/** The verdict table of the migration lab: every state of each variant is explored. */

import { type Exploration, explore } from '../../explorer/explore.ts';
import { findingWords } from '../machine/finding-words.ts';
import { migrationMachine, migrationPropertyTexts } from './migration.ts';
import { type MigrationPreset, migrationPresets } from './presets.ts';

export interface MigrationRow {
  readonly preset: MigrationPreset;
  readonly exploration: Exploration;
  readonly cells: readonly {
    readonly property: string;
    readonly words: string;
    readonly verdict: string;
    readonly length: number | null;
    readonly trace: readonly number[] | null;
  }[];
}

export function migrationVerdicts(): readonly MigrationRow[] {
  return migrationPresets.map((preset) => {
    const exploration = explore(migrationMachine(preset.config), { maxStates: 100_000 });
    const cells = Object.keys(migrationPropertyTexts).map((property) => {
      const finding = exploration.properties[property];
      return {
        property,
        words: findingWords(finding),
        verdict: finding?.verdict ?? 'unknown',
        length: finding?.length ?? null,
        trace: finding?.trace ?? null,
      };
    });
    return { preset, exploration, cells };
  });
}
