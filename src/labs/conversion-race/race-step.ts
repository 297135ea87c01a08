/** Collects what the words for a step of the conversion race need: the state before it, and what things are called. */

import { variablesOf } from '../../explorer/condition.ts';
import type { Step } from '../../explorer/step.ts';
import type { Fields } from '../machine/fields.ts';
import type { StepWords } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';
import { holdsLock, ioName, isPlainReference } from './race-parties.ts';

export interface RaceStep {
  readonly model: string;
  readonly config: Subject['config'];
  /** The order of the folio: 0 if it is one page. */
  readonly order: number;
  /** Whether there are several pages. */
  readonly several: boolean;
  /** `page 1`; with a single page `it` and `the page`. */
  readonly it: string;
  readonly the: string;
  readonly folio: string;
  /** What shares a count: the folio, or the page once the folio is split. */
  readonly unit: string;
  /** A field of the page's folio before the step. */
  readonly ofFolio: (name: string) => unknown;
  /** The page is private before the step. */
  readonly isPrivate: boolean;
  /** The host has marked it private, but the hypervisor has not yet handed it over, or lets the host in again. */
  readonly isMarked: boolean;
  /** The rule depends on whether the host has marked the page private. */
  readonly asksForShared: boolean;
  /** The machine stops accesses to private memory. */
  readonly blocked: boolean;
  readonly io: string;
  readonly pin: 'pin' | 'reference';
  /** The converter holds the lock before the step, so a step that ends the conversion drops it. */
  readonly drops: boolean;
}

/** Words for a step, by the name of its rule. */
export type WordsByRule = Readonly<Record<string, (step: RaceStep) => StepWords>>;

export const inWords = (words: string, say: string): StepWords => ({ words, say });
export const refused = (words: string, say: string): StepWords => ({ words, say, tone: 'refused' });

export function raceStep({ model, config }: Subject, { rule }: Step, before: Fields): RaceStep {
  const several = (config['P'] ?? 1) > 1;
  const page = /\((\d+)\)$/.exec(rule.label)?.[1] ?? '0';
  const the = several ? `page ${page}` : 'the page';
  const order = config['ORD'] ?? 0;
  const ofFolio = (name: string) => ((before[name] ?? []) as readonly unknown[])[Number(page) >> order];
  const folio = order > 0 ? 'the folio' : the;
  const isP = (name: string) => ((before[name] ?? []) as readonly unknown[])[Number(page)] === 'P';
  return {
    model,
    config,
    order,
    several,
    it: several ? `page ${page}` : 'it',
    the,
    folio,
    unit: order > 0 && ofFolio('spl') === 1 ? the : folio,
    ofFolio,
    isPrivate: isP('s2'),
    isMarked: isP('attr') && !isP('s2'),
    asksForShared: rule.guard.some((part) => [...variablesOf(part)].some((name) => name.startsWith('attr['))),
    blocked: config['ENF'] === 1,
    io: ioName(config, rule.agent),
    pin: isPlainReference(config, rule.agent) ? 'reference' : 'pin',
    drops: holdsLock(model, config, String(before['cpc'])),
  };
}
