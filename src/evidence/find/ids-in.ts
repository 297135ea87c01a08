/** Finds Message-IDs in a line of any kind: headers, commands, and addresses of any archive that contain them. */

import { findIds, readMessageId } from '../../mail/read/message-id.ts';
import { decoded } from '../../text/decoded.ts';

/** An id in brackets at the end of an address is part of it. */
const address = /(?:(?:https?|nntp):\/\/|www\.)(?:[^\s<>"]|<[^\s<>"@]+@[^\s<>"@]+>)+/gi;
/** An address that was copied without its scheme. */
const bareAddress = /^(?:\[\d+\]\s*)?([a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+)$/i;
/** `--in-reply-to=ID`, `mailto:…?In-Reply-To=%3CID%3E`. */
const given =
  /(?:in-?reply-?to|message-?id|references)(?:=|%3D)["']?(?:<|%3C)?([^\s<>@"'&]+?(?:@|%40)[^\s<>@"'&]+?)(?=%3E|[\s<>"'&]|$)/gi;
/** Punctuation around an address or id in prose. */
const around = /^[(["']+|[)\]"'.,;]+$/g;

/** Every id in the line, in order. */
export function idsIn(line: string): readonly string[] {
  const found = new Set<string>();
  const whole = readMessageId(line.trim().replace(around, ''));
  if (whole !== undefined && !/:\/\/|^(?:mailto:|--)/i.test(whole)) return [whole];
  for (const id of findIds(line)) found.add(id);
  for (const url of addressesIn(line)) for (const id of idsInAddress(url)) found.add(id);
  if (found.size > 0) return [...found];
  for (const [, id = ''] of line.matchAll(given)) found.add(decoded(id));
  const header = /^(?:references|in-reply-to|message-id|cc-id)\s*:/i.test(line);
  for (const [, id = ''] of line.matchAll(/<([^\s<>@]+@[^\s<>@]+)>/g))
    if (header || /^\s*</.test(line)) found.add(id);
  const asked = /^\$?\s*(?:b4|lei|mutt|notmuch)\s.*?\s(?:id:|mid:)?<?([^\s<>@]+@[^\s<>@]+?)>?$/.exec(
    line,
  )?.[1];
  if (asked !== undefined) found.add(asked);
  return [...found];
}

export function addressesIn(line: string): readonly string[] {
  return [...line.matchAll(address)].map(([url]) => withoutClosing(url));
}

/** The line as an address that was copied without its scheme, if it may be one. */
export function bareAddressIn(line: string): string | undefined {
  const found = bareAddress.exec(line.trim())?.[1];
  return found === undefined ? undefined : withoutClosing(found);
}

function withoutClosing(url: string): string {
  return url.replace(/[).,;:>\]}"']+$/, '');
}

/** The ids in the path or the query of an address; a list's address (`/list@host/msg1.html`) is not one. */
export function idsInAddress(url: string): readonly string[] {
  const [lore] = findIds(url);
  if (lore !== undefined) return [lore];
  const [beforeHash = ''] = url.replace(/^(?:(?:https?|nntp):\/\/)?/i, '').split('#');
  const [path = '', query = ''] = beforeHash.split(/\?(.*)/s);
  const [, ...segments] = path.split('/');
  const parts = [
    ...segments.filter((_, at) => !isListOfMailman(segments, at) && !isMessageOfList(segments[at + 1])),
    ...query
      .split('&')
      .map((part) => decoded(part.slice(part.indexOf('=') + 1)).replace(/^(?:mid|msgid|id|m):/, '')),
  ];
  return parts.flatMap((part) => {
    const id = /^<?([^\s<>@]+@[^\s<>@]+?)>?$/.exec(decoded(part))?.[1];
    return id === undefined || isList.test(id) ? [] : [id];
  });
}

const isList = /@(?:vger\.kernel\.org|kvack\.org|lists\..+|googlegroups\.com)$/i;

/** `/archives/list/LIST@HOST/…` of Mailman 3. */
function isListOfMailman(segments: readonly string[], at: number): boolean {
  return segments[at - 1] === 'list' && /^(?:archives|hyperkitty)$/.test(segments[at - 2] ?? '');
}

function isMessageOfList(next: string | undefined): boolean {
  return next !== undefined && /^(?:(?:msg|thrd|date|thread)?\d+\.html?|message|thread|latest)$/.test(next);
}
