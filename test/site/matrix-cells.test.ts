/** Checks that a cell of the matrix shows the latest stance first wherever it is shown, and has a block for mail. */

import { describe, expect, it } from 'vitest';
import { citedIn } from '../../src/cite/cited-claim.ts';
import { mostLines } from '../../src/cite/reading-block.ts';
import { byAnother } from '../../src/cite/second-hand.ts';
import { exportContextOf } from '../../src/export/export-context.ts';
import { ownRecord } from '../support/own-record.ts';
import { attribute, type Element, elementsOf, readSite, textOf } from './built-site.ts';

const site = readSite();
const page = site.pages.get('matrix/');
const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);
const parts = (element: Element) => element.childNodes.filter((node): node is Element => 'tagName' in node);
const cells = (page?.elements ?? []).filter((one) => attribute(one, 'data-cell') !== undefined);
const changed = cells.filter((cell) => parts(cell).some((one) => hasClass(one, 'turn')));

describe('a stance that followed another', () => {
  it('is the first symbol, and the arrow points to it from a smaller one', () => {
    expect(changed.length).toBeGreaterThan(0);
    for (const cell of changed) {
      const [now, turn, before, ...others] = parts(cell);
      const at = attribute(cell, 'data-cell');
      expect(
        [now, before].map((one) => one && hasClass(one, 'was')),
        at,
      ).toEqual([false, true]);
      expect(textOf(turn), at).toBe(' ← ');
      expect(others, at).toEqual([]);
    }
  });

  it('is named before the earlier one, each with its day', () => {
    for (const cell of changed) {
      const [now, , before] = parts(cell).map((one) => textOf(one).replace(/\s/g, ' '));
      const day = String.raw`, (\d+ [A-Z][a-z]{2} \d{4})`;
      expect(attribute(cell, 'aria-label')).toContain(`: ${now}; ${before}`);
      const said = new RegExp(`^now .+${day}; before: .+${day}$`);
      const [, later = '', earlier = ''] = said.exec(`${now}; ${before}`) ?? [];
      expect(Date.parse(later), attribute(cell, 'data-cell')).toBeGreaterThan(Date.parse(earlier));
    }
  });

  it('is the example of the legend, and comes first in words on the front page too', () => {
    const legend = (page?.elements ?? []).filter(
      (one) => one.tagName === 'li' && textOf(one).endsWith('now, and before'),
    );
    expect(legend.map((one) => parts(one).map((part) => hasClass(part, 'was')))).toEqual([
      [false, false, true],
    ]);
    const front = elementsOf(site.pages.get('')?.html ?? '').filter(
      (one) => one.tagName === 'td' && textOf(one).includes('before: '),
    );
    expect(front.map(textOf)).toContain('under a condition; before: probably opposes');
  });
});

it('the block for mail of a cell begins with the stances that the cell shows, each with its day', () => {
  for (const cell of changed) {
    const [now, , before] = parts(cell).map((one) => textOf(one).replace(/\s/g, ' '));
    const file = `matrix/${attribute(cell, 'data-cell')}/mail.txt`;
    const [stance, day] = now?.replace(/^now /, '').split(', ') ?? [];
    const said = `Our reading: ${stance} \\((?:first )?${day}(?:, last [^;]+)?; ${before}\\)\\.`;
    expect(site.text(file).replace(/\s+/g, ' '), file).toMatch(new RegExp(said));
  }
  const file = 'matrix/guest-first--sean-christopherson/mail.txt';
  expect(site.text(file)).toContain('Our reading: requires it (20 Jun 2024; also: wants it, 20 Jun 2024).');
  expect(site.text('matrix/page-migration--sean-christopherson/mail.txt').replace(/\s+/g, ' ')).toContain(
    'Our reading: under a condition (first 3 Apr 2024, last 20 Jun 2024; before: probably opposes it, 19 Mar 2024).',
  );
});

it('each cell with words links to its block for mail, which names its address last', () => {
  const links = (page?.elements ?? []).filter((one) => hasClass(one, 'for-mail'));
  expect(links.length).toBeGreaterThan(50);
  for (const link of links) {
    const file = attribute(link, 'href')?.slice(1) ?? '';
    const text = site.text(file);
    expect(text, file).toMatch(/^\S[^"]+ on "[^"]+"\.\nOur reading: [^"]+\.\n\n/);
    const lines = text.trimEnd().split('\n');
    expect(lines.length, file).toBeLessThanOrEqual(mostLines);
    const quoted = lines.filter((line) => line.startsWith(' : '));
    expect(quoted.length, file).toBeGreaterThan(0);
    expect(text.trimEnd().split('\n').at(-1), file).toMatch(
      new RegExp(`^\\[\\d+\\] https?://\\S+/matrix/#${file.split('/')[1]}$`),
    );
    expect(
      text.split('\n').filter((line) => line.length > 72 && !line.includes('://')),
      file,
    ).toEqual([]);
  }
  const named = new Set(links.map((link) => attribute(link, 'aria-label')));
  expect([...named].every((name) => name?.endsWith(': this reading for mail'))).toBe(true);
});

it('what came of another row that a claim touches is in the block of that row alone', () => {
  const came = (cell: string) =>
    site.text(`matrix/${cell}--quentin-perret/mail.txt`).includes('/c/outcome-page-migration/');
  expect(came('page-migration')).toBe(true);
  expect(came('conversion-granularity')).toBe(false);
});

it('words of a cell that somebody else quoted name that person before the day, with or without a stance', () => {
  const graph = ownRecord();
  const context = exportContextOf(graph, { site: new URL(site.url).origin, base: '/' });
  const entries = (page?.elements ?? []).filter(
    (one) => one.tagName === 'li' && attribute(one, 'data-claim') !== undefined,
  );
  const found = entries.flatMap((entry) => {
    const claim = graph.claims.get(attribute(entry, 'data-claim') ?? '');
    const own =
      claim && citedIn(graph, claim, context).evidence.find(({ speaker }) => speaker === claim.speaker);
    if (!own || !byAnother(own)) return [];
    const text = textOf(entry).replace(/\s+/g, ' ').trim();
    const kind = text.startsWith('no stance') ? 'none' : 'stance';
    return [{ kind, text, name: own.senderName }];
  });
  for (const kind of ['none', 'stance'])
    expect(
      found.some((one) => one.kind === kind),
      kind,
    ).toBe(true);
  expect(found.filter(({ text, name }) => !text.includes(`, as quoted by ${name}, `))).toEqual([]);
});
