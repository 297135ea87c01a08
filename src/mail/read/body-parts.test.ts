/** Tests where attributions, headers, patches and footers begin and end in a body, and who wrote which lines. */

import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../test/support/mail/example-mail.ts';
import { findAttributions } from '../attribution/attribution.ts';
import { type BodyLine, readBodyMarks } from '../attribution/body-marks.ts';
import { findBoilerplate } from '../attribution/boilerplate.ts';
import { findHeaderBlocks } from '../attribution/header-block.ts';
import { findInBodyFroms } from '../attribution/in-body-from.ts';
import { restoreLostMarkers } from '../attribution/lost-markers.ts';
import type { OwnedLine } from '../attribution/owned-line.ts';
import { ownLines } from '../attribution/ownership.ts';
import { type Author, resolveRequotes } from '../attribution/requote-authors.ts';
import { authorIndex } from '../author-index.ts';

const marked = (lines: readonly string[]): readonly BodyLine[] => readBodyMarks(lines, false);
const ben = 'On Mon, 3 Jun 2024, Ben Carr wrote:';

/** For each line, the index of the next one that is not empty. */
const next = (lines: readonly BodyLine[]) =>
  lines.map((_, at) => {
    const found = lines.findIndex(({ text }, index) => index > at && text.trim() !== '');
    return found < 0 ? lines.length : found;
  });

describe('attributions', () => {
  const found = (...body: readonly string[]) => {
    const lines = marked(body);
    return findAttributions(lines, next(lines)).map(({ first, last, quotedDepth, credit, leads }) => [
      first,
      last,
      quotedDepth,
      credit.kind === 'name' ? credit.name : credit.kind,
      leads,
    ]);
  };

  it('span one to three lines, at any depth', () => {
    expect(found(ben, '> x')).toEqual([[0, 0, 1, 'Ben Carr', true]]);
    expect(found('x', `> ${ben}`, '', '> > x')).toEqual([[1, 1, 2, 'Ben Carr', true]]);
    expect(found('On Mon, 3 Jun 2024', 'at 10:00, Ben Carr', 'wrote:', '> x')).toEqual([
      [0, 2, 1, 'Ben Carr', true],
    ]);
    expect(found('On Mon, 3 Jun 2024', 'at 10:00,', 'Ben Carr', 'wrote:', '> x')).toEqual([
      [3, 3, 1, 'unclear', true],
    ]);
    expect(found('On Mon, 3 Jun 2024', '', 'Ben Carr wrote:', '> x')).toEqual([[2, 2, 1, 'unclear', true]]);
    expect(found('So on 3 Jun 2024', 'Ben Carr wrote:', '> x')).toEqual([[1, 1, 1, 'unclear', true]]);
  });

  it('may have lost the mark of their last line only', () => {
    expect(found('> On Mon, 3 Jun 2024, Ben Carr', 'wrote:', '> > x')).toEqual([[0, 1, 2, 'Ben Carr', true]]);
    expect(found('> On Mon, 3 Jun 2024, Ben', 'Carr wrote:', '> > x')).toEqual([[0, 1, 2, 'Ben Carr', true]]);
    expect(found('> On Mon, 3 Jun 2024,', 'Ben Carr wrote:', '> > x')).toEqual([[0, 1, 2, 'Ben Carr', true]]);
    expect(found('> On Mon, 3 Jun 2024,', 'Ben <b@x> wrote:', '> x')).toEqual([[1, 1, 1, 'Ben', true]]);
    expect(found('> On Mon, 3 Jun 2024,', 'Ben <b@x> wrote:', '> > > x')).toEqual([[1, 1, 1, 'Ben', true]]);
    expect(found('On Mon, 3 Jun 2024, Ben Carr', '> wrote:', '> x')).toEqual([]);
  });

  it('without a name count only above a quotation', () => {
    expect(found('As he wrote:', '> x')).toEqual([[0, 0, 1, 'unclear', true]]);
    expect(found('As he wrote:', 'x')).toEqual([]);
    expect(found(ben, 'x')).toEqual([[0, 0, 1, 'Ben Carr', false]]);
    expect(found(ben)).toEqual([[0, 0, 1, 'Ben Carr', false]]);
    expect(found(`> ${ben}`, '> x')).toEqual([[0, 0, 2, 'Ben Carr', false]]);
  });

  it('are neither re-quotations nor longer than 300 characters', () => {
    expect(found(`: ${ben}`, '> x')).toEqual([]);
    expect(found('On Mon, 3 Jun 2024', ': Ben Carr wrote:', '> x')).toEqual([]);
    const long = (length: number) => `On 3 Jun ${'B'.repeat(length - 16)} wrote:`;
    expect(found(long(300), '> x')).toHaveLength(1);
    expect(found(long(301), '> x')).toEqual([]);
    expect(found('On 3 Jun 2024', `${'B'.repeat(294)} wrote:`, '> x')).toEqual([]);
  });
});

