/** What each step of the conversion race does, in a reader's words; the name of its rule stands after them. */

import type { Step } from '../../explorer/step.ts';
import { capital } from '../../text/capital.ts';
import type { Fields } from '../machine/fields.ts';
import type { StepWords } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';
import { holdsLock, ioName, isPlainReference } from './race-parties.ts';

const two = (words: string, say: string): StepWords => ({ words, say });
const refused = (words: string, say: string): StepWords => ({ words, say, tone: 'refused' });

export function wordsOf({ model, config }: Subject, { rule }: Step, before: Fields): StepWords {
  const several = (config['P'] ?? 1) > 1;
  const page = /\((\d+)\)$/.exec(rule.label)?.[1] ?? '0';
  const it = several ? `page ${page}` : 'it';
  const the = several ? `page ${page}` : 'the page';
  const order = config['ORD'] ?? 0;
  const ofFolio = (name: string) => ((before[name] ?? []) as readonly unknown[])[Number(page) >> order];
  const folio = order > 0 ? 'the folio' : the;
  // What shares a count: of a folio that is split each page has its own.
  const unit = order > 0 && ofFolio('spl') === 1 ? the : folio;
  const io = ioName(config, rule.agent);
  const isPrivate = ((before['s2'] ?? []) as readonly unknown[])[Number(page)] === 'P';
  const blocked = config['ENF'] === 1;
  const plain = isPlainReference(config, rule.agent);
  const pin = plain ? 'reference' : 'pin';
  const who = rule.agent === 'T' ? 'The scanner' : io;
  // The step ends what a page fault has to wait for.
  const drops = holdsLock(model, config, String(before['cpc']));
  switch (rule.name.replace(/^K\d\./, 'K.')) {
    case 'C.lock':
      return two(
        `takes the lock${several ? ` for ${the}` : ''}`,
        `The guest wants ${the} back. The converter takes the lock that every page fault needs too.`,
      );
    case 'C.lock2':
      return two(
        `takes the lock${several ? ` for ${the}` : ''}`,
        `The guest gives ${the} to the host. The converter takes the lock.`,
      );
    case 'C.unmap':
      return two(
        'removes the host’s mappings',
        `The converter removes the host’s mappings of ${model === 'excl' ? the : unit}.`,
      );
    case 'C.check_ok':
      return two(
        'counts: nobody holds it',
        model === 'gmem' && config['ORDER'] === 1
          ? `The converter counts the references to ${unit}, its mappings left aside. Beside those nobody holds it.`
          : `The converter counts the references to ${unit}. Nobody else holds it: the check is right.`,
      );
    case 'C.eagain':
      return refused(
        'counts: somebody holds it. EAGAIN',
        `The converter counts the references to ${unit}. Somebody holds it: ${drops ? 'the lock is dropped, and ' : ''}the VMM, which asked for the guest, gets EAGAIN.`,
      );
    case 'C.ebusy':
      return refused(
        'finds a pin: EBUSY',
        `${capital(folio)} is ${ofFolio('exc') === 1 ? 'exclusively pinned already' : 'pinned'}: whoever asked for the exclusive pin gets EBUSY.`,
      );
    case 'C.excl':
      return two(
        'takes the exclusive pin',
        config['BUG'] === 1 && order > 0
          ? `No pin is on ${folio}: the converter is granted its exclusive pin, and the count is stored without it.`
          : `No pin is on ${folio}: the converter takes its exclusive pin, which keeps other pins out.`,
      );
    case 'C.flip':
      return two(
        `marks ${it} private`,
        `The host kernel marks ${the} private${drops ? ', and the lock is dropped' : ''}.`,
      );
    case 'C.donate':
      return two(
        `hands ${it} to the guest`,
        `The hypervisor hands ${the} to the guest. From here on it is the guest’s alone.`,
      );
    case 'C.hypflip':
      return two(
        `hands ${it} to the guest`,
        `The guest asks for ${the}, and the hypervisor hands it over at once. Nobody looked who else holds it.`,
      );
    case 'C.sync':
      return two(`marks ${it} private`, `The host kernel learns of it and marks ${the} private.`);
    case 'C.reclaim':
      return two(
        `takes ${it} from the guest`,
        `The guest shares ${the}: the hypervisor lets the host in again.`,
      );
    case 'C.share':
      return ofFolio('exc') === 1
        ? two(
            `marks ${it} shared, drops the pin`,
            `The host kernel marks ${the} shared and drops the exclusive pin${order > 0 ? ' of the folio' : ''}.`,
          )
        : two(
            `marks ${it} shared`,
            `The host kernel marks ${the} shared${model === 'gmem' ? ', and the lock is dropped' : ''}.`,
          );
    case 'C.split':
      return two('splits the folio', 'The folio is split, so that each of its pages has a count of its own.');
    case 'C.merge':
      return two('merges the folio', 'All of the folio is private and unused: its pages are merged again.');
    case 'C.copyout':
      return two(
        'copies the data out',
        `The guest wants ${the} private. Its data is copied out to a bounce buffer.`,
      );
    case 'C.attr':
      return two(`marks ${it} private`, `The host kernel marks ${the} private.`);
    case 'C.punch':
      return two(
        'removes the shared page',
        'The page is removed from the shared store, whoever holds it. Who does goes on holding a page that the guest has no address for.',
      );
    case 'C.fault':
      return two('puts in a private page', 'A new page is put into the private store.');
    case 'C.copyin':
      return two('copies the data in', 'The guest’s data is copied into the new page.');
    case 'C.copyout2':
      return two(
        'copies the data out',
        `The guest shares ${the}. Its data is copied out to a bounce buffer.`,
      );
    case 'C.attr2':
      return two(`marks ${it} shared`, `The host kernel marks ${the} shared.`);
    case 'C.punch2':
      return two('removes the private page', 'The page is removed from the private store.');
    case 'C.fault2':
      return two('puts in a shared page', 'A new page is put into the shared store.');
    case 'C.copyin2':
      return two('copies the data in', 'The guest’s data is copied into the new page.');
    case 'U.fault_begin':
      return two(
        `page fault begins${several ? `, ${the}` : ''}`,
        `The VMM touches the address of ${the}. Its page fault ${isPrivate ? 'goes ahead' : 'sees a page that is shared, and goes ahead'}.`,
      );
    case 'U.fault_end':
      return two(
        `maps ${several ? the : 'the page'}`,
        isPrivate
          ? `The page fault ends: the VMM has just mapped a private page.`
          : `The page fault ends: the VMM has ${the} mapped.`,
      );
    case 'U.access':
      if (isPrivate && blocked)
        return two('is kept from writing', `It still has ${the} mapped. The machine stops its write.`);
      return isPrivate
        ? two('writes into private memory', `It still has ${the} mapped.`)
        : two(`writes to ${it}`, `The VMM writes to ${the}. It is shared, so it may.`);
    case 'U.unmap':
      return two(`unmaps ${it}`, `The VMM unmaps ${the}.`);
    case 'K.look':
      return two(`finds ${the}`, `${io} looks up ${the} through that mapping.`);
    case 'K.grab':
      return two(`takes a ${pin}`, `${io} takes a ${pin}: the count goes up.`);
    case 'K.grab_refused':
      return refused('is refused', `${io} is refused: ${the} is exclusively pinned.`);
    case 'K.verify_ok':
      return config['VERIFY'] === 0
        ? two(`keeps the ${pin}, unchecked`, `${io} keeps the ${pin} without looking again.`)
        : two(
            'looks again: still there',
            `${io} looks again. The mapping is still there, so it keeps the ${pin}.`,
          );
    case 'K.verify_fail':
      return two('looks again: gone', `${io} looks again. The mapping is gone, so it drops the ${pin}.`);
    case 'K.dma':
      if (model !== 'two' && isPrivate && blocked)
        return two(
          'is kept from writing',
          `It still holds ${the} by its ${pin}. The machine stops its write.`,
        );
      if (model !== 'two' && isPrivate)
        return two('writes into private memory', `It still holds ${the} by its ${pin}.`);
      return two(
        `writes to ${it}`,
        model === 'two' ? `${io} writes to ${the}.` : `${io} writes to ${the}. It is shared, so it may.`,
      );
    case 'K.unpin':
      return two(`done: drops the ${pin}`, `${io} is done and drops its ${pin}.`);
    case 'K.grab_stale':
    case 'K.verify_stale':
      return two('finds the page gone', `${io} finds that the page it looked at was removed.`);
    case 'K.dma_orphan':
      return two(
        'writes into a page nobody sees',
        `${io} completes and reports success; the page it wrote to belongs to no guest address any more.`,
      );
    case 'K.unpin_orphan':
      return two('drops the orphan page', `${io} lets go of the removed page, which is freed.`);
    case 'T.get':
      return two(
        `takes a reference${several ? ` to ${the}` : ''}`,
        `${who} takes a reference to ${the}. It will never read or write it.`,
      );
    case 'T.put':
      return two('drops its reference', `${who} drops its reference.`);
    default:
      return two(rule.name, `${capital(rule.note)}.`);
  }
}
