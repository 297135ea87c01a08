/** What rests on an entry of evidence, by its title and its address. */

import { labs } from '../../labs/shared/labs.ts';
import { claimHref, href } from '../../site/href.ts';
import { record } from '../../site/record.ts';

/** @param owner a claim's id, or `lab/ID` */
export function namedOwner(owner: string): { readonly title: string; readonly to: string } {
  const told = labs.find(({ id }) => owner === `lab/${id}`);
  return told
    ? { title: `Lab: ${told.title}`, to: href(`/labs/${told.id}/`) }
    : { title: record().claims.get(owner)?.title ?? owner, to: claimHref(owner) };
}
