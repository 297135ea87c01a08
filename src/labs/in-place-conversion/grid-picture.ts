/**
 * Draws both grids as one picture, to be copied and printed. It uses only presentation attributes and plain colours, so
 * that it works alone in a mail client or a slide.
 */

import { ink, picture, rect, text } from '../shared/svg.ts';
import { columns } from './action.ts';
import { type Grid, isExposed, rules } from './grid.ts';
import { type GridRun, ruleTitles } from './grid-run.ts';

const cell = 64;
const gap = 6;
const side = 4 * cell + 3 * gap;

export function gridPicture({ grids, report }: GridRun): string {
  const parts = rules.flatMap((rule, at) => {
    const left = 16 + at * (side + 48);
    return [
      text(left, 30, ruleTitles[rule], { size: 16, weight: 600, fill: ink.ink }),
      ...pagesOf(grids[rule], left, 46),
    ];
  });
  return picture(
    {
      width: 2 * side + 80,
      height: side + 96,
      title: `${report.labTitle}: ${report.scenarioTitle}`,
      description: report.verdict,
    },
    [
      ...parts,
      text(16, side + 80, `Loremark, model ${report.lab} ${report.version}; a toy of our own`, {
        size: 12,
        fill: ink.soft,
      }),
    ],
  );
}

function pagesOf(grid: Grid, left: number, top: number): readonly string[] {
  return grid.pages.flatMap((page, index) => {
    const x = left + (index % columns) * (cell + gap);
    const y = top + Math.floor(index / columns) * (cell + gap);
    const shared = page.owner === 'shared';
    const marks = [...(page.mapped ? ['map'] : []), ...(page.pins > 0 ? [`pin ${page.pins}`] : [])].join(' ');
    return [
      rect(x, y, cell, cell, {
        fill: shared ? ink.shared : ink.private,
        stroke: isExposed(page) || page.struck ? ink.bad : shared ? ink.sharedLine : ink.privateLine,
        width: isExposed(page) || page.struck ? 3 : 1,
      }),
      text(x + 7, y + 18, String(index), { size: 12, fill: ink.soft }),
      text(x + cell - 7, y + 18, shared ? 'S' : 'P', { size: 13, weight: 600, anchor: 'end', fill: ink.ink }),
      ...(marks ? [text(x + 7, y + 38, marks, { size: 12, fill: ink.ink })] : []),
      ...(page.struck
        ? [text(x + 7, y + 56, '× tried', { size: 11, fill: ink.bad })]
        : isExposed(page)
          ? [text(x + 7, y + 56, '! in reach', { size: 11, fill: ink.bad })]
          : []),
    ];
  });
}
