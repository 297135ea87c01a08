/** The id that an id leads to today: itself, or the end of its redirects. */

import { resolveRedirect } from '../../ledger/redirects.ts';
import { record } from '../record.ts';

export function currentId(id: string): string {
  const found = resolveRedirect(record().redirects, id);
  return found.kind === 'found' ? found.id : id;
}

/** Every id that was renamed, with the id that carries its claim now. */
export function renamedIds(): readonly { readonly from: string; readonly to: string }[] {
  return record().redirects.map(({ from }) => ({ from, to: currentId(from) }));
}
