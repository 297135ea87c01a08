/** An invented claim, for the page that shows how citations look: nobody real is quoted as an example. */

import { hashAddress, pinnedAddress, versionTextAddress } from '../../cite/address.ts';
import type { CitedClaim } from '../../cite/cited-claim.ts';
import { archiveOf, archiveUrl } from '../../record/graph/archived.ts';
import { siteAddress } from '../cited.ts';
import { record } from '../record.ts';

const nothing = 'Nothing later in the mail held changes it';
const message = '20240618-zero-pages-1@mail.example';

export function exampleCitation(): CitedClaim {
  const id = 'ada-zero-pages-lazily';
  const hash = '7f3a9c1e2b4d';
  const archive = archiveOf(record(), message);
  return {
    id,
    kind: 'position',
    title: 'Ada would zero pages on first touch, not at boot',
    state: undefined,
    speaker: 'ada-byron',
    speakerName: 'Ada Byron',
    date: '2024-06-18T17:05:09-07:00',
    hash,
    url: pinnedAddress(siteAddress, id, hash),
    pinned: pinnedAddress(siteAddress, id, hash),
    textUrl: versionTextAddress(siteAddress, id, hash),
    short: hashAddress(siteAddress, hash),
    published: '2026-11-22',
    asOf: undefined,
    evidence: [
      {
        message,
        lines: [3, 4],
        words: 'zero each page when it is first touched',
        speaker: 'ada-byron',
        speakerName: 'Ada Byron',
        quotes: false,
        senderName: 'Ada Byron',
        byline: 'Ada Byron, 18 Jun 2024',
        sent: '2024-06-18T17:05:09-07:00',
        subject: '[RFC] zero pages lazily',
        result: 'verified',
        // An archive that numbers its messages has no address for a message that nobody sent.
        lore: archiveUrl(record(), message) ?? 'https://lists.example/2024-June/001234.html',
        archive: archive.name,
        collection: archive.collection,
      },
    ],
    sources: [],
    later: [],
    answer: { text: nothing, mail: nothing, clauses: [], state: undefined, came: [], changed: false },
    warnings: [],
    review: { state: 'not-reviewed', label: 'not reviewed by the speaker', current: [], lapsed: [] },
  };
}
