/**
 * Lays out, one part at a time while the browser is idle, the parts that the stylesheet defers until they come near the
 * screen (`content-visibility: auto`). Then the page has its real length, and a full-page screenshot is complete. Parts
 * above the screen are left alone, so that nothing moves.
 */

const parts = [...document.querySelectorAll('.flow > div, .lab ~ section, .msg')];
const ahead: Element[] = [];

function layOut(): void {
  const next = ahead.shift();
  if (!next) return;
  next.classList.add('laid-out');
  requestIdleCallback(layOut);
}

/** Reports where each part is, and whether it is deferred, with a layout that happens anyway. */
const observer = new IntersectionObserver((found) => {
  for (const { target, boundingClientRect } of found) {
    observer.unobserve(target);
    if (boundingClientRect.top > 0 && getComputedStyle(target).contentVisibility === 'auto')
      ahead.push(target);
  }
  requestIdleCallback(layOut);
});

// In browsers without `requestIdleCallback` each part waits until it comes near the screen.
if ('requestIdleCallback' in window) for (const part of parts) observer.observe(part);
