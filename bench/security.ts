/** Every attack on a record that we know, tried: what is done, what it must come to, what it came to at first, what it comes to now. */

import { isHeld, type Outcome, tableOf } from './security/row.ts';
import { tamperRows } from './security/tamper-rows.ts';
import { tryTampering } from './security/try-tampering.ts';

export async function run(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const row of tamperRows) outcomes.push(await tryTampering(row));
  const astray = outcomes.filter((outcome, index) => !isHeld(outcome, tamperRows[index]?.rules));
  process.stdout.write(`\nTampering with what was published\n\n${tableOf(outcomes)}`);
  process.stdout.write(`\n${outcomes.length} rows, ${astray.length} not as expected\n`);
  for (const { done } of astray) process.stdout.write(`not as expected: ${done}\n`);
  if (astray.length > 0) process.exitCode = 1;
}
