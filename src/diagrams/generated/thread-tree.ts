/** A thread as a tree of replies: numbers by date, initials for the senders, words for both in the list below. */

import type { Graph, Message, Thread } from '../../record/graph/graph.ts';
import { pathSegment } from '../../text/path-segment.ts';
import type { DiagramSource } from '../source.ts';

// A tree of seventy messages has to be drawn tighter than a diagram of seven boxes.
const tight =
  '%%{init: {"flowchart": {"nodeSpacing": 9, "rankSpacing": 26, "padding": 5, "minNodeWidth": 0}}}%%';

export function threadTree(graph: Graph, thread: Thread): DiagramSource | undefined {
  if (thread.messages.length < 2) return undefined;
  const nodeOf = new Map(thread.messages.map((message) => [message.id, `m${message.number}`]));
  const corrections = new Set(
    [...graph.claims.values()]
      .filter(({ kind }) => kind === 'correction')
      .flatMap(({ evidence }) => evidence.slice(0, 1).map(({ message }) => message)),
  );
  const senderOf = (message: Message): string => graph.people.get(message.from)?.name ?? message.from;
  const boxes = thread.messages.map((message) => {
    const mark = corrections.has(message.id) ? ':::correction' : '';
    return `  ${nodeOf.get(message.id)}("${message.number} ${initials(senderOf(message))}")${mark}`;
  });
  const arrows = thread.messages.flatMap((message) => {
    const parent = nodeOf.get(message['in-reply-to'] ?? '');
    return parent === undefined ? [] : [`  ${parent} --> ${nodeOf.get(message.id)}`];
  });
  const days = thread.messages.map(({ date }) => date.slice(0, 10));
  return {
    id: `thread-${thread.id}`,
    title: `Who answered whom: ${thread.title}`,
    description:
      `${thread.messages.length} messages from ${days[0]} to ${days.at(-1)}, numbered by date, with the initials of the sender.` +
      (corrections.size > 0 ? ' Messages that correct an earlier statement are marked.' : ''),
    source: `${tight}\nflowchart LR\n${[...boxes, ...arrows].join('\n')}\n`,
    links: Object.fromEntries(
      thread.messages.map(({ id, number }) => [`m${number}`, `message:${pathSegment(id)}`]),
    ),
    names: Object.fromEntries(
      thread.messages.map((message) => [
        `m${message.number}`,
        `${message.number} ${initials(senderOf(message))}, ${senderOf(message)} on ${message.date.slice(0, 10)}`,
      ]),
    ),
    arrow: 'is answered by',
  };
}

/** The first letter of each part of a name; whatever else a name may hold is no part of it. */
function initials(name: string): string {
  return [...name.matchAll(/(?<!\p{L})\p{L}/gu)].map(([letter]) => letter.toUpperCase()).join('');
}
