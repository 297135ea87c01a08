/** Makes the figure of any run of any lab. */

import { raceDefinition } from '../conversion-race/race-definition.ts';
import { raceWords } from '../conversion-race/race-words.ts';
import { costFigure } from '../cost/cost-figure.ts';
import { folioFigure } from '../huge-pages/folio-figure.ts';
import { gridFigure } from '../in-place-conversion/grid-figure.ts';
import { laneFigure } from '../machine/lane-figure.ts';
import type { MachineLabDefinition } from '../machine/machine-run.ts';
import type { FigureWords } from '../machine/step-words.ts';
import { migrationDefinition } from '../migration/migration-definition.ts';
import { migrationWords } from '../migration/migration-words.ts';
import { strayFigure } from '../stray-access/stray-figure.ts';
import type { StrayTable } from '../stray-access/stray-table.ts';
import { type LabId, labIds } from './limits.ts';
import { wellFormed } from './malformed.ts';
import { type FigurePart, type PlacedFigure, partProblem, type RunFigure } from './run-figure.ts';
import { scenarios } from './scenarios.ts';

export interface FigureContext {
  /** The address of a lab, without a fragment. */
  readonly addressOf: (lab: LabId) => string;
  /** Where a page links to the lab, without a fragment. */
  readonly linkOf: (lab: LabId) => string;
  /** The version of a lab's model; the race has several. */
  readonly versionOf: (lab: LabId, model: string) => string;
  /** The record's table of stray accesses. */
  readonly table: () => StrayTable;
}

/**
 * The figure of a run. A figure that begins later lists the steps before its first one.
 *
 * @throws if there is no such run: `check` refuses such a reference first
 */
export function figureOf(
  lab: string,
  scenario: string,
  part: FigurePart,
  context: FigureContext,
): PlacedFigure {
  const known = labIds.find((id) => id === lab);
  const steps = scenarios.get(`${lab}/${scenario}`);
  if (!known || steps === undefined)
    throw new Error(`Unexpected run \`${lab}/${scenario}\`, expected one of a lab's`);
  const problem = steps > 0 ? partProblem(part, steps) : undefined;
  if (problem) throw new Error(`${problem} of \`${lab}/${scenario}\``);
  const figure = drawn(known, scenario, part, context);
  const { from = 0 } = part;
  if (from === 0) return { ...figure, earlier: [] };
  const earlier = drawn(known, scenario, { from: 0, to: from }, context).steps.slice(1);
  const { harm, say } = earlier.at(-1) ?? {};
  const start = [`After step ${from}.`, harm, say].filter(Boolean).join(' ');
  return {
    ...figure,
    steps: figure.steps.map((step, at) => (at === 0 ? { ...step, say: start } : step)),
    earlier,
  };
}

function drawn(
  known: LabId,
  scenario: string,
  part: FigurePart,
  { addressOf, linkOf, versionOf, table }: FigureContext,
): RunFigure {
  const address = addressOf(known);
  const limits = figureLimits[known];
  const about = { version: versionOf(known, known), address, limits };
  const machine = (definition: MachineLabDefinition, words: FigureWords) => {
    const { setUp } = wellFormed(definition.setUpOf(scenario, (model) => versionOf(known, model)));
    return laneFigure({ definition, words, setUp, address, limits }, part);
  };
  switch (known) {
    case 'in-place-conversion':
      return gridFigure(scenario, about, part);
    case 'huge-pages':
      return folioFigure(scenario, about, part);
    case 'conversion-race':
      return machine(raceDefinition, raceWords);
    case 'migration':
      return machine(migrationDefinition, migrationWords);
    case 'cost':
      return costFigure(scenario, about);
    case 'stray-access':
      return strayFigure(scenario, { ...about, table: table(), link: linkOf(known) });
  }
}

/** The limits of each model in one line for its figures; the lab lists them all. */
const figureLimits: Readonly<Record<LabId, string>> = {
  'in-place-conversion': 'A model of ours, not a kernel: an action is one step, every access is a write.',
  'conversion-race':
    'A model of ours, not a kernel: each box is one atomic step; TLB flushes and memory ordering are left out.',
  'huge-pages': 'A model of ours, not a kernel: one folio of one guest, and no races inside a conversion.',
  cost: 'Counts only, by rules stated in the lab; nothing here is a measurement.',
  'stray-access': 'What was said or is documented; nothing here was tried on a machine.',
  migration: 'A model of ours: the thread says nothing of what happens inside the hypercall.',
};
