import { expect, test } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { type CitedClaim, citedClaim } from './cited-claim.ts';
import { claimJsonLd, descriptionOf, highwireTags, openGraphTags, scriptJson } from './page-metadata.ts';

const where = { site: 'https://loremark.example', base: '/' };

function cite(id: string): CitedClaim {
  const { graph } = loadSample();
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return citedClaim(graph, claim, { ...where, hash: '7f3a9c1e2b4d', results: new Map() });
}

test('citation managers are given the pinned address and the date as exact as it is known', () => {
  expect(highwireTags({ ...cite('zero-lazily'), published: '2026-11-22' })).toContainEqual([
    'citation_publication_date',
    '2026/11/22',
  ]);
  expect(highwireTags(cite('zero-lazily'))).toContainEqual([
    'citation_public_url',
    'https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/',
  ]);
  expect(highwireTags(cite('zeroing-merged'))).toContainEqual(['citation_author', 'Loremark editors']);
});

test('a preview says the words and what to beware of', () => {
  expect(descriptionOf(cite('zero-lazily'))).toBe(
    'Ada Byron, 18 Jun 2024: “zero each page when it is first touched” (refined later; words not checked)',
  );
  const tags = openGraphTags(cite('zero-lazily'), { url: 'https://loremark.example/og/x.png', alt: 'a' });
  expect(tags).toContainEqual(['og:image', 'https://loremark.example/og/x.png']);
});

test('no title can end the script it stands in', () => {
  const text = scriptJson(
    claimJsonLd({ ...cite('not-at-boot'), title: '</script><b>\u2028' }, 'text', where),
  );
  expect(text).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'Claim',
    name: '</script><b>\u2028',
    version: '7f3a9c1e2b4d',
  });
});
