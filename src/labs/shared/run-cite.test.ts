import { expect, test } from 'vitest';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import { machineRun } from '../machine/machine-run.ts';
import { citeRun } from './run-cite.ts';
import { mailRun } from './run-mail.ts';

const address = 'https://example.invalid/lab/#s=x&g=count,look-again';

function exampleRun() {
  const result = raceDefinition.setUpOf('wait-for-the-count', () => '0123456789ab');
  if (result.kind === 'malformed') throw new Error(result.problem);
  const played = machineRun(raceDefinition, result.setUp, result.setUp.actions, address);
  if (played.kind === 'malformed') throw new Error(played.problem);
  return played.run.report;
}

const flat = (text: string) => text.replace(/\s+/g, ' ');
const words =
  "Beside it the link brings a rule without its guards count, look-again: a reader's experiment, and not what this run is of.";

test('an unedited run does not mention an edit', () => {
  for (const text of [citeRun(exampleRun()), mailRun(exampleRun())])
    expect(flat(text)).not.toContain('experiment');
});

test.each([citeRun, mailRun])(
  'what is cited beside an edited rule says what was left out of it: %o',
  (write) => {
    const text = write({ ...exampleRun(), leftOut: ['count', 'look-again'] });
    expect(flat(text)).toContain(words);
    expect(text.trimEnd().endsWith(address)).toBe(true);
  },
);
