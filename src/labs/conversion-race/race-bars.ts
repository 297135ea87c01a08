/** Shows the state of the pages during a race as bars below the lanes, and which bar a harm lands on. */

import type { Step } from '../../explorer/step.ts';
import type { Fields } from '../machine/fields.ts';
import type { BarLine, BarValue } from '../machine/step-words.ts';
import type { Subject } from '../machine/subject.ts';
import { holdsLock } from './race-parties.ts';

/** A page of two stores that I/O still holds and no guest address leads to. */
const removed = 'removed page';

/** The bar that a harmful step lands on. */
export function hitOf({ model, config }: Subject, { rule }: Step): string {
  if (/^K\d\.dma_orphan/.test(rule.name)) return removed;
  return ownTitle(model, (config['P'] ?? 1) > 1 ? Number(/\((\d)\)$/.exec(rule.label)?.[1] ?? 0) : undefined);
}

/** @param page its number, if there are several */
function ownTitle(model: string, page: number | undefined): string {
  if (model === 'two') return `shared store${page === undefined ? '' : `, page ${page}`}`;
  return page === undefined ? 'the page' : `page ${page}`;
}

/** The lock; then, page by page, whether it is mapped, who holds it, and who owns it. */
export function barsOf({ model, config }: Subject, states: readonly Fields[]): readonly BarLine[] {
  const pages = ((states[0]?.['attr'] ?? []) as readonly string[]).map((_, page) => page);
  const several = pages.length > 1;
  const of = (page: number) => (several ? ` ${page}` : '');
  const order = config['ORD'] ?? 0;
  const line = (title: string, value: (fields: Fields) => BarValue | undefined): BarLine => ({
    title,
    values: states.map(value),
  });
  return [
    line('lock held', (fields) =>
      holdsLock(model, config, String(fields['cpc'])) ? { look: 'plain', words: '' } : undefined,
    ),
    ...pages.flatMap((page) => [
      line(`mapped${of(page)}`, (fields) =>
        list(fields, 'map')[page] === 1 ? { look: 'mapped', words: '' } : undefined,
      ),
      line(`held by I/O${of(page)}`, (fields) =>
        list(fields, 'npc').some(
          (counter, k) => list(fields, 'np')[k] === page && (counter === 'GRAB' || counter === 'PIN'),
        )
          ? { look: 'held', words: '' }
          : undefined,
      ),
      line(`held by the scanner${of(page)}`, (fields) =>
        fields['tpc'] === 1 && fields['tp'] === page ? { look: 'passing', words: '' } : undefined,
      ),
      ...(model === 'excl' && page % 2 ** order === 0
        ? [
            line(`exclusive pin${pages.length > 2 ** order ? of(page) : ''}`, (fields) =>
              exclusivePin(fields, page, order, config['BUG'] === 1),
            ),
          ]
        : []),
      line(ownTitle(model, several ? page : undefined), (fields) =>
        model === 'two' ? storeBar(fields, page, 'shared') : pageBar(fields, page),
      ),
      ...(model === 'two'
        ? [
            line(`private store${several ? `, page ${page}` : ''}`, (fields) =>
              storeBar(fields, page, 'private'),
            ),
          ]
        : []),
    ]),
    line(removed, (fields) =>
      list(fields, 'npc').some((counter) => counter === 'ORPH' || counter === 'SGRAB')
        ? { look: 'held', words: '' }
        : undefined,
    ),
  ];
}

function list(fields: Fields, name: string): readonly (string | number)[] {
  return (fields[name] ?? []) as readonly (string | number)[];
}

/** The exclusive pin of a folio; with the slip of the posted patch it is granted but not counted. */
function exclusivePin(fields: Fields, page: number, order: number, slips: boolean): BarValue | undefined {
  if (list(fields, 'exc')[page >> order] === 1) return { look: 'held', words: '' };
  const granted = (at: number) =>
    list(fields, 'attr')[at] === 'P' || (fields['cpc'] === 'EXC' && fields['cp'] === at);
  const inFolio = Array.from({ length: 2 ** order }, (_, at) => page + at);
  return slips && order > 0 && inFolio.some(granted) ? { look: 'passing', words: 'not kept' } : undefined;
}

function pageBar(fields: Fields, page: number): BarValue {
  if (list(fields, 'dat')[page] === 'L') return { look: 'bad', words: 'lost' };
  if (list(fields, 's2')[page] === 'P') return { look: 'private', words: 'private' };
  return list(fields, 'attr')[page] === 'P'
    ? { look: 'marked', words: 'marked' }
    : { look: 'shared', words: 'shared' };
}

/** What a store has for the page: nothing, the valid page, or one that waits to be removed. */
function storeBar(fields: Fields, page: number, store: 'shared' | 'private'): BarValue | undefined {
  const [presence, givenUp] = store === 'shared' ? ['sh', 'P'] : ['pr', 'S'];
  if (list(fields, presence)[page] !== 1) return undefined;
  if (list(fields, 'attr')[page] === givenUp) return { look: 'marked', words: 'marked' };
  return list(fields, 'dat')[page] === 'L' ? { look: 'bad', words: 'lost' } : { look: store, words: store };
}
