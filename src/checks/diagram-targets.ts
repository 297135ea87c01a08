/**
 * What a node of a diagram leads to exists, and so does every claim that a node is named for: a node in kebab case is
 * taken for the id of a claim, any other node leads somewhere only by `links`.
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
 * @example not-ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     description: It is private, then shared.
 *     body: "flowchart TB\n  private --> zero-lazilly"
 */

import { targetProblems } from '../diagrams/diagram-problems.ts';
import type { Check } from './check.ts';

export const diagramTargets: Check = {
  id: 'diagram-targets',
  *run(graph) {
    yield* targetProblems(graph);
  },
};
