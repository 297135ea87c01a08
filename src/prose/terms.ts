/**
 * Collects the terms of the field to explain in running text, each with a sentence: the titles of systems and
 * mechanisms, and the glossary of the debate. Other names of a topic are not used: its sentence may not define them.
 */

import { literalPattern } from '../text/literal-pattern.ts';

export interface Term {
  /** The topic with more about it, if any. */
  readonly topic: string | undefined;
  /** One sentence. */
  readonly means: string;
}

export interface Terms {
  readonly pattern: RegExp | undefined;
  readonly find: (word: string) => Term | undefined;
}

export interface TermSource {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly group: string;
}

export interface GlossaryWord {
  readonly term: string;
  readonly means: string;
  readonly topic?: string | undefined;
}

export function termsOf(topics: Iterable<TermSource>, glossary: readonly GlossaryWord[] = []): Terms {
  const terms = new Map<string, Term>();
  const add = (word: string, term: Term) => {
    const form = /^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word;
    if (!terms.has(form)) terms.set(form, term);
  };
  for (const { term, means, topic } of glossary) add(term, { topic, means });
  for (const { id, title, summary, group } of topics) {
    if (group !== 'system' && group !== 'mechanism') continue;
    const words = title.split(/[\s()]+/);
    const term = { topic: id, means: summary };
    if (words.length === 1) add(title, term);
    // The TDX of "Intel TDX", the GUP of "GUP and pins".
    const name = words.length < 4 && words.find((word) => isTechnical(word) && !/^VMs?$/.test(word));
    if (name) add(name, term);
  }
  const words = [...terms.keys()].toSorted((a, b) => b.length - a.length).map(literalPattern);
  return {
    pattern: words.length === 0 ? undefined : new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`),
    find: (word) => terms.get(word),
  };
}

/** Whether a word has a capital after its first letter, an underscore, or no lower-case letter. */
function isTechnical(name: string): boolean {
  return /^\S*(?:[a-z]\S*[A-Z]|_|[A-Z]{2,})/.test(name);
}
