/** Makes mail that contains each quotation of a record on its lines and nothing else, to verify an invented record. */

import { loadGraph } from '../../../tools/content/load-graph.ts';
import { mboxOf } from './example-mail.ts';

/** @param content the folder of a record in which quoted words are below the line that names their author */
export function mailOfRecord(content: string): Buffer {
  const graph = loadGraph(content);
  const pieces = [...graph.claims.values()].flatMap(({ evidence }) => evidence);
  return mboxOf(
    [...graph.messages.values()].map((message) => {
      const body = Array.from({ length: message.lines ?? 0 }, () => '');
      for (const piece of pieces) {
        if (piece.message !== message.id) continue;
        body[piece.lines[0] - 1] = `${piece.quotes ? '> ' : ''}${piece.words}`;
        if (piece.quotes)
          body[piece.lines[0] - 2] = `On 20 June 2024, ${graph.people.get(piece.speaker ?? '')?.name} wrote:`;
      }
      const person = graph.people.get(message.from)?.name;
      return {
        id: message.id,
        from: `${person} <${message.from}@mail.example>`,
        date: mailDate(message.date),
        subject: message.subject,
        body: `${body.join('\n')}\n`,
      };
    }),
  );
}

/** `2024-06-20T08:37:03-07:00` in the form of a mail header. */
function mailDate(instant: string): string {
  const [, day, time, offset = '+0000'] = /^(\S+)T([\d:]+)(.*)$/.exec(instant) ?? [];
  const [, number, month, year] =
    /^\S+ (\d+) (\w+) (\d+)/.exec(new Date(`${day}T00:00:00Z`).toUTCString()) ?? [];
  return `${number} ${month} ${year} ${time} ${offset.replace(':', '')}`;
}
