/** The text twin of a claim; it holds the very citation that the button copies. */

import type { APIRoute } from 'astro';
import { versionsOf } from '../../../ledger/versions.ts';
import { cited, ledger, siteAddress } from '../../../site/cited.ts';
import { record } from '../../../site/record.ts';
import { claimTwin } from '../../../twin/claim-twin.ts';

export function getStaticPaths() {
  return [...record().claims.keys()].map((id) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params: { id = '' } }) => {
  const graph = record();
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  const context = {
    ...siteAddress,
    cited: (other: string) => {
      const found = graph.claims.get(other);
      return found && cited(found);
    },
  };
  return new Response(claimTwin(graph, claim, cited(claim), versionsOf(ledger(), id), context));
};
