/** The blocks of a page that is written as plain text, and its numbered notes, which give the addresses. */

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A quotation, in the ` : ` form of the kernel lists. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The number of the first item of an ordered list; 1 if absent. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  /** A text that is already wrapped, such as a citation to copy: not a byte is changed. */
  | { readonly kind: 'kept'; readonly text: string }
  /** Code: lines stay separate and are indented. A line that does not fit continues two spaces deeper. */
  | { readonly kind: 'verbatim'; readonly text: string; readonly indent: number }
  /** Columns separated by two spaces; cells are wrapped. */
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    };

/** Collects addresses and numbers them; the same address keeps its number. */
export interface Notes {
  /**
   * @param lines the text of the note, if it is not only the address
   * @returns the mark for the text, `[3]`
   */
  readonly mark: (key: string, lines?: () => readonly string[]) => string;
  /** The lines of each note, in order. */
  readonly lines: () => readonly (readonly string[])[];
  readonly first: number;
}

/** @param first number of the first note: above those already used in a text of the page */
export function notesFrom(first = 1): Notes {
  const known = new Map<string, { readonly number: number; readonly lines: readonly string[] }>();
  return {
    first,
    lines: () => [...known.values()].map(({ lines }) => lines),
    mark: (key, lines = () => [key]) => {
      const note = known.get(key) ?? { number: first + known.size, lines: lines() };
      known.set(key, note);
      return `[${note.number}]`;
    },
  };
}

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => [paragraph(text)]),
});
