import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { awkwardId, loadSample } from '../../../test/sample-record.ts';
import { sha256 } from '../../text/sha256.ts';
import { hashOf } from '../hash.ts';
import { canonicalText1, claimText1 } from './canonical-1.ts';
import { readVersion } from './read-version.ts';

const document = readFileSync(new URL('../../../docs/citation-format.md', import.meta.url), 'utf8');

/** The code block directly after a marker line of the document. */
function blockAfter(marker: string): string {
  const from = document.indexOf('```', document.indexOf(marker));
  const start = document.indexOf('\n', from) + 1;
  return document.slice(start, document.indexOf('```', start));
}

test('the worked example of the document is the output of the format', () => {
  const mdx = blockAfter('<!-- example: body -->');
  const text = canonicalText1({
    kind: 'position',
    id: 'zero-lazily',
    title: 'Zero pages on first touch, not at boot',
    speaker: 'ada-byron',
    state: undefined,
    date: '2024-06-18T17:05:09-07:00',
    body: mdx,
    evidence: [
      {
        message: 'm1@mail.example',
        lines: [3, 4],
        words: 'zero each page when it is first touched',
        speaker: 'ada-byron',
        quotes: false,
      },
    ],
    sources: [],
  });
  expect(text).toBe(blockAfter('<!-- example: text -->'));
  expect(document).toContain(sha256(text));
  expect(document).toContain(`\`${hashOf(text)}\``);
});

test('a claim without a body, evidence or sources has no lines for them', () => {
  const parts = { kind: 'fact', id: 'a', title: ' b\n c ', speaker: undefined, state: '', date: undefined };
  expect(canonicalText1({ ...parts, body: '', evidence: [], sources: [] })).toBe(
    'loremark-claim 1\nkind: fact\nid: a\ntitle: b c\nspeaker: -\nstate: -\ndate: -\nbody:\n',
  );
});

test('unusual words are kept unchanged, and nothing of the site is added', () => {
  const { graph } = loadSample();
  const claim = graph.claims.get('not-at-boot');
  expect(claim && claimText1(claim)).toBe(`loremark-claim 1
kind: position
id: not-at-boot
title: 100% of "<pages>" & $x_1 #2 {a} ~ ^ \\ 漢字 שלום
speaker: li-xiao
state: -
date: 2024-06-19T09:00:00+09:00
body:
  Boot must stay fast: a_b < 5 s is what 漢字 שלום mean <here>.
evidence 1:
  message: ${awkwardId}
  lines: 1-1
  words: "never" zero 漢字 at boot & <fast>
  speaker: li-xiao
  quotes: no
`);
});

test('an outcome has its sources, and an absent value is a hyphen', () => {
  const { graph } = loadSample();
  const claim = graph.claims.get('zeroing-merged');
  expect(claim && claimText1(claim)).toBe(`loremark-claim 1
kind: outcome
id: zeroing-merged
title: Lazy zeroing was merged
speaker: -
state: merged
date: 2026-04-17
status: Merged for 7.1 in April 2026.
release: -
confidence: high
as of: 2026-11-22
body:
  It is in the tree.
source 1:
  kind: commit
  id: 0123456789abcdef0123456789abcdef01234567
  title: mm: zero pages lazily
  author: Ada Byron
  date: 2026-04-17
  url: https://git.example/c/0123456789ab
  seen in: -
`);
});

test('the fields of an outcome or a correction are part of the version: none can change unnoticed', () => {
  const { graph } = loadSample();
  const outcome = graph.claims.get('zeroing-merged');
  if (outcome?.data.kind !== 'outcome') throw new Error('the sample has no outcome');
  const weaker = { ...outcome, data: { ...outcome.data, statusWords: 'Seen in a maintainer tree.' } };
  expect(claimText1(weaker)).not.toBe(claimText1(outcome));
  expect(readVersion(claimText1(weaker)).details).toContainEqual(['status', 'Seen in a maintainer tree.']);
});

test('a body cannot look like evidence, nor a title like another field', () => {
  const text = canonicalText1({
    kind: 'fact',
    id: 'x',
    title: 'one\nspeaker: somebody',
    speaker: undefined,
    state: undefined,
    date: undefined,
    body: 'evidence 1:\n\nbody:\n',
    evidence: [],
    sources: [],
  });
  expect(text).toBe(
    'loremark-claim 1\nkind: fact\nid: x\ntitle: one speaker: somebody\nspeaker: -\nstate: -\ndate: -\nbody:\n  evidence 1:\n\n  body:\n',
  );
  expect(readVersion(text).body).toBe('evidence 1:\n\nbody:');
});

test('a version read back has every part of the claim', () => {
  const { graph } = loadSample();
  for (const claim of graph.claims.values()) {
    const version = readVersion(claimText1(claim));
    expect(version).toMatchObject({ kind: claim.kind, id: claim.id, title: claim.title });
    expect([version.speaker, version.state, version.date]).toEqual([claim.speaker, claim.state, claim.date]);
    expect(version.evidence).toEqual(claim.evidence);
    expect(version.sources.map(({ id, title }) => [id, title])).toEqual(
      claim.sources.map(({ id, title }) => [id, title]),
    );
  }
});

test('a text of an unknown format is refused', () => {
  expect(() => readVersion('loremark-claim 3\n')).toThrow('not a canonical text');
});
