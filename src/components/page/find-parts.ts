/** The parts of the look-up index, each fetched when one of its keys is first looked up. */

import type { FindValue } from '../../evidence/find/find-index.ts';
import type { LookUp } from '../../evidence/find/record-index.ts';

type Part = Readonly<Record<string, FindValue>>;

/**
 * @param address the folder of the parts
 * @param digits how many leading digits of a key name its part
 */
export function findParts(address: string, digits: number): LookUp {
  const pieces = new Map<string, Promise<Part>>();
  const piece = (name: string): Promise<Part> => {
    const known = pieces.get(name);
    if (known) return known;
    const loading = fetch(`${address}${name}.json`).then((answer) => {
      if (!answer.ok) throw new Error(`the index answered ${answer.status}`);
      return answer.json() as Promise<Part>;
    });
    loading.catch(() => pieces.delete(name));
    pieces.set(name, loading);
    return loading;
  };
  return async (keys) => {
    const found = await Promise.all(
      keys.map(async (key) => [key, (await piece(key.slice(0, digits)))[key]] as const),
    );
    return new Map(found.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  };
}

/** The addresses of this record: the one it was built for, and the one the page was loaded from. */
export function homesOf({ home = '', base = '/' }: DOMStringMap): readonly string[] {
  return [home, `${location.origin}${base}`].filter((one) => one !== '');
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
