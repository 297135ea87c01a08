/**
 * Decides whether the text between two quotations is certainly its writer's own prose, so that the second quotation
 * continues the person named before the first. Any other text may be the remains of an attribution or introduce another
 * person's mail in a sentence; then the owner is unknown.
 */

import { hasDateOrAddress, isElision } from './attribution-like.ts';
import { mentionsWriting } from './mail-languages.ts';

/** Names that the text may mention. */
export interface MentionedPeople {
  /** Whether a word is a first or last name of somebody other than the person quoted. */
  readonly isOther: (word: string) => boolean;
  /** Whether a word is one of the writer's names. */
  readonly isSelf: (word: string) => boolean;
}

const sentenceEnd = /(?:(?<!\d)[.]|[?!…。？！])["'”’)\]]*$|(?:^|\s)[:;8]['-]?[()/\\|DPpO3*]$/u;
const colonAtEnd = /[:：,]["'*_\]\s]*$/;
const answer =
  /^(?:yes|yep|yeah|yup|no|nope|ok|okay|agreed|ack|nack|acked|right|sure|true|false|correct|exactly|indeed|done|fixed|good|great|nice|fine|thanks|thx|absolutely|definitely|maybe|perhaps|probably|same|ditto|likewise|hm+|heh|ah|oh|oops|sorry|well|cool|understood|interesting|never|certainly|possibly|nit|nits|typo|lgtm|please|not|none|nothing|why|what|how|so|but|makes|i|we|you|it|this|that|they|\+1|-1)(?![\p{L}\p{N}])/iu;
const farewell = /(?:^|[\s,]+)(?:thanks|thank you|cheers|(?:best )?regards|best|hth)[\s,.!]*(?:--?)?$/iu;
const footnote = /^\[[\d*]+\]:?$/;
const noted = /\[[\d*]+\]/;
/** The beginning of a sentence that gives the source of the text below; `source` must follow. */
const takes =
  /^\W*(?:from|in|quot\p{L}+|cop(?:y|ied|ying)|past(?:e|ed|ing)|cit(?:e|ed|ing)|excerpt\p{L}*|forward\p{L}*|here|see|the following|below|another|this is)(?!\p{L})/iu;
const source =
  /(?<!\p{L})(?:(?:sub-?)?thread|e-?mail|mail|message|post|letter|changelog|documentation|docs?|manual|spec|specification|comment|list|log|commit|issue|bug|report|faq|wiki|page|standard|man)s?(?!\p{L})/iu;
const says =
  /(?<!\p{L})(?:says?|said|answer(?:s|ed)|repl(?:ies|ied)|puts? it|explain(?:s|ed)|suggest(?:s|ed)|ask(?:s|ed)|point(?:s|ed)|mention(?:s|ed)|argue[sd]|told|tells|stated?|noted?|quot(?:e|es|ed|ing)|wrote|writes?|sent|posted)(?!\p{L})/iu;
/** A first name directly before the verb. */
const namesSpeaker = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!(?:I|We|You|It|This|That|These|Those|They|He|She|There|Nobody|Somebody|Someone|Everybody|Everyone|People|What|Which|Who|As|So|Also|And|But|Or|If|When|Then|The|A|An|My|Your|Our|Not|No|Yes|Just|Having|Being|Like|To|Already)\\s)\\p{Lu}\\p{Ll}+\\s${says.source}`,
  'u',
);
const pair = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;
/** In words: the remains of an attribution inside a sentence are never longer. */
const short = 8;
const long = 14;

/** @param between paragraphs without their links, last first */
export function isProseBetween(between: readonly string[], people: MentionedPeople): boolean {
  const isNoted = between.some((text) => noted.test(text));
  const paragraphs = between.filter((text) =>
    text === '' ? !isNoted : !isElision(text) && !footnote.test(text),
  );
  return paragraphs.every((text, index) => (index === 0 ? mayLead(text, people) : !mayName(text, people)));
}

/** Whether a paragraph directly above a quotation is prose that may introduce it. */
function mayLead(paragraph: string, people: MentionedPeople): boolean {
  const text = withoutFarewell(paragraph, people);
  if (text === '') return paragraph !== '';
  const isSentence = sentenceEnd.test(text) || sentenceEnd.test(paragraph);
  const isLong = text.split(' ').length > long && !colonAtEnd.test(text);
  if (!isSentence && !isLong && (!answer.test(text) || colonAtEnd.test(text))) return false;
  const last = lastSentence(text);
  const isShort = last.split(' ').length <= short;
  if (isShort && hasDateOrAddress(last)) return false;
  if (last.split(' ').length <= long && takes.test(last) && source.test(last)) return false;
  if (!isSentence && !isLong && says.test(last)) return false;
  if (namesSpeaker.test(last)) return false;
  return !((isShort || says.test(last)) && (namesOther(last, people) || pair.test(last)));
}

/** Whether a paragraph further up may name somebody: only a short line that is not a sentence can. */
function mayName(text: string, people: MentionedPeople): boolean {
  if (sentenceEnd.test(text) || text.split(' ').length > short) return false;
  if (hasDateOrAddress(text) || mentionsWriting(text) || (takes.test(text) && source.test(text))) return true;
  return namesOther(text, people) || pair.test(text);
}

function namesOther(text: string, { isOther }: MentionedPeople): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
  return words.some((word) => isOther(word.replace(/['’]s?$/, '')));
}

/** Removes the writer's name or a part of it from the end, and the farewell before it. */
function withoutFarewell(text: string, { isSelf }: MentionedPeople): string {
  const words = text.split(' ');
  while (words.length > 0 && isSelf((words.at(-1) ?? '').replace(/^[/~–—-]+|[,.]+$/g, ''))) words.pop();
  return words.length === text.split(' ').length && !farewell.test(text)
    ? text
    : words.join(' ').replace(farewell, '');
}

function lastSentence(text: string): string {
  const end = text.replace(/["'”’)\]]*$/u, '').slice(0, -1);
  return text.slice(end.search(/[.?!…:](?=\s[^.?!…:]*$)/u) + 1).trim();
}
