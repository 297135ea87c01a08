/** The answers of the record's look-up and search, row by row, next to those at the time the tables were drawn up. */

import { type LookUpRow, lookUps } from './find/look-ups.ts';
import { type OpenRecord, openRecord, type Verdict } from './find/open-record.ts';
import { type QueryRow, queries } from './find/queries.ts';
import { reviewerQueries } from './find/reviewer-queries.ts';
import { secondLookUps, secondQueries } from './find/second-debate.ts';

export async function run(): Promise<void> {
  const record = await openRecord('content');
  table('look-ups', await lookedUp(record, lookUps));
  table('queries', await searched(record, queries));
  table('queries of reviewers', await searched(record, reviewerQueries));
  const second = await openRecord('examples/file-times');
  table('look-ups of the second debate', await lookedUp(second, secondLookUps));
  table('queries of the second debate', await searched(second, secondQueries));
}

function lookedUp(record: OpenRecord, rows: readonly LookUpRow[]): Promise<readonly Row[]> {
  return Promise.all(rows.map(async (row) => ({ ...row, input: row.name, ...(await record.lookUp(row)) })));
}

function searched(record: OpenRecord, rows: readonly QueryRow[]): Promise<readonly Row[]> {
  return Promise.all(rows.map(async (row) => ({ ...row, input: row.query, ...(await record.query(row)) })));
}

type Row = Verdict & { readonly group: string; readonly input: string; readonly before: 'right' | 'wrong' };

function table(name: string, rows: readonly Row[]): void {
  const right = rows.filter((row) => row.right).length;
  const before = rows.filter((row) => row.before === 'right').length;
  process.stdout.write(`${name}: ${right} of ${rows.length} right, ${before} before\n`);
  for (const [group, inGroup] of Map.groupBy(rows, (row) => row.group)) {
    for (const { input, before, right: now, got } of inGroup) {
      const line = `  ${group.padEnd(36)} ${input.padEnd(44)} ${before} -> ${now ? 'right' : 'wrong'}`;
      process.stdout.write(`${line}${now ? '' : `  ${got}`}\n`);
    }
  }
}
