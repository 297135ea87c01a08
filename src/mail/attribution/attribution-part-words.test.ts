/** Tests days, prepositions and openings in many languages, each as the only remains of an attribution. */

import { describe, expect, it } from 'vitest';
import { isAttributionPart, isPartAlone, namesStranger } from './attribution-part.ts';

const list = (words: string) => words.split(' ');
const months = list(
  'jan feb mar mär apr may mai mayo jun jul aug ago sep oct okt nov dec dez dic janv févr mars avr juin juil août sept déc giu lug gen mag set ott out cze led úno bře dub kvě čer srp zář říj lis pro янв фев мар апр май мая июн июл авг сен окт ноя дек iun ביוני',
);
const weekdays = list(
  'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lun lundi mar mardi mer mercredi jeu jeudi ven vendredi sam samedi dim четверг понедельник вторник среда пятница суббота воскресенье пн вт ср чт пт czw čt tors gio joi quinta-feira jueves',
);
const beside = list('am pm a.m. p.m. utc gmt cet cest est edt mest mdt uhr kl г de of at um on om v o');

describe('a day alone', () => {
  it.each(months)('may have a month: %s', (month) => {
    expect([
      isPartAlone(`12 ${month}`),
      isPartAlone(`${month.toUpperCase()} 12`),
      isPartAlone(`12 x${month}`),
    ]).toEqual([true, true, false]);
  });

  it.each(weekdays)('may have a weekday: %s', (day) => {
    expect([isPartAlone(`${day} 12`), isPartAlone(`x${day} 12`)]).toEqual([true, false]);
  });

  it.each(beside)('may have a word beside its time: %s', (word) => {
    expect([isPartAlone(`12 ${word}`), isPartAlone(`12 x${word}`)]).toEqual([true, false]);
  });

  it.each(['On', 'Am', 'Le', 'El', 'Il', 'Op', 'Em', 'W dniu', 'Dne', 'Den', 'Dana', 'În', 'Στις'])(
    'may begin like an attribution: %s',
    (word) => {
      expect([isPartAlone(`${word} 12`), isPartAlone(`Tea${word} 12`)]).toEqual([true, false]);
    },
  );

  it.each([...'年月日월일時时오전후'])('may have a character for it: %s', (character) => {
    expect(isPartAlone(`12${character}`)).toBe(true);
  });
});

const openings = [
  ...list(
    'On At In Am Le El Il Op Em No W Dne Den Dana Στις În В 在 Quote Quoting Excerpt Excerpts According Zitat',
  ),
  ...list(
    'Citat Citation Citando Citeren Citowanie Mensaje Message Reply Replying Response Responding Selon Re Reakce From 回复',
  ),
  ...[
    'In message',
    'In article',
    'In reply',
    'In response',
    'In mail',
    'W dniu',
    'No dia',
    'Mensaje citado',
    '* On',
    '— On,',
  ],
];

it.each(openings)('an opening without an end is a part: %s', (text) => {
  expect([isPartAlone(text), isPartAlone(`tea, ${text}`)]).toEqual([true, text === 'Am']);
});

it.each(list('to cc bcc from date sent subject an kopie von datum betreff'))(
  'a field alone is a part: %s',
  (word) => {
    expect([isPartAlone(word.toUpperCase()), isPartAlone(`${word} of tea`)]).toEqual([true, false]);
  },
);

it.each([
  'Reply to',
  'Replying to',
  'Responding to',
  'Response to',
  'In reply to',
  'In response to',
  'In answer to',
  'Once upon',
  'And then',
  'Вы писали',
  ...[
    'In Antwort auf',
    'En réponse à',
    'En respuesta a',
    'En respuesta al',
    'In risposta a',
    'In antwoord op',
  ],
  ...['Em resposta a', 'W odpowiedzi na', 'Reakce na', 'В ответ на', 'Som svar på', '回复'],
])('the beginning of a reply is a part: %s', (words) => {
  expect([isPartAlone(`${words} all of it`), isPartAlone(`x ${words} all of it`)]).toEqual([true, false]);
});

const part = (text: string) => isAttributionPart(text, false);

