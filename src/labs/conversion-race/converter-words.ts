/** Describes the converter's steps to readers. */

import { capital } from '../../text/capital.ts';
import { inWords, refused, type WordsByRule } from './race-step.ts';

export const converterWords: WordsByRule = {
  'C.lock': ({ several, the }) =>
    inWords(
      `takes the lock${several ? ` for ${the}` : ''}`,
      `The guest wants ${the} back. The converter takes the lock that every page fault needs too.`,
    ),
  'C.lock2': ({ several, the }) =>
    inWords(
      `takes the lock${several ? ` for ${the}` : ''}`,
      `The guest gives ${the} to the host. The converter takes the lock.`,
    ),
  'C.unmap': ({ the, unit, model }) =>
    inWords(
      'removes the host’s mappings',
      `The converter removes the host’s mappings of ${model === 'excl' ? the : unit}.`,
    ),
  'C.check_ok': ({ unit, config, model }) =>
    inWords(
      'counts: nobody holds it',
      model === 'gmem' && config['ORDER'] === 1
        ? `The converter counts the references to ${unit}, leaving its mappings aside. Apart from those nobody holds it.`
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
    inWords(
      'takes the exclusive pin',
      config['BUG'] === 1 && order > 0
        ? `${capital(folio)} has no pin: the converter is granted its exclusive pin, but the count is stored without it.`
        : `${capital(folio)} has no pin: the converter takes its exclusive pin, which keeps other pins out.`,
    ),
  'C.flip': ({ it, the, drops }) =>
    inWords(
      `marks ${it} private`,
      `The host kernel marks ${the} private${drops ? ', and the lock is dropped' : ''}.`,
    ),
  'C.donate': ({ it, the }) =>
    inWords(
      `hands ${it} to the guest`,
      `The hypervisor hands ${the} to the guest. From now on it belongs to the guest alone.`,
    ),
  'C.hypflip': ({ it, the }) =>
    inWords(
      `hands ${it} to the guest`,
      `The guest asks for ${the}, and the hypervisor hands it over at once. Nobody checked who else holds it.`,
    ),
  'C.sync': ({ it, the }) =>
    inWords(`marks ${it} private`, `The host kernel learns of it and marks ${the} private.`),
  'C.reclaim': ({ it, the }) =>
    inWords(`takes ${it} from the guest`, `The guest shares ${the}: the hypervisor lets the host in again.`),
  'C.share': ({ it, the, ofFolio, model, order }) =>
    ofFolio('exc') === 1
      ? inWords(
          `marks ${it} shared, drops the pin`,
          `The host kernel marks ${the} shared and drops the exclusive pin${order > 0 ? ' of the folio' : ''}.`,
        )
      : inWords(
          `marks ${it} shared`,
          `The host kernel marks ${the} shared${model === 'gmem' ? ', and the lock is dropped' : ''}.`,
        ),
  'C.split': () =>
    inWords('splits the folio', 'The folio is split, so that each of its pages has its own count.'),
  'C.merge': () =>
    inWords('merges the folio', 'All of the folio is private and unused: its pages are merged again.'),
  'C.copyout': ({ the }) =>
    inWords(
      'copies the data out',
      `The guest wants ${the} private. Its data is copied out to a bounce buffer.`,
    ),
  'C.attr': ({ it, the }) => inWords(`marks ${it} private`, `The host kernel marks ${the} private.`),
  'C.punch': () =>
    inWords(
      'removes the shared page',
      'The page is removed from the shared store, whoever holds it. A holder keeps a page to which no guest address leads.',
    ),
  'C.fault': () => inWords('puts in a private page', 'A new page is put into the private store.'),
  'C.copyin': () => inWords('copies the data in', 'The guest’s data is copied into the new page.'),
  'C.copyout2': ({ the }) =>
    inWords('copies the data out', `The guest shares ${the}. Its data is copied out to a bounce buffer.`),
  'C.attr2': ({ it, the }) => inWords(`marks ${it} shared`, `The host kernel marks ${the} shared.`),
  'C.punch2': () => inWords('removes the private page', 'The page is removed from the private store.'),
  'C.fault2': () => inWords('puts in a shared page', 'A new page is put into the shared store.'),
  'C.copyin2': () => inWords('copies the data in', 'The guest’s data is copied into the new page.'),
};
