/** A component as the equivalent TypeScript, with a map from each place in it to the component. */

import { convertToTsx } from '@astrojs/astro2tsx';

export interface ComponentAsTsx {
  readonly code: string;
  /** Its scripts that are processed as modules: they are type-checked like any file. */
  readonly scripts: readonly string[];
  /** `LINE:COLUMN` of the component for an offset into `code`; its first line for added code. */
  readonly placeOf: (offset: number) => string;
  /** Why it cannot be parsed. */
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
