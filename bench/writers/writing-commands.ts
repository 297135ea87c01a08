/** The commands that write, each as a function: a test of faults runs it here, and where it is to be ended as a process. */

import type { Command } from '../../test/support/in-process.ts';
import type { Usage, Words } from '../../tools/command-line.ts';
import { usage as ledgerUsage } from '../../tools/ledger-options.ts';
import { prepareRelease } from '../../tools/prepare-release.ts';
import { usage as diagramsUsage, runDiagrams } from '../../tools/run-diagrams.ts';
import { usage as importUsage, runImport } from '../../tools/run-import.ts';
import { keepResults, usage as resultsUsage } from '../../tools/run-keep-results.ts';
import { runLedger } from '../../tools/run-ledger.ts';
import { usage as newUsage, runNew } from '../../tools/run-new.ts';
import { usage as publishUsage, runPublish } from '../../tools/run-publish.ts';
import { runVerify, usage as verifyUsage } from '../../tools/run-verify.ts';
import { disk } from '../../tools/write/disk.ts';

const today = '2026-11-28';
const folder = { type: 'string', value: 'DIR', help: 'the folder' } as const;

/** No browser: a picture is the text of its diagram. */
const renderer = {
  render: async ({ source }: { readonly source: string }) => ({
    svg: `<svg>${source.replaceAll('>', '')}</svg>\n`,
    structure: { kind: 'graph', groups: [], nodes: [], edges: [] } as const,
  }),
  close: async () => undefined,
};

function more(held: string): object {
  return { ...JSON.parse(held), later: { scenario: 'holds' } };
}

function released(words: Words): number {
  const [content = '', out = ''] = [words.text('content'), words.text('out')];
  const [origin, site] = ['https://git.example/r.git', 'https://site.example'];
  return prepareRelease({ content, out, origin, site, tag: undefined }, () => 0);
}

const releaseUsage: Usage = {
  name: 'release',
  synopsis: '',
  does: '',
  options: { content: folder, out: folder },
};

export const commands: Readonly<Record<string, Command>> = {
  new: { usage: newUsage, main: runNew },
  import: { usage: importUsage, main: runImport },
  verify: { usage: verifyUsage, main: runVerify },
  ledger: { usage: ledgerUsage, main: (words) => runLedger(words, today).code },
  publish: { usage: publishUsage, main: (words, streams) => runPublish(words, streams, today) },
  diagrams: {
    usage: diagramsUsage,
    main: (words, streams) => runDiagrams(words, streams, { start: async () => renderer, disk }),
  },
  'keep-results': {
    usage: { ...resultsUsage, options: { ...resultsUsage.options, out: folder } },
    main: (words, streams) =>
      keepResults(
        { folder: words.text('out') ?? '', kept: { 'earlier-results.json': more, 'run-exports.json': more } },
        words,
        streams,
      ),
  },
  release: { usage: releaseUsage, main: released },
};
