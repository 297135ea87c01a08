/**
 * Carries out an action on the grid and describes it. Every action has an outcome: an impossible one leaves the state
 * alone and says why, as the kernel would.
 *
 * The rule under test is that of guest_memfd's in-place conversion: unmap under the invalidate lock, then the reference
 * count must be what guest_memfd itself accounts for, else EAGAIN
 * (20260830-gmem-inplace-conversion-v12-0-85e5fd25252a@google.com). In the thread: unmap and drive the count down,
 * 20240620163626.GK2494510@nvidia.com L18-19; an expected count rules out every other user,
 * 53d1e7c5-3e77-467b-be33-a618c3bb6cb3@redhat.com L73-83; private is neither mapped nor pinned,
 * c05f2a97-5863-4da7-bfae-2d6873a62ebe@redhat.com L110.
 */

import type { Access } from '../stray-access/consequence.ts';
import type { Action } from './action.ts';
import { extraReferences, type Grid, isExposed, mostPins, type Page, pageAt } from './grid.ts';

export type Event =
  | { readonly kind: 'converted'; readonly page: number; readonly to: 'private' | 'shared' }
  | { readonly kind: 'refused'; readonly page: number; readonly errno: 'EAGAIN' | 'EFAULT' }
  | { readonly kind: 'signal'; readonly page: number; readonly signal: 'SIGBUS' }
  /** The host can now reach a private page, but nothing has happened yet. */
  | { readonly kind: 'exposed'; readonly page: number }
  /** The host has tried to access a private page; the machine decides the result. */
  | { readonly kind: 'stray'; readonly page: number; readonly access: Access };

export interface Outcome {
  readonly state: Grid;
  /** Whole sentences, in the order of events. Examples that readers have shared use this name, so it stays. */
  readonly told: readonly [string, ...string[]];
  readonly events: readonly Event[];
}

/** @throws RangeError for a page that is not on the grid */
export function step(grid: Grid, { kind, page: index }: Action): Outcome {
  const page = pageAt(grid, index);
  switch (kind) {
    case 'share':
      return share(grid, index, page);
    case 'map':
      return map(grid, index, page);
    case 'pin':
      return pin(grid, index, page);
    case 'touch':
      return touch(grid, index, page);
    case 'io':
      return io(grid, index, page);
    case 'unpin':
      if (page.pins === 0) return still(grid, `Nothing holds a pin on page ${index}.`);
      return changed(grid, index, { pins: page.pins - 1 }, [
        `One pin on page ${index} is dropped; ${pinCountWords(page.pins - 1)}.`,
      ]);
    case 'unmap':
      if (!page.mapped) return still(grid, `The VMM does not have page ${index} mapped.`);
      return changed(grid, index, { mapped: false }, [
        `The VMM unmaps page ${index}.`,
        ...(page.pins > 0 ? ['A pin does not care about mappings: it stays.'] : []),
      ]);
    case 'convert':
      if (page.owner === 'private') return still(grid, `Page ${index} is private already.`);
      return grid.rule === 'gmem' ? convertChecked(grid, index, page) : convertNaively(grid, index, page);
  }
}

function share(grid: Grid, index: number, page: Page): Outcome {
  if (page.owner === 'shared') return still(grid, `Page ${index} is shared already.`);
  return changed(
    grid,
    index,
    { owner: 'shared' },
    [
      `The guest shares page ${index}: from now on the host may map and pin it. This way round nothing has to be checked.`,
    ],
    [{ kind: 'converted', page: index, to: 'shared' }],
  );
}

function map(grid: Grid, index: number, page: Page): Outcome {
  if (page.mapped) return still(grid, `The VMM has page ${index} mapped already.`);
  if (page.owner === 'private') {
    return still(
      grid,
      `Page ${index} is private: the fault is answered with SIGBUS and no mapping comes to be.`,
      [{ kind: 'signal', page: index, signal: 'SIGBUS' }],
    );
  }
  return changed(grid, index, { mapped: true }, [
    `The VMM maps page ${index}; the mapping counts as one reference.`,
  ]);
}

