/** What the record says of each lab, with defaults where it says nothing: a record need have no labs. */

import { firstSaid } from '../cite/said-together.ts';
import { quoted } from '../prose/typography.ts';
import type { LabData, ModelStand } from '../record/schema/lab.ts';
import { cited } from './cited.ts';
import { claimHref } from './href.ts';
import { record } from './record.ts';

const none: LabData = { main: [] };

/** Whether the record has labs: without `labs/` the site has none. */
export function hasLabs(): boolean {
  return record().labs.size > 0;
}

export function labData(lab: string): LabData {
  return record().labs.get(lab) ?? none;
}

export interface ScenarioClaim {
  readonly claim: string;
  /** In words that go in brackets after the claim. */
  readonly toy: string;
  /** The steps that its page shows; all of them where nothing is said. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const standWords: Readonly<Record<ModelStand, string>> = {
  agrees: 'the model agrees',
  'agrees-by-lack': 'the model agrees: the run shows what comes where it is not done',
  'modelled-on': 'the model was made after it',
  answers: 'the model gives an answer',
  'shows-access': 'the model shows the access; what comes of it is the machine’s',
  beside: 'the model leaves this out',
};

/** What is said of a scenario, and how it stands to claims. */
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
  const said = labData(lab).scenarios?.[scenario] ?? {};
  const { question, look = '', says = '', messages = [], claims = [] } = said;
  return {
    asked: question !== undefined,
    look,
    says,
    argued: messages.length > 0,
    claims: claims.map(({ claim, model, from, to }) => ({ claim, toy: standWords[model], from, to })),
  };
}

/** Who said what a question takes up, and when: `Ada Byron, 18 Jun 1843`. */
export function whoSaid(id: string): { readonly who: string; readonly href: string } | undefined {
  const claim = record().claims.get(id);
  const said = claim && firstSaid(cited(claim));
  return said && { who: said.byline, href: claimHref(id) };
}

/** The proved words of a message on these lines that the cells of a lab rest on. */
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
