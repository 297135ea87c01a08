/**
 * A diagram is Mermaid, and the picture that was drawn from exactly its text is committed beside it, so that a build
 * needs no browser and no reader sees a picture of something else.
 *
 * @example ok
 *   people/ada-byron.yml
 *     role: draws no diagrams
 * @example not-ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     description: It is private, then shared.
 *     body: "flowchart TB\n  private --> shared"
 * @example not-ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     body: "flowchart TB\n  private --> shared"
 */

import { renderingProblems } from '../diagrams/diagram-problems.ts';
import type { Check } from './check.ts';

export const diagramRenders: Check = {
  id: 'diagram-renders',
  *run(graph, { diagramFaults }) {
    yield* renderingProblems(graph, diagramFaults);
  },
};
