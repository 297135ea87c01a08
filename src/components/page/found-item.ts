/** One search result: the page, the words in it that were searched for, and a button that copies its citation. */

import { quoted, typographic } from '../../prose/typography.ts';
import type { ShownDocument } from '../../search/search-document.ts';
import { formsOf, stemOf, wholeWords } from '../../search/words.ts';

/** @param marked the words that were searched for, which are highlighted */
export function foundItem(one: ShownDocument, marked: readonly string[], base: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'one';
  item.dataset['kind'] = one.kind;
  const head = document.createElement('p');
  head.className = 'meta';
  head.textContent = [one.kind, one.kind === 'person' ? undefined : one.who, one.day, one.later]
    .filter((part) => part !== undefined)
    .join(' · ');
  const link = document.createElement('a');
  link.href = `${base}${one.path}`;
  link.append(...withMarks(typographic(one.title), marked));
  item.append(head, link);
  item.append(...quotations(one, marked));
  if (one.text) {
    const text = document.createElement('p');
    text.append(...withMarks(typographic(excerpt(one.text, marked)), marked));
    item.append(text);
  }
  // Claims and short answers have a block for mail, as a file below their address.
  if (/^[cq]\//.test(one.path)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['copy'] = '';
    button.dataset['what'] = one.kind === 'answer to a question' ? 'the answer for mail' : 'for mail';
    button.textContent = 'Copy for mail';
    button.setAttribute('aria-label', `Copy for mail: “${one.title}”`);
    item.append(button);
  }
  return item;
}

/** Up to two quotations, the speaker's own first; words of others are preceded by their name. */
function quotations({ quotes, others = [] }: ShownDocument, marked: readonly string[]): readonly Element[] {
  const own = quotes.map((words) => ['', words] as const);
  return [...own, ...others].slice(0, 2).map(([name, words]) => {
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

/** About a line and a half of text around the first of the words searched for. */
function excerpt(text: string, marked: readonly string[]): string {
  const lower = text.toLowerCase();
  const at = Math.max(
    0,
    Math.min(...marked.map((word) => lower.indexOf(word)).filter((place) => place >= 0), text.length),
  );
  const start = at === text.length || at < 60 ? 0 : text.lastIndexOf(' ', at - 40) + 1;
  const end = start + 200 >= text.length ? text.length : text.lastIndexOf(' ', start + 200);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

function withMarks(text: string, marked: readonly string[]): readonly (Node | string)[] {
  const stems = marked.map(stemOf);
  return text.split(/(\s+)/).map((piece) => {
    const isMarked = wholeWords(piece).some((word) =>
      formsOf(word).some((form) =>
        stems.some((stem) => stemOf(form) === stem || (stem.length > 2 && form.startsWith(stem))),
      ),
    );
    if (!isMarked) return piece;
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}
