/** Defines the migration lab: its scenarios, its lanes, and its states in words. */

import type { State } from '../../explorer/machine.ts';
import { actionsOf } from '../../explorer/replay.ts';
import type {
  Lane,
  MachineLabDefinition,
  SetUpResult,
  StateCell,
  StateView,
} from '../machine/machine-run.ts';
import type { Subject } from '../machine/subject.ts';
import { noProperty, noScenario } from '../shared/malformed.ts';
import { migrationPropertyTexts } from './migration.ts';
import { migrationSubject } from './migration-notation.ts';
import { hostReads } from './migration-words.ts';
import { type MigrationConfig, migrationConfigOf } from './parameters.ts';
import { migrationPresets } from './presets.ts';

export const migrationDefinition: MachineLabDefinition = {
  lab: 'migration',
  labTitle: 'Migration',
  setUpOf,
  lanesOf,
  laneOf: ({ rule }) => ({ lane: rule.agent }),
  viewOf,
  summaryOf,
  askedOf: ({ machine }) => machine,
  spelled: (_model, config, property) => migrationScenario(config, property),
  eventsOf: ({ config }) => ({
    M1: 'no frame holds what the guest last wrote',
    M2: 'the guest meets a page that is not what it last wrote',
    M3: hostReads(config),
    M4: 'DMA lands in a frame that the guest does not, or will not, see',
    W: 'a move refused because of a pin',
  }),
};

/** Spells a set-up for a link: `own:DEV=1,K=1`, followed by `/M4` if it is about a property. */
export function migrationScenario(config: Readonly<Record<string, number>>, property?: string): string {
  const values = Object.entries(config).map(([name, value]) => `${name}=${value}`);
  return `own${values.length > 0 ? `:${values.join(',')}` : ''}${property === undefined ? '' : `/${property}`}`;
}

function setUpOf(scenario: string, versionOf: (model: string) => string): SetUpResult {
  const version = versionOf('migration');
  const preset = migrationPresets.find(({ id }) => id === scenario);
  if (preset) {
    const { title, config, run, property } = preset;
    const subject = migrationSubject(config, version);
    const actions = actionsOf(subject.machine, run.split(' '));
    const setUp = { scenario, title, subject, actions, proved: true };
    return { kind: 'set-up', setUp: property === undefined ? setUp : { ...setUp, property } };
  }
  const parts = /^own(?::([A-Z]+=\d+(?:,[A-Z]+=\d+)*))?(?:\/(\w+))?$/.exec(scenario);
  if (!parts) return { kind: 'malformed', problem: noScenario(scenario) };
  const [, values, property] = parts;
  if (property !== undefined && !(property in migrationPropertyTexts)) {
    return { kind: 'malformed', problem: noProperty(property) };
  }
  const result = migrationConfigOf(
    Object.fromEntries(
      (values?.split(',') ?? []).map((part) => [part.split('=')[0] ?? '', Number(part.split('=')[1])]),
    ),
  );
  if (result.kind === 'invalid') {
    return { kind: 'malformed', problem: `No such set-up: ${result.faults.join('; ')}.` };
  }
  const subject = migrationSubject(result.config, version);
  const setUp = { scenario, title: titleOf(result.config), subject, actions: [], proved: false };
  return { kind: 'set-up', setUp: property === undefined ? setUp : { ...setUp, property } };
}

/** Titles a set-up that has no name, by who moves the page, beside which devices, and without which guards. */
function titleOf({ HELP, HW, BLOCK, DRAIN, WIPE, CHECK, DEV, K, LT }: MigrationConfig): string {
  const mover =
    HELP === 1
      ? 'A swap'
      : `The host alone, ${['access blocked', 'memory encrypted', 'nothing in its way'][HW] ?? ''}`;
  const devices = [
    ...(DEV === 1 ? ['the guest’s device'] : []),
    ...(K === 1 ? [LT === 1 ? 'a pin for good' : 'a pinned page'] : []),
  ];
  const missing = [
    ...(BLOCK === 0 ? ['taking the mapping away'] : []),
    ...(DEV === 1 && BLOCK === 1 && DRAIN === 0 ? ['waiting for DMA'] : []),
    ...(WIPE === 0 ? ['clearing the old frame'] : []),
    ...(K === 1 && CHECK === 0 ? ['refusing while it is pinned'] : []),
  ];
  const deviceWords = devices.length === 0 ? '' : `, with ${devices.join(' and ')}`;
  return `${mover}${deviceWords}${missing.length === 0 ? '' : `, without ${missing.join(' and ')}`}`;
}

