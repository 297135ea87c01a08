/**
 * The link targets of a diagram's nodes exist: a node with a kebab-case name links to the claim with that id, any other
 * node links only through `links`.
 *
 * @example ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     description: It is private, then shared.
 *     links: { private: 'claim:zero-lazily' }
 *     body: "flowchart TB\n  private --> zero-lazily"
 * @example not-ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     description: It is private, then shared.
 *     links: { private: 'claim:zero-lazilly' }
 *     body: "flowchart TB\n  private --> shared"
 * @report
 *   diagrams/life.mmd:5:3  error  diagram-targets
 *     Unexpected claim id `zero-lazilly`, expected the id of an existing claim
 *     4 | links:
 *     5 |   private: claim:zero-lazilly
 *           ^^^^^^^
 *     help: did you mean `zero-lazily`?
 * @example not-ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     description: It is private, then shared.
 *     body: "flowchart TB\n  private --> zero-lazilly"
 * @report
 *   diagrams/life.mmd:6:15  error  diagram-targets
 *     Unexpected claim id `zero-lazilly`, expected the id of an existing claim
 *     5 | flowchart TB
 *     6 |   private --> zero-lazilly
 *                       ^^^^^^^^^^^^
 *     help: did you mean `zero-lazily`?
 */

import { targetProblems } from '../diagrams/diagram-problems.ts';
import type { Check } from './check.ts';

export const diagramTargets: Check = {
  id: 'diagram-targets',
  *run(graph) {
    yield* targetProblems(graph);
  },
};
