/**
 * Copies what a control names, and says so twice: on the control itself, and in a line at the foot of the window that is
 * read aloud. Without scripts the text stands in the page, and the control is a link to it or is not shown.
 */

const toast = document.createElement('p');
toast.className = 'toast';
toast.setAttribute('role', 'status');
document.body.append(toast);

let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says something where the reader looks, for a moment. */
export function announce(words: string): void {
  toast.textContent = words;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    toast.textContent = '';
  }, 2500);
}

export async function copyText(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`Copied ${what}.`);
    return true;
  } catch {
    announce('The browser did not allow copying.');
    return false;
  }
}

document.addEventListener('click', (event) => {
  const control =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-copy],[data-copy-from]')
      : null;
  if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const from = control.dataset['copyFrom'];
  const source = from === undefined ? undefined : document.getElementById(from);
  const text = source?.textContent ?? control.dataset['copy'] ?? '';
  void copyText(text, control.dataset['what'] ?? 'the citation').then((done) => {
    if (!done) {
      if (source) getSelection()?.selectAllChildren(source);
      return;
    }
    if (control.classList.contains('copied')) return;
    const before = control.textContent;
    control.textContent = 'copied';
    control.classList.add('copied');
    setTimeout(() => {
      control.textContent = before;
      control.classList.remove('copied');
    }, 1600);
  });
});

/** The key `c` copies the citation that the focus is in, and does nothing anywhere else. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
  const near = event.target instanceof Element ? event.target.closest('.citing') : null;
  const button = near?.querySelector<HTMLElement>('.btn');
  if (!button) return;
  event.preventDefault();
  button.click();
});
