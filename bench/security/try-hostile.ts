/** The result of a hostile row in the check, and the record of all rows that pass. */

import { errorsIn, type Problem } from '../../src/checks/run-checks.ts';
import { unrendered } from '../../src/diagrams/diagram-problems.ts';
import { loadCorpus } from '../../src/record/corpus/corpus.ts';
import { buildGraph } from '../../src/record/graph/build-graph.ts';
import { checkRecord } from '../../tools/content/check-record.ts';
import { textFaults } from '../../tools/diagrams/syntax.ts';
import { standingFolder } from '../standing-folder.ts';
import type { HostileRow } from './hostile-change.ts';
import { baseRecord, hostileRows } from './hostile-rows.ts';
import type { Outcome } from './row.ts';

type Files = Readonly<Record<string, string>>;

/** By the check of a contribution: a text that is not yet published, proved or drawn is not refused. */
export async function tryHostile(row: HostileRow): Promise<Outcome> {
  const problems = await problemsOf(row.change(baseRecord));
  const by = [...new Set(problems.map(({ rule }) => rule))].toSorted();
  const { attack, expected, was } = row;
  return { attack, expected, was, is: by.length > 0 ? 'refused' : 'inert', by };
}

/**
 * One record with all rows that pass; instead of `pwned()`, each row calls a separate function, `pwn01()` and so on.
 */
export function hostileRecord(): Files {
  return inertRows.reduce<Files>(
    (before, { change }, index) =>
      Object.fromEntries(
        Object.entries(change(before)).map(([path, text]) => [
          path,
          text.replaceAll('pwned()', callOf(index)),
        ]),
      ),
    baseRecord,
  );
}

export const inertRows: readonly HostileRow[] = hostileRows.filter(({ expected }) => expected === 'inert');

export function callOf(index: number): string {
  return `pwn${String(index).padStart(2, '0')}()`;
}

const { dir, hold } = standingFolder();

export async function problemsOf(files: Files): Promise<readonly Problem[]> {
  hold(files);
  const graph = buildGraph(loadCorpus(dir));
  const diagramFaults = await textFaults(unrendered(graph));
  const found = errorsIn(checkRecord(graph, { diagramFaults, proposed: true }));
  return found.filter(({ message }) => !message.startsWith('Unexpected text without a committed rendering'));
}
