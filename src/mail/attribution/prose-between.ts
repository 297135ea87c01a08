/**
 * Decides whether the text between two quotations is surely its writer's own prose, so that the second quotation
 * continues the person named before the first. Anything else may be the remains of an attribution, or say in words
 * whose mail follows: then nobody is named.
 */

import { carriesDateOrAddress, isElision } from './attribution-like.ts';
import { speaksOfWriting } from './mail-languages.ts';

/** The people mentioned. */
export interface Callings {
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
/** How a sentence begins that gives the source of what follows, and what it then mentions. */
const takes =
  /^\W*(?:from|in|quot\p{L}+|cop(?:y|ied|ying)|past(?:e|ed|ing)|cit(?:e|ed|ing)|excerpt\p{L}*|forward\p{L}*|here|see|the following|below|another|this is)(?!\p{L})/iu;
const source =
  /(?<!\p{L})(?:(?:sub-?)?thread|e-?mail|mail|message|post|letter|changelog|documentation|docs?|manual|spec|specification|comment|list|log|commit|issue|bug|report|faq|wiki|page|standard|man)s?(?!\p{L})/iu;
const says =
  /(?<!\p{L})(?:says?|said|answer(?:s|ed)|repl(?:ies|ied)|puts? it|explain(?:s|ed)|suggest(?:s|ed)|ask(?:s|ed)|point(?:s|ed)|mention(?:s|ed)|argue[sd]|told|tells|stated?|noted?|quot(?:e|es|ed|ing)|wrote|writes?|sent|posted)(?!\p{L})/iu;
/** Somebody by a first name: it stands right before the verb. */
const namesSpeaker = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!(?:I|We|You|It|This|That|These|Those|They|He|She|There|Nobody|Somebody|Someone|Everybody|Everyone|People|What|Which|Who|As|So|Also|And|But|Or|If|When|Then|The|A|An|My|Your|Our|Not|No|Yes|Just|Having|Being|Like|To|Already)\\s)\\p{Lu}\\p{Ll}+\\s${says.source}`,
  'u',
);
const pair = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;
/** The remains of an attribution never exceed this in one sentence. */
const short = 8;
const long = 14;

/** @param between paragraphs without their links, the last first */
export function isProseBetween(between: readonly string[], callings: Callings): boolean {
  const isNoted = between.some((text) => noted.test(text));
  const said = between.filter((text) => (text === '' ? !isNoted : !isElision(text) && !footnote.test(text)));
  return said.every((text, index) => (index === 0 ? mayLead(text, callings) : !mayName(text, callings)));
}

/** What may be directly above a quotation. */
function mayLead(paragraph: string, callings: Callings): boolean {
  const text = withoutFarewell(paragraph, callings);
  if (text === '') return paragraph !== '';
  const isSentence = sentenceEnd.test(text) || sentenceEnd.test(paragraph);
  const isLong = text.split(' ').length > long && !colonAtEnd.test(text);
  if (!isSentence && !isLong && (!answer.test(text) || colonAtEnd.test(text))) return false;
  const last = lastSentence(text);
  const isShort = last.split(' ').length <= short;
  if (isShort && carriesDateOrAddress(last)) return false;
  if (last.split(' ').length <= long && takes.test(last) && source.test(last)) return false;
  if (!isSentence && !isLong && says.test(last)) return false;
  if (namesSpeaker.test(last)) return false;
  return !((isShort || says.test(last)) && (namesOther(last, callings) || pair.test(last)));
}

/** Further up, only a short line that is not a sentence may name somebody. */
function mayName(text: string, callings: Callings): boolean {
  if (sentenceEnd.test(text) || text.split(' ').length > short) return false;
  if (carriesDateOrAddress(text) || speaksOfWriting(text) || (takes.test(text) && source.test(text)))
    return true;
  return namesOther(text, callings) || pair.test(text);
}

function namesOther(text: string, { isOther }: Callings): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
  return words.some((word) => isOther(word.replace(/['’]s?$/, '')));
}

/** Without the name of who writes at the end, whole or a part of it, and the greeting before it. */
function withoutFarewell(text: string, { isSelf }: Callings): string {
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
