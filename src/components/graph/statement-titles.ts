/** A mark says what it stands for when the pointer rests on it: the words of its row in the table, which the page holds once. */

for (const mark of document.querySelectorAll('#statements a')) {
  const ours = document.getElementById(mark.getAttribute('aria-labelledby') ?? '');
  const row = ours?.closest('tr');
  if (!ours || !row) continue;
  const later = row.querySelector('.narrowed')?.textContent;
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = [`${row.dataset['kind']}: ${ours.textContent}`, later].filter(Boolean).join('; ');
  mark.append(title);
}
