import { describe, expect, test } from 'vitest';
import { awkwardId, type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { answerOf, cameText, statusOf, tagOf, weightiest, withdrawnAnswer } from './became.ts';
import { laterOf } from './later.ts';

const sometimes = 'claims/positions/zero-sometimes.mdx';
const firstMail = loadSample({}).graph.claims.get('zero-lazily')?.evidence[0]?.message;
const li = `李小 Łukasz O'Neill & "Sons" {Ltd}`;

function claim(id: string, changes: Changes) {
  const { graph } = loadSample(changes);
  const found = graph.claims.get(id);
  if (!found) throw new Error(`no claim ${id}`);
  return { graph, found, later: laterOf(graph, found) };
}

function answer(id: string, changes: Changes) {
  const { found, later } = claim(id, changes);
  return answerOf(found, later);
}

const entry = (front: string, message = awkwardId, words = 'in the background', speaker = 'li-xiao') => `---
title: Something said of it
speaker: ${speaker}
topics: [zeroing]
${front}
evidence:
  - { message: '${message}', lines: [2, 2], words: ${words} }
---
Text.
`;
const correction = (state: string) => ({
  [sometimes]: undefined,
  'claims/corrections/not-lazily.mdx': entry(`said: zero-lazily\ntakenFor: a promise\nstate: ${state}`),
});
const question = (state: string, answers: string) => ({
  'claims/questions/who-zeroes.mdx': entry(`state: ${state}\naskedOf: [ada-byron]`),
  'claims/answers/nobody.mdx': `${entry(`relations: [{ type: ${answers}, to: who-zeroes }]`, 'm3@mail.example', 'nobody', 'ada-byron')}`,
});

describe('does the statement stand', () => {
  test.each([
    ['accepted', `Corrected by ${li} on 19 Jun 2024, accepted by Ada Byron`],
    [
      'misunderstanding-allowed',
      `Corrected by ${li} on 19 Jun 2024, Ada Byron allowed for a misunderstanding`,
    ],
    ['contested', `Corrected by ${li} on 19 Jun 2024, contested by Ada Byron`],
    ['not-answered', `Corrected by ${li} on 19 Jun 2024, not taken up by Ada Byron`],
  ])('a correction that is %s says how it was received', (state, label) => {
    expect(answer('zero-lazily', correction(state))).toMatchObject({
      text: `${label}: Something said of it`,
      changed: true,
    });
  });

  test('a refinement by the speaker replaces the statement that nothing changed it', () => {
    expect(answer('zero-lazily', {})).toMatchObject({
      text: 'Refined by the speaker on 20 Jun 2024: Zero lazily unless the guest asks otherwise',
      changed: true,
    });
    expect(answer('zero-lazily', { [sometimes]: undefined })).toMatchObject({
      text: 'Nothing later in the mail held changes it',
      changed: false,
    });
  });

  test('a continuation in the same mail is reported as such, and changed nothing later', () => {
    const limit = (speaker: string, quotes = false) =>
      answer('zero-lazily', {
        [sometimes]: undefined,
        'claims/positions/limit.mdx': entry(
          'relations: [{ type: refines, to: zero-lazily }]',
          firstMail,
          'x y',
          speaker,
        ).replace(' }\n---', quotes ? ', quotes: true }\n---' : ' }\n---'),
      });
    expect(limit('ada-byron')).toMatchObject({
      text: 'Refined by the speaker in the same mail: Something said of it',
      changed: false,
    });
    expect(limit('ada-byron', true).text).not.toContain('in the same mail');
    expect(limit('li-xiao').text).not.toContain('in the same mail');
  });

  test.each([
    ['refines', 'refined by'],
    ['opposes', 'opposed by'],
  ])(
    'what somebody else says in %s is reported but changes nothing: the words were not taken back',
    (type, verb) => {
      const other = sampleFiles[sometimes]
        ?.replace('speaker: ada-byron\n', 'speaker: li-xiao\n')
        .replace('type: refines', `type: ${type}`);
      expect(answer('zero-lazily', { [sometimes]: other })).toMatchObject({
        text: `Not taken back in the mail held; ${verb} ${li} on 20 Jun 2024: Zero lazily unless the guest asks otherwise`,
        changed: false,
      });
    },
  );

  test('somebody who opposed it several times is named once, with the count and each day', () => {
    const opposed = (front: string, title: string, message = 'm3@mail.example') =>
      entry(`relations: [{ type: opposes, to: zero-lazily${front} }]`, message).replace(
        'Something said of it',
        title,
      );
    const changes = {
      [sometimes]: undefined,
      'claims/positions/one.mdx': opposed('', 'Not late'),
      'claims/positions/two.mdx': opposed(', note: on huge pages', 'Not late there'),
    };
    const found = answer('zero-lazily', changes);
    expect(found.text).toBe(
      `Not taken back in the mail held; opposed by ${li} twice: on 20 Jun 2024, Not late; on 20 Jun 2024 (on huge pages)`,
    );
    expect(found.clauses.map(({ of }) => of?.claim.id)).toEqual([undefined, 'one', 'two']);
    const third = { 'claims/positions/three.mdx': opposed('', 'Never late', awkwardId) };
    expect(answer('zero-lazily', { ...changes, ...third }).text).toMatch(
      / by .+ three times: on 19 Jun 2024, Never late; on 20 Jun 2024, Not late; /,
    );
  });

  test('a restatement alone changes nothing', () => {
    const again = sampleFiles[sometimes]?.replace('type: refines', 'type: restates');
    expect(answer('zero-lazily', { [sometimes]: again }).text).toMatch(
      /^Nothing later in the mail held changes it; said again by the speaker on 20 Jun 2024/,
    );
  });

  test.each([
    ['withdraws', 'Withdrawn by the speaker on 20 Jun 2024'],
    ['supersedes', 'Superseded by the speaker on 20 Jun 2024'],
  ])('the strongest of what came later comes first, and the others follow: %s', (type, words) => {
    const taken = entry(
      `relations: [{ type: ${type}, to: zero-lazily }]`,
      'm3@mail.example',
      'x y',
      'ada-byron',
    );
    expect(answer('zero-lazily', { 'claims/positions/taken-back.mdx': taken })).toMatchObject({
      text: `${words}: Something said of it; refined by the speaker on 20 Jun 2024: Zero lazily unless the guest asks otherwise`,
      changed: true,
    });
  });

  test('identical clauses appear once', () => {
    const again = { 'claims/positions/again.mdx': sampleFiles[sometimes] };
    expect(answer('zero-lazily', again).text).toBe(
      'Refined by the speaker on 20 Jun 2024: Zero lazily unless the guest asks otherwise',
    );
  });

  test.each([
    ['answered', 'answers', 'Answered by Ada Byron on 20 Jun 2024: Something said of it'],
    ['partly-answered', 'answers', 'Partly answered by Ada Byron on 20 Jun 2024: Something said of it'],
    ['not-answered', 'bears-on', 'No answer was found in the mail held'],
  ])('a question that is %s', (state, relation, text) => {
    expect(answer('who-zeroes', question(state, relation))).toMatchObject({ text, changed: false });
  });

  test('an outcome never says more than its own state', () => {
    expect(answer('zeroing-merged', {})).toMatchObject({
      text: 'As of 22 Nov 2026: Merged for 7.1 in April 2026',
      changed: false,
    });
    const settles = sampleFiles['claims/outcomes/zeroing-merged.mdx']?.replace(
      '---\nIt is',
      'relations: [{ type: settles, to: zero-lazily, note: since 7.1 }]\n---\nIt is',
    );
    expect(
      answer('zero-lazily', { 'claims/outcomes/zeroing-merged.mdx': settles }).came.map(cameText),
    ).toEqual(['settled, as of 22 Nov 2026: Lazy zeroing was merged (since 7.1)']);
  });

  test('what came of the matter is never omitted, whether or not the mail changes the claim', () => {
    const bears = sampleFiles['claims/outcomes/zeroing-merged.mdx']?.replace(
      '---\nIt is',
      'relations: [{ type: bears-on, to: zero-lazily }, { type: bears-on, to: who-zeroes }]\n---\nIt is',
    );
    const outcome = { 'claims/outcomes/zeroing-merged.mdx': bears, ...question('not-answered', 'bears-on') };
    const came = 'what came of the matter, as of 22 Nov 2026: Lazy zeroing was merged';
    expect(answer('zero-lazily', { ...outcome, [sometimes]: undefined }).text).toBe(
      `Nothing later in the mail held changes it; ${came}`,
    );
    const refined = 'Refined by the speaker on 20 Jun 2024: Zero lazily unless the guest asks otherwise';
    const both = answer('zero-lazily', outcome);
    expect(both).toMatchObject({ text: `${refined}; ${came}`, mail: refined, changed: true });
    expect(both.came.map(cameText)).toEqual([came]);
    expect(answer('who-zeroes', outcome).text).toBe(`No answer was found in the mail held; ${came}`);
  });

  test('outcomes are grouped by the day they were looked up, and by whether they settle it or bear on it', () => {
    const outcome = (title: string, asOf: string, type: string) =>
      sampleFiles['claims/outcomes/zeroing-merged.mdx']
        ?.replace('Lazy zeroing was merged', title)
        .replace("'2026-11-22'", `'${asOf}'`)
        .replace('---\nIt is', `relations: [{ type: ${type}, to: zero-lazily }]\n---\nIt is`);
    const { came } = answer('zero-lazily', {
      'claims/outcomes/zeroing-merged.mdx': outcome('A', '2026-11-22', 'bears-on'),
      'claims/outcomes/zeroing-more.mdx': outcome('B', '2026-11-23', 'bears-on'),
      'claims/outcomes/zeroing-so.mdx': outcome('C', '2026-11-22', 'settles'),
      'claims/outcomes/zeroing-too.mdx': outcome('D', '2026-11-22', 'bears-on'),
    });
    expect(came.map(cameText)).toEqual([
      'what came of the matter, as of 22 Nov 2026: A; D',
      'what came of the matter, as of 23 Nov 2026: B',
      'settled, as of 22 Nov 2026: C',
    ]);
  });

  const ownCorrection = (state: string, speaker = 'ada-byron') =>
    entry(
      `said: zero-sometimes\ntakenFor: a promise\nstate: ${state}\nrelations: [{ type: bears-on, to: zero-lazily }]`,
      'm3@mail.example',
      'x y',
      speaker,
    );

  test('a correction the speaker made of something else is reported for every claim it touches', () => {
    const own = {
      [sometimes]: sampleFiles[sometimes]?.replace(/relations:\n {2}- .*\n/, ''),
      'claims/corrections/not-caught.mdx': ownCorrection('self-corrected'),
    };
    expect(answer('zero-lazily', own)).toMatchObject({
      text: 'Not taken back in the mail held; the speaker corrected a related statement on 20 Jun 2024: Something said of it',
      changed: false,
    });
    const other = { ...own, 'claims/corrections/not-caught.mdx': ownCorrection('contested', 'li-xiao') };
    expect(answer('zero-lazily', other).text).toBe('Nothing later in the mail held changes it');
  });

  test.each([
    [
      'later',
      'm3@mail.example',
      'Not taken back in the mail held; touched on by the speaker on 20 Jun 2024 (milder)',
    ],
    ['in the same mail', firstMail, 'Nothing later in the mail held changes it'],
  ])('words of the speaker %s that bear on it are reported only if they are later', (_, message, text) => {
    const milder = entry(
      "relations: [{ type: bears-on, to: zero-lazily, note: 'milder' }]",
      message,
      'x y',
      'ada-byron',
    );
    const changes = { [sometimes]: undefined, 'claims/positions/milder.mdx': milder };
    expect(answer('zero-lazily', changes).text).toBe(text);
  });

  test('a relation is never reported without its note, which replaces the title', () => {
    const noted = sampleFiles[sometimes]?.replace(
      'to: zero-lazily }',
      "to: zero-lazily, note: 'on huge pages only' }",
    );
    expect(answer('zero-lazily', { [sometimes]: noted }).text).toBe(
      'Refined by the speaker on 20 Jun 2024 (on huge pages only)',
    );
  });

  test('a question its speaker refined still says whether it was answered', () => {
    const refined = {
      'claims/positions/limits.mdx': entry(
        'relations: [{ type: refines, to: who-zeroes }]',
        'm3@mail.example',
        'x y',
      ),
    };
    const text = (state: string, relation: string) =>
      answer('who-zeroes', { ...question(state, relation), ...refined }).text;
    const by = 'Refined by the speaker on 20 Jun 2024: Something said of it; ';
    expect(text('answered', 'answers')).toBe(
      `${by}answered by Ada Byron on 20 Jun 2024: Something said of it`,
    );
    expect(text('not-answered', 'bears-on')).toBe(`${by}no answer was found in the mail held`);
  });

  test('a correction says how it was received', () => {
    expect(answer('not-lazily', correction('contested')).text).toBe(
      'Nothing later in the mail held changes it; state: contested, not reconciled',
    );
  });
});

describe('in one word', () => {
  const summary = (changes: Changes) => {
    const { later } = claim('zero-lazily', changes);
    return {
      status: statusOf(later),
      tags: later.map(tagOf),
      order: weightiest(later).map(({ type }) => type),
    };
  };
  const own = (type: string) => ({
    [sometimes]: sampleFiles[sometimes]?.replace('type: refines', `type: ${type}`),
  });
  const supported = '';

  test.each([
    ['withdraws', 'withdrawn', 'withdrawn later', ['withdraws']],
    ['supersedes', 'superseded', 'superseded later', ['supersedes']],
    ['refines', 'refined', 'refined later', ['refines']],
    ['restates', 'restated', 'said again later', []],
    ['bears-on', 'stands', '', []],
  ])('%s', (type, status, tag, order) => {
    expect(summary(own(type))).toEqual({ status, tags: [supported, tag], order });
  });

  test.each([
    ['accepted', 'corrected', 'corrected'],
    ['self-corrected', 'corrected', 'corrected'],
    ['contested', 'stands', 'a correction was made'],
    ['not-answered', 'stands', 'a correction was made'],
  ])('a correction that is %s', (state, status, tag) => {
    expect(summary(correction(state))).toEqual({
      status,
      tags: expect.arrayContaining([supported, tag]),
      order: ['corrects'],
    });
  });

  test('the speaker’s own act outweighs a correction that was not taken up, and follows it', () => {
    expect(summary({ ...correction('contested'), [sometimes]: sampleFiles[sometimes] })).toMatchObject({
      status: 'refined',
      order: ['corrects', 'refines'],
    });
  });

  test('a refinement in the same mail is not called later', () => {
    const inTheSame = (type: string) => ({
      [sometimes]: undefined,
      'claims/positions/goes-on.mdx': entry(
        `relations: [{ type: ${type}, to: zero-lazily }]`,
        firstMail,
        'x y',
        'ada-byron',
      ),
    });
    expect(summary(inTheSame('refines'))).toMatchObject({
      status: 'refined',
      tags: expect.arrayContaining(['refined in the same mail']),
    });
    expect(summary(inTheSame('restates')).tags).toContain('said again in the same mail');
  });

  test.each([
    ['refines', 'refined by another'],
    ['opposes', 'opposed by another'],
  ])('what another said in %s is left out by nobody who cites', (type, tag) => {
    const other = sampleFiles[sometimes]
      ?.replace('speaker: ada-byron\n', 'speaker: li-xiao\n')
      .replace('type: refines', `type: ${type}`);
    expect(summary({ [sometimes]: other })).toEqual({
      status: 'stands',
      tags: [supported, tag],
      order: [type],
    });
  });

  test('the tag of an outcome says that one is recorded', () => {
    const bears = sampleFiles['claims/outcomes/zeroing-merged.mdx']?.replace(
      '---\nIt is',
      'relations: [{ type: bears-on, to: zero-lazily }]\n---\nIt is',
    );
    expect(summary({ ...own('restates'), 'claims/outcomes/zeroing-merged.mdx': bears })).toEqual({
      status: 'restated',
      tags: [supported, 'said again later', 'an outcome is recorded'],
      order: [],
    });
  });
});

test('a claim no longer in the record is called withdrawn, on its page and in mail', () => {
  const { text, mail, clauses } = withdrawnAnswer;
  expect([text, mail, ...clauses.map(({ said }) => said)]).toEqual([
    'Withdrawn from the record',
    'Withdrawn from the record',
    'withdrawn from the record',
  ]);
});
