/**
 * What earlier versions of a lab's model said of its scenarios, so that a link of an earlier version can still be told
 * its result. Lines are added by `npx node tools/keep-results.ts --write` and never changed; a test holds the present
 * versions to them.
 */

import recorded from './earlier-results.json' with { type: 'json' };
import type { LabId } from './limits.ts';

/** Version, to scenario, to the verdict of the scenario's own actions. */
export type EarlierResults = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const earlierResults: Readonly<Partial<Record<LabId, EarlierResults>>> = recorded;

/** The archive with what is missing added; nothing that it holds is changed. */
export function withMissing(
  held: Readonly<Partial<Record<LabId, EarlierResults>>>,
  present: Readonly<Record<LabId, EarlierResults>>,
): Readonly<Record<LabId, EarlierResults>> {
  const labs = Object.entries(present).map(([lab, archive]) => {
    const before = held[lab as LabId] ?? {};
    const versions = Object.entries(archive).map(
      ([version, results]) => [version, { ...results, ...before[version] }] as const,
    );
    return [lab, { ...before, ...Object.fromEntries(versions) }] as const;
  });
  return Object.fromEntries(labs) as Record<LabId, EarlierResults>;
}
