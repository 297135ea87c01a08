/**
 * What people type into the search: 55 queries on the record in `content/`, what one of the first three results must
 * be, and whether it was when the list was made (`before`). If the record has a page on exactly the subject, that is
 * wanted; for a code name without a page, a result that contains the exact name.
 */

export interface QueryRow {
  readonly group: string;
  readonly query: string;
  readonly expected: ExpectedResult;
  readonly before: 'right' | 'wrong';
}

export type ExpectedResult =
  /** One of these paths. */
  | { readonly pages: readonly string[] }
  /** A result whose title, other names, quotations or text contain this. */
  | { readonly contains: string }
  /** Says that the record does not have it. */
  | { readonly absent: true };

const rows = (
  group: string,
  before: 'right' | 'wrong',
  list: readonly (readonly [string, ExpectedResult])[],
): readonly QueryRow[] => list.map(([query, expected]) => ({ group, query, expected, before }));
const topic = (...ids: readonly string[]): ExpectedResult => ({ pages: ids.map((id) => `topics/${id}/`) });
const claim = (...ids: readonly string[]): ExpectedResult => ({ pages: ids.map((id) => `c/${id}/`) });
const person = (id: string): ExpectedResult => ({ pages: [`positions/${id}/`] });
const message = (id: string): ExpectedResult => ({ pages: [`m/${id}/`] });
const absent: ExpectedResult = { absent: true };
const hardNo = claim(
  'sean-march-hard-no-to-swap-probably-migration',
  'fuad-is-migration-then-not-a-hard-no',
  'fuad-took-the-march-hard-no-for-scope',
);
const sean = 'ZnRMn1ObU8TFrms3@google.com';

export const queries: readonly QueryRow[] = [
  ...rows('names of code', 'right', [
    ['FOLL_EXCLUSIVE', topic('foll-exclusive')],
    ['folio->pincount', { contains: 'folio->pincount' }],
    ['pincount', topic('refcount-and-waiting')],
    ['_pincount', { contains: '_pincount' }],
    ['EAGAIN', { contains: 'EAGAIN' }],
    ['KVM_SET_MEMORY_ATTRIBUTES', { contains: 'KVM_SET_MEMORY_ATTRIBUTES' }],
    ['KVM_SET_MEMORY_ATTRIBUTES2', { contains: 'KVM_SET_MEMORY_ATTRIBUTES2' }],
    ['MADV', absent],
    ['kvm_gmem_', { contains: 'kvm_gmem_' }],
    ['pkvm_', { contains: 'pkvm_' }],
    ['get_user_pages', topic('gup-and-pins')],
    ['pin_user_pages', topic('gup-and-pins')],
    ['ZONE_DEVICE', topic('struct-page')],
    ['GUP-fast', { contains: 'GUP-fast' }],
    ['stage-2', topic('stage-2')],
  ]),
  ...rows('not in the record', 'right', [
    ['MADV_DONTNEED', absent],
    ['kvm_gmem_populate', absent],
    ['split_folio', absent],
    ['Signed-off-by', absent],
  ]),
  ...rows('subjects', 'right', [
    ['hugetlb', topic('huge-pages')],
    ['pKVM', topic('pkvm')],
    ['SNP', topic('sev-snp')],
    ['CCA', topic('cca')],
    ['Arm CCA realm', topic('cca')],
    ['userfaultfd', { contains: 'userfaultfd' }],
    ['vfio', topic('iommu')],
    ['iommufd', { contains: 'iommufd' }],
    ['guest memfd', topic('guest-memfd')],
    ['PUCK', topic('puck')],
    ['hard no', hardNo],
    ['1G huge page conversion', { pages: ['topics/huge-pages/', 'c/outcome-huge-pages/'] }],
    ['page migration NUMA balancing', { pages: ['topics/page-migration/', 'c/outcome-page-migration/'] }],
  ]),
  ...rows('people', 'right', [
    ['Will Deacon', person('will-deacon')],
    ['Deacon', person('will-deacon')],
    ['Ackerley', person('ackerley-tng')],
    ['Hildenbrandt', person('david-hildenbrand')],
  ]),
  ...rows('questions', 'right', [
    ['who wants swap', topic('swap-and-reclaim')],
    ['is gup allowed', topic('gup-and-pins', 'foll-exclusive')],
    ['is page migration allowed', topic('page-migration')],
    ['does guest_memfd support mmap', topic('mmap')],
    [
      'what happens if host touches private memory',
      { pages: ['q/what-happens-on-a-stray-access/', 'topics/stray-access/'] },
    ],
  ]),
  ...rows('ids', 'right', [
    [sean, message(sean)],
    ['ZnSRZcap1dc2_WBV@google.com', message('ZnSRZcap1dc2_WBV@google.com')],
    ['sean-all-vm-types-not-just-coco', claim('sean-all-vm-types-not-just-coco')],
    ['exclusive GUP pinning patch 2/5', { contains: '2/5' }],
  ]),
  ...rows('the heaviest subject', 'wrong', [['guest_memfd', topic('guest-memfd')]]),
  ...rows('a phrase', 'wrong', [['"hard no"', hardNo]]),
  ...rows('names of one page', 'wrong', [
    ['542256e67259', { pages: ['c/sean-all-vm-types-not-just-coco/542256e67259/'] }],
    ['/c/sean-all-vm-types-not-just-coco/', claim('sean-all-vm-types-not-just-coco')],
    [`<${sean}>`, message(sean)],
  ]),
  ...rows('typing errors', 'wrong', [
    ['gest_memfd', topic('guest-memfd')],
    ['guestmemfd', topic('guest-memfd')],
    ['exlusive pin', topic('foll-exclusive')],
    ['Gunthrope', person('jason-gunthorpe')],
  ]),
  ...rows('four words, one of them far from the others', 'wrong', [
    ['safe refcount speculative reference', { contains: 'refcount' }],
  ]),
];
