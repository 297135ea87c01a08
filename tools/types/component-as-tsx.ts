/** A component as the TypeScript that it stands for, and where each place of that stands in the component. */

import { convertToTsx } from '@astrojs/astro2tsx';

export interface ComponentAsTsx {
  readonly code: string;
  /** Scripts written in it that are handled as modules: they can be wrong as any file can. */
  readonly scripts: readonly string[];
  /** `LINE:COLUMN` of the component for an offset into `code`; its first line for what was only added. */
  readonly placeOf: (offset: number) => string;
  /** What keeps it from being read at all. */
  readonly faults: readonly { readonly message: string; readonly place: string }[];
}

export function componentAsTsx(file: string, source: string): ComponentAsTsx {
  const { code, mappings, scripts, diagnostics, hasParseErrors } = convertToTsx(source, { filename: file });
  return {
    code,
    scripts: scripts.flatMap(({ type, content }) => (type === 'processed-module' ? content : [])),
    placeOf: (offset) => {
      const found = mappings.find(([start, length]) => start <= offset && offset < start + length);
      if (!found) return '1:1';
      const [start, , original, length] = found;
      return placeIn(source, original + Math.min(offset - start, length));
    },
    faults: hasParseErrors
      ? diagnostics.map(({ message, position }) => ({ message, place: placeIn(source, position.start) }))
      : [],
  };
}

function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
}
