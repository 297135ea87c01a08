/** Where the sentences of a text end: at full stops, question and exclamation marks before a capital or a number. */

/** Abbreviations whose full stop ends no sentence. */
const abbreviation = /(?:^|[\s("“])(?:e\.g|i\.e|etc|vs|cf|approx|Mr|Ms|Dr|No|[A-Z])\.$/;
const stop = /[.?!]["”’')\]]*(?=\s+["“‘'([]*[\p{Lu}\d]|\s*$)/gu;

/** @returns the positions behind the final marks; the last one may be before the end of a text that has no final mark */
export function sentenceEnds(text: string): readonly number[] {
  let start = 0;
  return [...text.matchAll(stop)].flatMap((match) => {
    if (abbreviation.test(text.slice(start, match.index + 1))) return [];
    start = match.index + match[0].length;
    return [start];
  });
}

/** @returns the whole text if it is one sentence */
export function firstSentence(text: string): string {
  return text.slice(0, sentenceEnds(text)[0]);
}
