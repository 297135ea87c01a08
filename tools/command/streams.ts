/** Where a command writes: a test gives its own, so that it needs no process. */

import { type ProgressLine, progressLine } from './progress-line.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Somebody watches stderr: to tell one of several steps makes sense. */
  readonly watched: boolean;
  /** Says how far the work is; the last one stands until something else is written. */
  readonly progress: (text: string) => void;
}

const watched = process.stderr.isTTY === true;
const line: ProgressLine = watched
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
  watched,
  progress: line.show,
};
