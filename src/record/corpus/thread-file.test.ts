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

  it('brings a changed field up to date and says so', () => {
    const { text } = updateThread(undefined, 'Kettle', [first]);
    const update = updateThread(text, 'x', [{ ...first, lines: 4 }]);
    expect(update.changed).toEqual(['a@x']);
    expect(update.text).toContain('lines: 4');
  });

  it('puts messages of one instant in the order of their ids, and what has no date last', () => {
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

  it('refuses a file of another shape', () => {
    expect(() => updateThread('title: x\n', 'x', [first])).toThrow(/messages/);
    expect(() => updateThread('a: [', 'x', [first])).toThrow();
  });
});
