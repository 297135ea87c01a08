/** Describes to readers what the agents do that map the page, pin it or take a reference; `K` stands for any I/O. */

import { inWords, type RaceStep, refused, type WordsByRule } from './race-step.ts';

function mayWrite(isMarked: boolean): string {
  return isMarked ? 'It is marked private, but the hypervisor lets the host in.' : 'It is shared, so it may.';
}

/** What an admitted page fault saw; some rules map whatever is touched. */
function faultSees({ asksForShared, isPrivate }: RaceStep): string {
  if (!asksForShared) return ', whether the page is shared or not';
  return isPrivate ? '' : ': it sees a page that is shared';
}

export const holderWords: WordsByRule = {
  'U.fault_begin': (step) =>
    inWords(
      `page fault begins${step.several ? `, ${step.the}` : ''}`,
      `The VMM touches the address of ${step.the}. Its page fault goes ahead${faultSees(step)}.`,
    ),
  'U.fault_end': ({ the, isPrivate }) =>
    inWords(
      `maps ${the}`,
      isPrivate
        ? 'The page fault ends: the VMM has just mapped a private page.'
        : `The page fault ends: the VMM has ${the} mapped.`,
    ),
  'U.access': ({ it, the, isPrivate, isMarked, blocked, model }) => {
    if (isPrivate && blocked)
      return inWords('is kept from writing', `It still has ${the} mapped. The machine stops its write.`);
    if (isPrivate) return inWords('writes into private memory', `It still has ${the} mapped.`);
    return inWords(
      `writes to ${it}`,
      isMarked && model === 'two'
        ? `The VMM writes to ${the} of the shared store, which the guest has given up.`
        : `The VMM writes to ${the}. ${mayWrite(isMarked)}`,
    );
  },
  'U.unmap': ({ it, the }) => inWords(`unmaps ${it}`, `The VMM unmaps ${the}.`),
  'K.look': ({ the, io }) => inWords(`finds ${the}`, `${io} looks up ${the} through that mapping.`),
  'K.grab': ({ io, pin }) => inWords(`takes a ${pin}`, `${io} takes a ${pin}: the count goes up.`),
  'K.grab_refused': ({ the, io }) => refused('is refused', `${io} is refused: ${the} is exclusively pinned.`),
  'K.verify_ok': ({ io, pin, config }) =>
    config['VERIFY'] === 0
      ? inWords(`keeps the ${pin}, unchecked`, `${io} keeps the ${pin} without looking again.`)
      : inWords(
          'looks again: still there',
          `${io} looks again. The mapping is still there, so it keeps the ${pin}.`,
        ),
  'K.verify_fail': ({ io, pin }) =>
    inWords('looks again: gone', `${io} looks again. The mapping is gone, so it drops the ${pin}.`),
  'K.dma': ({ it, the, io, isPrivate, isMarked, blocked, pin, model }) => {
    if (model !== 'two' && isPrivate && blocked)
      return inWords(
        'is kept from writing',
        `It still holds ${the} by its ${pin}. The machine stops its write.`,
      );
    if (model !== 'two' && isPrivate)
      return inWords('writes into private memory', `It still holds ${the} by its ${pin}.`);
    return inWords(
      `writes to ${it}`,
      model === 'two' ? `${io} writes to ${the}.` : `${io} writes to ${the}. ${mayWrite(isMarked)}`,
    );
  },
  'K.unpin': ({ io, pin }) => inWords(`done: drops the ${pin}`, `${io} is done and drops its ${pin}.`),
  'K.grab_stale': ({ io }) =>
    inWords('finds the page gone', `${io} finds that the page it looked at was removed.`),
  'K.verify_stale': ({ io }) =>
    inWords('finds the page gone', `${io} finds that the page it looked at was removed.`),
  'K.dma_orphan': ({ io }) =>
    inWords(
      'writes into a page nobody sees',
      `${io} completes and reports success, but no guest address leads to the page it wrote to.`,
    ),
  'K.unpin_orphan': ({ io }) =>
    inWords('drops the orphan page', `${io} lets go of the removed page, which is freed.`),
  'T.get': ({ several, the }) =>
    inWords(
      `takes a reference${several ? ` to ${the}` : ''}`,
      `The scanner takes a reference to ${the}. It will never read or write it.`,
    ),
  'T.put': () => inWords('drops its reference', 'The scanner drops its reference.'),
};
