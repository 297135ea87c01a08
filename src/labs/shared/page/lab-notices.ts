/**
 * Shows notices above a lab that a reader needs before the run: that a link was made with another version, or carries
 * something another reader wrote.
 */

import type { Brought } from './brought.ts';

/** Shows a notice, or hides it if the text is empty. */
export function notice(root: HTMLElement, text: string): void {
  const box = root.querySelector<HTMLElement>('[data-notice]');
  if (!box) return;
  box.textContent = text;
  box.hidden = text === '';
}

/** Adds a part to the notice: a link may both have another version and carry something. */
function say(root: HTMLElement, about: 'version' | 'brought', text: string): HTMLElement {
  const part = root.ownerDocument.createElement('p');
  part.dataset['about'] = about;
  part.textContent = text;
  const box = root.querySelector<HTMLElement>('[data-notice]');
  const before = box?.querySelector(`[data-about="${about}"]`);
  if (before) before.replaceWith(part);
  else box?.append(part);
  if (box) box.hidden = false;
  return part;
}

/** Announces what a link carries, so that it is not mistaken for the lab's own; an example never runs by itself. */
export function announceBrought(root: HTMLElement, { code, without = [], beside }: Brought): void {
  if (code !== undefined)
    announce(root, 'This link brings an example that somebody wrote. It has not been run. ', {
      words: 'Go to the example',
      to: 'loremark-editor',
      focus: 'textarea',
    });
  else if (without.length > 0)
    announce(
      root,
      'This link comes with a rule that a reader has changed: the panel “Knock out a guard” says which guards are left out. That is the reader’s experiment and nobody’s proposal. ',
      { words: 'Go to the panel', to: '.guards', focus: 'input' },
    );
  else if (beside !== undefined)
    announce(root, 'This link sets a second rule beside the run. ', {
      words: 'Go to the comparison',
      to: '.beside',
      focus: 'select',
    });
}

function announce(
  root: HTMLElement,
  text: string,
  { words, to, focus }: { readonly words: string; readonly to: string; readonly focus: string },
): void {
  const part = say(root, 'brought', text);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', () => {
    const place = root.querySelector<HTMLElement>(to);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
  });
  part.append(button);
}

/** Says that a link was made with another version, and gives that version's result if it was kept. */
export async function announceVersion(
  root: HTMLElement,
  link: { readonly scenario: string; readonly version: string; readonly replayed: boolean },
  present: string,
): Promise<void> {
  const { scenario, version, replayed } = link;
  const head = `This link was made with version ${version} of the model, and the page has ${present}. ${
    replayed
      ? 'What is shown below is what the present version makes of the same actions; it may differ.'
      : 'The present version cannot replay its actions; what is shown below is another run.'
  }`;
  const first = say(root, 'version', head);
  // If the reader moves on before the archive answers, nothing is added about the earlier link.
  const add = (text: string) => first.isConnected && say(root, 'version', `${head} ${text}`);
  const archive = root.dataset['archive'];
  if (!archive) return;
  try {
    const answer = await fetch(archive);
    const known = ((await answer.json()) as Readonly<Record<string, Readonly<Record<string, string>>>>)[
      version
    ];
    const result = known?.[scenario];
    add(
      result
        ? `Of the scenario's own actions that version said: “${result}”`
        : known
          ? 'What it said of this run was not kept.'
          : 'No version of that number was ever published here.',
    );
  } catch {
    add('The archive of earlier results could not be read.');
  }
}
