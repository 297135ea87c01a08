/** The relations of a claim with their places in the file, including `said` of a correction. */

import type { Path } from '../record/corpus/entry.ts';
import type { Place } from '../record/corpus/place.ts';
import type { Claim, Relation } from '../record/graph/graph.ts';

export interface PlacedRelation extends Relation {
  /** The relation as a whole. */
  readonly place: Place;
  /** Its type, and for `said` the id. */
  readonly typePlace: Place;
  readonly notePlace: Place;
}

export function placedRelations({ id, data, entry }: Claim): readonly PlacedRelation[] {
  const stored = (data.relations ?? []).map(({ type, to, note }, index): PlacedRelation => {
    const at = (...rest: Path) => entry.placeOf(['relations', index, ...rest]);
    return { type, from: id, to, note, place: at(), typePlace: at('type'), notePlace: at('note') };
  });
  if (data.kind !== 'correction' || !data.said) return stored;
  const place = entry.placeOf(['said']);
  const corrects = { type: 'corrects', from: id, to: data.said, note: undefined } as const;
  return [{ ...corrects, place, typePlace: place, notePlace: place }, ...stored];
}
