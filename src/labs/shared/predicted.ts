/**
 * What a question about a scenario comes to: every state of it is looked at when the page is built, so that no number in
 * an answer can differ from the model's.
 */

import { type Exploration, explore } from '../../explorer/explore.ts';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import { folioRun } from '../huge-pages/folio-run.ts';
import { folioPresets } from '../huge-pages/presets.ts';
import { gridRun } from '../in-place-conversion/grid-run.ts';
import { gridPresets } from '../in-place-conversion/presets.ts';
import type { MachineLabDefinition } from '../machine/machine-run.ts';
import { migrationDefinition } from '../migration/migration-definition.ts';
import { grouped } from './grouped.ts';
import type { Account, Run } from './run.ts';

export interface Asked {
  readonly property: string;
  /** Which finding means yes. */
  readonly yes: 'broken' | 'holds';
}

/** More than any scenario has that a question is asked about. */
const maxStates = 2_000_000;

const definitions: Readonly<Record<string, MachineLabDefinition>> = {
  'conversion-race': raceDefinition,
  migration: migrationDefinition,
};

/** What a question comes to. */
export interface Predicted {
  readonly word: 'Yes' | 'No';
  /** The word, and how much was looked at for it. */
  readonly sentence: string;
}

/** @throws where the lab does not tell of this property */
export function predicted(lab: string, scenario: string, asked: Asked): Predicted {
  const shown = shows[lab]?.[asked.property]?.(scenario);
  if (shown !== undefined) {
    const word = wordOf(shown, asked);
    return { word, sentence: `${word}.` };
  }
  const definition = definitions[lab];
  const result = definition?.setUpOf(scenario, () => '');
  if (!definition || result?.kind !== 'set-up')
    throw new Error(
      `Unexpected question about ${lab}/${scenario}, expected a scenario of a lab that explores`,
    );
  const { subject } = result.setUp;
  const fair = subject.machine.properties.every(({ id }) => id !== asked.property);
  return answerWords(explore(definition.askedOf(subject, fair), { maxStates }), asked, `${lab}/${scenario}`);
}

/** What is asked of the labs whose runs are told step by step, and read off the run itself. */
const shows: Readonly<Record<string, Readonly<Record<string, (scenario: string) => boolean>>>> = {
  'in-place-conversion': {
    // A private page is written to under one of the rules.
    stray: (scenario) => tones(gridPresets, scenario, gridRun).includes('stray'),
  },
  'huge-pages': {
    // What the guest asks for last is refused.
    refused: (scenario) => tones(folioPresets, scenario, folioRun).at(-1) === 'refused',
  },
};

type Play = (
  scenario: string,
  actions: readonly number[],
  about: { readonly version: string; readonly address: string },
) =>
  | { readonly kind: 'played'; readonly run: { readonly told: Run } }
  | { readonly kind: 'malformed'; readonly problem: string };

function tones(
  presets: readonly { readonly id: string; readonly actions: readonly number[] }[],
  scenario: string,
  play: Play,
): readonly Account['tone'][] {
  const actions = presets.find(({ id }) => id === scenario)?.actions ?? [];
  const played = play(scenario, actions, { version: '', address: '' });
  if (played.kind === 'malformed') throw new Error(played.problem);
  return played.run.told.steps.flatMap(({ accounts }) => accounts.map(({ tone }) => tone));
}

function wordOf(broken: boolean, { yes }: Asked): Predicted['word'] {
  return broken === (yes === 'broken') ? 'Yes' : 'No';
}

function answerWords({ properties, states }: Exploration, asked: Asked, at: string): Predicted {
  const { property } = asked;
  const finding = properties[property];
  if (finding?.verdict !== 'holds' && finding?.verdict !== 'violated')
    throw new Error(`Unexpected property ${property} of ${at}, expected one that holds or is broken there`);
  const broken = finding.verdict === 'violated';
  const word = wordOf(broken, asked);
  if (!broken)
    return {
      word,
      sentence: `${word === 'No' ? 'No, never' : word}: all ${grouped(states)} states were looked at.`,
    };
  const short =
    finding.length === null || finding.length === 0
      ? ''
      : `: ${finding.length} steps are enough, and no fewer will do`;
  return { word, sentence: `${word}${short}.` };
}
