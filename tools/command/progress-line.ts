/** How far a long work is: one line of a terminal, written over now and then, and gone when the work is done. */

/** Milliseconds before the first, so that short work has none, and from one to the next. */
const quiet = 1000;
const between = 200;
const wipe = '\r\u001b[K';

export interface ProgressLine {
  readonly show: (text: string) => void;
  /** Before anything else is written there, and at the end of the work. */
  readonly clear: () => void;
}

/**
 * @param write to the terminal
 * @param now milliseconds
 */
export function progressLine(write: (text: string) => void, now: () => number): ProgressLine {
  let due: number | undefined;
  let isShown = false;
  return {
    show(text) {
      const time = now();
      due ??= time + quiet;
      if (time < due) return;
      due = time + between;
      isShown = true;
      write(`${wipe}${text}`);
    },
    clear() {
      if (isShown) write(wipe);
      isShown = false;
    },
  };
}
