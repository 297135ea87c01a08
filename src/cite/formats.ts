/** The forms in which a claim can be cited, in the order in which a page offers them. Ids are kept in readers' settings. */

import { bibtexCitation } from './bibtex.ts';
import type { CitedClaim } from './cited-claim.ts';
import { cslJsonCitation } from './csl-json.ts';
import { linkTrailer } from './link-trailer.ts';
import { mailCitation } from './mail.ts';
import { markdownCitation } from './markdown.ts';
import { oneLineCitation } from './one-line.ts';
import { risCitation } from './ris.ts';
import { ownEvidence } from './said-together.ts';

export interface CitationFormat {
  readonly id: string;
  readonly label: string;
  /** Empty where this form does not exist for the claim (a trailer without a message). */
  readonly cite: (cited: CitedClaim) => string;
}

export const citationFormats: readonly CitationFormat[] = [
  { id: 'mail', label: 'Mail', cite: (cited) => mailCitation(cited) },
  { id: 'context', label: 'With context', cite: contextCitation },
  { id: 'line', label: 'One line', cite: oneLineCitation },
  { id: 'markdown', label: 'Markdown', cite: markdownCitation },
  { id: 'link', label: 'Link: trailer', cite: (cited) => linkTrailer(cited) },
  { id: 'bibtex', label: 'BibTeX', cite: bibtexCitation },
  { id: 'csl-json', label: 'CSL-JSON', cite: cslJsonCitation },
  { id: 'ris', label: 'RIS', cite: risCitation },
];

/** So many words of the speaker's say by themselves what they are about: about four lines of a mail. */
const enough = 30;

/** The block for mail that a page offers first: `Right.` says nothing without what was right, so few words come in their context. */
export function blockForMail(cited: CitedClaim): { readonly id: 'mail' | 'context'; readonly text: string } {
  const said = ownEvidence(cited).flatMap(({ words }) => words.split(' '));
  const context = said.length > enough ? '' : contextCitation(cited);
  return context === '' ? { id: 'mail', text: mailCitation(cited) } : { id: 'context', text: context };
}

/** Empty where the claim has no words but its speaker's. */
function contextCitation(cited: CitedClaim): string {
  const all = mailCitation(cited, { context: true });
  return all === mailCitation(cited) ? '' : all;
}
