/** The rules, in the order in which the rules page lists them. */

import { answerWords } from './answer-words.ts';
import { archiveAddress } from './archive-address.ts';
import { bodyPresent } from './body-present.ts';
import { briefLength } from './brief-length.ts';
import { briefMail } from './brief-mail.ts';
import { briefRests } from './brief-rests.ts';
import { cellRead } from './cell-read.ts';
import { cellWords } from './cell-words.ts';
import type { Check } from './check.ts';
import { claimKept } from './claim-kept.ts';
import { claimPublished } from './claim-published.ts';
import { commitForm } from './commit-form.ts';
import { componentExists } from './component-exists.ts';
import { correctionComplete } from './correction-complete.ts';
import { correctionQuotes } from './correction-quotes.ts';
import { correctionState } from './correction-state.ts';
import { dateOnce } from './date-once.ts';
import { datePast } from './date-past.ts';
import { debateOrder } from './debate-order.ts';
import { diagramRenders } from './diagram-renders.ts';
import { diagramTargets } from './diagram-targets.ts';
import { edgeKept } from './edge-kept.ts';
import { essayOpening } from './essay-opening.ts';
import { essayRests } from './essay-rests.ts';
import { evidenceLocked } from './evidence-locked.ts';
import { evidencePresent } from './evidence-present.ts';
import { factNoStance } from './fact-no-stance.ts';
import { hashUnique } from './hash-unique.ts';
import { hedgeKept } from './hedge-kept.ts';
import { idShape } from './id-shape.ts';
import { knownPlace } from './known-place.ts';
import { labNames } from './lab-names.ts';
import { leadWords } from './lead-words.ts';
import { ledgerChain } from './ledger-chain.ts';
import { ledgerLine } from './ledger-line.ts';
import { ledgerVersion } from './ledger-version.ts';
import { linesInside } from './lines-inside.ts';
import { linkAlone } from './link-alone.ts';
import { linkResolves } from './link-resolves.ts';
import { linkWords } from './link-words.ts';
import { lookFresh } from './look-fresh.ts';
import { messageCovered } from './message-covered.ts';
import { nameOnce } from './name-once.ts';
import { namedWords } from './named-words.ts';
import { noAddress } from './no-address.ts';
import { notesNamed } from './notes-named.ts';
import { oneScript } from './one-script.ts';
import { pictureBound } from './picture-bound.ts';
import { plainCharacters } from './plain-characters.ts';
import { plainMdx } from './plain-mdx.ts';
import { questionState } from './question-state.ts';
import { quotedWords } from './quoted-words.ts';
import { reachedBounded } from './reached-bounded.ts';
import { redirectResolves } from './redirect-resolves.ts';
import { referenceExists } from './reference-exists.ts';
import { relationDisclaimed } from './relation-disclaimed.ts';
import { relationKinds } from './relation-kinds.ts';
import { relationOnce } from './relation-once.ts';
import { relationTime } from './relation-time.ts';
import { rowCells } from './row-cells.ts';
import { runExists } from './run-exists.ts';
import { runShown } from './run-shown.ts';
import { saidLater } from './said-later.ts';
import { scenarioWords } from './scenario-words.ts';
import { schema } from './schema.ts';
import { settlesWhole } from './settles-whole.ts';
import { silenceRead } from './silence-read.ts';
import { simulatesExists } from './simulates-exists.ts';
import { sourceKey } from './source-key.ts';
import { sourceProved } from './source-proved.ts';
import { speakerWrote } from './speaker-wrote.ts';
import { stanceOrNone } from './stance-or-none.ts';
import { stateGiven } from './state-given.ts';
import { tableCells } from './table-cells.ts';
import { textParses } from './text-parses.ts';
import { titleSubject } from './title-subject.ts';
import { topicRests } from './topic-rests.ts';
import { uniqueId } from './unique-id.ts';
import { unknownKey } from './unknown-key.ts';
import { versionSourced } from './version-sourced.ts';
import { wording } from './wording.ts';
import { wordsLimit } from './words-limit.ts';

export const checks: readonly Check[] = [
  schema,
  unknownKey,
  idShape,
  uniqueId,
  knownPlace,
  textParses,
  plainMdx,
  plainCharacters,
  oneScript,
  bodyPresent,
  referenceExists,
  relationKinds,
  relationOnce,
  relationTime,
  saidLater,
  relationDisclaimed,
  settlesWhole,
  evidencePresent,
  wordsLimit,
  linesInside,
  speakerWrote,
  debateOrder,
  archiveAddress,
  nameOnce,
  dateOnce,
  titleSubject,
  notesNamed,
  answerWords,
  stateGiven,
  reachedBounded,
  questionState,
  correctionComplete,
  correctionQuotes,
  correctionState,
  rowCells,
  stanceOrNone,
  cellRead,
  cellWords,
  leadWords,
  namedWords,
  silenceRead,
  factNoStance,
  messageCovered,
  essayRests,
  essayOpening,
  topicRests,
  briefRests,
  briefLength,
  briefMail,
  hedgeKept,
  quotedWords,
  componentExists,
  linkResolves,
  linkWords,
  linkAlone,
  sourceKey,
  simulatesExists,
  runExists,
  runShown,
  scenarioWords,
  labNames,
  tableCells,
  diagramTargets,
  pictureBound,
  diagramRenders,
  evidenceLocked,
  edgeKept,
  sourceProved,
  lookFresh,
  datePast,
  ledgerLine,
  ledgerChain,
  ledgerVersion,
  hashUnique,
  claimPublished,
  claimKept,
  redirectResolves,
  wording,
  versionSourced,
  commitForm,
  noAddress,
];
