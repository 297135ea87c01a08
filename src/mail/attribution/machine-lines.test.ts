/** Tests lines written by programs, lists and companies, form by form. */

import { describe, expect, it } from 'vitest';
import { armourBegins, armourEnds, footerStart, isBanner, isLogLine, isSentFrom } from './machine-lines.ts';

describe('a line of a log', () => {
  it.each([
    '[    1.234567] kettle: boils',
    '<6>[   12.000001] kettle',
    '[ 1.5] [ T12] kettle',
    '[1.5][C0] kettle',
    'Jun  3 10:00:00 host kettle[12]: boils',
    'Jun 13 10:00:00 host kettle/x: boils',
    'Jun 13 10:00:00 host kettle.x-y[12]: boils',
    'Call Trace',
    'Call Trace: boils',
    ' boil.cold+0x1f/0xaf',
    'Code: 48 89 (0f)0b 01',
    'R10: 0123456789abcdef',
    '#1  0xabcd0123 in boil ()',
    'Call Trace:',
    'Call trace',
    'via 0a1b2c3d4e5f boil',
    'from 0a1b2c3 boil',
    ' ? boil+0x12',
    ' ?boil.cold+0x12',
    ' boil_water+0x1f/0x20',
    'RIP: 0010:boil',
    'Code: 48 89 e5 <0f> 0b',
    'RAX: 0123456789abcdef RBX: 0',
    'EIP: boil',
    '---[ end trace 1 ]---',
    '---[ cut ]---',
    '------------[ cut here ]------------',
    '#12  0x0123abcd in boil ()',
    '<TASK>',
    ' </IRQ>',
    '<NMI>',
    '<#PF>',
  ])('%s', (text) => {
    expect(isLogLine(text)).toBe(true);
    expect(isLogLine(`x ${text}`)).toBe(false);
  });

  it.each([
    '[1.0] the first point',
    '[1] x',
    'Jun 3, kettle: x',
    'Call Trace it',
    'from 0a1b2c boil',
    'from 0a1b2c3',
    'from teapots boil',
    '<TASK> x',
    'Code: see x',
    'R1: 0',
  ])('is not: %s', (text) => {
    expect(isLogLine(text)).toBe(false);
  });
});

it('armour has a label between its rules and nothing else on the line', () => {
  expect(armourBegins('-----BEGIN PGP SIGNATURE-----')).toBe('PGP SIGNATURE');
  expect(armourBegins('x -----BEGIN PGP SIGNATURE-----')).toBeUndefined();
  expect(armourBegins('-----BEGIN PGP SIGNATURE----- x')).toBeUndefined();
  expect([armourEnds('-----END PGP SIGNATURE-----  '), armourEnds('-----END-----')]).toEqual([true, false]);
});

it.each([
  ['begin 644 kettle.txt', 'begin', 'end'],
  ['begin 0644 kettle.txt', 'begin', 'end '],
  ['=ybegin line=128 size=7 name=kettle', 'ybegin', '=yend size=7'],
  ['(This file must be converted with BinHex 4.0)', 'BinHex', ':$f*TEQKPH#!!!:'],
  ['(This file must be converted with BinHex 4.0)', 'BinHex', '$f*TEQKPH#!!!:  '],
])('an encoded file is armour too: %s', (start, label, end) => {
  expect([armourBegins(start), armourBegins(`x ${start}`)]).toEqual([label, undefined]);
  expect([armourEnds(end), armourEnds(`x ${end}`)]).toEqual([true, false]);
  expect(armourEnds(`${end.trimEnd()} x`)).toBe(end.startsWith('=yend'));
});

it.each(['begin 64 kettle', 'begin 888 kettle', 'begin 644', 'begin with kettles', '=ybegin kettle'])(
  'prose is not an encoded file: %s',
  (text) => {
    expect(armourBegins(text)).toBeUndefined();
  },
);

it.each(['ends', 'end it', '=yend', 'tea and:', ':', `${'x'.repeat(65)}:`])(
  'prose is not the end of an encoded file: %s',
  (text) => {
    expect(armourEnds(text)).toBe(false);
  },
);

