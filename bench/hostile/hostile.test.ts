/** A sample of `npm run bench -- fuzz`; HOSTILE_SEED selects another. */

import { expect, it } from 'vitest';
import { isInstalled } from '../../test/support/other-host.ts';
import { hostileFile } from './hostile-entry.ts';
import { hostileAddress, tryAddresses } from './try-addresses.ts';
import { tryEntries } from './try-entries.ts';
import { unsafeHtml } from './unsafe-html.ts';

const seed = Number(process.env['HOSTILE_SEED'] ?? 1);

it(`none of 240 hostile entries from seed ${seed} crashes the checks, and accepted ones are harmless`, () => {
  const { refused, passed, faults } = tryEntries(seed, 240);
  expect(faults).toEqual([]);
  // If everything were refused, this would prove nothing about pages.
  expect(passed).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(150);
});

it(`none of 200 hostile addresses from seed ${seed} crashes the server, leaves its folder or leads elsewhere`, async () => {
  const { passed, faults } = await tryAddresses(seed, 200);
  expect(faults).toEqual([]);
  expect(passed).toBeGreaterThan(3);
});

for (const host of ['nginx', 'caddy'] as const) {
  it.skipIf(!isInstalled(host))(
    `nor does any of 100 sent to ${host} (skipped if it is not installed)`,
    async () => {
      const { passed, faults } = await tryAddresses(seed, 100, host);
      expect(faults).toEqual([]);
      expect(passed).toBeGreaterThan(1);
    },
  );
}

it('the same seed gives the same entry and address', () => {
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
])('harm is found in %s', (html) => {
  expect(unsafeHtml(html)).not.toEqual([]);
  expect(unsafeHtml('<p>a <a href="/x/" class="ref">b<sup>1</sup></a></p>')).toEqual([]);
});
