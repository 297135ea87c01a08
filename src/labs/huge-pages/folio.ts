/**
 * Models a huge folio in 512 pieces, and what is counted for it as a whole.
 *
 * A 2 MiB folio is 512 pages of 4 KiB; a 1 GiB folio is drawn as 512 pieces of 2 MiB, each converted as one. References
 * are counted for the folio and not for its pieces unless it is split: "Core-mm is not, and will not, track pins per
 * subpage", 66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com L30.
 */

import { structPageBytes, tableBytes } from '../cost/closed-form.ts';
import { type Bytes, GiB, granule, MiB } from '../cost/scenario.ts';

export const pieceCount = 512;

/** The indices of all pieces. */
export const everyPiece: readonly number[] = Array.from({ length: pieceCount }, (_, index) => index);

export const folioSizes = { '2M': 2 * MiB, '1G': GiB } as const;
export type FolioSize = keyof typeof folioSizes;

/**
 * How the folio is held:
 * `whole`: one folio, any pin allowed: the problem as it was stated
 * (66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com L21-30);
 * `no-long-pins`: option (a), one folio and no long-term pins, so that waiting always ends (L34-38);
 * `pieces`: option (b), unmovable 4 KiB folios from the start, each with a count of its own (L40-61);
 * `late`: whole while all of it has one owner, split when a part is converted, merged when it has one owner again, as
 * ZnSRZcap1dc2_WBV@google.com L93-96 would rather have it.
 */
export const holdings = ['whole', 'no-long-pins', 'pieces', 'late'] as const;
export type Holding = (typeof holdings)[number];

export interface Piece {
  readonly owner: 'private' | 'shared';
  readonly mapped: boolean;
  /** Pins of short I/O. */
  readonly short: number;
  /** Long-term pins, such as an IOMMU mapping takes. */
  readonly long: number;
}

export interface Folio {
  readonly size: FolioSize;
  readonly holding: Holding;
  /** Split into 4 KiB folios, each with its own count. */
  readonly split: boolean;
  /** Option (b) only: merged again and handed back to the reserve. */
  readonly returned: boolean;
  /** Option (a) only: the piece whose conversion waits for short pins to go; refaults block meanwhile. */
  readonly waiting: number | undefined;
  readonly pieces: readonly Piece[];
}

export interface Setup {
  readonly size: FolioSize;
  readonly holding: Holding;
  readonly start: Piece['owner'];
}

export function newFolio({ size, holding, start }: Setup): Folio {
  const piece: Piece = { owner: start, mapped: false, short: 0, long: 0 };
  return {
    size,
    holding,
    split: holding === 'pieces',
    returned: false,
    waiting: undefined,
    pieces: Array.from({ length: pieceCount }, () => piece),
  };
}

export function pieceAt(folio: Folio, index: number): Piece {
  const piece = folio.pieces[index];
  if (!piece)
    throw new RangeError(`There is no piece ${index}: the folio has pieces 0 to ${pieceCount - 1}.`);
  return piece;
}

/** The pieces that share one reference count with this one. */
export function unitOf(folio: Folio, index: number): readonly number[] {
  return folio.split ? [index] : everyPiece;
}

export function pinned(piece: Piece): boolean {
  return piece.short + piece.long > 0;
}

/** What a piece adds to a count beyond the expected value: one for a mapping, one for each pin. */
export function extraReferences({ mapped, short, long }: Piece): number {
  return (mapped ? 1 : 0) + short + long;
}

/** All private or all shared. */
export function isUniform(folio: Folio): boolean {
  return folio.pieces.every((piece) => piece.owner === folio.pieces[0]?.owner);
}

/** The measures shown beside the grid, in bytes and counts as in the cost model. */
export interface Measures {
  readonly shared: number;
  readonly mapped: number;
  readonly shortPins: number;
  readonly longPins: number;
  /** Reference counts kept for the folio: one, or one for each 4 KiB page. */
  readonly counts: number;
  /** Memory that the folio's struct pages take: one page of them while HVO holds, all of them once it is split. */
  readonly structPageBytes: Bytes;
  /** Second-stage tables of 4096 bytes that the folio needs beside one block entry: one while its owners are mixed. */
  readonly stage2Tables: number;
  readonly stage2TableBytes: Bytes;
}

export function measure(folio: Folio): Measures {
  const count = (of: (piece: Piece) => number) => folio.pieces.reduce((total, piece) => total + of(piece), 0);
  const pages = folioSizes[folio.size] / granule;
  // Memory handed back to the reserve is no longer the guest's.
  const stage2Tables = folio.returned || isUniform(folio) ? 0 : 1;
  return {
    shared: count((piece) => (piece.owner === 'shared' ? 1 : 0)),
    mapped: count((piece) => (piece.mapped ? 1 : 0)),
    shortPins: count((piece) => piece.short),
    longPins: count((piece) => piece.long),
    counts: folio.split ? pages : 1,
    structPageBytes: folio.split ? pages * structPageBytes : granule,
    stage2Tables,
    stage2TableBytes: stage2Tables * tableBytes,
  };
}
