/**
 * Compares every export of an invented record with `whole-exports.txt`, because other programs read and cite them: a
 * changed format is a diff of that file, and is reviewed there.
 */

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { awkwardId, type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { publication, withdrawal } from '../../test/support/published.ts';
import { lockOfSource } from '../evidence/source/source-proof.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import { exportContextOf } from './export-context.ts';
import { exportFiles } from './export-files.ts';
import { objectsInv } from './objects-inv.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const commit = '0123456789abcdef0123456789abcdef01234567';

const record: Changes = {
  'people/mary-kay.yml': `name: Mary Kay
names: [M. Kay]
role: reads
silences:
  - { on: [zeroing], read: ['${awkwardId}'] }
`,
  'claims/questions/who-zeroes.mdx': `---
title: Who zeroes a page?
speaker: li-xiao
topics: [zeroing, pages]
state: not-answered
askedOf: [ada-byron]
none: { zeroing: asks who does it }
evidence:
  - { message: '${awkwardId}', lines: [2, 2], words: who zeroes it }
---
<Aside>Two lines
of it.</Aside>
`,
  'claims/corrections/not-skipped.mdx': `---
title: 'Zeroing is not skipped: it is put off'
speaker: ada-byron
topics: [zeroing]
state: accepted
said: not-at-boot
takenFor: That pages are not zeroed.
evidence:
  - { message: m3@mail.example, lines: [7, 7], words: not skipped }
---
It is put off.
`,
  'claims/positions/once-again.mdx': `---
title: Zero on touch
speaker: ada-byron
topics: [zeroing]
stances: { zeroing: wants }
relations:
  - { type: restates, to: zero-lazily, note: in other words }
  - { type: opposes, to: not-at-boot }
evidence:
  - { message: m3@mail.example, lines: [8, 8], words: on touch }
---
She says it again.
`,
  'claims/positions/taken-back.mdx': `---
title: Nothing is zeroed
speaker: li-xiao
topics: [pages]
evidence:
  - { message: m3@mail.example, lines: [9, 9], words: nothing is, speaker: li-xiao, quotes: true }
---
It is a slip.
`,
  'topics/zeroing.mdx': sampleFiles['topics/zeroing.mdx']?.replace(
    'group: mechanism',
    `group: mechanism
row: { order: 2, requirement: Pages are zeroed }
sources:
  - { kind: absent, id: no-flag, title: No flag, seenIn: v7.1, pattern: FOLL_EXCLUSIVE, path: include, at: v7.1 }
  - { kind: document, id: doc, title: A document, url: https://docs.example/ }`,
  ),
  'topics/pages.mdx': `---
title: Pages
summary: Pieces of memory.
group: mechanism
row: { order: 1, requirement: Pages are pieces }
---
Pieces.
`,
  'essays/ada-byron.mdx': `---
title: Ada Byron
summary: She would wait.
person: ada-byron
sources: [{ kind: document, id: a, title: A, url: https://a.example/ }]
---
Waits.
`,
  'essays/all-of-it.mdx': `---
title: All of it
summary: All.
sources: [{ kind: document, id: b, title: B, url: https://b.example/ }]
---
All.
`,
  'briefs/is-it-late.mdx': `---
title: Late zeroing
question: Is it late?
summary: It is.
topics: [zeroing]
asOf: '2026-11-22'
rests: [zero-lazily]
sources: [{ kind: document, id: c, title: C, url: https://c.example/ }]
---
It is.
`,
  'evidence.lock.json': `${JSON.stringify({
    lock: 2,
    normalisation: 1,
    entries: [],
    sources: [
      lockOfSource(
        { entry: 'zeroing-merged', question: { kind: 'commit', id: commit, title: 'mm: zero pages lazily' } },
        { result: 'proved', tag: 'v7.1-rc1', released: 'v7.1' },
        'v7.4-rc3',
      ),
    ],
  })}\n`,
};

const reason = 'a <better> word';

/** The record after its changes were published on a day. */
function publish(changes: Changes, date: string): Changes {
  return { ...changes, ...publication(loadSample(changes).graph, date, reason) };
}

/** Published, then one claim reworded, one renamed, one withdrawn, and the first wording published again. */
function published(): Changes {
  const first = publish(record, '2026-11-22');
  const changed = publish(
    { ...first, [lazily]: sampleFiles[lazily]?.replace('boot short', 'boot quick') },
    '2026-12-01',
  );
  const renamed = publish(
    {
      ...changed,
      'claims/positions/once-again.mdx': undefined,
      'claims/positions/once-more.mdx': record['claims/positions/once-again.mdx'],
      'redirects.yml': '- { from: once-again, to: once-more, reason: the id misled }\n',
    },
    '2026-12-02',
  );
  const removed = { ...renamed, 'claims/positions/taken-back.mdx': undefined };
  const less = { ...removed, ...withdrawal(loadSample(removed).graph, 'taken-back', '2026-12-03', reason) };
  return publish({ ...less, [lazily]: sampleFiles[lazily] }, '2026-12-05');
}

it('every export of the record is as committed, to the character', () => {
  const { graph } = loadSample(published());
  expect(graph.corpus.claims.flatMap(({ faults }) => faults)).toEqual([]);
  const results = new Map<string, readonly EvidenceResult[]>([
    ['zero-lazily', ['verified']],
    ['zero-sometimes', ['unverified', 'second-hand']],
  ]);
  const context = { ...exportContextOf(graph, { site: 'https://loremark.example', base: '/at/' }), results };
  const inventory = Buffer.from(objectsInv(graph));
  const head = inventory.indexOf('zlib.\n') + 6;
  const parts = [...exportFiles].map(
    ([name, { type, make }]) => `==== ${name} (${type})\n${make(graph, context)}`,
  );
  const objects = `==== objects.inv\n${inventory.subarray(0, head)}${inflateSync(inventory.subarray(head))}`;
  const wanted = readFileSync(new URL('whole-exports.txt', import.meta.url), 'utf8');
  expect(`${[...parts, objects].join('\n')}`).toBe(wanted);
});
