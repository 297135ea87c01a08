/** Draws the chosen part of the stray-access table: a box for each case, with its outcome in words and colour. */

import type { Run } from '../shared/run.ts';
import { ink, picture, rect, text } from '../shared/svg.ts';
import { hardware } from './hardware.ts';
import { isOurs, strayCells, strayChoice } from './stray-run.ts';
import { type StrayTable, sinceMark } from './stray-table.ts';
import { accessWords, outcomeWords } from './stray-words.ts';

const fills = {
  contained: '#e1efe4',
  fatal: ink.badWash,
  silent: '#e4e9f7',
  depends: ink.busy,
  'not-stated': '#f4f2ec',
} as const;

export function strayPicture(table: StrayTable, report: Run): string {
  const cells = strayCells(
    table,
    strayChoice(report.scenario) ?? { machine: 'all', access: 'all', direction: 'all' },
  );
  const rows = [...new Set(cells.map(({ machine }) => machine))];
  const columns = [...new Set(cells.map(({ access, direction }) => `${access} ${direction}`))];
  const width = 180 + columns.length * 130;
  const parts = [
    ...columns.flatMap((column, at) => {
      const [access, direction] = column.split(' ');
      const words = Object.entries(accessWords).find(([id]) => id === access)?.[1] ?? '';
      const x = 180 + at * 130;
      const [who, ...how] = words.split(', ');
      return [
        text(x, 28, who ?? '', { size: 12, weight: 600, fill: ink.ink }),
        text(x, 43, how.join(', ').slice(0, 24), { size: 10, fill: ink.soft }),
        text(x, 58, direction ?? '', { size: 12, fill: ink.ink }),
      ];
    }),
    ...rows.map((machine, at) =>
      text(12, 88 + at * 40, hardware[machine].name, { size: 13, weight: 600, fill: ink.ink }),
    ),
    ...cells.flatMap(({ machine, access, direction, consequence }) => {
      const x = 180 + columns.indexOf(`${access} ${direction}`) * 130;
      const y = 68 + rows.indexOf(machine) * 40;
      const ours = isOurs(consequence);
      const since = sinceMark(table, machine, access);
      return [
        rect(x, y, 122, 32, { fill: fills[consequence.outcome], stroke: ink.line }),
        text(
          x + 8,
          y + 20,
          `${outcomeWords[consequence.outcome]}${ours ? ' (ours)' : ''}${since ? `; ${since.release} differs` : ''}`,
          { size: 12, fill: ink.ink },
        ),
      ];
    }),
    text(12, 92 + rows.length * 40, `Loremark, ${report.lab} ${report.version}; "ours": no source`, {
      size: 11,
      fill: ink.soft,
    }),
  ];
  return picture(
    {
      width: Math.max(width, 420),
      height: 108 + rows.length * 40,
      title: `Stray access: ${report.scenarioTitle}`,
      description: report.verdict,
    },
    parts,
  );
}
