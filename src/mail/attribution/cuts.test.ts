/** Tests where the known owner of a depth ends, form by form: each body has at most one line that can end it. */

import { describe, expect, it } from 'vitest';
import { ownLines } from './ownership.ts';

/** The owner of each line: a name, `sender`, `?` if unknown, `-` for attributions and headers. */
function who(body: readonly string[]): string {
  return ownLines(body, { sender: 'Ada Boyle', names: new Set(['Ada Boyle', 'Ben Carr', 'Cleo Dunn']) })
    .map(({ blank, owner }) => {
      if (blank) return '_';
      if (owner.kind === 'nobody') return owner.why === 'attribution' ? '-' : owner.why;
      return 'name' in owner ? owner.name : owner.kind === 'unknown' ? '?' : owner.kind;
    })
    .join(' ');
}

const ben = 'On Mon, 3 Jun 2024, Ben Carr wrote:';

describe('a header in a quotation', () => {
  it.each([
    [
      'of the sender’s own mail, inside somebody’s words',
      [ben, '> a', '>', '> From: Ada Boyle', '>', '> b'],
      '- Ben Carr _ - _ ?',
    ],
    ['of the sender’s own mail, with a second field', ['From: Ada Boyle', 'To: list', '', 'b'], '- - _ ?'],
    ['of the sender’s own mail, alone', ['b', '', 'From: Ada Boyle', '', 'b'], 'sender _ sender _ sender'],
    ['unquoted, with its day', ['From: Ben Carr', 'Sent: Monday', '', 'b'], '- - _ ?'],
    ['without a day', ['> From: Ben Carr', '> To: list', '>', '> b'], '- - _ ?'],
    [
      'with a day, below no attribution',
      ['> From: Ben Carr', '> Sent: Monday', '>', '> b'],
      '- - _ Ben Carr',
    ],
    [
      'with a day, of another person than the one quoted before',
      [ben, '> a', '', 'Mine.', '> From: Cleo Dunn', '> Sent: Monday', '>', '> b'],
      '- Ben Carr _ sender - - _ Cleo Dunn',
    ],
    [
      'with a day, in the middle of a quotation',
      [ben, '> a', '> From: Cleo Dunn', '> Sent: Monday', '>', '> b'],
      '- Ben Carr - - _ ?',
    ],
  ])('%s', (_, body, owners) => {
    expect(who(body)).toBe(owners);
  });
});

it('a quoted attribution without a quotation below it may still apply to the text there', () => {
  const perhaps = (...body: readonly string[]) => {
    const owner = ownLines(body, { sender: 'Ada Boyle' }).at(-1)?.owner;
    return owner?.kind === 'unknown' ? owner.perhaps : 'known';
  };
  const cleo = 'On Sun, 2 Jun 2024, Cleo Dunn wrote:';
  expect(perhaps(`> ${cleo}`, '> a')).toBe('Cleo Dunn');
  expect(perhaps(cleo, 'a')).toBeUndefined();
  expect(perhaps(ben, `> ${cleo}`, '> a')).toBe('Ben Carr');
});

it('omitted words between an attribution and its quotation change nothing', () => {
  expect(who([ben, '', '[...]', '', '> a'])).toBe('- _ sender _ Ben Carr');
});

it('the sender’s name closes the mail, and text below it is a signature or a footer', () => {
  expect(who(['a', '', 'Ada Boyle', 'Kettle Works'])).toBe('sender _ signature signature');
  expect(who(['a', '', 'Ada Boyle', '_'.repeat(20), 'unsubscribe'])).toBe('sender _ signature footer footer');
});

describe('a line that introduces speech', () => {
  it.each([
    [['The compiler says:', '  a', '', 'b'], '? _ sender'],
    [['The compiler says:', '', '\ta', '', 'b'], '_ ? _ sender'],
    [['The compiler says:', ' a', '', 'b'], '? _ ?'],
    [['The compiler says:', 'a', '', 'b'], '? _ ?'],
    [['  The compiler says:', '   a', '', 'b'], '? _ ?'],
    [['The Compiler says:', '  a', '', 'b'], '? _ ?'],
  ])('ends nothing if the text below it is indented: %s', (body, owners) => {
    expect(who(body).split(' ').slice(1).join(' ')).toBe(owners);
  });

  it('ends nothing above a block that is looked up in the archive', () => {
    expect(who(['Dora Eck says:', ': a', '', 'b']).split(' ').at(-1)).toBe('sender');
    expect(who(['Dora Eck says:', 'a', '', 'b']).split(' ').at(-1)).toBe('?');
  });
});

it('a line that may name somebody makes the owner of each greater depth unknown', () => {
  const nested = [ben, '> On Sun, 2 Jun 2024, Cleo Dunn wrote:', '> > a', '> b.', ''];
  expect(who([...nested, 'Dora Eck', '> > c'])).toBe('- - Cleo Dunn Ben Carr _ sender ?');
  expect(
    who([...nested, 'Dora Eck', '> > c', '> d'])
      .split(' ')
      .at(-1),
  ).toBe('?');
  expect(who([...nested, 'So.', '> > c', '> d'])).toBe('- - Cleo Dunn Ben Carr _ sender Cleo Dunn Ben Carr');
});

