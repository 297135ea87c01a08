import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { wording } from './wording.ts';

const leftOut = [
  'obviously',
  'clearly',
  'of course',
  'brilliant',
  'elegant',
  'unfortunately',
  'simply',
  'needless to say',
];
const instead: readonly (readonly [words: string, help: string])[] = [
  ...leftOut.map((words) => [words, 'leave it out'] as const),
  ['rightly', 'say who agreed, with the claim'],
  ['wrongly', 'say who disagreed, with the claim'],
  ['admits', 'write `says`'],
  ['admitted', 'write `said`'],
  ['claims that', 'write `says that`'],
  ['insists', 'write `says again`'],
  ['refuses to', 'say what was said'],
  ['points out', 'write `says`'],
  ['everyone agrees', 'name who agreed'],
  ['nobody objected', 'silence is not agreement: say who answered'],
  ['it is well known', 'cite it'],
];

it('reports each judgmental word, in any case, with what to write instead', () => {
  const body = instead.map(([words]) => `Ada ${words.toUpperCase()} tea.`).join('\n\n');
  const found = sampleFindings(wording, { 'essays/ada-byron.mdx': `---\ntitle: A\n---\n${body}\n` });
  expect(found).toEqual(
    instead.map(([words, help], index) => ({
      file: 'essays/ada-byron.mdx',
      line: 4 + 2 * index,
      message: `Unexpected \`${words.toUpperCase()}\`, expected neutral words`,
      help,
    })),
  );
});

it('accepts words that only contain one of them', () => {
  const body = 'Ada unclearly admitsx inelegantly insistsed, rightlyness simplyx.';
  expect(sampleFindings(wording, { 'essays/ada-byron.mdx': `---\ntitle: A\n---\n${body}\n` })).toEqual([]);
});
