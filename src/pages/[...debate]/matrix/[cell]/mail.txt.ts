/** A cell of the matrix as a block for mail: for the copy button beside its words, and for `curl`. */

import type { APIRoute } from 'astro';
import { cellReading, hasReading } from '../../../../site/debate/cell-reading.ts';
import { matrixPart } from '../../../../site/debate/matrix-part.ts';
import { matrixOf } from '../../../../site/debate/matrix-view.ts';
import { pageLength, partPath, scopedParts } from '../../../../site/parts.ts';
import { shownScope } from '../../../../site/scope.ts';

export function getStaticPaths() {
  return scopedParts((scope) => matrixOf(scope).people.length, pageLength.columns).flatMap(({ params }) => {
    const scope = shownScope(params.debate);
    if (scope.here('/') !== scope.at('/')) return [];
    const matrix = matrixOf(scope);
    const { part, others } = matrixPart(matrix, params.part);
    const page = scope.at(partPath('/matrix/', part.number));
    return matrix.rows
      .flatMap(({ id }) => [...part.items, ...others].map((person) => matrix.cell(id, person.id)))
      .filter(hasReading)
      .map((cell) => ({
        params: { debate: params.debate, cell: cell.id },
        props: { text: cellReading(cell, page) },
      }));
  });
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
