/**
 * A small invented record, with the awkward names, titles and Message-IDs that every format must survive. Tests
 * change a file of it, write it to a new folder and load it from there.
 */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCorpus } from '../src/record/corpus/corpus.ts';
import { buildGraph } from '../src/record/graph/build-graph.ts';
import type { Graph } from '../src/record/graph/graph.ts';

/** Path below `content/` → text; in changes, `undefined` removes the file. */
export type Files = Readonly<Record<string, string>>;
export type Changes = Readonly<Record<string, string | undefined>>;

export const awkwardId = '2024/06%41+zero@mail.example';

export const sampleFiles: Files = {
  'people/ada-byron.yml': 'name: Ada Byron\naffiliation: Example Works\nrole: proposes the scheme\n',
  'people/li-xiao.yml': 'name: 李小 Łukasz O\'Neill & "Sons" {Ltd}\nrole: reviews it\n',
  'threads/zeroing.yml': `title: Zeroing of pages
messages:
  - id: m1@mail.example
    from: ada-byron
    date: 2024-06-18T17:05:09-07:00
    subject: "[RFC] zero pages lazily"
    lines: 20
  - id: ${awkwardId}
    from: li-xiao
    date: 2024-06-19T09:00:00+09:00
    subject: "Re: [RFC] zero pages lazily"
    in-reply-to: m1@mail.example
    lines: 20
  - id: m3@mail.example
    from: ada-byron
    date: 2024-06-20T10:00:00+01:00
    subject: "Re: [RFC] zero pages lazily"
    in-reply-to: ${awkwardId}
    lines: 20
`,
  'topics/zeroing.mdx': `---
title: Zeroing
summary: When a page is filled with zeros.
group: mechanism
---
Filling a page with zeros before somebody else reads it.
`,
  'claims/positions/zero-lazily.mdx': `---
title: Zero pages on first touch, not at boot
speaker: ada-byron
topics: [zeroing]
evidence:
  - { message: m1@mail.example, lines: [3, 4], words: zero each page when it is first touched }
---
She wants *each page* zeroed by \`clear_page()\` on first touch, as
[the review](claim:not-at-boot) asks.

- It keeps boot short.
- It costs a fault.
`,
  'claims/positions/not-at-boot.mdx': `---
title: '100% of "<pages>" & $x_1 #2 {a} ~ ^ \\ 漢字 שלום'
speaker: li-xiao
topics: [zeroing]
relations:
  - { type: supports, to: zero-lazily }
evidence:
  - { message: '${awkwardId}', lines: [1, 1], words: '"never" zero 漢字 at boot & <fast>' }
---
Boot must stay fast: \`a_b\` < 5 s is what 漢字 שלום mean \\<here>.
`,
  'claims/positions/zero-sometimes.mdx': `---
title: Zero lazily unless the guest asks otherwise
speaker: ada-byron
topics: [zeroing]
relations:
  - { type: refines, to: zero-lazily }
evidence:
  - { message: m3@mail.example, lines: [5, 5], words: unless the guest asks }
  - { message: m3@mail.example, lines: [2, 2], words: never zero at boot, speaker: li-xiao, quotes: true }
---
A condition is added.
`,
  'claims/outcomes/zeroing-merged.mdx': `---
title: Lazy zeroing was merged
topics: [zeroing]
state: merged
statusWords: Merged for 7.1 in April 2026.
confidence: high
asOf: '2026-11-22'
sources:
  - kind: commit
    id: 0123456789abcdef0123456789abcdef01234567
    title: 'mm: zero pages lazily'
    author: Ada Byron
    date: '2026-04-17'
    url: https://git.example/c/0123456789ab
---
It is in the tree.
`,
};

export interface Loaded {
  readonly dir: string;
  readonly graph: Graph;
}

/**
 * Writes the sample with changes to a new folder, which is removed with that of the run
 * (`support/own-temporary-folder.ts`).
 */
export function writeSample(changes: Changes = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'record-'));
  for (const [path, text] of Object.entries({ ...sampleFiles, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

export function loadSample(changes: Changes = {}): Loaded {
  const dir = writeSample(changes);
  return { dir, graph: buildGraph(loadCorpus(dir)) };
}