describe('headers of other mail', () => {
  const found = (...body: readonly string[]) =>
    findHeaderBlocks(marked(body)).map(({ first, last, depth, from, fields }) => [
      first,
      last,
      depth,
      from,
      [...fields].join(' '),
    ]);

  it('have at least two fields, one line with two, or an announcement', () => {
    expect(found('From: Ben <b@x>', 'To: list', 'x')).toEqual([[0, 1, 0, 'Ben <b@x>', 'from to']]);
    expect(found('From: Ben <b@x>', 'x')).toEqual([]);
    expect(found('To: list', 'To: other', 'x')).toEqual([]);
    expect(found('> *From:* Ben Sent: Monday', '> x')).toEqual([[0, 0, 1, undefined, 'from']]);
    expect(found(`From: Ben ${'x'.repeat(484)} Sent: Monday`)).toHaveLength(1);
    expect(found(`From: Ben ${'x'.repeat(485)} Sent: Monday`)).toEqual([]);
    expect(found('Begin forwarded message:', 'x')).toEqual([[0, 0, 0, undefined, '']]);
    expect(found('Von: Ben', 'An: list')).toEqual([[0, 1, 0, undefined, 'from to']]);
    expect(found('Von: so From: Ben', 'An: list')).toEqual([[0, 1, 0, undefined, 'from to']]);
    expect(found('x', '*From:* Ben', '*Sent:* Monday', '', '*To:* list', '', 'x')).toEqual([
      [1, 4, 0, 'Ben', 'from sent to'],
    ]);
  });

  it('include lists of addresses and unknown fields, and end at anything else', () => {
    expect(found('From: Ben', 'To: a@x,', 'b@x', 'Subject: x', 'y')).toEqual([
      [0, 3, 0, 'Ben', 'from to subject'],
    ]);
    expect(found('From: Ben', 'To: a@x;  ', 'b@x', 'y')).toEqual([[0, 2, 0, 'Ben', 'from to']]);
    expect(found('From: Ben', 'To: a@x; b', 'b@x', 'Cc: c', 'y')).toEqual([[0, 3, 0, 'Ben', 'from to cc']]);
    expect(found('From: Ben', 'To: a@x', ' b@x', 'y')).toEqual([[0, 2, 0, 'Ben', 'from to']]);
    expect(found('From: Ben', 'X-Kettle: on', 'To: a@x', 'y')).toEqual([[0, 2, 0, 'Ben', 'from to']]);
    expect(found('From: Ben', 'Carr', 'To: a@x')).toEqual([[0, 2, 0, 'Ben Carr', 'from to']]);
    expect(found('From: Ben', 'y', '', 'x', 'To: a@x')).toEqual([]);
    expect(found('From: Ben', '|-----+--|', '| To: a@x')).toEqual([[0, 2, 0, 'Ben', 'from to']]);
    for (const line of ['y |-----', '|----- x', 'y (b: c)'])
      expect(found('From: Ben', line, 'y', '', '', 'To: a@x'), line).toEqual([]);
    expect(found('From: Ben', '> To: a@x')).toEqual([]);
    expect(found('From: Ben', ': To: a@x')).toEqual([]);
    expect(found('From: Ben', '', '', 'To: a@x')).toEqual([]);
    expect(found('From: Ben', '', 'From: Cleo', '', 'To: a@x')).toEqual([[2, 4, 0, 'Cleo', 'from to']]);
    expect(found('From: Ben', '', 'x', 'To: a@x')).toEqual([]);
    expect(found('From: Ben', '', 'X-Kettle: on', 'To: a@x')).toEqual([]);
  });

  it('use the first From, and span at most forty lines', () => {
    expect(found('From: Ben', 'From: Cleo', 'To: a@x')).toEqual([[0, 2, 0, 'Ben', 'from to']]);
    const list = (count: number) => ['From: Ben', ...Array.from({ length: count }, () => ' a@x,'), 'To: b@x'];
    expect(found(...list(38))[0]?.slice(0, 3)).toEqual([0, 39, 0]);
    expect(found(...list(39))).toEqual([]);
    expect(found(`From: Ben${'x'.repeat(991)}`, 'To: a@x')).toHaveLength(1);
    expect(found(`From: Ben${'x'.repeat(992)}`, 'To: a@x')).toEqual([]);
    expect(found(': From: Ben', ': To: a@x')).toEqual([]);
    const from = (length: number) => found(`From: ${'x'.repeat(length)}`, 'To: a@x')[0]?.[3];
    expect([from(301), from(302)]).toEqual(['x'.repeat(301), undefined]);
  });

  it.each(['From', 'Von', 'De', 'Da', 'От'])('may be one line: %s', (from) => {
    for (const then of ['Sent', 'Date', 'To', 'Subject', 'Gesendet', 'Envoyé', 'Enviado', 'Inviato']) {
      expect(found(`${from}: Ben ${then}: x`), then).toHaveLength(1);
      expect(found(`${from}: Ben x${then}: x`), then).toEqual([]);
      for (const mark of ['*', '_', ' '])
        expect(found(`${mark}${from}${mark}: Ben ${mark}${then}${mark}: x`), then).toHaveLength(1);
    }
  });

  it.each([
    ...['Ben Carr', '"Ben Carr"', "'Ben Carr'", "Ben B. O'Carr-x O’y", "B.e'n’s-x Carr", 'Ben Carr <b@x>'],
    ...['b@x', '"Ben" <b@x>', "'Ben' b@x", '*Ben Carr*', '_Ben Carr_', 'b@x  '],
  ])('may be a From field alone: %s', (name) => {
    expect(found('x', '', `From: ${name}`, '', 'y')).toHaveLength(1);
    expect(found('x', '', `Von： ${name}`, '', 'y')).toHaveLength(1);
    expect(found('x', '', `From: so ${name}`, '', 'y')).toEqual([]);
    for (const rule of ['-----', '=====', '*****', '_____', ' ----'])
      expect(found(rule, `From: ${name}`, 'y')).toHaveLength(1);
  });

  it.each('re aw fw fwd sv vs wg tr rv antw res odp 回复 答复 转发 回覆 轉寄'.split(' '))(
    'may be the subject of a reply alone: %s',
    (label) => {
      for (const subject of [
        `: ${label}: tea`,
        `：*${label.toUpperCase()}： tea`,
        ':_ _Re :'.replace('Re', label),
      ])
        expect(found('x', '', `Subject${subject}`, '', 'y'), subject).toHaveLength(1);
      expect(found('x', '', `Subject: x${label}: tea`, '', 'y')).toEqual([]);
      expect(found('x', '', `Subject: ${label} tea`, '', 'y')).toEqual([]);
    },
  );

  it.each(['X Kettle: on', 'X-Kettle: on', '*Kettle*: on', '_Kettle_ : on', 'Kettle： on'])(
    'do not take another field for part of the name: %s',
    (field) => {
      expect(found('From: Ben', field, 'To: a@x', 'y')).toEqual([[0, 2, 0, 'Ben', 'from to']]);
    },
  );

  it('give the name without its marks', () => {
    for (const from of [' From : Ben', '_From_: _Ben', '*From*: *Ben'])
      expect(found(from, 'To: a@x', 'y'), from).toEqual([[0, 1, 0, 'Ben', 'from to']]);
    expect(found('From: Ben', '|----> ', '| To: a@x')).toEqual([[0, 2, 0, 'Ben', 'from to']]);
    expect(found('From: Ben', 'To: a@x,  ', 'b@x', 'y')).toEqual([[0, 2, 0, 'Ben', 'from to']]);
  });

  it.each(['To', 'cc', 'Subject', 'An', 'Kopie', 'Thema', 'Pour', 'Objet', 'Para', 'Asunto'])(
    'may be in the right column: %s',
    (label) => {
      const other = label === 'To' ? 'Subject' : 'To';
      expect(found(`Ben Carr    ${label}:  x`, `06/20/2024  ${other}:  y`)).toHaveLength(1);
      expect(found(`Ben Carr    x${label}:  x`, `06/20/2024  ${other}:  y`)).toEqual([]);
    },
  );

  it('may be in an unknown language, in other forms', () => {
    const foreign = (sender: string, day = '2024', more = 'Asia: kettle') =>
      found(`Lähde: ${sender}`, `Aika: ${day}`, more).length;
    expect(['(b@x)', '[b@x]', '<mailto:b@x>', 'Ben <b@x>'].map((from) => foreign(from))).toEqual([
      1, 1, 1, 1,
    ]);
    const none = ['b@x', '<b b@x>', '<b@x x>', '<b<b@x>'.replace('b<', '@<'), '<b@x'];
    expect(none.map((from) => foreign(from))).toEqual([0, 0, 0, 1, 0]);
    expect(['20.6.24', '20/6/2024', '20-6-24', '2024'].map((one) => foreign('<b@x>', one))).toEqual([
      1, 1, 1, 1,
    ]);
    expect(['12024', '20245', '20.6', '20:6:24'].map((one) => foreign('<b@x>', one))).toEqual([0, 0, 0, 0]);
    for (const label of ['A\u0308sia', 'A sia', 'A.sia', 'A-sia', '*Asia*', '_Asia_ ', ' Asia'])
      expect(foreign('<b@x>', '2024', `${label}: *kettle`), label).toBe(1);
    expect(foreign('<b@x>', '2024', 'A/sia: kettle')).toBe(0);
    for (const rule of ['-----', '=====', '*****', '_____', ' ----'])
      expect(found(rule, 'Lähde: <b@x>', 'Aika: 2024', 'Asia: x'), rule).toHaveLength(1);
  });

  it('may be in an unknown language: three fields, an address and a day', () => {
    const [sender, day, subject] = ['Lähde: Ben <b@x>', 'Aika: 20.6.2024', 'Asia: kettle'];
    expect(found('x', '', sender, day, subject, '', 'y')).toEqual([[2, 4, 0, undefined, '']]);
    expect(found(`> ${sender}`, `> ${day}`, `> ${subject}`)).toEqual([[0, 2, 1, undefined, '']]);
    expect(found(sender, day, subject, 'Muu: x', 'y')).toEqual([[0, 3, 0, undefined, '']]);
    expect(found(sender, day, 'y')).toEqual([]);
    expect(found(sender, 'Aika: nyt', subject)).toEqual([]);
    expect(found('Lähde: Ben', day, subject)).toEqual([]);
    expect(found('x', sender, day, subject)).toEqual([]);
    expect(found('-----', sender, day, subject)).toEqual([[1, 3, 0, undefined, '']]);
    expect(found('----', sender, day, subject)).toEqual([]);
    expect(found(sender, `> ${day}`, subject)).toEqual([]);
    expect(found('Acked-by: Ben <b@x>', 'Tested-by: Cleo', 'Date-of: 2024')).toEqual([]);
    const separator = 'From 0a1b2c Mon Sep 17 00:00:00 2001';
    expect(found('x', separator, sender, day, subject)).toEqual([[2, 4, 0, undefined, '']]);
    for (const line of [`x ${separator}`, 'From 0a1b2c Mon', 'From 00:00', 'From here it is 10:0'])
      expect(found('x', line, sender, day, subject), line).toEqual([]);
  });

  it('may have a name instead of an address if the day has a time', () => {
    const [day, subject] = ['Aika: 20.6.2024 10.12', 'Asia: kettle'];
    for (const name of [
      'Ben Carr',
      '"Ben Carr"',
      "'Ben Carr'",
      'Ben B. Carr',
      'Ben O’Carr',
      "Ben O'Carr",
      'Ben-Al Carr ',
    ])
      expect(found(`Lähde: ${name}`, day, subject), name).toEqual([[0, 2, 0, undefined, '']]);
    for (const name of [
      'Ben',
      'ben carr',
      'BC Carr',
      'Ben carr',
      'Ben B. C. Carr',
      'Ben Carr too',
      'so Ben Carr',
    ])
      expect(found(`Lähde: ${name}`, day, subject), name).toEqual([]);
    expect(found('Lähde： Ben Carr', 'Aika: 2024 10:12', subject)).toHaveLength(1);
    expect(found('Lähde: Ben Carr', 'Aika: 20.6.2024', 'Asia: 10:12')).toEqual([]);
    expect(found('Lähde: Ben Carr', 'Aika: 20.6.2024 110:12', subject)).toEqual([]);
    expect(found('Lähde: Ben Carr', 'Aika: 20.6.2024 10:123', subject)).toEqual([]);
    expect(found('Lähde: Ben Carr', 'Aika: nyt 10:12', subject)).toEqual([]);
    expect(found('Lähde: Ben Carr', 'Aika: 20.6.2024 10', subject)).toEqual([]);
  });

  it('may be one field below three dashes, even inside a paragraph', () => {
    expect(found('x', '---', 'From: Ben Carr', '', 'y')).toEqual([[2, 2, 0, 'Ben Carr', 'from']]);
    expect(found('x', '---- ', 'Subject: Re: tea', '', 'y')).toEqual([[2, 2, 0, undefined, 'subject']]);
    expect(found('x', '--', 'From: Ben Carr', '', 'y')).toEqual([]);
    expect(found('x', '--- x', 'From: Ben Carr', '', 'y')).toEqual([]);
    expect(found('x', 'x ---', 'From: Ben Carr', '', 'y')).toEqual([]);
  });

  it('may be in the right column of a table, two of them in five lines', () => {
    const to = ' Ben Carr      To:       Ada Boyle';
    const subject = ' 06/20/2024    Subject:  kettle';
    expect(found('x', to, ' <b@x>', subject, 'y')).toEqual([[1, 3, 0, undefined, '']]);
    expect(found(to, 'a', 'b', 'c', subject)).toEqual([[0, 4, 0, undefined, '']]);
    expect(found(to, 'a', 'b', 'c', 'd', subject)).toEqual([]);
    expect(found(to, to)).toEqual([]);
    expect(found(to, `> ${subject}`)).toEqual([]);
    expect(found(`> ${to}`, `> ${subject}`)).toEqual([[0, 1, 1, undefined, '']]);
    expect(found('Ben To: Ada', 'Ben Subject: x')).toEqual([]);
    expect(found('x  To: y', subject)).toHaveLength(1);
    expect(found(`${' '.repeat(192)}x  To: y`, subject)).toHaveLength(1);
    expect(found(`${' '.repeat(193)}x  To: y`, subject)).toEqual([]);
  });

  it('may follow each other', () => {
    expect(found('From: Ben', 'To: a@x', 'x', 'From: Cleo', 'To: b@x')).toEqual([
      [0, 1, 0, 'Ben', 'from to'],
      [3, 4, 0, 'Cleo', 'from to'],
    ]);
  });
});

