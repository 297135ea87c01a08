/** The conversion race as a lab: its scenarios, who has a lane, and its states in words. */

import type { State } from '../engine/machine.ts';
import { actionsOf } from '../engine/replay.ts';
import type { Step } from '../engine/step.ts';
import { configOf, isProtocolName } from '../models/config.ts';
import type { Fields } from '../models/fields.ts';
import { modelOf } from '../models/model.ts';
import type { Config } from '../models/parameters.ts';
import { eventTexts, propertyTexts } from '../models/properties.ts';
import { type RacePreset, racePresets } from '../models/race-presets.ts';
import { raceSubject } from '../trace/race-notation.ts';
import { configWords } from '../trace/text.ts';
import type { Subject } from '../trace/trace.ts';
import type { Lane, LaneOf, MachineKit, SetUp, SetUpResult, StateCell, StateView } from './machine-run.ts';

export const raceKit: MachineKit = {
  lab: 'conversion-race',
  labTitle: 'Conversion race',
  setUpOf,
  lanesOf,
  laneOf,
  viewOf,
  glanceOf,
  askedOf: ({ model, config, machine }, fair) =>
    fair && isProtocolName(model) ? modelOf(model, config as Config, { fair }) : machine,
  spelled: raceScenario,
  events: eventTexts,
};

/** `check:K=1,T=1`, with `/I1b` behind it where a property is meant: how a set-up is spelled in a link. */
export function raceScenario(
  protocol: string,
  config: Readonly<Partial<Record<string, number>>>,
  property?: string,
): string {
  const values = Object.entries(config).map(([name, value]) => `${name}=${value}`);
  return `${protocol}${values.length > 0 ? `:${values.join(',')}` : ''}${property === undefined ? '' : `/${property}`}`;
}

function setUpOf(scenario: string, versionOf: (model: string) => string): SetUpResult {
  const preset = racePresets.find(({ id }) => id === scenario);
  if (preset) return presetSetUp(preset, versionOf);
  const parts = /^([a-z]+)(?::([A-Z]+=\d+(?:,[A-Z]+=\d+)*))?(?:\/(\w+))?$/.exec(scenario);
  const [, protocol = '', values, property] = parts ?? [];
  if (!isProtocolName(protocol)) {
    return { kind: 'malformed', problem: `This lab has no scenario “${scenario.slice(0, 40)}”.` };
  }
  if (property !== undefined && !(property in propertyTexts)) {
    return { kind: 'malformed', problem: `This lab asks no property “${property.slice(0, 20)}”.` };
  }
  const given = Object.fromEntries(
    (values?.split(',') ?? []).map((part) => [part.split('=')[0] ?? '', Number(part.split('=')[1])]),
  );
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') {
    return { kind: 'malformed', problem: `No such set-up: ${result.faults.join('; ')}.` };
  }
  const subject = raceSubject(protocol, result.config, versionOf(protocol));
  const setUp: SetUp = {
    scenario,
    title: `${protocol} at ${configWords(subject)}`,
    subject,
    actions: [],
    proved: false,
    ...(property === undefined ? {} : { property }),
  };
  return { kind: 'set-up', setUp };
}

function presetSetUp(preset: RacePreset, versionOf: (model: string) => string): SetUpResult {
  const { id, title, protocol, config, run, property } = preset;
  const result = configOf(protocol, config);
  if (result.kind === 'invalid') return { kind: 'malformed', problem: result.faults.join('; ') };
  const subject = raceSubject(protocol, result.config, versionOf(protocol));
  const actions = actionsOf(subject.machine, run.split(' '));
  const setUp = { scenario: id, title, subject, actions, proved: true };
  return { kind: 'set-up', setUp: property === undefined ? setUp : { ...setUp, property } };
}

