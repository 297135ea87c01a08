/**
 * What a page's sheet leaves until one comes near is laid out while the browser has nothing else to do, a part at a time:
 * then the page has its own length, and a picture of the whole is whole. What one has gone past stays: nothing moves.
 */

const parts = document.querySelectorAll<HTMLElement>('.flow > .row, .lab ~ section, .msg');
const far = [...parts].filter((part) => getComputedStyle(part).contentVisibility === 'auto');

function layOut(): void {
  const next = far.shift();
  if (!next) return;
  if (next.getBoundingClientRect().top > 0) next.style.contentVisibility = 'visible';
  requestIdleCallback(layOut);
}
// Not every browser says when it is idle; there each part waits until one comes near.
if ('requestIdleCallback' in window) requestIdleCallback(layOut);