describe('the From field above a commit message', () => {
  const found = (...body: readonly string[]) => {
    const lines = marked(body);
    return findInBodyFroms(lines, findAttributions(lines, next(lines)));
  };
  const cleo = 'From: Cleo Dunn <c@x>';

  it('is first in the body or below a scissors line, above an empty line', () => {
    expect(found(cleo, '', 'x', '---')).toEqual([{ first: 0, last: 0, depth: 0, name: 'Cleo Dunn', end: 3 }]);
    expect(found('', cleo, 'Subject: x', 'Date: x', '', 'x', 'diff --git a b')).toEqual([
      { first: 1, last: 3, depth: 0, name: 'Cleo Dunn', end: 6 },
    ]);
    expect(found(' ', ' \t', cleo, '  ')).toHaveLength(1);
    expect(found('Hi', '-- >8 --', ' ', cleo, '')).toHaveLength(1);
    expect(found('Hi', '-- >8 --', '', cleo, '')).toEqual([
      { first: 3, last: 3, depth: 0, name: 'Cleo Dunn', end: undefined },
    ]);
    expect(found('Hi', '---- cut here ----', cleo, '')).toHaveLength(1);
    expect(found('Hi', '---- CUT HERE ----', cleo, '')).toHaveLength(1);
    for (const line of ['---- cut here ---- x', 'x ---- cut here ----', '-- >8 -- x', 'x -- >8 --'])
      expect(found('Hi', line, cleo, ''), line).toEqual([]);
    expect(found('Hi', 'so >8 it', cleo, '')).toEqual([]);
    expect(found('Hi', cleo, '')).toEqual([]);
    expect(found(cleo, 'x')).toEqual([]);
    expect(found(cleo)).toEqual([]);
    expect(found('From: Cleo Dunn', '')).toEqual([]);
    expect(found(`x ${cleo}`, '')).toEqual([]);
    expect(found(`${cleo} x`, '')).toEqual([]);
    expect(found(`: ${cleo}`, '')).toEqual([]);
    expect(found(cleo, '> ', 'x')).toEqual([]);
    expect(found(cleo, '> Subject: x', '')).toEqual([]);
    expect(found(cleo, 'To: x', '')).toEqual([]);
  });

  it('in a quotation is below its attribution or a scissors line', () => {
    expect(found(ben, `> ${cleo}`, '>', '> x', '> ---')).toEqual([
      { first: 1, last: 1, depth: 1, name: 'Cleo Dunn', end: 4 },
    ]);
    expect(found(ben, '> x', '> -- >8 --', `> ${cleo}`, '>', '---')).toEqual([
      { first: 3, last: 3, depth: 1, name: 'Cleo Dunn', end: undefined },
    ]);
    expect(found('x', `> ${cleo}`, '>')).toEqual([]);
    expect(found(ben, `> > ${cleo}`, '> >')).toEqual([]);
    expect(found('-- >8 --', `> ${cleo}`, '>')).toEqual([]);
  });

  it('may have no readable name', () => {
    expect(found('From: you <c@x>', '', '--- a/k.c')).toEqual([
      { first: 0, last: 0, depth: 0, name: undefined, end: 2 },
    ]);
    expect(found(cleo, '', 'Index: k.c')[0]?.end).toBe(2);
    expect(found(cleo, '', 'x ---', '--- ')[0]?.end).toBe(3);
  });
});

