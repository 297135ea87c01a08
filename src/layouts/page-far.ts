/**
 * What a page's sheet leaves until one comes near is laid out while the browser has nothing else to do, a part at a time:
 * then the page has its own length, and a picture of the whole is whole. What one has gone past stays: nothing moves.
 */

const parts = [...document.querySelectorAll('.flow > div, .lab ~ section, .msg')];
const ahead: Element[] = [];

function layOut(): void {
  const next = ahead.shift();
  if (!next) return;
  next.classList.add('laid-out');
  requestIdleCallback(layOut);
}

/** Where each part stands, and whether the sheet leaves it, is told with a layout that is due anyway. */
const watch = new IntersectionObserver((found) => {
  for (const { target, boundingClientRect } of found) {
    watch.unobserve(target);
    if (boundingClientRect.top > 0 && getComputedStyle(target).contentVisibility === 'auto')
      ahead.push(target);
  }
  requestIdleCallback(layOut);
});

// Not every browser says when it is idle; there each part waits until one comes near.
if ('requestIdleCallback' in window) for (const part of parts) watch.observe(part);
