/** Lets a thread be read like mail: `j` and `k` step through the messages, and the tree marks the current one. Without scripts its circles are plain links. */

const pane = document.querySelector('[data-conversation]');
const messages = [...(pane?.querySelectorAll<HTMLElement>('.msg') ?? [])];
const circles = [...document.querySelectorAll<SVGAElement>('.thread-tree svg a')];
const field = 'input, textarea, select, [contenteditable]';
let at = -1;

function mark(index: number): void {
  at = index;
  const here = messages[at];
  for (const message of messages) message.classList.toggle('here', message === here);
  for (const circle of circles) {
    const current = circle.getAttribute('href') === `#${here?.id}`;
    if (current) circle.setAttribute('aria-current', 'true');
    else circle.removeAttribute('aria-current');
  }
}

function go(index: number): void {
  const next = Math.max(0, Math.min(messages.length - 1, index));
  mark(next);
  const message = messages[next];
  if (!message) return;
  message.scrollIntoView({ block: 'start' });
  message.focus({ preventScroll: true });
  history.replaceState(null, '', `#${message.id}`);
}

function fromAddress(): void {
  const index = messages.findIndex(({ id }) => `#${id}` === location.hash);
  if (index >= 0) mark(index);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(field)) return;
  if (event.key === 'j') go(at + 1);
  else if (event.key === 'k') go(at - 1);
});
addEventListener('hashchange', fromAddress);
fromAddress();

export {};
