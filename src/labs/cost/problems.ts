/**
 * Reports everything that is wrong with a scenario at once, in sentences that a reader can act on.
 */

import { counted } from '../../text/counted.ts';
import { inOrder } from './blocks.ts';
import { closedForm } from './closed-form.ts';
import { granule, hardware, pageSizes, type Scenario } from './scenario.ts';

/** A full list would take a page: beyond ten of a kind, problems are only counted. */
const shownOfAKind = 10;

/**
 * Sentences; none for a scenario that can be counted. Besides shape and alignment this refuses scenarios with a count
 * above 2^53 - 1, up to which every whole number is exact here.
 */
export function problemsOf(scenario: Scenario): readonly string[] {
  const found = [...sizes(scenario), ...choices(scenario), ...rangeProblems(scenario)];
  return found.length > 0 ? found : tooLarge(scenario);
}

function* sizes({ W, G, Gs, cycles }: Scenario): Generator<string> {
  for (const [name, size] of [
    ['G', G],
    ['Gs', Gs],
  ] as const) {
    if (!(pageSizes as readonly number[]).includes(size)) {
      yield `${name} is ${size} bytes, but a page size must be 4096 (4 KiB), 2097152 (2 MiB) or 1073741824 (1 GiB).`;
    }
  }
  if (!isCount(W)) {
    yield `The memory W is ${W}, but it must be a positive whole number of bytes.`;
  } else {
    for (const [name, size] of [
      ['G', G],
      ['Gs', Gs],
    ] as const) {
      if (W % size !== 0)
        yield `The memory W is ${W} bytes, which is not a multiple of the page size ${name} (${size}).`;
    }
  }
  if (!isCount(cycles))
    yield `The number of cycles is ${cycles}, but it must be a whole number of at least 1.`;
}

function* choices({ start, hw }: Scenario): Generator<string> {
  if (start !== 'private' && start !== 'shared') {
    yield `The start is \`${String(start)}\`, but memory starts \`private\` or \`shared\`.`;
  }
  if (!hardware.includes(hw)) yield `The hardware is \`${String(hw)}\`, but it must be \`pkvm\` or \`coco\`.`;
}

function rangeProblems({ W, ranges }: Scenario): readonly string[] {
  if (ranges.length === 0) return ['There is no range: give at least one, with offset and length.'];
  const single = ranges.flatMap(({ off, len }, index) => {
    const name = `Range ${index + 1} (offset ${off}, length ${len})`;
    if (!Number.isSafeInteger(off) || off < 0 || !isCount(len)) {
      return [`${name} needs a whole offset of at least 0 and a whole length above 0, both in bytes.`];
    }
    if (off % granule !== 0 || len % granule !== 0) {
      return [`${name} is not made of whole pages: offset and length must be multiples of ${granule}.`];
    }
    if (off + len > W) return [`${name} ends at ${off + len}, past the end of the memory (${W} bytes).`];
    return [];
  });
  const overlapping = inOrder(ranges).flatMap((range, index, sorted) => {
    const before = sorted[index - 1];
    if (!before || before.off + before.len <= range.off) return [];
    return [`The ranges at offsets ${before.off} and ${range.off} overlap, but ranges must be disjoint.`];
  });
  return [...cut(single), ...cut(overlapping)];
}

function cut(sentences: readonly string[]): readonly string[] {
  if (sentences.length <= shownOfAKind) return sentences;
  const more = sentences.length - shownOfAKind;
  return [...sentences.slice(0, shownOfAKind), `And ${counted(more, 'more range')} like that.`];
}

/** The second stage needs no check: its counts stay below `bytesZeroed`, since each split block has bytes to clear. */
function tooLarge(scenario: Scenario): readonly string[] {
  const { inPlace, twoStore, bounceOnly } = closedForm(scenario);
  const counts: readonly (readonly [string, object])[] = [
    ['in place', inPlace],
    ['two stores', twoStore],
    ['bounce only', bounceOnly],
  ];
  return counts.flatMap(([scheme, cost]) => {
    const over = Object.entries(cost).filter(
      ([, value]) => typeof value === 'number' && !Number.isSafeInteger(value),
    );
    if (over.length === 0) return [];
    const names = over.map(([name]) => name).join(', ');
    return [
      `The answer for ${scheme} would pass 2^53 - 1 (${names}) and could not be exact: take fewer cycles.`,
    ];
  });
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
