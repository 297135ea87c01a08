/**
 * Runs of the conversion race to start from: a protocol, its set-up and the steps. Their texts are in
 * `content/labs/conversion-race.yml`; `found` checks those texts against the explorer.
 */

import type { ParameterName } from './parameters.ts';
import type { PropertyId } from './properties.ts';
import type { ProtocolName } from './protocol.ts';

export const raceGroups = {
  count: 'Is the count enough?',
  exclusive: 'A pin that keeps others out',
  refusal: 'Refused, and by whom',
  other: 'Other ways, other hardware',
} as const;
export type RaceGroup = keyof typeof raceGroups;

/** The length of the shortest trace that breaks or witnesses a property, or that it is not broken or witnessed. */
export type Found = number | 'holds' | 'unreachable';

export interface RacePreset {
  readonly id: string;
  /** Its only name; it must not give away the ending, because readers may be asked to predict it. */
  readonly title: string;
  readonly group: RaceGroup;
  readonly protocol: ProtocolName;
  readonly config: Readonly<Partial<Record<ParameterName, number>>>;
  /** Labels of the run. */
  readonly run: string;
  /** The property that the run ends on; the run is a shortest trace to it unless `longer`. */
  readonly property?: PropertyId;
  readonly longer?: true;
  /** The verdicts that the texts of the scenario mention. */
  readonly found: Readonly<Partial<Record<PropertyId, Found>>>;
}

const mapped = 'U.fault_begin(0) U.fault_end(0)';
const pinned = `${mapped} K0.look(0) K0.grab(0) K0.verify_ok(0)`;

