/**
 * Copies the text that a button names, and confirms it twice: on the button, and in a status line at the bottom of the
 * window, which screen readers announce. Without scripts the text is in the page, and the button is not shown.
 */

const toast = document.createElement('p');
toast.className = 'toast';
toast.setAttribute('role', 'status');
document.body.append(toast);

let clearing: ReturnType<typeof setTimeout> | undefined;

/** Shows a message in the status line for a moment. */
function announce(words: string): void {
  toast.textContent = words;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    toast.textContent = '';
  }, 2500);
}

/** @param text a promise if it must be fetched first; the browser keeps the click's permission until it resolves */
export async function copyText(text: string | Promise<string>, what: string): Promise<boolean> {
  const { clipboard } = navigator;
  try {
    if (typeof text === 'string' || !('ClipboardItem' in globalThis)) await clipboard.writeText(await text);
    else await clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    announce(`Copied ${what}.`);
    return true;
  } catch {
    const isFetched = await Promise.resolve(text).then(
      () => true,
      () => false,
    );
    announce(
      isFetched ? 'The browser did not allow copying.' : 'Not copied: the citation could not be fetched.',
    );
    return false;
  }
}

/** Fetches the block for mail of a claim or a short answer, a file below its page's address. */
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
  const sourceId = control.dataset['copyFrom'];
  const source = sourceId === undefined ? undefined : document.getElementById(sourceId);
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

/**
 * The `#` of a heading leads to it and copies its public address, wherever the page was loaded from; the headings of a
 * text have theirs in the version shown.
 */
document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null;
  if (!link || ctrlKey || metaKey || shiftKey) return;
  const named = (rel: string) => document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`)?.href;
  const pinned = link.matches('.here')
    ? undefined
    : (link.closest<HTMLElement>('[data-cite]')?.dataset['cite'] ?? named('cite-as'));
  void copyText(`${pinned ?? named('canonical')}${link.hash}`, 'the address of this section');
});

/**
 * The text to copy: that of another element, that in the button's attribute, or the citation of the page that the
 * button names, else of the first page linked around it, else of this page.
 */
function textOf(control: HTMLElement, source: HTMLElement | null | undefined): string | Promise<string> {
  const { copy, mail } = control.dataset;
  const about = control.closest('.note, .one') ?? control.closest('.flow')?.previousElementSibling;
  const page = mail ?? about?.querySelector('a')?.getAttribute('href');
  return source?.textContent || copy || fetchMail(page ?? '');
}

function whatOf(control: HTMLElement): string {
  const name = control.closest('.note')?.querySelector('b')?.textContent;
  // The name of the form stands before the button.
  const form = control.closest('.forms p')?.firstChild?.textContent?.trim();
  return control.dataset['what'] ?? (name ? `${name}’s words` : form ? `as ${form}` : 'the citation');
}

/** Beside each other the buttons of the notes have the same word; a screen reader's list tells them apart by number. */
for (const control of document.querySelectorAll('.note [data-copy]')) {
  const number = control.closest('.note')?.querySelector('.n')?.textContent;
  if (number) control.setAttribute('aria-label', `copy ${number}`);
}

/** The key `c` copies the block that has the focus, or the citation around it; it does nothing elsewhere. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
  const near = event.target instanceof Element ? event.target.closest('.mail-form, .citing') : null;
  const form = near?.querySelector('code[id]')?.id;
  const button = document.querySelector<HTMLElement>(`[data-copy-from="${form}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
