import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { hedgeKept } from './hedge-kept.ts';

const hedges = [
  ...'may might maybe could can would should perhaps possibly probably likely unlikely hopefully'.split(' '),
  ...'apparently seem seems seemed appear appears appeared suspect suspects suspected think thinks'.split(
    ' ',
  ),
  ...'thought believe believes believed doubt doubts doubted expect expects expected hope hopes hoped'.split(
    ' ',
  ),
  ...'want wants wanted prefer prefers preferred suggest suggests suggested wonder wonders wondered'.split(
    ' ',
  ),
  ...'if unless almost mostly partly unsure impression open asked proposed planned rather'.split(' '),
  ...['in part', 'not sure'],
];
const claim = (title: string) => `---\ntitle: ${title}\ntopics: [zeroing]\n---\nText.\n`;
const brief = (sentences: readonly string[]) =>
  `---\ntitle: L\nquestion: Q?\nsummary: S.\ntopics: [zeroing]\nasOf: '2026-11-22'\nrests: [late]\n---\n${sentences.join('\n\n')}\n`;
const files = (title: string, sentences: readonly string[]) => ({
  'claims/facts/late.mdx': claim(title),
  'briefs/late.mdx': brief(sentences),
});

it('recognizes each hedge in a title', () => {
  const shouted = hedges.map((word) => word.toUpperCase());
  const claims = shouted.map((word, index) => [`claims/facts/f-${index}.mdx`, claim(`Pages ${word} wait`)]);
  const sentences = hedges.map((_, index) => `[They](claim:f-${index}) do.`);
  const found = sampleFindings(hedgeKept, {
    ...Object.fromEntries(claims),
    'briefs/late.mdx': brief(sentences),
  });
  expect(found.map(({ message }) => message)).toEqual(
    shouted.map(
      (word, index) =>
        `Unexpected sentence without the hedge of \`f-${index}\` (\`${word}\`), expected one in \`They do.\``,
    ),
  );
});

it('accepts any of the hedges in the sentence, but no word that only contains one', () => {
  const kept = hedges.map((word) => `It ${word} [waits](claim:late).`);
  expect(sampleFindings(hedgeKept, files('Pages may wait', kept))).toEqual([]);
  const lost = [
    'It maybes [waits](claim:late).',
    'It mays [waits](claim:late).',
    'It opens [late](claim:late).',
  ];
  expect(sampleFindings(hedgeKept, files('Pages may wait', lost)).map(({ line }) => line)).toEqual([
    9, 11, 13,
  ]);
});
