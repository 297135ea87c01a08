/** A sample of what `npm run bench -- fuzz` does at length; HOSTILE_SEED begins elsewhere. */

import { expect, it } from 'vitest';
import { isInstalled } from '../../test/support/other-host.ts';
import { hostileFile } from './hostile-entry.ts';
import { hostileAddress, tryAddresses } from './try-addresses.ts';
import { tryEntries } from './try-entries.ts';
import { unsafeHtml } from './unsafe-html.ts';

const seed = Number(process.env['HOSTILE_SEED'] ?? 1);

it(`of 240 hostile entries from seed ${seed} none crashes the checks, and what passes holds no harm`, () => {
  const { refused, passed, faults } = tryEntries(seed, 240);
  expect(faults).toEqual([]);
  // A check that refuses everything would prove nothing of what a page shows.
  expect(passed).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(150);
});

it(`of 200 hostile addresses from seed ${seed} none crashes the server, leaves its folder or leads elsewhere`, async () => {
  const { passed, faults } = await tryAddresses(seed, 200);
  expect(faults).toEqual([]);
  expect(passed).toBeGreaterThan(3);
});

for (const host of ['nginx', 'caddy'] as const) {
  it.skipIf(!isInstalled(host))(
    `nor does any of 100 to ${host} (skipped where it is not installed)`,
    async () => {
      const { passed, faults } = await tryAddresses(seed, 100, host);
      expect(faults).toEqual([]);
      expect(passed).toBeGreaterThan(1);
    },
  );
}

it('a seed gives the same again', () => {
  expect(hostileFile(seed)).toEqual(hostileFile(seed));
  expect(hostileAddress(seed)).toBe(hostileAddress(seed));
});

it.each([
  '<script>alert(1)</script>',
  '<p onclick="alert(1)">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<img src="https://evil.example/t.png">',
  '<p style="color:red">x</p>',
  '<!-- words -->',
])('harm is seen in %s', (html) => {
  expect(unsafeHtml(html)).not.toEqual([]);
  expect(unsafeHtml('<p>a <a href="/x/" class="ref">b<sup>1</sup></a></p>')).toEqual([]);
});
