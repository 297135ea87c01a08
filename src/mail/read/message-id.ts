/**
 * Reads Message-IDs in any form in which people paste them: bare, in brackets, `id:`, or as a link to lore, to its
 * redirector or to msgid.link (public-inbox's help lists the forms). Pure and small, because the browser uses it too.
 */

import { decoded } from '../../text/decoded.ts';

const hosts =
  /^(?:https?:\/\/)?(?:www\.)?(lore\.kernel\.org|patch\.msgid\.link|msgid\.link|lkml\.kernel\.org)\/+(.*)$/i;
/** What may follow the id in a link: views of public-inbox. */
const view = /^(?:t|T|raw|R|s|d|t\.mbox(?:\.gz)?|t\.atom|\d+-[\w.+-]+)$/;
const idForm = /^[^\s<>@]+@[^\s<>@]+$/;
const loreLink = /https?:\/\/(?:lore\.kernel\.org|(?:patch\.)?msgid\.link|lkml\.kernel\.org)\/\S+/gi;

/** Whether a text has the form of an id; the reader of mail and the schema of entries both use this. */
export function isMessageId(text: string): boolean {
  return idForm.test(text);
}

/** The id that a text contains; undefined if the text is anything else. */
export function readMessageId(text: string): string | undefined {
  const trimmed = text.trim().slice(0, 2000);
  const [, host, path] = hosts.exec(trimmed.replace(/^<(.*)>$/, '$1')) ?? [];
  if (host !== undefined && path !== undefined) return idInLink(host, path);
  if (/^\w+:\/\//.test(trimmed)) return undefined;
  const bare = trimmed
    .replace(/^(?:message-id|in-reply-to|msgid|mid|news|id)\s*:\s*/i, '')
    .replace(/^<([^<>]*)>$/, '$1')
    .replace(/\s+/g, (spaces) => (spaces.includes('\n') ? '' : spaces));
  return asId(bare) ?? asId(decoded(bare));
}

/** Ids of all lore links in a text. */
export function findIds(text: string): readonly string[] {
  return [...text.matchAll(loreLink)].flatMap(
    ([link]) => readMessageId(link.replace(/[).,;:>\]"']+$/, '')) ?? [],
  );
}

function idInLink(host: string, path: string): string | undefined {
  const parts = path.split(/[#?]/, 1).flatMap((shown) => shown.split('/').filter((part) => part !== ''));
  // An id may itself contain `/`: everything after the list's name is the id. msgid.link has no list name.
  const lists = /^lore|^lkml/i.test(host) ? 1 : 0;
  const shown = parts.slice(0, 1 + parts.findLastIndex((part) => !view.test(part)));
  const rest = shown.slice(shown.length > lists ? lists : 0).join('/');
  return asId(decoded(rest));
}

function asId(text: string): string | undefined {
  return isMessageId(text) ? text : undefined;
}
