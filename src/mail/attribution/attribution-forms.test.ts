/**
 * Tests single lines: which forms of attributions, mail programs and machines are recognized, and which are not.
 */

import { describe, expect, it } from 'vitest';
import {
  aloneNamesAnother,
  isAttributionLike,
  isElision,
  isNameAlone,
  mayNameSomebody,
  mentionsAnother,
  pointsToAnother,
  reportsComment,
} from './attribution-like.ts';
import { otherNames } from './known-names.ts';
import { armourBegins, armourEnds, footerStart, isBanner, isLogLine, isSentFrom } from './machine-lines.ts';
import { announcesMail, headerFieldOf, mentionsWriting, opensQuotation } from './mail-languages.ts';
import { isFileHeader, isStatistics, patchOpening } from './patch-lines.ts';

/** An archive with mail by one other person. */
const only = (name: string) => otherNames(new Set([name]), [], undefined);

describe('a name alone', () => {
  const alone = (text: string) => isNameAlone(text, only('Ben Carr'));

  it.each([
    'Ben Carr:',
    'Ben,Carr:',
    '[2024-06-20] Ben Carr',
    'Ben Carr, 20.6.2024 12:00 +0200',
    '* Ben Carr - June 20, 2024',
    '20 Jun 2024, 10:11:12 Ben Carr：',
    `Ben Carr:${' '.repeat(91)}`,
  ])('%s', (text) => {
    expect(alone(text)).toBe(true);
  });

  it.each([
    'Ben Carr',
    'Ben Carr says:',
    'Cleo Dunn:',
    'Ben Carr (2):',
    `Ben Carr:${' '.repeat(92)}`,
    'Ben Carr 2024',
  ])('not: %s', (text) => {
    expect(alone(text)).toBe(false);
  });
});

describe('a line alone that names another person', () => {
  const names = (text: string, leads = false) => aloneNamesAnother(text, leads, only('Ben Carr'));

  it.each(["Re: Ben Carr's mail of Thursday", 'En réponse à Ben Carr', 'Zur Mail von Ben Carr vom 20.6.'])(
    '%s',
    (text) => {
      expect(names(text)).toBe(true);
    },
  );

  it.each([
    'I agree with Ben Carr.',
    'What does Ben Carr think?',
    '- Ben Carr to measure it',
    '2) Ben Carr',
    'Hi Ben Carr',
    'Cc: Ben Carr',
    'Re: the kettle of Ben',
    'Ben Carr and I talked about the kettle at the market',
  ])('not: %s', (text) => {
    expect(names(text)).toBe(false);
  });

  it('may contain a name of one to eight words', () => {
    for (const name of ['benny', 'Ben Carr', 'Cleo van Dunn', 'Dora de la Eck'])
      expect(aloneNamesAnother(`Re: ${name} of June`, false, only(name)), name).toBe(true);
    const long = (words: number) => `Ede ${'van '.repeat(words - 2)}Fox`;
    const isFound = (name: string) => aloneNamesAnother(`Re: ${name} of June`, false, only(name));
    expect([isFound(long(8)), isFound(long(9))]).toEqual([true, false]);
  });

  it('may have more words if a quotation follows', () => {
    const text = 'Replying to Ben Carr, who sent this to the list on June 20,';
    expect([names(text), names(text, true)]).toEqual([false, true]);
    const words = (count: number) => `${'so '.repeat(count - 2)}Ben Carr`;
    expect([words(9), words(10)].map((line) => names(line))).toEqual([true, false]);
    expect([words(14), words(15)].map((line) => names(line, true))).toEqual([true, false]);
  });
});

