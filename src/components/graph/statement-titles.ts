/** A mark says what it stands for when the pointer rests on it: the words of its row in the table, which the page holds once. */

document.querySelector('#statements')?.addEventListener('pointerover', ({ target }) => {
  const mark = target instanceof Element ? target.closest('a') : null;
  if (!mark || mark.querySelector('title')) return;
  const ours = document.getElementById(mark.getAttribute('aria-labelledby') ?? '');
  const row = ours?.closest('tr');
  if (!ours || !row) return;
  const later = row.querySelector('.narrowed')?.textContent;
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = [`${row.dataset['kind']}: ${ours.textContent}`, later].filter(Boolean).join('; ');
  mark.firstElementChild?.append(title);
});
