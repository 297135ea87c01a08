/** The text of a claim, an essay or a topic as blocks, with what its components show. */

import type { SiteAddress } from '../cite/address.ts';
import type { CitedClaim } from '../cite/cited-claim.ts';
import { said } from '../cite/said.ts';
import { targetAddress } from '../cite/target-address.ts';
import type { Entry } from '../record/corpus/entry.ts';
import { targetOf } from '../record/graph/links.ts';
import { type Block, type Notes, paragraph } from '../text/block.ts';
import { blocksFromMdx } from '../text/from-mdx.ts';

export interface TwinContext extends SiteAddress {
  readonly cited: (id: string) => CitedClaim | undefined;
  /** The text alternative of a diagram, where there is one. */
  readonly diagram?: (id: string) => string | undefined;
}

export function entryBlocks(
  entry: Pick<Entry<unknown>, 'body'>,
  context: TwinContext,
  notes: Notes,
): readonly Block[] {
  if (!entry.body?.tree) return [];
  return blocksFromMdx(entry.body.tree, {
    link: (words, url) => {
      const address = targetAddress(targetOf(url), context);
      return address === undefined ? words : `${words}${notes.mark(address)}`;
    },
    component: (name, attributes) => component(name, attributes, context, notes),
  });
}

function component(
  name: string,
  attributes: ReadonlyMap<string, string>,
  context: TwinContext,
  notes: Notes,
): readonly Block[] | undefined {
  const cited = context.cited(attributes.get('claim') ?? '');
  if (name === 'Quote' && cited) {
    const piece = cited.evidence[Number(attributes.get('entry') ?? 0)];
    if (!piece) return undefined;
    return [
      paragraph(`${said(piece)}${notes.mark(piece.lore)} (${cited.title}${notes.mark(cited.url)}):`),
      { kind: 'words', text: piece.words },
    ];
  }
  if (name === 'Card' && cited) {
    const who = cited.speakerName === undefined ? '' : `${cited.speakerName}: `;
    return [paragraph(`${who}${cited.title}${notes.mark(cited.url)}`)];
  }
  const text = name === 'Diagram' ? context.diagram?.(attributes.get('id') ?? '') : undefined;
  return text
    ?.split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));
}
