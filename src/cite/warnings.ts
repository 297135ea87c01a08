/**
 * What a citation of a claim must not omit. Each warning appears in every citation form, short or long; a trailer, which
 * links the mail itself, has those that concern its readers.
 */

import { mailAddress } from '../record/graph/archived.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import { capital } from '../text/capital.ts';
import { showShortDay } from '../text/show-date.ts';
import { claimAddress, pinnedAddress, type SiteAddress } from './address.ts';
import { cameOf, clauseText, noAnswer, statusBy, tagOf, weightiest } from './became.ts';
import { receptionOf, stateWithRelease } from './labels.ts';
import { type Later, saidLater, withNote } from './later.ts';
import type { Review } from './review.ts';

export interface Warning {
  readonly kind:
    | 'disputed'
    | 'answered'
    | 'withdrawn'
    | 'taken-back'
    | 'superseded'
    | 'corrected'
    | 'correction'
    | 'refined'
    | 'refined-by-another'
    | 'state'
    | 'touched'
    | 'outcome'
    | 'unverified'
    | 'status'
    | 'failed';
  /** One to three words, for one-line forms. */
  readonly short: string;
  /** A sentence without its full stop. */
  readonly text: string;
  /** Where to read it. */
  readonly url: string | undefined;
  /** The speaker added it in the mail that is cited. */
  readonly sameMail?: boolean;
}

interface Warned {
  readonly warnings: readonly Warning[];
}

/** What is already known about the claim. */
interface Findings {
  readonly later: readonly Later[];
  readonly review: Review;
  readonly evidence: readonly { readonly result: EvidenceResult }[];
}

/** Where the site is, and the hashes of the versions that a citation names beside its own. */
export interface PinnedWhere extends SiteAddress {
  readonly hashes?: ReadonlyMap<string, string> | undefined;
}

export function warningsOf(
  graph: Graph,
  claim: Claim,
  where: PinnedWhere,
  { later, review, evidence }: Findings,
): readonly Warning[] {
  const fromLater = weightiest(later).map((one) => warningOf(graph, claim, one, where));
  return [
    statusWarning(claim),
    review.state === 'disputed' ? disputeWarning(graph, review) : [],
    answerWarnings(claim, later),
    fromLater,
    correctionWarning(graph, claim),
    claim.kind === 'outcome' ? [] : cameWarnings(later, where),
    evidenceWarnings(evidence),
  ].flat();
}

/** An outcome is never cited without its exact status: "queued" must not turn into "merged". */
function statusWarning(claim: Claim): Warning | [] {
  if (claim.data.kind !== 'outcome') return [];
  const { statusWords, asOf } = claim.data;
  return {
    kind: 'status',
    short: stateWithRelease(claim),
    text: `Status as of ${showShortDay(asOf)}: ${statusWords.replace(/\.$/, '')}`,
    url: undefined,
  };
}

function disputeWarning(graph: Graph, { current }: Review): Warning {
  const dispute = current.findLast(({ verdict }) => verdict === 'disputed');
  const by = graph.nameOf(dispute?.by) ?? 'somebody';
  return {
    kind: 'disputed',
    short: 'disputed',
    text: `${by} disputes how this is retold`,
    url: dispute && mailAddress(graph, dispute.message),
  };
}

/** Whether a question was answered, by whom and where: a question alone seems to be still open. */
function answerWarnings(claim: Claim, later: readonly Later[]): readonly Warning[] {
  if (claim.kind !== 'question') return [];
  const answers = later.filter(({ type }) => type === 'answers');
  if (answers.length === 0)
    return [{ kind: 'answered', short: 'no answer found', text: capital(noAnswer), url: undefined }];
  const partly = claim.state === 'partly-answered' ? 'partly ' : '';
  const warnings = answers.map(
    (one): Warning => ({
      kind: 'answered',
      short: `${partly}answered`,
      text: capital(`${partly}${saidLater(claim, one)}`),
      url: one.piece?.lore,
    }),
  );
  // Two answers in one mail are named once.
  return [...new Map(warnings.map((one) => [`${one.text} ${one.url}`, one])).values()];
}

