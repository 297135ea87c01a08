/** The options of `npm run ledger`, and which of them can be combined. */

import { isReason } from '../src/ledger/ledger.ts';
import { isDay } from '../src/text/day.ts';
import {
  type Arguments,
  CommandError,
  contentOption,
  jsonOption,
  type Usage,
} from './command/command-line.ts';

export const usage: Usage = {
  name: 'ledger',
  synopsis: '[--write] [--reason TEXT] [--only ID] [--withdraw ID] [--date YYYY-MM-DD]',
  does: `Compares every claim, essay, topic and brief with the ledger (content/ledger). Exits 0 if everything is published, 1 if
something is not or the ledger was tampered with, 2 for a usage error. Nothing is written while the content has any other
fault.`,
  options: {
    write: { type: 'boolean', help: 'append new and changed texts, all or nothing' },
    reason: {
      type: 'string',
      value: 'TEXT',
      help: 'why, for readers of an old citation; changes and withdrawals need it',
    },
    only: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'write only this claim, or KIND/ID; repeatable',
    },
    withdraw: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'record that a claim, or KIND/ID, whose file was removed is withdrawn (needs --write and --reason)',
    },
    date: { type: 'string', value: 'YYYY-MM-DD', help: 'the day to write (default: today)' },
    content: contentOption,
    json: jsonOption,
  },
};

export interface LedgerOptions {
  readonly write: boolean;
  readonly reason: string | undefined;
  readonly only: readonly string[];
  readonly withdraw: readonly string[];
  readonly date: string | undefined;
  readonly content: string;
  readonly json: boolean;
}

/** @throws CommandError if it does not fit in a line of the ledger */
export function refuseReason(reason: string): void {
  if (isReason(reason)) return;
  throw new CommandError('--reason must be some words on one line, without tabs or other control characters');
}

/** @throws CommandError if the options cannot be combined */
export function ledgerOptionsOf(args: Arguments, today: string): LedgerOptions {
  const reason = args.text('reason')?.trim();
  const date = args.text('date');
  const withdraw = args.texts('withdraw');
  const write = args.flag('write');
  if (reason !== undefined) refuseReason(reason);
  if (date !== undefined && isDay(date) && date > today) {
    throw new CommandError(`--date ${date} is in the future`);
  }
  if (date !== undefined && !isDay(date)) throw new CommandError('--date must be a day, YYYY-MM-DD');
  if (withdraw.length > 0 && (!write || reason === undefined)) {
    throw new CommandError('--withdraw needs --write and --reason TEXT');
  }
  const content = args.text('content') ?? 'content';
  return { write, reason, only: args.texts('only'), withdraw, date, content, json: args.flag('json') };
}
