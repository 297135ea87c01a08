/** Text twins of essays and topics: an author's text with its links as notes. */

import { addressOf } from '../cite/address.ts';
import type { Essay, Topic } from '../graph/graph.ts';
import { type Block, notesFrom, paragraph } from '../text/block.ts';
import { textPage } from '../text/page.ts';
import { entryBlocks, type TwinContext } from './entry-blocks.ts';

/** @param path of the page below the base, such as `positions/ada-byron/` */
export function essayTwin(
  essay: Essay,
  path: string,
  context: TwinContext,
  more: readonly Block[] = [],
): string {
  return twin(essay, path, context, more);
}

export function topicTwin(topic: Topic, context: TwinContext, more: readonly Block[] = []): string {
  return twin(topic, `topics/${topic.id}/`, context, more);
}

function twin(
  {
    title,
    summary,
    entry,
  }: Pick<Essay, 'title' | 'summary' | 'entry'> | Pick<Topic, 'title' | 'summary' | 'entry'>,
  path: string,
  context: TwinContext,
  more: readonly Block[],
): string {
  const notes = notesFrom();
  return textPage({
    title,
    address: addressOf(context, path),
    notes,
    blocks: [paragraph(summary), ...entryBlocks(entry, context, notes), ...more],
  });
}
