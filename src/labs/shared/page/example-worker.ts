/**
 * The first part of the worker in which an example runs: the models under the name `loremark`, and a console that reports
 * to the page. The frame loads the example from a separate address, so that its line numbers start at 1.
 */

import * as loremark from './api.ts';

export type Reported =
  | { readonly kind: 'said'; readonly line: string }
  | { readonly kind: 'failed'; readonly message: string; readonly line: number | undefined }
  | { readonly kind: 'done' };

const mostLines = 500;
const mostCharacters = 4000;
let lines = 0;

const report = (reported: Reported): void => self.postMessage(reported);

function say(...values: readonly unknown[]): void {
  lines++;
  if (lines > mostLines + 1) return;
  const text = lines > mostLines ? `… and more than ${mostLines} lines` : values.map(shown).join(' ');
  report({ kind: 'said', line: text.slice(0, mostCharacters) });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return String(value);
  try {
    return (
      JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner)) ?? String(value)
    );
  } catch {
    return String(value);
  }
}

function fail(cause: unknown): void {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const place = stack
    .split('\n')
    .find((line) => line.includes(example))
    ?.split(example)[1];
  const line = place === undefined ? undefined : Number(/^:(\d+)/.exec(place)?.[1]);
  report({ kind: 'failed', message: String(cause), line });
}

/** The frame wraps the example in an async function and leaves its promise in `ran`. */
const scope = self as unknown as {
  readonly importScripts: (address: string) => void;
  readonly ran?: Promise<void>;
};

async function finish(): Promise<void> {
  await scope.ran?.catch(fail);
  report({ kind: 'done' });
}

/** The models; a name they do not have is a sentence, and not a call of nothing. */
const known = new Proxy(loremark as Readonly<Record<string, unknown>>, {
  get(models, name) {
    if (typeof name !== 'string' || name in models || name === '__esModule') return models[name as string];
    throw new Error(`“loremark” has no “${name}”; it has ${Object.keys(models).sort().join(', ')}.`);
  },
});

let example = '';

Object.assign(self, {
  console: { log: say, info: say, warn: say, error: say, debug: say, table: say },
  exports: {},
  require: (name: string): unknown => {
    if (name === 'loremark') return known;
    throw new Error(`There is no module “${name}” here, only “loremark”.`);
  },
  /** Called by the line the frame appends. */
  runExample: (address: string): void => {
    example = address;
    self.addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      fail((event as PromiseRejectionEvent).reason);
    });
    // A syntax error goes to the frame's `onerror`: only there does it have a line.
    scope.importScripts(address);
    void finish();
  },
});
