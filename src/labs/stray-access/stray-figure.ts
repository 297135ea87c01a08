/**
 * Draws a part of the stray-access table as coloured cells, machine by who accesses the page (in narrow pages a list by
 * machine). Each cell has the word of its outcome and links to its sources.
 */

import { capital } from '../../text/capital.ts';
import { escaped } from '../../text/escaped.ts';
import { citeRun } from '../shared/run-cite.ts';
import type { RunFigure } from '../shared/run-figure.ts';
import { writeRunLink } from '../shared/run-link.ts';
import type { Access } from './consequence.ts';
import { hardware, type MachineId } from './hardware.ts';
import {
  drawnCells,
  isOurs,
  type StrayCell,
  strayCells,
  strayChoice,
  strayPresets,
  strayRun,
} from './stray-run.ts';
import { type StrayTable, sinceMark } from './stray-table.ts';
import { accessWords, outcomeWords } from './stray-words.ts';

export function strayFigure(
  scenario: string,
  {
    table,
    version,
    address,
    link,
    limits,
  }: {
    readonly table: StrayTable;
    readonly version: string;
    readonly address: string;
    /** The address of the lab, for links from a page. */
    readonly link: string;
    readonly limits: string;
  },
): RunFigure {
  const preset = strayPresets.find(({ id }) => id === scenario);
  const choice = strayChoice(scenario);
  if (!preset || !choice) throw new Error(`Unexpected scenario ${scenario}, expected one of the lab's`);
  const fragment = writeRunLink({ scenario, version, actions: undefined });
  const report = strayRun(table, scenario, choice, { version, address: `${address}#${fragment}` });
  const cells = strayCells(table, choice);
  return {
    lab: 'stray-access',
    scenario,
    title: preset.title,
    about: 'What a host access to private memory leads to, by machine and by who accesses it',
    steps: [{ number: 0, say: report.verdict, code: '', tone: 'calm' }],
    picture: { kind: 'still', drawing: strayMarkup(table, cells, link) },
    limits,
    fragment,
    citation: citeRun(report),
  };
}

/** The table on the lab's own page, where each cell links to its sources below. */
export function strayStage(table: StrayTable, cells: readonly StrayCell[]): string {
  return strayMarkup(table, cells, '');
}

/**
 * Reads and writes are shown separately only where they differ.
 * @param lab the lab's page, whose rows have the sources
 */
function strayMarkup(table: StrayTable, cells: readonly StrayCell[], lab: string): string {
  const rows = [...new Set(cells.map(({ machine }) => machine))];
  const columns = [...new Set(cells.map(({ access }) => access))];
  const head = columns.map(headMarkup).join('');
  const body = rows.map((machine) => {
    const tds = columns.map((access) => {
      const here = cells.filter((cell) => cell.machine === machine && cell.access === access);
      const drawn = drawnCells(here);
      const parts = drawn.flatMap((merged) => {
        const [cell] = merged;
        if (!cell) return [];
        const { direction, consequence } = cell;
        const how = drawn.length === 1 ? '' : `<i>${direction}</i> `;
        const hasOurs = merged.some(({ consequence: own }) => isOurs(own));
        const ours = hasOurs ? ' data-unsourced title="no source: ours"' : '';
        const mark = sinceMark(table, machine, access);
        const brief = briefWords(merged);
        const few = brief === '' ? '' : `<small class="stray-brief">${escaped(brief)}</small>`;
        const outcome = escaped(outcomeWords[consequence.outcome]);
        // What is true today comes first.
        const words = mark
          ? `${how}<b>since ${mark.release}: ${escaped(mark.words)}</b><small>${outcome}, as told before ${mark.release}</small>`
          : `${how}<b>${outcome}</b>${few}`;
        const changed = mark ? ' data-changed' : '';
        const look = `class="stray-cell" data-outcome="${consequence.outcome}"${ours}${changed}`;
        const row = `#case-${machine}-${access}-${consequence.directions[0]}`;
        return [`<a ${look} href="${escaped(lab)}${row}">${words}</a>`];
      });
      return `<td data-who="${escaped(capital(accessWords[access]))}">${parts.join('')}</td>`;
    });
    return `<tr><th scope="row">${escaped(hardware[machine].name)}${pageMarkup(table, machine)}</th>${tds.join('')}</tr>`;
  });
  return `<table class="stray-figure" aria-label="What an access leads to, by machine and by who makes it"><thead><tr><th scope="col">Machine</th>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** The state of the guest’s page after a stray write: the guest may be the one who pays in the end. */
function pageMarkup({ machines }: StrayTable, machine: MachineId): string {
  const { state, since } = machines[machine].guestData;
  const words = `${state === 'not-stated' ? 'not stated' : state}${since ? ', as told in 2024' : ''}`;
  return `<small class="stray-page">guest’s page after a write: ${escaped(words)}</small>`;
}

/** The brief words of reading and writing; if only one of them has any, they name it. */
function briefWords(merged: readonly StrayCell[]): string {
  const briefed = merged.filter(({ consequence }) => consequence.brief !== undefined);
  const words = briefed.map(({ direction, consequence }) =>
    briefed.length < merged.length ? `${direction}: ${consequence.brief}` : consequence.brief,
  );
  return [...new Set(words)].join('; ');
}

function headMarkup(access: Access): string {
  const pin = access === 'linear-map' ? '<small>as for a page that it holds by a pin</small>' : '';
  return `<th scope="col">${escaped(capital(accessWords[access]))}${pin}</th>`;
}
