/**
 * The conversion race in a reader's words: what each step does, who does it, and what is true meanwhile. The names of
 * the rules stand behind the words, for those who look for them.
 */

import type { Step } from '../../explorer/step.ts';
import type { Fields } from '../machine/fields.ts';
import type { BarLine, BarValue, FigureWords, StepWords } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';

export const raceWords: FigureWords = {
  wordsOf,
  partyOf,
  startOf,
  aboutOf,
  harm: {
    I1a: 'The host process writes into private memory.',
    I1b: 'The I/O writes into private memory.',
    I2: 'The guest’s data is lost.',
    I5: 'The I/O writes where the guest will never look.',
  },
  danger: {
    I3: 'A private page is now within reach of a host process.',
    I4: 'The host still takes the page for shared.',
  },
  barsOf,
};

const two = (words: string, say: string): StepWords => ({ words, say });
const refused = (words: string, say: string): StepWords => ({ words, say, tone: 'refused' });

function wordsOf({ model, config }: Subject, { rule }: Step, before: Fields): StepWords {
  const several = (config['P'] ?? 1) > 1;
  const page = /\((\d+)\)$/.exec(rule.label)?.[1] ?? '0';
  const it = several ? `page ${page}` : 'it';
  const the = several ? `page ${page}` : 'the page';
  const folio = (config['ORD'] ?? 0) > 0 ? 'the folio' : the;
  const io = ioName(config, rule.agent);
  const isPrivate = ((before['s2'] ?? []) as readonly unknown[])[Number(page)] === 'P';
  const plain = isPlainReference(config, rule.agent);
  const pin = plain ? 'reference' : 'pin';
  const who = rule.agent === 'T' ? 'The scanner' : io;
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
      return two('removes the host’s mappings', `The converter removes the host’s mappings of ${folio}.`);
    case 'C.check_ok':
      return two(
        'counts: nobody holds it',
        `It counts the references to ${folio}. Nobody else holds it: the check is right.`,
      );
    case 'C.eagain':
      return refused(
        'counts: somebody holds it. EAGAIN',
        `It counts the references to ${folio}. Somebody holds it: the guest’s request is refused with EAGAIN.`,
      );
    case 'C.ebusy':
      return refused(
        'finds a pin: EBUSY',
        `${cap(folio)} is pinned, or exclusively pinned already: the request is refused with EBUSY.`,
      );
    case 'C.excl':
      return two(
        'takes the exclusive pin',
        `No pin is on ${folio}: the converter takes its exclusive pin, which keeps other pins out.`,
      );
    case 'C.flip':
      return two(`marks ${it} private`, `The host kernel marks ${the} private.`);
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
      return two(`marks ${it} shared`, `The host kernel marks ${the} shared.`);
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
      return two('removes the shared page', `The page is removed from the shared store, whoever holds it.`);
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
      return isPrivate
        ? two('writes into private memory', `The VMM still has ${the} mapped, and writes.`)
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
      return two(rule.name, `${cap(rule.note)}.`);
  }
}

function partyOf({ model, config }: Subject, agent: string) {
  if (agent === 'C') {
    const about: Readonly<Record<string, string>> = {
      naive: 'hypervisor and host',
      gmem: 'guest_memfd',
      excl: 'exclusive pin',
      two: 'two stores',
    };
    return { title: 'The converter', about: about[model] ?? 'host kernel' };
  }
  if (agent === 'U') return { title: 'The VMM', about: 'host process' };
  if (agent === 'T') return { title: 'A scanner', about: 'such as compaction' };
  return {
    title: ioName(config, agent),
    about: isPlainReference(config, agent) ? 'with FOLL_GET' : 'through GUP',
  };
}

function ioName(config: Subject['config'], agent: string): string {
  return (config['K'] ?? 0) > 1 ? `I/O ${Number(agent.slice(1)) + 1}` : 'The I/O';
}

function isPlainReference(config: Subject['config'], agent: string): boolean {
  return Number(agent.slice(1)) >= (config['K'] ?? 0) - (config['G'] ?? 0);
}

