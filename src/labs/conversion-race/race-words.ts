/**
 * The conversion race in a reader's words: what its steps do and who does them, what is so at the start, and who has and
 * holds which page meanwhile.
 */

import type { Step } from '../../explorer/step.ts';
import { capital } from '../../text/capital.ts';
import type { Fields } from '../machine/fields.ts';
import type { BarLine, BarValue, FigureWords } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';
import { partyOf } from './race-parties.ts';
import { wordsOf } from './race-step-words.ts';

export const raceWords: FigureWords = {
  wordsOf,
  partyOf,
  startOf,
  aboutOf,
  harmOf,
  stoppedOf,
  danger: {
    I3: 'A private page is now within reach of the VMM.',
    I4: 'The host still takes the page for shared.',
  },
  hitOf,
  barsOf,
};

/** Where the machine blocks the access it was tried and nothing is written. */
function harmOf({ config }: Subject): Readonly<Record<string, string>> {
  const does = blocks(config) ? 'tries to write into' : 'writes into';
  return {
    I1a: `The VMM ${does} private memory.`,
    I1b: `The I/O ${does} private memory.`,
    I2: 'The guest’s data is lost.',
    I5: 'The I/O writes where the guest will never look.',
  };
}

function stoppedOf({ config }: Subject): readonly string[] {
  return blocks(config) ? ['I1a', 'I1b'] : [];
}

function blocks(config: Subject['config']): boolean {
  return config['ENF'] === 1;
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

function aboutOf({ model, config }: Subject): string {
  const number = (value: number | undefined, one: string, many: string) =>
    !value ? [] : [value === 1 ? `one ${one}` : `${count(value).toLowerCase()} ${many}`];
  const parts = [
    ...number(config['P'], 'page', 'pages'),
    'one VMM',
    ...number(config['K'], 'I/O request', 'I/O requests'),
    ...number(config['T'], 'scanner', 'scanners'),
  ];
  return [capital(parts.join(', ')), ...machineWords(model, config)].join('; ');
}

/** What the machine does, which a run hangs on as much as on the rule; with two stores it has no page to guard. */
function machineWords(model: string, config: Subject['config']): readonly string[] {
  if (model === 'two') return [];
  const lost = config['PRES'] === 0 ? ' and loses content at a hand-over' : '';
  return [`the machine blocks ${blocks(config) ? 'the host' : 'nothing'}${lost}`];
}

/** With two stores I/O can go into a page that no guest address leads to any more. */
function hitOf({ model, config }: Subject, { rule }: Step): string | undefined {
  if (model === 'two' && /^K\d\.dma/.test(rule.name)) return undefined;
  return (config['P'] ?? 1) > 1 ? `page ${/\((\d)\)$/.exec(rule.label)?.[1] ?? 0}` : 'the page';
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