describe('a line above a quotation that mentions another person', () => {
  const mentions = (text: string) => mentionsAnother(text, (word) => word === 'Ben');

  it.each(['Ben', 'Responding to Ben', "Ben's mail", 'Ben’s,', '[quote=Ben]', `Ben ${'x'.repeat(116)}`])(
    '%s',
    (text) => {
      expect(mentions(text)).toBe(true);
    },
  );

  it.each([
    'I agree with Ben.',
    'Is that so, Ben?',
    '- for Ben',
    'Cc: Ben',
    'Hi Ben,',
    'Benny',
    'Bens',
    `Ben ${'x'.repeat(117)}`,
  ])('not: %s', (text) => {
    expect(mentions(text)).toBe(false);
  });
});

describe('a line that is almost certainly an attribution', () => {
  it.each([
    'Ben Carr wrote on 06/20/2024 <b@x>',
    'On 20 Jun 2024 Ben wrote:',
    'ben@x, 20 Jun 2024:',
    'b <b@x> wrote:',
    'Ben wrote:',
    '*Ben* schrieb:',
    '  Ben Carr of the Kettles writes:',
    'Quoting Ben:',
    'Quoting b@x',
    'Zitat von 20.06.2024',
    '李 写道:',
  ])('%s', (text) => {
    expect(isAttributionLike(text)).toBe(true);
  });

  it.each([
    '',
    '   ',
    'Ben wrote',
    'as he wrote:',
    'so Ben wrote:',
    'Ben Carr of the old Kettles writes:',
    'ben@x:',
    '20 Jun 2024:',
    'Quoting Ben',
    'https://x.example/2024/06/20 b@x',
    'see https://x.example/2024-06-20 he wrote:',
    `On 20 Jun 2024 Ben <b@x> wrote ${'x'.repeat(270)}:`,
  ])('not: %s', (text) => {
    expect(isAttributionLike(text)).toBe(false);
  });

  it('has at most 300 characters', () => {
    const line = (length: number) => `Ben <b@x> 20 Jun 2024 wrote ${'x'.repeat(length - 28)}`;
    expect(isAttributionLike(line(300))).toBe(true);
    expect(isAttributionLike(line(301))).toBe(false);
    expect(isAttributionLike(`${line(300)}   `)).toBe(true);
  });
});

describe('a form must begin its line', () => {
  it.each([
    ['@@ -1,2 +3,4 @@ x', ''],
    ['@@@ -1,1 -1,1 +1,2 @@@', ''],
    ['1:  aaaa111 = 1:  bbbb222 x', ''],
    ['Range-diff against v1:', ''],
    ['*** a/k.c', '--- b/k.c'],
    ['***************', '*** 1,3 ****'],
    ['*** 1,3 ****', ''],
    ['--- 1,3 ----', ''],
    ['diff --git a b', ''],
    ['diff -u a b', ''],
    ['Index: k.c', ''],
    ['--- a/k.c', '+++ b/k.c'],
  ])('of a patch: %s', (text, next) => {
    expect(patchOpening(text, next)).toBeDefined();
    expect(patchOpening(`x ${text}`, next)).toBeUndefined();
    expect(patchOpening(`x${text}`, next)).toBeUndefined();
  });

  it('and some must end it, or be followed by the next line', () => {
    expect(patchOpening('*************** x', '*** 1,3 ****')).toBeUndefined();
    expect(patchOpening('*** a/k.c', 'x --- b/k.c')).toBeUndefined();
    expect(patchOpening('--- a/k.c', 'x +++ b/k.c')).toBeUndefined();
    expect(patchOpening('*** 1,3 **** x', '')).toBeUndefined();
    expect(patchOpening('Ben Carr (12): x', '  kettle: boil')).toBeUndefined();
    expect(patchOpening(' Ben Carr (12):', '  kettle: boil')).toBeUndefined();
    expect(patchOpening('Ben Carr (12):', 'x  kettle: boil')).toBeUndefined();
    expect(patchOpening('    1:  aaaa111 = 1:  bbbb222', '')).toBeDefined();
    expect(patchOpening('     1:  aaaa111 = 1:  bbbb222', '')).toBeUndefined();
    expect(patchOpening('1:  aaaa111 = 1:  bbbb222x', '')).toBeUndefined();
  });

  it.each([
    'diff --git a b',
    'diff -u a b',
    'index 12ab..34cd',
    'index 1,2..3',
    'Index: k.c',
    '='.repeat(67),
    'new file mode 100644',
    'deleted file mode 100644',
    'old mode 100644',
    'new mode 100755',
    'mode 100644',
    'similarity index 90%',
    'dissimilarity index 90%',
    'rename from a',
    'copy to b',
    'Binary files a and b differ',
    'GIT binary patch',
    '--- a/k.c',
    '+++ b/k.c',
    '*** a/k.c',
    '*'.repeat(15),
    '--- 1,3 ----',
  ])('of a file header: %s', (text) => {
    expect(isFileHeader(text)).toBe(true);
    expect(isFileHeader(`x ${text}`)).toBe(false);
    expect(isFileHeader(`x${text}`)).toBe(false);
  });

  it.each([
    '>>> Ben Carr 06/20/24 12:00 PM >>>',
    'Begin forwarded message:',
    'Forwarded message',
    '---------- Forwarded message ---------',
    '-------- Original Message --------',
    '***** wrote *****',
    '--- Comment #3 from Ben Carr ---',
  ])('of another mail: %s', (text) => {
    expect(announcesMail(text)).toBe(true);
    expect(announcesMail(`See ${text}`)).toBe(false);
  });
});

