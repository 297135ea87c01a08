/** Splits a text at the place of a figure: after the section that mentions every claim in the figure. */

import type { Piece } from './pieces.ts';

export interface Split {
  readonly before: readonly Piece[];
  /** The claims in the figure, in the order of the text; empty if no section mentions all of them. */
  readonly shown: readonly string[];
  readonly after: readonly Piece[];
}

export function splitAtFigure(pieces: readonly Piece[], claims: readonly string[]): Split {
  const starts = pieces.flatMap((piece, at) => (isSection(piece) ? [at] : []));
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? pieces.length;
    const named = pieces.slice(start, end).flatMap((piece) => (piece.kind === 'text' ? piece.figured : []));
    const shown = [...new Set(named)].filter((claim) => claims.includes(claim));
    if (claims.length > 0 && shown.length === claims.length) {
      return { before: pieces.slice(0, end), shown, after: pieces.slice(end) };
    }
  }
  return { before: pieces, shown: [], after: [] };
}

export function isSection(piece: Piece): boolean {
  return piece.kind === 'heading' && piece.level === 2;
}
