/**
 * On a phone the drive stands at the foot of the screen, and what it moves may lie below: the page is scrolled so far that
 * the picture is seen, or as much of it as there is room for.
 */

const gap = 8;

export function bringStage(root: HTMLElement): void {
  if (!matchMedia('(max-width: 48rem)').matches) return;
  const picture = root.querySelector('[data-picture]')?.getBoundingClientRect();
  const bar = root.querySelector('.lab-bar')?.getBoundingClientRect();
  if (!picture || !bar) return;
  const by = Math.min(picture.bottom - bar.top, picture.top - gap);
  if (by > 0) scrollBy({ top: by, behavior: 'instant' });
}