describe('boundaries of forms', () => {
  it('a name alone may have an address', () => {
    expect(isNameAlone('Ben<b@x>Carr:', only('Ben Carr'))).toBe(true);
    expect(isNameAlone('Ben PM Carr 12:00', only('Ben Carr'))).toBe(true);
    expect(isNameAlone('Ben 20.6.2024 Carr', only('Ben Carr'))).toBe(true);
    expect(isNameAlone('Ben Carr <ben@mail.example>:', only('Ben Carr'))).toBe(true);
    expect(isNameAlone('Ben Carr Sent by: x@y 20.6.2024', only('Ben Carr'))).toBe(true);
    expect(isNameAlone('Ben Carr SENT BY: x@y 20.6.2024', only('Ben Carr'))).toBe(true);
    expect(isNameAlone('Ben Carr, Thursday 20.6.2024 12:00 PM', only('Ben Carr'))).toBe(true);
  });

  const isBen = only('Ben Carr');

  it('a number in brackets is part of a shortlog only at the end of a line', () => {
    expect(isNameAlone('(7): Ben Carr:', isBen)).toBe(true);
    expect(isNameAlone('Ben Carr (7):', isBen)).toBe(false);
    expect(isNameAlone('Ben Carr (7): ', isBen)).toBe(false);
  });

  it('a name with an address and a day may have several marks', () => {
    expect(isAttributionLike('"Ben" "Carr" <b@x> 20 Jun 2024, 10:00')).toBe(true);
    expect(isAttributionLike('*Ben*, *Carr* <b@x>, 20 Jun 2024')).toBe(true);
    expect(isAttributionLike('Ben Carr <b@x> 20 Jun 2024 10:00 pm')).toBe(true);
    expect(isAttributionLike('Ben<b@x>Carr 20 Jun 2024')).toBe(true);
    expect(isAttributionLike('Ben <b@x> 20 Jun 2024')).toBe(true);
    expect(isAttributionLike('ben <b@x> 20 Jun 2024')).toBe(false);
    expect(isAttributionLike('B <b@x> 20 Jun 2024')).toBe(false);
    expect(isAttributionLike('Ben"Carr" <b@x> 20 Jun 2024')).toBe(true);
  });

  it('a line that names another person has at most 120 characters', () => {
    const line = (length: number) => `Ben Carr, ${'x'.repeat(length - 13)}...`;
    expect([line(120), line(121)].map((text) => pointsToAnother(text, isBen))).toEqual([true, false]);
    const alone = (length: number) => `${'x'.repeat(length - 9)} Ben Carr`;
    expect([alone(120), alone(121)].map((text) => aloneNamesAnother(text, false, isBen))).toEqual([
      true,
      false,
    ]);
  });

  it('a line of six words is short', () => {
    expect(isAttributionLike('And so our dear Ben wrote:')).toBe(true);
    expect(isAttributionLike('And  so  our  dear  Ben  wrote:')).toBe(true);
    expect(isAttributionLike('And so our dear https://x.example Ben wrote:')).toBe(true);
    expect(isAttributionLike('And so our own dear Ben wrote:')).toBe(false);
  });

  it('statistics must begin their line', () => {
    expect(isStatistics('x  kettle.c | 2 +-')).toBe(false);
    expect(isStatistics('x 2 files changed')).toBe(false);
    expect(isStatistics('x create mode 100644 k.c')).toBe(false);
    expect(isStatistics('x rename a => b (90%)')).toBe(false);
    expect(isStatistics('x base-commit: 12ab')).toBe(false);
    expect(isStatistics(' kettle.c | 2 +- \n')).toBe(false);
  });
});