function lanesOf({ model, config }: Subject): readonly Lane[] {
  const pinners = Array.from({ length: config['K'] ?? 0 }, (_, k) => ({
    id: `K${k}`,
    title: `Pinner ${k}`,
  }));
  return [
    { id: 'G', title: 'Guest' },
    { id: 'C', title: 'Converter' },
    ...(model === 'two' ? [] : [{ id: 'H', title: 'Hypervisor' }]),
    { id: 'U', title: 'Host user' },
    ...pinners,
    ...(config['T'] === 1 ? [{ id: 'T', title: 'Scanner' }] : []),
  ];
}

/** Steps that change who is let in, which is the hypervisor's doing. */
const hypervisorSteps = ['C.hypflip', 'C.donate', 'C.reclaim'];

/** A step that the converter begins from idle is one with the guest's request; only a merge is its own idea. */
function laneOf({ rule }: Step, before: Fields): LaneOf {
  const lane = hypervisorSteps.includes(rule.name) ? 'H' : rule.agent;
  return rule.agent === 'C' && before['cpc'] === 'IDLE' && rule.name !== 'C.merge'
    ? { lane, asked: 'G' }
    : { lane };
}

function viewOf(subject: Subject, state: State): StateView {
  const fields = subject.notation.fieldsOf(subject.machine, state);
  const list = (name: string) => (fields[name] ?? []) as readonly (string | number)[];
  const pages = list('attr').map((_, page) => page);
  const two = subject.model === 'two';
  const order = subject.config['ORD'] ?? 0;
  const has = (name: string) => fields[name] !== undefined;
  return {
    columns: [
      'Page',
      ...(order > 0 ? ['Folio'] : []),
      'Host takes it for',
      ...(two ? ['Shared store', 'Private store'] : ['Hypervisor lets in']),
      'Host mapping',
      'References',
      'Payload',
      ...(has('exc') ? ['Exclusive pin'] : []),
    ],
    rows: pages.map((page) => {
      const reachable = list('map')[page] === 1 && list('s2')[page] === 'P';
      const folio = page >> order;
      return {
        head: String(page),
        cells: [
          ...(order > 0
            ? [plain(`${folio}${has('spl') ? (list('spl')[folio] === 1 ? ', split' : ', whole') : ''}`)]
            : []),
          owner(list('attr')[page] === 'P', 'private', 'shared'),
          ...(two
            ? [presence(list('sh')[page] === 1), presence(list('pr')[page] === 1)]
            : [owner(list('s2')[page] === 'P', 'the guest alone', 'the host too')]),
          mapping(list('map')[page] === 1, reachable),
          references(subject, fields, page),
          payload(String(list('dat')[page])),
          ...(has('exc') ? [plain(list('exc')[folio] === 1 ? 'held' : 'none')] : []),
        ],
      };
    }),
    agents: agentsOf(subject, fields),
  };
}

/** Per page: what the host takes it for, whom the hypervisor lets in, whether it is mapped. */
function glanceOf(subject: Subject, state: State): readonly StateCell[] {
  const fields = subject.notation.fieldsOf(subject.machine, state);
  const list = (name: string) => (fields[name] ?? []) as readonly (string | number)[];
  const letter = (value: unknown): StateCell =>
    value === 'P' ? { text: 'P', look: 'private' } : { text: 'S', look: 'shared' };
  return list('attr').flatMap((attr, page) => {
    const reachable = list('map')[page] === 1 && list('s2')[page] === 'P';
    return [
      letter(attr),
      ...(list('s2').length > 0 ? [letter(list('s2')[page])] : []),
      { text: list('map')[page] === 1 ? 'm' : '·', look: reachable ? 'bad' : 'plain' } as const,
    ];
  });
}

function plain(text: string): StateCell {
  return { text, look: text === 'none' ? 'faint' : 'plain' };
}

function owner(isPrivate: boolean, yes: string, no: string): StateCell {
  return isPrivate ? { text: yes, look: 'private' } : { text: no, look: 'shared' };
}

function presence(there: boolean): StateCell {
  return there ? plain('present') : { text: 'absent', look: 'faint' };
}