describe('a first or last name above a quotation', () => {
  const lead = (...lines: readonly string[]) =>
    who([ben, '> a.', '', ...lines, '> b'])
      .split(' ')
      .slice(-2)
      .join(' ');

  it('makes the owner unknown unless it is their name', () => {
    expect(lead('as to Cleo')).toBe('sender ?');
    expect(lead('so as to Cleo')).toBe('sender ?');
    expect(lead('so as to Ben')).toBe('Ben Carr');
    expect(lead('so as to Ada')).toBe('Ben Carr');
    expect(lead('so as to Eve')).toBe('Ben Carr');
  });

  it('counts only in a line that begins a paragraph', () => {
    expect(lead('Mine.', 'as to Cleo')).toBe('sender ?');
    expect(lead('I would leave that part of the old kettle to whoever mends it,', 'or to Cleo')).toBe(
      'Ben Carr',
    );
  });
});

describe('the author above a quoted commit message', () => {
  const from = (name: string) => [`> From: ${name} <x@y>`, '>', '> b', '> ---', '> c'];

  it('no longer applies after its end, where the attribution above does', () => {
    const after = ['', 'On Sun, 2 Jun 2024, Ada Boyle wrote:', '> d'];
    expect(who([ben, ...from('Cleo Dunn'), ...after])).toBe('- - _ Cleo Dunn patch Ben Carr _ - Ada Boyle');
  });

  it('may be the sender, whom no attribution names', () => {
    expect(who(['As he wrote:', ...from('Ada Boyle')])).toBe('- - _ Ada Boyle patch ?');
  });

  it('has a stated reason if its message has no end', () => {
    expect(ownLines(['From: Ben Carr <x@y>', '', 'b'])[2]?.owner).toEqual({
      kind: 'unknown',
      why: 'below an in-body `From:` whose commit message has no end',
    });
  });
});

describe('a possible attribution that we cannot read', () => {
  it.each([
    ['is no ` : ` quotation', [': Am 3. Juni 2024 schrieb Ben:', '', 'Mine.'], '? _ sender'],
    [
      'is not made of lines of two depths',
      ['> It was on 20 Jun 2024.', 'see b@x:', 'Mine.'],
      '? sender sender',
    ],
    [
      'is not made of lines with an empty one between',
      ['20 Jun 2024', '', 'see b@x:', '', 'Mine.'],
      'sender _ sender _ sender',
    ],
    [
      'has at most nine words if nothing follows',
      ['Replying to Ben Carr, who sent this to the list on June 20,'],
      'sender',
    ],
    [
      'is not prose that continues in the next line',
      ['Ben Carr commented on this in the thread of the other kettle,', 'and so it is.'],
      'sender sender',
    ],
    [
      'ends the sender’s words once',
      ['Ben Carr, 20.6.2024 12:00', 'schrieb:', '> b', '', 'Mine.'],
      '- - ? _ sender',
    ],
    [
      'begins a paragraph, not after a sentence in the line above',
      ['I said no. So of all the lines I would keep the part that was said by', 'Cleo Dunn:', '> b'],
      'sender sender ?',
    ],
    ['begins after a sentence, spaces or not', ['So it is.  ', 'Cleo Dunn:', '> b'], 'sender - ?'],
    [
      'is not a line alone if the next word had no room, indented or not',
      ["Re: Ben Carr's mail of Thursday", ` ${'x'.repeat(80)}`],
      'sender sender',
    ],
  ])('%s', (_, body, owners) => {
    expect(who(body)).toBe(owners);
  });
});

describe('a name and a verb, without a day or an address', () => {
  it.each([
    ['of somebody with mail in the archive', ['Ben Carr wrote:', '> a'], '- Ben Carr'],
    ['of such a person, family name first', ['Carr, Ben writes:', '', '> a'], '- _ Ben Carr'],
    ['in a quotation', ['> Ben Carr said:', '> > a'], '- Ben Carr'],
    ['of an unknown person', ['Dora Eck wrote:', '> a'], '- ?'],
    ['of half a name', ['Ben wrote:', '> a'], '- ?'],
    ['of a name with more words', ['So Ben Carr wrote:', '> a'], '- ?'],
    ['below another', ['Cleo Dunn wrote:', 'Ben Carr wrote:', '> a'], '- - ?'],
    ['below a quotation', ['Ben Carr wrote:', '> a', 'Cleo Dunn wrote:', '> b'], '- Ben Carr - Cleo Dunn'],
  ])('%s', (_, body, owners) => {
    expect(who(body)).toBe(owners);
  });
});

describe('an attribution followed by text whose marks and line breaks were dropped', () => {
  it.each([
    ['ends the sender’s words', ['Mine.', '', `${ben} a`, '', 'b'], 'sender _ - _ ?'],
    [
      'may span two lines',
      ['On Mon, 3 Jun 2024 at 10:00 Ben Carr', '<ben@mail.example> wrote: a', 'b'],
      '- - ?',
    ],
    ['in a quotation', [ben, '> On Sun, 2 Jun 2024, Cleo Dunn wrote: a', '>', '> b'], '- - _ ?'],
  ])('%s', (_, body, owners) => {
    expect(who(body)).toBe(owners);
  });
});

describe('an attribution of one name', () => {
  it('below other text may have lost the rest of the name to the line above', () => {
    const rest = 'Dunn <cleo@mail.example> wrote:';
    expect(who(['--- In kettle@mail.example, Cleo van der', rest, '> b'])).toBe('sender - ?');
    expect(who(['See there.', '', rest, '> b'])).toBe('sender _ - Dunn');
    expect(who(['See there.', 'Cleo Dunn <cleo@mail.example> wrote:', '> b'])).toBe('sender - Cleo Dunn');
  });
});
