/**
 * The closed lists of the record: kinds of claim, relations between them, and the states each kind may be in.
 * They are part of every citation, so words are only added here, never renamed.
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

/** The folder of `content/claims/` for each kind: the kind is written nowhere else. */
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

/** Whether a question was answered in the mail we hold; outcomes tell what happened later. */
export const questionStates = ['answered', 'partly-answered', 'not-answered'] as const;

/**
 * What became of a correction: the corrected person accepted it; the corrected person allowed for a misunderstanding
 * and conceded no more; the speaker corrected themselves; it was disputed and not reconciled; the corrected person did
 * not respond (which is not agreement); or a slip that nobody in the thread took up.
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

/** `merged` only if a release contains it; `in-mainline` if mainline does but no release yet. */
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

/** How far an outcome in flight was seen to get: into somebody's tree, or no further than a request for comments. */
export const reaches = ['tree', 'rfc'] as const;
export type Reach = (typeof reaches)[number];

/** How a debate ended, by its own mail: with a decision, without one that was found, or by continuing elsewhere. */
export const endings = ['decided', 'undecided', 'elsewhere'] as const;
export type Ending = (typeof endings)[number];

export const confidences = ['high', 'medium', 'low'] as const;

/** A person's stance on a requirement, as one of their claims states it; there is no stance for silence. */
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

/** What was argued about an option and a requirement. A cell without an entry was not argued. */
export const verdicts = ['meets', 'partly', 'disputed', 'doubted', 'fails', 'hoped', 'out-of-scope'] as const;
export type Verdict = (typeof verdicts)[number];
