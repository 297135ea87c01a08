/**
 * The closed lists of the record: kinds of claim, relations between them, and the states each kind may be in.
 * They are part of every citation, so a word is only ever added here, never renamed.
 */

export const claimKinds = [
  'position',
  'requirement',
  'non-goal',
  'question',
  'answer',
  'proposal',
  'option',
  'correction',
  'fact',
  'outcome',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** The folder of `content/claims/` that holds each kind: the folder is the only place where the kind is written. */
export const folderOfKind = {
  position: 'positions',
  requirement: 'requirements',
  'non-goal': 'non-goals',
  question: 'questions',
  answer: 'answers',
  proposal: 'proposals',
  option: 'options',
  correction: 'corrections',
  fact: 'facts',
  outcome: 'outcomes',
} as const satisfies Record<ClaimKind, string>;

export const relationTypes = [
  'answers',
  'supports',
  'opposes',
  'corrects',
  'refines',
  'restates',
  'withdraws',
  'supersedes',
  'requires',
  'addresses',
  'settles',
  'bears-on',
] as const;
export type RelationType = (typeof relationTypes)[number];

/** Where a question stands in the mail we hold; what happened later is told by outcomes. */
export const questionStates = ['answered', 'partly-answered', 'not-answered'] as const;

/**
 * Where a correction stands: taken up by the corrected person; the corrected person allowed for a misunderstanding and
 * conceded no more; made by the speaker of himself; answered back and not reconciled; not taken up by the corrected person
 * (which is not agreement); or a slip that nobody in the thread took up.
 */
export const correctionStates = [
  'accepted',
  'misunderstanding-allowed',
  'self-corrected',
  'contested',
  'not-answered',
  'uncorrected-slip',
] as const;

export const optionStates = [
  'dropped',
  'not-pursued',
  'direction-taken',
  'not-taken-up',
  'as-it-was',
] as const;

/** `merged` only where a release holds it; `in-mainline` where mainline does and no release yet. */
export const outcomeStates = [
  'merged',
  'in-mainline',
  'in-flight',
  'not-started',
  'abandoned',
  'dropped-by-its-author',
  'mixed',
  'process',
] as const;

export type OutcomeState = (typeof outcomeStates)[number];

/** How far an outcome in flight was seen to come: into somebody's tree, or as a request for comments and no further. */
export const reaches = ['tree', 'rfc'] as const;
export type Reach = (typeof reaches)[number];

/** How a debate ended, by its own mail: with a decision, without one that was found, or by going on elsewhere. */
export const endings = ['decided', 'undecided', 'elsewhere'] as const;
export type Ending = (typeof endings)[number];

export const confidences = ['high', 'medium', 'low'] as const;

/** How a person stands to a requirement, as one claim of theirs says it; silence has no word here. */
export const stances = [
  'requires',
  'wants',
  'accepts',
  'conditional',
  'doubts',
  'probably-opposes',
  'opposes',
  'asks',
] as const;
export type Stance = (typeof stances)[number];

/** What was argued of an option against a requirement. A cell without an entry was not argued. */
export const verdicts = ['meets', 'partly', 'disputed', 'doubted', 'fails', 'hoped', 'out-of-scope'] as const;
export type Verdict = (typeof verdicts)[number];
