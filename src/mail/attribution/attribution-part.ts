/**
 * Recognizes the remains of an attribution or header: a name alone, a day, one header field, an opening without an end.
 * Such a line names nobody; it only means that the lines below need not belong to the person named before.
 */

import { besideName, foldedWithoutLinks, hasDateOrAddress, isElision } from './attribution-like.ts';
import { isDayWord } from './attribution-name.ts';
import { headerFieldOf, mentionsWriting } from './mail-languages.ts';

const longest = 120;
const sentenceEnd = /(?:\p{L}{2,}\.|[?!。？！])["'”’)\]]*\s*$/u;
const month =
  /(?<!\p{L})(?:jan|feb|mar|mär|apr|may|mai|mayo|jun|jul|aug|ago|sep|oct|okt|nov|dec|dez|dic|janv|févr|mars|avr|juin|juil|août|sept|déc|giu|lug|gen|mag|set|ott|out|cze|led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|iun|ביוני)\p{L}*/giu;
const weekday =
  /(?<!\p{L})(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?(?!\p{L})|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mar|mer|jeu|ven|sam|dim)(?:di)?\.?(?!\p{L})|(?<!\p{L})(?:четверг|понедельник|вторник|среда|пятница|суббота|воскресенье|[пвсчп][нртб]|czw|čt|tors|gio|joi|quinta-feira|jueves)(?!\p{L})/giu;
const halfDayOrZone =
  /(?<!\p{L})(?:[ap]\.?m|utc|gmt|[cem]e?[sd]?t|uhr|kl|г|de|of|at|um|on|om|v|o)(?!\p{L})\.?/giu;
const beforeDay = /^(?:On|Am|Le|El|Il|Op|Em|W dniu|Dne|Den|Dana|În|Στις)(?=\s)/;
const dayCharacters = /[年月日년월일時时오전후]/g;
/** The subject of a reply or forward, without its label. */
const replySubject = /^\s*(?:re|aw|fwd?|sv|vs|wg|tr|rv|antw|res|odp|回复|答复|转发)\s*[:：]?(?:\s|$)/i;
/** Fields as old Notes prints them, with each name on a separate line. */
const fieldAlone = /^\s*(?:to|cc|bcc|from|date|sent|subject|an|kopie|von|datum|betreff)\s*$/i;
/** Outlook's rule above a mail, and that of a Notes table. */
const rule = /^\s*(?:_{20,}|\|-{3,}[-+|>\s]*)$/;
/** The start of a line that refers to a mail; alone it names nobody. */
const opening =
  /^[\s*—–-]*(?:On|At|In|Am|Le|El|Il|Op|Em|No|W|Dne|Den|Dana|Στις|În|В|在|Quot(?:e|ing)|Excerpts?|According|Zitat|Citat(?:ion)?|Citando|Cit(?:eren|owanie)|Mensaje|Message|Reply(?:ing)?|Respon(?:se|ding)|Selon|Re(?:akce)?|From|回复)(?:\s+(?:message|article|reply|response|mail|dniu|dia|citado))?\s*,?\s*$/u;
/** Words that may end such a line before the name. */
const preposition =
  /(?<!\p{L})(?:from|to|of|by|on|at|von|vom|am|auf|de|du|à|par|del?|por|da|di|do|van|op|om|na|od|от|на|письмо|på|från|cited|quoted)\s*,?\s*$/iu;
const ofMail =
  /(?<!\p{L})(?:mail|e-mail|message|post|posting|letter|comment|quote|Nachricht|Antwort|courriel|réponse|correo|respuesta|risposta|antwoord|resposta|odpowiedzi|reakce|ответ|svar|письмо)(?!\p{L})|さん|メッセージ|的?邮件|메일|답장/iu;
const answers =
  /^(?:yes|yep|yeah|yup|no|nope|ok|okay|agreed|ack|nack|right|sure|true|false|correct|exactly|indeed|done|fixed|good|great|nice|fine|thanks|thx|absolutely|definitely|maybe|perhaps|probably|same|ditto|likewise|hm+|heh|ah|oh|oops|sorry|well|why|what|how|so|but|cool|understood|makes|interesting|please|never|certainly|possibly|not|none|nothing|nit|it|this|that|i|we|you|he|she|they)$/i;
const nameAlone =
  /^(?:[*@—–-]\s*)?["'[(]?\p{Lu}[\p{L}.'’_-]*(?:(?:, ?|\/| )(?:\p{Lu}[\p{L}.'’_-]*|v[ao]n|de[nr]?|d[aeiou]s?|\([^()]*\))){0,5}[,"')\]]?$/u;
const beginsReply =
  /^(?:Reply(?:ing)? to|Respon(?:ding|se) to|In (?:reply|response|answer) to|Once upon|And then(?!\p{L})|Вы писали|In Antwort auf|En réponse à|En respuesta al?|In risposta a|In antwoord op|Em resposta a|W odpowiedzi na|Reakce na|В ответ на|Som svar på|回复(?=\s))/u;
/** Things, not people, that a reply may refer to. */
const ofAnything =
  /^\s+(?:the|your|this|that|these|those|all|some|my|our|his|her|their|its?|what|v\d+|patch\p{L}*|comments?|reviews?|feedback|questions?|les?|la|votre|das|die|den|der|el|il|lo|de|het|o|a)(?!\p{L})/iu;
/** Things, not people, that may accompany a day. */
const ofDays =
  /^(?:update[ds]?|versions?|since|changes?|released?|due|until|till|before|after|dates?|today|status|draft|rev\p{L}*|last|next|first|and|to|or|is|was|are|were|have|has|we|i|it|this|that|these|the|your|my|our)$/iu;
/** Words of headings: two capitalized words are not a name if one of them is among these. */
const ofHeadings =
  /(?<!\p{L})(?:Actions?|Additional|Affected|Agenda|Alternatives?|Analysis|And|Answers?|Approach|Arch\p{L}*|Background|Base|Basic|Benchmarks?|Benefits|Brief|Bugs?|Build|Cases?|Cause|Change\p{L}*|Code|Comments?|Common|Compat\p{L}*|Components|Conclusions?|Concerns?|Config\p{L}*|Cons|Context|Cost|Current|Data|Dependencies|Deployment|Description|Design|Details?|Device|Differences|Discussion|Documentation|Driver|Environment|Error|Example|Expected|Features?|Files?|Final|Fixed|Fixes|Follow|For|From|Further|Future|General|Goals?|Hardware|Here|High|History|How|Idea|Impact|Implementation|Info\p{L}*|Initial|Input|Interface|Intro\p{L}*|Issues?|Kernel|Key|Known|Level|Limitations?|Links?|Linux|List|Log|Main|Major|Memory|Migration|Minor|Model|More|Motivation|My|Naming|New|Next|Non|Notes?|Of|Old|On|Open|Options?|Other|Our|Output|Overall|Overview|Page|Part|Patch\p{L}*|Per\p{L}*|Plan|Points?|Policy|Possible|Pre\p{L}*|Problems?|Process|Project|Pros|Proposals?|Proposed|Purpose|Questions?|Quick|Rationale|Reasons?|Refer\p{L}*|Related|Release|Remaining|Report|Reproduc\p{L}*|Requirements?|Results?|Review|Risks?|Root|Running|Scope|Security|Series|Setup|Short|Side|Size|Software|Solutions?|Some|Source|Spec\p{L}*|Stack|Statement|Status|Steps?|Summary|Support|System|Technical|Terms|Test\p{L}*|That|The|Then|Things?|This|Time|To|Todo|Tool\p{L}*|Topics?|Trace|Two|Type|Update\p{L}*|Usage|Use|User|Using|Version|What|When|Why|With|Work|Working|Your)(?!\p{L})/u;
const listed = /^(?:[-+•]|\d+[.)]|\[\d+\])\s/;
/** `Signed-off-by: NAME <address>` names a person without quoting them. */
const trailer = /^[A-Z][A-Za-z-]*[- ][Bb]y:\s/;
/** The start of a quotation on bulletin boards. */
const namedQuote = /^(?:<quote who=|\[quote=).*[>\]]$/;
const firstName = "(?:d['’])?\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{L}.'’-]*";
/** A family name as some write it. */
const capitals = '\\p{Lu}{3,}(?:-\\p{Lu}+)?';
const particles = '(?:(?:v[ao]n|der?|den|d[aeiou]s?|la|al|bin|\\p{Lu}\\.?)\\s+)*';
/** A first and a last name, judged by capitals, or a name in a script without them. */
const namePair = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:${firstName}|(?:\\p{Lu}\\.\\s?){1,3}|(?:\\p{Lu}\\s){2,3})\\s*${particles}(?<=[\\s.])${firstName}`,
    `(?<![\\p{L}\\p{N}])(?:${capitals},?\\s+${firstName}|${firstName}\\s+${capitals})(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])${firstName},\\s+${firstName}(?=\\s*(?:[<(\\[\\]:,]|$))`,
    '[\\p{Script=Han}\\p{Script=Hangul}]{2,}',
  ].join('|'),
  'gu',
);
/** `Cleo Dunn wrote: "tea`. */
const quotesInline = new RegExp(
  `^(?:${firstName}\\s+${particles}${firstName})\\s+(?:wrote|writes|said|says|asked|answered|replied)(?!\\p{L})[^:"“”]{0,40}[:,]?\\s*["“]`,
  'u',
);
/** Names, to be matched with the whole text. */
const bareNames = `${firstName}\\s+${particles}${firstName}|${firstName}\\s+(?:\\p{Lu}\\.?\\s+)+${particles}${firstName}|${particles}${firstName}(?:\\s+${firstName})?,\\s+${firstName}`;
/** "Cleo Dunn dixit:", in any language: a name, one to five words in lower case, a colon. */
const nameAndVerb = new RegExp(
  `^(${firstName}\\s+${particles}${firstName})(?:\\s+[\\p{Ll}\\p{Lo}]\\S*){1,5}\\s?[:：]$`,
  'u',
);
const greets = /^\s*(?:hi|hello|hey|dear|hallo|thanks|thank you)(?!\p{L})/iu;
/** Addresses the recipient: "Carr-san,". */
const salutes = /(?:さん|様|님)\s?[、，,]?$/;
const endsInNumber = /(?:^|\s|[#-])[+(]?\d[\d./-]*[,.)]?$/;
const colonAtEnd = /[:：]["'*_\]\s]*$/;

/**
 * Whether a line looks like a part of an attribution or header and is unlikely to be anything else: one field, a day,
 * an opening without an end, or a verb of writing beside a name.
 */
export function isPartAlone(text: string): boolean {
  const folded = foldedWithoutLinks(text);
  if (folded === '' || folded.length > longest) return false;
  if (listed.test(folded) || trailer.test(folded) || (isElision(text) && !rule.test(text))) return false;
  if (headerFieldOf(text) !== undefined || rule.test(text) || fieldAlone.test(text)) return true;
  if (!sentenceEnd.test(folded) && isFew(folded, 14) && (beginsReply.test(folded) || hasDayOrAddress(folded)))
    return true;
  return (
    isDay(folded) ||
    opening.test(folded) ||
    (isFew(folded, 8) && mentionsWriting(folded) && colonAtEnd.test(folded))
  );
}

/**
 * Whether a line above a quotation may be the remains of an attribution.
 *
 * @param begins whether the line begins a paragraph; elsewhere a name is a signature
 */
export function isAttributionPart(text: string, begins: boolean): boolean {
  if (isPartAlone(text) || /^\s*[:：]\s*$/.test(text)) return true;
  if (isElision(text)) return false;
  const folded = foldedWithoutLinks(text);
  if (folded === '' || folded.length > longest || sentenceEnd.test(folded)) return false;
  if (/^>{3}(?:>>)?\s*\S/.test(folded) || beginsReply.test(folded)) return true;
  if (/,$/.test(folded) && !greets.test(folded)) return true;
  if (isFew(folded, 6) && (/^\W{2,}\s*\p{L}{2}|^\p{L}+\]$/u.test(folded) || endsInNumber.test(folded)))
    return true;
  if (replySubject.test(folded) || /^[\])}>"']|[[({<]$|--$|[>"]\]?$/.test(folded)) return true;
  if (isFew(folded, 8) && (preposition.test(folded) || ofMail.test(folded) || isDated(folded))) return true;
  return begins && nameAlone.test(folded) && !answers.test(folded.split(/[\s,]/)[0] ?? '');
}

