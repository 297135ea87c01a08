/** The messages of one thread, written by `npm run import`, which keeps hand-written fields. */

import { z } from 'zod';
import { archiveSchema } from './archive.ts';
import { instant, line, messageId, slug, unbroken, webAddress } from './values.ts';

const messageSchema = z.strictObject({
  id: messageId,
  from: slug.describe('The person who sent it.'),
  author: slug
    .optional()
    .describe('Who wrote it, if a `From:` line at its top names somebody other than the sender.'),
  date: instant,
  subject: z
    .string()
    .min(1)
    .max(1000, 'expected at most 1000 characters')
    .regex(...unbroken),
  'in-reply-to': messageId.optional().describe('The message it answers, if the header says so.'),
  lines: z.int().min(0).optional().describe('Number of lines of the decoded body.'),
  'no-claim': line(200).optional().describe('By hand: why no claim rests on this message.'),
  gist: line(120).optional().describe('By hand: what the message says, in one line in our words.'),
  branch: line(60)
    .optional()
    .describe('By hand: the name of the branch that begins here; replies belong to it until another begins.'),
  url: webAddress.optional().describe('By hand: its address, if no pattern of the archive gives it.'),
  note: line(300).optional().describe('By hand: what a reader should know about this message.'),
});

export const threadSchema = z.strictObject({
  title: line(120),
  summary: line(300).optional().describe('By hand: what the thread is, in a sentence.'),
  archive: archiveSchema
    .optional()
    .describe("By hand: how its archive addresses a message, if it is not the debate's archive."),
  messages: z
    .array(messageSchema)
    .min(1)
    .superRefine((messages, context) => {
      for (const index of cyclicReplies(messages))
        context.addIssue({
          code: 'custom',
          path: [index, 'in-reply-to'],
          message: 'expected a message that does not reply to this one in turn',
        });
    }),
});

/** Indexes of messages that reply to themselves, directly or through others: a thread that has a beginning has none. */
function cyclicReplies(messages: readonly MessageData[]): readonly number[] {
  const parents = new Map(messages.map((message) => [message.id, message['in-reply-to']]));
  const visited = new Set<string>();
  return messages.flatMap(({ id }) => {
    const path = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !visited.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at);
    }
    for (const step of path) visited.add(step);
    // A message that leads into a cycle is not part of it.
    return at !== undefined && path.has(at) ? [messages.findIndex((message) => message.id === at)] : [];
  });
}

export type MessageData = z.infer<typeof messageSchema>;
export type ThreadData = z.infer<typeof threadSchema>;
