/**
 * The messages between a page and the worker that explores for it. Every run has an
 * id, so that two explorations never mix; every request gets an answer, and a
 * message that cannot be parsed is answered with a refusal.
 */

import type { Exploration, Progress } from './explore.ts';
import type { Machine } from './machine.ts';

export type Request =
  /** Explore a machine. The caller chooses `run`, which must not be in use. */
  | {
      readonly kind: 'explore';
      readonly run: string;
      readonly machine: Machine;
      readonly maxStates: number;
      /** Let one state represent all its images under the machine's symmetries. */
      readonly symmetry: boolean;
    }
  | { readonly kind: 'cancel'; readonly run: string };

export type Response =
  | ({ readonly kind: 'progress'; readonly run: string; readonly statesPerSecond: number } & {
      readonly at: Progress;
    })
  /** The end of a run, including a cancelled one. */
  | {
      readonly kind: 'finished';
      readonly run: string;
      readonly exploration: Exploration;
      readonly seconds: number;
    }
  /** The run ended without a result. */
  | { readonly kind: 'failed'; readonly run: string; readonly reason: string }
  /** The message could not be parsed or carried out; no run is affected. `run` is set if the message named one. */
  | { readonly kind: 'refused'; readonly run: string | undefined; readonly reason: string };

export type ParsedRequest =
  | { readonly kind: 'request'; readonly request: Request }
  | Extract<Response, { kind: 'refused' }>;

/** Parses any message. The machine itself is checked when it is explored. */
export function parseRequest(message: unknown): ParsedRequest {
  const refused = (reason: string, run?: string): ParsedRequest => ({ kind: 'refused', run, reason });
  if (typeof message !== 'object' || message === null)
    return refused('Unexpected message, expected an object');
  const { kind, run, machine, maxStates, symmetry = false } = message as Partial<Record<string, unknown>>;
  if (typeof run !== 'string' || run === '')
    return refused('Unexpected message without a run id, expected one');
  switch (kind) {
    case 'cancel':
      return { kind: 'request', request: { kind, run } };
    case 'explore':
      if (typeof maxStates !== 'number' || !Number.isInteger(maxStates) || maxStates < 1) {
        return refused(`Unexpected limit ${String(maxStates)}, expected a whole number from 1`, run);
      }
      if (typeof symmetry !== 'boolean')
        return refused(`Unexpected symmetry ${String(symmetry)}, expected true or false`, run);
      if (!isMachine(machine))
        return refused('Unexpected machine, expected variables, rules and properties', run);
      return { kind: 'request', request: { kind, run, machine, maxStates, symmetry } };
    default:
      return refused(
        `Unexpected message of kind \`${String(kind)}\`, expected \`explore\` or \`cancel\``,
        run,
      );
  }
}

function isMachine(value: unknown): value is Machine {
  if (typeof value !== 'object' || value === null) return false;
  const { variables, rules, properties } = value as Partial<Record<string, unknown>>;
  return Array.isArray(variables) && Array.isArray(rules) && Array.isArray(properties);
}
