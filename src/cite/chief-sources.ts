/** Which sources of an outcome stand in a citation: those that its title rests on, and not whichever are listed first. */

import type { CitedSource } from './cited-claim.ts';

/** At most so many sources of an outcome stand in a citation; the rest are on our page. */
const mostSources = 3;

/** In the order in which the record lists them; the first ones where the record names none as the chief ones. */
export function chiefSources(sources: readonly CitedSource[]): readonly CitedSource[] {
  const chief = sources.filter((source) => source.chief === true);
  return (chief.length > 0 ? chief : sources).slice(0, mostSources);
}
