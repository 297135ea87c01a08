import { describe, expect, test } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { citedClaim } from './cited-claim.ts';
import { asItRests, quoted } from './quoted.ts';
import { type CitedText, textCitation, textOneLine, textReference } from './text-citation.ts';

const { graph } = loadSample();
const claimOf = (id: string) => {
  const claim = graph.claims.get(id);
  return (
    claim &&
    citedClaim(graph, claim, {
      site: 'https://loremark.example',
      base: '/',
      hash: '7f3a9c1e2b4d',
      results: claim.evidence.map(() => 'verified'),
    })
  );
};
const choices = [
  { ...asItRests('zero-lazily'), on: 'when a page is zeroed' },
  asItRests('zeroing-merged'),
  asItRests('gone-since'),
];

const text: CitedText = {
  title: 'Must every page be “zeroed”?',
  summary: 'Ada would do it late',
  hash: '0123456789ab',
  published: '2026-11-25',
  asOf: '2026-11-28',
  pinned: 'https://loremark.example/q/must-pages-be-zeroed/0123456789ab/',
  short: 'https://loremark.example/h/0123456789ab/',
  quoted: quoted(choices, claimOf),
  open: ['Whether the host asks', 'Who pays for it.'],
};

describe('a short answer in mail', () => {
  test('is one block: question, answer, words with name, day and subject, outcomes, and what is open', () => {
    expect(textCitation(text)).toBe(`Must every page be "zeroed"?

Ada would do it late. [3]

Ada Byron, 18 Jun 2024 [1], on when a page is zeroed (refined by the
speaker on 20 Jun 2024):
 : zero each page when it is first touched

As of 22 Nov 2026: Lazy zeroing was merged [2]. Open: Whether the host
asks. Who pays for it.

[1] https://lore.kernel.org/all/m1@mail.example/
[2] https://loremark.example/c/zeroing-merged/7f3a9c1e2b4d/
[3] https://loremark.example/q/must-pages-be-zeroed/0123456789ab/
    (Loremark, our summary, as of 28 Nov 2026)
`);
  });

  test('is question and answer on one line, and a work of the editors in a bibliography', () => {
    expect(textOneLine(text)).toBe(
      'Loremark, 28 Nov 2026: Must every page be "zeroed"? Ada would do it late. https://loremark.example/h/0123456789ab/',
    );
    expect(textOneLine({ ...text, summary: 'Is it “late”?' })).toContain('"zeroed"? Is it "late"? https:');
    expect(textReference(text, 'brief')).toMatchObject({ author: 'Loremark editors', date: [2026, 11, 28] });
  });

  test('on one line, a text without an as-of day is only its title', () => {
    expect(textOneLine({ ...text, title: 'Zeroing', asOf: undefined })).toBe(
      'Loremark, 25 Nov 2026: "Zeroing" https://loremark.example/h/0123456789ab/',
    );
  });
});