describe('a mark for omitted words', () => {
  it.each([
    '[...]',
    '[ ... ]',
    '<snip>',
    '[Snipped]',
    '(cut)',
    '--8<--',
    '...',
    '…',
    '-- >8 --',
    '[trimmed]',
  ])('%s', (text) => {
    expect(isElision(text)).toBe(true);
    expect(mayNameSomebody({ text }, [])).toBe(false);
  });

  it.each(['[1]', '2024-06-20', '<b@x>', 'cut it', 'snip, Ben', '-'.repeat(80)])('is not: %s', (text) => {
    expect(isElision(text)).toBe(false);
  });
});

describe('the line of a forge above a comment', () => {
  it.each([
    ['ben-carr left a comment (example/kettle#7)', 'review'],
    ['ben-carr left a comment', 'comment'],
    ['Issue #7 has been updated by Ben Carr.', 'review'],
    ['Issue #7 has been updated by Ben Carr:', 'review'],
    ['Issue #7 has been updated by Ben', 'review'],
    ['Issue #7 has been closed by Ben B. C. Carr', 'review'],
    ['Issue #7 has been closed by Ben B. C. D. Carr', undefined],
    ['Issue #7 has been closed by ben', undefined],
    ['Issue #7 was shown by Ben', undefined],
    ['Issue #7 has been updated by Ben Carr. it', undefined],
    [`Issue #7 ${'x'.repeat(59)} updated by Ben`, 'review'],
    [`Issue #7 ${'x'.repeat(60)} updated by Ben`, undefined],
    ['Ben B. C. Carr updated KETTLE-7.', 'review'],
    ['Ben closed K2-7', 'review'],
    ['Ben closed K-7', undefined],
    ['Ben closed Kettle-7', undefined],
    ['Ben closed KETTLE-7 now', undefined],
    ['ben closed KETTLE-7', undefined],
    ['Now, ben and Ben closed KETTLE-7', undefined],
    ['Ada Boyle created KETTLE-7:', undefined],
    ['ben-carr left a comment (see below)', 'comment'],
    ['ben-carr left a comment (#7)', 'comment'],
    ['Ben started a discussion', 'review'],
    ['Ben started a new thread', 'review'],
    ['Ben added a new comment', 'comment'],
    ['Ben posted a comment', 'comment'],
    ['Issue #7 has been updated by Ada Boyle.', undefined],
    ['The kettle has been updated by Ben Carr.', undefined],
    ['Ben Carr created KETTLE-7:', 'review'],
    ['@ben-carr commented on this pull request.', 'review'],
    ['ben-carr requested changes on this pull request.', 'review'],
    ['Ben Carr commented on this pull request', 'review'],
    ['Ben Carr commented on KETTLE-7:', 'review'],
    ['Ben Carr has posted comments', 'comment'],
    ['Ada Boyle commented on this pull request', undefined],
    ['ben-carr commented it out', undefined],
    ['ben-carr added a comment.', 'comment'],
    ['ben-carr added a comment to it', undefined],
    ['I added a comment.', undefined],
    ['He commented on this already', undefined],
    ['Ben commented on thistles', 'comment'],
    [`Ben commented ${'x'.repeat(186)}`, 'comment'],
    [`Ben commented ${'x'.repeat(187)}`, undefined],
  ])('%s', (text, what) => {
    expect(reportsComment(text, 'Ada Boyle')).toBe(what);
  });
});

