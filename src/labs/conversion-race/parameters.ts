/**
 * The parameters of the page-conversion models, with their ranges and the words
 * for readers, in the order that every listing uses.
 */

export const parameterNames = [
  'P',
  'K',
  'T',
  'INIT',
  'ORD',
  'SPLIT',
  'G',
  'LT',
  'UNMAP',
  'ORDER',
  'VERIFY',
  'HARDEN',
  'BUG',
  'COPY',
  'ENF',
  'PRES',
] as const;

export type ParameterName = (typeof parameterNames)[number];

/** Every parameter with its value. */
export type Config = Readonly<Record<ParameterName, number>>;

export interface Parameter {
  readonly values: readonly number[];
  readonly initial: number;
  readonly text: string;
}

export const parameters: Readonly<Record<ParameterName, Parameter>> = {
  P: { values: [1, 2, 3, 4], initial: 1, text: 'pages, one 4 KiB conversion granule each' },
  K: { values: [0, 1, 2, 3], initial: 0, text: 'pinners: kernel I/O through GUP' },
  T: { values: [0, 1], initial: 0, text: 'takers of transient references: migration scanner, LRU batch' },
  INIT: { values: [0, 1], initial: 0, text: 'pages start shared (0) or private (1)' },
  ORD: { values: [0, 1, 2], initial: 0, text: 'folio order: 2^ORD pages a folio' },
  SPLIT: {
    values: [0, 1],
    initial: 0,
    text: 'gmem, ORD > 0: 1 = a folio is split while any of it may be shared',
  },
  G: {
    values: [0, 1, 2, 3],
    initial: 0,
    text: 'how many of the last pinners take a plain reference (FOLL_GET)',
  },
  LT: { values: [0, 1], initial: 0, text: 'how many of the first pinners never let go' },
  UNMAP: {
    values: [0, 1],
    initial: 0,
    text: 'the converter zaps host mappings (1 unless said otherwise in gmem)',
  },
  ORDER: { values: [0, 1], initial: 0, text: 'gmem: 0 = unmap, then check; 1 = check, then unmap' },
  VERIFY: {
    values: [0, 1],
    initial: 1,
    text: 'GUP looks at the page table again after taking its reference',
  },
  HARDEN: {
    values: [0, 1, 2],
    initial: 0,
    text: 'excl: 0 = as posted; 1 = + unmap and fault gate; 2 = + invalidate lock',
  },
  BUG: { values: [0, 1], initial: 0, text: 'excl, ORD > 0: 1 = exclusivity of a large folio is not stored' },
  COPY: { values: [0, 1], initial: 0, text: 'two: 1 = the payload is carried over through a bounce buffer' },
  ENF: {
    values: [0, 1],
    initial: 0,
    text: 'an illegal host access lands (0) or is blocked by the hardware (1)',
  },
  PRES: {
    values: [0, 1],
    initial: 1,
    text: 'does the content survive a conversion in place on this hardware?',
  },
};
