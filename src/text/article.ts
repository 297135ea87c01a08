/** A word with its indefinite article: `an outcome`, `a question`. */

export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}