function pin(grid: Grid, index: number, page: Page): Outcome {
  if (!page.mapped) {
    const refused = [{ kind: 'refused', page: index, errno: 'EFAULT' }] as const;
    return page.owner === 'shared'
      ? still(
          grid,
          `Page ${index} has no mapping, and GUP-fast looks pages up in the page table. GUP's slow path would fault the page in first; here that is a step of its own: the VMM maps it.`,
          refused,
        )
      : still(
          grid,
          `Page ${index} is private and has no mapping: GUP's slow path faults on it, as the VMM does, and comes back with EFAULT.`,
          refused,
        );
  }
  if (page.pins === mostPins) return still(grid, `This toy counts at most ${mostPins} pins on a page.`);
  const pins = page.pins + 1;
  if (page.owner === 'shared')
    return changed(grid, index, { pins }, [`Page ${index} is pinned for I/O; ${pinCountWords(pins)}.`]);
  return changed(
    grid,
    index,
    { pins },
    [
      `Page ${index} is private, but a mapping of it was left, and GUP asks nothing else: it is pinned; ${pinCountWords(pins)}.`,
    ],
    [{ kind: 'exposed', page: index }],
  );
}

function touch(grid: Grid, index: number, page: Page): Outcome {
  if (!page.mapped) return map(grid, index, page);
  if (page.owner === 'shared')
    return still(grid, `The VMM writes to page ${index}. It is shared, so it may.`);
  return stray(
    grid,
    index,
    'user-mapping',
    `The VMM tries to write through its old mapping of page ${index}, which is private.`,
  );
}

function io(grid: Grid, index: number, page: Page): Outcome {
  if (page.pins === 0) return still(grid, `No I/O holds page ${index}.`);
  if (page.owner === 'shared')
    return still(grid, `The I/O writes to page ${index}. It is shared, so it may.`);
  return stray(
    grid,
    index,
    'linear-map',
    `The I/O tries to write through its pin on page ${index}, which is private.`,
  );
}

function stray(grid: Grid, index: number, access: Access, sentence: string): Outcome {
  return changed(
    grid,
    index,
    { struck: true },
    [sentence, 'The host tries to access private memory: what comes of it depends on the machine.'],
    [{ kind: 'stray', page: index, access }],
  );
}

function convertChecked(grid: Grid, index: number, page: Page): Outcome {
  const steps: [string, ...string[]] = [
    `guest_memfd takes the invalidate lock: nobody can fault page ${index} in.`,
    page.mapped ? 'It zaps the mapping of the VMM.' : 'There is no mapping to zap.',
  ];
  const unmapped: Page = { ...page, mapped: false };
  const extra = extraReferences(unmapped);
  if (extra > 0) {
    return changed(
      grid,
      index,
      { mapped: false },
      [
        ...steps,
        `The reference count is ${extra} above what it should be: somebody still holds the page.`,
        `EAGAIN to the VMM, which asked on the guest's behalf: page ${index} stays shared, and the request can succeed only once the host has let go of it.`,
      ],
      [{ kind: 'refused', page: index, errno: 'EAGAIN' }],
    );
  }
  return changed(
    grid,
    index,
    { owner: 'private', mapped: false },
    [
      ...steps,
      'The reference count is what it should be: nobody else holds the page.',
      `Page ${index} is private.`,
    ],
    [{ kind: 'converted', page: index, to: 'private' }],
  );
}

function convertNaively(grid: Grid, index: number, page: Page): Outcome {
  const after: Page = { ...page, owner: 'private' };
  const exposed = isExposed(after);
  const remains = [
    ...(page.mapped ? ['a mapping'] : []),
    ...(page.pins > 0 ? [page.pins === 1 ? 'a pin' : `${page.pins} pins`] : []),
  ].join(' and ');
  return changed(
    grid,
    index,
    { owner: 'private' },
    [
      `Page ${index} is private, on the guest's word: nobody was asked.`,
      ...(exposed ? [`The host still has ${remains} on it. Nothing has gone wrong yet.`] : []),
    ],
    [
      { kind: 'converted', page: index, to: 'private' },
      ...(exposed ? [{ kind: 'exposed' as const, page: index }] : []),
    ],
  );
}

function still(state: Grid, sentence: string, events: readonly Event[] = []): Outcome {
  return { state, told: [sentence], events };
}

function changed(
  grid: Grid,
  index: number,
  change: Partial<Page>,
  told: readonly [string, ...string[]],
  events: readonly Event[] = [],
): Outcome {
  const pages = grid.pages.map((page, at) => (at === index ? { ...page, ...change } : page));
  return { state: { ...grid, pages }, told, events };
}

function pinCountWords(pins: number): string {
  return pins === 0 ? 'none is left' : pins === 1 ? 'there is one now' : `there are ${pins} now`;
}
