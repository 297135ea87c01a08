import { expect, test } from 'vitest';
import { cite } from '../../test/cited-sample.ts';
import { claimJsonLd, descriptionOf, highwireTags, openGraphTags, scriptJson } from './page-metadata.ts';

const where = { site: 'https://loremark.example', base: '/' };

test('citation managers get the pinned address, and the date as exactly as it is known', () => {
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

test('a preview shows the words and the warnings', () => {
  expect(descriptionOf(cite('zero-lazily'))).toBe(
    'Ada Byron, 18 Jun 2024: “zero each page when it is first touched” (refined later; words not checked)',
  );
  const tags = openGraphTags(cite('zero-lazily'), { url: 'https://loremark.example/og/x.png', alt: 'a' });
  expect(tags).toContainEqual(['og:image', 'https://loremark.example/og/x.png']);
});

test('every tag and its content', () => {
  const lazily = { ...cite('zero-lazily'), published: '2026-11-22' };
  const pinned = 'https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/';
  expect(highwireTags(lazily)).toEqual([
    ['citation_title', 'On Ada Byron, 18 Jun 2024: Zero pages on first touch, not at boot'],
    ['citation_author', 'Loremark editors'],
    ['citation_publication_date', '2026/11/22'],
    ['citation_publisher', 'Loremark'],
    ['citation_public_url', pinned],
    ['citation_language', 'en'],
  ]);
  expect(highwireTags(cite('zero-lazily')).map(([name]) => name)).not.toContain('citation_publication_date');
  expect(openGraphTags(lazily, { url: 'https://loremark.example/og/x.png', alt: 'a' })).toEqual([
    ['og:type', 'website'],
    ['og:site_name', 'Loremark'],
    ['og:title', 'Zero pages on first touch, not at boot'],
    [
      'og:description',
      'Ada Byron, 18 Jun 2024: “zero each page when it is first touched” (refined later; words not checked)',
    ],
    ['og:url', 'https://loremark.example/c/zero-lazily/'],
    ['og:image', 'https://loremark.example/og/x.png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', 'a'],
  ]);
  const organisation = { '@type': 'Organization', name: 'Loremark editors' };
  const ours = {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    inLanguage: 'en',
    version: '7f3a9c1e2b4d',
    claimInterpreter: { ...organisation, url: 'https://loremark.example/about/' },
    publisher: { '@type': 'Organization', name: 'Loremark', url: 'https://loremark.example/' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isPartOf: { '@type': 'WebSite', name: 'Loremark', url: 'https://loremark.example/' },
  };
  expect(claimJsonLd(lazily, 'text', where)).toEqual({
    ...ours,
    '@id': pinned,
    url: 'https://loremark.example/c/zero-lazily/',
    name: 'Zero pages on first touch, not at boot',
    text: 'text',
    datePublished: '2026-11-22',
    appearance: [
      {
        '@type': 'Quotation',
        text: 'zero each page when it is first touched',
        spokenByCharacter: { '@type': 'Person', name: 'Ada Byron' },
        isPartOf: {
          '@type': 'EmailMessage',
          url: 'https://lore.kernel.org/all/m1@mail.example/',
          sender: { '@type': 'Person', name: 'Ada Byron' },
          dateSent: '2024-06-18T17:05:09-07:00',
        },
      },
    ],
  });
  expect(claimJsonLd(cite('zeroing-merged'), 'text', where)).toEqual({
    ...ours,
    '@id': 'https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/',
    url: 'https://loremark.example/c/zeroing-merged/',
    name: 'Lazy zeroing was merged',
    text: 'text',
    isBasedOn: ['https://git.example/c/0123456789ab'],
  });
});

test('a mail with no known day has none in the metadata', () => {
  const [piece] = cite('zero-lazily').evidence;
  if (!piece) throw new Error('no evidence');
  const undated = { ...cite('zero-lazily'), evidence: [{ ...piece, sent: undefined }] };
  expect(JSON.stringify(claimJsonLd(undated, 'text', where))).not.toContain('dateSent');
});

test('no title can end the script that contains it', () => {
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