describe('above a quotation', () => {
  it.each(
    list(
      'from to of by on at von vom am auf de du à par del di por da do van op om na od от на письмо på från cited quoted',
    ),
  )('a line that ends before the name: %s', (word) => {
    expect([part(`tea ${word}`), part(`tea ${word.toUpperCase()}`), part(`tea x${word}`)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(
    list(
      'mail e-mail message post posting letter comment quote Nachricht Antwort courriel réponse correo respuesta risposta antwoord resposta odpowiedzi reakce ответ svar письмо さん メッセージ 的邮件 邮件 메일 답장',
    ),
  )('a word for mail: %s', (word) => {
    expect([part(`tea ${word} tea`), part(`tea x${word}x tea`)]).toEqual([true, /\p{Lo}/u.test(word)]);
  });

  it.each(list('re aw fw fwd sv vs wg tr rv antw res odp 回复 答复 转发'))(
    'the subject of a reply is a part: %s',
    (word) => {
      expect([part(`${word}: tea`), part(`${word} tea`), part(`${word}x tea`)]).toEqual([true, true, false]);
    },
  );

  const answers = list(
    'yes yep yeah yup no nope ok okay agreed ack nack right sure true false correct exactly indeed done fixed good great nice fine thanks thx absolutely definitely maybe perhaps probably same ditto likewise hm hmm heh ah oh oops sorry well why what how so but cool understood makes interesting please never certainly possibly not none nothing nit it this that i we you he she they',
  );

  it.each(answers.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`))(
    'a short answer is not a name: %s',
    (word) => {
      expect([isAttributionPart(`${word} Kettle`, true), isAttributionPart(`${word}x Kettle`, true)]).toEqual(
        [false, true],
      );
    },
  );
});

it.each([
  'Ada Boyle van Tea',
  'Boyle, Ada',
  'ADA BOYLE',
  'Ada/Ben',
  'Ada (Works)',
  '* Ada',
  '@Ada',
  '"Ada Boyle"',
  'Ada den Tea',
])('a name alone begins a paragraph: %s', (name) => {
  expect([isAttributionPart(name, true), isAttributionPart(name, false)]).toEqual([true, /^[*"]/.test(name)]);
});

describe('a stranger', () => {
  const presents = (text: string) => namesStranger(text, 'Ada Boyle');

  it.each(['Cleo Dunn dixit:', 'Cleo van Dunn dixit：', 'Cleo Dunn heeft dit gezegd :', 'Cleo Dunn さんは:'])(
    'may be named in any language: %s',
    (text) => {
      expect(presents(text)).toBe(true);
    },
  );

  it.each([
    ...[
      'Cleo Dunn dixit',
      'Cleo Dunn dixit: tea',
      'Cleo Dunn a b c d e f:',
      'Cleo dixit:',
      'cleo dunn dixit:',
    ],
    ...['Ada Boyle dixit:', 'Action Items dixit:', 'so Cleo Dunn dixit:', 'Cleo Dunn Dixit:'],
  ])('is not: %s', (text) => {
    expect(presents(text)).toBe(false);
  });

  const headings = list(
    'Action Actions Additional Affected Agenda Alternative Alternatives Analysis And Answer Answers Approach Arch Background Base Basic Benchmark Benchmarks Benefits Brief Bug Bugs Build Case Cases Cause Change Code Comments Common Compat Components Conclusion Conclusions Concern Concerns Config Cons Context Cost Current Data Dependencies Deployment Description Design Detail Details Device Differences Discussion Documentation Driver Environment Error Example Expected Feature Features File Files Final Fixed Fixes Follow For From Further Future General Goal Goals Hardware Here High History How Idea Impact Implementation Info Initial Input Interface Intro Issue Issues Kernel Key Known Level Limitation Limitations Link Links Linux List Log Main Major Memory Migration Minor Model More Motivation My Naming New Next Non Note Notes Of Old On Open Option Options Other Our Output Overall Overview Page Part Patch Per Plan Point Points Policy Possible Pre Problem Problems Process Project Pros Proposal Proposals Proposed Purpose Question Questions Quick Rationale Reason Reasons Refer Related Release Remaining Report Reproduc Requirement Requirements Result Results Review Risk Risks Root Running Scope Security Series Setup Short Side Size Software Solution Solutions Some Source Spec Stack Statement Status Step Steps Summary Support System Technical Terms Test That The Then Thing Things This Time To Todo Tool Topic Topics Trace Two Type Update Usage Use User Using Version What When Why With Work Working Your',
  );

  it.each(headings)('is not a heading with the word %s', (word) => {
    expect([presents(`Kettle ${word}:`), presents(`${word} Kettle dixit:`)]).toEqual([false, false]);
    expect(presents(`Kettle X${word.toLowerCase()}:`)).toBe(true);
  });

  it.each(list('Arch Change Compat Config Info Intro Patch Per Pre Refer Reproduc Spec Test Tool Update'))(
    'is not a heading with a word that begins so: %s',
    (start) => {
      expect([presents(`Kettle ${start}xxx:`), presents('Kettle Thexxx:')]).toEqual([false, true]);
    },
  );

  it('may be the person to whom a reply is addressed', () => {
    expect(['Replying to Cleo', 'And then cleo', 'And thens cleo'].map(presents)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(
    list(
      'the your this that these those all some my our his her their it its what v2 patch patches comment comments review reviews feedback question questions le les la votre das die den der el il lo de het o a',
    ),
  )('is not where an answer is to anything: %s', (word) => {
    expect(presents(`Replying to ${word} tea`)).toBe(false);
    expect(presents(`Replying to x${word} tea`)).toBe(true);
    expect(presents(`Replying to ${word.replace('patches', 'a')}x tea`)).toBe(!/^patch$/.test(word));
  });

  it.each(
    list(
      'update updated updates version versions since change changes release released due until till before after date dates today status draft rev revised last next first and to or is was are were have has we i it this that these the your my our',
    ),
  )('is not where a day is of anything: %s', (word) => {
    expect(presents(`${word}, 2024-06-20`)).toBe(false);
    expect(presents(`${word.toUpperCase()} so, 2024-06-20`)).toBe(false);
    expect(presents(`x${word}, 2024-06-20`)).toBe(true);
  });

  it('may be in brackets', () => {
    expect(['[Cleo Dunn]', '[Dunn, Cleo]'].map(presents)).toEqual([true, true]);
    const others = ['[Cleo Dunn', 'Cleo Dunn]', '[Ada Boyle]', '[Cleo]', '[Action Items]', '[Cleo Dunn] tea'];
    expect(others.map(presents)).toEqual(others.map(() => false));
  });

  it('is not the recipient of a mail', () => {
    expect(['Carrさん、', 'Carrさん，', 'Carrさん,', 'Carrさん', 'Carr님 ,'].map(presents)).toEqual([
      ...[false, false, false, false, false],
    ]);
    expect(['Carrさんの', 'Carrさん、Eck'].map(presents)).toEqual([true, true]);
  });
});

it.each(['<quote who="Ada">', '[quote=Ada]', '<quote who=Ada]'])(
  'a bulletin board’s quotation names a stranger: %s',
  (text) => {
    expect(
      [text, text.slice(1), `and what can be seen here is ${text}`, `${text} is wrong`].map((one) =>
        namesStranger(one, undefined),
      ),
    ).toEqual([true, false, false, false]);
  },
);
