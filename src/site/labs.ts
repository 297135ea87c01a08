/** What the record says about each lab, with defaults: a record may have no labs. */

import { firstSaid } from '../cite/said-together.ts';
import { quoted } from '../prose/typography.ts';
import type { LabData, ModelStand } from '../record/schema/lab.ts';
import { cited } from './cited.ts';
import { claimHref } from './href.ts';
import { record } from './record.ts';

const noData: LabData = { main: [] };

/** Whether the record has labs; if not, neither has the site. */
export function hasLabs(): boolean {
  return record().labs.size > 0;
}

export function labData(lab: string): LabData {
  return record().labs.get(lab) ?? noData;
}

export interface ScenarioClaim {
  readonly claim: string;
  /** How the model relates to the claim, in words. */
  readonly relation: string;
  /** The steps that its page shows; all of them if undefined. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const modelRelations: Readonly<Record<ModelStand, string>> = {
  agrees: 'the model agrees',
  'agrees-by-lack': 'the model agrees: the run shows what happens if it is not done',
  'modelled-on': 'the model is based on it',
  answers: 'the model gives an answer',
  'shows-access': 'the model shows the access; its effect depends on the machine',
  beside: 'the model leaves this out',
};

/** What the record says about a scenario, and how it relates to claims. */
export interface ScenarioWords {
  /** Whether a reader is asked to predict it. */
  readonly asked: boolean;
  readonly look: string;
  readonly says: string;
  /** Whether anybody in the thread is known to have argued it. */
  readonly argued: boolean;
  readonly claims: readonly ScenarioClaim[];
}

export function scenarioWords(lab: string, scenario: string): ScenarioWords {
  const {
    question,
    look = '',
    says = '',
    messages = [],
    claims = [],
  } = labData(lab).scenarios?.[scenario] ?? {};
  return {
    asked: question !== undefined,
    look,
    says,
    argued: messages.length > 0,
    claims: claims.map(({ claim, model, from, to }) => ({
      claim,
      relation: modelRelations[model],
      from,
      to,
    })),
  };
}

/** The byline of the claim that a question takes up: `Ada Byron, 18 Jun 1843`. */
export function whoSaid(id: string): { readonly who: string; readonly href: string } | undefined {
  const claim = record().claims.get(id);
  const said = claim && firstSaid(cited(claim));
  return said && { who: said.byline, href: claimHref(id) };
}

/** The proved quotations on these lines of a message that cells of a lab rest on. */
export function wordsBehind(
  lab: string,
  message: string,
  [first, last]: readonly [number, number],
): readonly string[] {
  return (labData(lab).evidence ?? []).flatMap((piece) =>
    piece.message === message && piece.lines[0] >= first && piece.lines[1] <= last
      ? [quoted(piece.words)]
      : [],
  );
}
