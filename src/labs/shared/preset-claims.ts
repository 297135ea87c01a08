/**
 * The claims that the scenarios of the race and of the migration illustrate, and how the toy stands to each. A toy that
 * agrees proves nothing of a kernel, and one that disagrees has left something out or been told something else.
 */

export interface PresetClaim {
  readonly claim: string;
  /** In words that go in brackets behind the claim. */
  readonly toy: string;
}

const agrees = (claim: string): PresetClaim => ({ claim, toy: 'the toy agrees' });
const modelled = (claim: string): PresetClaim => ({ claim, toy: 'the toy is modelled on it' });
/** A question: the toy has an answer of its own. */
const answers = (claim: string): PresetClaim => ({ claim, toy: 'the toy gives an answer' });
const beside = (claim: string): PresetClaim => ({ claim, toy: 'the toy does not model this' });

export const racePresetClaims: Readonly<Record<string, readonly PresetClaim[]>> = {
  'wait-for-the-count': [
    agrees('jason-refcount-zero-is-certainty'),
    agrees('jason-treat-conversion-like-moving-a-page'),
    agrees('sean-guarantee-no-mappings-at-conversion'),
    beside('sean-unmapping-drops-references-then-wait'),
    modelled('outcome-conversion-protocol'),
  ],
  'check-then-flip': [agrees('david-unmap-block-refaults-wait-for-pins')],
  'unmap-without-lock': [agrees('david-unmap-block-refaults-wait-for-pins')],
  'no-unmap': [
    agrees('david-refcount-and-mapcount-are-reliable'),
    agrees('david-rules-for-converting-and-mapping'),
  ],
  'check-then-unmap': [
    agrees('jason-treat-conversion-like-moving-a-page'),
    agrees('david-unmap-block-refaults-wait-for-pins'),
  ],
  'exclusive-still-mapped': [
    modelled('fuad-exclusive-pin-limits-pinning-not-mapping'),
    answers('david-can-exclusively-pinned-page-be-mapped'),
    beside('fuad-other-references-crash-only-the-process'),
    beside('jason-untouchable-memory-not-in-a-pte'),
  ],
  'speculative-pin': [
    answers('david-gup-fast-pins-and-spurious-failures'),
    modelled('fuad-exclusive-and-normal-pins-exclude-each-other'),
  ],
  'plain-reference': [
    agrees('david-refcount-and-mapcount-are-reliable'),
    beside('fuad-restrict-pinning-of-protected-memory'),
  ],
  'plain-reference-hardened': [agrees('david-refcount-and-mapcount-are-reliable')],
  'exclusive-large-folio': [agrees('david-pins-are-counted-per-folio')],
  'exclusive-large-folio-stuck': [agrees('david-pins-are-counted-per-folio')],
  'posted-slip': [beside('elliot-patch-exclusive-pin-blocks-other-pins')],
  'scanner-in-the-way': [
    answers('david-gup-fast-pins-and-spurious-failures'),
    modelled('outcome-conversion-protocol'),
  ],
  'scanner-for-ever': [beside('sean-waiting-worries-but-hung-vcpu-is-fine')],
  'pin-on-another-subpage': [
    answers('david-can-subpage-convert-beside-pinned-one'),
    agrees('david-core-mm-will-not-track-subpage-pins'),
    agrees('david-option-a-disallow-long-term-pins'),
  ],
  'split-first': [agrees('david-option-b-expose-4k-folios'), beside('jason-option-b-is-probably-better')],
  'guest-says-so': [
    {
      claim: 'will-kernel-access-via-pin-crashes-host',
      toy: 'the toy shows the access; what comes of it is the machine’s',
    },
    beside('elliot-exclusive-gup-pin-series'),
  ],
  'two-stores': [
    beside('david-two-memfds-with-hugetlb-waste-memory'),
    beside('jason-what-is-wrong-with-slow-conversion'),
  ],
  'in-place-destroys': [
    beside('quentin-in-place-is-painful-with-encryption'),
    beside('jason-cc-can-be-non-destructive-too'),
  ],
  'blocked-by-hardware': [beside('quentin-pkvm-survives-most-host-accesses')],
};

export const migrationPresetClaims: Readonly<Record<string, readonly PresetClaim[]>> = {
  swap: [
    modelled('quentin-swap-hypercall-easy-linux-hook-hard'),
    beside('quentin-ambition-migrate-private-for-kcompactd'),
  ],
  'swap-live': [beside('quentin-swap-hypercall-easy-linux-hook-hard')],
  'swap-no-wipe': [beside('quentin-swap-hypercall-easy-linux-hook-hard')],
  'swap-no-drain': [beside('sean-what-drives-hypervisor-assisted-migration')],
  'swap-pin-ignored': [beside('david-vfio-long-term-pins-and-conversion')],
  'swap-long-pin': [beside('david-vfio-long-term-pins-and-conversion')],
  'host-blocked': [
    modelled('quentin-only-linear-map-accesses-are-a-problem'),
    beside('fuad-assisted-migration-means-stage-2-support'),
  ],
  'host-ciphertext': [beside('fuad-assisted-migration-means-stage-2-support')],
};
