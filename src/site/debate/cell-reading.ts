/** The block for mail of a cell of the matrix: each of its statements with our reading of it. */

import { addressOf } from '../../cite/address.ts';
import { stanceLabels } from '../../cite/labels.ts';
import { type ReadStatement, readingBlock } from '../../cite/reading-block.ts';
import { ownEvidence, saidTogether } from '../../cite/said-together.ts';
import { compareByDate } from '../../record/graph/by-date.ts';
import { cited, siteAddress } from '../cited.ts';
import { record } from '../record.ts';
import { type MatrixCell, type NearClaim, stanceWords } from './matrix-view.ts';

/** Whether the cell has words: of a stance, or of claims that come near it. */
export function hasReading({ entries, near, read }: MatrixCell): boolean {
  return entries.length > 0 || (near.length > 0 && !read);
}

/** @param page path of the page that has the cell */
export function cellReading(cell: MatrixCell, page: string): string {
  const { id, person, topic, entries, earlier, near, since } = cell;
  const stances = entries.map(({ stance, shown, said, claim }) => ({
    stance: `${earlier.has(claim.id) ? 'before: ' : ''}${stanceLabels[stance]}`,
    claim: shown,
    said,
  }));
  return readingBlock({
    person: person.name,
    requirement: topic.row?.requirement ?? topic.title,
    statements: [...near.map(withoutStance), ...since.map(withoutStance), ...stances].toSorted((a, b) =>
      compareByDate(record(), b.claim.id, a.claim.id),
    ),
    address: addressOf(siteAddress, `${page}#${id}`),
  });
}

function withoutStance({ claim, reason }: NearClaim): ReadStatement {
  const shown = cited(claim);
  const [group = []] = saidTogether(ownEvidence(shown));
  return { stance: `no stance (${reason})`, claim: shown, said: stanceWords(claim, group) };
}
