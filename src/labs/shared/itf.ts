/**
 * The Informal Trace Format (ITF), which trace viewers and other model checkers read: one record a state, variables by
 * name, whole numbers as `#bigint`. The variable `action` names the step that led to the state; it is empty in the first.
 */

type Itf = string | { readonly '#bigint': string } | readonly Itf[];
type Value = string | number | readonly (string | number)[];

export interface ItfTrace {
  readonly '#meta': Readonly<Record<string, unknown>>;
  readonly params: readonly string[];
  readonly vars: readonly string[];
  readonly states: readonly Readonly<Record<string, unknown>>[];
  /** Index of the state that follows the last one, where the run can go on so for ever. */
  readonly loop?: number;
}

export interface ItfParts {
  /** What it is a trace of, and its version. */
  readonly source: string;
  readonly description: string;
  readonly config?: unknown;
  readonly limits: string;
  /** The names of the steps; one fewer than states. */
  readonly actions: readonly string[];
  readonly states: readonly Readonly<Record<string, Value>>[];
  /** Index of the state that the last one is equal to, where the run is a lasso. */
  readonly loop?: number | undefined;
}

export function writeItf({ source, description, config, limits, actions, states, loop }: ItfParts): ItfTrace {
  return {
    '#meta': {
      format: 'ITF',
      'format-description': 'https://apalache-mc.org/docs/adr/015adr-trace.html',
      source: `loremark ${source}`,
      description,
      ...(config === undefined ? {} : { config }),
      limits,
    },
    params: [],
    vars: ['action', ...Object.keys(states[0] ?? {})],
    states: states.map((state, index) => ({
      '#meta': { index },
      action: index === 0 ? '' : (actions[index - 1] ?? ''),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [name, encoded(value)])),
    })),
    ...(loop === undefined ? {} : { loop: loop + 1 }),
  };
}

function encoded(value: Value): Itf {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return { '#bigint': String(value) };
  return value.map(encoded);
}
