/** The look-up page: pasted mail to claims, in the browser, from the hashes of cited lines. */

import { type FindEntry, type Found, findClaims } from '../../evidence/find.ts';
import { pathSegment } from '../../text/path-segment.ts';

interface Index {
  readonly entries: readonly FindEntry[];
  readonly messages: readonly string[];
  readonly claims: Readonly<
    Record<string, { readonly title: string; readonly kind: string; readonly speaker?: string }>
  >;
}

class Find extends HTMLElement {
  private index: Promise<Index> | undefined;

  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const form = this.querySelector('form');
    if (!field || !form) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.look(field.value);
    });
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    if (field.value !== '') void this.look(field.value);
  }

  private load(): Promise<Index> {
    this.index ??= fetch(this.dataset['index'] ?? '').then((answer) => {
      if (!answer.ok) throw new Error(`the index answered ${answer.status}`);
      return answer.json() as Promise<Index>;
    });
    return this.index;
  }

  private async look(typed: string): Promise<void> {
    const out = this.querySelector('.answers');
    if (!out) return;
    try {
      const index = await this.load();
      const found = await findClaims(typed, index.entries, new Set(index.messages), sha256);
      out.replaceChildren(
        ...(found.length === 0
          ? [paragraph('Nothing to look up was pasted.')]
          : found.flatMap((one) => this.answer(one, index))),
      );
    } catch (cause) {
      this.index = undefined;
      out.replaceChildren(
        paragraph(`The look-up failed: ${cause instanceof Error ? cause.message : String(cause)}.`),
      );
    }
  }

  private answer(found: Found, index: Index): readonly Element[] {
    const typed = document.createElement('pre');
    typed.textContent = found.typed;
    switch (found.kind) {
      case 'message': {
        const known = paragraph(
          found.known
            ? `${found.claims.length} claims rest on this message.`
            : `The record holds no message with the id ${found.id}.`,
        );
        if (found.known) {
          const link = document.createElement('a');
          link.href = `${this.dataset['base'] ?? '/'}m/${pathSegment(found.id)}/`;
          link.textContent = 'Its page';
          known.append(' ', link, '.');
        }
        return [typed, known, this.list(found.claims, index)];
      }
      case 'line':
        return [
          typed,
          paragraph('Claims that rest on this line:'),
          this.list([...new Set(found.at.map(({ claim }) => claim))], index),
        ];
      case 'nothing':
        return [typed, paragraph('No claim cites this line. It may still stand in the thread.')];
    }
  }

  private list(ids: readonly string[], index: Index): HTMLUListElement {
    const list = document.createElement('ul');
    for (const id of ids) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `${this.dataset['base'] ?? '/'}c/${id}/`;
      const claim = index.claims[id];
      link.textContent = claim?.title ?? id;
      item.append(link, claim?.speaker ? ` (${claim.kind}, ${claim.speaker})` : '');
      list.append(item);
    }
    return list;
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

customElements.define('loremark-find', Find);
