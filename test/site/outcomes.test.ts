/** Checks the table of outcomes by release: each row has its day, what it rests on, and words that it bears on. */

import { expect, it } from 'vitest';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

interface Claim {
  readonly id: string;
  readonly kind: string;
  readonly evidence: readonly { readonly words: string }[];
  readonly sources: readonly { readonly kind: string; readonly id: string }[];
  readonly relations: readonly { readonly to: string }[];
  readonly backlinks: readonly { readonly from: string }[];
}

interface Source {
  readonly id: string;
  readonly result: string;
  readonly git: object | null;
}

const site = readSite();
const claims: readonly Claim[] = JSON.parse(site.text('api/claims.json'));
const byId = new Map(claims.map((claim) => [claim.id, claim]));
const outcomes = claims.filter(({ kind }) => kind === 'outcome');
const page = site.pages.get('outcomes/');
const relatedOf = ({ relations, backlinks }: Claim) => [
  ...relations.map(({ to }) => to),
  ...backlinks.map(({ from }) => from),
];

function within(element: Element): readonly Element[] {
  return element.childNodes
    .filter((node): node is Element => 'tagName' in node)
    .flatMap((child) => [child, ...within(child)]);
}
const plain = (element: Element | undefined) => textOf(element).replace(/\s+/g, ' ').trim();
const table = page?.elements.find((one) => attribute(one, 'class')?.includes('by-release'));
/** Each row by the outcome that it links to: its cells, without the head of its group. */
const rows = new Map(
  (table ? within(table) : [])
    .filter(({ tagName }) => tagName === 'tr')
    .flatMap((row): [string, readonly Element[]][] => {
      const cells = within(row).filter(({ tagName }) => tagName === 'td');
      const link = cells[0] && within(cells[0]).find(({ tagName }) => tagName === 'a');
      return link ? [[(attribute(link, 'href') ?? '').slice(1), cells]] : [];
    }),
);
const linksIn = (cell: Element | undefined) =>
  (cell ? within(cell) : []).flatMap((one) => (one.tagName === 'a' ? (attribute(one, 'href') ?? '') : []));

it('every outcome is a row with the day it was looked up and what it rests on', () => {
  expect([...rows.keys()].toSorted()).toEqual(outcomes.map(({ id }) => id).toSorted());
  for (const [id, [outcome, rests]] of rows) {
    expect(plain(outcome), id).toMatch(/; as of \d{1,2} [A-Z][a-z]{2} \d{4}$/);
    const { sources = [] } = byId.get(id) ?? {};
    const counted = [...plain(rests).matchAll(/(\d+) (?:commit|message|document|file|search)/g)];
    expect(
      counted.reduce((sum, [, number]) => sum + Number(number), 0),
      id,
    ).toBe(sources.length);
  }
});

it('says how many of the sources a clone of the kernel can prove, and how many it has', () => {
  const sources: readonly Source[] = JSON.parse(site.text('api/sources.json'));
  const provable = sources.filter(
    ({ id, result }) => byId.get(id)?.kind === 'outcome' && result !== 'by-reading',
  );
  const proved = provable.filter(({ git }) => git !== null).length;
  const says = page?.elements.filter(({ tagName }) => tagName === 'p').map(plain) ?? [];
  expect(provable.length).toBeGreaterThan(0);
  const line = says.find((one) => one.startsWith('The editors read every source.'));
  expect(line).toContain(` ${provable.length} sources, can also be proved with a clone of the kernel.`);
  expect(line).toContain(proved === 0 ? 'No clone has been searched for them yet' : `${proved} of them`);
});

it('a row quotes a related claim, says what changed it later, and counts the rest, which are below on the page', () => {
  let quoted = 0;
  for (const outcome of outcomes) {
    const cell = rows.get(outcome.id)?.[2];
    const related = relatedOf(outcome);
    const [first = '', rest] = linksIn(cell);
    if (related.length === 0) {
      expect(plain(cell), outcome.id).toBe('The record links no words to it.');
      continue;
    }
    quoted++;
    const claim = byId.get(/^\/c\/(.*)\/$/.exec(first)?.[1] ?? '');
    expect(related, outcome.id).toContain(claim?.id);
    const words = plain(cell && within(cell).find(({ tagName }) => tagName === 'q'));
    const said = claim?.evidence.map((piece) => withoutMarks(piece.words)) ?? [];
    const parts = words.split(/ \[…\] | \[\.\.\.\] |["”] ["“]/).map(withoutMarks);
    expect(parts.length, outcome.id).toBeGreaterThan(0);
    expect(
      parts.filter((part) => !said.includes(part)),
      outcome.id,
    ).toEqual([]);
    const more = related.length - 1;
    expect(rest, outcome.id).toBe(more === 0 ? undefined : `#${outcome.id}--words`);
    if (more === 0) continue;
    expect(plain(cell), outcome.id).toMatch(new RegExp(`\\+ ${more} more related claims?$`));
    const fold = page?.elements.find(
      (one) =>
        one.tagName === 'details' && within(one).some((part) => attribute(part, 'id') === rest?.slice(1)),
    );
    expect(plain(fold), outcome.id).toContain(`with their words: ${related.length}`);
  }
  expect(quoted).toBeGreaterThan(10);
});

it('words that their speaker limited later are not quoted without that', () => {
  const hardNo = rows.get('outcome-swap-and-reclaim')?.[2];
  expect(plain(hardNo)).toContain('→ refined by the speaker on 3 Apr 2024');
});

it('the alternate text has the same words under their outcome', () => {
  const text = withoutMarks(site.text('outcomes/index.txt'));
  for (const [id, cells] of rows) {
    const quote = cells[2] && within(cells[2]).find(({ tagName }) => tagName === 'q');
    const words = withoutMarks(quote ? plain(quote) : 'The record links no words to it.');
    expect(text, id).toContain(words);
    expect(text, id).toMatch(/Words it bears on: /);
  }
});

/** Quotation marks inside a quotation are single on a page, double in its text, and as typed in the mail. */
function withoutMarks(words: string): string {
  return words
    .replace(/["'“”‘’]/g, '')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim();
}
