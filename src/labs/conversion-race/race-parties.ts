/** The parties of the conversion race, by their names for readers. */

import type { Subject } from '../machine/subject.ts';

export function partyOf({ model, config }: Subject, agent: string) {
  if (agent === 'C') {
    const about: Readonly<Record<string, string>> = {
      naive: 'hypervisor and host',
      gmem: 'guest_memfd',
      excl: 'exclusive pin',
      two: 'two stores',
    };
    return { title: 'The converter', about: about[model] ?? 'host kernel' };
  }
  if (agent === 'U') return { title: 'The VMM', about: 'host process' };
  if (agent === 'T') return { title: 'A scanner', about: 'such as compaction' };
  return {
    title: ioName(config, agent),
    about: isPlainReference(config, agent) ? 'with FOLL_GET' : 'through GUP',
  };
}

export function ioName(config: Subject['config'], agent: string): string {
  return (config['K'] ?? 0) > 1 ? `I/O ${Number(agent.slice(1)) + 1}` : 'The I/O';
}

/** Whether the converter, at this program counter, holds the lock that page faults wait for. */
export function holdsLock(model: string, config: Subject['config'], counter: string): boolean {
  const name = counter.replace(/\(?\d*\)?$/, '');
  if (model === 'gmem') return ['LCK', 'UNM', 'CHK', 'LK2', 'RCL'].includes(name);
  return model === 'excl' && config['HARDEN'] === 2 && ['EXC', 'UNM'].includes(name);
}

export function isPlainReference(config: Subject['config'], agent: string): boolean {
  return Number(agent.slice(1)) >= (config['K'] ?? 0) - (config['G'] ?? 0);
}
