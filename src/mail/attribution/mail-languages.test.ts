/** Tests the words of mail programs as they occur in mail, language by language. */

import { describe, expect, it } from 'vitest';
import { announcesMail, headerFieldOf, mentionsWriting, opensQuotation } from './mail-languages.ts';

const verbs = {
  English:
    'wrote writes said says quoth reported replied remarked commented stated opined scribbled rambled typed spake',
  German: 'schrieb schreibt geschrieben meinte sagte sagt',
  French: 'écrit ecrit écrivait disait',
  Spanish: 'escribió escribio escribe dijo',
  Italian: 'scritto scrive',
  Dutch: 'schreef schrijft zei',
  Portuguese: 'geschreven escreveu escreve disse',
  Polish: 'napisał napisała pisze pisał powiedział powiedziała',
  Czech: 'napsal napsala píše písal řekl řekla',
  Russian: 'написал написала писал писала писали пишет сказал сказала',
  Ukrainian: 'писал пише написав',
  Nordic: 'skrev skriver kirjoitti sade',
  others: 'yazdı írta scris έγραψε viết menulis napisao napisala написа כתב כתבה كتب',
};

describe('a word for writing', () => {
  it.each(
    Object.entries(verbs).flatMap(([language, words]) =>
      words.split(' ').map((word) => [language, word] as const),
    ),
  )('in %s: %s', (_, word) => {
    expect(mentionsWriting(`Ada ${word}:`)).toBe(true);
    expect(mentionsWriting(`Ada x${word}:`)).toBe(false);
  });

  it('may be in capitals', () => {
    expect(mentionsWriting('Ada WROTE:')).toBe(true);
  });

  it.each([
    '写道',
    '寫道',
    '写到',
    '寫到',
    '写了',
    '来信',
    '書きました',
    '書いた',
    'さんは',
    'のメール',
    '작성',
    '님이',
    '쓴 글',
    '썼습니다',
  ])('may be in a script without spaces: %s', (word) => {
    expect(mentionsWriting(`李${word}：`)).toBe(true);
  });
});

const openings = [
  ...[
    'Quoting Ada:',
    'Quote from Ada',
    'Excerpt from Ada',
    'Excerpts from Ada',
    'Quoth Ada',
    'According to Ada',
  ],
  ...[
    'In message 7',
    'In article 7',
    'Zitat von Ada',
    'Zitiere Ada',
    'Citando Ada',
    'Citeren Ada',
    'Citeert Ada',
  ],
  ...['Mensaje citado por Ada', 'Citazione Ada', 'Citat Ada', 'Citation de Ada', 'Citerar Ada', 'Cytuj Ada'],
  ...[
    'Cytowanie Ada',
    'Cituji Ada',
    'Цитирую Ada',
    'Selon Ada',
    'Message from Ada',
    '引用「7」',
    ' * Quoting Ada',
  ],
  ...['Originally posted by Ada', 'originally Posted by Ada', 'Posted by Ada', 'Written by Ada'],
  'Quoting: Ada',
];

it.each(openings)('an attribution may begin without a verb: %s', (text) => {
  expect(opensQuotation.test(text)).toBe(true);
  expect(opensQuotation.test(`x ${text}`)).toBe(false);
});