describe('the lines that are nobody’s', () => {
  const kinds = (...body: readonly string[]) => findBoilerplate(marked(body)).map((kind) => kind ?? '');

  it('of a hunk are as many as its header says, and lines added by hand', () => {
    expect(kinds('@@ -1,2 +1,2 @@', ' a', '-b', '+c', 'text')).toEqual([
      'patch',
      'patch',
      'patch',
      'patch',
      '',
    ]);
    expect(kinds('@@ -1,3 +1,2 @@', ' a', '-b', '-c', '+d', '', 'text')).toEqual([
      'patch',
      'patch',
      'patch',
      'patch',
      'patch',
      '',
      '',
    ]);
    expect(kinds('@@ -1,2 +1,2 @@', ' a', '', 'text')).toEqual(['patch', 'patch', 'patch', '']);
    expect(
      kinds('@@ -1 +1 @@', '-a', '\\ No newline at end of file', '+b', '\\ No newline at end of file', 'x'),
    ).toEqual(['patch', 'patch', 'patch', 'patch', 'patch', '']);
    expect(kinds('@@ -1,3 +1,3 @@', ' a', '', ' c', 'x')).toEqual(['patch', 'patch', 'patch', 'patch', '']);
    expect(kinds('@@ -1 +1 @@', 'text', '-a')).toEqual(['patch', '', '']);
    expect(kinds('@@ -0,0 +1 @@', '+a', '+b', '-c', ' d', '-- ', 'me')).toEqual([
      'patch',
      'patch',
      'patch',
      'patch',
      'patch',
      'signature',
      'signature',
    ]);
    for (const line of [' a+b', ' a-b', ' \\'])
      expect(kinds('@@ -1 +1 @@', line, '-- ', 'me').slice(2), line).toEqual(['signature', 'signature']);
    expect(kinds('@@ -0,0 +1 @@', '+a', '--', 'me')).toEqual(['patch', 'patch', 'signature', 'signature']);
  });

  it('of a hunk may lack the first space if they are quoted, but not otherwise', () => {
    const tight = (...body: readonly string[]) =>
      findBoilerplate(marked(body), body)
        .map((kind) => (kind === undefined ? '' : 'p'))
        .join(' ');
    expect(tight('>@@ -1,2 +1,2 @@', '>a', '>-b', '>+c', '>d')).toBe('p p p p ');
    expect(tight('> @@ -1,2 +1,2 @@', '> a', '> -b')).toBe('p  ');
    expect(tight('@@ -1,2 +1,2 @@', 'a', '-b')).toBe('p  ');
    expect(tight('>@@ -1 +1 @@', '> a', '>b')).toBe('p p ');
  });

  it('of a patch may all have the indent of its first line', () => {
    expect(kinds('  @@ -1,2 +1,2 @@', '   a', '  -b', '  +c', 'd')).toEqual([
      ...Array.from({ length: 4 }, () => 'patch'),
      '',
    ]);
    expect(kinds('  --- a/k', '  +++ b/k', '  @@ -1 +1 @@', '  -b', '  +c')).toEqual(
      Array.from({ length: 5 }, () => 'patch'),
    );
    expect(kinds('  @@ -1 +1 @@', '  -b', '  +c', 'd', ' @@ -1 +1 @@', ' -b', ' +c', 'd')).toEqual([
      ...['patch', 'patch', 'patch', ''],
      ...['patch', 'patch', 'patch', ''],
    ]);
  });

  it('of a word diff count for both the old and the new file', () => {
    expect(kinds('@@ -1,2 +1,2 @@', 'a [-b-]{+c+}', '-d', '+e', 'f')).toEqual([
      ...Array.from({ length: 4 }, () => 'patch'),
      '',
    ]);
    expect(kinds('@@ -1 +1 @@', 'a [-b-]{+c+}', 'f')).toEqual(['patch', 'patch', '']);
    expect(kinds('@@ -0,0 +1,2 @@', 'a {+c+}', '+e', '-- ', 'f').slice(3)).toEqual([
      'signature',
      'signature',
    ]);
  });

  it('of a diff without counts continue while they look like it', () => {
    expect(kinds('*** 1,3 ****', '! a', '', '! b', '', 'text')).toEqual([
      'patch',
      'patch',
      'patch',
      'patch',
      '',
      '',
    ]);
    expect(kinds('*** 1,3 ****', '! a', 'text', '! b')).toEqual(['patch', 'patch', '', '']);
    expect(kinds('*** 1,3 ****', '', '', '! b')).toEqual(['patch', '', '', '']);
  });

  it('of a diff without a header continue while they are changes', () => {
    expect(kinds('+\ta', '-b', 'text', '-c')).toEqual(['patch', 'patch', '', '']);
    expect(kinds('-a', '+\tb')).toEqual(['patch', 'patch']);
    expect(kinds('-a', 'x')).toEqual(['', '']);
    expect(kinds('-\ta', '-\tb')).toEqual(['patch', 'patch']);
    expect(kinds('-\ta', '+b')).toEqual(['patch', 'patch']);
    expect(kinds('-\ta', '--b')).toEqual(['', '']);
    expect(kinds('-\ta', 'x')).toEqual(['', '']);
    expect(kinds('-\ta', ' x')).toEqual(['', '']);
    expect(kinds('-a', '-b')).toEqual(['', '']);
    expect(kinds('-a', '+ b')).toEqual(['', '']);
    expect(kinds('x -\ta', '-\tb')).toEqual(['', '']);
    expect(kinds('- a', '+\tb')).toEqual(['', 'patch']);
    expect(kinds('-a', '> +\tb')).toEqual(['', 'patch']);
  });

  it('of a signature continue to the end or to a change of depth', () => {
    expect(kinds('x', '-- ', 'Ada', '', '> y', 'z')).toEqual([
      '',
      'signature',
      'signature',
      'signature',
      '',
      '',
    ]);
    expect(kinds('> x', '> --', '> Ben', 'y', '> z')).toEqual(['', 'signature', 'signature', '', '']);
    expect(kinds('> x', '> --', '', '> Ben')).toEqual(['', 'signature', '', 'signature']);
    expect(kinds('x --', '--x')).toEqual(['', '']);
  });

  it('of armour continue to its end, but a signed message is prose', () => {
    expect(kinds('-----BEGIN PGP MESSAGE-----', 'a', '', '-----END PGP MESSAGE-----', 'b')).toEqual([
      'armour',
      'armour',
      'armour',
      'armour',
      '',
    ]);
    expect(kinds('-----BEGIN PGP SIGNED MESSAGE-----', 'Hash: x', '', 'a')).toEqual([
      'armour',
      'armour',
      'armour',
      '',
    ]);
  });

  it('of armour inside a hunk belong to the patch', () => {
    const removed = ['@@ -1,3 +1 @@', '-----BEGIN PGP MESSAGE-----', '-a', ' b', '+c'];
    expect(kinds(...removed, 'd')).toEqual(['patch', 'patch', 'patch', 'patch', 'patch', '']);
  });

  it('are never re-quoted, and are recognized by their first 500 characters', () => {
    expect(kinds('@@ -1,2 +1,2 @@', ': text', '-b')).toEqual(['patch', '', 'patch']);
    expect(kinds(`Sent from ${'x'.repeat(200)}`)).toEqual(['']);
    expect(kinds(` rename ${'x'.repeat(486)} (90%)`, ` rename ${'x'.repeat(487)} (90%)`)).toEqual([
      'patch',
      '',
    ]);
    expect(kinds(' kettle.c | 2 +-', '[    1.000001] x', 'Sent from my phone')).toEqual([
      'patch',
      'log',
      'signature',
    ]);
  });

  it('of a footer are at the end of the last lines of each depth', () => {
    const rule = '_'.repeat(20);
    expect(kinds('x', rule, 'unsubscribe')).toEqual(['', 'footer', 'footer']);
    expect(kinds(`> ${rule}`, '> unsubscribe', 'x', rule, 'unsubscribe')).toEqual([
      'footer',
      'footer',
      '',
      'footer',
      'footer',
    ]);
    expect(kinds(rule, 'unsubscribe', '> x', 'y')).toEqual(['', '', '', '']);
  });
});

