/**
 * What the toy leaves out. It is shown under every trace and table, so that nobody
 * reads more into the toy than it says.
 */

export const limits = [
  'one converter, one host address space, single pages: no range conversions, no several VMMs',
  'unmapping includes the TLB flush; no memory ordering, no difference between reading and writing',
  'a page fault takes no reference before it maps: only the lock keeps it out; a handler that takes one first, as the merged one of guest_memfd does, is seen by a count in between',
  'no page migration itself, no I/O completion, no IOMMU mappings, no hwpoison, truncation or errors',
  'page sizes and the cost of anything are not in it',
] as const;

export const limitsSentence = "A toy model of our own, not anybody's statement in the thread.";
