/** Copies a run, or saves it as a picture. */

import { citeRun } from '../run-cite.ts';
import { itfRun } from '../run-itf.ts';
import { jsonRun } from '../run-json.ts';
import { mailRun } from '../run-mail.ts';
import { copyText, savePicture, saveText } from './export-run.ts';
import type { Played } from './lab.ts';

export type Form = 'link' | 'cite' | 'mail' | 'json' | 'itf' | 'svg' | 'png';

const formNames: Readonly<Record<Form, string>> = {
  link: 'link',
  cite: 'citation',
  mail: 'mail text',
  json: 'JSON',
  itf: 'ITF trace',
  svg: 'SVG picture',
  png: 'PNG picture',
};

/**
 * @param fragment of the link to the run, with a changed rule or an example that it carries
 * @returns the announcement, or an empty text if there is no such form
 */
export async function takeAway<State>(
  root: HTMLElement,
  form: string,
  played: Played<State>,
  fragment: string,
  picture: (state: State) => string,
): Promise<string> {
  if (!isForm(form)) return '';
  const text =
    form === 'link' ? `${location.href.replace(/#.*$/, '')}#${fragment}` : textOf(form, played, picture);
  const { lab, scenario } = played.report;
  const name = `loremark-${lab}-${scenario.replace(/[^\w-]+/g, '_')}`;
  if (form === 'png')
    return (await savePicture(`${name}.png`, text))
      ? 'The PNG picture is being saved.'
      : 'The browser could not draw the picture; take the SVG.';
  if (form === 'svg') {
    saveText(`${name}.svg`, text, 'image/svg+xml');
    return 'The SVG picture is being saved.';
  }
  const copied = await copyText(text);
  const box = root.querySelector<HTMLElement>('[data-copied]');
  const code = box?.querySelector('code');
  if (box && code) {
    code.textContent = text;
    box.hidden = false;
    if (!copied) getSelection()?.selectAllChildren(code);
  }
  return copied
    ? `Copied as ${formNames[form]}.`
    : `The browser did not allow copying; the ${formNames[form]} is selected below.`;
}

function isForm(form: string): form is Form {
  return form in formNames;
}

function textOf<State>(
  form: Exclude<Form, 'link'>,
  played: Played<State>,
  picture: (state: State) => string,
): string {
  switch (form) {
    case 'cite':
      return citeRun(played.report);
    case 'mail':
      return mailRun(played.report);
    case 'json':
      return jsonRun(played.report);
    case 'itf':
      return itfRun(played.report);
    case 'svg':
    case 'png':
      return picture(played.state);
  }
}
