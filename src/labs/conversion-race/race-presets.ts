/**
 * Runs of the conversion race to start from: what was argued in the thread, and what the models turned out to say. What
 * stands in `says` is the word of the toy at that configuration and nobody's in the thread; `found` holds it to the
 * explorer.
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

/** A property broken or witnessed in so many steps at the shortest, or one that is not. */
export type Found = number | 'holds' | 'unreachable';

export interface RacePreset {
  readonly id: string;
  readonly title: string;
  readonly group: RaceGroup;
  /** What to look for. */
  readonly look: string;
  /** What the toy says of it once all states were visited. */
  readonly says: string;
  readonly protocol: ProtocolName;
  readonly config: Readonly<Partial<Record<ParameterName, number>>>;
  /** Labels of the run. */
  readonly run: string;
  /** The property that the run ends on; a shortest way to it unless `longer`. */
  readonly property?: PropertyId;
  readonly longer?: true;
  /** Verdicts that `says` speaks of. */
  readonly found: Readonly<Partial<Record<PropertyId, Found>>>;
  /** Message-IDs in which the situation is argued; none where it is not. */
  readonly messages: readonly string[];
}

const davidUnmap = '53d1e7c5-3e77-467b-be33-a618c3bb6cb3@redhat.com';
const davidCatch = '66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com';
const davidQuestions = '14bd145a-039f-4fb9-8598-384d6a051737@redhat.com';
const jasonZero = '20240620231133.GN2494510@nvidia.com';
const jasonMoving = '20240620163626.GK2494510@nvidia.com';
const posted = '20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com';
const postedGup = '20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com';
const fuadMapping = 'CA+EHjTzuqd5PYdZzAGWTjH+EyhomCeGSaFvDjgZfU7GUAWqu9A@mail.gmail.com';
const fuadExcludes = 'CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com';
const davidMapped = '489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com';
const quentinFaults = 'ZnUsmFFslBWZxGIq@google.com';
const willPin = '20240319143119.GA2736@willie-the-truck';

const mapped = 'U.fault_begin(0) U.fault_end(0)';
const pinned = `${mapped} K0.look(0) K0.grab(0) K0.verify_ok(0)`;

