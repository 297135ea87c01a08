/** The work of `npm run check`: applies all content rules to a content folder. */

import { join } from 'node:path';
import { jsonReport } from '../src/checks/report/json-report.ts';
import { textReport } from '../src/checks/report/text-report.ts';
import { errorsIn, withErrors } from '../src/checks/run-checks.ts';
import { unrendered } from '../src/diagrams/diagram-problems.ts';
import { ledgerSince } from '../src/ledger/ledger-since.ts';
import type { LedgerProblem } from '../src/ledger/problem.ts';
import {
  type Arguments,
  CommandError,
  contentOption,
  jsonOption,
  type Usage,
} from './command/command-line.ts';
import { streamsWithContent } from './command/next-action.ts';
import type { Streams } from './command/streams.ts';
import { checkRecord } from './content/check-record.ts';
import { earlierLedger, presentLedger } from './content/earlier-ledger.ts';
import { loadGraph } from './content/load-graph.ts';
import { sourceOf } from './content/source-of.ts';
import { textFaults } from './diagrams/syntax.ts';

export const usage: Usage = {
  name: 'check',
  synopsis: '[DIR] [--content DIR] [--proposed] [--against REF|DIR] [--json]',
  does: 'Applies every content rule and reports all problems at once, as `file:line:column severity rule`.',
  options: {
    proposed: {
      type: 'boolean',
      help: 'for a contribution: a text that is not yet proved or published is only a warning',
    },
    against: {
      type: 'string',
      value: 'REF|DIR',
      help: 'an earlier state (a git revision or a folder), whose ledger must be unchanged in this one',
    },
    content: contentOption,
    json: jsonOption,
  },
  positionals: 1,
  positionalsArePaths: true,
};

export async function runCheck(args: Arguments, streams: Streams): Promise<number> {
  const [folder] = args.positionals;
  const option = args.text('content');
  if (folder !== undefined && option !== undefined && folder !== option)
    throw new CommandError(`two content folders, \`${option}\` and \`${folder}\`, expected one`);
  const dir = option ?? folder ?? 'content';
  const graph = loadGraph(dir);
  const diagramFaults = await textFaults(unrendered(graph));
  const against = args.text('against');
  const found = checkRecord(graph, { diagramFaults, proposed: args.flag('proposed') });
  const checked = against === undefined ? found : withErrors(found, changesSince(against, dir));
  if (args.flag('json')) streams.out(`${jsonReport(checked)}\n`);
  else {
    // A folder that was given without `--content` is also named in the suggested commands.
    const { out } = folder === undefined ? streams : streamsWithContent(streams, ['--content', folder]);
    out(`${textReport(checked, sourceOf)}\n`);
  }
  return errorsIn(checked).length > 0 ? 1 : 0;
}

function changesSince(against: string, dir: string): Iterable<LedgerProblem> {
  return ledgerSince(earlierLedger(against, dir), presentLedger(dir), join(dir, 'ledger'));
}
