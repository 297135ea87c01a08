/** The argument maps that are drawn, in the order in which the map page shows them. */

import { diagramIds } from './diagrams.ts';

/** The correction the record began with and who asked whom; the maps by topic stand with their topics. */
export function drawnMaps(): readonly string[] {
  const known = new Set(diagramIds());
  return ['hard-no-history', 'correction-sean-all-vm-types-not-just-coco', 'who-asked-whom'].filter((id) =>
    known.has(id),
  );
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
