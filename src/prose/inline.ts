/** The words of a paragraph as HTML: references with the numbers of their notes, terms, code, emphasis. */

import type { Nodes, PhrasingContent } from 'mdast';
import { type Target, targetOf } from '../record/graph/links.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import { escaped } from '../text/escaped.ts';
import type { Note, Notebook, Noted } from './notebook.ts';
import type { Term, Terms } from './terms.ts';
import { typographic } from './typography.ts';

export interface ProseContext {
  readonly notebook: Notebook;
  readonly terms: Terms;
  /** Where a target of another kind than claim or source leads. */
  readonly hrefOf: (target: Target) => string;
  /** The sources of the entry, for `source:KEY`. */
  readonly sources: readonly SourceData[];
  /** Whether the record holds the claim. */
  readonly holds: (claim: string) => boolean;
}

/** What a paragraph introduces besides its words. */
export interface Met {
  readonly notes: Note[];
  readonly terms: { readonly word: string; readonly term: Term }[];
}

export function inlineHtml(nodes: readonly PhrasingContent[], context: ProseContext, met: Met): string {
  let before = ' ';
  return nodes
    .map((node) => {
      const html = nodeHtml(node, before, context, met, false);
      before = lastShown(node, before);
      return html;
    })
    .join('');
}

function nodeHtml(node: Nodes, before: string, context: ProseContext, met: Met, inLink: boolean): string {
  switch (node.type) {
    case 'text': {
      // Lines as the author broke them are nobody's business here: a day and its month may stand on two.
      const text = typographic(node.value.replaceAll('\n', ' '), before);
      return inLink ? shownHtml(text) : withTerms(text, context, met);
    }
    case 'inlineCode':
      return `<code>${shownHtml(node.value)}</code>`;
    case 'break':
      return '<br />';
    case 'emphasis':
      return `<em>${inner(node.children, inLink)}</em>`;
    case 'strong':
      return `<strong>${inner(node.children, inLink)}</strong>`;
    case 'delete':
      return `<del>${inner(node.children, inLink)}</del>`;
    case 'link':
      return linkHtml(node.url, inner(node.children, true), context, met);
    default:
      return 'children' in node ? inner(node.children as readonly Nodes[], inLink) : '';
  }

  function inner(children: readonly Nodes[], linked: boolean): string {
    let last = before;
    return children
      .map((child) => {
        const html = nodeHtml(child, last, context, met, linked);
        last = lastShown(child, last);
        return html;
      })
      .join('');
  }
}

function linkHtml(url: string, words: string, context: ProseContext, met: Met): string {
  const target = targetOf(url);
  const noted = notedBy(target, context);
  if (noted) {
    const note = context.notebook.noteOf(noted);
    if (note.fresh) met.notes.push(note);
    return `<a class="ref" href="#n${note.number}">${words}<sup>${note.number}</sup></a>`;
  }
  if (target.kind === 'topic') context.notebook.isNewTerm(target.id);
  const away = target.kind === 'web' ? ' rel="external"' : '';
  return `<a href="${escaped(context.hrefOf(target))}"${away}>${words}</a>`;
}

function notedBy(target: Target, { holds, sources }: ProseContext): Noted | undefined {
  if (target.kind === 'claim' && holds(target.id)) return { kind: 'claim', id: target.id };
  if (target.kind !== 'source') return undefined;
  const source = sources.find(({ key, id }) => key === target.id || id === target.id);
  return source && { kind: 'source', source };
}

/** The first use of a term on the page leads to its topic and is explained in the margin. */
function withTerms(text: string, context: ProseContext, met: Met): string {
  const { terms, notebook } = context;
  let rest = text;
  let html = '';
  while (terms.pattern) {
    const match = terms.pattern.exec(rest);
    if (!match) break;
    const [word] = match;
    const term = terms.find(word);
    html += shownHtml(rest.slice(0, match.index));
    if (term && notebook.isNewTerm(term.topic ?? word)) {
      met.terms.push({ word, term });
      html += termHtml(word, term, context);
    } else html += escaped(word);
    rest = rest.slice(match.index + word.length);
  }
  return html + shownHtml(rest);
}

/** A name that may be longer than a phone's line breaks after its underscores, not within its words. */
function shownHtml(text: string): string {
  return escaped(text).replace(/\w{28,}/g, (name) => name.replace(/_(?=\w)/g, '_<wbr>'));
}

function termHtml(word: string, { topic, means }: Term, { hrefOf }: ProseContext): string {
  const title = escaped(typographic(means));
  if (topic === undefined) return `<dfn title="${title}">${escaped(word)}</dfn>`;
  const to = escaped(hrefOf({ kind: 'topic', id: topic }));
  return `<a class="term" href="${to}" title="${title}">${escaped(word)}</a>`;
}

/** The sign that stands before what follows: a mark that was shown as a closing one is no beginning. */
function lastShown(node: Nodes, before: string): string {
  return typographic(plainText(node), before).at(-1) ?? before;
}

export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as readonly Nodes[]).map(plainText).join('') : '';
}
