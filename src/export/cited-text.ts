/** Prepares a version of one of our texts for citation; a short answer includes its quotations as of today. */

import { addressOf, type SiteAddress } from '../cite/address.ts';
import type { CitedClaim } from '../cite/cited-claim.ts';
import { asItRests, quoted } from '../cite/quoted.ts';
import type { CitedText } from '../cite/text-citation.ts';
import { lastDay } from '../ledger/last-day.ts';
import { ledgerOf } from '../ledger/ledger-problems.ts';
import { type PinnedText, presentHashes } from '../ledger/text-versions.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';

export function citedTextIn(
  graph: Graph,
  where: SiteAddress,
  pinned: PinnedText,
  cited: (claim: Claim) => CitedClaim,
): CitedText {
  const { question, title, summary, asOf, rests, mail, open } = pinned.version;
  return {
    title: question ?? title,
    summary,
    hash: pinned.hash,
    published: pinned.date || undefined,
    asOf,
    pinned: addressOf(where, pinned.address),
    short: addressOf(where, `h/${pinned.hash}/`),
    quoted:
      asOf === undefined
        ? []
        : quoted(mail.length > 0 ? mail : rests.map(asItRests), (id) => {
            const claim = graph.claims.get(id);
            return claim && cited(claim);
          }),
    open,
    earlier: presentHashes(graph).has(pinned.hash)
      ? undefined
      : { told: lastDay(ledgerOf(graph)) ?? pinned.date },
  };
}
