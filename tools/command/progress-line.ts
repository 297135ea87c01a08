/** Progress of long work: one terminal line, updated now and then, and removed when the work is done. */

/** Milliseconds before the first update, so that short work shows none, and between updates. */
const delay = 1000;
const interval = 200;
const wipe = '\r\u001b[K';

export interface ProgressLine {
  readonly show: (text: string) => void;
  /** Called before anything else is written there, and at the end of the work. */
  readonly clear: () => void;
}

/**
 * @param write writes to the terminal
 * @param now the time in milliseconds
 */
export function progressLine(write: (text: string) => void, now: () => number): ProgressLine {
  let due: number | undefined;
  let isShown = false;
  return {
    show(text) {
      const time = now();
      due ??= time + delay;
      if (time < due) return;
      due = time + interval;
      isShown = true;
      write(`${wipe}${text}`);
    },
    clear() {
      if (isShown) write(wipe);
      isShown = false;
    },
  };
}
