/**
 * Names of people as a mail may print them: without accents and dots, family name first, without the names between. Only
 * for doubt: such a name ends what was known of whose words follow, and never says whose they are.
 */

/** Scripts that put no spaces between words: a name may stand inside what looks like one. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}$/u;
/** "Al" and "Ed" are too short to be a whole name in a text. */
const shortest = 3;

/**
 * @param senders names of people whose mail is available, be they one word
 * @param addressed names in To and Cc, where one word may as well be a list
 * @param self whose name is no other's
 * @returns whether one to a few words are the whole name of another
 */
export function otherNames(
  senders: Iterable<string>,
  addressed: Iterable<string>,
  self: string | undefined,
): (words: string) => boolean {
  const own = self === undefined ? '' : spelt(self);
  const known = new Set<string>();
  const inside: string[] = [];
  for (const name of senders) add(name, true);
  for (const name of addressed) add(name, false);
  return (words) => {
    if (words.includes(' ')) return known.has(spelt(words));
    return known.has(words) || inside.some((name) => words.includes(name));
  };

  function add(name: string, isPerson: boolean): void {
    const whole = spelt(name);
    if (whole === own) return;
    const words = whole.split(' ');
    if (words.length > 1) for (const form of formsOf(words)) known.add(form);
    else if (unspaced.test(name)) inside.push(name);
    // A nickname is told from a word by its capitals alone.
    else if (isPerson && name.length >= shortest) known.add(name);
  }
}

function formsOf(words: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [words.join(' '), [last, ...words.slice(0, -1)].join(' '), `${first} ${last}`, `${last} ${first}`];
}

/** In one spelling: no accents, dots, quotes or addition in brackets, all in small letters. */
function spelt(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\s*\([^()]*\)\s*$|[\p{M}.'’"]+/gu, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
