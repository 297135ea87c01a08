/** Runs a command without a process: its exit status and its output. */

import { type Arguments, statusOf, type Usage } from '../../tools/command/command-line.ts';
import type { Streams } from '../../tools/command/streams.ts';

export interface Command {
  readonly usage: Usage;
  readonly main: (args: Arguments, streams: Streams) => number | Promise<number>;
}

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Its progress messages, whether or not a terminal would have shown them. */
  readonly progress: readonly string[];
}

export async function inProcess({ usage, main }: Command, argv: readonly string[]): Promise<CommandResult> {
  let stdout = '';
  let stderr = '';
  const progress: string[] = [];
  const streams: Streams = {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    isTerminal: false,
    progress: (text) => progress.push(text),
  };
  const status = await statusOf(usage, main, argv, streams);
  return { status, stdout, stderr, progress };
}
