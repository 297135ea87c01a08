/** Prints a message for an author: numbered lines, and above each block the person to whom `verify` attributes it. */

import { blockKey, type OwnedLine, type Owner } from '../../src/mail/attribution/owned-line.ts';
import type { Message } from '../../src/mail/read/message.ts';
import { senderName } from '../../src/mail/read/sender-name.ts';

/** @param owned the lines of the message with their owners */
export function numberedLines(message: Message, owned: readonly OwnedLine[]): string {
  const sender = senderName(message) ?? 'an unknown sender';
  const head = [
    message.id ?? message.source,
    `${sender}, ${message.date?.text ?? 'undated'}`,
    message.subject,
  ];
  const shown = blocksOf(owned).flatMap((block) => {
    const [first] = block;
    const last = block.at(-1);
    if (!first || !last) return [];
    const { owner } = first;
    if (owner.kind === 'nobody' && owner.why === 'patch')
      return ['', `      ${labelOf(owner, sender)}: lines ${first.number} to ${last.number}`];
    const lines = block.map(({ number }) =>
      `${`${number}`.padStart(4)}  ${message.lines[number - 1] ?? ''}`.trimEnd(),
    );
    return ['', `      ${labelOf(owner, sender)}:`, ...lines];
  });
  return `${[...head, ...shown].join('\n')}\n`;
}

/** Runs of lines with one owner; empty lines belong to the lines that follow, and are left out at the end. */
function blocksOf(owned: readonly OwnedLine[]): readonly (readonly OwnedLine[])[] {
  const blocks: OwnedLine[][] = [];
  let key: string | undefined;
  for (const line of owned) {
    const own = blockKey(line);
    if (line.blank) blocks.at(-1)?.push(line);
    else if (own === key) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    if (!line.blank) key = own;
  }
  return blocks.map((block) => block.slice(0, 1 + block.findLastIndex(({ blank }) => !blank)));
}

function labelOf(owner: Owner, sender: string): string {
  switch (owner.kind) {
    case 'sender':
      return sender;
    case 'credited':
      return `${owner.name}, quoted`;
    case 'written':
      return owner.name;
    case 'author':
      return `${owner.name}, quoted from ${owner.message}`;
    case 'nobody':
      return `nobody (${owner.why})`;
    case 'unknown':
      return `unknown (${owner.why})`;
  }
}
