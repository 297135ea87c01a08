/** Checks that the third-party code and fonts that built pages load are those in docs/dependencies.md, with their licences. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSite } from './built-site.ts';

const site = readSite();
const said = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` .*\| `licences\.txt` \|$/gm),
].map(([, name = '']) => name);

it('includes the licence of every package that a page loads, and docs/dependencies.md names each', () => {
  const text = site.text('licences.txt');
  const passed = [...text.matchAll(/^-{72}\n(\S+) \d+\.\d+\.\d+ \([^)]+\)\n-{72}$/gm)].map(
    ([, name = '']) => name,
  );
  expect(passed).toEqual(said.toSorted());
  expect(text.match(/Permission is hereby granted/g)?.length).toBe(passed.length - 1);
});

it('has the licence of each font beside it', () => {
  const names = [...site.files].filter((file) => file.startsWith('fonts/'));
  for (const name of ['literata', 'source-sans-3', 'ibm-plex-mono'])
    expect(site.text(`fonts/OFL-${name}.txt`)).toContain('SIL OPEN FONT LICENSE');
  expect(names.filter((name) => !/\.(?:woff2|txt)(?:\.br|\.gz)?$/.test(name))).toEqual([]);
});
