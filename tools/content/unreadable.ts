/** A file of the record whose YAML cannot be read: its place and the reason, as `check` reports them. */

import { type Place, placeText } from '../../src/record/corpus/place.ts';
import type { PlacedYaml } from '../../src/record/corpus/read-yaml.ts';
import { ContentError } from '../command/command-line.ts';

export interface Unreadable {
  readonly place: Place;
  readonly message: string;
}

export function unreadableOf({ faults, placeOf }: PlacedYaml): readonly Unreadable[] {
  return faults.map(({ path, message }) => ({ place: placeOf(path), message }));
}

/** `file:line:column  error  schema`, with the fault on the next line. */
export function unreadableText({ place, message }: Unreadable): string {
  return `${placeText(place)}  error  schema\n  ${message}`;
}

/** @throws ContentError that names all of them, if there are any */
export function refuseUnreadable(what: string, unreadable: readonly Unreadable[]): void {
  if (unreadable.length > 0)
    throw new ContentError([`${what} cannot be read`, ...unreadable.map(unreadableText)].join('\n'));
}
