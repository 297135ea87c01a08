/**
 * For the live preview: a content fault appears in the browser and in the terminal, with file and line. Texts that
 * are only not yet proved or published are not faults, because authors look at a page before they publish it.
 */

import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { textReport } from '../../src/checks/report/text-report.ts';
import { errorsIn } from '../../src/checks/run-checks.ts';
import { loadCorpus } from '../../src/record/corpus/corpus.ts';
import { buildGraph } from '../../src/record/graph/build-graph.ts';
import { checkRecord } from './check-record.ts';

export function contentFaults(): AstroIntegration {
  return {
    name: 'content-faults',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const dir = process.env['LOREMARK_CONTENT'] ?? 'content';
        let pending: NodeJS.Timeout | undefined;
        const checkContent = (changed: boolean) => {
          const graph = buildGraph(loadCorpus(dir));
          const checked = checkRecord(graph, { proposed: true });
          const [first] = errorsIn(checked);
          if (!first) {
            if (changed) server.environments.client.hot.send({ type: 'full-reload' });
            return;
          }
          const report = textReport(checked, () => undefined);
          logger.error(`\n${report}`);
          server.environments.client.hot.send({
            type: 'error',
            err: {
              message: report,
              stack: '',
              id: first.place.file,
              loc: { file: first.place.file, line: first.place.line, column: first.place.column },
            },
          });
        };
        const checkSoon = (path: string) => {
          if (!resolve(path).startsWith(resolve(dir))) return;
          clearTimeout(pending);
          pending = setTimeout(() => checkContent(true), 150);
        };
        server.watcher.add(dir);
        server.watcher.on('change', checkSoon).on('add', checkSoon).on('unlink', checkSoon);
        server.ws.on('connection', () => checkContent(false));
        // Before anybody opens a page: the terminal reports it from the start.
        server.httpServer?.once('listening', () => checkContent(false));
      },
    },
  };
}
