/** What the converter does, step by step, in a reader's words. */

import { capital } from '../../text/capital.ts';
import { refused, two, type WordsByRule } from './race-step.ts';

export const converterWords: WordsByRule = {
  'C.lock': ({ several, the }) =>
    two(
      `takes the lock${several ? ` for ${the}` : ''}`,
      `The guest wants ${the} back. The converter takes the lock that every page fault needs too.`,
    ),
  'C.lock2': ({ several, the }) =>
    two(
      `takes the lock${several ? ` for ${the}` : ''}`,
      `The guest gives ${the} to the host. The converter takes the lock.`,
    ),
  'C.unmap': ({ the, unit, model }) =>
    two(
      'removes the host’s mappings',
      `The converter removes the host’s mappings of ${model === 'excl' ? the : unit}.`,
    ),
  'C.check_ok': ({ unit, config, model }) =>
    two(
      'counts: nobody holds it',
      model === 'gmem' && config['ORDER'] === 1
        ? `The converter counts the references to ${unit}, its mappings left aside. Beside those nobody holds it.`
        : `The converter counts the references to ${unit}. Nobody else holds it: the check is right.`,
    ),
  'C.eagain': ({ unit, drops }) =>
    refused(
      'counts: somebody holds it. EAGAIN',
      `The converter counts the references to ${unit}. Somebody holds it: ${drops ? 'the lock is dropped, and ' : ''}the VMM, which asked for the guest, gets EAGAIN.`,
    ),
  'C.ebusy': ({ ofFolio, folio }) =>
    refused(
      'finds a pin: EBUSY',
      `${capital(folio)} is ${ofFolio('exc') === 1 ? 'exclusively pinned already' : 'pinned'}: whoever asked for the exclusive pin gets EBUSY.`,
    ),
  'C.excl': ({ folio, config, order }) =>
    two(
      'takes the exclusive pin',
      config['BUG'] === 1 && order > 0
        ? `No pin is on ${folio}: the converter is granted its exclusive pin, and the count is stored without it.`
        : `No pin is on ${folio}: the converter takes its exclusive pin, which keeps other pins out.`,
    ),
  'C.flip': ({ it, the, drops }) =>
    two(
      `marks ${it} private`,
      `The host kernel marks ${the} private${drops ? ', and the lock is dropped' : ''}.`,
    ),
  'C.donate': ({ it, the }) =>
    two(
      `hands ${it} to the guest`,
      `The hypervisor hands ${the} to the guest. From here on it is the guest’s alone.`,
    ),
  'C.hypflip': ({ it, the }) =>
    two(
      `hands ${it} to the guest`,
      `The guest asks for ${the}, and the hypervisor hands it over at once. Nobody checked who else holds it.`,
    ),
  'C.sync': ({ it, the }) =>
    two(`marks ${it} private`, `The host kernel learns of it and marks ${the} private.`),
  'C.reclaim': ({ it, the }) =>
    two(`takes ${it} from the guest`, `The guest shares ${the}: the hypervisor lets the host in again.`),
  'C.share': ({ it, the, ofFolio, model, order }) =>
    ofFolio('exc') === 1
      ? two(
          `marks ${it} shared, drops the pin`,
          `The host kernel marks ${the} shared and drops the exclusive pin${order > 0 ? ' of the folio' : ''}.`,
        )
      : two(
          `marks ${it} shared`,
          `The host kernel marks ${the} shared${model === 'gmem' ? ', and the lock is dropped' : ''}.`,
        ),
  'C.split': () =>
    two('splits the folio', 'The folio is split, so that each of its pages has a count of its own.'),
  'C.merge': () =>
    two('merges the folio', 'All of the folio is private and unused: its pages are merged again.'),
  'C.copyout': ({ the }) =>
    two('copies the data out', `The guest wants ${the} private. Its data is copied out to a bounce buffer.`),
  'C.attr': ({ it, the }) => two(`marks ${it} private`, `The host kernel marks ${the} private.`),
  'C.punch': () =>
    two(
      'removes the shared page',
      'The page is removed from the shared store, whoever holds it. A holder goes on holding a page to which no address of the guest leads.',
    ),
  'C.fault': () => two('puts in a private page', 'A new page is put into the private store.'),
  'C.copyin': () => two('copies the data in', 'The guest’s data is copied into the new page.'),
  'C.copyout2': ({ the }) =>
    two('copies the data out', `The guest shares ${the}. Its data is copied out to a bounce buffer.`),
  'C.attr2': ({ it, the }) => two(`marks ${it} shared`, `The host kernel marks ${the} shared.`),
  'C.punch2': () => two('removes the private page', 'The page is removed from the private store.'),
  'C.fault2': () => two('puts in a shared page', 'A new page is put into the shared store.'),
  'C.copyin2': () => two('copies the data in', 'The guest’s data is copied into the new page.'),
};
