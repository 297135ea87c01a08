/** Checks the margin notes: which of them have the mark of a kind, which need no name, and which words are shown first. */

import { expect, it } from 'vitest';
import { linksIn } from '../../src/record/graph/links.ts';
import { addressIn } from '../../src/record/graph/site-paths.ts';
import { sourcedEntries } from '../../src/record/graph/sourced-entries.ts';
import { ownRecord } from '../support/own-record.ts';
import { attribute, type Element, readSite, type SitePage, textOf } from './built-site.ts';

const site = readSite();
const graph = ownRecord();
const notes = site.looked.flatMap(({ path, html }) =>
  [
    ...html.matchAll(/<li class="note[^"]*" id="n\d+">\s*<(?:p|div) class="by"([^>]*)>(.*?)<\/(?:p|div)>/gs),
  ].map(([, attributes = '', byline = '']) => ({
    path,
    attributes,
    byline,
    ofClaim: byline.includes('/c/'),
  })),
);

it('the title of a source is the link that leads to it', () => {
  const linked = site.looked.filter(({ html }) =>
    />Source<\/b>.*?<p><a href="[^"]+" rel="external">/s.test(html),
  );
  expect(linked.length).toBeGreaterThan(20);
  const unnamed = site.looked.filter(({ html }) => /<a [^>]*>source<\/a>/.test(html));
  expect(unnamed.map(({ path }) => path)).toEqual([]);
});

it('a note of a claim has the mark of its kind, and a note of a source, which is no claim, has none', () => {
  for (const ofClaim of [true, false])
    expect(notes.filter((note) => note.ofClaim === ofClaim).length).toBeGreaterThan(20);
  for (const { path, attributes, byline, ofClaim } of notes) {
    expect(/data-kind="[a-z-]+"/.test(attributes), `${path} ${byline}`).toBe(ofClaim);
    expect(byline.includes('class="k"'), `${path} ${byline}`).toBe(ofClaim);
  }
});

it('the line that opens the notes ends with a name, and no dot begins one of its lines', () => {
  const heads = site.looked.flatMap(({ path, html }) =>
    [...html.matchAll(/<details class="notes"><summary>[^<]*<span>([^<]*)<\/span>/g)].map(
      ([, names = '']) => ({ path, names }),
    ),
  );
  expect(heads.filter(({ names }) => names.includes('·')).length).toBeGreaterThan(20);
  expect(heads.filter(({ names }) => /·\s*$|[^\u00a0]·/.test(names))).toEqual([]);
});

it('a note without a name is below words of that name only', () => {
  const lists = site.looked.flatMap(({ path, html }) =>
    [...html.matchAll(/<details class="notes">.*?<\/ul>/gs)].map(([list]) => ({ path, list })),
  );
  const pairs = lists.flatMap(({ path, list }) => {
    const items = list.match(/<li class="note[^"]*" id="n\d+">.*?<\/li>/gs) ?? [];
    return items.flatMap((item, at) =>
      /^<li class="[^"]*\bsame\b/.test(item) ? [{ path, item, above: items[at - 1] ?? '' }] : [],
    );
  });
  const names = (item: string) => [...item.matchAll(/<b>([^<]*)<\/b>/g)].map(([, name]) => name);
  expect(pairs.length).toBeGreaterThan(20);
  expect(pairs.filter(({ item, above }) => names(above).at(-1) !== names(item)[0])).toEqual([]);
});

it('a note without room for all of its words shows those that the links of its page name', () => {
  const letters = (text: string) => text.replace(/[^a-z\d]/gi, '').toLowerCase();
  const shown = sourcedEntries(graph).flatMap(({ kind, id, entry }) => {
    const page = site.pages.get(addressIn(graph, kind, id).slice(1));
    const links = linksIn(entry).flatMap(({ target }) =>
      'id' in target && target.kind === 'claim' ? [target] : [],
    );
    return [...Map.groupBy(links, (link) => link.id)].flatMap(([claim, several]) => {
      const words = visibleWords(page, claim);
      // If the first link names none, the chief words are among those that are shown.
      if (words === undefined || several[0]?.named === undefined) return [];
      const numbers = new Set(several.flatMap(({ named = [] }) => named));
      const named = (graph.claims.get(claim)?.evidence ?? []).filter((_, at) => numbers.has(at + 1));
      return [
        { page: page?.path, claim, named: named.map((one) => letters(one.words)), words: words.map(letters) },
      ];
    });
  });
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter(({ named, words }) => named.join() !== words.join())).toEqual([]);
});

/** The quotations that the margin of a page shows of a claim; undefined if the note is not shortened to some of them. */
function visibleWords(page: SitePage | undefined, claim: string): readonly string[] | undefined {
  const isOfClaim = (one: Element | undefined) => attribute(one, 'href') === `/c/${claim}/`;
  const cut = page?.elements.filter((one) => classesOf(one).includes('cut')) ?? [];
  const note = cut.find((one) => page?.elements.some((link) => isOfClaim(link) && above(link).includes(one)));
  if (note === undefined) return undefined;
  return page?.elements
    .filter((one) => one.tagName === 'q' && above(one).includes(note))
    .filter((one) => !above(one).some((outer) => classesOf(outer).includes('x')))
    .map(textOf);
}

function classesOf(element: Element): readonly string[] {
  return (attribute(element, 'class') ?? '').split(' ');
}

/** The elements around an element. */
function above(element: Element): readonly Element[] {
  const { parentNode } = element;
  return parentNode && 'tagName' in parentNode ? [parentNode, ...above(parentNode)] : [];
}
