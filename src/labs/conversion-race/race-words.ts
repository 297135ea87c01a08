/**
 * Describes the conversion race to readers: what its steps do and who does them, the state at the start, and who holds
 * which page during the run.
 */

import { capital } from '../../text/capital.ts';
import type { Fields } from '../machine/fields.ts';
import type { FigureWords } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';
import { barsOf, hitOf } from './race-bars.ts';
import { partyOf } from './race-parties.ts';
import { wordsOf } from './race-step-words.ts';

export const raceWords: FigureWords = {
  wordsOf,
  partyOf,
  startOf,
  aboutOf,
  harmOf,
  stoppedOf,
  dangerOf,
  hitOf,
  barsOf,
};

/** If the machine blocks the access, it is only tried and nothing is written. */
function harmOf({ config }: Subject): Readonly<Record<string, string>> {
  const does = blocks(config) ? 'tries to write into' : 'writes into';
  return {
    I1a: `The VMM ${does} private memory.`,
    I1b: `The I/O ${does} private memory.`,
    I2: 'The guest’s data is lost.',
    I5: 'The I/O writes where the guest will never look.',
  };
}

/** A mapping that is left is within reach of the VMM only where the machine lets the access through. */
function dangerOf({ config }: Subject): Readonly<Record<string, string>> {
  return {
    I3: blocks(config)
      ? 'The VMM still has a private page mapped; the machine blocks the access.'
      : 'A private page is now within reach of the VMM.',
    I4: 'The host still considers the page shared.',
  };
}

function stoppedOf({ config }: Subject): readonly string[] {
  return blocks(config) ? ['I1a', 'I1b'] : [];
}

function blocks(config: Subject['config']): boolean {
  return config['ENF'] === 1;
}

function startOf({ config }: Subject, fields: Fields): string {
  const owners = (fields['attr'] ?? []) as readonly string[];
  const pages = owners.length === 1 ? 'One page of a guest' : `${count(owners.length)} pages of a guest`;
  const folio = (config['ORD'] ?? 0) > 0 ? ', in one folio' : '';
  const states = new Set(owners);
  const is = owners.length === 1 ? 'It is' : 'All are';
  if (states.size > 1)
    return `${pages}${folio}: ${owners.map((owner, at) => `page ${at} ${owner === 'P' ? 'private' : 'shared'}`).join(', ')}.`;
  return states.has('P')
    ? `${pages}${folio}. ${is} private: the guest’s alone.`
    : `${pages}${folio}. ${is} shared: the host may map and pin ${owners.length === 1 ? 'it' : 'them'}.`;
}

/** @param acting the agents with a turn in the run; none if no run is given */
function aboutOf({ model, config }: Subject, acting: readonly string[] = []): string {
  const number = (value: number | undefined, one: string, many: string) =>
    !value ? [] : [value === 1 ? `one ${one}` : `${count(value).toLowerCase()} ${many}`];
  const parts = [
    ...number(config['P'], 'page', 'pages'),
    'one VMM',
    ...number(config['K'], 'I/O request', 'I/O requests').map((words) =>
      acting.length === 0 || acting.some((agent) => agent.startsWith('K'))
        ? words
        : `${words} without a turn here`,
    ),
    ...number(config['T'], 'scanner', 'scanners'),
  ];
  return [capital(parts.join(', ')), ...machineWords(model, config)].join('; ');
}

/** What the machine does, on which a run depends as much as on the rule; with two stores it has no page to guard. */
function machineWords(model: string, config: Subject['config']): readonly string[] {
  if (model === 'two') return [];
  const lost = config['PRES'] === 0 ? ' and loses content at a hand-over' : '';
  return [
    `the machine ${blocks(config) ? 'keeps the host out of' : 'lets the host into'} private pages${lost}`,
  ];
}

function count(n: number): string {
  return ['None', 'One', 'Two', 'Three', 'Four'][n] ?? String(n);
}
