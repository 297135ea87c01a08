/**
 * A new entry of each kind: its keys, empty where only the author knows the value, so that
 * `check` names each of them. Nothing is invented; a comment says what belongs there.
 */

import { type ClaimKind, claimKinds } from '../../src/record/schema/kinds.ts';
import { topicGroups } from '../../src/record/schema/topic.ts';
import { bodyHint, claimKeys, type EntryContext, oneOf, topicsKey } from './claim-keys.ts';
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

export function isClaimKind(kind: NewKind): kind is ClaimKind {
  return (claimKinds as readonly string[]).includes(kind);
}

export function scaffold(kind: NewKind, slug: string, context: EntryContext): string {
  return isClaimKind(kind)
    ? text(claimKeys(kind, context), bodyHint(kind))
    : initialTexts[kind](slug, context);
}

const initialTexts: Readonly<
  Record<Exclude<NewKind, ClaimKind>, (slug: string, context: EntryContext) => string>
> = {
  person: () =>
    lines('name: # as the person signs mail', 'role: # one factual phrase: known for what in this debate'),
  topic: () =>
    text(
      [
        'title:',
        'summary: # one sentence for lists',
        `group: # ${oneOf(topicGroups)}`,
        '# row: { order: , requirement: } # if people and options are compared with it',
      ],
      'What it is, for a reader who meets the word for the first time; in each paragraph a link: [words](claim:ID).',
    ),
  essay: (slug, { graph }) =>
    text(
      [
        'title:',
        'summary: # the whole of it in one or two sentences',
        ...(graph.people.has(slug) ? [`person: ${slug}`] : []),
      ],
      'Every paragraph about a person rests on a claim: [words](claim:ID).',
    ),
  brief: (_, context) =>
    text(
      [
        'title: # the subject, for lists',
        'question: # as people ask it',
        'summary: # the answer in one sentence, with its hedges',
        topicsKey(context),
        'asOf: # the day on which you checked it against the record, "YYYY-MM-DD"',
        'rests: [] # the claims that a citation of it quotes; the text links each of them',
        'open: [] # what was not answered or is still open',
      ],
      'Two to five sentences, and in each of them a link to a claim: [words](claim:ID).',
    ),
  diagram: () =>
    lines(
      '---',
      'title: # what it is, for its caption',
      'description: # for readers who cannot see it: one or two sentences',
      'links: {} # from a node to what it represents, such as { zeroed: claim:ID }',
      '# The picture, below the next line; `npm run diagrams -- --write` draws it.',
      '---',
      'flowchart LR',
    ),
  debate: (_, { graph }) => debateEntry('', [...graph.threads.keys()]),
  lab: () => lines('main: [] # one to three scenarios that come first, by their names in the lab'),
};

function text(keys: readonly string[], hint: string): string {
  return lines('---', ...keys, `# The text, below the next line: ${hint}`, '---');
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
