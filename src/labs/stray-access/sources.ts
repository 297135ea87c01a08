/** The messages and documents the consequences rest on, each written down once. */

import type { DocumentSource, MessageSource } from '../shared/source.ts';

function message(who: string, id: string, first: number, last: number): MessageSource {
  return { kind: 'message', id, lines: [first, last], who };
}

function document(id: string, title: string, url?: string): DocumentSource {
  return url === undefined ? { kind: 'document', id, title } : { kind: 'document', id, title, url };
}

/** pKVM: user access, uaccess, re-injection of the fault. */
export const quentinFaults = message('Quentin Perret', 'ZnUsmFFslBWZxGIq@google.com', 58, 67);
/** pKVM: the linear map is the problem. */
export const quentinLinearMap = message('Quentin Perret', 'ZnUsmFFslBWZxGIq@google.com', 69, 71);
/** pKVM: page-table-based, so zero-copy; encryption makes conversion in place painful. */
export const quentinInPlace = message('Quentin Perret', 'ZnUsmFFslBWZxGIq@google.com', 39, 49);
/** pKVM: no holes needed in the linear map. */
export const quentinNoHoles = message('Quentin Perret', 'ZnVG9oZL4GT0uFy_@google.com', 46, 49);
/** pKVM and Gunyah: the hypervisor prevents the access, the host kernel cannot always recover. */
export const fuadGoal = message(
  'Fuad Tabba',
  'CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com',
  59,
  66,
);
/** Other references crash the process; the kernel copes. */
export const fuadOtherReferences = message(
  'Fuad Tabba',
  'CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com',
  103,
  106,
);
/** Exclusive GUP leaves mapping alone: at worst the process dies, perhaps with its guest. */
export const fuadWorst = message(
  'Fuad Tabba',
  'CA+EHjTzuqd5PYdZzAGWTjH+EyhomCeGSaFvDjgZfU7GUAWqu9A@mail.gmail.com',
  199,
  206,
);
/** Access through a GUP pin crashes the host kernel (March 2024). */
export const willPin = message('Will Deacon', '20240319143119.GA2736@willie-the-truck', 32, 34);
/** Gunyah: holes in the linear map are wanted. */
export const elliotHoles = message(
  'Elliot Berman',
  '20240621093120954-0700.eberman@hu-eberman-lv.qualcomm.com',
  21,
  24,
);
/** pKVM and Gunyah want to share and isolate guest pages without a copy. */
export const elliotCover = message(
  'Elliot Berman',
  '20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com',
  1,
  10,
);
/** TDX and SNP (and he thinks pKVM): one rogue access is very likely fatal to the system. */
export const seanRogue = message('Sean Christopherson', 'ZnSRZcap1dc2_WBV@google.com', 40, 45);
/** SNP named as a host that survives writing to private pages. */
export const davidSnp = message(
  'David Hildenbrand',
  'c05f2a97-5863-4da7-bfae-2d6873a62ebe@redhat.com',
  102,
  108,
);
/** TDX: the machine could be crashed from user space (March 2024). */
export const davidTdx = message(
  'David Hildenbrand',
  '2d6fc3c0-a55b-4316-90b8-deabb065d007@redhat.com',
  73,
  74,
);
/** CC can be non-destructive too; Arm's is close to pKVM. */
export const jasonCca = message('Jason Gunthorpe', '20240621122605.GP2494510@nvidia.com', 12, 15);
/** DMA to such pages: a question, nothing good expected. */
export const jasonDma = message('Jason Gunthorpe', '20240620140142.GH2494510@nvidia.com', 21, 22);
/** Other ways for a device to the same pages: hmm_range_fault and IOMMU SVA. */
export const jasonSva = message('Jason Gunthorpe', '20240620140142.GH2494510@nvidia.com', 14, 19);
/** pKVM: host-owned devices must be kept out by the IOMMU. */
export const mostafaRule = message('Mostafa Saleh', 'ZnRZyBy_uxtjQHsz@google.com', 78, 86);
/** pKVM: the two designs for the IOMMU and what a DMA meets under each. */
export const mostafaWays = message('Mostafa Saleh', 'ZnRZyBy_uxtjQHsz@google.com', 88, 114);
/** SEV-TIO as he reads it: the IOMMU checks the RMP. */
export const kevinSevTio = message(
  'Kevin Tian',
  'BN9PR11MB5276D7FAC258CFC02F75D0648CB32@BN9PR11MB5276.namprd11.prod.outlook.com',
  25,
  27,
);

export const pkvmSegv = document(
  '9ff714a09222128da16900fc7c15dea65692fc26',
  'KVM: arm64: Inject SIGSEGV on illegal accesses (March 2026)',
  'https://lore.kernel.org/all/20260330144841.26181-1-will@kernel.org',
);
export const pkvmForcedReclaim = document(
  '281a38ad2920b5ccfbbc2a0ca0caeee110ad5d6b',
  'KVM: arm64: Reclaim faulting page from pKVM in spurious fault handler (March 2026)',
  'https://patch.msgid.link/20260330144841.26181-27-will@kernel.org',
);
export const pkvmDocumentation = document(
  'pkvm.rst',
  'Linux documentation of pKVM, CPU memory isolation (2026)',
  'https://kernel.org/doc/html/v7.4-rc1/virt/kvm/arm/pkvm.html',
);
export const tdxPoison = document(
  'lkml 2306.0/03734',
  'TDX: a partial write poisons, a later read is a machine check',
);
export const tdxErratum = document(
  'Documentation/arch/x86/tdx.rst',
  'Linux documentation of TDX, section Erratum',
  'https://docs.kernel.org/arch/x86/tdx.html',
);
export const snpViolation = document(
  'lkml 2602.3/03780',
  'A host write that oopsed: error code 0x80000003, RMP violation',
);
export const snpDump = document(
  'e8bbd303d7de3fb32be1434a5d5ce3e1cb182018',
  'x86/fault: Dump RMP table information when RMP page faults occur (January 2024)',
  'https://lore.kernel.org/all/20240126041126.1927228-10-michael.roth@amd.com',
);
export const snpReads = document('linux-mm msg330559', 'SNP: the RMP checks writes of the host, not reads');
export const ccaFaults = document(
  'lkml 2412.2/00936',
  'Arm CCA: handling granule protection faults (December 2024)',
);
export const ccaFaultsLater = document(
  'arm64 CCA host series v14, 03/44',
  'Arm CCA: handling granule protection faults (May 2026)',
);
export const ccaQueued = document(
  '27fececa00df55d9a8c49235751cddd166837dd7',
  'arm64: mm: Handle Granule Protection Faults (GPFs) (September 2026)',
  'https://tangled.org/tjh.dev/kernel/commit/d0de3a73194a250a2e5ffbf1dc604c0bcbb16e8a.patch',
);
export const gmemFault = document(
  'virt/kvm/guest_memfd.c@01f492e1817e',
  'kvm_gmem_fault_user_mapping(): SIGBUS unless shared (April 2026)',
  'https://github.com/torvalds/linux/blob/01f492e1817e858d1712f2489d0afbaa552f417b/virt/kvm/guest_memfd.c',
);
