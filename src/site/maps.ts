/** The argument maps that are drawn, in the order in which the map page shows them. */

import { debate } from './debate.ts';
import { diagramIds } from './diagrams.ts';

/** Those that the debate names; the maps by topic stand with their topics. */
export function drawnMaps(): readonly string[] {
  const known = new Set(diagramIds());
  return (debate()?.maps ?? []).filter((id) => known.has(id));
}

export function topicMap(topic: string): string | undefined {
  const id = `topic-${topic}`;
  return diagramIds().includes(id) ? id : undefined;
}

export function threadTree(thread: string): string | undefined {
  const id = `thread-${thread}`;
  return diagramIds().includes(id) ? id : undefined;
}

export function correctionMap(correction: string): string | undefined {
  const id = `correction-${correction}`;
  return diagramIds().includes(id) ? id : undefined;
}
