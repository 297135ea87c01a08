/** One search result: the page, the words in it that were searched for, and a button that copies its citation. */

import { quoted, typographic } from '../../prose/typography.ts';
import { excerpt, shownQuotations } from '../../search/excerpt.ts';
import { type Meaning, occurrencesIn } from '../../search/occurrences.ts';
import type { ShownDocument } from '../../search/search-document.ts';

/** @param marked the words that were searched for, which are highlighted */
export function foundItem(one: ShownDocument, marked: readonly Meaning[], base: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'one';
  item.dataset['kind'] = one.kind;
  const words = document.createElement('div');
  const link = document.createElement('a');
  link.href = `${base}${one.path}`;
  link.append(...withMarks(typographic(one.title), marked));
  words.append(link, ...quotations(one, marked));
  if (one.text) {
    const text = document.createElement('p');
    text.append(...withMarks(typographic(excerpt(one.text, marked)), marked));
    words.append(text);
  }
  item.append(words, byline(one));
  // Claims and short answers have a block for mail, as a file below their address.
  if (/^[cq]\//.test(one.path)) item.append(copyButton(one));
  return item;
}

/** Kind, speaker and day, then what came later; a kind of claim has its mark. */
function byline({ path, kind, who, day, later }: ShownDocument): HTMLElement {
  const line = document.createElement('p');
  line.className = 'meta';
  if (path.startsWith('c/')) {
    const mark = document.createElement('i');
    mark.className = 'k';
    line.append(mark);
  }
  const said = [kind === 'person' ? undefined : who, day].filter((part) => part !== undefined).join(', ');
  line.append(said === '' ? kind : `${kind}\u00a0· ${typographic(said)}`);
  if (later !== undefined) line.append('\u00a0· ', later);
  return line;
}

function copyButton({ kind, title }: ShownDocument): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'linklike';
  button.dataset['copy'] = '';
  button.dataset['what'] = kind === 'answer to a question' ? 'the answer for mail' : 'for mail';
  button.textContent = 'copy';
  button.setAttribute('aria-label', `Copy for mail: “${title}”`);
  return button;
}

/** Two quotations, the speaker's own first; words of others are preceded by their name. */
function quotations(
  { quotes, others = [] }: ShownDocument,
  marked: readonly Meaning[],
): readonly HTMLElement[] {
  const said = [...quotes.map((words) => ['', words] as const), ...others];
  // The same words may be in two messages.
  const all = [...new Map(said.map((one) => [one.join(), one])).values()];
  return shownQuotations(all, marked).map(([name, words]) => {
    const quote = document.createElement('blockquote');
    if (name !== '') quote.append(`${name}: `);
    quote.append('“', ...withMarks(quoted(words), marked), '”');
    return quote;
  });
}

/** A result that is only a link. */
export function linkItem(href: string, text: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  item.append(link);
  return item;
}

function withMarks(text: string, marked: readonly Meaning[]): readonly (Node | string)[] {
  const found = occurrencesIn(text, marked);
  const pieces = found.flatMap(({ start, end }, at) => {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    return [text.slice(found[at - 1]?.end ?? 0, start), mark];
  });
  return [...pieces, text.slice(found.at(-1)?.end ?? 0)];
}
