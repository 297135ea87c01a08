/** Loads a part of a page when it comes near the screen, so that a reader who never scrolls there never pays for it. */

export function whenNear(part: Element | null, load: () => Promise<unknown>): void {
  if (!part) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void load();
    },
    { rootMargin: '200px' },
  );
  observer.observe(part);
}
