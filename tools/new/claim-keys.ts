/** The initial keys of a claim of each kind, with comments on what belongs there. */

import { mailAddress } from '../../src/record/graph/archived.ts';
import type { Graph, Message } from '../../src/record/graph/graph.ts';
import { maximumTitle } from '../../src/record/schema/claim.ts';
import { maximumWords } from '../../src/record/schema/evidence.ts';
import {
  type ClaimKind,
  confidences,
  correctionStates,
  optionStates,
  outcomeStates,
  questionStates,
} from '../../src/record/schema/kinds.ts';

/** The evidence of a claim. */
export interface Origin {
  readonly message: Message;
  readonly lines: readonly [number, number];
}

/** What is known when an entry is created. */
export interface EntryContext {
  readonly graph: Graph;
  readonly origin: Origin | undefined;
  /** The topics created in the same call, which the entry is probably about. */
  readonly topics: readonly string[];
  /** The number of options created before it in the same call. */
  readonly before: number;
}

export function claimKeys(kind: ClaimKind, context: EntryContext): readonly string[] {
  const title = `title: # the claim itself with its hedge, at most ${maximumTitle} characters, no date`;
  return [title, ...(keysOf[kind] ?? usualKeys)(context)];
}

const usualKeys = (context: EntryContext) => [speakerKey(context), topicsKey(context), ...evidence(context)];

const keysOf: Readonly<Partial<Record<ClaimKind, (context: EntryContext) => readonly string[]>>> = {
  question: (context) => [
    speakerKey(context),
    topicsKey(context),
    `state: # ${oneOf(questionStates)}`,
    '# askedOf: [] # whom the mail asks: ids of people',
    ...evidence(context),
  ],
  answer: (context) => [
    ...usualKeys(context),
    '# relations: [{ type: answers, to: }] # the id of the question, which is also a claim; create it with `new`',
  ],
  correction: (context) => [
    speakerKey(context),
    topicsKey(context),
    `state: # ${oneOf(correctionStates)}`,
    'said: # the id of the claim that is corrected: a claim of the other person; create it with `new`',
    'takenFor: # what the words were wrongly taken to mean, or wrongly say, in one line',
    ...evidence(context),
    ...evidenceEntry(context.origin && { message: context.origin.message }),
    '    speaker: # who wrote these words: the corrected person',
    '    quotes: true',
  ],
  option: (context) => [
    topicsKey(context),
    `order: ${1 + context.before + Math.max(0, ...optionOrders(context.graph))}`,
    'short: # the name used in tables',
    `state: # ${oneOf(optionStates)}`,
    ...(context.origin ? [speakerKey(context)] : []),
    ...evidence(context),
    ...(context.origin ? [] : ['    speaker: # who wrote these words']),
  ],
  outcome: (context) => [
    topicsKey(context),
    `state: # ${oneOf(outcomeStates)}; merged only if seen in mainline`,
    'statusWords: # the exact status in words, with release and date',
    '# release: # the release that contains it, such as "6.10"',
    `confidence: # ${oneOf(confidences)}`,
    'asOf: # the day on which you looked it up, YYYY-MM-DD',
    'sources:',
    ...source(context),
  ],
  fact: (context) => [
    ...(context.origin ? [speakerKey(context)] : []),
    topicsKey(context),
    ...evidence(context),
  ],
};

export function topicsKey({ topics }: EntryContext): string {
  return `topics: [${topics.join(', ')}]`;
}

function speakerKey({ origin }: EntryContext): string {
  return `speaker: ${origin ? origin.message.from : '# who said it: the id of a person'}`.trim();
}

function evidence({ origin }: EntryContext): readonly string[] {
  return ['evidence:', ...evidenceEntry(origin)];
}

/** @param origin without lines if only the message is known */
function evidenceEntry(origin: Partial<Origin> | undefined): readonly string[] {
  const { message, lines } = origin ?? {};
  return [
    `  - message: ${message ? quoted(message.id) : '# Message-ID without brackets'}`,
    `    lines: ${lines ? `[${lines.join(', ')}]` : '# [first, last]'}`,
    `    words: # verbatim, at most ${maximumWords} words`,
  ];
}

function source({ origin, graph }: EntryContext): readonly string[] {
  if (!origin)
    return [
      '  - kind: # commit | message | document | file | absent',
      '    id:',
      '    title:',
      '    url: # or seenIn',
      '    # key: # a short name, for links in the text: [words](source:KEY)',
    ];
  const { id, subject, from, date } = origin.message;
  return [
    '  - kind: message',
    `    id: ${quoted(id)}`,
    `    title: ${quoted(subject)}`,
    `    author: ${quoted(graph.nameOf(from))}`,
    `    date: ${quoted(date.slice(0, 10))}`,
    `    url: ${quoted(mailAddress(graph, id))}`,
  ];
}

function optionOrders(graph: Graph): readonly number[] {
  return [...graph.claims.values()].flatMap(({ data }) => (data.kind === 'option' ? [data.order] : []));
}

export function oneOf(values: readonly string[]): string {
  return values.join(' | ');
}

/** JSON strings are valid YAML strings, whatever they contain. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

const usualHint =
  'Two to six sentences in your own words: who said what to whom, with hedge, scope and reason (CONTRIBUTING.md).';

/** For claims without a speaker. */
const hints: Readonly<Partial<Record<ClaimKind, string>>> = {
  option:
    'Two to six sentences in your own words: what would be done, who named it and with which hedge, and what came of it; a link for each: [words](claim:ID).',
  fact: 'Two to six sentences in your own words: the fact, and where it can be looked up.',
  outcome:
    'Two to six sentences in your own words: what was seen of it, where and when, and what was not; a link for each source: [words](source:KEY).',
};

/** What belongs in its text. */
export function bodyHint(kind: ClaimKind): string {
  return hints[kind] ?? usualHint;
}
