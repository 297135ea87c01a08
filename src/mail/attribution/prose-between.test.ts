/** Tests which text between two quotations is certainly prose, so that the second continues the first. */

import { describe, expect, it } from 'vitest';
import { isProseBetween } from './prose-between.ts';

const list = (words: string) => words.split(' ').map((word) => word.replaceAll('_', ' '));
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

/** Paragraphs, the last first, between words of somebody and a quotation; Ben is another, Ada Boyle writes. */
const isProse = (...between: readonly string[]) =>
  isProseBetween(between, {
    isOther: (word) => word === 'Ben',
    isSelf: (word) => /^(?:ada|boyle)$/i.test(word),
  });

describe('directly above a quotation', () => {
  it.each(list('. ... ? ! … 。 ？ ！ ." .\' .” .’ .) .] .)"'))(
    'a sentence is prose: it ends in %s',
    (end) => {
      expect(isProse(`tea boils${end}`)).toBe(true);
      expect(isProse(`tea boils${end} or`)).toBe(false);
    },
  );

  it.each(list(":) ;) 8) :-) ;-( :/ :| :D :P :p :O :3 :* :\\ :')"))(
    'a sentence is prose if it ends in the smiley %s',
    (face) => {
      expect(isProse(`tea boils ${face}`)).toBe(true);
      expect(isProse(`tea boils ${face} or`)).toBe(false);
      expect(isProse(face)).toBe(true);
    },
  );

  it('a text with another end is not prose, unless it is long', () => {
    for (const text of ['tea boils', 'tea boils,', 'tea boils:', 'tea boils 2.', 'tea boils:)', 'tea ;'])
      expect(isProse(text), text).toBe(false);
    expect([isProse(words(14)), isProse(words(15))]).toEqual([false, true]);
    for (const end of [':', '：', ',', ':"', ":*'", ',]', ':_'])
      expect(isProse(`${words(15)}${end}`), end).toBe(false);
  });

  const answers = list(
    'yes yep yeah yup no nope ok okay agreed ack nack acked right sure true false correct exactly indeed done fixed good great nice fine thanks thx absolutely definitely maybe perhaps probably same ditto likewise hm hmm heh ah oh oops sorry well cool understood interesting never certainly possibly nit nits typo lgtm please not none nothing why what how so but makes i we you it this that they +1 -1',
  );

  it.each(answers)('an answer is prose: %s', (answer) => {
    expect(isProse(`${answer} tea boils`)).toBe(true);
    expect(isProse(`${answer.toUpperCase()}, tea boils`)).toBe(true);
    expect(isProse(`x${answer} tea boils`)).toBe(false);
    expect(isProse(`${answer}x tea boils`)).toBe(false);
    expect(isProse(`${answer}1 tea boils`)).toBe(false);
    expect(isProse(`${answer} tea boils:`)).toBe(false);
  });

  it('a short sentence with a day or an address is not prose', () => {
    expect(isProse('tea of 2024-06-20 and tea and tea too.')).toBe(false);
    expect(isProse('tea of 2024-06-20 and tea and tea and tea.')).toBe(true);
    expect(isProse('tea of ben@mail.example.')).toBe(false);
    expect(isProse('tea of 2024-06-20 so. And that is it.')).toBe(true);
  });

  const takes = list(
    'from in quote quoting quoted copy copied copying paste pasted pasting cite cited citing excerpt excerpts forward forwarded here see the_following below another this_is',
  );

  it.each(takes)('a sentence that introduces a source is not prose: %s', (take) => {
    expect(isProse(`${take}, of the manual.`)).toBe(false);
    expect(isProse(`(${take.toUpperCase()}, of the manual.`)).toBe(false);
    expect(isProse(`x${take}, of the manual.`)).toBe(true);
    expect(isProse(`${take.replace(/^(?:quot|forward|excerpt)\p{L}*$/u, 'here')}x, of the manual.`)).toBe(
      true,
    );
    expect(isProse(`${take}, of the kettle.`)).toBe(true);
    expect(isProse(`tea, ${take}, of the manual.`)).toBe(true);
  });

  const sources = list(
    'thread subthread email mail message post letter changelog documentation doc docs manual spec specification comment list log commit issue bug report faq wiki page standard man',
  );

  it.each([...sources, 'e-mail', 'sub-thread'])(
    'a sentence that names the kind of source is not prose: %s',
    (source) => {
      expect(isProse(`From the ${source}.`)).toBe(false);
      expect(isProse(`From the ${source}s.`)).toBe(false);
      expect(isProse(`From the ${source.toUpperCase()}.`)).toBe(false);
      expect(isProse(`From the x${source}.`)).toBe(!source.includes('-'));
      expect(isProse(`From the ${source}x.`)).toBe(true);
    },
  );

  it('only a sentence of at most fourteen words introduces a source', () => {
    expect(isProse(`From the manual ${words(11)}.`)).toBe(false);
    expect(isProse(`From the manual ${words(12)}.`)).toBe(true);
    expect(isProse(`Tea. From the manual ${words(11)}.`)).toBe(false);
    expect(isProse(`Tea. From the manual ${words(12)}.`)).toBe(true);
  });

  it.each(list('. ? ! … :'))('only the last sentence counts: "%s"', (end) => {
    expect(isProse(`From the manual${end} Tea boils.`)).toBe(true);
    expect(isProse(`Tea boils${end} From the manual.`)).toBe(false);
    expect(isProse(`Tea boils${end} From the manual.")`)).toBe(false);
    expect(isProse(`${end === '!' ? 'So?' : 'So!'} tea${end} From the manual.`)).toBe(false);
    expect(isProse(`Tea boils${end}from the manual.`)).toBe(true);
  });

  it.each(list('" \' ” ’ ) ]'))('the last sentence may be followed by %s', (closing) => {
    expect(isProse(`Tea boils. From the manual.${closing}`)).toBe(false);
  });

  const verbs = list(
    'say says said answers answered replies replied put_it puts_it explains explained suggests suggested asks asked points pointed mentions mentioned argues argued told tells state stated note noted quote quotes quoted quoting wrote write writes sent posted',
  );

  it.each(verbs)('an answer with a verb of speech is not prose: %s', (verb) => {
    expect(isProse(`so he ${verb}`)).toBe(false);
    expect(isProse(`so he ${verb}.`)).toBe(true);
    expect(isProse(`so he x${verb}`)).toBe(true);
    expect(isProse(`so he ${verb}x`)).toBe(true);
    expect(isProse(`and Cleo ${verb} tea.`)).toBe(false);
    expect(isProse(`and xCleo ${verb} tea.`)).toBe(true);
    expect(isProse(`he ${verb} tea and tea and tea and Cleo Dunn of it.`)).toBe(false);
  });

  it.each(
    list(
      'We You It This That These Those They He She There Nobody Somebody Someone Everybody Everyone People What Which Who As So Also And But Or If When Then The An My Your Our Not No Yes Just Having Being Like To Already',
    ),
  )('a speaker has a name, and is not: %s', (word) => {
    expect(isProse(`and ${word} said tea.`)).toBe(true);
    expect(isProse(`and ${word}x said tea.`)).toBe(false);
  });

  it('a short sentence with another person’s name is not prose', () => {
    expect(isProse('tea and Ben.')).toBe(false);
    expect(isProse('tea and Ben’s.')).toBe(false);
    expect(isProse("tea and Ben's.")).toBe(false);
    expect(isProse("tea and Ben'.")).toBe(false);
    expect(isProse("tea and Be'sn.")).toBe(true);
    expect(isProse('tea and ben.')).toBe(true);
    expect(isProse('tea and tea and tea and tea and Ben.')).toBe(true);
    expect(isProse('tea and Cleo Dunn.')).toBe(false);
    expect(isProse('tea and Cleo.')).toBe(true);
    expect(isProse('tea and Cleo dunn.')).toBe(true);
    expect(isProse('tea and xCleo Dunn.')).toBe(true);
    expect(isProse('tea and 7Cleo Dunn.')).toBe(true);
    for (const word of ["O'Ben", 'O’Ben', 'x-Ben', 'x7Ben'])
      expect(isProse(`tea and ${word}.`), word).toBe(true);
    expect(isProse('tea and tea and tea and tea and Cleo Dunn.')).toBe(true);
  });
});

