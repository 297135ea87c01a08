/**
 * The results that earlier versions of a lab's model gave for its scenarios, so that a page can still report the result
 * behind an older link. `npx node tools/keep-results.ts --write` adds lines and never changes one; a test compares the
 * present versions with them.
 */

import recorded from './earlier-results.json' with { type: 'json' };
import type { LabId } from './limits.ts';

/** For each version and scenario, the verdict of the scenario's own actions. */
export type EarlierResults = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const earlierResults: Readonly<Partial<Record<LabId, EarlierResults>>> = recorded;

/** The kept results with missing entries added; existing entries are not changed. */
export function withMissing(
  kept: Readonly<Partial<Record<LabId, EarlierResults>>>,
  present: Readonly<Record<LabId, EarlierResults>>,
): Readonly<Record<LabId, EarlierResults>> {
  const labs = Object.entries(present).map(([lab, current]) => {
    const before = kept[lab as LabId] ?? {};
    const versions = Object.entries(current).map(
      ([version, results]) => [version, { ...results, ...before[version] }] as const,
    );
    return [lab, { ...before, ...Object.fromEntries(versions) }] as const;
  });
  return Object.fromEntries(labs) as Record<LabId, EarlierResults>;
}
