/** The look-up page: finds the claims for pasted text in the browser, with the parts of the index that it needs. */

import { find } from '../../evidence/find/find.ts';
import type { Found, FoundClaim, FoundPage } from '../../evidence/find/found.ts';
import type { LookUp } from '../../evidence/find/record-index.ts';
import { typographic } from '../../prose/typography.ts';
import { counted } from '../../text/counted.ts';
import { pathSegment } from '../../text/path-segment.ts';
import { reasonOf } from '../../text/reason-of.ts';
import { findParts, homesOf, sha256 } from './find-parts.ts';

class Find extends HTMLElement {
  private lookUp: LookUp = async () => new Map();

  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const form = this.querySelector('form');
    if (!field || !form) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.look(field.value);
    });
    field.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      if (key === 'Enter' && (ctrlKey || metaKey)) form.requestSubmit();
    });
    this.lookUp = findParts(this.dataset['parts'] ?? '', Number(this.dataset['digits'] ?? '1'));
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    if (field.value !== '') void this.look(field.value);
  }

  private async look(typed: string): Promise<void> {
    const out = this.querySelector('.answers');
    if (!out) return;
    try {
      const found = await find(typed, sha256, this.lookUp, homesOf(this.dataset));
      out.replaceChildren(
        ...(found.length === 0
          ? [paragraph('There is nothing to look up in this text.')]
          : found.flatMap((one) => this.answer(one))),
      );
    } catch (cause) {
      out.replaceChildren(paragraph(`The look-up failed: ${reasonOf(cause)}.`));
    }
  }

  private answer(found: Found): readonly Element[] {
    const typed = document.createElement('pre');
    typed.textContent = found.typed;
    return [typed, ...this.answerTo(found)];
  }

  private answerTo(found: Found): readonly Element[] {
    switch (found.kind) {
      case 'message':
        return [this.messageWords(found), ...this.list(found.claims, found.pages)];
      case 'page':
        return [...this.pageWords(found), ...this.list(found.claims)];
      case 'no-page':
        return [paragraph(`This record has no page at ${found.path}.`)];
      case 'source': {
        const what = found.commit === undefined ? 'this page' : `commit ${found.commit}`;
        return [paragraph(`What rests on ${what}:`), ...this.list(found.claims, found.pages)];
      }
      case 'line':
        return [paragraph('What rests on this line:'), ...this.list(found.claims, found.pages)];
      case 'words':
        return [paragraph('Claims that quote words from this:'), ...this.list(found.claims)];
      case 'messages':
        return this.messages(found);
      case 'no-id':
        return [paragraph(whyNot(found))];
      case 'nothing':
        return [this.nothingWords(found)];
    }
  }

  private nothingWords({ typed, few }: Extract<Found, { kind: 'nothing' }>): Element {
    if (!few)
      return paragraph('No claim cites this line or quotes words from it. It may still be in the thread.');
    const words = paragraph('Too short to look up: paste more words, or ');
    words.append(this.link(`search/?q=${encodeURIComponent(typed)}`, 'search for them'), '.');
    return words;
  }

  private pageWords({
    path,
    title,
    lost,
    older,
    claims,
  }: Extract<Found, { kind: 'page' }>): readonly Element[] {
    if (older) {
      const today = path.replace(/[0-9a-f]{12}\/.*$/, '');
      const words = paragraph('An older version: ');
      words.append(this.link(path, path), '. ');
      if (claims.length > 0) words.append('As it reads today:');
      else words.append(this.link(today, 'The text today'), '.');
      return [words];
    }
    const words = paragraph('An address in this record: ');
    words.append(this.link(path, title ?? (path === '' ? 'the first page' : path)));
    if (lost === undefined) return [words];
    return [paragraph(`The record has no version ${lost} of this claim.`), words];
  }

  private messageWords({ id, known, subject, claims, pages }: Extract<Found, { kind: 'message' }>): Element {
    if (known) {
      const words = paragraph('');
      words.append(
        this.link(`m/${pathSegment(id)}/`, subject ?? id),
        `: ${counted(claims.length, 'claim rests', 'claims rest')} on this message.`,
      );
      return words;
    }
    const rests = claims.length > 0 || pages ? ', but this rests on it:' : '.';
    // A mail address looks like a Message-ID; the record has no mail addresses.
    const name = /^[a-z][a-z.]*@/.test(id) && rests === '.' ? ' For a person, search for the name.' : '';
    return paragraph(`The record has no message with the id ${id}${rests}${name}`);
  }

  private messages({ by, ids }: Extract<Found, { kind: 'messages' }>): readonly Element[] {
    const said = by === 'subject' ? 'with this subject' : 'by this person on this day';
    const list = document.createElement('ul');
    list.append(
      ...ids.slice(0, 20).map((id) => {
        const item = document.createElement('li');
        item.append(this.link(`m/${pathSegment(id)}/`, id));
        return item;
      }),
    );
    const more = ids.length > 20 ? ', the first 20 of them' : '';
    return [paragraph(`${counted(ids.length, 'message')} ${said}${more}:`), list];
  }

  private list(claims: readonly FoundClaim[], pages: readonly FoundPage[] = []): readonly Element[] {
    if (claims.length + pages.length === 0) return [];
    const list = document.createElement('ul');
    for (const { id, title, kind, speaker, later } of claims) {
      const item = document.createElement('li');
      const about = [...(speaker === undefined ? [] : [kind, speaker]), ...(later ? [later] : [])];
      item.append(
        this.link(`c/${id}/`, typographic(title)),
        about.length === 0 ? '' : ` (${about.join(', ')})`,
      );
      list.append(item);
    }
    for (const { path, title } of pages) {
      const item = document.createElement('li');
      item.append(this.link(path, typographic(title)));
      list.append(item);
    }
    return [list];
  }

  private link(path: string, text: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `${this.dataset['base'] ?? '/'}${path}`;
    link.textContent = text;
    return link;
  }
}

function whyNot({ host, why }: Extract<Found, { kind: 'no-id' }>): string {
  switch (why) {
    case 'commit':
      return 'Nothing in the record rests on this commit.';
    case 'search':
      return `This is a search on ${host}, not a message. Paste the address of a message that it finds.`;
    default:
      return `Nothing in the record rests on this page, and this address on ${host} contains no Message-ID, so the message cannot be found from it. Paste the Message-ID (a header of the mail, which archives often show under “raw” or “headers”), or a line of the mail.`;
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

customElements.define('loremark-find', Find);
