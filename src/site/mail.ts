/**
 * The mail itself, only where whoever builds has it at hand (`ARCHIVE=PATH`). The default build holds none of it:
 * docs/decisions/no-mail-in-the-repository.md.
 */

import type { MarginLine } from '../evidence/margin.ts';

export async function mailOf(_messageId: string): Promise<readonly MarginLine[] | undefined> {
  return undefined;
}
