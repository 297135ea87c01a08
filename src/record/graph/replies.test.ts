import { expect, it } from 'vitest';
import { archives } from '../schema/archive.ts';
import type { Message, Thread } from './graph.ts';
import { repliesTo } from './replies.ts';

function message(id: string, parent?: string): Message {
  return {
    id,
    from: 'ada-byron',
    date: '2024-06-20T08:37:03-07:00',
    subject: 'Zeroing',
    thread: 'zeroing',
    number: 1,
    index: 0,
    ...(parent ? { 'in-reply-to': parent } : {}),
  };
}

const thread: Thread = {
  id: 'zeroing',
  title: 'Zeroing',
  summary: undefined,
  archive: archives.lore,
  messages: [message('a@x'), message('b@x', 'a@x'), message('c@x', 'lost@x'), message('d@x', 'a@x')],
};

it('gives replies in the order of the thread', () => {
  expect(repliesTo(thread, 'a@x').map(({ id }) => id)).toEqual(['b@x', 'd@x']);
});
