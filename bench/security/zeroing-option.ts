/** A design for the invented record, which has none. */

export const optionPath = 'claims/options/lazily.mdx';

export const option = `---
title: Zero pages when they are touched
order: 1
short: lazily
topics: [zeroing]
state: not-pursued
argued:
  - { on: zeroing, verdict: meets, claims: [zero-lazily], note: it is put off }
evidence:
  - { message: m1@mail.example, lines: [2, 3], words: zero the pages lazily, speaker: ada-byron }
---
Zeroing is put off.
`;
