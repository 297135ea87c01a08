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
  /** The address of a target that has no note. */
  readonly hrefOf: (target: Target) => string;
  /** The sources of the entry, for `source:KEY`. */
  readonly sources: readonly SourceData[];
  /** Whether the record contains the claim. */
  readonly hasClaim: (claim: string) => boolean;
}

/** The notes and terms that a paragraph is the first on its page to use, and the claims of a figure that it names. */
export interface Introduced {
  readonly notes: Note[];
  readonly terms: Term[];
  readonly figured: string[];
}

/** @param mark whether terms are marked; where they are not, the margin explains them all the same */
export function inlineHtml(
  nodes: readonly PhrasingContent[],
  context: ProseContext,
  introduced: Introduced,
  mark = true,
): string {
  let before = ' ';
  return nodes
    .map((node) => {
      const html = nodeHtml(node, before, context, introduced, mark);
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
  mark: boolean,
): string {
  switch (node.type) {
    case 'text': {
      // The author's line breaks do not count: one may separate a day and its month, which typography keeps together.
      const text = typographic(node.value.replaceAll('\n', ' '), before);
      return withTerms(text, context, introduced, mark);
    }
    case 'inlineCode':
      return `<code>${withTerms(node.value, context, introduced, false)}</code>`;
    case 'break':
      return '<br />';
    case 'emphasis':
      return `<em>${inner(node.children, mark)}</em>`;
    case 'strong':
      return `<strong>${inner(node.children, mark)}</strong>`;
    case 'delete':
      return `<del>${inner(node.children, mark)}</del>`;
    case 'link':
      return linkHtml(node.url, () => inner(node.children, false), context, introduced);
    default:
      return 'children' in node ? inner(node.children as readonly Nodes[], mark) : '';
  }

  function inner(children: readonly Nodes[], marked: boolean): string {
    let last = before;
    return children
      .map((child) => {
        const html = nodeHtml(child, last, context, introduced, marked);
        last = lastCharacter(child, last);
        return html;
      })
      .join('');
  }
}

function linkHtml(url: string, words: () => string, context: ProseContext, introduced: Introduced): string {
  const target = targetOf(url);
  const isFigured = target.kind === 'claim' && context.notebook.isInFigure(target.id);
  if (isFigured) introduced.figured.push(target.id);
  const noted = isFigured ? undefined : notedBy(target, context);
  if (noted) {
    const note = context.notebook.noteOf(noted, 'named' in target ? target.named : undefined);
    if (note.fresh) introduced.notes.push(note);
    return `<a class="ref" href="#n${note.number}">${words()}<sup>${note.number}</sup></a>`;
  }
  // Before its words are read: the topic of a link explains them.
  if (target.kind === 'topic') context.notebook.leadTo(target.id);
  const rel = target.kind === 'web' ? ' rel="external"' : '';
  return `<a href="${escaped(context.hrefOf(target))}"${rel}>${words()}</a>`;
}

function notedBy(target: Target, { hasClaim, sources }: ProseContext): Noted | undefined {
  if (target.kind === 'claim' && hasClaim(target.id)) return { kind: 'claim', id: target.id };
  if (target.kind !== 'source') return undefined;
  const source = sources.find(({ key, id }) => key === target.id || id === target.id);
  return source && { kind: 'source', source };
}

/** Text whose terms are explained in the margin where they are new, and marked at their first use that can be marked. */
export function withTerms(
  text: string,
  context: ProseContext,
  introduced: Introduced,
  mark: boolean,
): string {
  const { terms } = context;
  let rest = text;
  let html = '';
  while (terms.pattern) {
    const match = terms.pattern.exec(rest);
    if (!match) break;
    const [form] = match;
    const term = terms.find(form);
    html += breakableHtml(rest.slice(0, match.index));
    html += term ? termHtml(form, term, context, introduced, mark) : escaped(form);
    rest = rest.slice(match.index + form.length);
  }
  return html + breakableHtml(rest);
}

/** A mark leads to the topic of its term; it has the meaning as its title where that is not beside it. */
function termHtml(
  form: string,
  term: Term,
  { hrefOf, notebook }: ProseContext,
  introduced: Introduced,
  mark: boolean,
): string {
  const { word, topic, means, titled } = term;
  const known = topic !== undefined && notebook.knows(topic);
  if (titled && known) return escaped(form);
  const fresh = notebook.isNewTerm(word);
  if (fresh) introduced.terms.push(term);
  if (!mark || !notebook.isUnmarked(word)) return escaped(form);
  if (topic === undefined || known) return `<dfn>${escaped(form)}</dfn>`;
  const title = fresh ? '' : ` title="${escaped(typographic(means))}"`;
  return `<a class="term" href="${escaped(hrefOf({ kind: 'topic', id: topic }))}"${title}>${escaped(form)}</a>`;
}

/** Escapes text; a name that may be longer than a line of a phone can break after its underscores, not elsewhere. */
function breakableHtml(text: string): string {
  return escaped(text).replace(/\w{28,}/g, (name) => name.replace(/_(?=\w)/g, '_<wbr>'));
}

/** The last character as it is shown, which decides whether a quotation mark after it opens or closes. */
function lastCharacter(node: Nodes, before: string): string {
  return typographic(plainText(node), before).at(-1) ?? before;
}

export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as readonly Nodes[]).map(plainText).join('') : '';
}