describe('a line above a quotation', () => {
  const names = (text: string, known: readonly string[] = []) => mayNameSomebody({ text }, known);

  it.each([
    'so:',
    'so:"',
    'from b@x it came',
    'at 12:30 it boiled',
    'on 20 Jun 2024 it boiled',
    'Quoting it',
    'Ben Carr',
    '-- Ben van Carr,',
    'then Ben Carr came',
    'and he wrote this down',
    'and so that he then once wrote this',
    'x'.repeat(301),
  ])('may name somebody: %s', (text) => {
    expect(names(text)).toBe(true);
  });

  it.each([
    '',
    'it boils',
    'See https://x.example/2024-06-20:x',
    'See HTTPS://x.example/2024-06-20:x',
    'and so that is how it was that he wrote this down',
    'and so that was all that then Ben Carr said to us',
    'x'.repeat(300),
    'ben carr',
    'and so that was all that there was of Ben Carr',
    'Ben Carr and all that there was of it in the kettle',
  ])('names nobody: %s', (text) => {
    expect(names(text)).toBe(false);
  });

  it('names a person already credited', () => {
    expect(names('and ben agrees', ['cleo', 'ben'])).toBe(true);
    expect(names('and ben agrees', ['cleo'])).toBe(false);
  });
});

describe('words of mail programs', () => {
  it('match as whole words', () => {
    expect(mentionsWriting('Ben WROTE it')).toBe(true);
    expect(mentionsWriting('napisał(a) Ben')).toBe(true);
    expect(mentionsWriting('张三写道')).toBe(true);
    expect(mentionsWriting('he rewrote it, overwritten, wrote2')).toBe(false);
  });

  it.each([
    ['From: x', 'from'],
    [' *Von:* x', 'from'],
    ['FROM : x', 'from'],
    ['Objet： x', 'subject'],
    ['Cc: x', 'cc'],
    ['an: x', undefined],
    ['To: x', 'to'],
    ['Sent: x', 'sent'],
    ['Note: x', undefined],
    ['Fromage: x', undefined],
    ['See From: x', undefined],
    ['From x', undefined],
    [`From${' '.repeat(55)}: x`, 'from'],
    [`From${' '.repeat(56)}: x`, undefined],
  ])('%s is the field %s', (text, field) => {
    expect(headerFieldOf(text)).toBe(field);
  });

  it.each([
    'Begin forwarded message:',
    '> ----- Original Message -----',
    '--- forwarded mail: message ---:',
    'Original Message',
    '**Weitergeleitete Nachricht**',
    'BEGIN FORWARDED MESSAGE',
    `Begin forwarded message: ${'x'.repeat(54)}`,
    '----- MESSAGE -----',
    '---- forwarded from the BEGIN on ----',
  ])('announce another mail: %s', (text) => {
    expect(announcesMail(text)).toBe(true);
  });

  it.each([
    `Begin forwarded message: ${'x'.repeat(55)}`,
    '-----BEGIN PGP MESSAGE-----',
    '----- END OF MESSAGE -----',
    '-- >8 -- reply -- >8 --',
    '---- plan ----',
    '------ Original Message',
    'See Begin forwarded message',
    `--${' '.repeat(10)}message${'-'.repeat(200)}`,
  ])('do not announce a mail: %s', (text) => {
    expect(announcesMail(text)).toBe(false);
  });

  it('announce a mail in at most 200 characters', () => {
    const line = (length: number) =>
      `${'-'.repeat(length - 20)} forwarded message ${'-'.repeat(1)}`.replace(/-$/, '--');
    expect(line(200)).toHaveLength(201);
    expect(announcesMail(line(199))).toBe(true);
    expect(announcesMail(line(200))).toBe(false);
  });

  it('open a quotation only at the start of a line', () => {
    expect(opensQuotation.test(' * quoting Ben')).toBe(true);
    expect(opensQuotation.test('See Quoting Ben')).toBe(false);
    expect(opensQuotation.test('Quotingly')).toBe(false);
  });
});

