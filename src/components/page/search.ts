/** The search page: searches the index that was built with the site, loading its parts as needed, and lists the results. */

import { namedPage } from '../../evidence/find/named-page.ts';
import { type Filters, valuesIn } from '../../search/filters.ts';
import { documentAt, loadCore } from '../../search/load-part.ts';
import { readQuery } from '../../search/query.ts';
import { search } from '../../search/search.ts';
import { pageSize, shownCount } from '../../search/shown-count.ts';
import { reasonOf } from '../../text/reason-of.ts';
import { findParts, homesOf, sha256 } from './find-parts.ts';
import { foundItem, linkItem } from './found-item.ts';
import { searchStatus, withoutQuotes } from './search-status.ts';

const filterNames = ['debate', 'kind', 'person', 'topic', 'state'] as const;
class Search extends HTMLElement {
  private readonly loaded = new Map<string, Promise<unknown>>();
  private shown = pageSize;
  private asked = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    const wanted = new URLSearchParams(location.search);
    input.value = wanted.get('q') ?? '';
    input.addEventListener('input', () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => void this.answer(input.value), 120);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.waiting);
      void this.answer(input.value, true);
    });
    this.querySelector('form')?.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) void this.answer(input.value);
    });
    this.addEventListener('keydown', (event) => this.step(event));
    this.querySelector('[data-more]')?.addEventListener('click', () => {
      this.shown += pageSize;
      void this.answer(input.value, false, true);
    });
    void this.fillFilters(wanted).then(() => {
      if (input.value !== '' || Object.keys(this.filters()).length > 0) void this.answer(input.value, true);
    });
  }

  private get base(): string {
    return this.dataset['base'] ?? '/';
  }

  private readonly load = (name: string): Promise<unknown> => {
    const known = this.loaded.get(name);
    if (known) return known;
    const loading = fetch(`${this.dataset['parts'] ?? ''}${name}.json`).then((answer) => {
      if (answer.ok) return answer.json() as Promise<unknown>;
      // There is no file for words that occur in no document.
      if (answer.status === 404) return undefined;
      throw new Error(`the index answered ${answer.status}`);
    });
    this.loaded.set(name, loading);
    return loading;
  };

  /** The arrow keys lead from the box through the results and back. */
  private step(event: KeyboardEvent): void {
    const steps = { ArrowDown: 1, ArrowUp: -1 } as const;
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(key === 'ArrowDown' || key === 'ArrowUp') || ctrlKey || metaKey || altKey || shiftKey) return;
    const stops = [...this.querySelectorAll<HTMLElement>('input, ol a')];
    const at = target instanceof HTMLElement ? stops.indexOf(target) : -1;
    const next = at < 0 ? undefined : stops[at + steps[key]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** Short lists of choices are in the page, long ones load when the reader opens them; the address may name a choice. */
  private async fillFilters(wanted: URLSearchParams): Promise<void> {
    for (const select of this.querySelectorAll('select')) {
      for (const event of ['focus', 'pointerenter'])
        select.addEventListener(event, () => void this.loadChoices(select));
      const value = wanted.get(select.name) ?? '';
      if (value !== '') await this.loadChoices(select);
      const chosen = [...select.options].find((option) =>
        valuesIn(option.value).some((one) => valuesIn(value).includes(one)),
      );
      if (value !== '' && chosen) select.value = chosen.value;
    }
  }

  private async loadChoices(select: HTMLSelectElement): Promise<void> {
    const part = select.dataset['choices'];
    if (part === undefined) return;
    delete select.dataset['choices'];
    const choices = ((await this.load(part)) ?? []) as readonly (readonly [id: string, words: string])[];
    select.append(...choices.map(([id, words]) => new Option(words, id)));
  }

  private filters(): Filters {
    const chosen = [...this.querySelectorAll('select')].filter(({ value }) => value !== '');
    return Object.fromEntries(chosen.map(({ name, value }) => [name, value])) as Filters;
  }

  /** @param submitted the query was submitted, not just typed: if it names one page, go there */
  private async answer(typed: string, submitted = false, more = false): Promise<void> {
    const status = this.querySelector('[role=status]');
    const list = this.querySelector('ol');
    const button = this.querySelector<HTMLButtonElement>('[data-more]');
    if (!status || !list || !button) return;
    if (!more) this.shown = pageSize;
    const asked = ++this.asked;
    const { base } = this;
    const filters = this.filters();
    keepInAddress(typed, filters);
    const clear = (words: string): void => {
      list.replaceChildren();
      status.textContent = words;
      button.hidden = true;
    };
    const hasWords = typed.trim() !== '';
    if (!hasWords && Object.keys(filters).length === 0) return clear('');
    try {
      const page = hasWords ? await this.pageOf(typed) : undefined;
      if (asked !== this.asked) return;
      const [only, ...others] = page?.links ?? [];
      if (only && others.length === 0 && submitted) return location.replace(only[0]);
      if (page !== undefined) {
        clear(page.words);
        for (const [path, words] of page.links) list.append(linkItem(path, words));
        return;
      }
      const found = await search(typed, filters, this.load);
      const core = await loadCore(this.load);
      const all = [...found.hits, ...found.besides];
      const shown = shownCount(this.shown, all.length);
      const documents = await Promise.all(all.slice(0, shown).map((at) => documentAt(at, core, this.load)));
      const unquoted = await this.unquoted(typed, filters);
      if (asked !== this.asked) return;
      status.replaceChildren(...searchStatus({ typed, filters, found, unquoted, base }));
      list.replaceChildren(...documents.flatMap((one) => (one ? [foundItem(one, found.marked, base)] : [])));
      button.hidden = all.length <= shown;
    } catch (cause) {
      this.loaded.clear();
      clear(`The search index could not be loaded (${reasonOf(cause)}).`);
    }
  }

  /** How many pages have all the words of a query without its quotation marks. */
  private async unquoted(typed: string, filters: Filters): Promise<number | undefined> {
    if (readQuery(typed).phrases.length === 0) return undefined;
    const { kind, hits } = await search(withoutQuotes(typed), filters, this.load);
    return kind === 'all' ? hits.length : undefined;
  }

  /** The page that an id, an address or a hash names; undefined if the query is to be searched as words. */
  private async pageOf(typed: string): Promise<Named | undefined> {
    const { base } = this;
    const lookUp = findParts(`${base}find/`, Number(this.dataset['digits'] ?? '1'));
    const page = await namedPage(typed, sha256, lookUp, homesOf(this.dataset));
    const to = (path: string, words = typed.trim()) => [`${base}${path}`, words] as const;
    switch (page?.kind) {
      case undefined:
        return undefined;
      case 'page':
        return { links: [to(page.path)], words: 'An address in this record.' };
      case 'message':
        return { links: [to(page.path)], words: 'A message in this record.' };
      case 'source':
        return { links: page.rests.map(({ path, title }) => to(path, title)), words: 'What rests on it:' };
      case 'several':
        return {
          links: page.pages.map(({ path, title }) => to(path, title)),
          words: 'The addresses in this text lead to:',
        };
      case 'not-recorded':
        return { links: [], words: `Nothing found: the record has no message with the id ${page.id}.` };
      case 'no-page':
        return { links: [], words: `Nothing found: this record has no page at ${page.path}.` };
      case 'no-id':
        return {
          links: [],
          words: `Nothing found: this address on ${page.host} contains no Message-ID, so the message cannot be found from it.`,
        };
    }
  }
}

/** The pages that an id, an address or a hash leads to, and the words above them. */
interface Named {
  readonly links: readonly (readonly [href: string, words: string])[];
  readonly words: string;
}

function keepInAddress(typed: string, filters: Filters): void {
  const query = new URLSearchParams(typed === '' ? [] : [['q', typed]]);
  for (const name of filterNames) if (filters[name] !== undefined) query.set(name, filters[name]);
  const kept = query.size === 0 ? '' : `?${query}`;
  if (kept !== location.search) history.replaceState(undefined, '', kept === '' ? location.pathname : kept);
}

customElements.define('loremark-search', Search);