/**
 * Whether a line by itself may attribute the text below it to an unknown name, written by hand or by an unknown
 * program: a name with a day, an address, a word for mail or a verb of writing.
 *
 * @param self the sender's own name, which never counts as another's
 */
export function namesStranger(text: string, self: string | undefined): boolean {
  const folded = foldedWithoutLinks(text);
  if (quotesInline.test(folded)) return true;
  if (folded === '' || folded.length > longest || sentenceEnd.test(folded) || isElision(text)) return false;
  if (listed.test(folded) || trailer.test(folded) || greets.test(folded)) return false;
  if (headerFieldOf(text) !== undefined) return false;
  if (namedQuote.test(folded)) return true;
  const writes = mentionsWriting(folded) && /(?:[:：…]|\.{3})$/.test(folded);
  if (writes && isFew(folded, 3) && !/^I\s/.test(folded)) return true;
  if (isBareName(folded, self) || isAccompaniedNickname(folded)) return true;
  if (
    isNameAndVerb(folded, self) ||
    isBareName(`${/^(?:\[(.+)\]|\((.+)\))$/u.exec(folded)?.slice(1).join('') ?? ''}:`, self)
  )
    return true;
  const others = self === undefined ? folded : folded.replaceAll(self, ' ');
  const names = (others.match(namePair) ?? []).filter((name) => !isDayWord(/[^\s,]+$/.exec(name)?.[0] ?? ''));
  if (names.length === 0) return false;
  if (hasDayOrAddress(folded) || beginsReply.test(folded)) return true;
  return isFew(folded, 9) && (writes || ofMail.test(folded) || isDated(folded));
}