describe('a line added by a telephone or a program', () => {
  it.each([
    ...[
      'Virus-free. www.x.example',
      'Virus-free.www.x.example',
      'Please consider the environment before printing',
      'Sent from my phone',
      'Sent via the kettle',
      'Sent with Kettle',
      'Sent from Kettle',
    ],
    ...['Get Outlook for Kettles', 'Gesendet von x', 'Gesendet mit x', 'Von meinem Kessel hier gesendet'],
    ...[
      'Envoyé de x',
      'Envoyé depuis x',
      'Enviado desde x',
      'Enviado do x',
      'Enviado de x',
      'Enviat des de x',
      'Inviato dal x',
    ],
    ...[
      'Verzonden vanaf x',
      'Verstuurd met x',
      'Verzonden vanuit x',
      'Wysłano z x',
      'Wysłane z x',
      'Odesláno z x',
      'Odeslano z x',
    ],
    ...[
      'Odoslané z x',
      'Отправлено из x',
      'Отправлено с x',
      'Надіслано з x',
      'Skickat från x',
      'Sendt fra x',
    ],
    ...[
      'Lähetetty puhelimesta',
      'Trimis de pe x',
      'Στάλθηκε από x',
      'iPhoneから送信',
      '发自我的iPhone',
      '從我的 iPhone 傳送',
    ],
    ...['내 iPhone에서 보냄', '나의 iPhone에서 보냄', 'iPhone gönderildi'],
    'Download Outlook for kettles <https://aka.ms/ab12>',
  ])('%s', (text) => {
    expect(isSentFrom(text)).toBe(true);
    expect(isSentFrom(`${text}${' '.repeat(120)}`)).toBe(false);
  });

  it.each(['It was Sent from my desk', 'Sent yesterday', 'Wysłanu z x', 'Outlook <https://x.example/ab>'])(
    'is not: %s',
    (text) => {
      expect(isSentFrom(text)).toBe(false);
    },
  );
});

describe('a line added by a gateway above a mail', () => {
  it.each([
    ...[
      'EXTERNAL EMAIL',
      '[External Sender]',
      '*External message*',
      'External e-mail: take care',
      '[EXT]',
      '[EXTERNAL]',
    ],
    ...[
      "You don't often get email from ada@x",
      'You don’t often get e-mail from a',
      "Some people who received this message don't often get email from a",
    ],
    ...[
      'This message is from an external sender',
      'This email came from outside',
      'CAUTION: External e-mail',
      'Warning: this originated outside',
    ],
    ...[
      'Attention: sent from an external source',
      'NOTICE: External message',
      'Important: received from outside',
      'Caution: came from an outside',
    ],
    ...[
      'Caution: from outside of the organisation',
      'Caution: from outside our company',
      'Caution: it is outside your network',
    ],
    ...[
      'ACHTUNG: Externe E-Mail',
      'ACHTUNG: externer Absender',
      'Achtung: externe Quelle',
      'ACHTUNG: von außerhalb der Firma',
    ],
    ...[
      'Achtung: von außerhalb unserer Firma',
      'Achtung: außerhalb des Hauses',
      'Caution: from outside the organization',
    ],
    ...['Do not click links or open attachments', 'Do not click on any link or open any attachment'],
    ...['EXTERNAL: do not trust it', 'External e-mail - be careful', 'External Sender! Use caution'],
    ...['[External message] think before it', 'EXTERNAL SOURCE: this email', 'External: this message'],
    ...['External email. Do not', 'EXTERNAL - This e-mail'],
  ])('%s', (text) => {
    expect(isBanner(text)).toBe(true);
    expect(isBanner(`We say: ${text}`)).toBe(false);
    expect(isBanner(`${text}${' '.repeat(300)}`)).toBe(false);
  });

  it.each([
    'External',
    'External: do nothing',
    'External tea: do not drink',
    'Externally, do not drink it',
    'Caution, tea is hot',
    'Externals: email',
    'This message is short',
    'Do not click here',
  ])('is not: %s', (text) => {
    expect(isBanner(text)).toBe(false);
  });
});