export const racePresets: readonly RacePreset[] = [
  {
    id: 'wait-for-the-count',
    title: 'Asked again until the count is right',
    group: 'count',
    protocol: 'gmem',
    config: { K: 1 },
    run: `${pinned} C.lock(0) C.unmap(0) C.eagain(0) K0.dma(0) K0.unpin(0) C.lock(0) C.unmap(0) C.check_ok(0) C.flip(0) C.donate(0)`,
    found: { I1a: 'holds', I1b: 'holds', I2: 'holds', I3: 'holds', I4: 'holds', I5: 'holds', L1: 'holds' },
  },
  {
    id: 'check-then-flip',
    title: 'Count, then flip, no lock',
    group: 'count',
    protocol: 'check',
    config: { K: 1 },
    run: 'U.fault_begin(0) C.check_ok(0) U.fault_end(0) C.flip(0) C.donate(0) U.access(0)',
    property: 'I1a',
    found: { I1a: 6, I1b: 9, I3: 5 },
  },
  {
    id: 'unmap-without-lock',
    title: 'Unmap, then count',
    group: 'count',
    protocol: 'check',
    config: { K: 1, UNMAP: 1 },
    run: 'C.unmap(0) U.fault_begin(0) C.check_ok(0) U.fault_end(0) K0.look(0) K0.grab(0) K0.verify_ok(0) C.flip(0) C.donate(0) K0.dma(0)',
    property: 'I1b',
    found: { I1a: 7, I1b: 10, I3: 6 },
  },
  {
    id: 'no-unmap',
    title: 'The lock without the unmap',
    group: 'count',
    protocol: 'gmem',
    config: { K: 1, UNMAP: 0 },
    run: `${mapped} C.lock(0) C.eagain(0) U.unmap(0) C.lock(0) C.check_ok(0) C.flip(0) C.donate(0)`,
    found: { I1a: 'holds', I1b: 'holds', I2: 'holds', I3: 'holds', L1: 'holds' },
  },
  {
    id: 'check-then-unmap',
    title: 'First the check, then the unmap',
    group: 'count',
    protocol: 'gmem',
    config: { K: 1, ORDER: 1 },
    run: `${mapped} C.lock(0) C.check_ok(0) K0.look(0) K0.grab(0) K0.verify_ok(0) C.unmap(0) C.flip(0) C.donate(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1b: 11 },
  },
  {
    id: 'no-second-look',
    title: 'GUP-fast without a second look',
    group: 'count',
    protocol: 'gmem',
    config: { K: 1, VERIFY: 0 },
    run: `${mapped} K0.look(0) C.lock(0) C.unmap(0) C.check_ok(0) K0.grab(0) K0.verify_ok(0) C.flip(0) C.donate(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1b: 11 },
  },
  {
    id: 'exclusive-still-mapped',
    title: 'Exclusively pinned, still mapped',
    group: 'exclusive',
    protocol: 'excl',
    config: { K: 1 },
    run: `${mapped} C.excl(0) C.flip(0) C.donate(0) U.access(0)`,
    property: 'I1a',
    found: { I1a: 6, I1b: 'holds', I3: 5 },
  },
  {
    id: 'speculative-pin',
    title: 'A pin not looked at again yet',
    group: 'exclusive',
    protocol: 'excl',
    config: { K: 1 },
    run: `${mapped} K0.look(0) K0.grab(0) C.ebusy(0)`,
    property: 'W1',
    found: { W1: 5, L1: 'holds', L1b: 'holds' },
  },
  {
    id: 'dropped-pin',
    title: 'A pin through a mapping that went',
    group: 'exclusive',
    protocol: 'excl',
    config: { K: 1 },
    run: `${mapped} K0.look(0) U.unmap(0) K0.grab(0) C.ebusy(0) K0.verify_fail(0) C.excl(0) C.flip(0) C.donate(0)`,
    found: { W1: 5, L1: 'holds', L1b: 'holds' },
  },
  {
    id: 'plain-reference',
    title: 'A reference that is no pin',
    group: 'exclusive',
    protocol: 'excl',
    config: { K: 1, G: 1 },
    run: `${pinned} C.excl(0) C.flip(0) C.donate(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1b: 9 },
  },
  {
    id: 'plain-reference-hardened',
    title: 'The same, with unmap and lock',
    group: 'exclusive',
    protocol: 'excl',
    config: { K: 1, G: 1, HARDEN: 2 },
    run: `${mapped} C.excl(0) K0.look(0) K0.grab(0) K0.verify_ok(0) C.unmap(0) C.flip(0) C.donate(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1a: 'holds', I1b: 10 },
  },
  {
    id: 'exclusive-large-folio',
    title: 'One exclusive pin, two pages',
    group: 'exclusive',
    protocol: 'excl',
    config: { P: 2, ORD: 1, K: 1, INIT: 1 },
    run: 'C.reclaim(0) C.share(0) U.fault_begin(1) U.fault_end(1) K0.look(1) K0.grab(1) K0.verify_ok(1) K0.dma(1)',
    property: 'I1b',
    found: { I1b: 8, L1: 3 },
  },
  {
    id: 'exclusive-large-folio-stuck',
    title: 'One folio, one page after the other',
    group: 'exclusive',
    protocol: 'excl',
    config: { P: 2, ORD: 1, K: 1 },
    run: 'C.excl(0) C.flip(0) C.donate(0) C.ebusy(1)',
    property: 'L1',
    found: { L1: 0 },
  },
  {
    id: 'posted-slip',
    title: 'A value that is not stored',
    group: 'exclusive',
    protocol: 'excl',
    config: { P: 2, ORD: 1, K: 1, BUG: 1 },
    run: `${mapped} C.excl(0) C.flip(0) C.donate(0) K0.look(0) K0.grab(0) K0.verify_ok(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1b: 9 },
  },
  {
    id: 'scanner-in-the-way',
    title: 'A reference of nobody in particular',
    group: 'refusal',
    protocol: 'gmem',
    config: { K: 1, T: 1 },
    run: 'C.lock(0) C.unmap(0) T.get(0) C.eagain(0)',
    property: 'W1',
    found: { W1: 4, I1b: 'holds', L1: 'holds', L1b: 'holds' },
  },
  {
    id: 'scanner-for-ever',
    title: 'A scanner that comes and goes',
    group: 'refusal',
    protocol: 'gmem',
    config: { T: 1 },
    run: 'C.lock(0) C.unmap(0) T.get(0) C.eagain(0) T.put(0) C.lock(0) C.unmap(0) T.get(0) C.eagain(0)',
    property: 'L1c',
    found: { L1: 'holds', L1b: 'holds', L1c: 0 },
  },
  {
    id: 'pin-on-another-subpage',
    title: 'The pin is on the other page',
    group: 'refusal',
    protocol: 'gmem',
    config: { P: 2, ORD: 1, K: 1, LT: 1 },
    run: `${pinned} C.lock(1) C.unmap(1) C.eagain(1)`,
    property: 'W2',
    found: { L1: 5, W2: 8 },
  },
  {
    id: 'split-first',
    title: 'Split while any of it is shared',
    group: 'refusal',
    protocol: 'gmem',
    config: { P: 2, ORD: 1, K: 1, LT: 1, SPLIT: 1 },
    run: `${pinned} C.lock(1) C.unmap(1) C.check_ok(1) C.flip(1) C.donate(1)`,
    found: { I1b: 'holds', L1: 'holds', W2: 'unreachable' },
  },
  {
    id: 'guest-says-so',
    title: 'On the guest’s word alone',
    group: 'other',
    protocol: 'naive',
    config: { K: 1 },
    run: `${pinned} C.hypflip(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1a: 4, I1b: 7, I2: 4, I3: 3, I4: 1 },
  },
  {
    id: 'two-stores',
    title: 'Two stores and a long-term pin',
    group: 'other',
    protocol: 'two',
    config: { K: 1, LT: 1, COPY: 1 },
    run: `${pinned} C.copyout(0) C.attr(0) C.punch(0) C.fault(0) C.copyin(0) K0.dma_orphan`,
    property: 'I5',
    longer: true,
    found: { I1b: 'holds', I2: 'holds', I5: 7, L1: 'holds', W1: 'unreachable', W2: 'unreachable' },
  },
  {
    id: 'in-place-destroys',
    title: 'In place, on other hardware',
    group: 'other',
    protocol: 'gmem',
    config: { PRES: 0 },
    run: 'C.lock(0) C.unmap(0) C.check_ok(0) C.flip(0) C.donate(0)',
    property: 'I2',
    found: { I2: 5, I1a: 'holds' },
  },
  {
    id: 'blocked-by-hardware',
    title: 'The machine stands in the way',
    group: 'other',
    protocol: 'naive',
    config: { K: 1, ENF: 1 },
    run: `${mapped} C.hypflip(0) U.access(0)`,
    property: 'I1a',
    found: { I1a: 4, I1b: 7, I2: 'holds' },
  },
];