describe('the end of a mail', () => {
  it.each(list('thanks thank_you cheers regards best_regards best hth'))(
    'may be a farewell, which does not count: %s',
    (farewell) => {
      expect(isProse(`Tea boils. ${farewell}`)).toBe(true);
      expect(isProse(`Tea boils. ${farewell.toUpperCase()},`)).toBe(true);
      expect(isProse(`Tea boils. ${farewell}! --`)).toBe(true);
      expect(isProse(`Tea boils. x${farewell}`)).toBe(false);
      expect(isProse(`Tea boils. ${farewell}x`)).toBe(false);
      expect(isProse(farewell)).toBe(true);
      expect(isProse(`Tea boils!,${farewell}`)).toBe(true);
      expect(isProse(`From the manual. ${farewell}.`)).toBe(false);
      expect(isProse(`tea ${farewell}`)).toBe(false);
    },
  );

  it('may be the writer’s name, which does not count', () => {
    for (const end of ['Ada', 'Ada Boyle', 'thanks, Ada', '-Ada', '—Ada', '~Ada,', '/Ada', '–ada'])
      expect(isProse(`Tea boils. ${end}`), end).toBe(true);
    expect(isProse('Tea boils. Dora')).toBe(false);
    expect(isProse('Ada')).toBe(true);
    expect(isProse('tea Ada')).toBe(false);
    expect(isProse('Tea Ada.')).toBe(true);
    expect(isProse('Tea boils. A-da')).toBe(false);
    expect(isProse('From the manual. Ada')).toBe(false);
  });
});

