/** A thread as a conversation: its named branches, and each message with its gist and its quotations in line order. */

import { followedOf } from '../../evidence/lock/followed.ts';
import { linkToWords } from '../../evidence/text-fragment.ts';
import type { Claim, Message, Thread } from '../../record/graph/graph.ts';
import { showShortDay } from '../../text/show-date.ts';
import { claimsOnMessage } from '../claims.ts';
import { href } from '../href.ts';
import { pageLength, partPath, partWith } from '../parts.ts';
import { record } from '../record.ts';
import { fragment, shownFragment } from './fragment.ts';
import { mailUrl } from './mail-url.ts';

export interface ThreadQuote {
  readonly words: string;
  readonly lines: readonly [number, number];
  /** `line 35` or `lines 35 to 37`. */
  readonly where: string;
  readonly lore: string;
  /** The claims that rest on these words. */
  readonly claims: readonly Claim[];
}

/** What one claim quotes in a row, in line order. */
export interface Passage {
  readonly claim: Claim;
  /** `line 35` or `lines 35 to 37`. */
  readonly where: string;
  readonly words: readonly {
    readonly shown: string;
    /** What stands between these words and those before: a mark where others were left out. */
    readonly between: string;
  }[];
}

export interface Branch {
  readonly name: string;
  readonly depth: number;
  readonly messages: readonly Message[];
}

/** Branches in depth-first order: each before those that split from it. */
export function branchesOf(thread: Thread): readonly Branch[] {
  const byId = new Map(thread.messages.map((message) => [message.id, message]));
  const heads = new Map<string, string>();
  const headOf = (message: Message): string => {
    const known = heads.get(message.id);
    if (known !== undefined) return known;
    const parent = byId.get(message['in-reply-to'] ?? '');
    const head = message.branch !== undefined || !parent ? message.id : headOf(parent);
    heads.set(message.id, head);
    return head;
  };
  const groups = Map.groupBy(thread.messages, headOf);
  const parentOf = (head: string): string | undefined => {
    const parent = byId.get(byId.get(head)?.['in-reply-to'] ?? '');
    return parent && headOf(parent);
  };
  const found: Branch[] = [];
  const walk = (above: string | undefined, depth: number): void => {
    for (const [head, messages] of groups) {
      if (parentOf(head) !== above) continue;
      const first = byId.get(head);
      found.push({ name: first?.branch ?? plainSubject(first?.subject ?? ''), depth, messages });
      walk(head, depth + 1);
    }
  };
  walk(undefined, 0);
  return found;
}

/** The sender's own words in the message that claims rest on, each once, in line order. */
export function quotesOf(message: Message): readonly ThreadQuote[] {
  const pieces = claimsOnMessage(message.id).flatMap((claim) =>
    claim.evidence
      .filter((piece) => piece.message === message.id && !piece.quotes)
      .map((piece) => ({ claim, piece })),
  );
  // Words that are contained in longer words on the same lines are shown once, in the longer form.
  const longestWith = (words: string, lines: readonly [number, number]) =>
    pieces
      .map(({ piece }) => piece)
      .filter((other) => other.words.includes(words) && overlap(other.lines, lines))
      .toSorted((a, b) => b.words.length - a.words.length)[0];
  return [...Map.groupBy(pieces, ({ piece }) => longestWith(piece.words, piece.lines)?.words ?? piece.words)]
    .flatMap(([longest, group]) => {
      const first = group.find(({ piece }) => piece.words === longest);
      if (!first) return [];
      const { words, lines } = first.piece;
      return [
        {
          words,
          lines,
          where: whereOf(lines),
          lore: linkToWords(mailUrl(message.id), words, lines),
          claims: group.map(({ claim }) => claim),
        },
      ];
    })
    .toSorted((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]);
}

/** The quotations of a message, those together that belong to one claim and stand next to each other. */
export function passagesOf(message: Message): readonly Passage[] {
  const quotes = quotesOf(message);
  const followed = followedOf(record()).get(message.id);
  const isAfter = (earlier: ThreadQuote, { words }: ThreadQuote) =>
    followed?.get(words)?.some((preceding) => preceding.words === earlier.words) ?? false;
  const groups: { readonly claim: Claim; readonly quotes: ThreadQuote[] }[] = [];
  for (const quote of quotes) {
    const last = groups.at(-1);
    const [claim] = quote.claims;
    if (last && quote.claims.includes(last.claim)) last.quotes.push(quote);
    else if (claim) groups.push({ claim, quotes: [quote] });
  }
  return groups.map(({ claim, quotes: together }) => {
    const lines = together.flatMap((quote) => quote.lines);
    return {
      claim,
      where: whereOf([Math.min(...lines), Math.max(...lines)]),
      words: together.map((quote, at) => {
        const earlier = together[at - 1];
        return {
          shown: shownFragment(quote.words, { before: at > 0, after: at < together.length - 1 }),
          between: earlier ? (isAfter(earlier, quote) ? ' ' : ' … ') : '',
        };
      }),
    };
  });
}

function whereOf([from, to]: readonly [number, number]): string {
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
}

function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

export function plainSubject(subject: string): string {
  return subject.replace(/^(?:re:\s*|\[[^\]]*\]\s*)+/i, '');
}

export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .filter((letter) => /\p{Lu}/u.test(letter))
    .slice(0, 2)
    .join('');
}

/** `Ada to Li`, `Li to the list`. */
export function fromTo(message: Message, full = false): string {
  const { messages } = record();
  const name = (id: string) => record().nameOf(id);
  const short = (id: string) => name(id).split(' ')[0] ?? id;
  const parent = messages.get(message['in-reply-to'] ?? '');
  const who = full ? name(message.from) : short(message.from);
  if (!parent) return `${who} to the list`;
  return parent.from === message.from ? `${who} to the list` : `${who} to ${short(parent.from)}`;
}

/** The address of a message on the page of its thread. */
export function placeInThread({ thread, number }: Message): string {
  const part = partWith(number - 1, pageLength.cards);
  return `${href(partPath(`/threads/${thread}/`, part))}#message-${number}`;
}

/** A title that says who sent the message and how its first quotation, or its gist, reads. */
export function messageTitle(message: Message): string {
  const lead = quotesOf(message)[0];
  const head = `${fromTo(message)}, ${showShortDay(message.date)}`;
  if (lead) return `${head}: “${fragment(lead.words)}”`;
  return `${head}: ${message.gist ?? plainSubject(message.subject)}`;
}

/** The colour of each poster's circles, a number in order of appearance; after thirteen posters they repeat. */
export function coloursOf(thread: Thread): ReadonlyMap<string, number> {
  return new Map([...new Set(thread.messages.map(({ from }) => from))].map((id, index) => [id, index % 13]));
}
