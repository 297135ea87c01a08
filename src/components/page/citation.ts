/**
 * Copies a claim's citation in the form that is open, remembers which form a reader likes, answers the key `c`, and
 * offers the citation where words of the claim are selected. All texts stand in the page; without this they are
 * copied by hand.
 */

const storageKey = 'loremark-citation-form';

class Citation extends HTMLElement {
  connectedCallback(): void {
    const remembered = read();
    const preferred = this.forms().find((form) => form.dataset['form'] === remembered);
    if (preferred) preferred.open = true;
    for (const form of this.forms()) {
      form.addEventListener('toggle', () => {
        if (form.open) remember(form.dataset['form'] ?? '');
      });
    }
    const buttons = this.querySelector<HTMLElement>('.buttons');
    if (buttons) buttons.hidden = false;
    this.querySelector('[data-copy]')?.addEventListener('click', () => void this.copy());
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('selectionchange', this.onSelection);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('selectionchange', this.onSelection);
  }

  private forms(): readonly HTMLDetailsElement[] {
    return [...this.querySelectorAll('details')];
  }

  private async copy(): Promise<void> {
    const form = this.forms().find(({ open }) => open) ?? this.forms()[0];
    const text = form?.querySelector('code')?.textContent ?? '';
    const status = this.querySelector('[role=status]');
    try {
      await navigator.clipboard.writeText(text);
      if (status) status.textContent = `Copied as ${form?.querySelector('summary')?.textContent ?? 'text'}.`;
    } catch {
      if (form) {
        form.open = true;
        getSelection()?.selectAllChildren(form.querySelector('code') ?? form);
      }
      if (status) status.textContent = 'The browser did not allow copying; the text is selected.';
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const field = (event.target as Element | null)?.closest?.('input, textarea, select, [contenteditable]');
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || field) return;
    event.preventDefault();
    void this.copy();
  };

  private readonly onSelection = (): void => {
    const status = this.querySelector('[role=status]');
    const selection = getSelection();
    const inside =
      selection && !selection.isCollapsed && selection.anchorNode?.parentElement?.closest('article');
    if (status && inside && !this.contains(selection.anchorNode)) {
      status.textContent = 'Press c to copy the citation of the claim these words are in.';
    }
  };
}

customElements.define('loremark-citation', Citation);

function read(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(form: string): void {
  try {
    localStorage.setItem(storageKey, form);
  } catch {
    // A reader who keeps nothing loses only the preference.
  }
}