function startOf({ config }: Subject, fields: Fields): string {
  const owners = (fields['attr'] ?? []) as readonly string[];
  const pages = owners.length === 1 ? 'One page of a guest' : `${count(owners.length)} pages of a guest`;
  const folio = (config['ORD'] ?? 0) > 0 ? ', in one folio' : '';
  const states = new Set(owners);
  const is = owners.length === 1 ? 'It is' : 'All are';
  if (states.size > 1)
    return `${pages}${folio}: ${owners.map((owner, at) => `page ${at} ${owner === 'P' ? 'private' : 'shared'}`).join(', ')}.`;
  return states.has('P')
    ? `${pages}${folio}. ${is} private: the guest’s alone.`
    : `${pages}${folio}. ${is} shared: the host may map and pin ${owners.length === 1 ? 'it' : 'them'}.`;
}

function aboutOf({ config }: Subject): string {
  const number = (value: number | undefined, one: string, many: string) =>
    !value ? [] : [value === 1 ? `one ${one}` : `${count(value).toLowerCase()} ${many}`];
  const parts = [
    ...number(config['P'], 'page', 'pages'),
    'one VMM',
    ...number(config['K'], 'I/O request', 'I/O requests'),
    ...number(config['T'], 'scanner', 'scanners'),
  ];
  return `${cap(parts.join(', '))}`;
}

/** Who has a page mapped, who holds it, and whose it is; a page after the other. */
function barsOf({ model, config }: Subject, states: readonly Fields[]): readonly BarLine[] {
  const pages = ((states[0]?.['attr'] ?? []) as readonly string[]).map((_, page) => page);
  const of = (page: number) => (pages.length > 1 ? ` ${page}` : '');
  const line = (title: string, value: (fields: Fields) => BarValue | undefined): BarLine => ({
    title,
    values: states.map(value),
  });
  const list = (fields: Fields, name: string) => (fields[name] ?? []) as readonly (string | number)[];
  return pages.flatMap((page) => [
    line(`mapped${of(page)}`, (fields) =>
      list(fields, 'map')[page] === 1 ? { look: 'mapped', words: '' } : undefined,
    ),
    line(`held by I/O${of(page)}`, (fields) =>
      list(fields, 'npc').some(
        (counter, k) =>
          (list(fields, 'np')[k] === page && (counter === 'GRAB' || counter === 'PIN')) ||
          (page === 0 && (counter === 'ORPH' || counter === 'SGRAB')),
      )
        ? { look: 'held', words: '' }
        : undefined,
    ),
    line(`held by the scanner${of(page)}`, (fields) =>
      fields['tpc'] === 1 && fields['tp'] === page ? { look: 'passing', words: '' } : undefined,
    ),
    ...(config['ORD'] !== undefined && config['ORD'] > 0 && model === 'excl' && page === 0
      ? [
          line('exclusive pin', (fields) =>
            list(fields, 'exc')[0] === 1 ? { look: 'held', words: '' } : undefined,
          ),
        ]
      : []),
    line(pages.length > 1 ? `page ${page}` : 'the page', (fields) => pageBar(model, fields, page)),
  ]);
}

function pageBar(model: string, fields: Fields, page: number): BarValue {
  const at = (name: string) => ((fields[name] ?? []) as readonly (string | number)[])[page];
  if (at('dat') === 'L') return { look: 'bad', words: 'lost' };
  if (model === 'two')
    return at('attr') === 'P' ? { look: 'private', words: 'private' } : { look: 'shared', words: 'shared' };
  if (at('s2') === 'P' && at('attr') === 'P') return { look: 'private', words: 'private' };
  if (at('s2') === 'P') return { look: 'private', words: 'private' };
  return at('attr') === 'P' ? { look: 'marked', words: 'marked' } : { look: 'shared', words: 'shared' };
}

function count(n: number): string {
  return ['None', 'One', 'Two', 'Three', 'Four'][n] ?? String(n);
}

function cap(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
