/**
 * The input of the cost model: a memory, the page sizes behind it, the ranges that change hands and how often. The
 * names are those of the model's description, so that a table in a mail and a scenario here read the same.
 */

/** A number of bytes; for guest memory always a multiple of `granule`. */
export type Bytes = number;

/**
 * Conversion granule and base page: 4096 bytes.
 * Single pages as the granularity: c05f2a97-5863-4da7-bfae-2d6873a62ebe@redhat.com L112, agreed in
 * ZnVG9oZL4GT0uFy_@google.com L57.
 */
export const granule: Bytes = 4096;

export const KiB: Bytes = 1024;
export const MiB: Bytes = 1024 * KiB;
export const GiB: Bytes = 1024 * MiB;

/** The page sizes a store may be made of: 4 KiB, 2 MiB and 1 GiB. */
export const pageSizes = [granule, 2 * MiB, GiB] as const;
export type PageSize = (typeof pageSizes)[number];

/** Blocks of guest memory that one second-stage entry above the last level can map. Larger blocks are not counted. */
export const stage2Blocks = [2 * MiB, GiB] as const;

export type Owner = 'private' | 'shared';

/**
 * `pkvm`: content survives an in-place conversion, sharing sets a page-table entry
 * (ZnUsmFFslBWZxGIq@google.com L39-49).
 * `coco`: TDX, SEV-SNP and CCA, taken together as hardware on which it does not. Whether that has to be so was
 * disputed: 20240621122605.GP2494510@nvidia.com L12-15.
 */
export const hardware = ['pkvm', 'coco'] as const;
export type Hardware = (typeof hardware)[number];

/** One contiguous piece of guest memory, as offset and length in bytes; both multiples of the granule. */
export interface Range {
  readonly off: Bytes;
  readonly len: Bytes;
}

/** A complete scenario. `asScenario` fills in the defaults; `problemsOf` says what is wrong. */
export interface Scenario {
  /** Memory of the guest in bytes; a multiple of G and of Gs. */
  readonly W: Bytes;
  /** Page size of the in-place store, and of the private store of the two-store scheme. */
  readonly G: PageSize;
  /** Page size of the shared store of the two-store scheme. */
  readonly Gs: PageSize;
  /** Disjoint ranges; one request converts all of them. */
  readonly ranges: readonly Range[];
  /** What all memory is before the first cycle. */
  readonly start: Owner;
  /** Cycles R: each converts the ranges away from `start`, then back. */
  readonly cycles: number;
  /** Does the last cycle convert back? */
  readonly returns: boolean;
  /** Must the payload survive the conversion away from `start`? */
  readonly keepOut: boolean;
  /** Must it survive the conversion back? */
  readonly keepIn: boolean;
  readonly hw: Hardware;
  /** Are a huge folio's struct pages optimised away while it is unsplit (HVO, the hugetlb vmemmap optimisation)? */
  readonly hvo: boolean;
}

/** The required fields; everything else has a default. */
export type ScenarioInput = Pick<Scenario, 'W' | 'G' | 'ranges'> & Partial<Scenario>;

/** Fills in the defaults: 4 KiB shared pages, private at the start, one full cycle, nothing kept, pKVM, HVO on. */
export function asScenario(input: ScenarioInput): Scenario {
  return {
    Gs: granule,
    start: 'private',
    cycles: 1,
    returns: true,
    keepOut: false,
    keepIn: false,
    hw: 'pkvm',
    hvo: true,
    ...input,
  };
}
