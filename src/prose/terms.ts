/**
 * Collects the terms of the field to explain in running text, each with a sentence: the titles of systems and
 * mechanisms, and the glossary of the debate. Other names of a topic are not used: its sentence may not define them.
 */

import { literalPattern } from '../text/literal-pattern.ts';

export interface Term {
  /** As the glossary or the title has it; a text may use another form. */
  readonly word: string;
  /** The topic with more about it, if any. */
  readonly topic: string | undefined;
  /** One sentence. */
  readonly means: string;
  /** Whether the title of its topic contains it, so that the topic's page need not explain it. */
  readonly titled: boolean;
}

export interface Terms {
  readonly pattern: RegExp | undefined;
  /** The term that has this form. */
  readonly find: (form: string) => Term | undefined;
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
  const all = [...topics];
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const terms = new Map<string, Term>();
  const add = (word: string, means: string, topic: string | undefined) => {
    const title = topic === undefined ? undefined : titles.get(topic);
    const titled = title !== undefined && new RegExp(bounded(formsOf(word)), 'i').test(title);
    if (!terms.has(word)) terms.set(word, { word, topic, means, titled });
  };
  for (const { term, means, topic } of glossary) add(term, means, topic);
  for (const { id, title, summary, group } of all) {
    if (group !== 'system' && group !== 'mechanism') continue;
    const words = title.split(/[\s()]+/);
    if (words.length === 1) add(asInText(title, group), summary, id);
    // The TDX of "Intel TDX", the SEV-SNP of "AMD SEV-SNP", the GUP of "GUP and pins".
    const name = words.length < 4 && words.findLast((word) => isTechnical(word) && !/^VMs?$/.test(word));
    if (name) add(name, summary, id);
  }
  const longestFirst = [...terms.values()].toSorted((a, b) => b.word.length - a.word.length);
  const forms = longestFirst.map((term) => ({ term, form: new RegExp(`^${formsOf(term.word)}$`) }));
  return {
    pattern:
      forms.length === 0
        ? undefined
        : new RegExp(bounded(longestFirst.map(({ word }) => formsOf(word)).join('|'))),
    find: (word) => forms.find(({ form }) => form.test(word))?.term,
  };
}

/** A mechanism of one word is a common noun; a system has a name. */
function asInText(title: string, group: string): string {
  return group === 'mechanism' && /^[A-Z][a-z]+$/.test(title) ? title.toLowerCase() : title;
}

/** Whether a word has a capital after its first letter, an underscore, or no lower-case letter. */
function isTechnical(name: string): boolean {
  return /^\S*(?:[a-z]\S*[A-Z]|_|[A-Z]{2,})/.test(name);
}

/** A pattern of the forms of a term: singular and plural, with a capital as in a first word, with a hyphen for a space. */
function formsOf(word: string): string {
  const stem = word.replace(/(?<=[^s])s$/, '');
  const [first = '', ...rest] = stem;
  const start = /[a-z]/.test(first) ? `[${first}${first.toUpperCase()}]` : literalPattern(first);
  return `${start}${literalPattern(rest.join('')).replaceAll(' ', '[\\s-]')}s?`;
}

/** A compound with a hyphen is another word, such as "GUP-fast", but not "LRU-based" or "non-CoCo". */
function bounded(forms: string): string {
  return `(?<!\\w|(?<!\\bnon)-)(?:${forms})(?!\\w|-(?!based\\b))`;
}
