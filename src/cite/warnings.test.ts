import { describe, expect, test } from 'vitest';
import { awkwardId, type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import { laterOf } from './later.ts';
import { reviewOf } from './review.ts';
import { warningsOf } from './warnings.ts';

const where = { site: 'https://loremark.example', base: '/' };
const hash = '7f3a9c1e2b4d';
const lazily = 'claims/positions/zero-lazily.mdx';
const sometimes = 'claims/positions/zero-sometimes.mdx';

function warnings(
  changes: Changes,
  results: readonly EvidenceResult[] = ['verified'],
  id = 'zero-lazily',
  hashes?: ReadonlyMap<string, string>,
) {
  const { graph } = loadSample(changes);
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return warningsOf(
    graph,
    claim,
    { ...where, hashes },
    {
      later: laterOf(graph, claim),
      review: reviewOf(claim, hash),
      evidence: results.map((result) => ({ result })),
    },
  );
}

function taken(type: string, title: string) {
  return sampleFiles[sometimes]
    ?.replace('type: refines', `type: ${type}`)
    .replace(/title: .*/, `title: ${title}`);
}

describe('what came later', () => {
  test.each([
    ['withdraws', 'withdrawn', 'withdrawn later', 'Withdrawn later by the speaker: Never'],
    ['supersedes', 'superseded', 'superseded later', 'Superseded later by the speaker: Never'],
    ['refines', 'refined', 'refined later', 'Refined later by the speaker: Never'],
  ])('%s', (type, kind, short, text) => {
    expect(warnings({ [sometimes]: taken(type, 'Never') })).toEqual([
      { kind, short, text, url: 'https://loremark.example/c/zero-sometimes/' },
    ]);
  });

  test('what the speaker added in the same mail is not called later', () => {
    const first = loadSample({}).graph.claims.get('zero-lazily')?.evidence[0]?.message ?? '';
    const beside = taken('refines', 'Never')?.replaceAll('m3@mail.example', first);
    expect(warnings({ [sometimes]: beside })).toMatchObject([
      { short: 'refined in the same mail', text: 'Refined by the speaker in the same mail: Never' },
    ]);
  });

  test.each([
    ['refines', 'refined by another', 'Refined by'],
    ['opposes', 'opposed by another', 'Opposed by'],
  ])('what another said in %s is no correction, and names who said it', (type, short, by) => {
    const name = loadSample({}).graph.nameOf('li-xiao');
    expect(name).toMatch(/\S/);
    const other = taken(type, 'Never')?.replace('speaker: ada-byron\n', 'speaker: li-xiao\n');
    expect(warnings({ [sometimes]: other })).toEqual([
      {
        kind: 'refined-by-another',
        short,
        text: `${by} ${name} on 20 Jun 2024: Never`,
        url: 'https://loremark.example/c/zero-sometimes/',
      },
    ]);
  });

  test('there is no warning if nothing changes the claim', () => {
    expect(warnings({ [sometimes]: undefined })).toEqual([]);
    expect(warnings({ [sometimes]: taken('restates', 'Again') })).toEqual([]);
  });

  test('an outcome is linked in the version whose state is told', () => {
    const outcomes = 'claims/outcomes/zeroing-merged.mdx';
    const bears = 'relations: [{ type: bears-on, to: zero-lazily }]\n---\n';
    const changes = {
      [sometimes]: taken('bears-on', 'No correction'),
      [outcomes]: sampleFiles[outcomes]?.replace('---\nIt is', `${bears}It is`),
    };
    const hashes = new Map([['zeroing-merged', '0123456789ab']]);
    expect(warnings(changes, ['verified'], 'zero-lazily', hashes).map(({ url }) => url)).toEqual([
      'https://loremark.example/c/zeroing-merged/0123456789ab/',
    ]);
  });

  test('an outcome of the matter and a related correction by the speaker are warnings, with day and page', () => {
    const outcomes = 'claims/outcomes/zeroing-merged.mdx';
    const bears = 'relations: [{ type: bears-on, to: zero-lazily }]\n---\n';
    expect(
      warnings({
        [sometimes]: taken('bears-on', 'No correction'),
        [outcomes]: sampleFiles[outcomes]?.replace('---\nIt is', `${bears}It is`),
      }),
    ).toEqual([
      {
        kind: 'outcome',
        short: 'an outcome is recorded',
        text: 'What came of the matter, as of 22 Nov 2026: Lazy zeroing was merged',
        url: 'https://loremark.example/c/zeroing-merged/',
      },
    ]);
    const own = 'claims/corrections/not-caught.mdx';
    const correction = taken('bears-on', 'Not caught')?.replace(
      'topics: [zeroing]',
      'topics: [zeroing]\nsaid: zero-sometimes\ntakenFor: a promise\nstate: self-corrected',
    );
    expect(warnings({ [sometimes]: taken('restates', 'Again'), [own]: correction })).toEqual([
      {
        kind: 'touched',
        short: 'the speaker corrected a related statement',
        text: 'The speaker corrected a related statement on 20 Jun 2024: Not caught',
        url: 'https://loremark.example/c/not-caught/',
      },
    ]);
  });

  const corrector = loadSample({}).graph.nameOf('li-xiao');
  const correction = (title: string, line: number, state: string) => `---
title: ${title}
speaker: li-xiao
topics: [zeroing]
said: zero-lazily
takenFor: a promise
state: ${state}
evidence:
  - { message: '${awkwardId}', lines: [${line}, ${line}], words: in the background }
---
Text.
`;

  test('a correction says how it was received', () => {
    const file = (state: string) => ({
      [sometimes]: undefined,
      'claims/corrections/not-lazily.mdx': correction('Not lazily', 2, state),
    });
    const url = 'https://loremark.example/c/not-lazily/';
    expect(warnings(file('accepted'))).toEqual([
      { kind: 'corrected', short: 'corrected', text: `Corrected by ${corrector}: Not lazily`, url },
    ]);
    expect(warnings(file('not-answered'))).toEqual([
      {
        kind: 'correction',
        short: 'a correction was made',
        text: `A correction was made by ${corrector} (not answered): Not lazily`,
        url,
      },
    ]);
  });

  test('a second correction is warned of besides an accepted one', () => {
    const both = {
      [sometimes]: undefined,
      'claims/corrections/not-lazily.mdx': correction('Not lazily', 2, 'accepted'),
      'claims/corrections/not-once.mdx': correction('Not once', 3, 'contested'),
    };
    expect(warnings(both).map(({ kind, text }) => [kind, text])).toEqual([
      ['corrected', `Corrected by ${corrector}: Not lazily`],
      ['correction', `A correction was made by ${corrector} (contested): Not once`],
    ]);
  });
});

test('an outcome is never cited without its status and the day it was looked up', () => {
  expect(warnings({}, [], 'zeroing-merged')).toEqual([
    {
      kind: 'status',
      short: 'merged',
      text: 'Status as of 22 Nov 2026: Merged for 7.1 in April 2026',
      url: undefined,
    },
  ]);
});

test('of an outcome that was merged the release is named, with how it is known', () => {
  const outcomes = 'claims/outcomes/zeroing-merged.mdx';
  const of = (release: string, state = 'merged') =>
    warnings(
      {
        [outcomes]: sampleFiles[outcomes]
          ?.replace(/^release:.*\n/m, '')
          .replace(/^state: .*$/m, `state: ${state}\nrelease: '${release}'`),
      },
      [],
      'zeroing-merged',
    )[0]?.short;
  expect(of('7.1')).toBe('merged, 7.1');
  expect(of('7.1 (from general knowledge)')).toBe('merged, 7.1 (from general knowledge)');
  expect(of('7.1', 'in-flight')).toBe('posted, not seen merged');
});

describe('words that were not proved', () => {
  const alone = { [sometimes]: undefined };
  const texts = (results: readonly EvidenceResult[]) =>
    warnings(alone, results).map(({ kind, text }) => [kind, text]);
  test.each<[readonly EvidenceResult[], readonly (readonly [string, string])[]]>([
    [['verified', 'second-hand'], []],
    [['failed'], [['failed', 'The quotation was not found in the mail']]],
    [['unverified'], [['unverified', 'The quotation was not checked against the mail']]],
    [['verified', 'failed'], [['failed', '1 of 2 quotations were not found in the mail']]],
    [
      ['unverified', 'failed', 'unverified'],
      [
        ['failed', '1 of 3 quotations were not found in the mail'],
        ['unverified', '2 of 3 quotations were not checked against the mail'],
      ],
    ],
  ])('%j', (results, expected) => {
    expect(texts(results)).toEqual(expected);
  });
});

describe('a review', () => {
  const review = (by: string, verdict: 'confirmed' | 'disputed', version = hash) => ({
    by,
    message: 'm9@mail.example',
    hash: version,
    verdict,
  });
  const of = (...reviews: readonly ReturnType<typeof review>[]) => {
    const { state, label } = reviewOf({ speaker: 'ada-byron', reviews }, hash);
    return [state, label];
  };

  test('names its reviewer, for this version only', () => {
    expect(of()).toEqual(['not-reviewed', 'not reviewed by the speaker']);
    expect(of(review('ada-byron', 'confirmed'))).toEqual(['confirmed', 'confirmed by the speaker']);
    expect(of(review('ada-byron', 'disputed'))).toEqual(['disputed', 'disputed by the speaker']);
    expect(of(review('li-xiao', 'disputed'), review('ada-byron', 'confirmed'))).toEqual([
      'disputed',
      'disputed',
    ]);
    expect(of(review('li-xiao', 'confirmed'), review('ada-byron', 'disputed'))).toEqual([
      'disputed',
      'disputed by the speaker',
    ]);
    expect(of(review('li-xiao', 'confirmed'))).toEqual(['not-reviewed', 'not reviewed by the speaker']);
    expect(of(review('li-xiao', 'confirmed', 'other'))).toEqual([
      'not-reviewed',
      'not reviewed by the speaker',
    ]);
    expect(of(review('ada-byron', 'confirmed', 'other'))).toEqual([
      'not-reviewed',
      'not reviewed by the speaker in this version (an earlier review has lapsed)',
    ]);
  });

  test('is either current for the version read or lapsed, never both', () => {
    const now = review('ada-byron', 'confirmed');
    const before = review('ada-byron', 'disputed', 'other');
    expect(reviewOf({ speaker: 'ada-byron', reviews: [before, now] }, hash)).toMatchObject({
      current: [now],
      lapsed: [before],
    });
  });

  test('that disputes the claim is a warning with the address of its mail', () => {
    const reviewed = (by: string) =>
      sampleFiles[lazily]?.replace(
        'evidence:',
        `reviews:\n  - { by: ${by}, message: m9@mail.example, hash: ${hash}, verdict: disputed }\nevidence:`,
      );
    expect(warnings({ [lazily]: reviewed('ada-byron'), [sometimes]: undefined })).toEqual([
      {
        kind: 'disputed',
        short: 'disputed',
        text: 'Ada Byron disputes how this is retold',
        url: 'https://lore.kernel.org/all/m9@mail.example/',
      },
    ]);
    const [first] = warnings({ [lazily]: reviewed('somebody-else'), [sometimes]: undefined });
    expect(first?.text).toBe('somebody-else disputes how this is retold');
  });
});
