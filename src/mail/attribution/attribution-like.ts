/**
 * Recognizes lines that may be attributions in an unknown form. Such a line never names an author; it only means that
 * the lines below need not belong to the person named before.
 */

import type { BodyLine } from './body-marks.ts';
import type { OtherNames } from './known-names.ts';
import { mentionsWriting, opensQuotation } from './mail-languages.ts';

const longest = 300;
const colonAtEnd = /[:：]["'*_\]\s]*$/;
const address = /<[^<>]*>|\S@\S|\[mailto:|\S at \S+\.\S/i;
const link = /https?:\/\/\S+/gi;
const wholeDate =
  /\d{4}\s?[-./年년]\s?\d{1,2}(?:\s?[-./月월]\s?\d{1,2}(?!\d))?|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|(?<!\p{L})\p{L}{3,12}\.?,?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+)?\d{2,4}|\d{1,2}\s?月\s?\d{1,2}|\d{1,2}월/u;
const clockOrZone = /(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?|[+-]\d{4}/;
const halfDay = /(?<!\p{L})[AP]\.?M\b\.?/u;
/** Printed by Outlook Express and similar programs in an answer to news. */
const toNews = /\swrote in (?:message|article|news)(?!\p{L})/u;
const inAngles = /<[^<>]*>/;
/** Printed by Notes between a name and the day. */
const sentBy = /(?<!\p{L})(?:Sent by|Gesendet von|Envoyé par|Inviato da|Enviado por):\s*\S+/u;
/** The days of the week, in the languages whose mail programs print them beside a name. */
const weekday =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun|mån|tis|ons|tors|fre|lör|sön|man|maan|dins|woens|donder|vrij|zater|zon)da[yg]?(?!\p{L})|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta)(?!\p{L})/u;
/** Text that may accompany the name of the quoted author without being part of it. */
export const besideName = new RegExp(
  [sentBy, inAngles, wholeDate, clockOrZone, halfDay, weekday].map(({ source }) => source).join('|'),
  'giu',
);
const clock = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/;
const capitalised =
  /^(?:\*\s*|[-–—]{1,2}\s*|@)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|v[ao]n|de[nr]?|d[aeiou]s?|di|bin|al|el|la|le|zu)){1,4}[,:]?$/u;
const twoNames = /(?<!\p{L})\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;

/**
 * Whether a line contains a known person's name and at most a date and punctuation, and ends in a colon or is dated.
 */
export function isNameAlone(text: string, others: Pick<OtherNames, 'has'>): boolean {
  if (text.length > 100 || /\(\d+\):\s*$/.test(text)) return false;
  const dated = wholeDate.test(text) || clock.test(text);
  if (!dated && !colonAtEnd.test(text)) return false;
  const rest = text
    .replace(besideName, ' ')
    .replace(/[^\p{L}\s.'’-]+/gu, ' ')
    .split(/\s+/)
    .filter((token) => /\p{L}/u.test(token))
    .join(' ');
  return others.has(rest);
}

const closes = /(?:[:：]|\.{3}|…)["'*_\]\s]*$|^\s*\[.*\]\s*$|^\s*<.*>\s*$|^\s*\*\s.*\)\s*$/;
/** A patch trailer or a greeting names a person without quoting them. */
const field = /^\s*(?!Re:)[A-Z][A-Za-z]*(?:-[A-Za-z]+)*:\s/;
const greets = /^\s*(?:hi|hello|hey|dear|hallo|thanks|thank you)(?!\p{L})/iu;

/**
 * Whether a short line that ends like an attribution contains another person's full name: "In reply to NAME:",
 * "[NAME, 20 June]", "And then NAME wrote...".
 */
export function pointsToAnother(text: string, others: OtherNames): boolean {
  return text.length <= 120 && closes.test(text) && namesAnother(text, 12, others);
}

const comments =
  /^\s*(?<name>(?!(?:I|We|He|She|You|They|It)\s)(?:\p{Lu}[^\s.]*(?:\s+(?:\p{Lu}\S*|v[ao]n|de[nr]?|d[aeiou]s?|la|al|bin)){0,6}|@?[\w-]+(?=\s+(?:left a comment|added a comment\.?\s*$|(?:commented|requested changes) on this))))\s+(?:has )?(?:left a comment|posted (?:a )?comments?|commented|added a (?:new )?comment|requested changes|(?<begins>started a (?:new )?(?:discussion|thread)))(?<on> on this|\s+\(\S+#\d+\))?(?!\p{L})/u;
/** "Issue #12 has been updated by NAME.", "NAME created KETTLE-12:" */
const tracked =
  /#\d+.{0,60}\s\p{Ll}+ed by (\p{Lu}\S*(?:\s\p{Lu}\S*){0,3}?)[.:]?\s*$|^\s*(\p{Lu}\S*(?:\s\p{Lu}\S*){0,3}) \p{Ll}+ed(?: on)? \p{Lu}[\p{Lu}\d]+-\d+[.:]?\s*$/u;

/** Recognizes the line that a forge prints above a comment; above the sender's own comment it means nothing. */
export function reportsComment(text: string, sender: string | undefined): 'comment' | 'review' | undefined {
  if (text.length > 200) return undefined;
  const [, by, of = by] = tracked.exec(text) ?? [];
  if (of !== undefined && of.replace(/[.:]$/, '') !== sender) return 'review';
  const found = comments.exec(text)?.groups;
  if (!found || found['name'] === sender) return undefined;
  return found['on'] === undefined && found['begins'] === undefined ? 'comment' : 'review';
}

const listed = /^\s*(?:[-*+•]|\d+[.)])\s/;
/** A dot after a digit, as in "20.6.", does not end a sentence. */
const sentenceEnd = /(?:(?<!\d)\.|[?!。？！])["'”’)\]]*\s*$/;

/**
 * Whether a line by itself contains another person's full name among a few words, and is neither a sentence nor a list
 * item: "Re: NAME's mail of Thursday", "En réponse à NAME".
 *
 * @param leads whether a quotation follows: then the line may be longer
 */
export function aloneNamesAnother(text: string, leads: boolean, others: OtherNames): boolean {
  if (text.length > 120 || sentenceEnd.test(text) || listed.test(text)) return false;
  return namesAnother(text, leads ? 14 : 9, others);
}

/**
 * Whether a line above a quotation contains another person's first or last name, and is not a sentence, list item,
 * field or greeting: "Responding to Ben", "Ben's mail".
 *
 * @param isOthersName whether a word names somebody other than the person quoted before
 */
export function mentionsAnother(text: string, isOthersName: (word: string) => boolean): boolean {
  if (text.length > 120 || sentenceEnd.test(text) || listed.test(text)) return false;
  if (field.test(text) || greets.test(text)) return false;
  return barewords(text).some(isOthersName);
}

/** Number of words. */
const longestName = 8;

function barewords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}.'’-]*\p{L}/gu) ?? []).map((word) => word.replace(/['’]s?$/, ''));
}