const blocks: Readonly<Record<string, readonly string[]>> = {
  from: [
    ...[
      'From',
      'Von',
      'De',
      'Da',
      'Van',
      'Od',
      'От',
      'От кого',
      'Från',
      'Fra',
      'Lähettäjä',
      'Gönderen',
      'Feladó',
    ],
    ...['Expéditeur', 'Mittente', 'Remitente', 'Remetente', 'Nadawca', 'Odesílatel', 'Afzender', 'Absender'],
    ...[
      'Avsändare',
      '差出人',
      '送信者',
      '发件人',
      '發件人',
      '寄件者',
      '寄件人',
      '发信人',
      '보낸 사람',
      '보낸사람',
      'Kimden',
    ],
    ...['Від', 'De la', 'Từ', 'Από', 'מאת', 'من', 'Отправитель'],
  ],
  to: [
    ...[
      'To',
      'An',
      'À',
      'A',
      'Para',
      'Aan',
      'Do',
      'Komu',
      'Кому',
      'Till',
      'Til',
      'Vastaanottaja',
      'Destinatario',
    ],
    ...[
      'Destinataire',
      'Empfänger',
      '宛先',
      '收件人',
      '收件者',
      '받는 사람',
      '받는사람',
      'Kime',
      'Către',
      'Tới',
    ],
    ...['Címzett', 'Προς', 'אל', 'إلى'],
  ],
  cc: [
    'Cc',
    'Bcc',
    'Kopie',
    'Copie',
    'Copia',
    'Kopia',
    'Copie à',
    'DW',
    'UDW',
    'Копия',
    '抄送',
    '副本',
    '참조',
    'Kopi',
    'Kopio',
  ],
  sent: [
    ...[
      'Sent',
      'Date',
      'Posted',
      'Gesendet',
      'Datum',
      'Envoyé',
      'Enviado',
      'Enviado el',
      'Enviado em',
      'Enviada em',
    ],
    ...[
      'Inviato',
      'Data',
      'Verzonden',
      'Wysłano',
      'Wysłane',
      'Odesláno',
      'Отправлено',
      'Дата',
      'Skickat',
      'Sendt',
    ],
    ...[
      'Dato',
      'Fecha',
      'Lähetetty',
      'Päivämäärä',
      'Gönderildi',
      'Tarih',
      '送信日時',
      '日付',
      '日時',
      '日期',
      '发送时间',
    ],
    ...[
      '發送時間',
      '发送日期',
      '寄件日期',
      '时间',
      '時間',
      '보낸 날짜',
      '날짜',
      'Надіслано',
      'Trimis',
      'Đã gửi',
      'Elküldve',
    ],
    ...['Στάλθηκε', 'Ημερομηνία', 'נשלח', 'تم الإرسال'],
  ],
  subject: [
    ...[
      'Subject',
      'Betreff',
      'Betr',
      'Objet',
      'Asunto',
      'Oggetto',
      'Onderwerp',
      'Assunto',
      'Temat',
      'Předmět',
      'Тема',
    ],
    ...[
      'Ämne',
      'Emne',
      'Aihe',
      'Konu',
      'Tárgy',
      '件名',
      '主题',
      '主題',
      '主旨',
      '제목',
      'Subiect',
      'Chủ đề',
      'Θέμα',
      'נושא',
      'الموضوع',
    ],
  ],
};

describe('a field of a header', () => {
  it.each(
    Object.entries(blocks).flatMap(([field, labels]) => labels.map((label) => [field, label] as const)),
  )('%s: %s', (field, label) => {
    expect(headerFieldOf(`${label}: x`)).toBe(field);
    expect(headerFieldOf(`| *${label}*： x`)).toBe(field);
    expect(headerFieldOf(`${label.toUpperCase()}: x`)).toBe(field);
    expect(headerFieldOf(`x ${label}: x`)).toBeUndefined();
    expect(headerFieldOf(`${label} x`)).toBeUndefined();
  });

  it.each(['From', 'Date', 'Sent', 'Subject', 'To', 'Cc'])('may be an item of a list: %s', (label) => {
    const field = headerFieldOf(`${label}: x`);
    for (const start of ['- ', '# ', '• ', '## ', ' - ', ' | - *', '| # _'])
      for (const end of [':', ' :', '*:', '_:'])
        expect(headerFieldOf(`${start}${label}${end} x`)).toBe(field);
    expect(headerFieldOf(`- x${label}: x`)).toBeUndefined();
    expect(headerFieldOf(`-${label}: x`)).toBeUndefined();
    expect(headerFieldOf(` | ${label}: x`)).toBe(field);
  });

  it('may be a list item only in English', () => {
    expect(headerFieldOf('- Von: x')).toBeUndefined();
  });

  it('is found in the first sixty characters', () => {
    expect([headerFieldOf(`${' '.repeat(55)}From: x`), headerFieldOf(`${' '.repeat(56)}From: x`)]).toEqual([
      'from',
      undefined,
    ]);
  });
});

