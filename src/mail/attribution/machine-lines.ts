/**
 * Recognizes lines written by machines: kernel logs and traces, PGP armour, and the footers of lists, programs and
 * companies.
 */

/** The kernel's clock has six decimals; `[1.0]` may be the sender's numbering. */
const log =
  /^\s*(?:<\d>)?\[\s*\d+\.(?:\d{6}\]|\d{1,9}\]\s*\[\s*[TC]?\d+\])|^\s*[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d \S+ [\w./-]+(?:\[\d+\])?:\s|^\s*(?:Call [Tt]race:?$|Call Trace:|\? ?[\w.]+\+0x|[\w.]+\+0x[0-9a-f]+\/0x[0-9a-f]+|RIP: \d{4}:|(?:via|from)\s+[0-9a-f]{7,40}\s|Code: (?:[0-9a-f<(]{2,4}[ )>]){4}|R[A-Z0-9]{2}: [0-9a-f]{16}|EIP: |---\[ (?:end|cut)|-+\[ cut here|#\d+\s+0x[0-9a-f]{4,}|<\/?(?:TASK|IRQ|NMI|#PF)>$)/;
/** PGP and its like, uuencode, yEnc, BinHex. */
const armourStart =
  /^-----BEGIN (.{1,60})-----\s*$|^(begin) [0-7]{3,4} \S|^=(ybegin) line=\d|^\(This file must be converted with (BinHex)/;
const armourEnd = /^-----END (.{1,60})-----\s*$|^end\s*$|^=yend size=|^:?[!-~]{1,64}:\s*$/;
const rule = /^\s*(?:_{20,}|[-~]{20,}|[=^]{20,}|\*{20,}|#{20,}|(?:-=){8,}-?)\s*$/;
const shortRule = /^\s*(?:-{1,19}|\*{3,}|={3,}|_{3,})\s*$/;
const footerWords =
  /mailing list|unsubscribe|\/mailman\/|\/listinfo|do you yahoo|spam|virus|sourceforge|download|confidential|intended (?:only|solely|for the)|disclaim|\bhttps?:\/\/|\bwww\.|google groups|groups\.io|subscribed to the|to post to this group|list archives|registered (?:address|office)|commercial register|handelsregister|amtsgericht|managing directors?|gesch(?:ä|ae)ftsf(?:ü|ue)hr/i;
const noteWords =
  /checked (?:for|by)|virus|avast|mcafee|confidential|intended (?:only|solely|for the)|unsubscribe|mailing list|archives?: +https?:|legally privileged|機密|diese e-?mail|ce (?:message|courriel)|this (?:e-?mail|message) (?:has|is|was|and|may)/i;
/** The beginning of a company's notice without a rule above it; `noticeWords` must follow. */
const notice =
  /^\s*(?:\*{0,2}(?:confidentiality|privacy|legal|important) (?:notice|note|disclaimer)\b|disclaimer:|this (?:e-?mail|message|communication)\b.{0,40}\b(?:files?|attachments?|attached)\b)/i;
/** First lines so unmistakable that they need no empty line above. */
const wholeNotice =
  /^\s*IMPORTANT NOTICE: The contents of this e-?mail and any attachments are confidential/i;
const noticeWords =
  /confidential|privileged|intended recipient|not be copied|unauthori[sz]ed|delete (?:it|this)/i;
/** Beginnings of notices that prose may share: one of `surelyNotice` must follow. */
const likeNotice =
  /^\s*(?:(?:(?:this|the (?:contents?|information) (?:contained )?in this) (?:e-?mail|message)|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|est[ea] (?:mensaje|correo|e-?mail|mensagem)|(?:le informazioni contenute in )?quest[ao] (?:e-?mail|messaggio|comunicazione)|(?:dit|deze) (?:bericht|e-?mail)|(?:niniejsza|ta) wiadomo(?:ść|sc)|tato zpráva|(?:это|данное) (?:сообщение|письмо)|dett?[ae] (?:e-?post)?(?:meddelande|meddelelse)\S*|tämä viesti|bu (?:e-?posta|mesaj))(?!\p{L})|(?:この|本)\s?(?:電子)?(?:メール|メッセージ)|[本此](?:电子|電子)?[邮郵]件|(?:이|본) (?:전자)?(?:메일|이메일|메시지))/iu;
const surelyNotice =
  /intended (?:recipient|only for|solely for)|legally privileged|notify the sender|vertrauliche info|richtige adressat|destinataires?|destinatari[oa]s?|confidentielles|confidencia(?:l|is)|riservate|vertrouwelijke|poufne|przeznaczona dla|důvěrné|конфиденциальн|konfidentiell|fortrolig|luottamuksellis|gizli bilgi|機密|机密|保密|기밀/i;
/** The end of a list's mail without a rule above. */
const leave = /^\s*to unsubscribe(?: from this (?:list|group))?(?:,|:| send)/i;
/** Statements that companies must make about themselves at the end of a letter. */
const register =
  /\bHR[AB] ?\d|amtsgericht|handelsregister|commercial register|registered (?:in|no|office|address|number)|registration number|\bust-?id|gesch(?:ä|ae)ftsf(?:ü|ue)hr/gi;
const sentFrom =
  /^\s*(?:Virus-free\.\s?www\.|(?:No virus found in this (?:incoming |outgoing )?message|Checked by AVG|Version: [\d.]+ \/ Virus Database)\b|Please consider the environment before |Sent (?:from|via|with) \S|Get Outlook for|Gesendet (?:von|mit) |Von meinem\S* .{1,30} gesendet|Envoyé (?:de|depuis) |Enviado (?:desde|do|de) |Enviat des |Inviato da|(?:Verzonden|Verstuurd) (?:vanaf|met|vanuit) |Wysłan[eo]? z |Odesl[aá]no z |Odoslané z |Отправлено (?:из|с) |Надіслано з |Skickat från |Sendt fra |Lähetetty \S+ta\s*$|Trimis de pe |Στάλθηκε από |\S{1,20}から送信|发自我的|從我的 .{1,20}傳送|(?:내|나의) \S+에서 보냄|\S{1,20} gönderildi\s*$)/;
/** "Get Outlook for iOS" in any language, by its link. */
const outlook = /Outlook.{0,40}<https:\/\/aka\.ms\/\w+>/;

/** Printed by a company's gateway above external mail. */
const outside =
  'external (?:e-?mail|sender|source|message)|(?:originated|came|sent|received) (?:from )?(?:an )?(?:outside|external)|outside (?:of )?(?:the|our|your) (?:organi[sz]ation|company|network)|externe[nrms]? (?:e-?mail|absender|quelle)|außerhalb (?:der|unserer|des)';
const banner = new RegExp(
  [
    '^\\W{0,4}(?:external (?:e-?mail|sender|message)\\W*$|external e-?mail\\s*:|ext(?:ernal)?\\]\\W*$)',
    '^\\W{0,4}external(?: (?:e-?mail|sender|message|source))?\\W+(?:do not|be careful|use caution|think before|this (?:e-?mail|message))(?!\\p{L})',
    "^\\W{0,4}(?:you don['’]t|some people who received this message don['’]t) often get e-?mail from ",
    `^\\W{0,4}(?:this (?:message|e-?mail)\\b.{0,20}|(?:caution|warning|attention|notice|important|achtung)\\b\\W{1,4}.{0,40})(?:${outside})`,
    '^\\W{0,4}do not click (?:on )?(?:any )?links? or open (?:any )?attachments?\\b',
  ].join('|'),
  'iu',
);
const longestBanner = 300;

/** Whether a line is a gateway's banner: only phrases with which no sentence of a debate begins. */
export function isBanner(text: string): boolean {
  return text.length <= longestBanner && banner.test(text);
}

/** How a trace of Python begins: its calls are indented, and its last line is not. */
const tracebackStart = /^\s*Traceback \(most recent call last\):\s*$/;

export function beginsTraceback(text: string): boolean {
  return tracebackStart.test(text);
}

export function isLogLine(text: string): boolean {
  return log.test(text);
}

/** The label of an armour that begins here ("PGP SIGNATURE"). */
export function armourBegins(text: string): string | undefined {
  const [, label, ...others] = armourStart.exec(text) ?? [];
  return label ?? others.find((other) => other !== undefined);
}

export function armourEnds(text: string): boolean {
  return armourEnd.test(text);
}

export function isSentFrom(text: string): boolean {
  return text.length < 120 && (sentFrom.test(text) || outlook.test(text));
}

/** Maximum number of non-empty lines of a footer. */
const longestFooter = 24;

const yahooRule = '__._,_.___';

/**
 * Index of the line at which a footer begins that extends to the last line: a rule with words of a list, a program or a
 * company below it, a short rule with such words in the next lines, or a paragraph that begins like a note of a list or
 * company, or is a company's entry in a register.
 */
export function footerStart(texts: readonly string[]): number | undefined {
  let found: number | undefined;
  let nonEmpty = 0;
  let below = '';
  let paragraph = '';
  for (const [index, line] of [...texts.entries()].reverse()) {
    if (nonEmpty > longestFooter) break;
    const text = line.slice(0, 300);
    if (text.startsWith(yahooRule)) {
      found = index;
    } else if (rule.test(text)) {
      if (footerWords.test(below)) found = index;
    } else if (shortRule.test(text)) {
      if (noteWords.test(below.slice(0, 400))) found = index;
    } else if (text.trim() === '') {
      paragraph = '';
    } else {
      nonEmpty++;
      below = `${text}\n${below}`;
      paragraph = `${text}\n${paragraph}`;
      if (wholeNotice.test(text)) found = index;
      const afterBlank = texts[index - 1]?.trim() === '';
      if (afterBlank && (isNotice(text, below) || isRegisterEntry(paragraph))) found = index;
    }
  }
  return found;
}

function isNotice(text: string, below: string): boolean {
  const start = below.slice(0, 600);
  if (leave.test(text)) return true;
  return (
    (notice.test(text) && noticeWords.test(start)) || (likeNotice.test(text) && surelyNotice.test(start))
  );
}

function isRegisterEntry(paragraph: string): boolean {
  return paragraph.length < 600 && (paragraph.match(register) ?? []).length >= 2;
}
