/**
 * Finds a signature without its mark: the sender's name on a separate line at the end of a mail, below a farewell, a
 * rule or an empty line, and everything below it. An address or a motto there is no statement about the mail's subject.
 */

import type { BodyLine } from './body-marks.ts';

/** Maximum number of non-empty lines. */
const longest = 8;
const rule = /^\s*[-_=*~–—]{1,60}\s*$/;
const farewell =
  /^\s*(?:(?:many |kind |best |warm |with |mit |freundliche[nr]? |viele |liebe |bien |meilleur\S* |un |med )*(?:thanks|thank you|cheers|regards|wishes|sincerely|best|grüße[n]?|gruß|cordialement|saludos|saluti|abraços|groet\S*|hälsningar|hilsen|pozdrav\S*|terveisin|с уважением|よろしく\S*)(?: a lot| in advance)?)[\s,.!]*$/iu;
/** Text below the name that begins like this still belongs to the message. */
const postscript = /^\s*(?:P\.?\s?P?\.?S\b|N\.?B\b|Edit:|\[\d+\])/i;

/** @returns index of the line from which the sender's own lines are a signature */
export function closingName(lines: readonly BodyLine[], sender: string | undefined): number | undefined {
  if (sender === undefined || sender === '') return undefined;
  let nonEmpty = 0;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (!line || line.depth > 0 || line.reQuoted || postscript.test(line.text)) return undefined;
    if (line.blank) continue;
    nonEmpty++;
    if (nonEmpty > longest) return undefined;
    if (isNameOf(sender, line.text) && isApart(lines[index - 1])) return below(index);
  }
  return undefined;

  /** Including the rule above it. */
  function below(index: number): number {
    return rule.test(lines[index - 1]?.text ?? '') ? index - 1 : index;
  }
}

/** Whether a line is the name, with at most a company or text in brackets after it. */
function isNameOf(sender: string, text: string): boolean {
  const found = text.replace(/^[\s*_/~–—-]+/, '');
  return found.startsWith(sender) && /^[\s*_/]*(?:$|[,|(<–—-])/.test(found.slice(sender.length));
}

function isApart(above: BodyLine | undefined): boolean {
  return !above || above.blank || above.depth > 0 || rule.test(above.text) || farewell.test(above.text);
}
