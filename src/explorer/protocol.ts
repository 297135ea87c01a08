/**
 * What a page and the worker that explores for it say to each other. Every run
 * has an id, so that two explorations never mix; every request gets an answer,
 * and what cannot be parseRequest is refused aloud.
 */

import type { Exploration, Progress } from './explore.ts';
import type { Machine } from './machine.ts';

export type Request =
  /** Explore a machine. `run` is the asker's choice and must not be in use. */
  | {
      readonly kind: 'explore';
      readonly run: string;
      readonly machine: Machine;
      readonly maxStates: number;
      /** One state for all that the machine's symmetries make of it. */
      readonly symmetry: boolean;
    }
  | { readonly kind: 'cancel'; readonly run: string };

export type Response =
  | ({ readonly kind: 'progress'; readonly run: string; readonly statesPerSecond: number } & {
      readonly at: Progress;
    })
  /** The end of a run, a cancelled one's too. */
  | {
      readonly kind: 'finished';
      readonly run: string;
      readonly exploration: Exploration;
      readonly seconds: number;
    }
  /** The run ended without a result. */
  | { readonly kind: 'failed'; readonly run: string; readonly reason: string }
  /** The message was not parseRequest, or could not be carried out; no run is touched. `run` where the message named one. */
  | { readonly kind: 'refused'; readonly run: string | undefined; readonly reason: string };

export type ParsedRequest =
  | { readonly kind: 'request'; readonly request: Request }
  | Extract<Response, { kind: 'refused' }>;

/** Reads what came in, whatever it is. The machine itself is judged when it is explored. */
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
