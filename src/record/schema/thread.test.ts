import { expect, it } from 'vitest';
import { threadSchema } from './thread.ts';

const message = (id: string, to: string) => ({
  id: `${id}@mail.example`,
  from: 'ada-byron',
  date: '2024-06-21T09:00:00Z',
  subject: 'Kettles',
  'in-reply-to': `${to}@mail.example`,
});

it('a cycle of messages is reported once, at a message in the cycle and not at one that leads into it', () => {
  const messages = [message('a', 'b'), message('b', 'c'), message('c', 'b'), message('d', 'a')];
  const { error } = threadSchema.safeParse({ title: 'Kettles', messages });
  expect(error?.issues.map(({ path }) => path)).toEqual([['messages', 1, 'in-reply-to']]);
});