describe('further up', () => {
  const above = (text: string) => isProse('Tea boils.', text);

  it.each(['and Ben', 'so Cleo Dunn', 'on 2024-06-20 so', 'so wrote he', 'from the manual'])(
    'only a short line that is not a sentence may name somebody: %s',
    (text) => {
      expect(above(text)).toBe(false);
      expect(above(`${text}.`)).toBe(true);
      expect(above(`${text} ${words(8 - text.split(' ').length)}`.trim())).toBe(false);
      expect(above(`${text} ${words(9 - text.split(' ').length)}`)).toBe(true);
    },
  );

  it.each(['and so on', 'the manual', 'from the kettle', 'so Cleo'])(
    'a line without a name or a source names nobody: %s',
    (text) => {
      expect(above(text)).toBe(true);
    },
  );
});

describe('a mark for other words', () => {
  it('is not a paragraph', () => {
    expect(isProse('[...]', 'Tea boils.')).toBe(true);
    expect(isProse('[1]', 'Tea boils.')).toBe(true);
    expect(isProse('[12]:', 'Tea boils.')).toBe(true);
    expect(isProse('[*]', 'Tea boils.')).toBe(true);
    expect(isProse('[1] tea', 'Tea boils.')).toBe(false);
    expect(isProse('tea [1]', 'Tea boils.')).toBe(false);
    expect(isProse()).toBe(true);
  });

  it('may be a link alone only if a note refers to it', () => {
    expect(isProse('', 'Tea boils.')).toBe(false);
    expect(isProse('', 'Tea boils [1].')).toBe(true);
    expect(isProse('', 'Tea boils [**].')).toBe(true);
    expect(isProse('', 'Tea boils [a].')).toBe(false);
  });
});
