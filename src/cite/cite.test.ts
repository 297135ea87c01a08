import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Link, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { awkwardId, type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import { widthOf } from '../text/width.ts';
import { bibtexCitation } from './bibtex.ts';
import { type CitedClaim, citedClaim } from './cited-claim.ts';
import { cslItem } from './csl-json.ts';
import { citationFormats } from './formats.ts';
import { linkTrailer } from './link-trailer.ts';
import { mailCitation } from './mail.ts';
import { markdownCitation } from './markdown.ts';
import { oneLineCitation } from './one-line.ts';
import { risCitation } from './ris.ts';

const hash = '7f3a9c1e2b4d';
const lazily = 'claims/positions/zero-lazily.mdx';
const sometimes = 'claims/positions/zero-sometimes.mdx';

function cite(id: string, changes: Changes = {}, result: EvidenceResult = 'verified'): CitedClaim {
  const { graph } = loadSample(changes);
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  const results = new Map(claim.evidence.map((_, index) => [`${id}#${index}`, result]));
  return citedClaim(graph, claim, { site: 'https://loremark.example', base: '/', hash, results });
}

const awkward = cite('not-at-boot');
const second = cite('zero-sometimes', {}, 'second-hand');
const outcome = cite('zeroing-merged');

describe('mail', () => {
  test('who, when, the words, the archive, then ours', () => {
    expect(mailCitation(cite('zero-lazily', { [sometimes]: undefined }))).toBe(`Ada Byron, 18 Jun 2024[1]:

 : zero each page when it is first touched

[1] https://lore.kernel.org/all/m1@mail.example/
    Loremark: Zero pages on first touch, not at boot
    https://loremark.example/c/zero-lazily/7f3a9c1e2b4d/
`);
  });

  test('words in another mail say by whom they are quoted', () => {
    expect(mailCitation(second, 4)).toBe(`Ada Byron, 20 Jun 2024[4]:

 : unless the guest asks

李小 Łukasz O'Neill & "Sons" {Ltd} (as quoted by Ada Byron, 20 Jun
2024)[4]:

 : never zero at boot

[4] https://lore.kernel.org/all/m3@mail.example/
    Loremark: Zero lazily unless the guest asks otherwise
    https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/
`);
  });

  test('two messages are two notes, ours under the last', () => {
    const cited = cite('zero-sometimes', {
      [sometimes]: sampleFiles[sometimes]?.replace(
        '{ message: m3@mail.example, lines: [2',
        '{ message: m1@mail.example, lines: [2',
      ),
    });
    expect(mailCitation(cited, 9).split('\n').slice(-5)).toEqual([
      '[9] https://lore.kernel.org/all/m3@mail.example/',
      '[10] https://lore.kernel.org/all/m1@mail.example/',
      '     Loremark: Zero lazily unless the guest asks otherwise',
      '     https://loremark.example/c/zero-sometimes/7f3a9c1e2b4d/',
      '',
    ]);
  });

  test('an outcome rests on its sources and never travels without its exact status', () => {
    expect(mailCitation(outcome)).toBe(`Lazy zeroing was merged (outcome: merged)[1]

Note: Status as of 22 Nov 2026: Merged for 7.1 in April 2026.

[1] commit 0123456789ab ("mm: zero pages lazily"), Ada Byron, 17 Apr
    2026
    https://git.example/c/0123456789ab
    Loremark: Lazy zeroing was merged
    https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/
`);
  });

  test('no line is wider than 72 columns unless it is one address', () => {
    for (const cited of [awkward, second, outcome]) {
      for (const line of mailCitation(cited).split('\n')) {
        expect(widthOf(line) <= 72 || /^ *(\[\d+\] )?https?:\/\/\S+$/.test(line)).toBe(true);
      }
    }
  });
});

test('a slash and a percent sign in a Message-ID are encoded in every link', () => {
  const encoded = 'https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/';
  for (const { id, cite: format } of citationFormats) {
    if (id === 'line') continue;
    expect(format(awkward).replaceAll('\\%', '%')).toContain(encoded);
    expect(format(awkward)).not.toContain(awkwardId);
  }
});

test('one line names the hash and the title', () => {
  expect(oneLineCitation(cite('zero-lazily', { [sometimes]: undefined }))).toBe(
    'Claim 7f3a9c1e2b4d ("Zero pages on first touch, not at boot")',
  );
});

test('a trailer leads to the discussion, never to us, one for each message', () => {
  expect(linkTrailer(second, 2)).toBe('Link: https://lore.kernel.org/all/m3@mail.example/ [2]');
  expect(linkTrailer(outcome)).toBe('');
});

describe('what must not be left out stands in every form', () => {
  const dispute = `reviews:\n  - { by: ada-byron, message: m9@mail.example, hash: ${hash}, verdict: disputed }\n`;
  const disputed = sampleFiles[lazily]?.replace('evidence:', `${dispute}evidence:`);
  test.each([
    ['refined later', cite('zero-lazily')],
    ['disputed', cite('zero-lazily', { [lazily]: disputed })],
    ['words not checked', cite('zero-lazily', {}, 'unverified')],
    ['words not found in the mail', cite('zero-lazily', {}, 'failed')],
  ])('%s', (short, cited) => {
    const warning = cited.warnings.find((one) => one.short === short);
    expect(warning).toBeDefined();
    for (const { id, cite: format } of citationFormats) {
      const text = format(cited).replaceAll(/\s+/g, ' ').replaceAll('\\', '');
      expect(text).toContain(id === 'line' || id === 'link' ? short : warning?.text);
    }
  });

  test('a dispute of another version has lapsed', () => {
    const old = disputed?.replace(hash, '"000000000000"');
    const cited = cite('zero-lazily', { [lazily]: old });
    expect(cited.warnings.map(({ kind }) => kind)).toEqual(['refined']);
    expect(cited.review.words).toContain('an earlier review has lapsed');
    expect(cited.review.lapsed).toHaveLength(1);
  });

  test('a correction that was not accepted warns too, one that was says corrected', () => {
    const correction = (state: string) => ({
      'claims/corrections/not-lazily.mdx': `---
title: Not lazily but in the background
speaker: li-xiao
topics: [zeroing]
said: zero-lazily
takenFor: a promise
state: ${state}
evidence:
  - { message: '${awkwardId}', lines: [2, 2], words: in the background }
---
Text.
`,
    });
    const kinds = (state: string) =>
      cite('zero-lazily', correction(state)).warnings.map(({ short }) => short);
    expect(kinds('contested')).toEqual(['refined later', 'a correction was made']);
    expect(kinds('accepted')).toEqual(['corrected']);
  });
});

test('a review is the speaker’s, and the last word of each counts', () => {
  const reviews = (...verdicts: string[]) =>
    `reviews:\n${verdicts.map((verdict) => `  - { by: ada-byron, message: m9@mail.example, hash: ${hash}, verdict: ${verdict} }\n`).join('')}evidence:`;
  const state = (...verdicts: string[]) =>
    cite('zero-lazily', { [lazily]: sampleFiles[lazily]?.replace('evidence:', reviews(...verdicts)) }).review
      .state;
  expect(cite('zero-lazily').review.words).toBe('not reviewed by the speaker');
  expect(state('confirmed')).toBe('confirmed');
  expect(state('confirmed', 'disputed')).toBe('disputed');
  expect(state('disputed', 'confirmed')).toBe('confirmed');
  expect(outcome.review.state).toBe('no-speaker');
});

describe('a parser by others reads back', () => {
  test.each([awkward, second, outcome])('BibTeX of $id', (cited) => {
    const [item] = new Cite(bibtexCitation(cited)).data;
    expect(item).toMatchObject({
      title: cited.title,
      URL: cited.pinned,
      author: [{ family: cited.speakerName ?? 'Loremark' }],
    });
    expect(item?.issued?.['date-parts']?.[0]?.slice(0, 2)).toEqual(
      cslItem(cited).issued?.['date-parts'][0]?.slice(0, 2),
    );
    expect(item?.note).toBe(cslItem(cited).note);
  });

  test.each([awkward, second, outcome])('RIS of $id', (cited) => {
    const [item] = new Cite(risCitation(cited)).data;
    expect(item).toMatchObject({ title: cited.title, URL: cited.pinned, note: cslItem(cited).note });
  });

  test('BibTeX whatever the title', () => {
    for (const title of ['a { b', '\\', '}{', '$', '"', 'x~^y', '50%', '<|>']) {
      const [item] = new Cite(bibtexCitation({ ...awkward, title })).data;
      expect(item?.title).toBe(title);
    }
  });

  test.each([awkward, second, outcome])('Markdown of $id', (cited) => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdownCitation(cited)) as Root;
    const links: Link[] = [];
    visit(tree, 'link', (node) => void links.push(node));
    expect(links.at(-1)).toMatchObject({ url: cited.pinned });
    expect(wordsOf(links.at(-1))).toBe(cited.title);
    expect(links.slice(0, -1).map(({ url }) => url)).toEqual(
      cited.evidence.length > 0
        ? cited.evidence.map(({ lore }) => lore)
        : ['https://git.example/c/0123456789ab'],
    );
    for (const { words } of cited.evidence) expect(wordsOf(tree)).toContain(words);
  });
});

test('a base path stands in our addresses and in no other', () => {
  const { graph } = loadSample();
  const claim = graph.claims.get('zero-lazily');
  const cited =
    claim &&
    citedClaim(graph, claim, { site: 'https://a.example/', base: '/loremark', hash, results: new Map() });
  expect(cited?.url).toBe('https://a.example/loremark/c/zero-lazily/');
  expect(cited?.pinned).toBe('https://a.example/loremark/c/zero-lazily/7f3a9c1e2b4d/');
  expect(cited?.textUrl).toBe('https://a.example/loremark/c/zero-lazily/7f3a9c1e2b4d.txt');
});
