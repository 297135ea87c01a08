/** Renders the text of a paragraph as HTML: references with the numbers of their notes, terms, code, emphasis. */

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
  /** The address of a target that is neither a claim nor a source. */
  readonly hrefOf: (target: Target) => string;
  /** The sources of the entry, for `source:KEY`. */
  readonly sources: readonly SourceData[];
  /** Whether the record contains the claim. */
  readonly hasClaim: (claim: string) => boolean;
}

/** The notes and terms that a paragraph is the first on its page to use. */
export interface Introduced {
  readonly notes: Note[];
  readonly terms: { readonly word: string; readonly term: Term }[];
}

export function inlineHtml(
  nodes: readonly PhrasingContent[],
  context: ProseContext,
  introduced: Introduced,
): string {
  let before = ' ';
  return nodes
    .map((node) => {
      const html = nodeHtml(node, before, context, introduced, false);
      before = lastCharacter(node, before);
      return html;
    })
    .join('');
}

function nodeHtml(
  node: Nodes,
  before: string,
  context: ProseContext,
  introduced: Introduced,
  inLink: boolean,
): string {
  switch (node.type) {
    case 'text': {
      // The author's line breaks do not count: one may separate a day and its month, which typography keeps together.
      const text = typographic(node.value.replaceAll('\n', ' '), before);
      return inLink ? breakableHtml(text) : withTerms(text, context, introduced);
    }
    case 'inlineCode':
      return `<code>${breakableHtml(node.value)}</code>`;
    case 'break':
      return '<br />';
    case 'emphasis':
      return `<em>${inner(node.children, inLink)}</em>`;
    case 'strong':
      return `<strong>${inner(node.children, inLink)}</strong>`;
    case 'delete':
      return `<del>${inner(node.children, inLink)}</del>`;
    case 'link':
      return linkHtml(node.url, inner(node.children, true), context, introduced);
    default:
      return 'children' in node ? inner(node.children as readonly Nodes[], inLink) : '';
  }

  function inner(children: readonly Nodes[], linked: boolean): string {
    let last = before;
    return children
      .map((child) => {
        const html = nodeHtml(child, last, context, introduced, linked);
        last = lastCharacter(child, last);
        return html;
      })
      .join('');
  }
}

function linkHtml(url: string, words: string, context: ProseContext, introduced: Introduced): string {
  const target = targetOf(url);
  const noted = notedBy(target, context);
  if (noted) {
    const note = context.notebook.noteOf(noted);
    if (note.fresh) introduced.notes.push(note);
    return `<a class="ref" href="#n${note.number}">${words}<sup>${note.number}</sup></a>`;
  }
  if (target.kind === 'topic') context.notebook.isNewTerm(target.id);
  const rel = target.kind === 'web' ? ' rel="external"' : '';
  return `<a href="${escaped(context.hrefOf(target))}"${rel}>${words}</a>`;
}

function notedBy(target: Target, { hasClaim, sources }: ProseContext): Noted | undefined {
  if (target.kind === 'claim' && hasClaim(target.id)) return { kind: 'claim', id: target.id };
  if (target.kind !== 'source') return undefined;
  const source = sources.find(({ key, id }) => key === target.id || id === target.id);
  return source && { kind: 'source', source };
}

/** The first use of a term on the page leads to its topic and is explained in the margin. */
function withTerms(text: string, context: ProseContext, introduced: Introduced): string {
  const { terms, notebook } = context;
  let rest = text;
  let html = '';
  while (terms.pattern) {
    const match = terms.pattern.exec(rest);
    if (!match) break;
    const [word] = match;
    const term = terms.find(word);
    html += breakableHtml(rest.slice(0, match.index));
    if (term && notebook.isNewTerm(term.topic ?? word)) {
      introduced.terms.push({ word, term });
      html += termHtml(word, term, context);
    } else html += escaped(word);
    rest = rest.slice(match.index + word.length);
  }
  return html + breakableHtml(rest);
}

/** Escapes text; a name that may be longer than a line of a phone can break after its underscores, not elsewhere. */
function breakableHtml(text: string): string {
  return escaped(text).replace(/\w{28,}/g, (name) => name.replace(/_(?=\w)/g, '_<wbr>'));
}

function termHtml(word: string, { topic, means }: Term, { hrefOf }: ProseContext): string {
  const title = escaped(typographic(means));
  if (topic === undefined) return `<dfn title="${title}">${escaped(word)}</dfn>`;
  const to = escaped(hrefOf({ kind: 'topic', id: topic }));
  return `<a class="term" href="${to}" title="${title}">${escaped(word)}</a>`;
}

/** The last character as it is shown, which decides whether a quotation mark after it opens or closes. */
function lastCharacter(node: Nodes, before: string): string {
  return typographic(plainText(node), before).at(-1) ?? before;
}

export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as readonly Nodes[]).map(plainText).join('') : '';
}
