/** Describes the migration of a private page to readers, step by step. */

import type { Step } from '../../explorer/step.ts';
import { capital } from '../../text/capital.ts';
import type { Fields } from '../machine/fields.ts';
import type { BarLine, BarValue, FigureWords, StepWords } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';
import { afterCopy } from './state.ts';

export const migrationWords: FigureWords = {
  wordsOf,
  partyOf: ({ config }, agent) => parties(config)[agent] ?? { title: agent, about: '' },
  startOf: () => 'The guest’s page lies in the old frame. The host wants that frame back.',
  aboutOf: ({ config }) =>
    `One page moved once, ${config['HELP'] === 1 ? 'by the hypervisor on the host’s request' : 'by the host alone'}`,
  harmOf: ({ config }) => ({
    M1: 'What the guest last wrote is gone.',
    M2: 'The guest meets a page that is not what it last wrote.',
    M3: `${capital(hostReads(config))}.`,
    M4: 'A device writes where the guest will not look once its page has moved.',
  }),
  // A step without a frame in its name is on the old one; a blocked access reaches neither.
  hitOf: ({ config }, { rule }) => {
    if (rule.name === 'M.copy' && isBlocked(config)) return undefined;
    return /\(1\)$/.test(rule.label) ? 'new frame' : 'old frame';
  },
  // The machine itself still allows these steps: stopping them there would change its version, which links carry.
  endOf: ({ rule }, { M }) =>
    M === 'DEAD' && (rule.agent === 'R' || rule.name === 'K.unpin')
      ? 'The host is dead: nothing more happens on it.'
      : undefined,
  barsOf,
};

type Config = Subject['config'];

/** What the host achieves when it reads the guest's page: the model counts the attempt, whatever the host gets. */
export function hostReads(config: Config): string {
  if (isBlocked(config)) return 'the host tries to read private memory, and is blocked';
  return isEncrypted(config)
    ? 'the host reads private memory, and gets ciphertext'
    : 'the host reads private memory';
}

function isBlocked(config: Config): boolean {
  return config['HELP'] === 0 && config['HW'] === 0;
}

function isEncrypted(config: Config): boolean {
  return config['HELP'] === 0 && config['HW'] === 1;
}

function wordsOf({ config }: Subject, { rule }: Step): StepWords {
  const words = wordsByRule[rule.name] ?? wordsByRule[rule.name.replace(/^[MH]\./, 'mover.')];
  return (
    words?.({
      config,
      frame: /\(1\)$/.test(rule.label) ? 'the new frame' : 'the old frame',
      mover: config['HELP'] === 1 ? 'The hypervisor' : 'The host',
      both: config['DEV'] === 1,
    }) ?? inWords(rule.name, `${rule.note}.`)
  );
}

interface MigrationStep {
  readonly config: Config;
  readonly frame: 'the new frame' | 'the old frame';
  readonly mover: 'The hypervisor' | 'The host';
  /** Both the guest and the host have a device. */
  readonly both: boolean;
}

const inWords = (words: string, say: string): StepWords => ({ words, say });

