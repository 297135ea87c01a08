/**
 * Shared by all commands: arguments, help text and exit status. 0: done; 1: faults in the content that was given;
 * 2: a usage error, or the work could not be done.
 */

import { existsSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { printable } from '../../src/text/printable.ts';
import { streamsWithContent } from './next-action.ts';
import { processStreams, type Streams } from './streams.ts';
import { pathsAsTyped } from './typed-path.ts';

export interface Usage {
  /** As typed after `npm run`. */
  readonly name: string;
  readonly synopsis: string;
  readonly does: string;
  /** Each option with one line of help, in the order in which the help lists them. */
  readonly options: Readonly<Record<string, OptionHelp>>;
  /** The most positional arguments; 0 by default. */
  readonly positionals?: number;
  /** The positional arguments are paths. */
  readonly positionalsArePaths?: true;
}

export interface OptionHelp {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly value?: string;
  readonly help: string;
}

export interface Arguments {
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly positionals: readonly string[];
}

/** A usage error, or work that cannot be done; the message is for the caller. */
export class CommandError extends Error {}

/** Faults in the content that prevent the work, each with its place. */
export class ContentError extends CommandError {}

/** The sentence of such an error, with help if there is any: `unknown form; did you mean ...?`. */
export function withHelp(sentence: string, help: string | undefined): string {
  return help === undefined ? sentence : `${sentence}; ${help}`;
}

/**
 * Runs a command and ends the process with its status.
 *
 * @param usage what `--help` prints
 * @param main the work; its number is the exit status
 */
export async function runCommand(
  usage: Usage,
  main: (args: Arguments, streams: Streams) => number | Promise<number>,
): Promise<void> {
  surviveClosedPipes();
  const typed = pathsAsTyped(usage.name, process.env, process.cwd());
  process.exitCode = await statusOf(usage, main, process.argv.slice(2), processStreams, typed);
}

/** The same without a process: for tests. */
export async function statusOf(
  usage: Usage,
  main: (args: Arguments, streams: Streams) => number | Promise<number>,
  argv: readonly string[],
  given: Streams,
  typed: (path: string) => string = (path) => path,
): Promise<number> {
  let answered = false;
  const underlying = streamsWithContent(given, argv);
  const streams: Streams = {
    ...underlying,
    out: (text) => {
      answered = true;
      underlying.out(text);
    },
  };
  try {
    const args = readArguments(usage, argv, typed);
    if (args !== 'help') return await main(args, streams);
    streams.out(helpText(usage));
    return 0;
  } catch (cause) {
    const known = cause instanceof CommandError || isSystemError(cause);
    const reason =
      cause instanceof Error ? (known ? cause.message : (cause.stack ?? cause.message)) : String(cause);
    streams.err(printable(`${usage.name}: ${reason}\n`));
    // A script that asked for JSON gets one value even when the command fails.
    if (!answered && 'json' in usage.options && argv.includes('--json'))
      streams.out(`${JSON.stringify({ error: known ? reason : String(cause) })}\n`);
    return cause instanceof ContentError ? 1 : 2;
  }
}

/** Errors of the system name the operation and the file themselves, such as a file that may not be read. */
function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause;
}

/** A reader that closes the pipe early (`| head`) is not a fault: the work is finished and keeps its own status. */
function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPIPE') throw cause;
    });
  }
}

/** @throws CommandError if the parser refuses them */
function parsedArguments(usage: Usage, argv: readonly string[]): ReturnType<typeof parseArgs> {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { type, multiple }] of Object.entries(usage.options))
    options[name] = { type, multiple: multiple ?? false };
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split(/\.\s/)[0] ?? cause.message) : String(cause);
    // `--max-states -5`: a word that begins with a dash might be the next option, so the parser refuses it.
    const option = /^Option '(--[\w-]+)[^']*' argument is ambiguous/.exec(reason)?.[1];
    if (option !== undefined) {
      const value = argv[argv.indexOf(option) + 1] ?? '';
      throw new CommandError(
        `unexpected \`${value}\` after ${option}, expected a value; write one that begins with a dash as \`${option}=${value}\``,
      );
    }
    throw new CommandError(`${reason}; see \`npm run ${usage.name} -- --help\``);
  }
}

/** @param typed resolves a path that the caller typed */
export function readArguments(
  usage: Usage,
  argv: readonly string[],
  typed: (path: string) => string = (path) => path,
): Arguments | 'help' {
  if (argv.includes('--help') || argv.includes('-h')) return 'help';
  const { values, positionals } = parsedArguments(usage, argv);
  if (positionals.length > (usage.positionals ?? 0)) {
    const extra = positionals[usage.positionals ?? 0];
    throw new CommandError(`unexpected word \`${extra}\`; see \`npm run ${usage.name} -- --help\``);
  }
  const read = (name: string, value: string) => {
    const kind = usage.options[name]?.value;
    const isPath = kind === 'REF|DIR' || kind === 'DIR' || kind === 'PATH';
    // For example from an unset variable of a script: it would be read as the folder of the package.
    if (isPath && value === '') throw new CommandError(`unexpected empty --${name}, expected a path`);
    // A revision is passed on as it is.
    if (kind === 'REF|DIR') return existsSync(typed(value)) ? typed(value) : value;
    return kind === 'DIR' || kind === 'PATH' ? typed(value) : value;
  };
  return {
    flag: (name) => values[name] === true,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? read(name, value) : undefined;
    },
    texts: (name) => {
      const value = values[name];
      return Array.isArray(value)
        ? value.flatMap((each) => (typeof each === 'string' ? read(name, each) : []))
        : [];
    },
    positionals: usage.positionalsArePaths ? positionals.map(typed) : positionals,
  };
}

export function helpText({ name, synopsis, does, options }: Usage): string {
  const rows = Object.entries(options).map(([option, { value, help }]): readonly [string, string] => [
    `--${option}${value ? ` ${value}` : ''}`,
    help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length), 6);
  const lines = [...rows, ['--help', 'print this'] as const].map(
    ([left, right]) => `  ${left.padEnd(width)}  ${right}`,
  );
  return `usage: npm run ${name}${synopsis ? ` -- ${synopsis}` : ''}\n\n${does}\n\n${lines.join('\n')}\n`;
}

export const contentOption: OptionHelp = {
  type: 'string',
  value: 'DIR',
  help: 'the content folder (default: content)',
};

export const jsonOption: OptionHelp = { type: 'boolean', help: 'print one JSON value and nothing else' };
