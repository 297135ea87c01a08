/** The title and address of the entry that a piece of evidence belongs to. */

import { labs } from '../../labs/shared/labs.ts';
import { claimHref, href } from '../../site/href.ts';
import { record } from '../../site/record.ts';

/** @param owner a claim's id, or `lab/ID` */
export function namedOwner(owner: string): { readonly title: string; readonly to: string } {
  const lab = labs.find(({ id }) => owner === `lab/${id}`);
  return lab
    ? { title: `Lab: ${lab.title}`, to: href(`/labs/${lab.id}/`) }
    : { title: record().claims.get(owner)?.title ?? owner, to: claimHref(owner) };
}
