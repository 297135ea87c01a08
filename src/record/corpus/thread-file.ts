/**
 * The text of `threads/SLUG.yml` with messages added or updated. Only the fields an importer can know are written;
 * every other field, and every comment, stays where its author put it.
 */

import { Document, isMap, isSeq, parseDocument, Scalar, type YAMLMap } from 'yaml';
import { byCode } from '../../text/in-order.ts';

/** What the importer knows of a message. `from` is a person's id. */
export interface ThreadMessage {
  readonly id: string;
  readonly from: string;
  /** A person's id, if a patch was sent for somebody else. */
  readonly author?: string | undefined;
  readonly date: string;
  readonly subject: string;
  readonly inReplyTo: string | undefined;
  /** Number of lines of the decoded body. */
  readonly lines: number;
  /** Why no claim rests on it, if the importer can tell; written with a new message only. */
  readonly noClaim?: string | undefined;
}

export interface ThreadUpdate {
  readonly text: string;
  readonly added: readonly string[];
  /** Ids of messages that had another date, subject or number of lines before. */
  readonly changed: readonly string[];
}

/**
 * @param before the file as it is; undefined if there is none yet
 * @param title for a new file
 * @throws if the file is not a YAML map with a list of messages
 */
export function updateThread(
  before: string | undefined,
  title: string,
  messages: readonly ThreadMessage[],
): ThreadUpdate {
  const document = before === undefined ? new Document({ title, messages: [] }) : parseDocument(before);
  if (document.errors[0]) throw new Error(document.errors[0].message);
  const list = document.get('messages');
  if (!isSeq(list)) throw new Error('expected a map with a list of `messages`');

  const byId = new Map<string, YAMLMap>();
  for (const item of list.items) if (isMap(item)) byId.set(String(item.get('id')), item);

  const added: string[] = [];
  const changed: string[] = [];
  for (const message of messages) {
    const known = byId.get(message.id);
    const node = known ?? (document.createNode({ id: message.id }) as YAMLMap);
    const touched = fill(node, message);
    if (!known) {
      if (message.noClaim !== undefined) set(node, 'no-claim', message.noClaim);
      list.items.push(node);
      byId.set(message.id, node);
      added.push(message.id);
    } else if (touched) changed.push(message.id);
  }
  if (before !== undefined && added.length === 0 && changed.length === 0)
    return { text: before, added, changed };

  const inOrder = [...list.items].sort((a, b) => placeInTime(a) - placeInTime(b) || byCode(idOf(a), idOf(b)));
  list.items = inOrder;
  list.flow = false;
  return { text: document.toString({ lineWidth: 0, flowCollectionPadding: false }), added, changed };
}

/** @returns whether anything was written */
function fill(node: YAMLMap, message: ThreadMessage): boolean {
  const written = [
    set(node, 'from', message.from),
    setIfAbsent(node, 'author', message.author),
    set(node, 'date', message.date),
    set(node, 'subject', message.subject),
    setIfAbsent(node, 'in-reply-to', message.inReplyTo),
    set(node, 'lines', message.lines),
  ];
  return written.includes(true);
}

/** Keeps values corrected by hand: an archive may have rewritten an id, and the editor knows better. */
function setIfAbsent(node: YAMLMap, key: string, value: string | undefined): boolean {
  return value !== undefined && !node.has(key) && set(node, key, value);
}

function set(node: YAMLMap, key: string, value: string | number): boolean {
  if (node.get(key) === value) return false;
  const scalar = new Scalar(value);
  // Other YAML parsers read an unquoted date in their own time zone.
  if (key === 'date') scalar.type = Scalar.QUOTE_DOUBLE;
  node.set(key, scalar);
  return true;
}

function placeInTime(item: unknown): number {
  const time = isMap(item) ? Date.parse(String(item.get('date'))) : Number.NaN;
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

function idOf(item: unknown): string {
  return isMap(item) ? String(item.get('id')) : '';
}
