/** Gives a mark its tooltip on hover: the words of its row in the table, so that the page has them once, or its own name. */

document.querySelector('#statements')?.addEventListener('pointerover', ({ target }) => {
  const mark = target instanceof Element ? target.closest<SVGAElement>('a') : null;
  if (!mark || mark.querySelector('title')) return;
  const ours = document.getElementById(mark.getAttribute('aria-labelledby') ?? '');
  const row = ours?.closest('tr');
  const later = row?.querySelector('.narrowed')?.textContent;
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = [
    `${mark.dataset['kind']}: ${ours?.textContent ?? mark.getAttribute('aria-label')}`,
    later,
  ]
    .filter(Boolean)
    .join('; ');
  mark.firstElementChild?.append(title);
});
