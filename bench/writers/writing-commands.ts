/**
 * The commands that write, each as a function: a test of faults runs it in this process, or in another one to kill
 * it. Each is loaded separately, because a short process spends most of its time starting.
 */

import type { Command } from '../../test/support/in-process.ts';

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

function withOneMore(stored: string): object {
  return { ...JSON.parse(stored), later: { scenario: 'holds' } };
}

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => {
    const { usage, runNew } = await import('../../tools/run-new.ts');
    return { usage, main: runNew };
  },
  import: async () => {
    const { usage, runImport } = await import('../../tools/run-import.ts');
    return { usage, main: runImport };
  },
  verify: async () => {
    const { usage, runVerify } = await import('../../tools/run-verify.ts');
    return { usage, main: runVerify };
  },
  ledger: async () => {
    const { usage } = await import('../../tools/ledger-options.ts');
    const { runLedger } = await import('../../tools/run-ledger.ts');
    return { usage, main: (args) => runLedger(args, today).code };
  },
  publish: async () => {
    const { usage, runPublish } = await import('../../tools/run-publish.ts');
    return { usage, main: (args, streams) => runPublish(args, streams, today) };
  },
  diagrams: async () => {
    const { usage, runDiagrams } = await import('../../tools/run-diagrams.ts');
    const { disk } = await import('../../tools/write/disk.ts');
    return {
      usage,
      main: (args, streams) => runDiagrams(args, streams, { start: async () => renderer, disk }),
    };
  },
  'keep-results': async () => {
    const { usage, keepResults } = await import('../../tools/run-keep-results.ts');
    const kept = { 'earlier-results.json': withOneMore, 'run-exports.json': withOneMore };
    return {
      usage: { ...usage, options: { ...usage.options, out: folder } },
      main: (args, streams) => keepResults({ folder: args.text('out') ?? '', kept }, args, streams),
    };
  },
  release: async () => {
    const { prepareRelease } = await import('../../tools/prepare-release.ts');
    const [origin, site] = ['https://git.example/r.git', 'https://site.example'];
    return {
      usage: { name: 'release', synopsis: '', does: '', options: { content: folder, out: folder } },
      main: (args, streams) => {
        const [content = '', out = ''] = [args.text('content'), args.text('out')];
        return prepareRelease({ content, out, origin, site, tag: undefined }, () => 0, streams.out);
      },
    };
  },
};
