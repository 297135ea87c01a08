/**
 * A number lights its note; where the note is out of sight, the same note stands by the number until the pointer or the
 * focus leaves it, or Escape is pressed. The number is a plain link to the note all the while.
 */

/** A mark says its kind when the pointer rests on it; the legend says it too. */
document.addEventListener('mouseover', ({ target }) => {
  if (target instanceof HTMLElement && target.matches('.k'))
    target.title ||= target.closest<HTMLElement>('[data-kind]')?.dataset['kind'] ?? '';
});

let panel: HTMLElement | undefined;
/** A panel that the focus opened stays though the page scrolls away under a resting pointer. */
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

function inSight(element: Element): boolean {
  const { height, top, bottom } = element.getBoundingClientRect();
  // A note in a closed fold has a box all the same.
  return element.checkVisibility() && height > 0 && top > 0 && bottom < innerHeight;
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
  if (inSight(note) || !(event.target instanceof Element)) return;
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

/** A finger has no way to rest on a number: its tap shows the note, and a tap in the note leads on. */
document.addEventListener('click', (event) => {
  const note = noteOf(event.target);
  if (!note || inSight(note)) return;
  // Whoever presses it otherwise is led to the note itself.
  if ((event as PointerEvent).pointerType !== 'touch') return close();
  event.preventDefault();
  show(event);
});

function unlight(event: Event): void {
  noteOf(event.target)?.classList.remove('lit');
  for (const one of document.querySelectorAll('a.lit')) one.classList.remove('lit');
}

/** The words of a note light the clauses that rest on them. */
document.addEventListener('mouseover', ({ target }) => {
  const note = target instanceof Element ? target.closest('.note[id]') : null;
  if (!note) return;
  for (const one of document.querySelectorAll(`a.ref[href="#${note.id}"]`)) one.classList.add('lit');
});

for (const type of ['mouseover', 'focusin']) document.addEventListener(type, show);
for (const type of ['mouseout', 'focusout']) document.addEventListener(type, unlight);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