/**
 * Whether a line may be a complete attribution although the next line continues its paragraph: it opens like a reply or
 * has a day and a verb, and ends like an attribution.
 */
export function mayEndAttribution(text: string): boolean {
  const folded = foldedWithoutLinks(text);
  if (
    !/(?:[,:;)\]>]|\p{Lu}[\p{L}'’-]+|\d)$/u.test(folded) &&
    !mentionsWriting(/\S+$/.exec(folded)?.[0] ?? '')
  )
    return false;
  if (/^\*\s.*\)$|^\[.*\]$/.test(folded)) return true;
  return (
    beginsReply.test(folded) ||
    ((mentionsWriting(folded) || ofMail.test(folded)) && (isDated(folded) || hasDateOrAddress(folded)))
  );
}

function isNameAndVerb(text: string, self: string | undefined): boolean {
  const name = nameAndVerb.exec(text)?.[1];
  return name !== undefined && name !== self && !ofHeadings.test(name);
}

/** "Cleo Dunn (Example):" and "Dunn, Cleo [Example]:" alone, unless they consist of heading words. */
export function isBareName(text: string, self: string | undefined): boolean {
  const [, name, firm] =
    /^(?:[*@—–-]\s*)?(\S.{1,60}?)\s*([([][^()[\]]*\p{L}[^()[\]]*[)\]])?\s*[:：]$/u.exec(text) ?? [];
  if (name === undefined || name === self) return false;
  if (/^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(name)) return true;
  if (!new RegExp(`^(?:${bareNames})$`, 'u').test(name)) return false;
  return firm !== undefined || !ofHeadings.test(name);
}

