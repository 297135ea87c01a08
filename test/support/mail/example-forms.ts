/**
 * The forms in which mail programs attribute and mark quoted words, with invented people: for
 * tests that know who wrote each line. Nothing here was ever sent.
 */

export interface Quoted {
  readonly name: string;
  readonly address: string;
}

/** Lines above a quotation. */
export type Form = (who: Quoted) => readonly string[];

/** By language and program; most were seen in public lists of test mail. */
export const attributionForms: Readonly<Record<string, Form>> = {
  'English, date and name': ({ name }) => [`On Thu, 20 Jun 2024, ${name} wrote:`],
  'English, mutt': ({ name }) => [`On Thu, Jun 20, 2024 at 12:00:00PM +0200, ${name} wrote:`],
  'English, Gmail': ({ name, address }) => [
    `On Thu, Jun 20, 2024 at 12:00\u202fPM ${name} <${address}> wrote:`,
  ],
  'English, Gmail, wrapped': ({ name, address }) => [
    `On Thu, Jun 20, 2024 at 12:00\u202fPM ${name} <`,
    `${address}> wrote:`,
  ],
  'English, Apple': ({ name, address }) => [`On Jun 20, 2024, at 12:00, ${name} <${address}> wrote:`],
  'English, Thunderbird': ({ name }) => [`On 6/20/24 12:00, ${name} wrote:`],
  'English, KMail': ({ name }) => [`On Thursday 20 Jun 2024 12:00:00 ${name} wrote:`],
  'English, Emacs': ({ name, address }) => [`${name} <${address}> writes:`],
  'English, Gnus, plain': ({ name }) => [`${name} writes:`],
  'English, Emacs, supercite': ({ name, address }) => [`>>>>> "${name}" == ${name} <${address}> writes:`],
  'English, star': ({ name, address }) => [`* ${name} <${address}> [2024-06-20 12:00]:`],
  'English, Notes': ({ name, address }) => [`${name} <${address}> wrote on 06/20/2024 12:00:00 PM:`],
  'English, Notes, two lines': ({ name, address }) => [
    `"${name}" <${address}>`,
    'wrote on 06/20/2024 12:00 PM:',
  ],
  'English, Horde': ({ name, address }) => [`Quoting ${name} <${address}>:`],
  'English, Horde, brackets': ({ name, address }) => [`Quoting ${name} (${address}):`],
  'English, sup': ({ name }) => [`Excerpts from ${name}'s message of Thu Jun 20 12:00:00 +0200 2024:`],
  'English, MH': ({ name, address }) => [`In message <x1@${address.split('@')[1]}>, ${name} wrote:`],
  'English, MH, you': () => ['In message <x1@mail.example> you wrote:'],
  'English, bare name': ({ name }) => [`${name}:`],
  'English, said': ({ name }) => [`${name} said:`],
  'English, quoth': ({ name }) => [`Quoth ${name} on June 20, 2024:`],
  'English, brackets': ({ name }) => [`[2024-06-20] ${name}`],
  'English, no colon': ({ name, address }) => [`On 20 Jun 2024, at 12:00, ${name} <${address}> wrote`],
  'English, Zoho': ({ name, address }) => [
    `---- On Thu, 20 Jun 2024 12:00:00 +0200 ${name} <${address}> wrote ----`,
  ],
  'English, eM Client': ({ name, address }) => [
    '------ Original Message ------',
    `From: "${name}" <${address}>`,
    'To: list@mail.example',
    'Sent: 6/20/2024 12:00:00 PM',
    'Subject: Re: kettle',
  ],
  'Gmail, ISO': ({ name, address }) => [`2024-06-20 12:00 GMT+02:00 ${name} <${address}>:`],
  Outlook: ({ name, address }) => [
    `From: ${name} <${address}>`,
    'Sent: Thursday, June 20, 2024 12:00 PM',
    'To: list@mail.example',
    'Subject: RE: kettle',
  ],
  'Outlook, bold': ({ name, address }) => [
    `*From:* ${name} <${address}>`,
    '*Sent:* Thursday, June 20, 2024 12:00 PM',
    '*To:* list@mail.example',
    '*Subject:* RE: kettle',
  ],
  'Outlook Express': ({ name, address }) => [
    '----- Original Message ----- ',
    `From: "${name}" <${address}>`,
    'To: <list@mail.example>',
    'Sent: Thursday, June 20, 2024 12:00 PM',
  ],
  'Outlook, spaced': ({ name }) => [`From: ${name}`, '', 'Date: Thursday, June 20, 2024', '', 'To: list'],
  'Outlook, mobile': ({ name, address }) => [
    '________________________________',
    `From: ${name} <${address}>`,
    'Sent: Thursday',
  ],
  'Apple, forward': ({ name, address }) => [
    'Begin forwarded message:',
    '',
    `From: ${name} <${address}>`,
    'Subject: kettle',
  ],
  'Gmail, forward': ({ name, address }) => [
    '---------- Forwarded message ---------',
    `From: ${name} <${address}>`,
    'Date: Thu, Jun 20',
  ],
  'Thunderbird, forward': ({ name }) => [
    '-------- Forwarded Message --------',
    'Subject: kettle',
    `From: ${name}`,
  ],
  German: ({ name }) => [`Am 20.06.24 um 12:00 schrieb ${name}:`],
  'German, Gmail': ({ name, address }) => [
    `Am Do., 20. Juni 2024 um 12:00 Uhr schrieb ${name} <${address}>:`,
  ],
  'German, Outlook': ({ name }) => [
    `Von: ${name}`,
    'Gesendet: Donnerstag, 20. Juni 2024 12:00',
    'An: Liste',
    'Betreff: AW: Kessel',
  ],
  'German, Horde': ({ name, address }) => [`Zitat von ${name} <${address}>:`],
  'German, Notes': ({ name, address }) => [`${name} <${address}> schrieb am 20.06.2024 12:00:00:`],
  French: ({ name }) => [`Le 20/06/2024 à 12:00, ${name} a écrit :`],
  'French, Gmail, wrapped': ({ name, address }) => [
    `Le jeu. 20 juin 2024 à 12:00, ${name} <${address}> a`,
    'écrit :',
  ],
  'French, Outlook': ({ name }) => [
    `De : ${name}`,
    'Envoyé : jeudi 20 juin 2024 12:00',
    'À : liste',
    'Objet : RE: bouilloire',
  ],
  Spanish: ({ name }) => [`El 20/6/24 a las 12:00, ${name} escribió:`],
  'Spanish, Outlook': ({ name }) => [
    `De: ${name}`,
    'Enviado el: jueves, 20 de junio de 2024 12:00',
    'Para: lista',
    'Asunto: RE: hervidor',
  ],
  Italian: ({ name }) => [`Il 20/06/2024 12:00, ${name} ha scritto:`],
  'Italian, Outlook': ({ name }) => [
    `Da: ${name}`,
    'Inviato: giovedì 20 giugno 2024 12:00',
    'A: lista',
    'Oggetto: R: bollitore',
  ],
  Dutch: ({ name }) => [`Op 20-06-2024 om 12:00 schreef ${name}:`],
  'Dutch, Outlook': ({ name }) => [
    `Van: ${name}`,
    'Verzonden: donderdag 20 juni 2024 12:00',
    'Aan: lijst',
    'Onderwerp: RE: ketel',
  ],
  Portuguese: ({ name }) => [`Em 20/06/2024 12:00, ${name} escreveu:`],
  'Portuguese, Outlook': ({ name }) => [
    `De: ${name}`,
    'Enviada em: quinta-feira, 20 de junho de 2024 12:00',
    'Para: lista',
    'Assunto: RE: chaleira',
  ],
  Polish: ({ name }) => [`W dniu 20.06.2024 o 12:00, ${name} pisze:`],
  'Polish, Gmail': ({ name, address }) => [`czw., 20 cze 2024 o 12:00 ${name} <${address}> napisał(a):`],
  'Polish, Outlook': ({ name }) => [
    `Od: ${name}`,
    'Wysłano: czwartek, 20 czerwca 2024 12:00',
    'Do: lista',
    'Temat: RE: czajnik',
  ],
  Czech: ({ name }) => [`Dne 20. 06. 24 v 12:00 ${name} napsal(a):`],
  'Czech, Outlook': ({ name }) => [
    `Od: ${name}`,
    'Odesláno: čtvrtek 20. června 2024 12:00',
    'Komu: seznam',
    'Předmět: RE: konvice',
  ],
  Russian: ({ name }) => [`20.06.2024 12:00, ${name} пишет:`],
  'Russian, Gmail': ({ name, address }) => [`чт, 20 июн. 2024 г. в 12:00, ${name} <${address}>:`],
  'Russian, Outlook': ({ name }) => [
    `От: ${name}`,
    'Отправлено: 20 июня 2024 г. 12:00',
    'Кому: список',
    'Тема: RE: чайник',
  ],
  Swedish: ({ name }) => [`Den 2024-06-20 kl. 12:00, skrev ${name}:`],
  'Swedish, Outlook': ({ name }) => [
    `Från: ${name}`,
    'Skickat: den 20 juni 2024 12:00',
    'Till: lista',
    'Ämne: SV: kittel',
  ],
  Japanese: ({ name }) => [`${name} さんは書きました:`],
  'Japanese, Gmail': ({ name, address }) => [`2024年6月20日(木) 12:00 ${name} <${address}>:`],
  'Japanese, Outlook': ({ name }) => [
    `差出人: ${name}`,
    '送信日時: 2024年6月20日 12:00',
    '宛先: リスト',
    '件名: RE: やかん',
  ],
  Chinese: ({ name }) => [`在 2024/6/20 12:00, ${name} 写道:`],
  'Chinese, Gmail': ({ name, address }) => [`${name} <${address}> 于2024年6月20日周四 12:00写道：`],
  'Chinese, Outlook': ({ name }) => [
    `发件人: ${name}`,
    '发送时间: 2024年6月20日 12:00',
    '收件人: 列表',
    '主题: 回复: 水壶',
  ],
  Korean: ({ name, address }) => [`2024년 6월 20일 (목) 오후 12:00, ${name} <${address}>님이 작성:`],
  'Korean, Outlook': ({ name }) => [
    `보낸 사람: ${name}`,
    '보낸 날짜: 2024년 6월 20일 12:00',
    '받는 사람: 목록',
    '제목: RE: 주전자',
  ],
};

/** How the quoted lines themselves are marked, if they are. */
export const markings: Readonly<Record<string, (line: string) => string>> = {
  angle: (line) => (line.startsWith('>') ? `>${line}` : `> ${line}`),
  'angle without a space': (line) => `>${line}`,
  'angle, indented': (line) => ` > ${line}`,
  pipe: (line) => `| ${line}`,
  percent: (line) => `% ${line}`,
  initials: (line) => `BC> ${line}`,
  escaped: (line) => `&gt; ${line}`,
  'full width': (line) => `\uff1e ${line}`,
  'zero width': (line) => `\u200b> ${line}`,
  indented: (line) => (line === '' ? '' : `    ${line}`),
  none: (line) => line,
};