function mapping(mapped: boolean, reachable: boolean): StateCell {
  if (!mapped) return { text: 'none', look: 'faint' };
  return reachable ? { text: '! mapped', look: 'bad' } : { text: 'mapped', look: 'plain' };
}

/** Who holds the page itself, mapping aside. */
function references(subject: Subject, fields: Fields, page: number): StateCell {
  const counters = (fields['npc'] ?? []) as readonly string[];
  const places = (fields['np'] ?? []) as readonly number[];
  const plainFrom = counters.length - (subject.config['G'] ?? 0);
  const held = counters.flatMap((counter, k) =>
    places[k] === page && (counter === 'GRAB' || counter === 'PIN')
      ? [`${k >= plainFrom ? 'plain reference' : 'pin'} of pinner ${k}`]
      : [],
  );
  const scanner = fields['tpc'] === 1 && fields['tp'] === page ? ['the scanner'] : [];
  const all = [...held, ...scanner];
  return all.length === 0 ? { text: 'none', look: 'faint' } : plain(all.join(', '));
}

function payload(value: string): StateCell {
  if (value === 'L') return { text: '× lost', look: 'bad' };
  return plain(value === 'B' ? 'in the bounce buffer' : 'valid');
}

const converterWords: Readonly<Record<string, string>> = {
  IDLE: 'idle',
  SYN: 'the hypervisor has acted; the host kernel is to follow',
  RCL: "the page is the host's again; that is to be stored",
  UNM: 'has unmapped',
  CHK: 'has found the count right',
  DON: 'has stored that the page is private; the hypervisor is next',
  LCK: 'holds the lock',
  LK2: 'holds the lock, to share the page',
  EXC: 'has taken the exclusive pin',
  CPY: 'has copied the payload out',
  ATR: 'has stored that the page is private',
  PUN: 'has removed the page from the shared store',
  FLT: 'has a new page in the private store',
  CPY2: 'has copied the payload out',
  ATR2: 'has stored that the page is shared',
  PUN2: 'has removed the page from the private store',
  FLT2: 'has a new page in the shared store',
};

const pinnerWords: Readonly<Record<string, string>> = {
  IDLE: 'idle',
  LOOK: 'has read the page-table entry',
  GRAB: 'has raised the count, and has not looked again',
  PIN: 'holds the page',
  SLOOK: 'has read an entry that is gone',
  SGRAB: 'has taken a page that is gone',
  ORPH: 'holds an orphan page',
};

/** With ORDER=1 the count comes before the unmap, and the two places change their meaning. */
const checkFirstWords = {
  ...converterWords,
  UNM: converterWords['CHK'] ?? '',
  CHK: converterWords['UNM'] ?? '',
};

function agentsOf({ model, config }: Subject, fields: Fields): StateView['agents'] {
  const checksFirst = model === 'gmem' && config['ORDER'] === 1 && config['UNMAP'] === 1;
  const words: Readonly<Record<string, string>> = checksFirst ? checkFirstWords : converterWords;
  const counters = (fields['npc'] ?? []) as readonly string[];
  const places = (fields['np'] ?? []) as readonly number[];
  const counter = String(fields['cpc']);
  const on = (idle: boolean, page: unknown) => (idle ? '' : `, page ${page}`);
  return [
    {
      who: 'Converter',
      doing: `${words[counter] ?? counter}${on(counter === 'IDLE', fields['cp'])}`,
    },
    { who: 'Host user', doing: fields['upc'] === 1 ? `a fault is under way, page ${fields['up']}` : 'idle' },
    ...counters.map((name, k) => ({
      who: `Pinner ${k}`,
      doing: `${pinnerWords[name] ?? name}${on(['IDLE', 'SLOOK', 'SGRAB', 'ORPH'].includes(name), places[k])}`,
    })),
    ...(fields['tpc'] === undefined
      ? []
      : [{ who: 'Scanner', doing: fields['tpc'] === 1 ? `holds page ${fields['tp']}` : 'idle' }]),
  ];
}
