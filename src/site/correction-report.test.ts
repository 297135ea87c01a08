import { expect, it } from 'vitest';
import { correctionReport, filledIn, newIssue, textReport } from './correction-report.ts';

it('the report says which claim, in which version, on which words of which mail, and leaves room for what is wrong', () => {
  const cited = {
    hash: '7f3a9c1e2b4d',
    title: 'Zero lazily',
    pinned: 'https://site.example/c/z/7f3a9c1e2b4d/',
  };
  const evidence = [
    {
      message: 'm1@mail.example',
      lines: [3, 4] as const,
      words: 'zero each page',
      quotes: false,
      speaker: 'ada',
    },
    {
      message: 'm2@mail.example',
      lines: [7, 7] as const,
      words: 'not at boot',
      quotes: false,
      speaker: 'ada',
    },
  ];
  expect(
    correctionReport(cited, { id: 'zero-lazily', evidence, speaker: 'ada', stances: { zeroing: 'wants' } }),
  ).toBe(
    `Claim: zero-lazily
Hash: 7f3a9c1e2b4d
Title: Zero lazily
Address: https://site.example/c/z/7f3a9c1e2b4d/
Words: "zero each page"
  <m1@mail.example>, lines 3-4
Words: "not at boot"
  <m2@mail.example>, line 7
Stance: wants (zeroing)

What is wrong, and which message and lines say otherwise:

If they are your words, keep one of these lines:
Loremark-Review: 7f3a9c1e2b4d disputed
Loremark-Review: 7f3a9c1e2b4d confirmed
`,
  );
  // Of what nobody said, nobody says that they are their words.
  expect(
    correctionReport(cited, { id: 'zeroing-merged', evidence, speaker: undefined, stances: {} }),
  ).toMatch(/say otherwise:\n$/);
});

it('the report of a text says which text, in which version, and leaves room for the sentence and the mail against it', () => {
  const cited = {
    hash: '0c41d2a98be7',
    title: 'Who zeroes?',
    pinned: 'https://site.example/q/z/0c41d2a98be7/',
  };
  expect(textReport(cited, 'brief', 'who-zeroes')).toBe(`Text: brief/who-zeroes
Hash: 0c41d2a98be7
Title: Who zeroes?
Address: https://site.example/q/z/0c41d2a98be7/

Which sentence is wrong, and which message and lines say otherwise:
`);
});

it.each([
  ['https://github.com/ada/record', 'https://github.com/ada/record/issues/new'],
  ['https://github.com/ada/record.git', 'https://github.com/ada/record/issues/new'],
  ['https://codeberg.org/ada/record/', 'https://codeberg.org/ada/record/issues/new'],
  ['https://gitlab.example/ada/record', 'https://gitlab.example/ada/record/-/issues/new'],
  ['https://git.example/record', undefined],
  ['https://notgithub.com/ada/record', undefined],
  [undefined, undefined],
])('the issues of %s are at %s', (repository, form) => {
  expect(newIssue(repository)).toBe(form);
});

it.each([
  ['mailto:e@a.example', 'mailto:e@a.example?subject=Of%20z&body=1%0D%0A2'],
  ['https://a.example/form?list=x', 'https://a.example/form?list=x&title=Of%20z&body=1%0A2'],
  ['https://github.com/a/b/issues/new', 'https://github.com/a/b/issues/new?title=Of%20z&body=1%0A2'],
  [
    'https://gitlab.example/a/b/-/issues/new',
    'https://gitlab.example/a/b/-/issues/new?issue[title]=Of%20z&issue[description]=1%0A2',
  ],
])('%s is filled in with a title and a text', (to, address) => {
  expect(filledIn(to, 'Of z', '1\n2')).toBe(address);
});
