/**
 * Writes the canonical text of an essay, a topic or a brief, `loremark-text 1`: everything that its page says about the
 * text itself. FROZEN like the texts of claims, and described beside them in docs/citation-format.md.
 */

import type { Brief, Debate, Essay, Topic } from '../../record/graph/graph.ts';
import type { SourceData } from '../../record/schema/evidence.ts';
import { sourceBody2 } from './body-2.ts';
import { type NameOf, sourceFields } from './canonical-2.ts';
import {
  bodyLines,
  byKey,
  type Field,
  fieldLine,
  groupLines,
  idList,
  peopleList,
} from './canonical-fields.ts';

export const textHeader1 = 'loremark-text 1';

export const textKinds = ['essay', 'topic', 'brief'] as const;
export type TextKind = (typeof textKinds)[number];

/** @param debates whose front pages show the essay, each below its answer */
export function essayText1(
  essay: Essay,
  nameOf: NameOf,
  debates: readonly Pick<Debate, 'answer' | 'rests'>[],
): string {
  return canonical('essay', essay, {
    fields: [
      ['person', essay.person],
      ['name', essay.person === undefined ? undefined : nameOf(essay.person)],
      ['rests', idList(essay.rests?.summary)],
    ],
    groups: [
      ...groupLines(
        'answer',
        debates.map(({ answer, rests }) => [
          ['words', answer.join(' ')],
          ['rests', idList(rests)],
        ]),
      ),
      ...groupLines(
        'heading',
        byKey(essay.rests?.headings ?? {}).map(([words, claims]) => [
          ['words', words],
          ['rests', idList(claims)],
        ]),
      ),
    ],
  });
}

export function topicText1(topic: Topic, nameOf: NameOf): string {
  return canonical('topic', topic, {
    fields: [
      ['also known as', topic.aka?.join('; ')],
      ['group', topic.group],
      ['requirement', topic.row?.requirement],
    ],
    groups: groupLines(
      'sense',
      (topic.senses ?? []).map(({ sense, who, claims }) => [
        ['sense', sense],
        ['who', peopleList(who, nameOf)],
        ['claims', idList(claims)],
      ]),
    ),
  });
}

/** Separates the words of two fragments; no fragment contains it. */
export const leftOut = ' [...] ';

export function briefText1(brief: Brief): string {
  return canonical('brief', brief, {
    fields: [
      ['question', brief.question],
      ['as of', brief.asOf],
      ['topics', idList(brief.topics)],
      ['rests', idList(brief.rests)],
    ],
    groups: [
      ...groupLines(
        'open',
        (brief.open ?? []).map((words) => [['words', words]]),
      ),
      ...groupLines(
        'mail',
        (brief.mail ?? []).map(({ claim, on, words, sources }) => [
          ['claim', claim],
          ['on', on],
          ['words', words?.join(leftOut)],
          ['sources', idList(sources)],
        ]),
      ),
    ],
  });
}

interface Authored {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly sources?: readonly SourceData[] | undefined;
  readonly entry: { readonly body: { readonly source: string } | undefined };
}

function canonical(
  kind: TextKind,
  { id, title, summary, sources, entry }: Authored,
  own: { readonly fields: readonly Field[]; readonly groups: readonly string[] },
): string {
  return [
    textHeader1,
    fieldLine('kind', kind),
    fieldLine('id', id),
    fieldLine('title', title),
    fieldLine('summary', summary),
    ...own.fields.map(([name, value]) => fieldLine(name, value)),
    ...bodyLines(sourceBody2(entry.body?.source ?? '')),
    ...own.groups,
    ...groupLines('source', (sources ?? []).map(sourceFields)),
    '',
  ].join('\n');
}
