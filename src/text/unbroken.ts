/** A day, its month and its year, a number and its unit stay in one line: the spaces between them break no line. */

const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*';
const number = new RegExp(`(\\b\\d[\\d,]*) (?=${month}\\b|[KMGT]iB\\b)`, 'g');
const year = new RegExp(`(\\d\\u00a0${month}) (?=\\d{4}\\b)`, 'g');

export function unbroken(text: string): string {
  return text.replace(number, '$1\u00a0').replace(year, '$1\u00a0');
}
