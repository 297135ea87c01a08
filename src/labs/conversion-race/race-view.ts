/** Shows a state of the conversion race in words, page by page and party by party, and in symbols. */

import type { State } from '../../explorer/machine.ts';
import type { Fields } from '../machine/fields.ts';
import type { StateCell, StateView } from '../machine/machine-run.ts';
import type { Subject } from '../machine/subject.ts';
import { partyOf } from './race-parties.ts';

export function viewOf(subject: Subject, state: State): StateView {
  const fields = subject.notation.fieldsOf(subject.machine, state);
  const list = (name: string) => (fields[name] ?? []) as readonly (string | number)[];
  const pages = list('attr').map((_, page) => page);
  const two = subject.model === 'two';
  const order = subject.config['ORD'] ?? 0;
  const has = (name: string) => fields[name] !== undefined;
  return {
    columns: [
      'Page',
      ...(order > 0 ? ['Folio'] : []),
      'Host’s view',
      ...(two ? ['Shared store', 'Private store'] : ['Hypervisor lets in']),
      'Host mapping',
      'Other references',
      'Payload',
      ...(has('exc') ? ['Exclusive pin'] : []),
    ],
    rows: pages.map((page) => {
      const reachable = list('map')[page] === 1 && list('s2')[page] === 'P';
      const folio = page >> order;
      return {
        head: String(page),
        cells: [
          ...(order > 0
            ? [plain(`${folio}${has('spl') ? (list('spl')[folio] === 1 ? ', split' : ', whole') : ''}`)]
            : []),
          owner(list('attr')[page] === 'P', 'private', 'shared'),
          ...(two
            ? [presence(list('sh')[page] === 1), presence(list('pr')[page] === 1)]
            : [owner(list('s2')[page] === 'P', 'the guest alone', 'the host too')]),
          mapping(list('map')[page] === 1, reachable),
          references(subject, fields, page),
          payload(String(list('dat')[page])),
          ...(has('exc') ? [plain(list('exc')[folio] === 1 ? 'held' : 'none')] : []),
        ],
      };
    }),
    agents: agentsOf(subject, fields),
  };
}

/** For each page: the host's view, whom the hypervisor lets in, and whether it is mapped. */
export function summaryOf(subject: Subject, state: State): readonly StateCell[] {
  const fields = subject.notation.fieldsOf(subject.machine, state);
  const list = (name: string) => (fields[name] ?? []) as readonly (string | number)[];
  const letter = (value: unknown): StateCell =>
    value === 'P' ? { text: 'P', look: 'private' } : { text: 'S', look: 'shared' };
  return list('attr').flatMap((attr, page) => {
    const reachable = list('map')[page] === 1 && list('s2')[page] === 'P';
    return [
      letter(attr),
      ...(list('s2').length > 0 ? [letter(list('s2')[page])] : []),
      { text: list('map')[page] === 1 ? 'm' : '·', look: reachable ? 'bad' : 'plain' } as const,
    ];
  });
}

function plain(text: string): StateCell {
  return { text, look: text === 'none' ? 'faint' : 'plain' };
}

function owner(isPrivate: boolean, yes: string, no: string): StateCell {
  return isPrivate ? { text: yes, look: 'private' } : { text: no, look: 'shared' };
}

function presence(there: boolean): StateCell {
  return there ? plain('present') : { text: 'absent', look: 'faint' };
}

function mapping(mapped: boolean, reachable: boolean): StateCell {
  if (!mapped) return { text: 'none', look: 'faint' };
  return reachable ? { text: '! mapped', look: 'bad' } : { text: 'mapped', look: 'plain' };
}

/** Who holds the page, apart from mappings. */
function references(subject: Subject, fields: Fields, page: number): StateCell {
  const counters = (fields['npc'] ?? []) as readonly string[];
  const places = (fields['np'] ?? []) as readonly number[];
  const plainFrom = counters.length - (subject.config['G'] ?? 0);
  const pinners = counters.flatMap((counter, k) =>
    places[k] === page && (counter === 'GRAB' || counter === 'PIN')
      ? [`${k >= plainFrom ? 'plain reference' : 'pin'} of ${lower(partyOf(subject, `K${k}`).title)}`]
      : [],
  );
  const scanner = fields['tpc'] === 1 && fields['tp'] === page ? ['the scanner'] : [];
  const all = [...pinners, ...scanner];
  return all.length === 0 ? { text: 'none', look: 'faint' } : plain(all.join(', '));
}

/** The title within a sentence: `the I/O`. */
function lower(title: string): string {
  return title.replace(/^The /, 'the ');
}

function payload(value: string): StateCell {
  if (value === 'L') return { text: '× lost', look: 'bad' };
  return plain(value === 'B' ? 'in the bounce buffer' : 'valid');
}

const converterWords: Readonly<Record<string, string>> = {
  IDLE: 'idle',
  SYN: 'the hypervisor has acted; the host kernel follows next',
  RCL: "the page is the host's again; this is not stored yet",
  UNM: 'has unmapped',
  CHK: 'has found the count right',
  DON: 'has stored that the page is private; the hypervisor is next',
  LCK: 'holds the lock',
  LK2: 'holds the lock, to share the page',
  EXC: 'has taken the exclusive pin',
  CPY: 'has copied the payload out',
  ATR: 'has stored that the page is private',
  PUN: 'has removed the page from the shared store',
  FLT: 'has a new page in the private store',
  CPY2: 'has copied the payload out',
  ATR2: 'has stored that the page is shared',
  PUN2: 'has removed the page from the private store',
  FLT2: 'has a new page in the shared store',
};

const pinnerWords: Readonly<Record<string, string>> = {
  IDLE: 'idle',
  LOOK: 'has read the page-table entry',
  GRAB: 'has raised the count, but not looked again',
  PIN: 'holds the page',
  SLOOK: 'has read an entry that is gone',
  SGRAB: 'has taken a page that is gone',
  ORPH: 'holds an orphan page',
};

/** With ORDER=1 the count comes before the unmap, and these two program counters swap their meaning. */
const checkFirstWords = {
  ...converterWords,
  UNM: converterWords['CHK'] ?? '',
  CHK: converterWords['UNM'] ?? '',
};

/** The agents under the names of their lanes. */
function agentsOf(subject: Subject, fields: Fields): StateView['agents'] {
  const { model, config } = subject;
  const who = (agent: string) => partyOf(subject, agent).title;
  const checksFirst = model === 'gmem' && config['ORDER'] === 1 && config['UNMAP'] === 1;
  const words: Readonly<Record<string, string>> = checksFirst ? checkFirstWords : converterWords;
  const counters = (fields['npc'] ?? []) as readonly string[];
  const places = (fields['np'] ?? []) as readonly number[];
  const counter = String(fields['cpc']);
  const on = (idle: boolean, page: unknown) => (idle ? '' : `, page ${page}`);
  return [
    {
      who: who('C'),
      doing: `${words[counter] ?? counter}${on(counter === 'IDLE', fields['cp'])}`,
    },
    { who: who('U'), doing: fields['upc'] === 1 ? `a fault is under way, page ${fields['up']}` : 'idle' },
    ...counters.map((name, k) => ({
      who: who(`K${k}`),
      doing: `${pinnerWords[name] ?? name}${on(['IDLE', 'SLOOK', 'SGRAB', 'ORPH'].includes(name), places[k])}`,
    })),
    ...(fields['tpc'] === undefined
      ? []
      : [{ who: who('T'), doing: fields['tpc'] === 1 ? `holds page ${fields['tp']}` : 'idle' }]),
  ];
}
