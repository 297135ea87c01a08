/** The list of further scenarios covers the stage: it closes with a choice, with Escape, and when the reader clicks elsewhere. */

export function listenFold(root: HTMLElement): void {
  const fold = root.querySelector<HTMLDetailsElement>('.lab-more');
  if (!fold) return;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && fold.open) closeFold(fold);
  });
  for (const kind of ['click', 'focusin'])
    document.addEventListener(kind, ({ target }) => {
      if (target instanceof Node && !fold.contains(target)) fold.open = false;
    });
}

/** Closes the list; focus inside it moves to its summary. */
export function closeFold(fold: HTMLDetailsElement): void {
  const focused = fold.contains(document.activeElement);
  fold.open = false;
  if (focused) fold.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
}
