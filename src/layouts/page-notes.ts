/**
 * Hovering over a note's number highlights the note; if it is not visible with all its words, a copy is shown by the
 * number until the pointer or the focus leaves it, or Escape is pressed. The number remains a plain link to the note.
 */

/** The mark of a kind gets its name as a tooltip; the legend explains it too. */
document.addEventListener('mouseover', ({ target }) => {
  if (target instanceof HTMLElement && target.matches('.k'))
    target.title ||= target.closest<HTMLElement>('[data-kind]')?.dataset['kind'] ?? '';
});

let panel: HTMLElement | undefined;
/**
 * The type of event that opened the panel: one opened by focus stays while the page scrolls under a resting pointer.
 */
let openedBy = '';

function close(): void {
  panel?.remove();
  panel = undefined;
}

function noteOf(target: EventTarget | null): HTMLElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.ref') : null;
  const note = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return note?.classList.contains('note') ? note : undefined;
}

/** Whether the note is in sight with all its words. */
function isVisible(note: Element): boolean {
  const { height, top, bottom } = note.getBoundingClientRect();
  // A note in a closed fold also has a box, so its size alone is not enough.
  const isShown = note.checkVisibility() && height > 0 && top > 0 && bottom < innerHeight;
  return isShown && [...note.querySelectorAll('q')].every((words) => words.checkVisibility());
}

function show(event: Event): void {
  const note = noteOf(event.target);
  if (!note) {
    const inside = event.target instanceof Node && panel?.contains(event.target);
    if (!inside && event.type === openedBy) close();
    return;
  }
  note.classList.add('lit');
  close();
  if (isVisible(note) || !(event.target instanceof Element)) return;
  openedBy = event.type;
  panel = note.cloneNode(true) as HTMLElement;
  panel.removeAttribute('id');
  panel.classList.add('peek');
  document.body.append(panel);
  const at = event.target.getBoundingClientRect();
  const right = document.documentElement.clientWidth - panel.offsetWidth - 8;
  panel.style.left = `${Math.max(8, Math.min(at.left - 16, right))}px`;
  panel.style.top = `${at.bottom + scrollY + 2}px`;
}

/** Touch has no hover: a tap on the number shows the note, and a tap in the note follows its link. */
document.addEventListener('click', (event) => {
  const note = noteOf(event.target);
  if (!note || isVisible(note)) return;
  // A click of any other kind goes to the note itself.
  if ((event as PointerEvent).pointerType !== 'touch') return close();
  event.preventDefault();
  show(event);
});

function unlight(event: Event): void {
  noteOf(event.target)?.classList.remove('lit');
  for (const link of document.querySelectorAll('a.lit')) link.classList.remove('lit');
}

/** Hovering over a note highlights the clauses that rest on it. */
document.addEventListener('mouseover', ({ target }) => {
  const note = target instanceof Element ? target.closest('.note[id]') : null;
  if (!note) return;
  for (const link of document.querySelectorAll(`a.ref[href="#${note.id}"]`)) link.classList.add('lit');
});

for (const type of ['mouseover', 'focusin']) document.addEventListener(type, show);
for (const type of ['mouseout', 'focusout']) document.addEventListener(type, unlight);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