describe('marks that a mailer lost', () => {
  const restored = (
    body: readonly string[],
    attributions: readonly number[] = [],
    code: readonly number[] = [],
  ) => {
    const { lines, doubtful } = restoreLostMarkers(
      marked(body),
      (index) => attributions.includes(index),
      (index) => !code.includes(index),
    );
    return lines.map(({ depth }, index) => (doubtful.has(index) ? `${depth}?` : `${depth}`)).join(' ');
  };
  const full = `> ${'x'.repeat(55)}`;

  it('are restored if the line above was full and the quotation continues below', () => {
    expect(restored([full, 'rest', '> y'])).toBe('1 1 1');
    expect(restored([full, 'r'.repeat(40), '> y'])).toBe('1 1 1');
    expect(restored([full, 'r'.repeat(41), '> y'])).toBe('1 0? 1');
    expect(restored([full, 'rest', '> > y'])).toBe('1 0? 2');
    expect(restored([full, 'rest'])).toBe('1 0?');
    expect(restored([`${full}.`, 'rest', '> y'])).toBe('1 0? 1');
    expect(restored([`${full}.  `, 'rest', '> y'])).toBe('1 0? 1');
    expect(restored([`> x. ${'x'.repeat(52)}`, 'rest', '> y'])).toBe('1 1 1');
    expect(restored([`> > ${'x'.repeat(53)}`, '> rest', '> > y'])).toBe('2 2 2');
    expect(restored([full, 'rest', `> ${'x '.repeat(30)}`])).toBe('1 1 1');
    expect(restored([full, 'rest', `> ${'x '.repeat(31)}x`])).toBe('1 0? 1');
    expect(restored([full, 'rest', `> ${'x'.repeat(70)}`])).toBe('1 1 1');
    expect(restored([full, 'Rest', '> y'])).toBe('1 0? 1');
    expect(restored([full, 'REST', '> y'])).toBe('1 1 1');
    expect(restored([full, ':-(', '> y'])).toBe('1 0? 1');
    expect(restored([full, 'rest.', '> y'])).toBe('1 0? 1');
    expect(restored([full, 'rest.', '> Y'])).toBe('1 1 1');
    expect(restored([full, 'rest', '> y'], [], [2])).toBe('1 0? 1');
  });

  it('are restored before a lower-case word, a number, a word in capitals or a bracket', () => {
    for (const rest of [
      'rest',
      'écrit',
      '残り',
      '7 of it',
      '(rest',
      '"rest',
      "'rest",
      '`rest',
      '_rest',
      '<rest',
      '[rest',
      'RE',
    ])
      expect(restored([full, rest, '> y']), rest).toBe('1 1 1');
    for (const end of ['!', ':', '."', ".'", '.)', '.]'])
      expect(restored([`${full}${end}`, 'rest', '> y']), end).toBe('1 0? 1');
    for (const rest of ['Rest', 'R', ':-(', '+1', '- rest', '…'])
      expect(restored([full, rest, '> y']), rest).toBe('1 0? 1');
  });

  it.each(
    "yes yep yeah yup no nope ok okay agreed acked nacked ack nack sure exactly indeed please thanks thx why huh ditto likewise hm hmm heh ah oh oops sorry nit lgtm wrong never done fixed don’t see_above see_below don't".split(
      ' ',
    ),
  )('are not restored before a possible answer: %s', (word) => {
    const answer = word.replace('_', ' ');
    expect(restored([full, answer, '> y'])).toBe('1 0? 1');
    expect(restored([full, `${answer} it`, '> y'])).toBe('1 0? 1');
    expect(restored([full, `${answer.toUpperCase()} it`, '> y'])).toBe('1 0? 1');
    expect(restored([full, `${answer}x`, '> y'])).toBe('1 1 1');
    expect(restored([full, `${answer}1`, '> y'])).toBe('1 1 1');
    expect(restored([full, `x${answer}`, '> y'])).toBe('1 1 1');
  });

  it.each(['e.g.', 'i.e.', 'etc.', 'vs.', 'cf.', 'approx.'])(
    'are restored before the abbreviation "%s"',
    (short) => {
      expect(restored([full, short, '> y'])).toBe('1 1 1');
      expect(restored([full, `(${short}`, '> y'])).toBe('1 1 1');
      expect(restored([full, `tea ${short}`, '> y'])).toBe('1 1 1');
      expect(restored([full, `x${short}`, '> y'])).toBe('1 0? 1');
    },
  );

  it('are judged by the widest line of words in their block, above and below', () => {
    const wide = `> ${'x '.repeat(31)}x`;
    expect(restored([wide, full, 'rest', '> y'])).toBe('1 1 0? 1');
    expect(restored([wide, '>', full, 'rest', '> y'])).toBe('1 1 1 1 1');
    expect(restored([full, 'rest', '> y', '>', wide])).toBe('1 1 1 1 1');
    expect(restored([full, 'rest', '> y', wide])).toBe('1 0? 1 1');
    expect(restored([`> ${wide}`, full, 'rest', '> y'])).toBe('2 1 1 1');
    expect(restored([wide, full, 'rest', '> y'], [], [0])).toBe('1 1 1 1');
  });

  it('are judged by the columns of the line above, marks included, plus the first word of the rest', () => {
    expect(restored([`> ${'x'.repeat(51)}`, 'word more'])).toBe('1 0');
    expect(restored([`> ${'x'.repeat(52)}`, 'word more'])).toBe('1 0?');
    expect(restored([`> > ${'x'.repeat(49)}`, 'word'])).toBe('2 0');
    expect(restored([`> > ${'x'.repeat(50)}`, 'word'])).toBe('2 0?');
    expect(restored([`: ${'x'.repeat(51)}`, 'word'])).toBe('0 0');
    expect(restored([`: ${'x'.repeat(52)}`, 'word'])).toBe('0 0?');
    expect(restored([`> ${'x'.repeat(40)}${' '.repeat(20)}`, 'word'])).toBe('1 0');
  });

  it('leave a short line between two quoted ones in doubt, unless it is an answer', () => {
    expect(restored(['> x', 'word', '> y'])).toBe('1 0? 1');
    expect(restored(['> x?', 'No', '> y'])).toBe('1 0 1');
    expect(restored([`> ${'x'.repeat(52)}?`, 'No', '> y'])).toBe('1 0 1');
    expect(restored([`> ${'x'.repeat(53)}?`, 'No', '> y'])).toBe('1 0? 1');
    expect(restored([`> ${'x'.repeat(52)}?`, 'No it is not', '> y'])).toBe('1 0 1');
    expect(restored(['> x', 'word', 'y'])).toBe('1 0 0');
    expect(restored([': x', 'word', ': y'])).toBe('0 0? 0');
    expect(restored(['> > x', '> word', '> > y'])).toBe('2 1 2');
  });

  it('are not restored at an attribution or beside a patch', () => {
    expect(restored([full, 'rest', '> y'], [1])).toBe('1 0 1');
    expect(restored([`> > ${'x'.repeat(53)}`, '> rest', '> > y'], [0])).toBe('2 1 2');
    expect(restored(['> +x', 'word', '> y'], [], [0])).toBe('1 0? 1');
    expect(restored(['> +x', 'word', '> y'], [], [0, 1])).toBe('1 0 1');
    expect(restored(['>', 'word', '> y'])).toBe('1 0? 1');
    expect(restored(['>', 'word', 'y'])).toBe('1 0 0');
    expect(restored(['> x', 'From here', 'y'])).toBe('1 0? 0?');
    expect(restored(['x', 'word', '> y'])).toBe('0 0 1');
    expect(restored(['>   ', 'w'.repeat(60), 'y'])).toBe('1 0 0');
    expect(restored([`> ${'x'.repeat(52)}`, ' word more'])).toBe('1 0?');
  });

  it('may all be lost below an attribution inside a quotation', () => {
    expect(restored(['> Ben wrote:', 'It leaks.', 'Always.', '', 'Mine.'], [0])).toBe('1 0? 0? 0 0');
    expect(restored(['> Ben wrote:', '> ', 'It leaks.'], [0])).toBe('1 1 0?');
    expect(restored(['> Ben wrote:', '', 'Mine.'], [0])).toBe('1 0 0');
    expect(restored(['Ben wrote:', 'It leaks.'], [0])).toBe('0 0');
    expect(restored(['> > Ben wrote:', '> It leaks.'], [0])).toBe('2 1');
    expect(restored(['> Ben wrote:', ': It leaks.'], [0])).toBe('1 0');
    expect(restored(['> > Ben wrote:', 'to Ada:', 'Mine.'], [0, 1])).toBe('2 0 0');
  });

  it('leave a paragraph in doubt to its end', () => {
    expect(restored([full, 'r'.repeat(41), 'more', '', 'else'])).toBe('1 0? 0? 0 0');
    expect(restored([full, 'r'.repeat(41), ': more'])).toBe('1 0? 0');
  });
});

