/** The messages of one thread, written by `npm run import`; hand-written fields are kept by it. */

import { z } from 'zod';
import { archiveSchema } from './archive.ts';
import { instant, line, messageId, slug, unbroken, webAddress } from './values.ts';

const messageSchema = z.strictObject({
  id: messageId,
  from: slug.describe('The person who sent it.'),
  author: slug
    .optional()
    .describe('Who wrote it, where a `From:` line at its top names somebody else than the sender.'),
  date: instant,
  subject: z
    .string()
    .min(1)
    .max(1000, 'expected at most 1000 characters')
    .regex(...unbroken),
  'in-reply-to': messageId.optional().describe('The message it answers, where the header says so.'),
  lines: z.int().min(0).optional().describe('Number of lines of the decoded body.'),
  'no-claim': line(200).optional().describe('By hand: why no claim rests on this message.'),
  gist: line(120).optional().describe('By hand: what the message says, in a line of our words.'),
  branch: line(60)
    .optional()
    .describe('By hand: the name of the branch that begins here; replies belong to it until another begins.'),
  url: webAddress
    .optional()
    .describe('By hand: where it is read, where no pattern of the archive gives its address.'),
  note: line(300).optional().describe('By hand: what a reader should know of this message.'),
});

export const threadSchema = z.strictObject({
  title: line(120),
  summary: line(300).optional().describe('By hand: what the thread is, in a sentence.'),
  archive: archiveSchema
    .optional()
    .describe('By hand: how its archive addresses a message, where it is another than that of the debate.'),
  messages: z
    .array(messageSchema)
    .min(1)
    .superRefine((messages, context) => {
      for (const index of answersInCircle(messages))
        context.addIssue({
          code: 'custom',
          path: [index, 'in-reply-to'],
          message: 'expected an answer to a message that is none to it in turn',
        });
    }),
});

/** Places of messages that answer themselves, directly or by way of others: no thread that begins anywhere holds them. */
function answersInCircle(messages: readonly MessageData[]): readonly number[] {
  const answered = new Map(messages.map((message) => [message.id, message['in-reply-to']]));
  const begun = new Set<string>();
  return messages.flatMap(({ id }) => {
    const way = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !begun.has(at) && !way.has(at)) {
      way.add(at);
      at = answered.get(at);
    }
    for (const one of way) begun.add(one);
    // What leads into a circle is none of its messages.
    return at !== undefined && way.has(at) ? [messages.findIndex((message) => message.id === at)] : [];
  });
}

export type MessageData = z.infer<typeof messageSchema>;
export type ThreadData = z.infer<typeof threadSchema>;
