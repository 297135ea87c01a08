/** The search page: searches the index that was built with the site, loading its parts as needed, and lists the results. */

import { namedPage } from '../../evidence/find/named-page.ts';
import { type Filters, valuesIn } from '../../search/filters.ts';
import { documentAt, loadCore } from '../../search/load-part.ts';
import { isLikeMail } from '../../search/query.ts';
import { type Answer, search } from '../../search/search.ts';
import { counted } from '../../text/counted.ts';
import { reasonOf } from '../../text/reason-of.ts';
import { findParts, homesOf, sha256 } from './find-parts.ts';
import { foundItem, linkItem } from './found-item.ts';

const pageSize = 12;
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
    this.querySelector('[data-more]')?.addEventListener('click', () => {
      this.shown += pageSize;
      void this.answer(input.value, false, true);
    });
    void this.fillFilters(wanted).then(() => {
      if (input.value !== '' || Object.keys(this.filters()).length > 0) void this.answer(input.value, true);
    });
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
      const documents = await Promise.all(
        all.slice(0, this.shown).map((at) => documentAt(at, core, this.load)),
      );
      if (asked !== this.asked) return;
      status.replaceChildren(...this.statusOf(typed, found));
      list.replaceChildren(
        ...documents.flatMap((one) =>
          one ? [foundItem(one, found.marked, this.dataset['base'] ?? '/')] : [],
        ),
      );
      button.hidden = all.length <= this.shown;
    } catch (cause) {
      this.loaded.clear();
      clear(`The search index could not be loaded (${reasonOf(cause)}).`);
    }
  }

  private statusOf(
    typed: string,
    { kind, hits, without, besides, instead, nearest }: Answer,
  ): readonly (Node | string)[] {
    const byMail = [' Words from a mail can be ', this.linkTo('find/', typed, 'looked up by mail'), '.'];
    if (kind === 'all') {
      const replaced = instead.map(
        ([word, known]) => `No page has “${word}”; “${known}” was searched for instead. `,
      );
      const count = `${counted(hits.length, 'page')} found`;
      const lacking = without > 0 ? `, ${without} of them without one of the words` : '';
      const others = besides.length > 0 ? ', followed by pages with all of the words but one' : '';
      return [`${replaced.join('')}${count}${lacking}${others}.`, ...(isLikeMail(typed) ? byMail : [])];
    }
    const offered = nearest.flatMap((word, at) => [
      at === 0 ? ' Similar words: ' : ', ',
      this.linkTo('search/', word, word),
    ]);
    const last = offered.length > 0 ? ['.'] : [];
    if (hits.length === 0) return [`Nothing found for “${typed}”.`, ...offered, ...last, ...byMail];
    return ['No page has all of these words; the closest are below.', ...offered, ...last, ...byMail];
  }

  private linkTo(path: string, query: string, words: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `${this.dataset['base'] ?? '/'}${path}?q=${encodeURIComponent(query)}`;
    link.textContent = words;
    return link;
  }

  /** The page that an id, an address or a hash names; undefined if the query is to be searched as words. */
  private async pageOf(typed: string): Promise<Named | undefined> {
    const base = this.dataset['base'] ?? '/';
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
