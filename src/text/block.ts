/** A page as text knows it: pieces one below the other, and numbered notes for the addresses. */

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Verbatim words of somebody, in the ` : ` form of the kernel lists. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  /** A text that has its columns already, such as a citation to be copied: not a byte is changed. */
  | { readonly kind: 'kept'; readonly text: string }
  /** Lines kept apart, indented: code. A line that does not fit goes on two spaces deeper. */
  | { readonly kind: 'verbatim'; readonly text: string; readonly indent: number }
  /** Columns separated by two spaces; cells are wrapped. */
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    };

/** Collects addresses and gives each its number; the same address keeps its number. */
export interface Notes {
  /**
   * @param lines what the note says, where it is not the address alone
   * @returns the mark that stands in the text, `[3]`
   */
  readonly mark: (key: string, lines?: () => readonly string[]) => string;
  /** The lines of each note, in order. */
  readonly lines: () => readonly (readonly string[])[];
  readonly first: number;
}

/** @param first number of the first note: above those that stand in a text of the page already */
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
