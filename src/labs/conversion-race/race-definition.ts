/** Defines the conversion race as a lab: its scenarios and its lanes. */

import { actionsOf } from '../../explorer/replay.ts';
import type { Step } from '../../explorer/step.ts';
import type { Fields } from '../machine/fields.ts';
import type { Lane, LaneOf, MachineLabDefinition, SetUp, SetUpResult } from '../machine/machine-run.ts';
import type { Subject } from '../machine/subject.ts';
import { configWords } from '../machine/subject.ts';
import { noProperty, noScenario } from '../shared/malformed.ts';
import { configOf, isProtocolName } from './config.ts';
import { modelOf } from './model.ts';
import type { Config } from './parameters.ts';
import { eventTexts, propertyTexts } from './properties.ts';
import { raceSubject } from './race-notation.ts';
import { type RacePreset, racePresets } from './race-presets.ts';
import { summaryOf, viewOf } from './race-view.ts';

export const raceDefinition: MachineLabDefinition = {
  lab: 'conversion-race',
  labTitle: 'Conversion race',
  setUpOf,
  lanesOf,
  laneOf,
  viewOf,
  summaryOf,
  askedOf: ({ model, config, machine }, fair) =>
    fair && isProtocolName(model) ? modelOf(model, config as Config, { fair }) : machine,
  spelled: raceScenario,
  eventsOf: ({ model, config }) => eventTexts(config, model),
};

/** Spells a set-up for a link: `check:K=1,T=1`, followed by `/I1b` if it is about a property. */
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
    return { kind: 'malformed', problem: noScenario(scenario) };
  }
  if (property !== undefined && !(property in propertyTexts)) {
    return { kind: 'malformed', problem: noProperty(property) };
  }
  const pairs = (values?.split(',') ?? []).map(
    (part) => [part.split('=')[0] ?? '', Number(part.split('=')[1])] as const,
  );
  const twice = pairs.find(([name], at) => pairs.findIndex(([other]) => other === name) !== at);
  if (twice)
    return { kind: 'malformed', problem: `No such set-up: ${twice[0].slice(0, 20)} is given twice.` };
  const given = Object.fromEntries(pairs);
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

/** The steps that change who is let in, which the hypervisor does. */
const hypervisorSteps = ['C.hypflip', 'C.donate', 'C.reclaim'];

/** The guest requests every step that the converter begins from idle, except a merge. */
function laneOf({ rule }: Step, before: Fields): LaneOf {
  const lane = hypervisorSteps.includes(rule.name) ? 'H' : rule.agent;
  return rule.agent === 'C' && before['cpc'] === 'IDLE' && rule.name !== 'C.merge'
    ? { lane, requester: 'G' }
    : { lane };
}
