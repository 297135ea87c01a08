/**
 * The mail itself, in a build that has it available (`ARCHIVE=PATH`, several separated by `:`). The default build
 * contains none of it: docs/decisions/no-mail-in-the-repository.md.
 */

import { type AnnotatedLine, annotateMessage } from '../../evidence/annotated-message.ts';
import { evidenceEntries } from '../../evidence/entries-of-graph.ts';
import { type ArchivedMessage, messageReader } from '../../evidence/match/archived-message.ts';
import { buildArchive } from '../../mail/read/archive.ts';
import { identifyPage } from '../../mail/read/identify-page.ts';
import { readArchives } from '../../mail/read/read-archives.ts';
import { namesOf } from '../../record/schema/person.ts';
import { record } from '../record.ts';

let reader: ((id: string) => Promise<ArchivedMessage | undefined>) | undefined;

/** The lines of a message with the claims that rest on them, or undefined if the message is not available. */
export async function mailOf(id: string): Promise<readonly AnnotatedLine[] | undefined> {
  const paths = (process.env['ARCHIVE'] ?? '').split(':').filter((path) => path !== '');
  if (paths.length === 0) return undefined;
  reader ??= messageReader(
    buildArchive(readArchives(paths).copies, (page) => identifyPage(page, knownMessages())),
    record().messages.keys(),
  );
  const found = await reader(id);
  const entries = evidenceEntries(record()).filter(({ message }) => message === id);
  return found && annotateMessage(found.message.lines, found.owned, entries);
}

function knownMessages() {
  const { messages, people } = record();
  return [...messages.values()].map(({ id, from, date, subject }) => {
    const person = people.get(from);
    return { id, date, subject, names: person ? namesOf(person) : [] };
  });
}
