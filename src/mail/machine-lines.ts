/** Lines that a machine wrote: kernel logs and traces, PGP armour, and the footers of lists, programs and companies. */

/** The kernel's clock has six decimals: `[1.0]` may as well be how the sender numbers the points of the mail. */
const log =
  /^\s*(?:<\d>)?\[\s*\d+\.(?:\d{6}\]|\d{1,9}\]\s*\[\s*[TC]?\d+\])|^\s*[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d \S+ [\w./-]+(?:\[\d+\])?:\s|^\s*(?:Call [Tt]race:?$|Call Trace:|\? ?[\w.]+\+0x|[\w.]+\+0x[0-9a-f]+\/0x[0-9a-f]+|RIP: \d{4}:|Code: (?:[0-9a-f<(]{2,4}[ )>]){4}|R[A-Z0-9]{2}: [0-9a-f]{16}|EIP: |---\[ (?:end|cut)|-+\[ cut here|#\d+\s+0x[0-9a-f]{4,}|<\/?(?:TASK|IRQ|NMI|#PF)>$)/;
const armourStart = /^-----BEGIN (.{1,60})-----\s*$/;
const armourEnd = /^-----END (.{1,60})-----\s*$/;
const rule = /^\s*(?:_{20,}|-{20,}|={20,}|\*{20,}|#{20,}|(?:-=){8,}-?)\s*$/;
const footerWords =
  /mailing list|unsubscribe|\/mailman\/|\/listinfo|do you yahoo|spam|virus|sourceforge|download|confidential|intended (?:only|solely|for the)|disclaim|\bhttps?:\/\/|\bwww\.|google groups|groups\.io|list archives|registered (?:address|office)|commercial register|handelsregister|amtsgericht|managing directors?|geschäftsführ/i;
const noteWords =
  /checked (?:for|by)|virus|avast|mcafee|confidential|intended (?:only|solely|for the)|unsubscribe|mailing list|legally privileged|diese e-?mail|ce (?:message|courriel)|this (?:e-?mail|message) (?:has|is|was|and|may)/i;
/** How a company's note begins where no rule stands above it, and what it then speaks of. */
const notice =
  /^\s*(?:\*{0,2}(?:confidentiality|privacy|legal) (?:notice|note|disclaimer)\b|disclaimer:|this (?:e-?mail|message|communication)\b.{0,40}\b(?:files?|attachments?|attached)\b)/i;
const noticeWords =
  /confidential|privileged|intended recipient|not be copied|unauthori[sz]ed|delete (?:it|this)/i;
const sentFrom =
  /^\s*(?:Sent (?:from|via|with) (?:my |the )?\S|Get Outlook for|Gesendet (?:von|mit) |Von meinem .{1,30} gesendet|Envoyé (?:de|depuis) |Enviado (?:desde|do|de) |Inviato da |Verzonden (?:vanaf|met|vanuit) |Wysłane? z |Отправлено (?:из|с) |Skickat från |iPhoneから送信|发自我的|내 \S+에서 보냄)/u;

export function isLogLine(text: string): boolean {
  return log.test(text);
}

/** The label of an armour that begins here ("PGP SIGNATURE"). */
export function armourBegins(text: string): string | undefined {
  return armourStart.exec(text)?.[1];
}

export function armourEnds(text: string): boolean {
  return armourEnd.test(text);
}

export function isSentFrom(text: string): boolean {
  return text.length < 120 && sentFrom.test(text);
}

/** Most lines that say anything below the rule of a footer. */
const longestFooter = 24;

/**
 * Index of the line on which a footer begins that runs to the end of the lines: a rule with a list's, a program's or a
 * company's words below it, `---` with such words in the next line, or a paragraph that begins as a company's note does.
 */
export function footerStart(texts: readonly string[]): number | undefined {
  let found: number | undefined;
  let said = 0;
  let below = '';
  for (let index = texts.length - 1; index >= 0 && said <= longestFooter; index--) {
    const text = (texts[index] ?? '').slice(0, 300);
    if (rule.test(text)) {
      if (footerWords.test(below)) found = index;
    } else if (/^\s*(?:---?|\*{3,}|={3,}|_{3,})\s*$/.test(text)) {
      if (noteWords.test(below.slice(0, 400))) found = index;
    } else if (text.trim() !== '') {
      said++;
      below = `${text}\n${below}`;
      const afterBlank = index > 0 && (texts[index - 1] ?? '').trim() === '';
      if (afterBlank && notice.test(text) && noticeWords.test(below.slice(0, 600))) found = index;
    }
  }
  return found;
}
