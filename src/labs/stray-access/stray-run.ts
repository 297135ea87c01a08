/** Presents a selection from the stray-access table as a run, so that it can be linked, cited and copied like one. */

import { counted } from '../../text/counted.ts';
import type { Run } from '../shared/run.ts';
import { type Evidence, unsourcedWords } from '../shared/source.ts';
import {
  type Access,
  accesses,
  type Consequence,
  type Direction,
  directions,
  type OutcomeKind,
} from './consequence.ts';
import { hardware, type MachineId, machineIds } from './hardware.ts';
import { consequenceOf, type StrayTable, sinceMark } from './stray-table.ts';
import { accessWords, outcomeWords } from './stray-words.ts';

export interface StrayChoice {
  readonly machine: MachineId | 'all';
  readonly access: Access | 'all';
  readonly direction: Direction | 'all';
}

export interface StrayPreset {
  readonly id: string;
  readonly title: string;
  readonly choice: StrayChoice;
}

export const strayPresets: readonly StrayPreset[] = [
  preset('everything', 'All of it'),
  preset('pin-write', 'The kernel writes through a pin', { access: 'linear-map', direction: 'write' }),
  preset('snp', 'SEV-SNP, where the thread differs', { machine: 'sev-snp' }),
  preset('process-write', 'A process writes', { access: 'user-mapping', direction: 'write' }),
  preset('dma', 'A device', { access: 'device-dma' }),
];

function preset(id: string, title: string, choice: Partial<StrayChoice> = {}): StrayPreset {
  return { id, title, choice: { machine: 'all', access: 'all', direction: 'all', ...choice } };
}

/** A preset's id, or `machine,access,direction`. */
export function strayChoice(scenario: string): StrayChoice | undefined {
  const known = strayPresets.find(({ id }) => id === scenario);
  if (known) return known.choice;
  const [machine, access, direction, ...rest] = scenario.split(',');
  const found = {
    machine: within(['all', ...machineIds] as const, machine),
    access: within(['all', ...accesses] as const, access),
    direction: within(['all', ...directions] as const, direction),
  };
  const { machine: m, access: a, direction: d } = found;
  return m && a && d && rest.length === 0 ? { machine: m, access: a, direction: d } : undefined;
}

/** The preset that makes this choice, or the choice spelled out. */
export function strayScenario(choice: StrayChoice): string {
  const preset = strayPresets.find(
    ({ choice: own }) =>
      own.machine === choice.machine && own.access === choice.access && own.direction === choice.direction,
  );
  return preset?.id ?? `${choice.machine},${choice.access},${choice.direction}`;
}

export interface StrayCell {
  readonly machine: MachineId;
  readonly access: Access;
  readonly direction: Direction;
  readonly consequence: Consequence;
}

export function strayCells(
  table: StrayTable,
  { machine, access, direction }: StrayChoice,
): readonly StrayCell[] {
  return machineIds
    .filter((each) => machine === 'all' || machine === each)
    .flatMap((each) =>
      accesses
        .filter((way) => access === 'all' || access === way)
        .flatMap((way) =>
          directions
            .filter((towards) => direction === 'all' || direction === towards)
            .map((towards) => ({
              machine: each,
              access: way,
              direction: towards,
              consequence: consequenceOf(table, each, way, towards),
            })),
        ),
    );
}

/** Whether the outcome is the editors' own: it is stated, but no source says so. */
export function isOurs({ evidence, outcome }: Consequence): boolean {
  return evidence.unsourced && outcome !== 'not-stated';
}

/** The cases that share a cell of the drawing: reading and writing, if they have the same outcome. */
export function drawnCells(cells: readonly StrayCell[]): readonly (readonly StrayCell[])[] {
  const places = [...Map.groupBy(cells, ({ machine, access }) => `${machine} ${access}`).values()];
  return places.flatMap((here) =>
    new Set(here.map(({ consequence }) => consequence.outcome)).size === 1
      ? [here]
      : here.map((cell) => [cell]),
  );
}

export function strayRun(
  table: StrayTable,
  scenario: string,
  choice: StrayChoice,
  about: { readonly version: string; readonly address: string },
): Run {
  const cells = strayCells(table, choice);
  const counts = Map.groupBy(cells, ({ consequence }) => consequence.outcome);
  const changed = cells.filter(({ machine, access }) => sinceMark(table, machine, access));
  return {
    lab: 'stray-access',
    labTitle: 'Stray access',
    scenario,
    scenarioTitle: strayPresets.find(({ id }) => id === scenario)?.title ?? "a choice of one's own",
    ...about,
    actions: [],
    steps: cells.map(({ machine, access, direction, consequence }) => ({
      label: `${hardware[machine].name}; ${accessWords[access]}; ${direction}`,
      accounts: [
        {
          who: outcomeWords[consequence.outcome],
          told: [consequence.text, `[${sourceWords(consequence.evidence)}]`],
          tone:
            consequence.outcome === 'fatal'
              ? 'stray'
              : consequence.outcome === 'contained'
                ? 'calm'
                : 'refused',
        },
      ],
    })),
    states: [],
    verdict: `Of ${counted(cells.length, 'case')}: ${[...counts].map(([outcome, of]) => `${outcomeWords[outcome]} ${of.length}`).join(', ')}.${oursWords(cells)}${changedWords(changed.map(({ consequence }) => consequence.outcome))}`,
    counts: `${counted(cells.length, 'case')}`,
  };
}

/** Gives both the number of cases and that of dashed cells, which differ where cases share a cell. */
function oursWords(cells: readonly StrayCell[]): string {
  const ours = cells.filter(({ consequence }) => isOurs(consequence)).length;
  if (ours === 0) return '';
  const dashed = drawnCells(cells).filter((here) =>
    here.some(({ consequence }) => isOurs(consequence)),
  ).length;
  return ` For ${ours} there is no source and what stands there is ours: ${dashed === 1 ? 'the dashed cell' : `the ${dashed} dashed cells`}.`;
}

/** The counts are of what was said in the thread; this says how many of those cases merged code has changed. */
function changedWords(outcomes: readonly OutcomeKind[]): string {
  const by = [...Map.groupBy(outcomes, (outcome) => outcome)];
  if (by.length === 0) return '';
  return ` Merged code has changed since then: ${by.map(([outcome, of]) => `${of.length} of what is counted as ${outcomeWords[outcome]}`).join(', ')}.`;
}

function sourceWords(evidence: Evidence): string {
  if (evidence.unsourced) return unsourcedWords;
  return evidence.sources
    .map((source) =>
      source.kind === 'message'
        ? `${source.who}, ${source.id}, lines ${source.lines.join('-')}`
        : `${source.title} (${source.id})`,
    )
    .join('; ');
}

function within<Value extends string>(known: readonly Value[], given: string | undefined): Value | undefined {
  return known.find((value) => value === given);
}
