/**
 * Checks a quoted person's review of our retelling against the mail that it cites: that person sent it, it names the
 * version or the claim by hash or address, in their own words or in those that they answer, and if it has a review line
 * for the version, the verdict is the same. A "confirmed" that nobody wrote would weigh more than a quotation.
 */

import type { Archive } from '../mail/read/archive.ts';
import { isNameOf } from '../mail/read/person-name.ts';
import { senderName } from '../mail/read/sender-name.ts';
import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { namesOf } from '../record/schema/person.ts';

export interface ReviewFault {
  readonly claim: string;
  readonly message: string;
  readonly reason: string;
  readonly place: Place;
}

/** @param strict whether a review is refused if its mail is not available */
export async function reviewFaults(
  graph: Graph,
  archive: Archive,
  strict: boolean,
): Promise<readonly ReviewFault[]> {
  const faults: ReviewFault[] = [];
  for (const { id, data, entry } of graph.claims.values())
    for (const [index, { by, message, hash, verdict }] of (data.reviews ?? []).entries()) {
      const copies = await archive.messages(message);
      if (copies.length === 0 && !strict) continue;
      const person = graph.people.get(by);
      const names = person ? namesOf(person) : [];
      const place = entry.placeOf(['reviews', index]);
      const fault = (reason: string) => faults.push({ claim: id, message, reason, place });
      const sent = copies.filter((copy) => isNameOf(senderName(copy) ?? '', names));
      const lines = sent.flatMap((copy) => copy.lines);
      const verdicts = lines.flatMap((line) => lineOf(hash).exec(line)?.[1]?.toLowerCase() ?? []);
      if (copies.length === 0) fault('no copy of its mail is available, so nothing proves it');
      else if (sent.length === 0) fault(`it is not a mail from ${person?.name ?? by}`);
      else if (!lines.some((line) => line.includes(hash) || line.includes(`/c/${id}/`)))
        fault(`the mail names neither ${hash} nor /c/${id}/`);
      else if (verdicts.length > 0 && !verdicts.includes(verdict))
        fault(`the mail says that it is ${verdicts[0]}`);
    }
  return faults;
}

/** The review line, in the form that CONTRIBUTING.md asks the quoted person to use. */
function lineOf(hash: string): RegExp {
  return new RegExp(`^Loremark-Review: *${hash} +(confirmed|disputed)\\s*$`, 'i');
}
