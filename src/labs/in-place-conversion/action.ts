/**
 * The actions on the grid. Each is also a number, in which form a link carries it: kinds and pages keep their places
 * permanently, and a new kind goes to the end.
 */

export const pageCount = 16;
export const columns = 4;

export const kinds = ['share', 'map', 'pin', 'touch', 'io', 'unpin', 'unmap', 'convert'] as const;
export type Kind = (typeof kinds)[number];

export interface Action {
  readonly kind: Kind;
  /** 0 to 15, row by row. */
  readonly page: number;
}

/** What each kind does, in the words of its button. */
export const kindTexts: Readonly<Record<Kind, string>> = {
  share: 'the guest shares the page',
  map: 'the VMM maps it',
  pin: 'I/O pins it',
  touch: 'the VMM writes through its mapping',
  io: 'the I/O writes through the pin',
  unpin: 'the I/O is done and drops its pin',
  unmap: 'the VMM unmaps it',
  convert: 'the guest asks for it back as private',
};

export const actionCount = kinds.length * pageCount;

export function actionIndex({ kind, page }: Action): number {
  return kinds.indexOf(kind) * pageCount + page;
}

/** The action with a number, or `undefined` if there is none. */
export function actionAt(index: number): Action | undefined {
  const kind = Number.isInteger(index) && index >= 0 ? kinds[Math.floor(index / pageCount)] : undefined;
  return kind && { kind, page: index % pageCount };
}
