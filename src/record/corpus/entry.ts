/**
 * One content file as read: its data, whether the data has the right shape, and the place of each part in the file.
 * Shape faults are stored with the entry, so that the checks can report all of them at once.
 */

import type { Root } from 'mdast';
import type { Place } from './place.ts';

export type EntryKind = 'person' | 'thread' | 'claim' | 'topic' | 'essay' | 'brief' | 'debate' | 'lab';

export type Path = readonly (string | number)[];

export interface ShapeFault {
  readonly path: Path;
  /** The key itself is at fault (unknown or repeated), not its value. */
  readonly atKey: boolean;
  readonly unknownKey: boolean;
  readonly message: string;
  /** Keys or values that would have been valid, for "did you mean". */
  readonly allowed: readonly string[];
  readonly found: string | undefined;
}

/** @param more fields that differ from the default: a fault in a value, without valid alternatives */
export function shapeFault(
  path: Path,
  message: string,
  more: Partial<Pick<ShapeFault, 'atKey' | 'unknownKey' | 'allowed' | 'found'>> = {},
): ShapeFault {
  return { path, atKey: false, unknownKey: false, message, allowed: [], found: undefined, ...more };
}

export interface Body {
  /** The source after the front matter, with its final newline. */
  readonly source: string;
  /** The parsed MDX, with positions in the whole file. Undefined if it does not parse. */
  readonly tree: Root | undefined;
  readonly fault: { readonly message: string; readonly place: Place } | undefined;
}

export interface Entry<Data> {
  readonly kind: EntryKind;
  /** File name without its extension, exactly as written. */
  readonly id: string;
  /** Path as printed in reports. */
  readonly file: string;
  readonly source: string;
  /** The front matter (or whole YAML) as data, before any schema. */
  readonly raw: unknown;
  /** The same after validation; undefined if it has shape faults. */
  readonly data: Data | undefined;
  readonly faults: readonly ShapeFault[];
  readonly body: Body | undefined;
  /** The place of the value at `path`, or of its nearest parent that exists. */
  readonly placeOf: (path: Path) => Place;
  /** The place of the last key of `path`. */
  readonly placeOfKey: (path: Path) => Place;
}
