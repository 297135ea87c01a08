/** What those do who map the page, pin it or take a reference to it, in a reader's words; `K` stands for each I/O. */

import { type RaceStep, refused, two, type WordsByRule } from './race-step.ts';

function mayWrite(isMarked: boolean): string {
  return isMarked ? 'It is marked private, but the hypervisor lets the host in.' : 'It is shared, so it may.';
}

/** What a page fault saw that goes ahead; some rules map whatever is touched. */
function faultSees({ asksForShared, isPrivate }: RaceStep): string {
  if (!asksForShared) return ', whether the page is shared or not';
  return isPrivate ? '' : ': it sees a page that is shared';
}

export const holderWords: WordsByRule = {
  'U.fault_begin': (step) =>
    two(
      `page fault begins${step.several ? `, ${step.the}` : ''}`,
      `The VMM touches the address of ${step.the}. Its page fault goes ahead${faultSees(step)}.`,
    ),
  'U.fault_end': ({ the, isPrivate }) =>
    two(
      `maps ${the}`,
      isPrivate
        ? 'The page fault ends: the VMM has just mapped a private page.'
        : `The page fault ends: the VMM has ${the} mapped.`,
    ),
  'U.access': ({ it, the, isPrivate, isMarked, blocked, model }) => {
    if (isPrivate && blocked)
      return two('is kept from writing', `It still has ${the} mapped. The machine stops its write.`);
    if (isPrivate) return two('writes into private memory', `It still has ${the} mapped.`);
    return two(
      `writes to ${it}`,
      isMarked && model === 'two'
        ? `The VMM writes to ${the} of the shared store, which the guest has given up.`
        : `The VMM writes to ${the}. ${mayWrite(isMarked)}`,
    );
  },
  'U.unmap': ({ it, the }) => two(`unmaps ${it}`, `The VMM unmaps ${the}.`),
  'K.look': ({ the, io }) => two(`finds ${the}`, `${io} looks up ${the} through that mapping.`),
  'K.grab': ({ io, pin }) => two(`takes a ${pin}`, `${io} takes a ${pin}: the count goes up.`),
  'K.grab_refused': ({ the, io }) => refused('is refused', `${io} is refused: ${the} is exclusively pinned.`),
  'K.verify_ok': ({ io, pin, config }) =>
    config['VERIFY'] === 0
      ? two(`keeps the ${pin}, unchecked`, `${io} keeps the ${pin} without looking again.`)
      : two(
          'looks again: still there',
          `${io} looks again. The mapping is still there, so it keeps the ${pin}.`,
        ),
  'K.verify_fail': ({ io, pin }) =>
    two('looks again: gone', `${io} looks again. The mapping is gone, so it drops the ${pin}.`),
  'K.dma': ({ it, the, io, isPrivate, isMarked, blocked, pin, model }) => {
    if (model !== 'two' && isPrivate && blocked)
      return two('is kept from writing', `It still holds ${the} by its ${pin}. The machine stops its write.`);
    if (model !== 'two' && isPrivate)
      return two('writes into private memory', `It still holds ${the} by its ${pin}.`);
    return two(
      `writes to ${it}`,
      model === 'two' ? `${io} writes to ${the}.` : `${io} writes to ${the}. ${mayWrite(isMarked)}`,
    );
  },
  'K.unpin': ({ io, pin }) => two(`done: drops the ${pin}`, `${io} is done and drops its ${pin}.`),
  'K.grab_stale': ({ io }) =>
    two('finds the page gone', `${io} finds that the page it looked at was removed.`),
  'K.verify_stale': ({ io }) =>
    two('finds the page gone', `${io} finds that the page it looked at was removed.`),
  'K.dma_orphan': ({ io }) =>
    two(
      'writes into a page nobody sees',
      `${io} completes and reports success; the page it wrote to belongs to no guest address any more.`,
    ),
  'K.unpin_orphan': ({ io }) =>
    two('drops the orphan page', `${io} lets go of the removed page, which is freed.`),
  'T.get': ({ several, the }) =>
    two(
      `takes a reference${several ? ` to ${the}` : ''}`,
      `The scanner takes a reference to ${the}. It will never read or write it.`,
    ),
  'T.put': () => two('drops its reference', 'The scanner drops its reference.'),
};
