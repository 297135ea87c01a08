/**
 * The worker's side of the protocol without the worker: runs explorations in slices,
 * in turn, and lets messages arrive between any two slices.
 *
 * The clock and the callback mechanism are parameters, so that tests do not depend on
 * time passing.
 */

import { type Exploration, exploring, type Progress } from './explore.ts';
import { parseRequest, type Response } from './protocol.ts';

export interface Outside {
  readonly answer: (answered: Response) => void;
  /** Calls back after the messages that have arrived are delivered. */
  readonly soon: (work: () => void) => void;
  /** Milliseconds since any fixed point. */
  readonly now: () => number;
}

/** How long work continues before messages are let in: far below the 50 ms a reader would notice. */
export const turnMilliseconds = 20;
/** Several times a second. */
const reportMilliseconds = 150;
/** States processed between looks at the clock: about a millisecond of work. */
const slice = 1024;

interface Run {
  readonly id: string;
  readonly work: Generator<Progress, Exploration, 'cancel' | undefined>;
  readonly begun: number;
  reported: number;
  cancelled: boolean;
}

/** Returns the function that takes messages; the answers go to `outside`. */
export function scheduler(outside: Outside): (message: unknown) => void {
  const { answer, soon, now } = outside;
  const runs: Run[] = [];
  let called = false;

  return (message) => {
    const reading = parseRequest(message);
    if (reading.kind === 'refused') {
      answer(reading);
      return;
    }
    const { request } = reading;
    const known = runs.find(({ id }) => id === request.run);
    if (request.kind === 'cancel') {
      if (known) known.cancelled = true;
      else
        answer({
          kind: 'refused',
          run: request.run,
          reason: `Unexpected run \`${request.run}\`, expected one under way`,
        });
      return;
    }
    if (known) {
      answer({
        kind: 'refused',
        run: request.run,
        reason: `Unexpected second run \`${request.run}\`, expected a new id`,
      });
      return;
    }
    const work = exploring(request.machine, {
      maxStates: request.maxStates,
      symmetry: request.symmetry,
      slice,
    });
    runs.push({ id: request.run, work, begun: now(), reported: now(), cancelled: false });
    call();
  };

  function call(): void {
    if (called) return;
    called = true;
    soon(turn);
  }

  /** One turn: the first run works, then moves to the end of the queue. */
  function turn(): void {
    called = false;
    const run = runs.shift();
    if (!run) return;
    if (worked(run)) runs.push(run);
    if (runs.length > 0) call();
  }

  /** Returns whether the run continues. */
  function worked(run: Run): boolean {
    const { id, work, begun } = run;
    const until = now() + turnMilliseconds;
    try {
      for (;;) {
        const next = work.next(run.cancelled ? 'cancel' : undefined);
        if (next.done) {
          answer({ kind: 'finished', run: id, exploration: next.value, seconds: (now() - begun) / 1000 });
          return false;
        }
        const time = now();
        if (time - run.reported >= reportMilliseconds) {
          run.reported = time;
          const statesPerSecond = Math.round(next.value.states / Math.max((time - begun) / 1000, 0.001));
          answer({ kind: 'progress', run: id, statesPerSecond, at: next.value });
        }
        if (time >= until) return true;
      }
    } catch (cause) {
      answer({ kind: 'failed', run: id, reason: cause instanceof Error ? cause.message : String(cause) });
      return false;
    }
  }
}