/** `mover` stands for the host or the hypervisor if both take the same step. */
const wordsByRule: Readonly<Record<string, (step: MigrationStep) => StepWords>> = {
  'M.freeze': () =>
    inWords(
      'takes the page',
      'The host’s kcompactd takes the page to move it. From now on it cannot be pinned.',
    ),
  'M.ebusy': () => ({
    ...inWords(
      'page is pinned: refused',
      'The page is pinned: the move is refused, and may be asked for again.',
    ),
    tone: 'refused',
  }),
  'mover.block': ({ mover, both }) =>
    inWords(
      'unmaps it from the guest',
      `${mover} takes the guest’s mapping away. A CPU of the guest that touches the page waits${both ? ', and so, we assume, does a new write of its device; one that cannot wait would lose it' : ''}.`,
    ),
  'mover.drain': ({ mover }) =>
    inWords('waits for DMA to land', `${mover} waits until no device write to the old frame is pending.`),
  'M.copy': ({ config }) => {
    if (config['HW'] === 0)
      return inWords(
        'tries to read: fault',
        'The copy would read the page through the host’s linear map, and the hardware blocks it. The kernel cannot handle that fault: the host is dead.',
      );
    return config['HW'] === 1
      ? inWords(
          'copies ciphertext',
          'The copy reads the page through the host’s linear map. It gets ciphertext, which means nothing in the new frame.',
        )
      : inWords('copies the page', 'The copy reads the guest’s data through the host’s linear map.');
  },
  'H.copy': () =>
    inWords(
      'copies the page',
      'The hypervisor takes the new frame from the host and copies the page into it.',
    ),
  'mover.remap': () => inWords('maps the new frame', 'The guest’s address now leads to the new frame.'),
  'H.wipe': () => inWords('clears the old frame', 'The hypervisor clears the old frame.'),
  'mover.give_back': () => inWords('gives the old frame back', 'The old frame is the host’s.'),
  'G.read': ({ frame }) => inWords('reads its page', `The guest reads its page, which is in ${frame}.`),
  'G.write': ({ frame }) =>
    inWords('writes its page', `The guest writes to its page in ${frame}. Any other copy is out of date.`),
  'D.start': ({ frame }) =>
    inWords('sends a write', `The guest’s device looks the address up and sends a write to ${frame}.`),
  'D.land': ({ frame }) => inWords('its write lands', `The write of the guest’s device arrives in ${frame}.`),
  'K.pin': ({ both }) =>
    inWords(
      'has the page pinned',
      `The host’s kernel pins the page for ${both ? 'another' : 'a'} device, as VFIO does, and enters the old frame in that device’s IOMMU table.`,
    ),
  'K.dma': ({ both }) =>
    inWords(
      'writes by its table',
      `The ${both ? 'other ' : ''}device writes to the frame that its table names: the old one.`,
    ),
  'K.unpin': ({ both }) =>
    inWords(
      'has it unpinned',
      `The ${both ? 'other ' : ''}device is done: its entry is removed, and the kernel drops the pin.`,
    ),
  'R.read': ({ frame }) => inWords(`reads ${frame}`, `The host reads ${frame}, which is its own.`),
};

function parties(config: Subject['config']): Readonly<Record<string, { title: string; about: string }>> {
  return {
    M: { title: 'The host', about: 'kcompactd' },
    H: { title: 'The hyper\u00ADvisor', about: 'when asked' },
    G: { title: 'The guest', about: 'its CPU' },
    D: { title: 'The guest’s device', about: 'looks addresses up' },
    K: {
      title: config['DEV'] === 1 ? 'Another device' : 'A device',
      about: config['LT'] === 1 ? 'page pinned permanently' : 'page pinned for it',
    },
    R: { title: 'A host reader', about: 'of its own memory' },
  };
}

/** One word for each piece: on a phone a step is only about eight letters high. */
function barsOf({ config }: Subject, states: readonly Fields[]): readonly BarLine[] {
  const frame = (title: string, at: 0 | 1): BarLine => ({
    title,
    values: states.map((fields): BarValue | undefined => {
      const data = ((fields['dat'] ?? []) as readonly string[])[at];
      const isGuests = ((fields['own'] ?? []) as readonly string[])[at] === 'guest';
      if (data === 'cur')
        return isGuests ? { look: 'private', words: 'data' } : { look: 'bad', words: 'exposed' };
      if (data === 'old')
        return isGuests ? { look: 'marked', words: 'stale' } : { look: 'bad', words: 'exposed' };
      if (at === 1 && encrypted && copied.has(String(fields['M'])))
        return { look: 'marked', words: 'cipher' };
      return isGuests ? { look: 'marked', words: 'empty' } : { look: 'shared', words: 'host’s' };
    }),
  });
  // Copied ciphertext means nothing in the new frame: for the model the frame holds none of the guest's data.
  const encrypted = isEncrypted(config);
  const copied = new Set<string>(afterCopy);
  return [
    {
      title: 'address leads to',
      values: states.map(({ s2 }): BarValue | undefined =>
        s2 === 'none'
          ? { look: 'passing', words: 'none' }
          : { look: 'plain', words: s2 === '1' ? 'new' : 'old' },
      ),
    },
    { title: 'pinned', values: states.map(({ K }) => (K === '1' ? { look: 'held', words: '' } : undefined)) },
    frame('old frame', 0),
    frame('new frame', 1),
  ];
}
