import { expect, it } from 'vitest';
import { loadSample } from '../../../test/sample-record.ts';
import { citedClaim } from '../../cite/cited-claim.ts';
import { correctionReport, filledIn, newIssue, textReport } from './correction-report.ts';

it('the report names the claim, its version, and each quotation with its speaker and mail, and leaves room for what is wrong', () => {
  const { graph } = loadSample();
  const claim = graph.claims.get('zero-sometimes');
  if (!claim) throw new Error('no claim');
  const cited = citedClaim(graph, claim, {
    site: 'https://site.example',
    base: '/',
    hash: '7f3a9c1e2b4d',
    results: [],
  });
  const rows = new Map([['zeroing', 'Zero each page lazily, whatever the guest that has it may have asked']]);
  const report = correctionReport(cited, { zeroing: 'probably-opposes', late: 'wants' }, (row) =>
    rows.get(row),
  );
  expect(report).toBe(
    `Claim: zero-sometimes
Hash: 7f3a9c1e2b4d
Title: Zero lazily unless the guest asks otherwise
Address: https://site.example/c/zero-sometimes/7f3a9c1e2b4d/
Words of Ada Byron: "unless the guest asks"
  <m3@mail.example>, line 5
Words of 李小 Łukasz O'Neill & "Sons" {Ltd}: "never zero at boot"
  <m3@mail.example>, line 2
Stance on "Zero each page lazily, whatever the guest that has it may
  have asked": probably opposes it
Stance on "late": wants it

What is wrong (words, title or stance), and which message and lines say
otherwise:

If you are Ada Byron, keep one of these lines:
Loremark-Review: 7f3a9c1e2b4d disputed
Loremark-Review: 7f3a9c1e2b4d confirmed
`,
  );
  // A claim without a speaker has nobody who could review it.
  expect(correctionReport({ ...cited, speaker: undefined }, {}, () => undefined)).toMatch(
    /\n\nWhat is wrong, and which message and lines say otherwise:\n$/,
  );
});

it('the report of a text names the text and its version, and leaves room for the wrong sentence and the mail against it', () => {
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
])('a new issue in %s is filed at %s', (repository, form) => {
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
