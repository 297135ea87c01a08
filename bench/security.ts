/** Tries every known attack on a record, and prints its required, first and present result. */

import { rmSync } from 'node:fs';
import { launch } from '../tools/browser/launch.ts';
import { lookAtHostileSite } from './security/hostile-pages.ts';
import { hostileRows } from './security/hostile-rows.ts';
import { buildHostileSite } from './security/hostile-site.ts';
import { isAsRequired, type Outcome, tableOf } from './security/row.ts';
import { tamperRows } from './security/tamper-rows.ts';
import { tryHostile } from './security/try-hostile.ts';
import { tryTampering } from './security/try-tampering.ts';

export async function run(): Promise<void> {
  await report('Tampering with what was published', tamperRows, tryTampering);
  await report('A hostile pull request', hostileRows, tryHostile);
  const folder = 'test-results/security';
  const browser = await launch({ prefer: 'system' });
  try {
    const { faults } = await lookAtHostileSite(browser, buildHostileSite(folder));
    process.stdout.write(
      `\nAll inert entries, built and opened in a browser: ${faults.length} faults\n${faults.join('\n')}\n`,
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function report<SomeRow extends { readonly rules?: readonly string[] }>(
  title: string,
  rows: readonly SomeRow[],
  attempt: (row: SomeRow) => Promise<Outcome>,
): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const row of rows) outcomes.push(await attempt(row));
  const unexpected = outcomes.filter((outcome, index) => !isAsRequired(outcome, rows[index]?.rules));
  process.stdout.write(`\n${title}\n\n${tableOf(outcomes)}`);
  process.stdout.write(`\n${outcomes.length} rows, ${unexpected.length} not as expected\n`);
  for (const { attack } of unexpected) process.stdout.write(`not as expected: ${attack}\n`);
  if (unexpected.length > 0) process.exitCode = 1;
}
