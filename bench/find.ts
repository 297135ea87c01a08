/** The answers of the record's look-up and search, row by row, next to those at the time the tables were drawn up. */

import { type AskedRecord, askedRecord, type Verdict } from './find/ask-record.ts';
import { type LookUpRow, lookUps } from './find/look-ups.ts';
import { type QueryRow, queries } from './find/queries.ts';
import { reviewerQueries } from './find/reviewer-queries.ts';
import { secondLookUps, secondQueries } from './find/second-debate.ts';

export async function run(): Promise<void> {
  const record = await askedRecord('content');
  table('look-ups', await lookedUp(record, lookUps));
  table('queries', await searched(record, queries));
  table('queries of reviewers', await searched(record, reviewerQueries));
  const second = await askedRecord('examples/file-times');
  table('look-ups of the second debate', await lookedUp(second, secondLookUps));
  table('queries of the second debate', await searched(second, secondQueries));
}

function lookedUp(record: AskedRecord, rows: readonly LookUpRow[]): Promise<readonly Row[]> {
  return Promise.all(rows.map(async (row) => ({ ...row, asked: row.name, ...(await record.lookUp(row)) })));
}

function searched(record: AskedRecord, rows: readonly QueryRow[]): Promise<readonly Row[]> {
  return Promise.all(rows.map(async (row) => ({ ...row, asked: row.query, ...(await record.query(row)) })));
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
