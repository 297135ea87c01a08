import { expect, it } from 'vitest';
import { archiveOf } from '../../test/support/mail/example-mail.ts';
import { startOf } from '../record/corpus/place.ts';
import { textQuotationFaults } from './text-quotations.ts';

const archive = archiveOf(
  {
    id: 'one@mail.example',
    body: 'We should *stand firm* in what the\nkettle will not do, and say a plain "no".\n\nIt is _that_ crazy.\n',
  },
  {
    id: 'two@mail.example',
    from: 'Ben Carr <ben@mail.example>',
    body: 'On Mon, Jun 3, 2024, Ada Boyle wrote:\n> It would whistle all night.\n\nThen it should not boil.\n',
  },
);
const ada = ['Ada Boyle'];

async function reasonsOf(words: string, names: readonly string[]) {
  const quotation = { claim: 'kettle', words, names, place: startOf('kettle.mdx') };
  return (await textQuotationFaults([quotation], archive)).map(({ reason }) => reason);
}

it('words that somebody wrote pass, across a line break, without emphasis markers and with a different first letter', async () => {
  expect(await reasonsOf('we should stand firm in what the kettle will not do', ada)).toEqual([]);
  expect(await reasonsOf("say a plain 'no'", ada)).toEqual([]);
  expect(await reasonsOf('It is that crazy', ada)).toEqual([]);
});

it('words that somebody else quotes from that person pass', async () => {
  expect(await reasonsOf('whistle all night', ada)).toEqual([]);
});

it('a blank line between two quoted ones does not end the quotation', async () => {
  const torn = archiveOf({
    id: 'torn@mail.example',
    from: 'Ben Carr <ben@mail.example>',
    body: 'On Mon, Jun 3, 2024, Ada Boyle wrote:\n> It would whistle\n\n> all night.\n',
  });
  const quotation = { claim: 'kettle', words: 'whistle all night', names: ada, place: startOf('kettle.mdx') };
  expect(await textQuotationFaults([quotation], torn)).toEqual([]);
});

it('words of somebody else are refused with the name, and words of nobody without one', async () => {
  expect(await reasonsOf('it should not boil', ada)).toEqual([
    'they are the words of Ben Carr, whom the text is not about',
  ]);
  expect(await reasonsOf('it should not boil', ['Ben Carr'])).toEqual([]);
  expect(await reasonsOf('the kettle will do', ada)).toEqual(['no available mail contains these words']);
});

it('words that two others wrote are refused with both names, in order', async () => {
  const mails = archiveOf(
    { id: 'z@mail.example', from: 'Zoe Fay <z@x>', body: 'It never boils.\n' },
    { id: 'c@mail.example', from: 'Cleo Dunn <c@x>', body: 'It never boils.\n\n-- \nIt always boils.\n' },
    {
      id: 'c2@mail.example',
      from: 'Cleo Dunn <c@x>',
      body: '> It might boil.\n\nIt _never_ boils; so_it is.\n',
    },
  );
  const of = async (words: string) => {
    const quotation = { claim: 'kettle', words, names: ada, place: startOf('kettle.mdx') };
    return textQuotationFaults([quotation], mails);
  };
  expect(await of('it never boils')).toEqual([
    {
      claim: 'kettle',
      words: 'it never boils',
      names: ada,
      place: startOf('kettle.mdx'),
      reason: 'they are the words of Cleo Dunn, Zoe Fay, whom the text is not about',
      help: 'name the person who wrote them, or paraphrase them without quotation marks',
    },
  ]);
  expect((await of('so_it is'))[0]?.reason).toContain('Cleo Dunn');
  const nobody = 'no available mail contains these words';
  expect((await of('It always boils'))[0]?.reason).toBe(nobody);
  expect((await of('It might boil'))[0]?.reason).toBe(nobody);
});

it('no match spans two people, and half a word does not match', async () => {
  expect(await reasonsOf('all night. Then it should', [...ada, 'Ben Carr'])).toHaveLength(1);
  expect(await reasonsOf('whistle all nig', ada)).toHaveLength(1);
});

it('words of a question are refused without the question mark, and the help names it', async () => {
  const asked = archiveOf(
    { id: 'a@mail.example', body: 'Does it boil at this\ntime?\n' },
    { id: 'b@mail.example', from: 'Ben Carr <ben@mail.example>', body: 'Or by night?\n' },
  );
  const helpFor = async (words: string) => {
    const quotation = { claim: 'kettle', words, names: ada, place: startOf('kettle.mdx') };
    return (await textQuotationFaults([quotation], asked)).map(({ help }) => help);
  };
  expect(await helpFor('boil at this time')).toEqual([
    'did you mean "boil at this time?", with the question mark?',
  ]);
  expect(await helpFor('boil at this time?')).toEqual([]);
  const copied = 'copy them exactly from the mail, or paraphrase them without quotation marks';
  expect(await helpFor('or by night')).toEqual([copied]);
  expect(await helpFor('boil at that time')).toEqual([copied]);
});

it('the mail is not read if nothing is quoted', async () => {
  expect(await textQuotationFaults([], archive)).toEqual([]);
});

it('asks whose words a mail is made of only where it may hold a quotation, however its marks are set', async () => {
  const mails = archiveOf(
    { id: 'a@mail.example', body: 'It would never whistle at night.\n' },
    { id: 'b@mail.example', body: 'It would boil all the same.\n' },
    {
      id: 'c@mail.example',
      from: 'Ben Carr <ben@mail.example>',
      body: 'On Mon, Jun 3, 2024, Ada Boyle wrote:\n>It (really) would\n>never *sing* at night.\n',
    },
  );
  let asked = 0;
  const counted = {
    ...mails,
    get senders() {
      asked++;
      return mails.senders;
    },
  };
  const quotation = (words: string) => ({ claim: 'kettle', words, names: ada, place: startOf('kettle.mdx') });
  const faults = await textQuotationFaults(
    [quotation('would never whistle at'), quotation('really) would never sing at')],
    counted,
  );
  expect(faults).toEqual([]);
  expect(asked).toBe(2);
});
