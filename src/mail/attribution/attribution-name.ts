/**
 * Finds the name in an attribution ("On DATE, NAME wrote:"). The date is consumed from the left, token by token and
 * each kind once, because names may look like dates (Jan Kara, May Lee); the rest must be exactly a name.
 */

import { plainName } from '../read/person-name.ts';

const verb = /\s*\b(?:wrote|writes|said)\s*:\s*$/;
const address = /<[^<>]*>|\[mailto:[^\]]*\]|\([^()]*@[^()]*\)/gi;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i;
const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const wholeDate = /^\d{1,4}[./-](?:\d{1,2}|[A-Za-z]{3})[./-]\d{1,4}(?:T\d\d:\d\d.*)?$/;
const dayOrYear = /^\d{1,4}(?:st|nd|rd|th)?$/;
const clock = /^\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:[ap]m)?$/i;
const zone =
  /^(?:[+-]\d{2}:?\d{2}|(?:utc|gmt)[+-]\d{1,2}(?::?\d{2})?|z|utc|gmt|[ecmp][sd]t|cest|cet|bst|ist|jst|msk)$/i;
const halfDay = /^[ap]\.?m\.?$/i;

/** Words that are not a name, as in "In message <id> you wrote". */
const noName =
  /[=<>{}|:;&]|^(?:in|on|as|at|by|from|the|quoting|when|what|and|but)\s|\s(?:on|upon|at|a|the|in|of|from|and|quoting)\s|^[^\p{L}"']|^not\s|[\s([](?:for|per|quoting|quoted|forwarding|what|that|wrote|said)\s|['’]s\s|\b(?:you|i|he|she|they|we)$/iu;

/** May precede a name with an address: a star, Yahoo's dashes, Supercite's `>>>>> "BC" ==`, MH's message. */
const opening = /^(?:\*\s*|-{2,}\s*|>{5}\s*.{1,40}?\s==\s+|In (?:message|article)[\s,]+)/;

/** Added to a name by a list that sends under its own address. */
const viaList = /\s\(?via\s.+$/i;

export type AttributionName =
  /** The attribution names a person. */
  | { readonly kind: 'name'; readonly name: string }
  /** The line is worded like an attribution, but does not name the author. */
  | { readonly kind: 'unclear' };

/** @returns undefined if the text is not an attribution */
export function readAttributionName(text: string): AttributionName | undefined {
  const folded = text.trim();
  if (folded.length > 400 || !verb.test(folded)) return undefined;
  const line = folded.replace(verb, '');
  const withoutAddress = line.replace(address, ' ');
  const name = /^On\s/.test(withoutAddress)
    ? nameAfterDate(withoutAddress.slice(3))
    : withoutAddress !== line
      ? withoutAddress.replace(opening, '')
      : undefined;
  const bare = (name ?? '').replace(viaList, '').replace(/^[\s,]+|[\s,:]+$/g, '');
  const several =
    (line.replace(/^In (?:message|article)[\s,]+<[^<>]*>/, '').match(address) ?? []).filter((found) =>
      found.includes('@'),
    ).length > 1;
  const plain = several || noName.test(bare) ? '' : plainName(bare);
  return plain === '' ? { kind: 'unclear' } : { kind: 'name', name: plain };
}

/** A month or a day of the week, in English. */
export function isDayWord(token: string): boolean {
  return month.test(token) || weekday.test(token);
}

function nameAfterDate(text: string): string | undefined {
  const tokens = text.trim().split(/\s+/);
  let sawMonth = false;
  let sawNumber = false;
  let sawClock = false;
  const at = tokens.findIndex((token, index) => !isOfDate(token.replace(/^[([,]+|[)\],]+$/g, ''), index));
  return sawMonth && sawNumber && at >= 0 ? tokens.slice(at).join(' ') : undefined;

  function isOfDate(token: string, index: number): boolean {
    if (index === 0 && weekday.test(token)) return true;
    if (!sawMonth && month.test(token)) sawMonth = true;
    else if (!sawMonth && wholeDate.test(token)) sawMonth = sawNumber = true;
    else if (dayOrYear.test(token)) sawNumber = true;
    else if (!sawClock && clock.test(token)) sawClock = true;
    else return (sawClock && (halfDay.test(token) || zone.test(token))) || token === '' || token === 'at';
    return true;
  }
}
