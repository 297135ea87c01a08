/**
 * A diagram is written in Mermaid, and the picture drawn from exactly its text is committed beside it, so that a build
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
 * @report
 *   diagrams/life.mmd:5:1  error  diagram-renders
 *     Unexpected text without a committed rendering, expected one that was drawn from it
 *     4 | ---
 *     5 | flowchart TB
 *         ^^^^^^^^^^^^
 *     help: run `npm run diagrams -- --write` and commit `content/diagrams/rendered`
 * @example not-ok
 *   diagrams/life.mmd
 *     title: The life of a page
 *     body: "flowchart TB\n  private --> shared"
 * @report
 *   diagrams/life.mmd:2:1  error  diagram-renders
 *     Unexpected absence of `description`, expected a sentence
 *     1 | ---
 *     2 | title: The life of a page
 *         ^
 */

import { renderingProblems } from '../diagrams/diagram-problems.ts';
import type { Check } from './check.ts';

export const diagramRenders: Check = {
  id: 'diagram-renders',
  *run(graph, { diagramFaults }) {
    yield* renderingProblems(graph, diagramFaults);
  },
};
