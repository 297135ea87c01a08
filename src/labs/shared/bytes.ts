/** Formats and parses numbers of bytes in binary units, exactly where possible. */

import { grouped } from './grouped.ts';

const units = [
  ['GiB', 2 ** 30],
  ['MiB', 2 ** 20],
  ['KiB', 2 ** 10],
] as const;

/** `64 MiB`, `1.5 GiB`, `2.1 GiB` (rounded if necessary), `0`. */
export function showBytes(bytes: number): string {
  if (bytes === 0) return '0';
  const [unit, size] = units.find(([, unitSize]) => Math.abs(bytes) >= unitSize) ?? ['bytes', 1];
  const value = bytes / size;
  const shown = Number.isInteger(value) || value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
  return `${grouped(shown)} ${unit}`;
}

/** `4096`, `64M`, `1.5 GiB`, `0x1000`: whole bytes, or `undefined` if the text is not a number of bytes. */
export function readBytes(text: string): number | undefined {
  const match = /^\s*(0x[0-9a-f]+|\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?\s*$/i.exec(text);
  if (!match) return undefined;
  const power = ['', 'k', 'm', 'g', 't'].indexOf((match[2] ?? '').toLowerCase());
  const bytes = Number(match[1]) * 1024 ** power;
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** The shortest exact spelling, for links and fields: `64M`, `298260K`, `12345`. */
export function writeBytes(bytes: number): string {
  const [, size] = units.find(([, unitSize]) => bytes !== 0 && bytes % unitSize === 0) ?? ['', 1];
  const letter = { [2 ** 30]: 'G', [2 ** 20]: 'M', [2 ** 10]: 'K' }[size] ?? '';
  return `${bytes / size}${letter}`;
}