describe('the owners of lines', () => {
  const who = (body: readonly string[], names: readonly string[] = []) =>
    ownLines(body, { sender: 'Ada Boyle', names: new Set(names) }).map(({ blank, owner }) =>
      blank
        ? ''
        : owner.kind === 'nobody' || owner.kind === 'unknown'
          ? owner.why
          : 'name' in owner
            ? owner.name
            : owner.kind,
    );
  const lost = 'below an attribution that no marked line follows';
  const unclear = 'the attribution line above does not clearly name one person';
  const unread = 'the line above names somebody in an unknown form';
  const forwarded = 'below the header of another mail';
  const maybe = 'the line above the quotation may name a different person than the attribution before it';
  const single = 'a single marked line inside a paragraph: a quotation or an operator';

  it('are unknown for a stated reason', () => {
    expect(who(['> x'])).toEqual(['no attribution line names the person quoted here']);
    expect(who([': x'])).toEqual(['a ` : ` quotation whose source is not in the archive']);
    expect(who(['As he wrote:', '> x'])).toEqual(['attribution', unclear]);
    expect(who([ben, 'x'])).toEqual(['attribution', lost]);
    expect(who(['Le 3 juin 2024, Ben a écrit :', '> x'])).toEqual(['attribution', unread]);
    expect(who(['Le 3 juin 2024, Ben a écrit :', 'x'])).toEqual(['attribution', lost]);
    expect(who([ben, '> x.', 'Dora Eck', '> y'])).toEqual(['attribution', 'Ben Carr', 'sender', maybe]);
    expect(who([ben, '> x', 'so it is', '> y'])).toEqual([
      'attribution',
      'Ben Carr',
      "an unmarked line beside quoted lines: part of them, or the sender's",
      'Ben Carr',
    ]);
    expect(who(['the order is', '> 0 then', 'more'])).toEqual(['sender', single, 'sender']);
    expect(who([ben, '> 0 then', 'more'])[1]).toBe('Ben Carr');
    expect(who(['the order is', '', '> 0 then', 'more'])[2]).toBe(
      'no attribution line names the person quoted here',
    );
    expect(who([ben, '> x.', '> Cleo Dunn', '> > y', '> z'])).toEqual([
      'attribution',
      'Ben Carr',
      'Ben Carr',
      'no attribution line names the person quoted here',
      'Ben Carr',
    ]);
    expect(who(['So it ends.', '> 0 then', 'more'])[1]).toBe(single);
    expect(who(['So it ends.', '> x 0', 'more'])[1]).toBe('no attribution line names the person quoted here');
    expect(who(['So it ends.  ', '> x', 'more'])[1]).toBe('no attribution line names the person quoted here');
    expect(who(['the order', '>= 1 then', 'more'])[1]).toBe(
      'a line that begins with `>=`: a mark or an operator',
    );
  });

  it('are unknown below two attributions with nothing between them', () => {
    const cleo = 'On Mon, 3 Jun 2024, Cleo Dunn wrote:';
    expect(who([ben, '', cleo, '> x'])).toEqual(['attribution', '', 'attribution', unclear]);
    expect(who([ben, '> y', cleo, '> x'])).toEqual(['attribution', 'Ben Carr', 'attribution', 'Cleo Dunn']);
    expect(who([ben, `> ${cleo}`, '> > x', '> y'])).toEqual([
      'attribution',
      'attribution',
      'Cleo Dunn',
      'Ben Carr',
    ]);
    expect(who([ben, `> ${cleo}`, '> > x', '', ben, '> > y'])).toEqual([
      'attribution',
      'attribution',
      'Cleo Dunn',
      '',
      'attribution',
      'no attribution line names the person quoted here',
    ]);
  });

  it('are unknown below the header of another mail', () => {
    expect(who(['From: Ben <b@x>', 'To: list', '', 'x'])[3]).toBe(forwarded);
    expect(who(['Begin forwarded message:', '', 'x'])).toEqual(['attribution', '', forwarded]);
  });

  it('are unknown below a name alone', () => {
    expect(who([ben, '> x', '', 'Cleo Dunn:', '> y'], ['Cleo Dunn'])).toEqual([
      'attribution',
      'Ben Carr',
      '',
      'attribution',
      unread,
    ]);
    expect(who([ben, '> x', '', 'Ada Boyle:', '> y'], ['Ada Boyle'])[3]).toBe('sender');
    expect(who(['so', 'Cleo Dunn:', '> y'], ['Cleo Dunn'])[1]).toBe('attribution');
    const sentence = 'of what was said of kettles, of spouts and of steam I would keep the part by';
    expect(who([sentence, 'Cleo Dunn:', '> y'], ['Cleo Dunn'])[1]).toBe('sender');
    expect(who(['Cc: Cleo Dunn:', 'Hello Cleo Dunn:', '', 'x'], ['Cleo Dunn'])).toEqual([
      'sender',
      'sender',
      '',
      'sender',
    ]);
    expect(who(['So.', 'Cleo Dunn:', '> y'], ['Cleo Dunn'])[1]).toBe('attribution');
    expect(who(['[2024-06-20]', 'Cleo', 'Dunn:', '> y'], ['Cleo Dunn']).slice(0, 3)).toEqual([
      'attribution',
      'attribution',
      'attribution',
    ]);
    const broken = ['[2024-06-20', '12:00', '+0200]', 'Cleo', 'Dunn:'];
    expect(who([...broken, '> y'], ['Cleo Dunn']).slice(0, 5)).toEqual(Array(5).fill('attribution'));
    expect(who(['[Thursday', ...broken, '> y'], ['Cleo Dunn']).slice(0, 6)).toEqual(
      Array(6).fill('attribution'),
    );
  });
});

