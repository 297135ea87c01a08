/** Checks that a position opens with the words its essay selected, each with links to its archive and its record. */

import { expect, it } from 'vitest';
import { ownRecord } from '../support/own-record.ts';
import { attribute, type Element, readSite, textOf } from './built-site.ts';

const site = readSite();
const graph = ownRecord();

it('only the fragments that an essay names are at the head of the page', () => {
  const chosen = [...graph.essays.values()].filter(({ opening }) => opening);
  expect(chosen.length).toBeGreaterThan(3);
  for (const { person, opening = [] } of chosen) {
    const wanted = opening.map(({ claim: id, words }) => {
      const { evidence = [], speaker } = graph.claims.get(id) ?? {};
      const own = evidence.filter((piece) => piece.speaker === speaker);
      const named = words?.flatMap((part) => own.find((piece) => piece.words.includes(part)) ?? []);
      return { words: letters((named ?? own).map((piece) => piece.words).join(' ')), to: `/c/${id}/` };
    });
    const shown = itemsOf(`positions/${person}/`).map((item) => ({
      words: letters(textOf(within(item, 'q')[0])),
      to: within(item, 'a').map((link) => attribute(link, 'href'))[1],
    }));
    expect(shown, person).toEqual(wanted);
  }
});

function itemsOf(path: string): readonly Element[] {
  const hero = site.pages
    .get(path)
    ?.elements.find((one) => one.tagName === 'ol' && /\bhero\b/.test(attribute(one, 'class') ?? ''));
  return hero ? within(hero, 'li') : [];
}

function within(element: Element, tag: string): readonly Element[] {
  return element.childNodes.flatMap((child) =>
    'tagName' in child ? [...(child.tagName === tag ? [child] : []), ...within(child, tag)] : [],
  );
}

/** Quotation marks are typographic. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
