/**
 * The citation of a margin note, put together from what the note shows. The page does it when Copy is pressed, and so need not
 * carry the words twice; the build does it too, and writes the citation out wherever it says more than this.
 */

import { siteName } from '../cite/address.ts';
import { fill } from '../text/fill.ts';

export interface NoteWords {
  /** `Ada Byron, 18 Jun 2024`. */
  readonly by: string;
  /** As the note shows them, with typographic marks. */
  readonly words: string;
  readonly lore: string;
  /** Where the record of the claim is: a path or an address that ends in `c/ID/`. */
  readonly record: string;
  /** The claim's address by its hash: `…/h/HASH/`. */
  readonly cite: string;
}

export function noteCitation({ by, words, lore, record, cite }: NoteWords): string {
  const plain = words.replaceAll('’', "'").replaceAll('…', '...');
  const id = /c\/[^/]+\/$/.exec(record)?.[0] ?? '';
  const pinned = cite.replace(/h\/(\w+\/)$/, `${id}$1`);
  return `${by} [1]:\n\n${fill(plain, ' : ')}\n\n[1] ${lore}\n[2] ${pinned}\n    (${siteName}, our summary)\n`;
}
