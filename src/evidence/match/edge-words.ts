/**
 * Lists words that reverse or weaken a statement, by their effect. The list is closed: matches are printed with each
 * entry and a rule depends on them, so changing the list changes what titles must contain.
 */

const edgeKinds = ['negation', 'condition', 'hedge', 'question'] as const;
export type EdgeKind = (typeof edgeKinds)[number];

const negation =
  /^(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|unable|impossible|hardly|barely|scarcely|rarely|seldom|\w+n't)$/;
const condition =
  /^(?:if|unless|until|whether|provided|providing|assuming|supposing|barring|modulo|except|otherwise|only|depending|depends)$/;
const hedge =
  /^(?:probably|possibly|perhaps|maybe|presumably|hopefully|potentially|conceivably|apparently|allegedly|reportedly|supposedly|seemingly|likely|unlikely|might|may|could|seems?|seemed|appears?|suppose|guess|wonder|doubt|suspect|suspects|unsure|somewhat|almost|mostly|usually|generally|sometimes|theoretically|ideally|arguably|iirc|iiuc|afaik|afaict|afaics|imho|imo)$/;
/** Hedges of several words, searched for in the whole text. */
const phrases =
  /\b(?:i think|i believe|i assume|i hope|i feel|i expect|i(?:'d| would) (?:think|say|expect)|as far as (?:i|we)|to my knowledge|in my (?:opinion|view)|in principle|in theory|in case|as long as|so long as|kind of|sort of|more or less|not sure|at least for now|for now)\b/g;

/** Words that reverse only the words directly after them; in "blocking it is supposed to end them" they do not. */
const reversing =
  /(?:^|[\s("“])((?:(?:block|prevent|avoid|disallow|reject|lack)(?:s|ed|ing)?|(?:refus|disabl|remov)(?:es?|ed|ing)|forbid(?:s|den|ding)?|forbade|stop(?:s|ped|ping)?|den(?:y|ies|ied|ying))(?: of)?|(?:fail|refus|declin)(?:e|s|es|ed|ing)? to|instead of|rather than|other than|opposed to|against)$/;

/** The word directly before a fragment that reverses it, in lower case, if there is one. */
export function reversedBy(before: string): readonly string[] {
  return reversing.exec(before.toLowerCase().trim())?.slice(1) ?? [];
}

/** The listed words that a part of a sentence contains, in lower case and in order. */
export function edgeWordsIn(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/[‘’]/g, "'");
  const found: { readonly word: string; readonly at: number }[] = [];
  for (const token of plain.matchAll(/[^\s/()[\]{}"“”]+/g)) {
    const word = token[0].replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
    if (negation.test(word) || condition.test(word) || hedge.test(word))
      found.push({ word, at: token.index });
  }
  for (const phrase of plain.matchAll(phrases)) found.push({ word: phrase[0], at: phrase.index });
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ word }) => word))];
}

/** The effect of a listed word. */
export function edgeKindOf(word: string): EdgeKind {
  if (word === '?') return 'question';
  if (negation.test(word) || reversing.test(word)) return 'negation';
  return condition.test(word) || /^(?:in case|(?:as|so) long as)$/.test(word) ? 'condition' : 'hedge';
}
