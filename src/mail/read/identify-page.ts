/**
 * Finds the known message that a web archive's page shows: the one with the same sender, instant and subject. A page
 * that matches none or several remains unidentified: an id is never invented.
 */

import type { KnownMessage } from './archive.ts';
import type { Message } from './message.ts';
import { isNameOf } from './person-name.ts';

export function identifyPage(page: Message, known: readonly KnownMessage[]): string | undefined {
  const matches = known.filter(
    ({ names, date, subject }) =>
      Date.parse(date) === page.date?.instant &&
      folded(subject) === folded(page.subject) &&
      page.from.some(({ name }) => isNameOf(name, names)),
  );
  return matches.length === 1 ? matches[0]?.id : undefined;
}

function folded(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim();
}
