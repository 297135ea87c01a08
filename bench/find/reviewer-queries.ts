/**
 * What reviewers in a hurry typed: 76 queries on the record in `content/`, each with what the first three results
 * need. Made after `queries.ts`, from misses: other spellings, endings, sizes, functions, names of people and firms,
 * who said what.
 */

import type { ExpectedResult, QueryRow } from './queries.ts';

const rows = (
  group: string,
  before: 'right' | 'wrong',
  list: readonly (readonly [string, ExpectedResult])[],
): readonly QueryRow[] => list.map(([query, expected]) => ({ group, query, expected, before }));
const pages = (...paths: readonly string[]): ExpectedResult => ({ pages: paths.map((path) => `${path}/`) });
const topic = (...ids: readonly string[]) => pages(...ids.map((id) => `topics/${id}`));
const claim = (...ids: readonly string[]) => pages(...ids.map((id) => `c/${id}`));
const person = (...ids: readonly string[]) => pages(...ids.map((id) => `positions/${id}`));
const answer = (...ids: readonly string[]) => pages(...ids.map((id) => `q/${id}`));

const refcount = topic('refcount-and-waiting');
const huge = topic('huge-pages');
const conversion = topic('in-place-conversion', 'conversion-granularity');
const seansNo = claim('sean-march-hard-no-to-swap-probably-migration');

export const reviewerQueries: readonly QueryRow[] = [
  ...rows('other spellings', 'wrong', [
    ['guest-memfd', topic('guest-memfd')],
    ['gmem', topic('guest-memfd')],
    ['gest memfd', topic('guest-memfd')],
    ['userspace mapping', topic('guest-memfd', 'mmap')],
    ['1G', huge],
    ['1GiB', huge],
    ['hugetlbfs', huge],
    ['HVO', topic('struct-page')],
    ['migratable', topic('page-migration')],
    ['migrateable', topic('page-migration')],
    ['convertion', conversion],
  ]),
  ...rows('other spellings', 'right', [
    ['in place conversion', conversion],
    ['inplace conversion', conversion],
    ['SEV-SNP', topic('sev-snp')],
    ['SEV SNP', topic('sev-snp')],
    ['stage2', topic('stage-2')],
    ['zero copy', claim('quentin-not-ready-to-give-up-zero-copy')],
    ['longterm pin', answer('why-not-just-refuse-long-term-pins')],
    ['direct map', topic('linear-map')],
    ['hugepages', huge],
    ['4 KiB', topic('conversion-granularity')],
    ['_mapcount', refcount],
    ['pkvm guests', answer('where-did-pkvm-land')],
    ['exclusive pining', topic('foll-exclusive')],
  ]),
  ...rows('functions and flags', 'wrong', [
    ['folio_put', refcount],
    ['folio_put()', refcount],
    ['page_count', refcount],
    ['unpin_user_page', topic('refcount-and-waiting', 'gup-and-pins')],
    ['GUEST_MEMFD_FLAG_MMAP', claim('outcome-host-mmap')],
    ['GUEST_MEMFD_FLAG_INIT_SHARED', claim('outcome-host-mmap')],
    ['kvm_gmem_fault', claim('outcome-in-place-conversion')],
  ]),
  ...rows('functions and flags', 'right', [
    ['pin_user_pages()', topic('gup-and-pins')],
    ['-EAGAIN', refcount],
    ['EAGAIN', refcount],
    ['FOLL_LONGTERM', topic('gup-and-pins')],
    ['FOLL_EXCLUSVE', topic('foll-exclusive')],
    ['vm_normal_page', { contains: 'vm_normal_page' }],
    ['folio_maybe_dma_pinned', claim('david-refcount-and-mapcount-are-reliable')],
    ['ZONE_MOVABLE', claim('jason-block-longterm-leaves-self-ending-pins')],
    ['SIGBUS', claim('david-mmap-all-sigbus-on-private')],
    ['refcount', refcount],
    ['GUP pin', topic('gup-and-pins')],
    ['unmap direct map', claim('outcome-direct-map-removal')],
    ['iommufd', claim('outcome-devices', 'kevin-sev-tio-fits-fd-and-offset-maps')],
  ]),
  ...rows('who said what', 'wrong', [
    ['Sean hard no', seansNo],
    ['who said hard no', seansNo],
    ['who said "hard no"', seansNo],
    ['did Sean say hard no to migration', seansNo],
    ['why not use memfd', answer('why-not-memfd-or-anonymous-memory')],
    ['what did Jason propose', claim('jason-physical-ranges-and-a-bitmap')],
    ['who proposed exclusive pin', claim('elliot-exclusive-gup-pin-series')],
    ['Google', person('ackerley-tng', 'fuad-tabba')],
    ['Nvidia', person('jason-gunthorpe')],
    ['Red Hat', person('david-hildenbrand')],
    ['Qualcomm', person('elliot-berman')],
    [
      'Re: [PATCH RFC 0/5] mm/gup: Introduce exclusive GUP pinning',
      pages('m/20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com'),
    ],
  ]),
  ...rows('who said what', 'right', [
    ['"hard no"', seansNo],
    ['Sean requirements', claim('sean-guarantee-no-mappings-at-conversion')],
    ['corrections by Sean', claim('sean-all-vm-types-not-just-coco')],
    ["Hildenbrand's", person('david-hildenbrand')],
    ['tabba', person('fuad-tabba')],
    ['Sean GUP', claim('sean-if-disallow-gup-then-all-gup')],
    ['Fuad migration', claim('fuad-would-like-migration-of-shared-parts')],
    ['patch 3/5', { contains: '3/5' }],
    ['is it merged', answer('is-in-place-conversion-merged')],
  ]),
  ...rows('asked in full', 'wrong', [
    ['Sean NAKed migration for guest_memfd', answer('was-page-migration-a-hard-no')],
    ['NAK migration', answer('was-page-migration-a-hard-no')],
    ['page migration NAK Sean', answer('was-page-migration-a-hard-no')],
    ['who vetoed page migration?', answer('was-page-migration-a-hard-no')],
    ['may shared guest_memfd be pinned with GUP?', answer('may-shared-memory-be-pinned-with-gup')],
    ['did anybody agree to exclusive pins?', answer('what-became-of-foll-exclusive', 'was-anything-agreed')],
  ]),
  ...rows('asked by somebody new', 'wrong', [
    ['why not forbid GUP', answer('why-not-just-forbid-gup')],
    ['ban GUP', answer('why-not-just-forbid-gup')],
    ['why not pin guest memory', answer('why-keep-gup-away-from-private-memory')],
  ]),
  ...rows('a commit or a mail', 'wrong', [
    ['3d3a04fad25a6621828518a2abe536142d2c1a7d', claim('outcome-host-mmap')],
    ['b5ed1ee2a7a0', claim('outcome-host-mmap')],
    ['https://git.kernel.org/torvalds/c/3d3a04fad25a', claim('outcome-host-mmap')],
  ]),
  ...rows('a commit or a mail', 'right', [
    ['3d3a04fad25a', claim('outcome-host-mmap')],
    ['KVM: guest_memfd: Add flag to allow mmap', claim('outcome-host-mmap')],
  ]),
];