describe('lines of a machine', () => {
  it.each([
    ['<4>[    1.000001] x', true],
    ['[  1.1][ T42] x', true],
    ['Jun  3 10:00:00 host kernel[12]: x', true],
    ['---[ end trace 0 ]---', true],
    ['x [    1.000001] x', false],
    ['[ 1.0] we want to pin every page', false],
    ['[1] https://x.example', false],
    ['Call Trace: x', true],
    ['Call trace: x', false],
  ])('of a log: %s', (text, is) => {
    expect(isLogLine(text)).toBe(is);
  });

  it('of armour have a label', () => {
    expect(armourBegins('-----BEGIN PGP SIGNATURE----- ')).toBe('PGP SIGNATURE');
    expect(armourBegins('x -----BEGIN PGP SIGNATURE-----')).toBeUndefined();
    expect(armourBegins('-----BEGIN PGP SIGNATURE----- x')).toBeUndefined();
    expect(armourEnds('-----END PGP SIGNATURE-----')).toBe(true);
    expect(armourEnds('x-----END PGP SIGNATURE-----')).toBe(false);
    expect(armourEnds('-----END PGP SIGNATURE-----x')).toBe(false);
  });

  it('may say in a few words from what a mail was sent', () => {
    expect(isSentFrom('  Sent from my kettle')).toBe(true);
    expect(isSentFrom('It was Sent from my kettle')).toBe(false);
    expect(isSentFrom(`Sent from ${'x'.repeat(109)}`)).toBe(true);
    expect(isSentFrom(`Sent from ${'x'.repeat(110)}`)).toBe(false);
  });

  it.each([
    'Outlook für Android<https://aka.ms/AAb9ysg> herunterladen',
    'Obtenir Outlook pour iOS<https://aka.ms/o0ukef>',
    'Outlook for iOS<https://aka.ms/o0ukef> を入手',
    'iOS용 Outlook<https://aka.ms/o0ukef> 다운로드',
    'Verstuurd vanaf mijn iPhone',
    'Von meinem/meiner Galaxy gesendet',
    'Virus-free. www.avast.com',
    'Odesláno z iPhonu',
    'Sendt fra min iPhone',
    'Lähetetty iPhonesta',
    "iPhone'umdan gönderildi",
    '從我的 iPhone 傳送',
    '나의 iPhone에서 보냄',
    'Enviat des del meu iPhone',
    'Odoslané z iPhonu',
    'Надіслано з iPhone',
    'Trimis de pe iPhone',
    'Στάλθηκε από το iPhone',
    'iPadから送信',
  ])('may say so in any language: %s', (text) => {
    expect(isSentFrom(text)).toBe(true);
  });

  it.each([
    'We read it in Outlook, see <https://kettle.example/o>',
    `Outlook${' '.repeat(41)}<https://aka.ms/o0ukef>`,
    'iPhone’umdan gönderildi mi?',
    'It was sent from my iPhone',
    'Lähetetty iPhonesta eilen',
  ])('do not include prose: %s', (text) => {
    expect(isSentFrom(text)).toBe(false);
  });

  it.each([
    'External email: Use caution opening links or attachments',
    '[EXTERNAL EMAIL]',
    '[EXT]',
    '*** EXTERNAL SENDER ***',
    'CAUTION: This email originated from outside of the organization. Do not click links.',
    'WARNING - this mail was sent from an external source',
    "[You don't often get email from b@x. Learn why this is important]",
    'Some people who received this message don’t often get email from b@x',
    'This message came from outside your organization.',
    'Do not click on links or open attachments unless you know the sender.',
    'ACHTUNG: Diese Nachricht kommt von einem externen Absender',
  ])('include a gateway’s warning about mail from outside: %s', (text) => {
    expect(isBanner(text)).toBe(true);
  });

  it.each([
    'External mail is not what we boil.',
    'Warning: this is outside the scope of the kettle',
    'Caution: external memory leaks',
    'This message is about kettles from outside.',
    'It says CAUTION: This email originated from outside of the organization.',
    'Do not click it',
    `[EXT]${'!'.repeat(300)}`,
  ])('do not include a warning in a debate: %s', (text) => {
    expect(isBanner(text)).toBe(false);
  });

  it('of a footer begin at the last rule with its words below', () => {
    const line = '_'.repeat(20);
    expect(footerStart(['text', line, 'Kettles MAILING LIST'])).toBe(1);
    expect(footerStart(['text', '_'.repeat(19), 'https://x.example'])).toBeUndefined();
    expect(footerStart(['text', line, 'Kettles'])).toBeUndefined();
    expect(footerStart(['text', `x${line}`, 'https://x.example'])).toBeUndefined();
    expect(footerStart(['text', `${line}x`, 'https://x.example'])).toBeUndefined();
    expect(footerStart(['mailing list', line])).toBeUndefined();
    expect(footerStart(['text', '---', 'Checked by a kettle'])).toBe(1);
    expect(footerStart(['text ---', 'Checked by a kettle'])).toBeUndefined();
    expect(footerStart(['--- text', 'Checked by a kettle'])).toBeUndefined();
    expect(footerStart(['text', '---', 'https://x.example'])).toBeUndefined();
    expect(footerStart(['text', line, 'https://x.example'])).toBe(1);
    expect(footerStart(['text', line, 'ad', line, 'mailing list'])).toBe(1);
    expect(footerStart(['text', ` ${line} `, '', 'unsubscribe'])).toBe(1);
    expect(footerStart([])).toBeUndefined();
    expect(footerStart(['text', '-=-=-=-=-=-=-=-=-', 'Groups.io Links', '-=-=-=-=-=-=-=-=-'])).toBe(1);
    expect(footerStart(['text', '-'.repeat(69), 'Kettle GmbH, Registered Address: Am Kessel 1'])).toBe(1);
  });

  it('of a company’s note begin at its first sentence, after a blank line', () => {
    const note = 'This e-mail and any files transmitted with it must not be copied.';
    expect(footerStart(['text', '', note, 'Please delete it.'])).toBe(2);
    expect(footerStart(['text', '', 'CONFIDENTIALITY NOTICE: for the intended recipient(s)'])).toBe(2);
    expect(footerStart(['text', note])).toBeUndefined();
    expect(footerStart(['text', '', 'This message has two files attached.'])).toBeUndefined();
    expect(footerStart(['text', '', 'This patch is not to be copied.'])).toBeUndefined();
  });

  it.each([
    'IMPORTANT NOTICE: The contents of this email are confidential.',
    'The information contained in this message is legally privileged.',
    'This e-mail is meant for the intended recipient.',
    'Diese E-Mail enthält vertrauliche Informationen.',
    'Ce message est réservé à ses destinataires.',
    'Este mensaje es solo para su destinatario.',
    'Questa e-mail è per il destinatario.',
    'To unsubscribe, send a mail to kettle+unsubscribe@mail.example',
    'To unsubscribe from this list: send a line',
    'To unsubscribe send a mail to kettle+unsubscribe@mail.example',
  ])('of a note begin at a paragraph: %s', (note) => {
    expect(footerStart(['text', '', note])).toBe(2);
    expect(footerStart(['text', note])).toBeUndefined();
    expect(footerStart(['text', '', `So ${note}`])).toBeUndefined();
  });

  it.each([
    'This mail is about confidential guests.',
    'This message is printed where memory is privileged.',
    'To unsubscribe a notifier, call kettle_leave().',
    'The important notice is in the log: confidential memory.',
  ])('do not include prose that begins alike: %s', (text) => {
    expect(footerStart(['text', '', text])).toBeUndefined();
  });

  it('of a note have the telling words in their first 600 characters', () => {
    const note = (length: number) => [
      'text',
      '',
      'Disclaimer:',
      ...Array.from({ length: 5 }, () => 'x'.repeat(99)),
      `${'x'.repeat(length)} privileged`,
    ];
    expect(footerStart(note(77))).toBe(2);
    expect(footerStart(note(78))).toBeUndefined();
  });

  it('of a company’s entry in a register are a paragraph with two of its words', () => {
    const entry = ['Kettle Center GmbH', 'Geschaeftsfuehrung: B. Carr', 'Amtsgericht Kesselstadt, HRB 7'];
    expect(footerStart(['text', '', ...entry])).toBe(2);
    expect(footerStart(['text', ...entry])).toBeUndefined();
    expect(footerStart(['text', '', 'Registered in England and Wales, registration number 7'])).toBe(2);
    expect(footerStart(['text', '', 'A notifier is registered in kettle_init().'])).toBeUndefined();
    expect(footerStart(['text', '', 'It is registered in init.', '', 'Its registered address is 7.'])).toBe(
      undefined,
    );
    expect(footerStart(['text', '', ...entry, 'x'.repeat(300), 'x'.repeat(300)])).toBeUndefined();
    const long = (length: number) => [
      'text',
      '',
      'HRB 7 Amtsgericht',
      'x'.repeat(299),
      'x'.repeat(length - 319),
    ];
    expect([footerStart(long(599)), footerStart(long(600))]).toEqual([2, undefined]);
    expect(footerStart(['text', '', 'It is registered in init.', ' ', 'Its registered address is 7.'])).toBe(
      undefined,
    );
  });

  it('of a list’s footer are below a rule, which may be short if the words are clear', () => {
    expect(footerStart(['text', '-~'.repeat(10), 'You are subscribed: unsubscribe'])).toBe(1);
    expect(footerStart(['text', '-', 'To unsubscribe from this list'])).toBe(1);
    expect(footerStart(['text', '-----', 'このメールには機密情報が含まれています。'])).toBe(1);
    expect(footerStart(['text', '-'.repeat(18), 'Archives: https://lists.example/kettle'])).toBe(1);
    expect(footerStart(['text', '-'.repeat(18), 'See https://kettle.example'])).toBeUndefined();
  });

  it('of a footer are at most 24, of which 300 characters are read', () => {
    const rest = (count: number) => [
      '_'.repeat(20),
      'unsubscribe',
      ...Array.from({ length: count }, () => 'x'),
    ];
    expect(footerStart(rest(23))).toBe(0);
    expect(footerStart(rest(24))).toBeUndefined();
    expect(footerStart(['_'.repeat(20), `${'x'.repeat(289)}unsubscribe`])).toBe(0);
    expect(footerStart(['_'.repeat(20), `${'x'.repeat(290)}unsubscribe`])).toBeUndefined();
    expect(footerStart(['---', 'x'.repeat(299), `${'x'.repeat(89)}unsubscribe`])).toBe(0);
    expect(footerStart(['---', 'x'.repeat(299), `${'x'.repeat(90)}unsubscribe`])).toBeUndefined();
  });
});
