/**
 * What earlier versions of a lab's model said of its scenarios, so that a link of an earlier version can still be told
 * its result. A version is added when it is first published and never changed; a test holds the present one to it.
 */

import type { LabId } from '../limits.ts';

/** Version, to scenario, to the verdict of the scenario's own actions. */
export type Archive = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const archives: Readonly<Partial<Record<LabId, Archive>>> = {};