describe('the index of authors', () => {
  const index = authorIndex(
    archiveOf(
      { id: 'b@x', from: 'Ben Carr <b@x>', body: 'One two three.\n\nFour five\n\n> six seven\n\neight\n' },
      { id: 'c@x', from: 'Cleo Dunn <c@x>', body: 'One two three.\n', date: 'once' },
      { id: 'n@x', from: 'n@x', body: 'One two three.\n' },
      { id: 'd@x', from: 'Dora Eck <d@x>', body: `> ${'x'.repeat(55)}\nword one\n` },
    ),
  );
  const benOf = { name: 'Ben Carr', message: 'b@x', instant: Date.parse('2024-06-03T10:00:00+02:00') };

  it('knows who sent a message, and when', async () => {
    expect(await index.authorOf('b@x')).toEqual(benOf);
    expect(await index.authorOf('c@x')).toEqual({ name: 'Cleo Dunn', message: 'c@x', instant: undefined });
    expect(await index.authorOf('n@x')).toBeUndefined();
    expect(await index.authorOf('z@x')).toBeUndefined();
  });

  it('knows whose own words contain a text, across empty lines but not across quotations', async () => {
    expect((await index.authorsSaying('One two three')).map(({ name }) => name)).toEqual([
      'Ben Carr',
      'Cleo Dunn',
    ]);
    expect(await index.authorsSaying('three. Four five')).toEqual([benOf]);
    expect(await index.authorsSaying('Four')).toEqual([benOf]);
    expect(await index.authorsSaying('five eight')).toEqual([]);
    expect(await index.authorsSaying('six seven')).toEqual([]);
    expect(await index.authorsSaying('One nine three')).toEqual([]);
    expect(await index.authorsSaying('Two two three')).toEqual([]);
  });

  it('knows who sent unmarked lines that are in doubt', async () => {
    expect(await index.authorsSaying('word one')).toEqual([]);
    expect((await index.sendersOf('word one')).map(({ name }) => name)).toEqual(['Dora Eck']);
    expect((await index.sendersOf('One two three')).map(({ name }) => name)).toEqual([
      'Ben Carr',
      'Cleo Dunn',
    ]);
  });
});

