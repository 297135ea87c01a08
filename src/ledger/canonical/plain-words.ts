/**
 * The words of a body for reading, without most of its markup. Nothing is hashed of it, so that it may get better; but it
 * hides nothing: what the words of form 1 left out (comments, what begins like code of a module) stays in sight.
 */

import { plainBody1 } from './plain-body-1.ts';

const guard = '\uE000';

export function plainWords(source: string): string {
  const guarded = source.replace(/\{/g, `{${guard}`).replace(/^(import|export) /gm, `${guard}$1 `);
  return plainBody1(guarded).replaceAll(guard, '');
}
