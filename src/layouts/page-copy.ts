/**
 * Copies what a control names, and says so twice: on the control itself, and in a line at the foot of the window that is
 * read aloud. Without scripts the text stands in the page, and the control is not shown.
 */

const toast = document.createElement('p');
toast.className = 'toast';
toast.setAttribute('role', 'status');
document.body.append(toast);

let clearing: ReturnType<typeof setTimeout> | undefined;

/** Says something where the reader looks, for a moment. */
function announce(words: string): void {
  toast.textContent = words;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    toast.textContent = '';
  }, 2500);
}

/** @param text a promise where it has yet to be fetched; the browser holds the permission of the press until it is there */
export async function copyText(text: string | Promise<string>, what: string): Promise<boolean> {
  const { clipboard } = navigator;
  try {
    if (typeof text === 'string' || !('ClipboardItem' in globalThis)) await clipboard.writeText(await text);
    else await clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    announce(`Copied ${what}.`);
    return true;
  } catch {
    const isThere = await Promise.resolve(text).then(
      () => true,
      () => false,
    );
    announce(
      isThere ? 'The browser did not allow copying.' : 'Not copied: the citation could not be fetched.',
    );
    return false;
  }
}

/** The block for mail of a claim or a short answer, which stands beside its page as a file. */
export async function fetchMail(page: string): Promise<string> {
  const answer = await fetch(`${page}mail.txt`);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return await answer.text();
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
  void copyText(textOf(control, source), whatOf(control)).then((done) => {
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

/** What is copied: the text of another element, what the control carries, or the citation of the page that its surroundings name first. */
function textOf(control: HTMLElement, source: HTMLElement | null | undefined): string | Promise<string> {
  const { copy } = control.dataset;
  const about = control.closest('.note, .one') ?? control.closest('.btns');
  const page = about?.querySelector('a')?.getAttribute('href');
  if (source) return source.textContent ?? '';
  return copy || !page ? (copy ?? '') : fetchMail(page);
}

function whatOf(control: HTMLElement): string {
  const name = control.closest('.note')?.querySelector('b')?.textContent;
  return control.dataset['what'] ?? (name ? `${name}’s words` : 'the citation');
}

/** The key `c` copies the block that the focus is in, or else the citation around it, and does nothing anywhere else. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
  const near = event.target instanceof Element ? event.target.closest('.mail-form, .citing') : null;
  const form = near?.querySelector('code[id]')?.id;
  const button = document.querySelector<HTMLElement>(`[data-copy-from="${form}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
