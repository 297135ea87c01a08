import { describe, expect, it } from 'vitest';
import { updateThread } from './thread-file.ts';

const first = {
  id: 'a@x',
  from: 'ada',
  date: '2024-06-03T10:00:00+02:00',
  subject: 'Kettle',
  inReplyTo: undefined,
  lines: 3,
};
const second = {
  ...first,
  id: 'b@x',
  date: '2024-06-03T09:00:00+00:00',
  subject: 'Re: Kettle',
  inReplyTo: 'a@x',
};

describe('updateThread', () => {
  it('writes a new thread in the order of the instants', () => {
    expect(updateThread(undefined, 'Kettle', [second, first]).text).toBe(
      [
        'title: Kettle',
        'messages:',
        '  - id: a@x',
        '    from: ada',
        '    date: "2024-06-03T10:00:00+02:00"',
        '    subject: Kettle',
        '    lines: 3',
        '  - id: b@x',
        '    from: ada',
        '    date: "2024-06-03T09:00:00+00:00"',
        '    subject: "Re: Kettle"',
        '    in-reply-to: a@x',
        '    lines: 3',
        '',
      ].join('\n'),
    );
  });

  it('changes nothing on a second run', () => {
    const { text } = updateThread(undefined, 'Kettle', [first, second]);
    const again = updateThread(text, 'Other', [second, first]);
    expect(again).toEqual({ text, added: [], changed: [] });
  });

  it('keeps fields, comments and the title written by hand', () => {
    const byHand = [
      '# About kettles.',
      'title: The kettle thread',
      'summary: Who boils what.',
      'messages:',
      '  # The only one so far.',
      '  - id: b@x',
      '    from: ada',
      "    date: '2024-06-03T09:00:00+00:00'",
      '    subject: "Re: Kettle"',
      '    in-reply-to: a@x',
      '    lines: 3',
      '    branch: "Who has the kettle?"',
      "    gist: 'Thanks, and nothing else.'",
      '    no-claim: only thanks # indeed',
      '',
    ].join('\n');
    const { text, added, changed } = updateThread(byHand, 'x', [first, second]);
    expect(added).toEqual(['a@x']);
    expect(changed).toEqual([]);
    expect(text).toContain('# About kettles.\ntitle: The kettle thread\nsummary: Who boils what.');
    expect(text).toContain('no-claim: only thanks # indeed');
    expect(text).toContain('branch: "Who has the kettle?"\n    gist: \'Thanks, and nothing else.\'');
    expect(text).toContain('# The only one so far.');
    expect(text.indexOf('id: a@x')).toBeLessThan(text.indexOf('id: b@x'));
  });

  it('updates a changed field and reports it', () => {
    const { text } = updateThread(undefined, 'Kettle', [first]);
    const update = updateThread(text, 'x', [{ ...first, lines: 4 }]);
    expect(update.changed).toEqual(['a@x']);
    expect(update.text).toContain('lines: 4');
  });

  it('sorts messages of one instant by id, and items without a date last', () => {
    const byHand = ['title: x', 'messages:', '  - id: 0@x', '    gist: no date yet', '  - a note', ''].join(
      '\n',
    );
    const same = ['d@x', 'c@x', 'e@x'].map((id) => ({ ...first, id }));
    const { text } = updateThread(byHand, 'x', [...same, second]);
    expect(text.match(/^ {2}- .*/gm)).toEqual([
      '  - id: c@x',
      '  - id: d@x',
      '  - id: e@x',
      '  - id: b@x',
      '  - a note',
      '  - id: 0@x',
    ]);
  });

  it('writes the author and the reason for no claim with a new message only, and keeps both afterwards', () => {
    const sent = { ...first, author: 'ben', noClaim: 'only thanks' };
    const { text, added, changed } = updateThread(undefined, 'Kettle', [sent, sent]);
    expect(added).toEqual(['a@x']);
    expect(changed).toEqual([]);
    expect(text).toBe(
      [
        'title: Kettle',
        'messages:',
        '  - id: a@x',
        '    from: ada',
        '    author: ben',
        '    date: "2024-06-03T10:00:00+02:00"',
        '    subject: Kettle',
        '    lines: 3',
        '    no-claim: only thanks',
        '',
      ].join('\n'),
    );
    const other = { ...sent, author: 'cy', noClaim: 'nothing new', inReplyTo: '0@x' };
    expect(updateThread(text, 'x', [other])).toEqual({
      text: text
        .replace('    lines', '    in-reply-to: 0@x\n    lines')
        .replace(/( {4}in-reply-to: 0@x\n)(.*\n)(.*\n)/, '$2$3$1'),
      added: [],
      changed: ['a@x'],
    });
  });

  it('keeps a corrected in-reply-to, long lines, and the layout of lists', () => {
    const subject = 'A kettle '.repeat(20).trim();
    const byHand = [
      `title: ${subject}`,
      'tags: [a, b]',
      'messages:',
      '  - id: b@x',
      '    from: ada',
      '    date: "2024-06-03T09:00:00+00:00"',
      `    subject: ${subject}`,
      '    in-reply-to: 0@x',
      '    lines: 3',
      '',
    ].join('\n');
    const known = { ...second, subject };
    expect(updateThread(`# Kept\n\n\n${byHand}`, 'x', [known]).text).toBe(`# Kept\n\n\n${byHand}`);
    const { text, changed } = updateThread(byHand, 'x', [{ ...known, lines: 4 }]);
    expect(text).toBe(byHand.replace('lines: 3', 'lines: 4'));
    expect(changed).toEqual(['b@x']);
  });

  it('lays out a list that was empty like any other', () => {
    expect(updateThread('title: x\nmessages: []\n', 'x', [first]).text).toBe(
      updateThread(undefined, 'x', [first]).text,
    );
  });

  it('refuses a file of another shape', () => {
    const wanted = 'expected a map with a list of `messages`';
    expect(() => updateThread('title: x\n', 'x', [first])).toThrow(wanted);
    expect(() => updateThread('messages: { a: 1 }\n', 'x', [first])).toThrow(wanted);
    expect(() => updateThread('a: 1\na: 2\n', 'x', [first])).toThrow(/Map keys must be unique/);
  });
});