function correctionWarning(graph: Graph, claim: Claim): Warning | [] {
  if (claim.kind !== 'correction' || claim.state === undefined) return [];
  const words = receptionOf(graph, claim);
  const text = claim.state === 'self-corrected' ? capital(words) : `This correction: ${words}`;
  return { kind: 'state', short: words, text, url: undefined };
}

function cameWarnings(later: readonly Later[], where: PinnedWhere): readonly Warning[] {
  return cameOf(later).flatMap(({ lead, outcomes }) =>
    outcomes.map((outcome): Warning => {
      const { of } = outcome;
      return {
        kind: 'outcome',
        short: of ? tagOf(of) : '',
        text: `${capital(lead)}: ${clauseText(outcome)}`,
        url: of && versionAddress(where, of.claim.id),
      };
    }),
  );
}

/** The version that says what is quoted here: the page of an outcome will tell another state some day. */
function versionAddress(where: PinnedWhere, id: string): string {
  const hash = where.hashes?.get(id);
  return hash === undefined ? claimAddress(where, id) : pinnedAddress(where, id, hash);
}

const unproved = [
  { kind: 'failed', short: 'words not found in the mail', what: 'not found in the mail' },
  { kind: 'unverified', short: 'words not checked', what: 'not checked against the mail' },
] as const;

function evidenceWarnings(evidence: Findings['evidence']): readonly Warning[] {
  return unproved.flatMap(({ kind, short, what }): readonly Warning[] => {
    const number = evidence.filter(({ result }) => result === kind).length;
    if (number === 0) return [];
    const which =
      evidence.length > 1 ? `${number} of ${evidence.length} quotations were` : 'The quotation was';
    return [{ kind, short, text: `${which} ${what}`, url: undefined }];
  });
}

/** Joined with `; ` for one-line forms; empty if there are no warnings. */
export function shortWarnings({ warnings }: Warned): string {
  return [...new Set(warnings.map(({ short }) => short))].join('; ');
}

/** What changes how the linked mail is to be read, but is not in it. */
const inTrailers: readonly Warning['kind'][] = [
  'disputed',
  'withdrawn',
  'taken-back',
  'superseded',
  'corrected',
  'correction',
  'refined',
  'answered',
  'status',
  'unverified',
  'failed',
];

/** As `shortWarnings`, for a trailer of a commit message. */
export function trailerWarnings({ warnings }: Warned): string {
  return shortWarnings({
    warnings: warnings.filter(({ kind, sameMail }) => inTrailers.includes(kind) && sameMail !== true),
  });
}

/** One sentence each, with its address if it has one, for forms with a single field for all of them. */
export function longWarnings({ warnings }: Warned): readonly string[] {
  return warnings.map(({ text, url }) => (url === undefined ? `${text}.` : `${text}: ${url}`));
}

function warningOf(graph: Graph, cited: Claim, later: Later, where: PinnedWhere): Warning {
  const { claim, type, note, touches, sameMail } = later;
  const said = capital(saidLater(cited, { ...later, note: undefined }));
  const status = statusBy(later);
  const kind = touches ? 'touched' : (status ?? (type === 'corrects' ? 'correction' : 'refined-by-another'));
  const state = claim.state === undefined ? '' : ` (${claim.state.replaceAll('-', ' ')})`;
  const name = graph.nameOf(claim.speaker);
  const by = name === undefined ? '' : ` by ${name}`;
  const heads = {
    touched: said,
    withdrawn: 'Withdrawn later by the speaker',
    superseded: 'Superseded later by the speaker',
    corrected: `Corrected${by}`,
    refined: sameMail ? 'Refined by the speaker in the same mail' : 'Refined later by the speaker',
    correction: `A correction was made${by}${state}`,
    'refined-by-another': said,
  } as const;
  if (!(kind in heads)) throw new Error(`no warning exists for a relation of type ${type}`);
  return {
    kind: kind as keyof typeof heads,
    short: tagOf(later),
    text: withNote(`${heads[kind as keyof typeof heads]}: ${claim.title}`, note),
    url: versionAddress(where, claim.id),
    ...(sameMail ? { sameMail } : {}),
  };
}