export const racePresets: readonly RacePreset[] = [
  {
    id: 'wait-for-the-count',
    title: 'Wait until the count is zero',
    group: 'count',
    look: 'A pin is on the page when the guest asks for it. The first request is refused; once the I/O is done and the pin gone, the second goes through.',
    says: 'With unmapping and counting under one lock, and refusal as long as anything is left, no reachable state lets the host touch a private page. Jason Gunthorpe spoke of waiting; here, as in the queued code, the refusal goes back to whoever asked, who asks again.',
    protocol: 'gmem',
    config: { K: 1 },
    run: `${pinned} C.lock(0) C.unmap(0) C.eagain(0) K0.dma(0) K0.unpin(0) C.lock(0) C.unmap(0) C.check_ok(0) C.flip(0) C.donate(0)`,
    found: { I1a: 'holds', I1b: 'holds', I2: 'holds', I3: 'holds', I4: 'holds', I5: 'holds', L1: 'holds' },
    messages: [jasonZero, jasonMoving],
  },
  {
    id: 'check-then-flip',
    title: 'Count, then flip, no lock',
    group: 'count',
    look: 'The count is right when it is read. A page fault that was let through before then puts a mapping in afterwards.',
    says: 'A count proves something about the moment it is taken. Without a lock that a fault needs too, the moment is over before the flip.',
    protocol: 'check',
    config: { K: 1 },
    run: 'U.fault_begin(0) C.check_ok(0) U.fault_end(0) C.flip(0) C.donate(0) U.access(0)',
    property: 'I1a',
    found: { I1a: 6, I1b: 9, I3: 5 },
    messages: [davidUnmap],
  },
  {
    id: 'unmap-without-lock',
    title: 'Unmapped, but refaults go on',
    group: 'count',
    look: 'The converter unmaps first, and finds nothing in the way. Watch the fault that begins between the unmap and the count.',
    says: 'Adding only an unmap to the unlocked check makes its shortest counterexamples one step longer, no more. What David Hildenbrand named beside the unmap, refaults that block, is what carries the weight: the lock is what matters.',
    protocol: 'check',
    config: { K: 1, UNMAP: 1 },
    run: 'C.unmap(0) U.fault_begin(0) C.check_ok(0) U.fault_end(0) K0.look(0) K0.grab(0) K0.verify_ok(0) C.flip(0) C.donate(0) K0.dma(0)',
    property: 'I1b',
    found: { I1a: 7, I1b: 10, I3: 6 },
    messages: [davidUnmap],
  },
  {
    id: 'no-unmap',
    title: 'The lock without the unmap',
    group: 'count',
    look: 'Nobody unmaps for the host: while its mapping is there, the count says so and the guest is refused.',
    says: 'Safe as well. The unmap is not what makes the protocol safe; it is what makes it succeed without waiting for the host to unmap by itself.',
    protocol: 'gmem',
    config: { K: 1, UNMAP: 0 },
    run: `${mapped} C.lock(0) C.eagain(0) U.unmap(0) C.lock(0) C.check_ok(0) C.flip(0) C.donate(0)`,
    found: { I1a: 'holds', I1b: 'holds', I2: 'holds', I3: 'holds', L1: 'holds' },
    messages: [],
  },
  {
    id: 'check-then-unmap',
    title: 'First the check, then the unmap',
    group: 'count',
    look: 'The mapping is still there when the count is taken, so a pin can still come in by it. The unmap comes too late.',
    says: 'The same two steps under the same lock, in the other order, let I/O into a private page. The lock keeps faults out; it does not keep GUP from using a mapping that exists.',
    protocol: 'gmem',
    config: { K: 1, ORDER: 1 },
    run: `${mapped} C.lock(0) C.check_ok(0) K0.look(0) K0.grab(0) K0.verify_ok(0) C.unmap(0) C.flip(0) C.donate(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1b: 11 },
    messages: [jasonMoving, davidUnmap],
  },
  {
    id: 'no-second-look',
    title: 'GUP-fast without a second look',
    group: 'count',
    look: 'The pinner reads the page table before the unmap and takes its reference after the count. Normally it would look again and let go.',
    says: 'The conversion relies on a step that it does not take itself: GUP-fast must look at the page table again after its reference stands. Leave that out and the order unmap, then count is not enough.',
    protocol: 'gmem',
    config: { K: 1, VERIFY: 0 },
    run: `${mapped} K0.look(0) C.lock(0) C.unmap(0) C.check_ok(0) K0.grab(0) K0.verify_ok(0) C.flip(0) C.donate(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1b: 11 },
    messages: [],
  },
  {
    id: 'exclusive-still-mapped',
    title: 'Exclusively pinned, still mapped',
    group: 'exclusive',
    look: 'The exclusive pin is taken and the page becomes private. The mapping that the process had is still there.',
    says: 'As posted, the exclusive pin keeps FOLL_PIN users out without any lock, and leaves mappings alone: a process can reach the page. What that comes to is the machine’s affair; on pKVM the process gets a signal.',
    protocol: 'excl',
    config: { K: 1 },
    run: `${mapped} C.excl(0) C.flip(0) C.donate(0) U.access(0)`,
    property: 'I1a',
    found: { I1a: 6, I1b: 'holds', I3: 5 },
    messages: [davidMapped, fuadMapping],
  },
  {
    id: 'speculative-pin',
    title: 'A pin that was never meant to last',
    group: 'exclusive',
    look: 'GUP-fast has raised the count and not looked again yet. The exclusive pin finds a pin in its way and is refused.',
    says: 'A spurious refusal is within reach: nobody uses the page, and the guest is told EBUSY. Asked again, it can succeed; once no new work starts, it does.',
    protocol: 'excl',
    config: { K: 1 },
    run: `${mapped} K0.look(0) K0.grab(0) C.ebusy(0)`,
    property: 'W1',
    found: { W1: 5, L1: 'holds', L1b: 'holds' },
    messages: [davidQuestions, fuadExcludes],
  },
  {
    id: 'plain-reference',
    title: 'A reference that is no pin',
    group: 'exclusive',
    look: 'The I/O holds a plain reference, FOLL_GET. The exclusive pin compares pins alone and does not see it.',
    says: 'One user of FOLL_GET is enough to write into a private page. A look at the whole reference count, which David Hildenbrand called more reliable than a test for pins, finds it: guest_memfd with the same pinner breaks nothing.',
    protocol: 'excl',
    config: { K: 1, G: 1 },
    run: `${pinned} C.excl(0) C.flip(0) C.donate(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1b: 9 },
    messages: [davidUnmap, postedGup],
  },
  {
    id: 'plain-reference-hardened',
    title: 'The same, with unmap and lock',
    group: 'exclusive',
    look: 'Now the exclusive pin comes with an unmap, a fault gate and the invalidate lock. The plain reference gets in between the pin and the unmap.',
    says: 'One step longer, and broken still: whatever is added around it, the compare never sees a plain reference.',
    protocol: 'excl',
    config: { K: 1, G: 1, HARDEN: 2 },
    run: `${mapped} C.excl(0) K0.look(0) K0.grab(0) K0.verify_ok(0) C.unmap(0) C.flip(0) C.donate(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1a: 'holds', I1b: 10 },
    messages: [],
  },
  {
    id: 'exclusive-large-folio',
    title: 'One exclusive pin, two pages',
    group: 'exclusive',
    look: 'Both pages of the folio are private under one exclusive pin. Sharing page 0 drops it, and page 1 stands there without.',
    says: 'A pin belongs to a folio. Sharing one sub-page takes the protection off its neighbours, and I/O reaches a page that is private.',
    protocol: 'excl',
    config: { P: 2, ORD: 1, K: 1, INIT: 1 },
    run: 'C.reclaim(0) C.share(0) U.fault_begin(1) U.fault_end(1) K0.look(1) K0.grab(1) K0.verify_ok(1) K0.dma(1)',
    property: 'I1b',
    found: { I1b: 8, L1: 3 },
    messages: [davidCatch],
  },
  {
    id: 'exclusive-large-folio-stuck',
    title: 'The second page never gets through',
    group: 'exclusive',
    look: 'Page 0 of a shared folio becomes private and takes the exclusive pin of the whole folio. Page 1 asks, and is refused by its own folio.',
    says: 'From all shared, all private is out of reach: progress fails in the first state already.',
    protocol: 'excl',
    config: { P: 2, ORD: 1, K: 1 },
    run: 'C.excl(0) C.flip(0) C.donate(0) C.ebusy(1)',
    property: 'L1',
    found: { L1: 0 },
    messages: [],
  },
  {
    id: 'posted-slip',
    title: 'A value that is not stored',
    group: 'exclusive',
    look: 'On a large folio the posted patch computes the count with the exclusive bias and, as we read the diff, stores the count without it. Look at the exclusive pin after C.excl.',
    says: 'Exclusivity is granted and not recorded, so the next pin comes in. This is our reading of a diff; nobody in the thread is recorded as having said it.',
    protocol: 'excl',
    config: { P: 2, ORD: 1, K: 1, BUG: 1 },
    run: `${mapped} C.excl(0) C.flip(0) C.donate(0) K0.look(0) K0.grab(0) K0.verify_ok(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1b: 9 },
    messages: [postedGup],
  },
  {
    id: 'scanner-in-the-way',
    title: 'A reference of nobody in particular',
    group: 'refusal',
    look: 'A scanner takes a reference between the unmap and the count. It will never touch the page; the count cannot know.',
    says: 'A refusal without a user is within reach in four steps. It harms nothing: the guest asks again.',
    protocol: 'gmem',
    config: { K: 1, T: 1 },
    run: 'C.lock(0) C.unmap(0) T.get(0) C.eagain(0)',
    property: 'W1',
    found: { W1: 4, I1b: 'holds', L1: 'holds', L1b: 'holds' },
    messages: [davidQuestions],
  },
  {
    id: 'scanner-for-ever',
    title: 'A scanner that always comes back',
    group: 'refusal',
    look: 'The scanner takes and drops its reference, each time just before the count. Two rounds are shown; nothing in the rules ends them.',
    says: 'If it goes on for ever, both schemes that look at the whole count can be refused for ever, even where every agent gets its turn. The exclusive pin and the two stores cannot.',
    protocol: 'gmem',
    config: { T: 1 },
    run: 'C.lock(0) C.unmap(0) T.get(0) C.eagain(0) T.put(0) C.lock(0) C.unmap(0) T.get(0) C.eagain(0)',
    property: 'L1c',
    found: { L1: 'holds', L1b: 'holds', L1c: 0 },
    messages: [],
  },
  {
    id: 'pin-on-another-subpage',
    title: 'The pin is on the other page',
    group: 'refusal',
    look: 'One folio, two pages, a long-term pin on page 0. Page 1 is free of everything and cannot be converted.',
    says: 'The count of an unsplit folio cannot tell its pages apart: a long-term pin on one blocks the others for good.',
    protocol: 'gmem',
    config: { P: 2, ORD: 1, K: 1, LT: 1 },
    run: `${pinned} C.lock(1) C.unmap(1) C.eagain(1)`,
    property: 'W2',
    found: { L1: 5, W2: 8 },
    messages: [davidCatch],
  },
  {
    id: 'split-first',
    title: 'Split while any of it is shared',
    group: 'refusal',
    look: 'The same pin, but the folio is split as long as any of it may be shared. Page 1 has a count of its own.',
    says: 'Progress holds, and a refusal because of another page is out of reach. The price is not in this model: 4 KiB folios.',
    protocol: 'gmem',
    config: { P: 2, ORD: 1, K: 1, LT: 1, SPLIT: 1 },
    run: `${pinned} C.lock(1) C.unmap(1) C.check_ok(1) C.flip(1) C.donate(1)`,
    found: { I1b: 'holds', L1: 'holds', W2: 'unreachable' },
    messages: [davidCatch],
  },
  {
    id: 'guest-says-so',
    title: 'On the guest’s word alone',
    group: 'other',
    look: 'The hypervisor takes the page away as soon as the guest asks. I/O of the host kernel still holds it.',
    says: 'Every safety property but I5 is broken, I4 by the first step. I/O that holds a page which has become private is what the exclusive pin was proposed against.',
    protocol: 'naive',
    config: { K: 1 },
    run: `${pinned} C.hypflip(0) K0.dma(0)`,
    property: 'I1b',
    found: { I1a: 4, I1b: 7, I2: 4, I3: 3, I4: 1 },
    messages: [willPin, posted],
  },
  {
    id: 'two-stores',
    title: 'Two stores, never refused',
    group: 'other',
    look: 'A long-term pin holds the shared page, and the conversion goes through all the same: the page is removed under it. Look where the I/O goes then.',
    says: 'Nobody waits and nobody is refused. The price: up to twice the pages resident, and I/O that completes into an orphan the guest will never see; the shortest such loss takes seven steps.',
    protocol: 'two',
    config: { K: 1, LT: 1, COPY: 1 },
    run: `${pinned} C.copyout(0) C.attr(0) C.punch(0) C.fault(0) C.copyin(0) K0.dma_orphan`,
    property: 'I5',
    longer: true,
    found: { I1b: 'holds', I2: 'holds', I5: 7, L1: 'holds', W1: 'unreachable', W2: 'unreachable' },
    messages: ['6d7b180a-9f80-43a4-a4cc-fd79a45d7571@redhat.com', '20240620135540.GG2494510@nvidia.com'],
  },
  {
    id: 'in-place-destroys',
    title: 'In place, and the content is gone',
    group: 'other',
    look: 'The protocol that breaks nothing elsewhere, on hardware that does not keep the content. The page stays; what was in it does not.',
    says: 'Converting in place and preserving content are two things. Without the second, the guest’s payload is lost at the hand-over, in five steps.',
    protocol: 'gmem',
    config: { PRES: 0 },
    run: 'C.lock(0) C.unmap(0) C.check_ok(0) C.flip(0) C.donate(0)',
    property: 'I2',
    found: { I2: 5, I1a: 'holds' },
    messages: [quentinFaults],
  },
  {
    id: 'blocked-by-hardware',
    title: 'The machine stands in the way',
    group: 'other',
    look: 'The naive scheme on a machine that blocks the access. The host tries, and the payload stays valid.',
    says: 'The attempt is still made, and somebody takes a fault for it; but no data is lost. Whether the fault kills a process or the host is what the machines differ in.',
    protocol: 'naive',
    config: { K: 1, ENF: 1 },
    run: `${mapped} C.hypflip(0) U.access(0)`,
    property: 'I1a',
    found: { I1a: 4, I1b: 7, I2: 'holds' },
    messages: [quentinFaults],
  },
];
