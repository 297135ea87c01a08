/** Checks the margin notes: which of them have the mark of a kind, and which need no name. */

import { expect, it } from 'vitest';
import { readSite } from './built-site.ts';

const site = readSite();
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
