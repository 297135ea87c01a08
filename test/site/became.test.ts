/**
 * Checks that the fate of a claim is described consistently: in the export, on the claim's page and each of its pinned pages, in
 * its speaker's row, in the alternate text of each, and, for what must not be omitted, in the block for mail.
 */

import { expect, it } from 'vitest';
import { answerOf, cameText, weightiest } from '../../src/cite/became.ts';
import { laterOf, saidLater } from '../../src/cite/later.ts';
import { plainMarks } from '../../src/text/plain-marks.ts';
import { showShortDay } from '../../src/text/show-date.ts';
import { ownRecord } from '../support/own-record.ts';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

interface ClaimRecord {
  readonly id: string;
  readonly kind: string;
  readonly speaker: string | null;
  readonly standing: string;
  readonly hash: string;
  readonly versions: readonly { readonly hash: string }[];
}

const site = readSite();
const graph = ownRecord();
const claims: readonly ClaimRecord[] = JSON.parse(site.text('api/claims.json'));

it('the export, the page, the pinned pages and the row agree on every claim, and so do their alternate texts', () => {
  const rows = rowsOfPeople();
  const apart = claims.flatMap(({ id, speaker, standing, hash, versions }) => {
    const wanted = folded(standing);
    const claim = graph.claims.get(id);
    if (!claim) throw new Error(`no claim ${id}`);
    // A pinned page puts the words that came later in the mail between the mail's statement and the outcome.
    const { mail, came } = answerOf(claim, laterOf(graph, claim));
    const parts = [mail, ...came.map(cameText)].map(folded);
    const pinned = [...new Set([hash, ...versions.map((one) => one.hash)])].map((one) => `c/${id}/${one}/`);
    const told: readonly (readonly [string, string])[] = [
      [`c/${id}/`, textWith(`c/${id}/`, (one) => attribute(one, 'id') === 'stands')],
      ...pinned.map((page) => [page, answerOn(page)] as const),
      ...(speaker === null ? [] : [[`the row of ${id}`, rows.get(id)?.html ?? ''] as const]),
    ];
    const texts: readonly (readonly [string, string])[] = [
      ...[`c/${id}/`, ...pinned].map((page) => [`${page}index.txt`, site.text(`${page}index.txt`)] as const),
      ...(speaker === null ? [] : [[`the text of the row of ${id}`, rows.get(id)?.text ?? ''] as const]),
    ];
    return [
      ...told.filter(([, text]) => folded(text) !== wanted),
      ...texts.filter(([, text]) => !parts.every((part) => folded(text).includes(part))),
    ].map(([where]) => where);
  });
  expect(apart).toEqual([]);
  expect(rows.size).toBe(claims.filter(({ speaker }) => speaker !== null).length);
});

it('the block for mail names everything that changed a claim, with its limits, and each outcome with its date', () => {
  let named = 0;
  for (const { id } of claims) {
    const claim = graph.claims.get(id);
    if (!claim) throw new Error(`no claim ${id}`);
    const later = laterOf(graph, claim);
    const block = folded(textWith(`c/${id}/`, (one) => attribute(one, 'id') === 'cite-mail'));
    for (const one of weightiest(later)) {
      named++;
      const note = one.note === undefined ? '' : folded(one.note);
      expect(block, id).toContain(folded(one.changes ? saidLater(claim, one) : one.claim.title));
      expect(block, id).toContain(note);
    }
    for (const { claim: outcome, note } of later) {
      if (outcome.data.kind !== 'outcome' || claim.kind === 'outcome') continue;
      named++;
      const said = `${outcome.title}${note === undefined ? '' : ` (${note})`}`;
      expect(block, id).toContain(folded(`as of ${showShortDay(outcome.data.asOf)}: ${said}`));
    }
  }
  expect(named).toBeGreaterThan(200);
});

it('a pinned text does not count words in the same mail as later', () => {
  const pinned = site.looked.filter(({ path }) =>
    /^(positions|topics|q|e)\/[^/]+\/[0-9a-f]{12}\/$/.test(path),
  );
  const told = pinned.flatMap(({ path, elements }) =>
    elements
      .filter(({ tagName }) => tagName === 'section')
      .map((one) => [path, textOf(one)] as const)
      .filter(([, text]) => text.includes('Does what it says stand?')),
  );
  expect(told.length).toBeGreaterThan(25);
  expect(told.filter(([, text]) => text.includes('in the same mail')).map(([path]) => path)).toEqual([]);
});

/** Only words: conjunctions between sentences of a page and note numbers are not compared. */
function folded(text: string): string {
  return plainMarks(text)
    .replace(/\[\d+\]/g, ' ')
    .replace(/[.;:,]/g, ' ')
    .replace(/\( | \)/g, (sign) => sign.trim())
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function textWith(path: string, is: (element: Element) => boolean): string {
  return textOf(site.pages.get(path)?.elements.find(is));
}

/** The parts of a pinned page: the mail's statement, and below its words the outcome. */
function answerOn(path: string): string {
  return ['ans', 'sub came']
    .map((name) => textWith(path, (one) => attribute(one, 'class') === name))
    .join(' ');
}

function rowsOfPeople(): ReadonlyMap<string, { readonly html: string; readonly text: string }> {
  const pages = [...site.pages.values()].filter(({ path }) => /^positions\/[^/]+\/words\//.test(path));
  return new Map(
    pages.flatMap(({ path, elements }) => {
      const text = site.text(`${path}index.txt`);
      const rows = elements.filter((one) => one.tagName === 'tr' && attribute(one, 'data-row') !== undefined);
      return rows.flatMap((row) => {
        const cells = row.childNodes.filter(
          (one): one is Element => 'tagName' in one && one.tagName === 'td',
        );
        const [ours, , later] = cells;
        const link = ours?.childNodes.find((one): one is Element => 'tagName' in one && one.tagName === 'a');
        const id = link && attribute(link, 'id');
        // A row without an id is not of a claim of the person.
        return id === undefined ? [] : [[id, { html: textOf(later), text }] as const];
      });
    }),
  );
}