const ruled = [
  ...[
    'Original Message',
    'messaggio',
    'Forwarded by Ada',
    'Nachricht',
    'Weitergeleitet',
    'Ursprünglich',
    'Inoltrato',
  ],
  ...[
    'Mensaje',
    'Reenviado',
    'Mensagem',
    'Encaminhado',
    'Bericht',
    'Doorgestuurd',
    'Oorspronkelijk',
    'Wiadomość',
  ],
  ...[
    'Przekazana',
    'Zpráva',
    'Původní',
    'Přeposlal',
    'Сообщение',
    'Пересылаемое',
    'Переадресовано',
    'Исходное',
    'письмо',
  ],
  ...['Meddelande', 'Vidarebefordrat', 'Ursprunglig', 'Oprindelig', 'Videresendt'],
  ...[
    'viesti',
    'ileti',
    '転送',
    'オリジナル',
    '元の',
    '原始',
    '原件',
    '邮件',
    '郵件',
    '转发',
    '轉寄',
    '転載',
    '원본',
    '전달',
  ],
  ...[
    '메시지',
    '메일',
    'Ada wrote',
    'Reply',
    'quoted',
    'Comment #7 from Ada',
    'Comment 7 by Ada',
    'next part',
    'Message',
    'Original',
    'Comment from Ada',
    'Comments from Ada',
  ],
];
const bare = [
  ...[
    'Begin forwarded message:',
    'Forwarded message',
    'Original message',
    'Anfang der weitergeleiteten Nachricht:',
  ],
  ...[
    'Début du message réexpédié :',
    'Inicio del mensaje reenviado:',
    'Inizio messaggio inoltrato:',
    'Inizio del messaggio:',
  ],
  ...['Begin doorgestuurd bericht:', 'Início da mensagem', 'Początek przekazywanej', 'Začátek přeposlané'],
  ...['Начало переадресованного сообщения:', 'Начало пересылаемого', 'Vidarebefordrat', 'Videresendt'],
  ...[
    '以下は転送',
    '以下転送',
    '転送されたメッセージ',
    '下面是转发',
    '下面是被转发',
    '开始转发',
    '以下是轉寄',
    '전달된 메시지',
  ],
];

describe('a line that announces a mail', () => {
  it.each(ruled)('may be between rules: %s', (words) => {
    expect(announcesMail(`---- ${words} ----`)).toBe(true);
    expect(announcesMail(`> ---- ${words.toUpperCase()} ----:`)).toBe(true);
    expect(announcesMail(words)).toBe(/^(?:original message|vidarebefordrat|videresendt)$/i.test(words));
  });

  it.each([...'-=_*~—–'])('may be between rules of at least two characters: %s', (character) => {
    expect(announcesMail(`${character}${character} Ada wrote ${character}${character}`)).toBe(true);
    expect(announcesMail(`${character} ${character} Ada wrote ${character} ${character}:`)).toBe(true);
    expect(announcesMail(`${character} Ada wrote ${character}`)).toBe(false);
  });

  it.each(bare)('may have no rules: %s', (words) => {
    expect(announcesMail(words)).toBe(true);
    expect(announcesMail(`_${words}`)).toBe(true);
    expect(announcesMail(` *${words}`)).toBe(true);
    expect(announcesMail(`x ${words}`)).toBe(false);
    expect(announcesMail(`${words}${'x'.repeat(80 - words.length)}`)).toBe(false);
  });

  it.each(['From', 'Von', 'De', 'Da', 'От', '发件人', '差出人'])(
    'may have the header after it: %s',
    (label) => {
      expect(announcesMail(`-----Original Message----- ${label}: Ada`)).toBe(true);
      expect(announcesMail(` *_-----Original Message-----${label} *： Ada`)).toBe(true);
      expect(announcesMail(`-----Original Message----- x${label}: Ada`)).toBe(false);
      expect(announcesMail(`x -----Original Message----- ${label}: Ada`)).toBe(false);
      expect(announcesMail(`-----Original Message----- ${label} Ada`)).toBe(false);
      expect(announcesMail(`-----Original Message----- ${label}_: Ada`)).toBe(true);
      expect(announcesMail(`-----Teas and milk----- ${label}: Ada`)).toBe(false);
    },
  );

  it.each(['-', '=', '_', '*'])('may be between rules of %s, with the header after it', (character) => {
    const words = (count: number) =>
      announcesMail(`${character.repeat(count)} Ada wrote ${character.repeat(count)} From: Ada`);
    expect([words(4), words(3)]).toEqual([true, false]);
  });

  it('is short, and neither armour nor a scissors line', () => {
    expect(announcesMail(`---- Original Message ${'x'.repeat(60)} ----`)).toBe(true);
    expect(announcesMail(`---- Original Message ${'x'.repeat(180)} ----`)).toBe(false);
    expect(announcesMail('-----BEGIN PGP MESSAGE-----')).toBe(false);
    expect(announcesMail('-----END PGP MESSAGE-----')).toBe(false);
    expect(announcesMail('---- 8< original 8< ----')).toBe(false);
    expect(announcesMail('---- >8 original ----')).toBe(false);
    expect(announcesMail('---- tea ----')).toBe(false);
    expect(announcesMail('---- Original Message ---- is what it begins with')).toBe(false);
    expect(announcesMail('>>> Ada <a@x> 3 Jun')).toBe(true);
    expect(announcesMail('>>>Ada')).toBe(false);
  });
});
