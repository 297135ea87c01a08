/**
 * Extracts the words of a body for reading, without most of its markup. They are not hashed, so this may improve; but
 * it hides nothing: what form 1 left out (comments, and lines that begin like module code) stays visible.
 */

import { plainBody1 } from './plain-body-1.ts';

const guard = '\uE000';

export function plainWords(source: string): string {
  const guarded = source.replace(/\{/g, `{${guard}`).replace(/^(import|export) /gm, `${guard}$1 `);
  return plainBody1(guarded).replaceAll(guard, '');
}
