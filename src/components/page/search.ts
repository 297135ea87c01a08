/** The search page: asks the index that was built with the site, and lists what it finds. */

interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  readonly init: () => Promise<void>;
  readonly debouncedSearch: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<Hit> }[] } | null>;
}

const pageSize = 12;

class Search extends HTMLElement {
  private pagefind: Promise<Pagefind> | undefined;
  private shown = pageSize;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    input.addEventListener('input', () => {
      this.shown = pageSize;
      void this.search(input.value);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.search(input.value);
    });
    this.querySelector('[data-more]')?.addEventListener('click', () => {
      this.shown += pageSize;
      void this.search(input.value);
    });
    if (input.value !== '') void this.search(input.value);
  }

  private load(): Promise<Pagefind> {
    const url = `${this.dataset['bundle'] ?? '/pagefind/'}pagefind.js`;
    this.pagefind ??= (import(/* @vite-ignore */ url) as Promise<Pagefind>).then(async (module) => {
      await module.init();
      return module;
    });
    return this.pagefind;
  }

  private async search(query: string): Promise<void> {
    const status = this.querySelector('[role=status]');
    const list = this.querySelector('ol');
    const more = this.querySelector<HTMLButtonElement>('[data-more]');
    if (!status || !list || !more) return;
    history.replaceState(undefined, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    if (query.trim() === '') {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      return;
    }
    try {
      const found = await (await this.load()).debouncedSearch(query);
      if (!found) return;
      const near = await Promise.all(found.results.slice(0, this.shown).map((result) => result.data()));
      const hits = near.filter((hit) => holds(hit, query));
      const total = hits.length === 0 ? 0 : found.results.length;
      status.textContent =
        total === 0 ? `Nothing found for “${query}”.` : `${total} ${total === 1 ? 'page' : 'pages'} found.`;
      list.replaceChildren(...hits.map(itemOf));
      more.hidden = total <= this.shown;
    } catch (cause) {
      status.textContent = `The search index could not be loaded (${cause instanceof Error ? cause.message : String(cause)}).`;
    }
  }
}

/**
 * Whether each word asked for stands in the page, or one that begins alike (`pinning`, `pinned`). Where a word stands
 * nowhere, the index offers pages that hold its first letters instead.
 */
function holds({ content, meta }: Hit, query: string): boolean {
  const text = `${meta['title'] ?? ''} ${content}`.toLowerCase();
  const words = query.toLowerCase().replaceAll('"', ' ').split(/\s+/);
  return words.every((word) => text.includes(word.slice(0, Math.max(3, word.length - 4))));
}

/** The excerpt is HTML made by the index from our own pages: its marks are taken over, everything else as text. */
function itemOf({ url, excerpt, meta }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const text = document.createElement('p');
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of parsed.childNodes) {
    if (node instanceof HTMLElement && node.localName === 'mark') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      text.append(mark);
    } else text.append(node.textContent ?? '');
  }
  item.append(link, text);
  return item;
}

customElements.define('loremark-search', Search);