/** A day, a reply or a mail with one to three words that may be a person's name. */
function isAccompaniedNickname(text: string): boolean {
  const answer = /^(?:[*—–-]+\s*)?(.+)$/u.exec(text)?.[1] ?? '';
  const isDay = isDated(text) || text.replace(besideName, ' ') !== text;
  if (
    beginsReply.test(answer) &&
    isFew(answer, isDay ? 12 : 6) &&
    !ofAnything.test(answer.replace(beginsReply, ''))
  )
    return true;
  if (/^\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+<[ @+%]?[\p{L}_][^\s<>]*>$/u.test(text)) return true;
  if (isFew(text, 5) && /(?<=[^\s'’])['’]s\s/.test(text) && ofMail.test(text)) return true;
  if (isFew(text, 3) && /さん|님|的邮件|メッセージ/.test(text) && !salutes.test(text)) return true;
  if (!isDay) return false;
  const rest = text
    .replace(besideName, ' ')
    .replace(month, ' ')
    .replace(weekday, ' ')
    .replace(halfDayOrZone, ' ');
  const words = rest.match(/[\p{L}\p{N}_'’-]*\p{L}[\p{L}\p{N}_'’-]*/gu) ?? [];
  return words.length > 0 && words.length <= 3 && !words.some((word) => ofDays.test(word));
}

/** An address, a full date, or a time of day with a name or a verb of writing. */
function hasDayOrAddress(text: string): boolean {
  const rest = text.replace(besideName, ' ');
  return (
    rest !== text &&
    (rest.match(/\p{L}+/gu) ?? []).length <= 6 &&
    !/^\s*\p{Ll}{2,}\s+\p{Ll}{2,}\s+\p{Ll}/u.test(rest)
  );
}

/** Only a day or a time of day. */
function isDay(text: string): boolean {
  const bare = text.replace(beforeDay, ' ');
  const rest = bare.replace(month, ' ').replace(weekday, ' ');
  if (rest === bare && !/\d/.test(text)) return false;
  const left = rest.replace(halfDayOrZone, ' ').replace(dayCharacters, ' ');
  return left !== text && !/\p{L}/u.test(left);
}

function isDated(text: string): boolean {
  return /\d/.test(text) && text.search(month) >= 0;
}

function isFew(text: string, most: number): boolean {
  return text.split(' ').length <= most;
}
