/** The forms in which a claim can be cited, in the order a page offers them. Readers' settings store the ids. */

import { bibtexCitation } from './bibtex.ts';
import type { CitedClaim } from './cited-claim.ts';
import { cslJsonCitation } from './csl-json.ts';
import { linkTrailer } from './link-trailer.ts';
import { contextCitation, mailCitation } from './mail.ts';
import { markdownCitation } from './markdown.ts';
import { oneLineCitation } from './one-line.ts';
import { risCitation } from './ris.ts';

export interface CitationFormat {
  readonly id: string;
  readonly label: string;
  /** Empty if the claim has no such form (a trailer without a message). */
  readonly cite: (cited: CitedClaim) => string;
}

export const citationFormats: readonly CitationFormat[] = [
  { id: 'mail', label: 'Mail', cite: (cited) => mailCitation(cited) },
  { id: 'context', label: 'With context', cite: contextCitation },
  { id: 'line', label: 'One line', cite: oneLineCitation },
  { id: 'markdown', label: 'Markdown', cite: markdownCitation },
  { id: 'link', label: 'Link: trailer', cite: linkTrailer },
  { id: 'bibtex', label: 'BibTeX', cite: bibtexCitation },
  { id: 'csl-json', label: 'CSL-JSON', cite: cslJsonCitation },
  { id: 'ris', label: 'RIS', cite: risCitation },
];
