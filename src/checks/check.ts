/** The interface of an integrity rule: it looks at the whole record and yields all findings, not only the first. */

import type { TextFault } from '../diagrams/diagram-problems.ts';
import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';

export interface Finding {
  readonly place: Place;
  /** `Unexpected X, expected Y`: one line, values in backticks, no full stop. */
  readonly message: string;
  /** The next action, only if it is certain. */
  readonly help?: string | undefined;
  /** The other end of a conflict. */
  readonly note?: { readonly text: string; readonly place: Place } | undefined;
  /**
   * What will resolve the finding, so that a contribution is not refused for it (`check --proposed`): publishing,
   * proving, or somebody's look at the sources. A look that is out of date or still to be taken is never a reason to
   * refuse.
   */
  readonly awaits?: 'publication' | 'proof' | 'look' | undefined;
}

/** What the rules must know about other rooms, passed in so that they import nothing above them. */
export interface CheckContext {
  /** Components an author may use in MDX, each with its attributes. */
  readonly components: ReadonlyMap<string, readonly ComponentAttribute[]>;
  /**
   * Scenarios of the labs as `lab/preset`, with the number of steps of each run; undefined if the labs were not loaded.
   */
  readonly simulations: ReadonlyMap<string, number> | undefined;
  /**
   * Names defined by a lab, as `lab/counts`, `lab/models`, `lab/properties` and `lab/rules`; absent if the labs were
   * not loaded.
   */
  readonly labNames?: ReadonlyMap<string, readonly string[]> | undefined;
  /**
   * Faults that a Mermaid parser found in diagrams without a rendering, by id, with lines of the Mermaid text; absent
   * if none was run.
   */
  readonly diagramFaults?: ReadonlyMap<string, TextFault> | undefined;
  /** The day on which the record is checked, YYYY-MM-DD; undefined if nothing depends on it. */
  readonly today?: string | undefined;
  /** Whether the record is a contribution that is still to be proved and published. */
  readonly proposed?: boolean | undefined;
}

export interface ComponentAttribute {
  readonly name: string;
  readonly required: boolean;
  /** The kind of entry its value must name. */
  readonly names?: 'claim' | 'person' | 'topic' | 'essay' | 'diagram' | undefined;
}

export interface Check {
  /** Permanent; the file is named for it. */
  readonly id: string;
  readonly run: (graph: Graph, context: CheckContext) => Iterable<Finding>;
}
