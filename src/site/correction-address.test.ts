import { expect, it } from 'vitest';
import { correctionReport } from './correction-address.ts';

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
  expect(correctionReport(cited, { id: 'zero-lazily', evidence })).toBe(
    `Claim: zero-lazily
Hash: 7f3a9c1e2b4d
Title: Zero lazily
Address: https://site.example/c/z/7f3a9c1e2b4d/
Words: "zero each page"
  <m1@mail.example>, lines 3-4
Words: "not at boot"
  <m2@mail.example>, line 7

What is wrong, and which message and lines say otherwise:
`,
  );
});
