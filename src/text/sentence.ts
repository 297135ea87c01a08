/** A text as a sentence: with a full stop where it ends in none. */

export function sentence(text: string): string {
  return /[.?!]["”’']?$/.test(text) ? text : `${text}.`;
}
