import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { essayRests } from './essay-rests.ts';

const verbs = [
  ...'is are was were has have had does do did can cannot could may might must should would will'.split(' '),
  ...["isn't", "doesn't", "don't", "didn't", "won't", 'needs to'],
  ...'say says said asks asked thinks thought wants wanted agrees agreed rejects rejected accepts'.split(' '),
  ...'accepted opposes opposed moved moves came became remains remained stays stayed gave gives took'.split(
    ' ',
  ),
  ...'takes made makes went goes kept keeps'.split(' '),
];
const reportedVerbs = (headings: readonly string[]) =>
  sampleFindings(essayRests, {
    'essays/ada-byron.mdx': `---\ntitle: A\nsummary: S.\nrests: { summary: [zero-lazily] }\n---\n${headings.map((heading) => `## ${heading}\n\nIt is [so](claim:zero-lazily).\n`).join('\n')}`,
  }).map(({ message }) => /^Unexpected verb `(.*)` in a heading/.exec(message)?.[1]);

it('finds each verb that makes a heading a statement', () => {
  expect(reportedVerbs(verbs.map((verb) => `Pages ${verb.toUpperCase()} here`))).toEqual(
    verbs.map((verb) => verb.toUpperCase()),
  );
});

it('accepts a heading that is a name', () => {
  expect(reportedVerbs(['Zeroing', 'Issues of pages', 'The cans', 'Needs of guests', 'Maybes'])).toEqual([]);
});
