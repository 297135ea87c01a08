/** Checks that a topic with several senses of a word says who wrote each claim in its list, and when. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { showShortDay } from '../../src/text/show-date.ts';
import { readSite } from './built-site.ts';

interface Listed {
  readonly id: string;
  readonly date: string;
  readonly speaker: string;
}

const site = readSite();
const claims = JSON.parse(readFileSync(join(site.root, 'api/claims.json'), 'utf8')) as readonly Listed[];
const claimById = new Map(claims.map((claim) => [claim.id, claim]));

it('names the speaker and the day of each claim by which a sense of a word is shown', () => {
  const items = [...site.pages.values()]
    .filter(({ path }) => /^topics\/[^/]+\/$/.test(path))
    .flatMap(({ html }) => [...html.matchAll(/<dl class="senses[^"]*">.*?<\/dl>/gs)])
    .flatMap(([list]) => [...list.matchAll(/<li[^>]*><a href="\/c\/([^/]+)\/".*?<\/li>/gs)]);
  expect(items.length).toBeGreaterThan(5);
  const said = items.map(([item]) => item.replace(/^.*<\/a>|<[^>]+>/gs, '').replace(/\s+/g, ' '));
  const expected = items.map(([, id = '']) => {
    const { speaker = '', date = '' } = claimById.get(id) ?? {};
    const name = speaker.replace(
      /(^|-)(.)/g,
      (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase(),
    );
    return ` · ${name}, ${showShortDay(date)}`.replace(/\s+/g, ' ');
  });
  expect(said).toEqual(expected);
});
