/** `/api/messages.json`: every message of the threads, with the claims that rest on it but no text of the mail. */

import { addressOf } from '../cite/address.ts';
import { mailAddress } from '../record/graph/archived.ts';
import { claimsByMessage } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import { byCode } from '../text/in-order.ts';
import { messagePath } from '../text/message-path.ts';
import { type ExportContext, json } from './export-context.ts';
import type { MessageRecord } from './record-schemas.ts';

export function messagesJson(graph: Graph, context: ExportContext): string {
  const claims = claimsByMessage(graph.claims);
  const records = [...graph.messages.values()]
    .toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date) || byCode(a.id, b.id))
    .map(
      (message): MessageRecord => ({
        id: message.id,
        thread: message.thread,
        from: message.from,
        date: message.date,
        subject: message.subject,
        inReplyTo: message['in-reply-to'] ?? null,
        lines: message.lines ?? null,
        url: addressOf(context, messagePath(message.id)),
        lore: mailAddress(graph, message.id),
        claims: (claims.get(message.id) ?? []).map(({ id }) => id),
      }),
    );
  return json(records);
}
