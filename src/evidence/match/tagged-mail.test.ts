/**
 * Tests `verify` on five hundred mails whose lines are tagged with their author: in doubt words fail, and words that
 * are plainly somebody's can be cited. `@@ada` ends a line that must be provable as Ada's, `@@?ada` one that may be
 * hers or unknown, `@@none` one that is nobody's statement. All made up.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archiveOf, type ExampleMail } from '../../../test/support/mail/example-mail.ts';
import { createMatcher } from './match-evidence.ts';

const people: Readonly<Record<string, string>> = {
  ada: 'Ada Boyle',
  ben: 'Ben Carr',
  cleo: 'Cleo Dunn',
  dora: 'Dora Eck',
  edgar: 'Edgar Codd',
  frank: 'Frank Gill',
  may: 'May June',
};
const id = 'tagged@mail.example';
const tag = /\s?@@(\?)?(\w+)$/;

const mails = readFileSync(new URL('../../../test/fixtures/tagged-mail.txt', import.meta.url), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((text) => {
    const [title = '', ...rows] = text.replace(/\n$/, '').split('\n');
    return { title, rows };
  });

/** Other people with earlier mail. */
const known: readonly ExampleMail[] = Object.entries(people)
  .slice(1)
  .map(([slug, name]) => ({
    id: `${slug}@mail.example`,
    from: `${name} <${slug}@mail.example>`,
    date: 'Sat, 1 Jun 2024 10:00:00 +0000',
    body: `Pots are another matter, says ${slug}.\n`,
  }));

/** Lines proved for another person than their tag says, and lines that cannot be proved although it says so. */
async function faultsIn(rows: readonly string[], others: readonly ExampleMail[]): Promise<readonly string[]> {
  const bodyLines = rows.map((row) => row.replace(tag, ''));
  const body = `${bodyLines.join('\n')}\n`;
  const fields = ['To: Ben Carr <ben@mail.example>', 'Content-Type: text/plain; charset=utf-8'];
  const matcher = createMatcher(
    archiveOf({ id, from: 'Ada Boyle <ada@mail.example>', body, fields }, ...others),
    (slug) => [people[slug] ?? slug],
  );
  const asked = Object.keys(people).filter((slug) => slug === 'ada' || body.toLowerCase().includes(slug));
  const faults: string[] = [];
  for (const [index, row] of rows.entries()) {
    const [, perhaps, owner = ''] = tag.exec(row) ?? [];
    if (owner === '') continue;
    const text = (bodyLines[index] ?? '').replace(/^(?:\s*>)+|^ ?: /g, '').trim();
    const words = text.split(/\s+/).slice(0, 14).join(' ');
    let proved = false;
    for (const speaker of new Set([...asked, owner])) {
      for (const quotes of [false, true]) {
        const entry = {
          claim: 'x',
          message: id,
          lines: [index + 1, index + 1] as const,
          words,
          speaker,
          quotes,
        };
        if ((await matcher(entry)).result === 'failed') continue;
        if (speaker !== owner) faults.push(`${row}: given to ${speaker}`);
        proved = true;
      }
    }
    if (!proved && perhaps === undefined && owner !== 'none') faults.push(`${row}: cannot be proved`);
  }
  return faults;
}

describe.each([
  ['of people with mail in the archive', known],
  ['of strangers', []],
])('no line is attributed to the wrong person, and plain lines can be proved: %s', (_, others) => {
  it.each(mails)('$title', async ({ rows }) => {
    expect(await faultsIn(rows, others)).toEqual([]);
  });
});
