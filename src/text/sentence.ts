/** A text as a sentence: adds a full stop if there is no final punctuation. */

export function sentence(text: string): string {
  return /[.?!]["”’']?$/.test(text) ? text : `${text}.`;
}
