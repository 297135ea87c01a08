/** Draws the folio as a picture: 32 pieces a row, symbols for pins, and whether it has one count or many. */

import { type Ink, ink, picture, rect, text } from '../shared/svg.ts';
import type { FolioRun } from './folio-run.ts';
import { setupWords } from './folio-run.ts';

const size = 18;
const columns = 32;

export function folioPicture({ setup, state, report }: FolioRun, colours: Ink = ink): string {
  const top = 40;
  const cells = state.pieces.flatMap((piece, index) => {
    const x = 12 + (index % columns) * size;
    const y = top + Math.floor(index / columns) * size;
    const shared = piece.owner === 'shared';
    const symbol = piece.long > 0 ? '■' : piece.short > 0 ? '●' : piece.mapped ? '·' : '';
    return [
      rect(x, y, size - (state.split ? 2 : 0), size - (state.split ? 2 : 0), {
        fill: shared ? colours.shared : colours.private,
        stroke: state.waiting === index ? colours.bad : shared ? colours.sharedLine : colours.privateLine,
        width: state.waiting === index ? 2.5 : 0.6,
      }),
      ...(symbol === ''
        ? []
        : [text(x + size / 2 - 1, y + 13, symbol, { size: 11, fill: colours.ink, anchor: 'middle' })]),
    ];
  });
  const foot = top + (512 / columns) * size + 20;
  return picture(
    {
      width: columns * size + 24,
      height: foot + 26,
      title: `${report.labTitle}: ${report.scenarioTitle}`,
      description: report.verdict,
    },
    [
      text(12, 24, `${setupWords(setup)}; ${state.split ? 'a count for each 4 KiB page' : 'one count'}`, {
        size: 13,
        weight: 600,
        fill: colours.ink,
      }),
      ...cells,
      text(12, foot, 'blue: shared, violet: private; ■ long-term pin, ● short-term pin, · mapped', {
        size: 11,
        fill: colours.soft,
      }),
      text(12, foot + 16, `Loremark, model huge-pages ${report.version}; a toy of our own`, {
        size: 11,
        fill: colours.soft,
      }),
    ],
    { colours, id: 'folio' },
  );
}
