/**
 * Reads and writes `diagrams/rendered/index.json`: the SHA-256 of each committed picture and of its structure, under
 * the key of the source they were drawn from. It reveals a picture that was edited by hand.
 */

import { byCode } from '../text/in-order.ts';
import { sha256 } from '../text/sha256.ts';

/** Path below the content folder. */
export const picturesIndex = 'diagrams/rendered/index.json';

export interface PictureSums {
  readonly svg: string;
  readonly json: string;
}

/** Key of a rendering to the checksums of its two files; empty if the index is missing or not JSON. */
export function readPictures(text: string): ReadonlyMap<string, PictureSums> {
  const found = new Map<string, PictureSums>();
  for (const [key, value] of Object.entries(objectIn(text) ?? {})) {
    const { svg, json } = (value ?? {}) as Partial<Record<'svg' | 'json', unknown>>;
    if (typeof svg === 'string' && typeof json === 'string') found.set(key, { svg, json });
  }
  return found;
}

/** One line per picture, in the order of the keys, so that two contributions seldom conflict. */
export function writtenPictures(pictures: ReadonlyMap<string, PictureSums>): string {
  const lines = [...pictures]
    .toSorted(([a], [b]) => byCode(a, b))
    .map(([key, { svg, json }]) => `  ${JSON.stringify(key)}: ${JSON.stringify({ svg, json })}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

export function sumsOf(files: PictureSums): PictureSums {
  return { svg: sha256(files.svg), json: sha256(files.json) };
}

/** Whether the files have the checksums of the index. */
export function isBound(sums: PictureSums | undefined, files: PictureSums): boolean {
  const actual = sumsOf(files);
  return sums !== undefined && sums.svg === actual.svg && sums.json === actual.json;
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
