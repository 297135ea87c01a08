import { expect, test } from 'vitest';
import { type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { citedClaim } from '../cite/cited-claim.ts';
import { mailCitation } from '../cite/mail.ts';
import { appendToLedger } from '../ledger/append.ts';
import { compareLedger } from '../ledger/compare-ledger.ts';
import { readLedger } from '../ledger/ledger.ts';
import { versionsOf } from '../ledger/versions.ts';
import { notesFrom } from '../text/block.ts';
import { textPage } from '../text/page.ts';
import { widthOf } from '../text/width.ts';
import { claimTwin } from './claim-twin.ts';
import { entryBlocks, type TwinContext } from './entry-blocks.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const where = { site: 'https://loremark.example', base: '/' };

function publish(changes: Changes, reason?: string): Changes {
  const { graph } = loadSample(changes);
  const ledger = readLedger(graph.corpus.plain);
  const { pending } = compareLedger(graph, ledger);
  return { ...changes, ...Object.fromEntries(appendToLedger(ledger, pending, '2026-11-22', reason).files) };
}

function record(changes: Changes = {}) {
  const { graph } = loadSample(publish(changes));
  const ledger = readLedger(graph.corpus.plain);
  const { hashes } = compareLedger(graph, ledger);
  const context: TwinContext = {
    ...where,
    cited: (id) => {
      const claim = graph.claims.get(id);
      return claim && citedClaim(graph, claim, { ...where, hash: hashes.get(id) ?? '', results: new Map() });
    },
  };
  return { graph, ledger, context };
}

function twinOf(id: string, changes: Changes = {}): string {
  const { graph, ledger, context } = record(changes);
  const claim = graph.claims.get(id);
  const cited = context.cited(id);
  if (!claim || !cited) throw new Error(`no claim ${id}`);
  return claimTwin(graph, claim, cited, versionsOf(ledger, id), context);
}

function tooWide(text: string): readonly string[] {
  return text.split('\n').filter((line) => widthOf(line) > 72 && !/^ *(\[\d+\] )?https?:\/\/\S+$/.test(line));
}

test('the twin of a claim holds its text, its evidence, its relations and the citation as it is copied', () => {
  const text = twinOf('zero-lazily');
  const cited = record().context.cited('zero-lazily');
  expect(cited && text.includes(mailCitation(cited))).toBe(true);
  expect(text).toBe(`Zero pages on first touch, not at boot
======================================

https://loremark.example/c/zero-lazily/

Position of Ada Byron, 18 Jun 2024, 17:05 -0700; not reviewed by the
speaker.

Note: Refined later by the speaker: Zero lazily unless the guest asks
otherwise: https://loremark.example/c/zero-sometimes/

Note: The quotation was not checked against the mail.

She wants each page zeroed by clear_page() on first touch, as the
review[2] asks.

- It keeps boot short.
- It costs a fault.

Evidence
--------

Ada Byron, 18 Jun 2024[3]:

 : zero each page when it is first touched

Lines 3 to 4; not checked: no copy of the message was at hand.

Related claims
--------------

- Supported by: 100% of "<pages>" & $x_1 #2 {a} ~ ^ \\ 漢字 שלום (李小
  Łukasz O'Neill & "Sons" {Ltd}, 19 Jun 2024)[2]
- Refined by: Zero lazily unless the guest asks otherwise (Ada Byron, 20
  Jun 2024)[4]

Cite this
---------

Ada Byron, 18 Jun 2024[1]:

 : zero each page when it is first touched

Note: Refined later by the speaker: Zero lazily unless the guest asks
otherwise: https://loremark.example/c/zero-sometimes/
Note: The quotation was not checked against the mail.

[1] https://lore.kernel.org/all/m1@mail.example/
    Loremark: Zero pages on first touch, not at boot
    https://loremark.example/c/zero-lazily/908deae1bb37/

Versions
--------

2026-11-22  908deae1bb37  first published

The text with the hash 908deae1bb37:
https://loremark.example/c/zero-lazily/908deae1bb37.txt

[2] https://loremark.example/c/not-at-boot/
[3] https://lore.kernel.org/all/m1@mail.example/
[4] https://loremark.example/c/zero-sometimes/
`);
});

test('no line of any twin is wider than 72 columns', () => {
  for (const id of ['zero-lazily', 'not-at-boot', 'zero-sometimes', 'zeroing-merged']) {
    expect(tooWide(twinOf(id))).toEqual([]);
  }
});

test('a long Message-ID or address changes neither the citation nor the width of the rest', () => {
  const id = `${'a'.repeat(60)}@${'b'.repeat(30)}.example`;
  const long = (text: string | undefined) => text?.replaceAll('m1@mail.example', id);
  const changes = {
    'threads/zeroing.yml': long(sampleFiles['threads/zeroing.yml']),
    [lazily]: long(sampleFiles[lazily]),
  };
  const text = twinOf('zero-lazily', changes);
  const cited = record(changes).context.cited('zero-lazily');
  expect(cited && text.includes(mailCitation(cited))).toBe(true);
  expect(text).toContain(`\n[1] https://lore.kernel.org/all/${id}/\n    Loremark: `);
  expect(tooWide(text)).toEqual([]);
});

const essay = `---
title: How it was argued
summary: In two sentences.
person: ada-byron
---
## The case

She said [so](claim:zero-lazily), see [a mail](message:a%2Fb@mail.example) and \`clear_page()\`.

<Quote claim="zero-sometimes" entry="1" />

| Who | What |
| --- | --- |
| Ada | a cell with quite a lot of words that must be wrapped within its own column of the table |
| 李小 | 漢字 |

> A *quoted* line.

1. One
2. Two
   - Three

\`\`\`c
if (a)
	b();
\`\`\`

<Card claim="not-at-boot" />
<Diagram id="map" />
`;

test('a text keeps its headings, lists, tables, quotations and code', () => {
  const { graph, context } = record({ 'essays/ada-byron.mdx': essay });
  const entry = graph.essays.get('ada-byron');
  if (!entry) throw new Error('no essay');
  const notes = notesFrom();
  const shown = { ...context, diagram: (id: string) => `Diagram ${id}: a leads to b.` };
  const text = textPage({ title: entry.title, notes, blocks: entryBlocks(entry.entry, shown, notes) });
  expect(tooWide(text)).toEqual([]);
  expect(text).toBe(`How it was argued
=================

The case
--------

She said so[1], see a mail[2] and clear_page().

李小 Łukasz O'Neill & "Sons" {Ltd} (as quoted by Ada Byron, 20 Jun
2024)[3] (Zero lazily unless the guest asks otherwise[4]):

 : never zero at boot

Who   What
Ada   a cell with quite a lot of words that must be wrapped within its
      own column of the table
李小  漢字

> A quoted line.

1. One
2. Two
   - Three

    if (a)
            b();

李小 Łukasz O'Neill & "Sons" {Ltd}: 100% of "<pages>" & $x_1 #2 {a} ~ ^
\\ 漢字 שלום[5]

Diagram map: a leads to b.

[1] https://loremark.example/c/zero-lazily/
[2] https://loremark.example/m/a%2Fb@mail.example/
[3] https://lore.kernel.org/all/m3@mail.example/
[4] https://loremark.example/c/zero-sometimes/
[5] https://loremark.example/c/not-at-boot/
`);
});
