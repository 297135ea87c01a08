/** Checks that a person finds all of his or her own words on one page, whoever's claim they stand in. */

import { expect, it } from 'vitest';
import { citedIn } from '../../src/cite/cited-claim.ts';
import { byAnother } from '../../src/cite/second-hand.ts';
import { exportContextOf } from '../../src/export/export-context.ts';
import { ownRecord } from '../support/own-record.ts';
import { readSite, textOf } from './built-site.ts';

const site = readSite();
const graph = ownRecord();
const context = exportContextOf(graph, { site: new URL(site.url).origin, base: '/' });
const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

it('every first-hand quotation is on the page of its speaker’s words', () => {
  const pages = new Map(
    [...graph.people.keys()].map((id) => [
      id,
      [...site.pages.values()]
        .filter(({ path }) => path.startsWith(`positions/${id}/words/`))
        .map(({ elements }) => plain(textOf(elements[0])))
        .join(' '),
    ]),
  );
  const quoted = [...graph.claims.values()].flatMap((claim) =>
    citedIn(graph, claim, context).evidence.filter((piece) => !byAnother(piece)),
  );
  const lost = quoted.filter(({ speaker, words }) => {
    const page = speaker && pages.get(speaker);
    return page && !page.includes(plain(words));
  });
  expect(quoted.length).toBeGreaterThan(700);
  expect(lost.map(({ speaker, words }) => `${speaker}: ${words}`)).toEqual([]);
});

it('the first rows below an essay say how many more of the person’s claims there are', () => {
  const told = [...graph.people.values()].flatMap(({ id }) => {
    const text = textOf(site.pages.get(`positions/${id}/`)?.elements[0]);
    const found = /(\d+) of (\d+), by day\. All words of \S+, (\d+) more/.exec(text);
    return found ? [{ id, shown: Number(found[1]), all: Number(found[2]), more: Number(found[3]) }] : [];
  });
  expect(told.length).toBeGreaterThan(2);
  const claims = [...graph.claims.values()];
  for (const { id, shown, all, more } of told) {
    expect(claims.filter(({ speaker }) => speaker === id)).toHaveLength(all);
    expect(shown + more, id).toBe(all);
  }
});
