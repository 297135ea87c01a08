/** Where a command writes: a test gives its own, so that it needs no process. */

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Somebody watches stderr: a progress line makes sense. */
  readonly watched: boolean;
}

export const processStreams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY === true,
};
