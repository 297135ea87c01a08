/**
 * The timeline as of a day: later days are hidden. Without scripts the days are plain links. The day is kept in the
 * address, so that a view can be cited.
 */

class AsOf extends HTMLElement {
  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.controls');
    const slider = this.querySelector('input');
    if (!controls || !slider) return;
    controls.hidden = false;
    slider.addEventListener('input', () => this.show(Number(slider.value), true));
    addEventListener('hashchange', () => this.fromAddress());
    this.fromAddress();
  }

  private days(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-day]')];
  }

  private fromAddress(): void {
    const day = /^#as-of-(\d{4}-\d{2}-\d{2})$/.exec(location.hash)?.[1];
    const days = this.days();
    const at = days.findLastIndex((link) => day !== undefined && (link.dataset['day'] ?? '') <= day);
    this.show(at < 0 ? days.length - 1 : at, false);
  }

  private show(index: number, keep: boolean): void {
    const days = this.days();
    const chosen = days[index];
    const slider = this.querySelector('input');
    const output = this.querySelector('output');
    if (!chosen || !slider || !output) return;
    const day = chosen.dataset['day'] ?? '';
    slider.value = String(index);
    slider.setAttribute('aria-valuetext', chosen.dataset['name'] ?? day);
    output.textContent = chosen.dataset['name'] ?? day;
    for (const section of document.querySelectorAll<HTMLElement>('section[data-day]')) {
      section.hidden = index < days.length - 1 && (section.dataset['day'] ?? '') > day;
    }
    if (keep)
      history.replaceState(undefined, '', index === days.length - 1 ? location.pathname : `#as-of-${day}`);
  }
}

customElements.define('loremark-as-of', AsOf);
