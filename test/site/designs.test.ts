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

it('a link to one of several statements of a person says which, in words', () => {
  const links = (page?.elements ?? []).filter(
    (one) => one.tagName === 'a' && /\/c\/[^/]+\/$/.test(attribute(one, 'href') ?? ''),
  );
  expect(links.map(textOf).filter((words) => words === 'second').length).toBeGreaterThan(3);
  expect(links.map(textOf).filter((words) => /^\d*$/.test(words))).toEqual([]);
});
