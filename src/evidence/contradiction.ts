/**
 * Where the archive shows that a message is wrong about whose words it holds. Depth and attribution lines are only what
 * a sender, or a mailer, typed; the message in which the words were first written is better evidence.
 */

import { normaliseWords } from '../mail/normalise.ts';
import type { OwnedLine } from '../mail/owned-line.ts';
import { isNameOf } from '../mail/person-name.ts';
import { type Author, type Sources, tellingTokens } from '../mail/re-quotes.ts';

/**
 * @param match the lines that the words cover
 * @param body all lines of the message
 * @param names the speaker's; empty where a claim has none
 * @returns why the words are somebody else's, or undefined where nothing in the archive says so
 */
export async function contradiction(
  match: readonly OwnedLine[],
  body: readonly OwnedLine[],
  names: readonly string[],
  sources: Sources,
): Promise<string | undefined> {
  const kind = match[0]?.owner.kind;
  if (kind === 'credited' && names.length > 0) {
    const other = await otherAuthor(match, names, sources);
    return (
      other &&
      `the attribution line is contradicted: in the archive these are the own words of ${other.name} (${other.message})`
    );
  }
  if (kind !== 'sender') return undefined;
  const above = withQuotedLineAbove(match, body);
  const other = above && (await otherAuthor(above, names, sources));
  return (
    other &&
    `the words go on from the quoted line above, whose markers they have lost: in the archive they are ${other.name}'s (${other.message})`
  );
}

/** In whose own words the lines stand, if that is somebody and not the speaker. */
async function otherAuthor(
  lines: readonly OwnedLine[],
  names: readonly string[],
  { authorsSaying }: Sources,
): Promise<Author | undefined> {
  const text = lines.map((line) => normaliseWords(line.text)).join(' ');
  if (text.split(' ').length < tellingTokens) return undefined;
  const authors = await authorsSaying(text);
  return authors.some(({ name }) => isNameOf(name, names)) ? undefined : authors[0];
}

/** The quoted line that stands directly above the match's paragraph, and all between it and the match's end. */
function withQuotedLineAbove(
  match: readonly OwnedLine[],
  body: readonly OwnedLine[],
): readonly OwnedLine[] | undefined {
  const last = match.at(-1)?.number ?? 0;
  let first = match[0]?.number ?? 0;
  while (isOwn(body[first - 2])) first--;
  const above = body[first - 2];
  return above && !above.blank && (above.depth > 0 || above.reQuoted)
    ? body.slice(first - 2, last)
    : undefined;
}

function isOwn(line: OwnedLine | undefined): boolean {
  return line !== undefined && !line.blank && line.owner.kind === 'sender';
}
