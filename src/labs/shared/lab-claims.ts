/** The claims each lab sets beside its toy, those of either side. The toy illustrates them; it proves none. */

import type { LabId } from './limits.ts';

export interface Side {
  readonly title: string;
  readonly claims: readonly string[];
}

export const labClaims: Readonly<Record<LabId, readonly Side[]>> = {
  'in-place-conversion': [
    {
      title: 'Unmap, then let the count decide',
      claims: [
        'david-rules-for-converting-and-mapping',
        'david-private-memory-shall-not-be-mapped',
        'jason-treat-conversion-like-moving-a-page',
        'jason-refcount-zero-is-certainty',
        'david-refcount-and-mapcount-are-reliable',
        'sean-unmapping-drops-references-then-wait',
        'sean-guarantee-no-mappings-at-conversion',
      ],
    },
    {
      title: 'What is hard about it, or was wanted instead',
      claims: [
        'sean-general-direction-but-unmapping-is-hard',
        'sean-waiting-worries-but-hung-vcpu-is-fine',
        'will-kernel-access-via-pin-crashes-host',
        'fuad-restrict-pinning-of-protected-memory',
        'fuad-other-references-crash-only-the-process',
        'quentin-only-linear-map-accesses-are-a-problem',
        'jason-denying-gup-is-an-ugly-hack',
      ],
    },
  ],
  'conversion-race': [
    {
      title: 'A count that can be trusted',
      claims: [
        'jason-refcount-zero-is-certainty',
        'david-refcount-and-mapcount-are-reliable',
        'jason-treat-conversion-like-moving-a-page',
        'david-unmap-block-refaults-wait-for-pins',
        'sean-had-overlooked-the-wait-for-zero',
      ],
    },
    {
      title: 'A pin that keeps others out',
      claims: [
        'elliot-exclusive-gup-pin-series',
        'elliot-patch-exclusive-pin-blocks-other-pins',
        'fuad-restrict-pinning-of-protected-memory',
        'fuad-exclusive-and-normal-pins-exclude-each-other',
        'fuad-exclusive-pin-limits-pinning-not-mapping',
      ],
    },
    {
      title: 'What was asked of both',
      claims: [
        'david-gup-fast-pins-and-spurious-failures',
        'david-why-are-gup-pins-special',
        'david-can-exclusively-pinned-page-be-mapped',
        'david-can-subpage-convert-beside-pinned-one',
        'john-too-much-overloading-of-refcount',
        'jason-hmm-and-sva-skip-the-pin-check',
        'sean-waiting-worries-but-hung-vcpu-is-fine',
      ],
    },
  ],
  cost: [
    {
      title: 'Against a second copy',
      claims: [
        'david-double-allocation-on-partial-conversion',
        'david-no-waste-from-partly-used-huge-pages',
        'david-two-memfds-with-hugetlb-waste-memory',
        'quentin-not-ready-to-give-up-zero-copy',
        'elliot-media-blobs-instead-of-swiotlb',
        'jason-split-1g-into-private-shared-ranges',
      ],
    },
    {
      title: 'A copy may do',
      claims: [
        'jason-what-is-wrong-with-slow-conversion',
        'jason-allocate-real-shared-memory-instead',
        'jason-is-conversion-fast-enough-for-io',
        'david-destructive-sometimes-performs-better',
        'quentin-in-place-is-painful-with-encryption',
        'sean-losing-vmemmap-saving-is-acceptable',
      ],
    },
  ],
  'huge-pages': [
    {
      title: 'The problem',
      claims: [
        'david-core-mm-will-not-track-subpage-pins',
        'david-pins-are-counted-per-folio',
        'david-can-subpage-convert-beside-pinned-one',
        'david-mixed-huge-pages-are-the-hard-part',
        'david-splitting-needs-no-unexpected-references',
      ],
    },
    {
      title: 'Option (a): no long-term pins',
      claims: [
        'david-option-a-disallow-long-term-pins',
        'david-long-term-gup-not-a-real-requirement',
        'jason-block-longterm-leaves-self-ending-pins',
        'jason-self-ending-pins-need-not-be-fast',
        'david-vfio-long-term-pins-and-conversion',
      ],
    },
    {
      title: 'Option (b): 4 KiB folios',
      claims: [
        'david-option-b-expose-4k-folios',
        'jason-option-b-is-probably-better',
        'david-costs-of-4k-folios-yet-maybe-needed',
        'sean-doubts-release-that-splits-at-creation',
        'sean-losing-vmemmap-saving-is-acceptable',
        'jason-downside-of-breaking-at-creation',
      ],
    },
  ],
  'stray-access': [
    {
      title: 'It takes the machine down',
      claims: [
        'fuad-host-process-must-not-crash-system',
        'will-kernel-access-via-pin-crashes-host',
        'jason-untouchable-memory-not-in-a-pte',
        'jason-what-if-dma-hits-these-pfns',
        'mostafa-host-devices-must-not-reach-private',
      ],
    },
    {
      title: 'It can mostly be handled',
      claims: [
        'quentin-pkvm-survives-most-host-accesses',
        'quentin-only-linear-map-accesses-are-a-problem',
        'quentin-no-linear-map-holes-needed-in-pkvm',
        'fuad-other-references-crash-only-the-process',
        'david-survivable-faults-are-android-pkvm-specific',
        'elliot-gunyah-wants-linear-map-holes',
      ],
    },
  ],
  migration: [
    {
      title: 'Wanted, later',
      claims: [
        'quentin-ambition-migrate-private-for-kcompactd',
        'quentin-swap-hypercall-easy-linux-hook-hard',
        'david-compaction-needs-migration-at-some-point',
        'david-did-people-not-want-page-migration',
        'fuad-assisted-migration-means-stage-2-support',
        'fuad-would-like-migration-of-shared-parts',
      ],
    },
    {
      title: 'Not opposed, or not at any price',
      claims: [
        'sean-june-not-opposed-to-migration-itself',
        'sean-april-not-opposed-to-migration-itself',
        'sean-march-hard-no-to-swap-probably-migration',
        'sean-what-drives-hypervisor-assisted-migration',
        'sean-no-vmas-hard-to-drive-swap-migration',
        'fuad-is-migration-then-not-a-hard-no',
        'christoph-third-way-do-not-support-it',
      ],
    },
  ],
};
