/**
 * `diagrams/rendered/index.json`: the SHA-256 of each committed picture and of its structure, beside the key that names the
 * source they were drawn from. A picture that was edited by hand is no picture of its source.
 */

import { byCode } from '../text/in-order.ts';
import { sha256 } from '../text/sha256.ts';

/** Path below the content folder. */
export const picturesIndex = 'diagrams/rendered/index.json';

export interface PictureSums {
  readonly svg: string;
  readonly json: string;
}

/** Key of a rendering to the sums of its two files; empty where the index is absent or no JSON. */
export function readPictures(text: string): ReadonlyMap<string, PictureSums> {
  const found = new Map<string, PictureSums>();
  for (const [key, value] of Object.entries(objectIn(text) ?? {})) {
    const { svg, json } = (value ?? {}) as Partial<Record<'svg' | 'json', unknown>>;
    if (typeof svg === 'string' && typeof json === 'string') found.set(key, { svg, json });
  }
  return found;
}

/** One line a picture, in the order of the keys, so that two contributions seldom meet in one place. */
export function writtenPictures(pictures: ReadonlyMap<string, PictureSums>): string {
  const lines = [...pictures]
    .toSorted(([a], [b]) => byCode(a, b))
    .map(([key, { svg, json }]) => `  ${JSON.stringify(key)}: ${JSON.stringify({ svg, json })}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

export function sumsOf(files: PictureSums): PictureSums {
  return { svg: sha256(files.svg), json: sha256(files.json) };
}

/** Whether these texts are the ones whose sums the index holds. */
export function isBound(sums: PictureSums | undefined, files: PictureSums): boolean {
  const now = sumsOf(files);
  return sums !== undefined && sums.svg === now.svg && sums.json === now.json;
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