/** @param most maximum number of words, two of which are the name */
function namesAnother(text: string, most: number, others: OtherNames): boolean {
  if (field.test(text) || greets.test(text)) return false;
  const bare = barewords(text);
  if (bare.length > most - 2 + longestName) return false;
  return bare.some(
    (word, at) =>
      others.mayBegin(word) &&
      bare
        .slice(at, at + longestName)
        .some(
          (_, more) =>
            bare.length <= most + Math.max(0, more - 1) &&
            others.has(bare.slice(at, at + more + 1).join(' ')),
        ),
  );
}

/**
 * Whether a text is almost certainly an attribution: it ends in a colon and has two of a date, an address and a verb of
 * writing; or it has all three; or it is a name with such a verb; or only a name with an address and a date.
 */
export function isAttributionLike(text: string): boolean {
  const folded = foldedWithoutLinks(text);
  if (folded.length > longest) return false;
  const addressed = address.test(folded);
  // Fast path for nearly every line: without a colon, an attribution needs an address.
  if (!addressed && !colonAtEnd.test(folded) && !opensQuotation.test(folded)) return false;
  const dated = wholeDate.test(folded) || clock.test(folded);
  const writes = mentionsWriting(folded);
  const features = [dated, addressed, writes].filter(Boolean).length;
  if (
    features === 3 ||
    (addressed && writes && toNews.test(folded)) ||
    (dated && addressed && isAccompaniedName(folded))
  )
    return true;
  if (/^\[.*<\S+@\S+>\]$/.test(folded)) return true;
  if (opensQuotation.test(folded)) return features > 0 || colonAtEnd.test(folded);
  if (!colonAtEnd.test(folded)) return false;
  return features === 2 || (writes && isShort(folded) && /^[\s*]*\p{Lu}|^\p{Lo}/u.test(folded));
}

export function foldedWithoutLinks(text: string): string {
  if (!/\s\s|[^\S ]|:\/\//.test(text)) return text.trim();
  const rest = text.includes('://') ? text.replace(link, '') : text;
  return rest.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

/** A link with at most a note number before it; above a quotation it may be its source. */
export function isLinkAlone(text: string): boolean {
  return text.includes('://') && !/\p{L}/u.test(foldedWithoutLinks(text));
}

/** Whether a text is only a name with an address or a date, on one or two lines. */
export function isAccompaniedName(text: string): boolean {
  const rest = text.replace(besideName, ' ').replace(/["'*,]+/g, ' ');
  return capitalised.test(rest.trim()) || /^\p{Lu}[\p{L}'’-]+$/u.test(rest.trim());
}

const elision = /^[^\p{L}\p{N}_]*(?:8<|>8|snip(?:ped)?|cut|trimmed)?[^\p{L}\p{N}_]*$/iu;

/** Whether a line only marks omitted words: "[...]", "<snip>", "--8<--". */
export function isElision(text: string): boolean {
  return text.length < 80 && elision.test(text);
}

export function hasDateOrAddress(text: string): boolean {
  return address.test(text) || clock.test(text) || wholeDate.test(text);
}

function isShort(text: string): boolean {
  return text.split(' ').length <= 6;
}

/**
 * Whether the line above a quotation may not be the writer's own prose: it ends in a colon, or contains a person's
 * name, an address or a date.
 *
 * @param known names that the body's attributions credit
 */
export function mayNameSomebody(line: Pick<BodyLine, 'text'>, known: readonly string[]): boolean {
  if (isElision(line.text)) return false;
  const text = foldedWithoutLinks(line.text);
  if (text.length > longest) return true;
  if (colonAtEnd.test(text) || hasDateOrAddress(text)) return true;
  if (opensQuotation.test(text) || capitalised.test(text)) return true;
  const short = text.split(' ').length <= 8;
  return (
    (short && (mentionsWriting(text) || twoNames.test(text))) || known.some((name) => text.includes(name))
  );
}
