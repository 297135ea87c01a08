/**
 * Computes the name of a rendering: a hash of everything that determines it.
 *
 * A build has no browser, so it must be able to decide from the text alone whether
 * the committed picture was drawn from that text.
 */

import { byCode } from '../text/in-order.ts';
import { sha256 } from '../text/sha256.ts';
import type { DiagramSource } from './source.ts';
import { drawingVersion, mermaidSettings, mermaidVersion } from './theme.ts';

/** 64 hex digits: the SHA-256 of Mermaid's version, our settings, and the diagram with its texts and links. */
export function renderingKey(diagram: DiagramSource): string {
  const { id, title, description, source, links, names = {}, arrow = '' } = diagram;
  const sortedLinks = Object.entries(links).sort(([a], [b]) => byCode(a, b));
  const parts = {
    mermaidVersion,
    drawingVersion,
    mermaidSettings,
    id,
    title,
    description,
    source,
    links: sortedLinks,
    names,
    arrow,
  };
  return sha256(JSON.stringify(parts));
}
