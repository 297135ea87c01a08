/**
 * Recognizes names of people as mail may print them: without accents and dots, family name first, without middle names.
 * They only raise doubt about the author of the lines below, and never name that author.
 */

import { oncePer } from '../../text/once-per.ts';

/** Scripts without spaces between words, in which a name may be inside a longer word. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}$/u;
/** "Al" and "Ed" are too short to count as a whole name in a text. */
const shortest = 3;

/** Names of people other than the sender of a mail. */
export interface OtherNames {
  /** Whether one or more words are another person's whole name. */
  readonly has: (words: string) => boolean;
  /** Whether such a name may begin with a word: of the words of a mail, only few may. */
  readonly mayBegin: (word: string) => boolean;
}

/** Look-up tables for a set of names, built once for all mail of an archive. */
interface Printed {
  /** Each form in which a name may be printed, with the normalized names it may be. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first word of each form of several words. */
  readonly beginnings: ReadonlySet<string>;
  /** Names without spaces, normalized and as written. */
  readonly inside: readonly (readonly [whole: string, name: string])[];
}

const ofSenders = oncePer((senders: ReadonlySet<string>) => printed(senders, true));

/**
 * @param senders names of people whose mail is in the archive, including single words
 * @param addressed names in To and Cc, where a single word may be a list
 * @param self the sender's own name, which never counts as another's
 */
export function otherNames(
  senders: ReadonlySet<string>,
  addressed: Iterable<string>,
  self: string | undefined,
): OtherNames {
  const own = self === undefined ? '' : spelt(self);
  const tables = [ofSenders(senders), printed(addressed, false)];
  const isNotOwn = (whole: string) => whole !== own;
  return { has, mayBegin };

  function has(words: string): boolean {
    const form = words.includes(' ') ? spelt(words) : words;
    for (const { forms } of tables) {
      const named = forms.get(form);
      if (named && [...named].some(isNotOwn)) return true;
    }
    if (words.includes(' ')) return false;
    return tables.some(({ inside }) =>
      inside.some(([whole, name]) => isNotOwn(whole) && words.includes(name)),
    );
  }

  function mayBegin(word: string): boolean {
    const first = spelt(word);
    return tables.some(({ beginnings }) => beginnings.has(first)) || has(word);
  }
}

function printed(names: Iterable<string>, arePeople: boolean): Printed {
  const forms = new Map<string, Set<string>>();
  const beginnings = new Set<string>();
  const inside: (readonly [string, string])[] = [];
  for (const name of names) {
    const whole = spelt(name);
    const words = whole.split(' ');
    if (words.length > 1)
      for (const form of formsOf(words)) {
        add(form, whole);
        beginnings.add(form.slice(0, form.indexOf(' ')));
      }
    else if (unspaced.test(name)) inside.push([whole, name]);
    // Only capitals distinguish a nickname from a word.
    else if (arePeople && name.length >= shortest) add(name, whole);
  }
  return { forms, beginnings, inside };

  function add(form: string, whole: string): void {
    const there = forms.get(form);
    if (there) there.add(whole);
    else forms.set(form, new Set([whole]));
  }
}

function formsOf(words: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [words.join(' '), [last, ...words.slice(0, -1)].join(' '), `${first} ${last}`, `${last} ${first}`];
}

/** Normalizes spelling: no accents, dots, quotes or addition in brackets, all lower case. */
function spelt(name: string): string {
  if (/^[a-z-]+(?: [a-z-]+)*$/i.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/\s*\([^()]*\)\s*$|[\p{M}.'’"]+/gu, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