describe('a re-quotation', () => {
  const own = async (
    body: readonly string[],
    saying: Readonly<Record<string, readonly Author[]>>,
    self?: string,
  ) => {
    const lines = await resolveRequotes(
      ownLines(body),
      {
        authorOf: (id) =>
          ({ 'b@x': { name: 'Ben', message: 'b@x' }, 'c@x': { name: 'Cleo', message: 'c@x' } })[id],
        authorsSaying: (text) => saying[text] ?? [],
        sendersOf: () => [],
      },
      self,
    );
    return lines.map(({ owner, blank, reQuoted }: OwnedLine) =>
      blank
        ? ''
        : `${'name' in owner ? owner.name : owner.kind === 'unknown' ? owner.why : owner.kind}${reQuoted ? ' :' : ''}`,
    );
  };
  const benSaid = { name: 'Ben', message: 'b@x' };
  const cleoSaid = { name: 'Cleo', message: 'c@x' };
  const unknown = 'a ` : ` quotation whose source is not in the archive :';
  const several = 'a ` : ` quotation that occurs in the mail of several people :';
  const link = (id: string) => `https://lore.kernel.org/all/${id}/`;

  it('belongs to the one person whose own words contain all of it, in another message', async () => {
    expect(await own([': one two', ':', ': three four'], { 'one two three four': [benSaid] })).toEqual([
      'Ben :',
      '',
      'Ben :',
    ]);
    expect(await own([': one two', '', ': three four'], { 'one two three four': [benSaid] })).toEqual([
      'Ben :',
      '',
      'Ben :',
    ]);
    expect(await own([': one two three four'], { 'one two three four': [benSaid, cleoSaid] })).toEqual([
      several,
    ]);
    expect(await own([': one two three four'], { 'one two three four': [benSaid] }, 'b@x')).toEqual([
      unknown,
    ]);
    expect(await own([': one two three'], { 'one two three': [benSaid] })).toEqual([unknown]);
    expect(await own([': one two', '> : three four'], { 'one two three four': [benSaid] })).toEqual([
      unknown,
      unknown,
    ]);
    expect(
      await own([': one two', '', 'x', '', ': three four'], { 'one two three four': [benSaid] }),
    ).toEqual([unknown, '', 'sender', '', unknown]);
  });

  it('includes a line that may have lost its mark, if the archive contains it so', async () => {
    expect(await own([': one two', 'three', ': four'], { 'one two three four': [benSaid] })).toEqual([
      'Ben :',
      'Ben :',
      'Ben :',
    ]);
    expect(
      (await own([': one two', 'three', ': four five six'], { 'one two four five six': [benSaid] })).filter(
        (_, at) => at !== 1,
      ),
    ).toEqual(['Ben :', 'Ben :']);
  });

  it('does not include the line below it, which may be its rest', async () => {
    const long = `one two three ${'x'.repeat(50)}`;
    const [first, rest] = await own([`: ${long}`, 'four', 'five'], {
      [long]: [benSaid],
      [`${long} four`]: [benSaid],
    });
    expect([first, rest]).toEqual([
      'Ben :',
      "an unmarked line beside quoted lines: part of them, or the sender's",
    ]);
  });

  it('otherwise belongs to the author of the mail linked beside it, who also decides between several', async () => {
    expect(await own([': one', '', link('b@x')], {})).toEqual(['Ben :', '', 'sender']);
    expect(await own([': one', link('b@x')], {})).toEqual(['Ben :', 'sender']);
    expect(await own([': one', ': two', link('b@x')], {})).toEqual(['Ben :', 'Ben :', 'sender']);
    expect(await own([link('b@x'), '', ': one'], {})).toEqual(['sender', '', 'Ben :']);
    expect(await own(['As in [1]', 'here', '', ': one', '', 'x', '', `[1] ${link('b@x')}`], {})).toEqual([
      'sender',
      'sender',
      '',
      'Ben :',
      '',
      'sender',
      '',
      'sender',
    ]);
    expect(await own([`see ${link('c@x')}`, '', 'x', '', ': one', '', link('b@x')], {})).toEqual([
      'sender',
      '',
      'sender',
      '',
      'Ben :',
      '',
      'sender',
    ]);
    expect(await own([link('c@x'), ': one', '', link('b@x')], {})).toEqual(['sender', several, '', 'sender']);
    expect(await own([': one', '', '', 'x', link('b@x')], {})).toEqual([unknown, '', '', 'sender', 'sender']);
    expect(await own([': one', '', link('z@x')], {})).toEqual([unknown, '', 'sender']);
    expect(
      await own([': one two three four', '', link('c@x')], { 'one two three four': [benSaid, cleoSaid] }),
    ).toEqual(['Cleo :', '', 'sender']);
    expect(await own([': one two three four', '', link('c@x')], { 'one two three four': [benSaid] })).toEqual(
      ['Ben :', '', 'sender'],
    );
    expect(
      await own(['As in [1]', '', ': one', '', 'x', '', `[2] ${link('c@x')}`, ` [1] ${link('b@x')}`], {}),
    ).toEqual(['sender', '', 'Ben :', '', 'sender', '', 'sender', 'sender']);
    const dora = { name: 'Dora', message: 'd@x' };
    expect(
      await own([link('b@x'), ': one two three four', link('c@x')], {
        'one two three four': [benSaid, dora],
      }),
    ).toEqual(['sender', 'Ben :', 'sender']);
    expect(await own(['> : one', '', link('b@x')], {})).toEqual([unknown, '', 'sender']);
  });
});
