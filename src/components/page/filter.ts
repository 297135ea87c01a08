/** Filters a list of cards or rows by their data attributes (`data-by`, `data-on`); without scripts all are shown. */

class Filter extends HTMLElement {
  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.controls');
    if (!controls) return;
    controls.hidden = false;
    const wanted = new URLSearchParams(location.search);
    for (const select of controls.querySelectorAll('select')) {
      const value = wanted.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
      select.addEventListener('change', () => this.apply());
    }
    this.apply();
  }

  private apply(): void {
    const selects = [...this.querySelectorAll('select')].filter(({ value }) => value !== '');
    let shown = 0;
    const cards = document.querySelectorAll<HTMLElement>('article[data-by], [data-row]');
    for (const card of cards) {
      card.hidden = !selects.every(({ name, value }) =>
        (card.dataset[name] ?? '').split(' ').includes(value),
      );
      if (!card.hidden) shown++;
    }
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = selects.length === 0 ? '' : `${shown} of ${cards.length} shown`;
    const query = new URLSearchParams(selects.map(({ name, value }) => [name, value]));
    history.replaceState(
      undefined,
      '',
      query.size === 0 ? location.pathname + location.hash : `?${query}${location.hash}`,
    );
  }
}

customElements.define('loremark-filter', Filter);
