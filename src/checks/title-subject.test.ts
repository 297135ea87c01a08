import { expect, it } from 'vitest';
import { sampleFindings } from '../../test/sample-findings.ts';
import { titleSubject } from './title-subject.ts';

const beginnings = [
  ...'He She They It His Her Their Its This These Those Had Has Was Took Takes Recalls Suspects Says Said'.split(
    ' ',
  ),
  ...'Thinks Thought Wonders Agrees Asks Wants Wanted Hopes Doubts Finds Found Expects Prefers Believes'.split(
    ' ',
  ),
  ...['Sees', 'Saw', 'Knows', 'Likes', 'Kind of', 'Sort of', 'Notes that'],
];
const reported = (titles: readonly string[]) => {
  const files = titles.map((title, index) => [
    `claims/facts/f-${index}.mdx`,
    `---\ntitle: '${title.replaceAll("'", "''")}'\ntopics: [zeroing]\n---\nText.\n`,
  ]);
  return new Set(
    sampleFindings(titleSubject, Object.fromEntries(files)).map(
      ({ message }) => /^Unexpected `(.*)` at the start/.exec(message)?.[1],
    ),
  );
};

it('finds each beginning that names nobody', () => {
  expect(reported(beginnings.map((words) => `${words} pages`))).toEqual(new Set(beginnings));
  expect(reported(['"He" waits', '“She” waits', "'They' wait", '‘It’ waits'])).toEqual(
    new Set(['He', 'She', 'They', 'It']),
  );
});

it('accepts a title that names somebody, or begins with a longer word', () => {
  expect(
    reported(['Ada: He waits', 'Hers is late', 'Itself', 'Notes of pages', 'Kind pages', 'he waits']),
  ).toEqual(new Set());
});
