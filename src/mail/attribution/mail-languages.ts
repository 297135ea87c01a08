/**
 * Lists the words with which mail programs attribute a quotation, in the languages we know. They only raise doubt and
 * never name an author: below an attribution in an unknown form, the author is unknown.
 */

/** "wrote", the last or nearly the last word of an attribution. */
const writing = wordsOf(
  'wrote writes said says quoth reported replied remarked commented stated opined scribbled rambled typed spake schrieb schreibt geschrieben meinte écrit ecrit écrivait escribió escribio escribe scritto scrive schreef schrijft geschreven escreveu escreve',
  'napisał napisała pisze pisał napsal napsala píše písal написал написала писал писала писали пишет пише написав skrev skriver kirjoitti yazdı írta scris έγραψε viết menulis napisao napisala написа כתב כתבה كتب sagte sagt disait dijo zei disse сказал сказала powiedział powiedziała řekl řekla sade',
);
const writingUnspaced =
  /[写寫](?=\s?[:：])|写道|寫道|写到|寫到|写了|来信|書きました|書いた|さんは|のメール|작성|님이|쓴 글|썼습니다/;

export function mentionsWriting(text: string): boolean {
  return writing.test(text) || writingUnspaced.test(text);
}

/** Beginnings of attributions without a verb. */
export const opensQuotation =
  /^\s*(?:\*\s*)?(?:Quoting|Quote from|Excerpts? from|(?:Originally )?posted by|Written by|Quoth|According to|In (?:message|article)|Zitat von|Zitiere|Citando|Citeren|Citeert|Mensaje citado por|Citazione|Citat|Citation de|Citerar|Cyt(?:uj|owan)\S*|Cituji|Цитиру\S*|Selon|Message from|引用)[\s:「]/i;

export type HeaderField = 'from' | 'to' | 'cc' | 'sent' | 'subject';

const labels: Readonly<Record<HeaderField, string>> = {
  from: 'From|Von|De|Da|Van|Od|От|От кого|Från|Fra|Lähettäjä|Gönderen|Feladó|Expéditeur|Mittente|Remitente|Remetente|Nadawca|Odesílatel|Afzender|Absender|Avsändare|差出人|送信者|发件人|發件人|寄件者|寄件人|发信人|보낸 사람|보낸사람|Kimden|Від|De la|Từ|Από|מאת|من|Отправитель',
  to: 'To|Newsgroups|An|À|A|Para|Aan|Do|Komu|Кому|Till|Til|Vastaanottaja|Destinatario|Destinataire|Empfänger|宛先|收件人|收件者|받는 사람|받는사람|Kime|Către|Tới|Címzett|Προς|אל|إلى',
  cc: 'Cc|CC|Bcc|Kopie|Copie|Copia|Kopia|Copie à|DW|UDW|Копия|抄送|副本|참조|Kopi|Kopio',
  sent: 'Sent|Date|Posted|Gesendet|Datum|Envoyé|Enviado|Enviado el|Enviado em|Enviada em|Inviato|Data|Verzonden|Wysłano|Wysłane|Odesláno|Отправлено|Дата|Skickat|Sendt|Dato|Fecha|Lähetetty|Päivämäärä|Gönderildi|Tarih|送信日時|日付|日時|日期|发送时间|發送時間|发送日期|寄件日期|时间|時間|보낸 날짜|날짜|Надіслано|Trimis|Đã gửi|Elküldve|Στάλθηκε|Ημερομηνία|נשלח|تم الإرسال',
  subject:
    'Subject|Betreff|Betr|Objet|Asunto|Oggetto|Onderwerp|Assunto|Temat|Předmět|Тема|Ämne|Emne|Aihe|Konu|Tárgy|件名|主题|主題|主旨|제목|Subiect|Chủ đề|Θέμα|נושא|الموضوع',
};
const fields = Object.entries(labels).map(
  ([field, names]) =>
    [
      field as HeaderField,
      new RegExp(`^[\\s*_]*(?:${names}|${names.toUpperCase()})[\\s*_]*[:：\\t|]`),
    ] as const,
);

/** May precede the fields in a list or a heading. */
const bullet = /^[\s|]*[-#•]+\s+(?=[*_]*(?:From|Date|Sent|Subject|To|Cc)[\s*_]*:)/;

/** The field with whose label a line begins, in any of the languages, bold or not. */
export function headerFieldOf(text: string): HeaderField | undefined {
  // Notes draws a table around them.
  const start = text
    .slice(0, 60)
    .replace(bullet, '')
    .replace(/^[\s|]+/, '');
  return fields.find(([, form]) => form.test(start))?.[0];
}

const ruled = /^[\s*_>]*(?:[-=_*~—–]\s?){2,}(.{1,120}?)(?:[-=_*~—–]\s?){2,}:?\s*$/;
const forwardWords =
  /messag|original|forward|nachricht|weitergeleit|ursprüng|inoltrat|mensaje|reenviad|mensagem|encaminhad|bericht|doorgestuurd|oorspronkelijk|wiadomoś|przekaz|zpráv|původní|přeposl|сообщен|пересыл|переадрес|исходн|письмо|meddelande|vidarebefordra|ursprunglig|oprindelig|videresendt|viesti|ileti|転送|オリジナル|元の|原始|原件|邮件|郵件|转发|轉寄|転載|원본|전달|메시지|메일|wrote|reply|quoted|next part|comment #?\d+ (?:from|by)|comments? from/i;
/** Such a line between rules with the header after it on the same line. */
const ruledAbove =
  /^[\s*_]*[-=_*]{4,}\s*(\S.{3,60}?)\s*[-=_*]{4,}\s*(?:From|Von|De|Da|От|发件人|差出人)[\s*_]*[:：]/;
const bareForward =
  /^[\s*_]*(?:Begin forwarded message|Forwarded message|Original message|Anfang der weitergeleiteten|Début du message|Inicio del mensaje|Inizio (?:del )?messaggio|Begin doorgestuurd|Início da mensagem|Początek przekazywanej|Začátek přeposlané|Начало (?:переадресованного|пересылаемого)|Vidarebefordrat|Videresendt|以下は?転送|転送されたメッセージ|下面是(?:被)?转发|开始转发|以下是轉寄|전달된 메시지)/i;

/** GroupWise's form, as body-marks.ts leaves it. */
const groupWise = /^>>>\s/;

/** What Notes prints above a mail: name, day between dashes, and its first words. */
const notesDay = /\S\s-{3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4} \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: [AP]M)?-{3}/;

/** Whether a line announces somebody else's mail. */
export function announcesMail(text: string): boolean {
  if (text.length > 200) return false;
  if (groupWise.test(text) || notesDay.test(text)) return true;
  if (bareForward.test(text)) return text.length < 80;
  const inner = (ruled.exec(text) ?? ruledAbove.exec(text))?.[1];
  return (
    inner !== undefined &&
    !/^\s*(?:BEGIN|END) |8<|>8/.test(inner) &&
    (forwardWords.test(inner) || mentionsWriting(inner))
  );
}

function wordsOf(...lists: readonly string[]): RegExp {
  const words = lists.join(' ').replaceAll(' ', '|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
}
