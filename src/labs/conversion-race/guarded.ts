/** Chooses the machine whose guards are left out: the run's own, or another rule or size that the reader picks. */

import type { SetUp } from '../machine/machine-run.ts';
import type { Subject } from '../machine/subject.ts';
import { configOf } from './config.ts';
import type { ProtocolName } from './protocol.ts';
import { protocolNames } from './protocol.ts';
import { raceSubject } from './race-notation.ts';
import { besideOf } from './side-by-side.ts';

/** The name that a link has for the run's own size; the other sizes are pages, I/O requests and scanners. */
export const ownSize = 'own';
export const guardSizes = [ownSize, '1,1,0', '2,2,1', '4,3,1'] as const;
export type GuardSize = (typeof guardSizes)[number];

export interface GuardedRule {
  readonly rule: ProtocolName;
  readonly size: GuardSize;
}

/** The chosen machine; at the run's own size another rule gets the surroundings of the run. */
export function guardedSubject(run: SetUp, { rule, size }: GuardedRule, version: string): Subject {
  if (size === ownSize) {
    if (rule === run.subject.model) return run.subject;
    const beside = besideOf(run, rule, version);
    if (beside) return beside.subject;
  }
  const [P = 1, K = 1, T = 0] = (size === ownSize ? '1,1,0' : size).split(',').map(Number);
  const result = configOf(rule, { P, K, T });
  if (result.kind === 'invalid') throw new Error(result.faults.join('; '));
  return raceSubject(rule, result.config, version);
}

/**
 * Reads the `r` of a link: the version of a rule, and a size. A link without it, or with the version of no present
 * rule, was made when only guest_memfd's rule could be changed, at the first size.
 */
export function guardedIn(
  link: string,
  versions: Readonly<Record<string, string>>,
): GuardedRule & { readonly version: string } {
  const [version = '', given = '1,1,0'] = link.split('.');
  const rule = protocolNames.find((name) => version !== '' && versions[name] === version) ?? 'gmem';
  return { rule, size: guardSizes.find((known) => known === given) ?? '1,1,0', version };
}

/** Writes the `r` of a link. */
export function writeGuarded(
  { rule, size }: GuardedRule,
  versions: Readonly<Record<string, string>>,
): string {
  const version = versions[rule] ?? '';
  return size === '1,1,0' ? version : `${version}.${size}`;
}
