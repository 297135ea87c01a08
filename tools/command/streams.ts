/** Where a command writes. Tests pass their own streams, so that they need no process. */

import { type ProgressLine, progressLine } from './progress-line.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stderr is a terminal, on which naming the current step is useful. */
  readonly isTerminal: boolean;
  /** Reports progress; the last report stays until something else is written. */
  readonly progress: (text: string) => void;
}

const isTerminal = process.stderr.isTTY === true;
const line: ProgressLine = isTerminal
  ? progressLine((text) => process.stderr.write(text), performance.now.bind(performance))
  : { show: () => undefined, clear: () => undefined };

export const processStreams: Streams = {
  out(text) {
    line.clear();
    process.stdout.write(text);
  },
  err(text) {
    line.clear();
    process.stderr.write(text);
  },
  isTerminal,
  progress: line.show,
};
