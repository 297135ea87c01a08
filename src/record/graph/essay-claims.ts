/** The claims on which the summary and the headings of an essay rest. */

import type { EssayData } from '../schema/essay.ts';

export function claimsOfEssay({ rests }: Pick<EssayData, 'rests'>): readonly string[] {
  return [...(rests?.summary ?? []), ...Object.values(rests?.headings ?? {}).flat()];
}
