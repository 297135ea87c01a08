/** The part of a file that a request asks for (RFC 9110, 14.2): one byte range; for several, the whole file. */

export interface Part {
  /** The first and the last byte, from 0. */
  readonly start: number;
  readonly end: number;
}

/**
 * @param header the request's `Range`
 * @param size of the file as it is sent
 * @returns `whole` without a range that we support, `beyond` if no part of it exists
 */
export function partOf(header: string | undefined, size: number): Part | 'whole' | 'beyond' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'beyond' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= size ? 'beyond' : { start, end };
}
