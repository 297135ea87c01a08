/**
 * Every scenario that a claim's `simulates` may name, as `lab/preset`: those of the labs that have a page.
 */

import { gridPresets } from '../models/in-place-grid/presets.ts';

export const scenarios: readonly string[] = [...gridPresets.map(({ id }) => `in-place-conversion/${id}`)];