describe('a footer', () => {
  const below = (mark: string, ...words: readonly string[]) => footerStart(['Tea.', '', mark, ...words]);

  it.each([
    ...[
      '_'.repeat(20),
      '-'.repeat(20),
      '~'.repeat(20),
      '='.repeat(20),
      '^'.repeat(20),
      '*'.repeat(20),
      '#'.repeat(20),
      '-='.repeat(8),
    ],
    `${'-='.repeat(8)}-`,
  ])('begins at a long rule: %s', (mark) => {
    expect(below(mark, 'kettle mailing list')).toBe(2);
    expect(below(mark, 'groups.io')).toBe(2);
    expect(below(mark, 'and tea')).toBeUndefined();
    expect(below(mark.slice(0, -2), 'Visit www.x.example')).toBeUndefined();
    expect(below(`${mark} x`, 'kettle mailing list')).toBeUndefined();
  });

  it.each([
    ...[
      'Kettle Mailing List',
      'Unsubscribe here',
      'x.example/mailman/x',
      'x.example/listinfo',
      'Do You Yahoo?',
      'no spam',
      'No virus',
    ],
    ...[
      'SourceForge',
      'Download it',
      'Confidential',
      'intended only',
      'intended solely',
      'intended for the',
      'Disclaimer',
    ],
    ...[
      'https://x.example',
      'http://x.example',
      'www.x.example',
      'Google Groups',
      'groups.io',
      'List archives',
      'Registered office',
    ],
    ...[
      'registered address',
      'Commercial Register',
      'Handelsregister',
      'Amtsgericht X',
      'Managing Director',
      'Managing Directors',
    ],
    ...['Geschäftsführer', 'Geschaeftsfuehrung', 'You are subscribed to the group', 'To post to this group'],
  ])('is recognized by its words: %s', (words) => {
    expect(below('_'.repeat(20), 'x', words)).toBe(2);
  });

  it.each(['-', '--- ', '-'.repeat(19), '***', '===', '___'])('may have a short rule: "%s"', (mark) => {
    expect(below(mark, 'This email was checked')).toBe(2);
    expect(below(mark, 'and tea')).toBeUndefined();
  });

  it.each([
    ...[
      'Checked for tea',
      'checked by X',
      'Virus',
      'Avast',
      'McAfee',
      'Confidential',
      'intended only',
      'intended solely',
    ],
    ...[
      'intended for the',
      'unsubscribe',
      'mailing list',
      'archive: https://x',
      'archives: http://x',
      'legally privileged',
      '機密',
    ],
    ...[
      'Diese E-Mail',
      'diese email',
      'Ce message',
      'ce courriel',
      'This e-mail has',
      'This message is',
      'this email was',
      'this message and',
    ],
    'this email may',
  ])('needs certain words below a short rule: %s', (words) => {
    expect(below('--', words)).toBe(2);
  });

  const note = (first: string, then: string) => footerStart(['Tea.', '', first, then]);

  it.each([
    ...['Confidentiality notice', '**Privacy note', 'LEGAL DISCLAIMER', '*Important notice', 'Disclaimer: x'],
    ...[
      'This e-mail and any files',
      'This message and its attachments',
      'This communication with what is attached',
      'This email, an attachment',
    ],
  ])('without a rule may begin as a company’s notice: %s', (first) => {
    expect(note(first, 'is confidential')).toBe(2);
    expect(note(first, 'and tea')).toBe(/confidential/i.test(first) ? 2 : undefined);
    expect(note(`We say: ${first}`, 'is confidential')).toBeUndefined();
    expect(footerStart(['Tea.', first, 'is confidential'])).toBeUndefined();
  });

  it('without a rule and an empty line may begin as a whole notice', () => {
    const whole = 'Important notice: The contents of this e-mail and any attachments are confidential';
    expect(footerStart(['Tea.', whole, 'and tea'])).toBe(1);
    expect(footerStart(['Tea.', ` ${whole.toUpperCase().replace('E-MAIL', 'email')}`, 'and tea'])).toBe(1);
    expect(footerStart(['Tea.', `x ${whole}`, 'and tea'])).toBeUndefined();
  });

  it.each([
    'confidential',
    'privileged',
    'the intended recipient',
    'may not be copied',
    'unauthorised',
    'unauthorized',
    'delete it',
    'delete this',
  ])('without a rule must continue as a notice: %s', (then) => {
    expect(note('Legal notice', then.toUpperCase())).toBe(2);
  });

  it.each([
    ...['This message', 'This email', 'The contents contained in this e-mail'],
    ...[
      'The content in this message',
      'The information in this email',
      'The information contained in this e-mail',
      'Diese E-Mail',
    ],
    ...[
      'Diese Nachricht',
      'Ce message',
      'Ce courriel',
      'Ce mail',
      'Este mensaje',
      'Este correo',
      'Este email',
      'Questa email',
      'Questo messaggio',
    ],
    ...['Esta mensagem', 'Questa comunicazione', 'Le informazioni contenute in questa comunicazione'],
    ...['Dit bericht', 'Deze e-mail', 'Niniejsza wiadomość', 'Ta wiadomość', 'Tato zpráva'],
    ...['Это сообщение', 'Данное письмо', 'Это письмо', 'Tämä viesti', 'Bu e-posta', 'Bu eposta', 'Bu mesaj'],
  ])('may begin with words that prose may share: %s', (first) => {
    expect(note(`${first} is`, 'legally privileged')).toBe(2);
    expect(note(`${first} is`, 'privileged')).toBeUndefined();
    expect(note(`${first}x is`, 'legally privileged')).toBeUndefined();
  });

  it.each([
    ...[
      'このメール',
      '本メール',
      'この電子メール',
      '本メッセージ',
      'この 電子メッセージ',
      '本邮件',
      '此郵件',
    ],
    ...['本电子邮件', '此電子郵件', '이 메일', '본 메일', '이 전자메일', '본 이메일', '이 메시지'],
    ...['Detta meddelande', 'Dette meddelelsen', 'Deta e-postmeddelande', 'Dette epostmeddelelse'],
  ])('may begin so in a script without spaces, or with endings: %s', (first) => {
    expect(note(`${first}は`, 'legally privileged')).toBe(2);
    expect(note(`x ${first}は`, 'legally privileged')).toBeUndefined();
  });

  it.each([
    ...['confidentielles', 'confidencial', 'confidenciais', 'confidenciales', 'riservate', 'vertrouwelijke'],
    ...['poufne', 'důvěrné', 'конфиденциальная', 'konfidentiell', 'fortrolig', 'luottamuksellisia'],
    ...['gizli bilgi', '機密', '机密', '保密', '기밀'],
    ...[
      'intended recipient',
      'intended only for',
      'intended solely for',
      'legally privileged',
      'notify the sender',
    ],
    ...[
      'Vertrauliche Informationen',
      'der richtige Adressat',
      'destinataire',
      'destinataires',
      'destinatario',
      'destinataria',
      'destinatarios',
    ],
  ])('must then continue clearly as a notice: %s', (then) => {
    expect(note('This email is', then)).toBe(2);
  });

  it.each([
    'To unsubscribe, x',
    'To unsubscribe: x',
    'To unsubscribe send x',
    'to unsubscribe from this list: x',
    'To unsubscribe from this group, x',
  ])('may be the end of a list’s mail: %s', (text) => {
    expect(note(text, 'x')).toBe(2);
    expect(note(`Tea ${text}`, 'x')).toBeUndefined();
  });
  it('does not begin with "To unsubscribe them", which is prose', () => {
    expect(note('To unsubscribe them', 'x')).toBeUndefined();
  });

  it.each([
    ...[
      'HRB 12',
      'HRA12',
      'Amtsgericht X',
      'Handelsregister X',
      'Commercial Register',
      'registered in X',
      'registered no 1',
      'Registered office',
    ],
    ...[
      'registered address',
      'registered number',
      'Registration number',
      'USt-ID',
      'ustid',
      'Geschäftsführer',
      'Geschaeftsfuehrer',
    ],
  ])('may be an entry in a register with two of its words: %s', (words) => {
    const other = /HR/.test(words) ? 'Amtsgericht' : 'HRB 7';
    expect(note('Kettle Works', `${words}, ${other}`)).toBe(2);
    expect(note('Kettle Works', words)).toBeUndefined();
    const long = ['x'.repeat(300), 'x'.repeat(300)];
    expect(footerStart(['Tea.', '', `${words}, ${other}`, ...long])).toBeUndefined();
  });

  it('is found in the last 24 non-empty lines', () => {
    const lines = (count: number) => ['_'.repeat(20), ...Array.from({ length: count }, () => 'mailing list')];
    expect([footerStart(lines(24)), footerStart(lines(25))]).toEqual([0, undefined]);
  });
});
