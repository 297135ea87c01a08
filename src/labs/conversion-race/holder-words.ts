/** What those do who map the page, pin it or take a reference to it, in a reader's words; `K` stands for each I/O. */

import { refused, two, type WordsByRule } from './race-step.ts';

export const holderWords: WordsByRule = {
  'U.fault_begin': ({ several, the, isPrivate }) =>
    two(
      `page fault begins${several ? `, ${the}` : ''}`,
      `The VMM touches the address of ${the}. Its page fault ${isPrivate ? 'goes ahead' : 'sees a page that is shared, and goes ahead'}.`,
    ),
  'U.fault_end': ({ the, isPrivate }) =>
    two(
      `maps ${the}`,
      isPrivate
        ? 'The page fault ends: the VMM has just mapped a private page.'
        : `The page fault ends: the VMM has ${the} mapped.`,
    ),
  'U.access': ({ it, the, isPrivate, blocked }) => {
    if (isPrivate && blocked)
      return two('is kept from writing', `It still has ${the} mapped. The machine stops its write.`);
    return isPrivate
      ? two('writes into private memory', `It still has ${the} mapped.`)
      : two(`writes to ${it}`, `The VMM writes to ${the}. It is shared, so it may.`);
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
  'K.dma': ({ it, the, io, isPrivate, blocked, pin, model }) => {
    if (model !== 'two' && isPrivate && blocked)
      return two('is kept from writing', `It still holds ${the} by its ${pin}. The machine stops its write.`);
    if (model !== 'two' && isPrivate)
      return two('writes into private memory', `It still holds ${the} by its ${pin}.`);
    return two(
      `writes to ${it}`,
      model === 'two' ? `${io} writes to ${the}.` : `${io} writes to ${the}. It is shared, so it may.`,
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
