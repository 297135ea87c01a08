/**
 * Scrolls the picture into view, or as much of it as fits: on a phone the controls are at the foot of the screen, and the
 * picture they move may be below it.
 */

const gap = 8;

export function bringStage(root: HTMLElement): void {
  if (!matchMedia('(max-width: 48rem)').matches) return;
  const picture = root.querySelector('[data-picture] > *')?.getBoundingClientRect();
  const bar = root.querySelector('.lab-bar')?.getBoundingClientRect();
  if (!picture || !bar) return;
  const by = Math.min(picture.bottom - bar.top, picture.top - gap);
  if (by > 0) scrollBy({ top: by, behavior: 'instant' });
}
