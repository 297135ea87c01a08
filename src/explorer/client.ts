/**
 * The page's side: asks a worker to explore and passes each answer to the listener of
 * its run. If the worker dies, every run in progress fails, so that no caller waits
 * forever, and the next call starts a new worker.
 */

import type { Exploration, Progress } from './explore.ts';
import type { Machine } from './machine.ts';
import type { Request, Response } from './protocol.ts';

/** What the client needs of a `Worker`. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
}

export interface Listener {
  readonly progress?: (at: Progress, statesPerSecond: number) => void;
  readonly finished: (exploration: Exploration, seconds: number) => void;
  /** The run ended without a result; the reason can be shown to a reader. */
  readonly failed: (reason: string) => void;
}

export interface Running {
  readonly run: string;
  /** Ends the run; its listener's `finished` is called with the result `cancelled`. */
  readonly cancel: () => void;
}

export interface ClientLimits {
  readonly maxStates: number;
  readonly symmetry?: boolean;
}

export interface Explorer {
  readonly explore: (machine: Machine, limits: ClientLimits, listener: Listener) => Running;
  /** Stops the worker; runs in progress fail. */
  readonly close: () => void;
}

/** `start` creates the worker: `() => new Worker(new URL('…/worker.ts', import.meta.url), { type: 'module' })`. */
export function explorerClient(start: () => WorkerLike): Explorer {
  const listeners = new Map<string, Listener>();
  let worker: WorkerLike | undefined;
  let runs = 0;

  return {
    explore(machine, { maxStates, symmetry = false }, listener) {
      const run = `run-${++runs}`;
      listeners.set(run, listener);
      try {
        worker ??= started();
        worker.postMessage({ kind: 'explore', run, machine, maxStates, symmetry });
      } catch (cause) {
        die(`the explorer could not be started: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
      return { run, cancel: () => listeners.has(run) && worker?.postMessage({ kind: 'cancel', run }) };
    },
    close: () => die('the explorer was closed'),
  };

  function started(): WorkerLike {
    const fresh = start();
    fresh.onmessage = ({ data }) => {
      if (fresh === worker) deliver(data as Response);
    };
    fresh.onerror = ({ message }) => {
      if (fresh === worker) die(`the explorer crashed${message ? `: ${message}` : ''}`);
    };
    fresh.onmessageerror = () => {
      if (fresh === worker) die('the explorer sent something that could not be read');
    };
    return fresh;
  }

  function deliver(answered: Response): void {
    const listener = answered.run === undefined ? undefined : listeners.get(answered.run);
    if (answered.kind === 'refused' && answered.run === undefined) die(answered.reason);
    if (!listener || answered.run === undefined) return;
    if (answered.kind === 'progress') {
      listener.progress?.(answered.at, answered.statesPerSecond);
      return;
    }
    listeners.delete(answered.run);
    if (answered.kind === 'finished') listener.finished(answered.exploration, answered.seconds);
    else listener.failed(answered.reason);
  }

  function die(reason: string): void {
    const ended = worker;
    worker = undefined;
    ended?.terminate();
    const waiting = [...listeners.values()];
    listeners.clear();
    for (const listener of waiting) listener.failed(reason);
  }
}