function lanesOf({ config }: Subject): readonly Lane[] {
  return [
    { id: 'G', title: 'Guest' },
    { id: 'M', title: 'kcompactd' },
    ...(config['HELP'] === 1 || config['WIPE'] === 1 ? [{ id: 'H', title: 'Hypervisor' }] : []),
    ...(config['DEV'] === 1 ? [{ id: 'D', title: 'Device' }] : []),
    ...(config['K'] === 1 ? [{ id: 'K', title: 'Pinned I/O' }] : []),
    { id: 'R', title: 'Host reads' },
  ];
}

function viewOf(subject: Subject, state: State): StateView {
  const fields = subject.notation.fieldsOf(subject.machine, state);
  const list = (name: string) => (fields[name] ?? []) as readonly string[];
  const leads = String(fields['s2']);
  return {
    columns: ['Frame', 'Owner', 'Holds', 'The guest’s address leads here', 'Pins and pending writes'],
    rows: ['0', '1'].map((frame) => {
      const at = Number(frame);
      const pin = frame === '0' && fields['K'] === '1' ? ['a pin, with an IOMMU entry'] : [];
      const dma = fields['D'] === frame ? ['a write of the guest’s device'] : [];
      return {
        head: frame === '0' ? '0 (old)' : '1 (new)',
        cells: [
          list('own')[at] === 'guest'
            ? { text: 'the guest’s', look: 'private' }
            : { text: 'the host’s', look: 'shared' },
          content(list('dat')[at] ?? ''),
          leads === frame ? { text: 'yes', look: 'plain' } : { text: 'no', look: 'faint' },
          pin.length + dma.length > 0
            ? { text: [...pin, ...dma].join(', '), look: 'plain' }
            : { text: 'none', look: 'faint' },
        ],
      };
    }),
    agents: [
      {
        who: subject.config['HELP'] === 1 ? 'Host and hypervisor' : 'The host',
        doing: moverWords[String(fields['M'])] ?? String(fields['M']),
      },
      {
        who: 'The guest',
        doing: leads === 'none' ? 'waits: its address leads nowhere' : `runs, its page in frame ${leads}`,
      },
    ],
  };
}

/** For each frame: who may access it, and what it holds. */
function summaryOf(subject: Subject, state: State): readonly StateCell[] {
  const fields = subject.notation.fieldsOf(subject.machine, state);
  const list = (name: string) => (fields[name] ?? []) as readonly string[];
  return list('own').flatMap((own, frame): readonly StateCell[] => [
    own === 'guest' ? { text: 'G', look: 'private' } : { text: 'H', look: 'shared' },
    contentSymbols[list('dat')[frame] ?? ''] ?? { text: '·', look: 'plain' },
  ]);
}

const contentSymbols: Readonly<Record<string, StateCell>> = {
  cur: { text: 'v', look: 'plain' },
  old: { text: 'o', look: 'bad' },
};

function content(value: string): StateCell {
  if (value === 'cur') return { text: 'what the guest last wrote', look: 'plain' };
  return value === 'old'
    ? { text: '! an outdated copy', look: 'bad' }
    : { text: 'nothing of the guest’s', look: 'faint' };
}

const moverWords: Readonly<Record<string, string>> = {
  IDLE: 'idle',
  FRZ: 'has taken the page: no new pin is possible',
  BLK: "has taken the guest's mapping away",
  DRN: 'has waited for pending DMA',
  CPY: 'has copied the page',
  MAP: "has mapped the guest's address to the new frame",
  WIP: 'has cleared the old frame',
  DONE: 'done',
  DEAD: 'dead: the host took a fault that it cannot handle',
};
