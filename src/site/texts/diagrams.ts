/** The diagrams as pages show them: committed pictures with their addresses filled in. Nothing is drawn here. */

import { type PlacedDiagram, renderCommand } from '../../diagrams/diagram-set.ts';
import { diagramsOf } from '../../diagrams/diagrams-of.ts';
import { unsafeParts } from '../../diagrams/safe-svg.ts';
import { targetsOf } from '../../diagrams/source.ts';
import { nodeIdsOf, type TextAlternative, textAlternative } from '../../diagrams/structure.ts';
import { withAddresses } from '../../diagrams/with-addresses.ts';
import { targetOf } from '../../record/graph/links.ts';
import { oncePer } from '../../text/once-per.ts';
import { targetHref } from '../href.ts';
import { record } from '../record.ts';

export interface ShownDiagram {
  readonly title: string;
  readonly description: string;
  readonly svg: string;
  readonly text: TextAlternative;
  /** Node id to address. */
  readonly hrefs: ReadonlyMap<string, string>;
}

/** Whether a diagram with that id exists: those drawn from the record exist only if they have something to show. */
export function hasDiagram(id: string): boolean {
  return diagrams().has(id);
}

/** Whether the committed picture was made from the present text. */
export function isDrawn(id: string): boolean {
  return diagrams().get(id)?.rendering !== undefined;
}

/** @throws an error that names the diagram, and the command that fixes it, if it is missing or its picture is stale */
export function shownDiagram(id: string): ShownDiagram {
  const placed = diagrams().get(id);
  if (placed === undefined)
    throw new Error(`Unexpected diagram \`${id}\`, expected the id of an existing diagram`);
  const { diagram, rendering } = placed;
  if (rendering === undefined) {
    throw new Error(
      `The committed rendering of diagram \`${id}\` is missing or stale; fix it with \`${renderCommand}\``,
    );
  }
  const [unsafe] = unsafeParts(rendering.svg);
  if (unsafe)
    throw new Error(
      `Unexpected ${unsafe.found} in the picture of diagram \`${id}\`, expected ${unsafe.wanted}`,
    );
  const targets = targetsOf(diagram, nodeIdsOf(rendering.structure));
  return {
    title: diagram.title,
    description: diagram.description,
    svg: withAddresses(rendering.svg, (target) => targetHref(targetOf(target))),
    text: textAlternative(rendering.structure),
    hrefs: new Map([...targets].map(([node, target]) => [node, targetHref(targetOf(target))])),
  };
}

const setOf = oncePer(diagramsOf);

function diagrams(): ReadonlyMap<string, PlacedDiagram> {
  return setOf(record()).diagrams;
}
