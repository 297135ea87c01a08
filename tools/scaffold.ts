/**
 * The beginnings of an entry of each kind: its keys with nothing after those that only the author can fill in, so that
 * `check` names each of them. Nothing is made up; a comment says what belongs there.
 */

import { mailAddress } from '../src/record/graph/archived.ts';
import type { Graph, Message } from '../src/record/graph/graph.ts';
import { maximumTitle } from '../src/record/schema/claim.ts';
import { maximumWords } from '../src/record/schema/evidence.ts';
import {
  type ClaimKind,
  claimKinds,
  confidences,
  correctionStates,
  optionStates,
  outcomeStates,
  questionStates,
} from '../src/record/schema/kinds.ts';
import { topicGroups } from '../src/record/schema/topic.ts';
import { debateEntry } from './debate-entry.ts';

export const newKinds = [
  'person',
  'topic',
  'essay',
  'brief',
  'diagram',
  'debate',
  'lab',
  ...claimKinds,
] as const;
export type NewKind = (typeof newKinds)[number];

/** What a claim rests on. */
export interface Origin {
  readonly message: Message;
  readonly lines: readonly [number, number];
}

export function isClaimKind(kind: NewKind): kind is ClaimKind {
  return (claimKinds as readonly string[]).includes(kind);
}

/**
 * @param begun the topics begun in the same call, which it is likely to be about
 * @param before how many options the same call begins before it
 */
export function scaffold(
  kind: NewKind,
  slug: string,
  graph: Graph,
  origin: Origin | undefined,
  begun: readonly string[] = [],
  before = 0,
): string {
  const topics = `topics: [${begun.join(', ')}]`;
  switch (kind) {
    case 'person':
      return lines(
        'name: # as the person signs mail',
        'role: # one factual phrase: known for what in this debate',
      );
    case 'topic':
      return text(
        [
          'title:',
          'summary: # one sentence for lists',
          `group: # ${oneOf(topicGroups)}`,
          '# row: { order: , requirement: } # where people and options are held against it',
        ],
        'What it is, for a reader who meets the word for the first time; in each paragraph a link: [words](claim:ID).',
      );
    case 'essay':
      return text(
        [
          'title:',
          'summary: # the whole of it in one or two sentences',
          ...(graph.people.has(slug) ? [`person: ${slug}`] : []),
        ],
        'Every paragraph about a person rests on a claim: [words](claim:ID).',
      );
    case 'brief':
      return text(
        [
          'title: # the subject, for lists',
          'question: # as people ask it',
          'summary: # the answer in one sentence, with its hedges',
          topics,
          'asOf: # the day on which you read it against the record, "YYYY-MM-DD"',
          'rests: [] # the claims whose words it is cited with; the text links each of them',
          'open: [] # what was not answered or is still open',
        ],
        'Two to five sentences, and in each of them a link to a claim: [words](claim:ID).',
      );
    case 'diagram':
      return lines(
        '---',
        'title: # what it is, for its caption',
        'description: # what somebody who cannot see it is told: one or two sentences',
        'links: {} # from a node to what it stands for, such as { zeroed: claim:ID }',
        '# The picture, below the next line; `npm run diagrams -- --write` draws it.',
        '---',
        'flowchart LR',
      );
    case 'debate':
      return debateEntry('', [...graph.threads.keys()]);
    case 'lab':
      return lines('main: [] # one to three scenarios that stand first, by their names in the lab');
    default:
      return text(claimKeys(kind, graph, topics, origin, before), bodyHints[kind] ?? bodyHint);
  }
}

const bodyHint =
  'Two to six sentences in your own words: who said what to whom, with hedge, scope and reason (CONTRIBUTING.md).';

/** Of what is nobody's saying. */
const bodyHints: Readonly<Partial<Record<ClaimKind, string>>> = {
  option:
    'Two to six sentences in your own words: what would be done, who named it and with which hedge, and what came of it; a link for each: [words](claim:ID).',
  fact: 'Two to six sentences in your own words: what is so, and where it can be looked up.',
  outcome:
    'Two to six sentences in your own words: what was seen of it, where and when, and what was not; a link for each source: [words](source:KEY).',
};

function claimKeys(
  kind: ClaimKind,
  graph: Graph,
  topics: string,
  origin: Origin | undefined,
  before: number,
): readonly string[] {
  const title = `title: # the claim itself with its hedge, at most ${maximumTitle} characters, no date`;
  const speaker = `speaker: ${origin ? origin.message.from : '# who said it: the id of a person'}`.trim();
  const evidence = ['evidence:', ...entry(origin)];
  switch (kind) {
    case 'question':
      return [
        title,
        speaker,
        topics,
        `state: # ${oneOf(questionStates)}`,
        '# askedOf: [] # whom the mail puts it to: ids of people',
        ...evidence,
      ];
    case 'answer':
      return [
        title,
        speaker,
        topics,
        ...evidence,
        '# relations: [{ type: answers, to: }] # the id of the question, which is a claim too and is begun with `new` as well',
      ];
    case 'correction':
      return [
        title,
        speaker,
        topics,
        `state: # ${oneOf(correctionStates)}`,
        'said: # the id of the claim that is corrected: one of the other person, to be begun with `new` as well',
        'takenFor: # what the words were taken for, or say that is not so, in one line',
        ...evidence,
        ...entry(origin && { message: origin.message }),
        '    speaker: # whose words these are: the corrected person',
        '    quotes: true',
      ];
    case 'option':
      return [
        title,
        topics,
        `order: ${1 + before + Math.max(0, ...options(graph))}`,
        'short: # the name used in tables',
        `state: # ${oneOf(optionStates)}`,
        ...(origin ? [speaker] : []),
        ...evidence,
        ...(origin ? [] : ['    speaker: # whose words these are']),
      ];
    case 'outcome':
      return [
        title,
        topics,
        `state: # ${oneOf(outcomeStates)}; merged only if seen in mainline`,
        'statusWords: # the exact words for where it stands, with release and date',
        '# release: # the release that holds it, such as "6.10"',
        `confidence: # ${oneOf(confidences)}`,
        'asOf: # the day on which you looked it up, YYYY-MM-DD',
        'sources:',
        ...source(origin, graph),
      ];
    case 'fact':
      return [title, ...(origin ? [speaker] : []), topics, ...evidence];
    default:
      return [title, speaker, topics, ...evidence];
  }
}

/** @param origin without lines where only the message is known */
function entry(origin: Partial<Origin> | undefined): readonly string[] {
  const { message, lines: range } = origin ?? {};
  return [
    `  - message: ${message ? quoted(message.id) : '# Message-ID without brackets'}`,
    `    lines: ${range ? `[${range.join(', ')}]` : '# [first, last]'}`,
    `    words: # verbatim, at most ${maximumWords} words`,
  ];
}

function source(origin: Origin | undefined, graph: Graph): readonly string[] {
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

function options(graph: Graph): readonly number[] {
  return [...graph.claims.values()].flatMap(({ data }) => (data.kind === 'option' ? [data.order] : []));
}

function oneOf(words: readonly string[]): string {
  return words.join(' | ');
}

/** JSON strings are YAML strings, whatever they hold. */
function quoted(words: string): string {
  return JSON.stringify(words);
}

function text(keys: readonly string[], hint: string): string {
  return lines('---', ...keys, `# The text, below the next line: ${hint}`, '---');
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
