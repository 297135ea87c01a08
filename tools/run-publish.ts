/**
 * The work of `npm run publish`: makes a contribution part of the record. Its words are proved, its versions written,
 * and the record checked, each step by the command of that name.
 */

import { type Arguments, CommandError, contentOption, statusOf, type Usage } from './command/command-line.ts';
import type { Streams } from './command/streams.ts';
import { usage as ledgerUsage, refuseReason } from './ledger-options.ts';
import { usage as checkUsage, runCheck } from './run-check.ts';
import { runLedger } from './run-ledger.ts';
import { verifyRecord, usage as verifyUsage } from './run-verify.ts';
import { archiveOption } from './verify/archive-files.ts';

type Step = readonly [
  Usage,
  (args: Arguments, streams: Streams) => number | Promise<number>,
  readonly string[],
];

export const usage: Usage = {
  name: 'publish',
  synopsis: '--archive PATH [--archive PATH ...] [--git PATH] --reason TEXT [--only ID]',
  does: [
    'Proves the evidence against the mail (`verify --write`), appends what is new or changed to the ledger',
    '(`ledger --write`) and checks the record. Stops at the first step that finds a fault.',
  ].join('\n'),
  options: {
    archive: archiveOption,
    git: { type: 'string', value: 'PATH', help: 'a clone, to prove the sources of outcomes too' },
    reason: { type: 'string', value: 'TEXT', help: 'why, for readers of an old citation' },
    only: { type: 'string', multiple: true, value: 'ID', help: 'publish only this claim, or KIND/ID' },
    content: contentOption,
  },
};

/** @param today the date of the versions, `YYYY-MM-DD` */
export async function runPublish(args: Arguments, streams: Streams, today: string): Promise<number> {
  const archives = args.texts('archive').map((path) => `--archive=${path}`);
  const reason = args.text('reason');
  if (archives.length === 0) throw new CommandError('no mail given: expected `--archive PATH`');
  if (reason === undefined) throw new CommandError('give `--reason TEXT`: readers of an old citation see it');
  // A reason that cannot be written is refused before anything is written.
  refuseReason(reason.trim());
  const clone = args.text('git');
  const content = [`--content=${args.text('content') ?? 'content'}`];
  const only = args.texts('only').map((id) => `--only=${id}`);
  const clones = clone === undefined ? [] : [`--git=${clone}`];
  const ledger = (given: Arguments) => {
    const { code, out } = runLedger(given, today);
    streams.out(out);
    return code;
  };
  const steps: readonly Step[] = [
    // Quotations in a text have no line in the lock, so no earlier result could be kept for them.
    [
      verifyUsage,
      (given, to) => verifyRecord(given, to, true),
      [...archives, ...clones, '--write', ...content],
    ],
    [ledgerUsage, ledger, ['--write', `--reason=${reason}`, ...only, ...content]],
    [checkUsage, runCheck, content],
  ];
  for (const [command, main, argv] of steps) {
    if (streams.isTerminal) streams.err(`${command.name}:\n`);
    const status = await statusOf(command, main, argv, streams);
    if (status !== 0) return status;
  }
  return 0;
}
