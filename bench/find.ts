/** What the look-up and the search of the record answer, row by row, beside what they did when the tables were drawn up. */

import { askedRecord, type Verdict } from './find/ask-record.ts';
import { lookUps } from './find/look-ups.ts';
import { type QueryRow, queries } from './find/queries.ts';
import { reviewerQueries } from './find/reviewer-queries.ts';

export async function run(): Promise<void> {
  const record = await askedRecord('content');
  const found = await Promise.all(
    lookUps.map(async (row) => ({ ...row, asked: row.name, ...(await record.lookUp(row)) })),
  );
  const searched = (rows: readonly QueryRow[]) =>
    Promise.all(rows.map(async (row) => ({ ...row, asked: row.query, ...(await record.query(row)) })));
  table('look-ups', found);
  table('queries', await searched(queries));
  table('queries of reviewers', await searched(reviewerQueries));
}

type Row = Verdict & { readonly group: string; readonly asked: string; readonly was: 'right' | 'wrong' };

function table(name: string, rows: readonly Row[]): void {
  const right = rows.filter((row) => row.right).length;
  const was = rows.filter((row) => row.was === 'right').length;
  process.stdout.write(`${name}: ${right} of ${rows.length} right, ${was} before\n`);
  for (const [group, inGroup] of Map.groupBy(rows, (row) => row.group)) {
    for (const { asked, was: before, right: now, got } of inGroup) {
      const line = `  ${group.padEnd(36)} ${asked.padEnd(44)} ${before} -> ${now ? 'right' : 'wrong'}`;
      process.stdout.write(`${line}${now ? '' : `  ${got}`}\n`);
    }
  }
}
