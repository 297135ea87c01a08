import { expect, it } from 'vitest';
import { attribute, readSite, textOf } from './built-site.ts';

const page = readSite().pages.get('options/');
const verdicts = (page?.elements ?? []).filter((one) => attribute(one, 'class') === 'verdict');

it('each verdict on a design has a sign of its own, which no kind and no state of a page has', () => {
  expect(verdicts.length).toBeGreaterThan(20);
  const signs = new Map(verdicts.map((one) => [textOf(one), attribute(one, 'data-sign')]));
  expect(signs.size).toBeGreaterThan(4);
  expect(new Set(signs.values()).size).toBe(signs.size);
  const taken = /[■▸✗Xx?→◆□↔○✓●◐]/;
  expect([...signs].filter(([, sign]) => !sign || taken.test(sign))).toEqual([]);
  const table = (page?.html ?? '').split('class="argued"')[1]?.split('</table>')[0] ?? '';
  expect(table).toContain('verdict');
  expect(table).not.toMatch(/class="st\b/);
});

it('a link to a statement says who and when, and no two links of a cell read alike', () => {
  const cells = (page?.elements ?? []).filter((one) => attribute(one, 'class') === 'by-whom');
  expect(cells.length).toBeGreaterThan(20);
  const links = cells.map((cell) =>
    cell.childNodes.flatMap((part) => ('tagName' in part && part.tagName === 'a' ? textOf(part) : [])),
  );
  for (const words of links) expect(new Set(words).size, words.join()).toBe(words.length);
  const plain = /^\p{L}+, \d{1,2}\s[A-Z][a-z]{2}(?:\s\d{4})?(?: \(\d\sof\s\d\))?$/u;
  expect(links.flat().filter((words) => !plain.test(words))).toEqual([]);
  expect(links.flat().filter((words) => words.endsWith('\u00a0of\u00a02)')).length).toBeGreaterThan(3);
});
