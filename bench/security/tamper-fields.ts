/**
 * Tampering with single fields, words or marks of a published text; and with people, messages, redirects and reviews.
 */

import { notTried } from './row.ts';
import { refused, type TamperRow } from './tamper-row.ts';
import { whole } from './tampered-record.ts';
import { edit, published, textIn, versionOf, withdrawn, without } from './tampering.ts';

const lazily = 'claims/positions/zero-lazily.mdx';
const merging = 'claims/outcomes/zeroing-merged.mdx';
const ada = 'people/ada-byron.yml';
const grace = 'people/grace-hopper.yml';
const thread = 'threads/zeroing.yml';
const question = 'claims/questions/who-zeroes.mdx';
const answer = 'claims/answers/nobody-zeroes.mdx';
const correction = 'claims/corrections/not-lazily.mdx';
const brief = 'briefs/who-zeroes-pages.mdx';
const essay = 'essays/ada-byron.mdx';
const option = 'claims/options/lazily.mdx';
const topic = 'topics/zeroing.mdx';

export const fieldRows: readonly TamperRow[] = [
  refused('41 a position moved to the folder of requirements', ['claim-published'], {
    ...without(whole, lazily),
    'claims/requirements/zero-lazily.mdx': whole[lazily] ?? '',
  }),
  refused(
    '42 the speaker of a claim changed',
    ['claim-published', 'evidence-locked', 'speaker-wrote'],
    edit(lazily, 'speaker: ada-byron', 'speaker: grace-hopper'),
  ),
  refused(
    '43 two evidence entries swapped',
    ['claim-published'],
    edit(
      correction,
      / {2}- message: m3@mail.example\n {4}lines: \[9, 9\]\n {4}words: not skipped at all\n([\s\S]*?quotes: true\n)/,
      '$1  - message: m3@mail.example\n    lines: [9, 9]\n    words: not skipped at all\n',
    ),
  ),
  refused(
    '44 the lines of an evidence entry moved by one',
    ['claim-published', 'evidence-locked'],
    edit(lazily, 'lines: [2, 3]', 'lines: [2, 4]'),
  ),
  refused(
    '45 the mark that evidence is second-hand left out',
    ['claim-published', 'correction-quotes', 'evidence-locked', 'speaker-wrote'],
    edit(correction, '    quotes: true\n', ''),
  ),
  refused(
    '46 the speaker of an evidence entry changed',
    ['claim-published', 'correction-complete', 'correction-quotes', 'evidence-locked'],
    edit(correction, 'speaker: grace-hopper', 'speaker: ada-byron'),
  ),
  refused(
    '47 what words were taken to mean changed',
    ['claim-published'],
    edit(correction, 'might reach', 'must reach'),
  ),
  refused(
    '48 the claim that a correction corrects left out',
    ['claim-published', 'correction-complete'],
    edit(correction, 'said: who-zeroes\n', ''),
  ),
  refused(
    '49 the state of a correction changed',
    ['claim-published', 'correction-state'],
    edit(correction, 'not-answered', 'accepted'),
  ),
  refused(
    '50 the state of a question changed',
    ['claim-published', 'question-state'],
    edit(question, 'state: answered', 'state: not-answered'),
  ),
  refused(
    '51 the person who was asked changed',
    ['claim-published'],
    edit(question, 'askedOf: [ada-byron]', 'askedOf: [grace-hopper]'),
  ),
  refused(
    '52 the reason for having no stance changed',
    ['claim-published'],
    edit(answer, 'says what happens, and asks for nothing', 'was for it all along'),
  ),
  refused(
    '53 the confidence of an outcome changed',
    ['claim-published'],
    edit(merging, 'confidence: high', 'confidence: low'),
  ),
  refused(
    '54 the day of a look-up moved',
    ['claim-published'],
    edit(merging, 'asOf: 2026-11-22', 'asOf: 2026-11-21'),
  ),
  refused(
    '55 the day of a look-up moved into the future',
    ['claim-published', 'date-past'],
    edit(merging, 'asOf: 2026-11-22', 'asOf: 2027-11-22'),
  ),
  refused(
    '56 the address of a source changed',
    ['claim-published'],
    edit(merging, 'https://lore.example/all/m9@mail.example/', 'https://evil.example/'),
  ),
  refused(
    '57 the title of a source changed',
    ['claim-published'],
    edit(merging, "'mm: zero lazily'", "'mm: never zero'"),
  ),
  refused(
    '58 the date of a source changed',
    ['claim-published'],
    edit(merging, "'2025-07-29'", "'2024-07-29'"),
  ),
  refused(
    '59 the commit of a source changed',
    ['claim-published'],
    edit(merging, '3d3a04fad25a', '4d3a04fad25a'),
  ),
  refused(
    '60 a relation added',
    ['claim-published', 'relation-time'],
    edit(lazily, 'stances:', 'relations:\n  - { type: supports, to: who-zeroes }\nstances:'),
  ),
  refused(
    '61 a relation removed',
    ['claim-published', 'question-state'],
    edit(answer, 'relations:\n  - type: answers\n    to: who-zeroes\n', ''),
  ),
  refused(
    '62 a relation pointed at another claim',
    ['claim-published', 'relation-kinds'],
    edit(merging, 'to: who-zeroes', 'to: zero-lazily'),
  ),
  refused(
    '63 the note of a verdict changed',
    ['claim-published'],
    edit(option, 'it is put off', 'it is never done'),
  ),
  refused(
    '64 the claims of a verdict changed',
    ['claim-published'],
    edit(option, 'claims: [zero-lazily]', 'claims: [nobody-zeroes]'),
  ),
  refused(
    '65 the short name of a design changed',
    ['claim-published'],
    edit(option, 'short: lazily', 'short: never'),
  ),
  refused(
    '66 the question of a short answer changed',
    ['claim-published'],
    edit(brief, 'question: Who zeroes', 'question: Who never zeroes'),
  ),
  refused(
    '67 the claims of a short answer changed',
    ['claim-published'],
    edit(brief, 'rests: [nobody-zeroes]', 'rests: [zero-lazily]'),
  ),
  refused(
    '68 the day of a short answer moved',
    ['claim-published'],
    edit(brief, "asOf: '2026-11-22'", "asOf: '2026-11-20'"),
  ),
  refused(
    '69 a word of a short answer changed',
    ['claim-published'],
    edit(brief, 'answered that', 'denied that'),
  ),
  refused(
    '70 a link of a short answer pointed elsewhere',
    ['claim-published'],
    edit(brief, 'claim:nobody-zeroes', 'claim:who-zeroes'),
  ),
  refused('71 a word of an essay changed', ['claim-published'], edit(essay, 'put it off', 'leave it out')),
  refused(
    '72 the title of an essay changed',
    ['claim-published'],
    edit(essay, 'Ada Byron on zeroing', 'Grace Hopper on zeroing'),
  ),
  refused(
    '73 the person of an essay changed',
    ['claim-published'],
    edit(essay, 'person: ada-byron', 'person: grace-hopper'),
  ),
  refused(
    '74 the claims of a summary changed',
    ['claim-published'],
    edit(essay, 'summary: [zero-lazily]', 'summary: [nobody-zeroes]'),
  ),
  refused(
    '75 the requirement of a row changed',
    ['claim-published'],
    edit(topic, 'Pages are zeroed before they are seen', 'Pages are never zeroed'),
  ),
  refused(
    '76 other words for a topic added',
    ['claim-published'],
    edit(topic, 'group:', 'aka: [skipping]\ngroup:'),
  ),
  refused(
    '77 the title of a topic changed',
    ['claim-published'],
    edit(topic, 'title: Zeroing', 'title: Skipping'),
  ),
  refused(
    '78 a silence of somebody who spoke',
    ['silence-read'],
    edit(grace, 'role:', 'silences: [{ on: [zeroing], read: [m2@mail.example, m4@mail.example] }]\nrole:'),
  ),
  refused(
    '79 the id of a person replaced everywhere',
    ['claim-published', 'evidence-locked'],
    Object.fromEntries(
      Object.entries(whole).map(([k, v]) => [
        k === ada ? 'people/ada-king.yml' : k,
        /ledger|lock/.test(k) ? v : String(v).replaceAll('ada-byron', 'ada-king'),
      ]),
    ),
  ),
  refused(
    '80 the names of two people exchanged',
    ['claim-published'],
    edit(grace, 'name: Grace Hopper', 'name: Ada Byron', edit(ada, 'name: Ada Byron', 'name: Grace Hopper')),
  ),
  refused(
    '81 a name with a letter of another alphabet',
    ['name-once', 'one-script'],
    edit(grace, 'role:', 'names: ["\u0410da Byron"]\nrole:'),
  ),
  refused(
    '82 a name that looks like that of another',
    ['name-once'],
    edit(grace, 'role:', 'names: [Ada Byr0n]\nrole:'),
  ),
  {
    attack: '83 a message made a reply to another',
    expected: 'refused by the mail',
    was: notTried,
    files: edit(thread, 'in-reply-to: m2@mail.example', 'in-reply-to: m1@mail.example'),
    anchor: 'words',
  },
  refused(
    '84 the sender of a message changed',
    ['speaker-wrote'],
    edit(thread, /from: grace-hopper(?=[\s\S]*?m3@)/, 'from: ada-byron'),
  ),
  refused(
    '85 an author added to a message',
    ['speaker-wrote'],
    edit(thread, 'from: ada-byron', 'from: ada-byron\n    author: grace-hopper'),
  ),
  refused(
    '86 an address of another host for a message',
    ['archive-address'],
    edit(thread, 'lines: 40', 'lines: 40\n    url: https://evil.example/'),
  ),
  {
    attack: '87 a message without a claim left out of its thread',
    expected: 'passes',
    was: notTried,
    files: edit(thread, / {2}- id: m4@[\s\S]*$/, ''),
    anchor: 'around',
  },
  {
    attack: '88 an invented message without a claim',
    expected: 'passes',
    was: notTried,
    files: {
      ...whole,
      [thread]: `${textIn(whole, thread)}  - { id: m5@mail.example, from: ada-byron, date: 2024-06-22T12:00:00+00:00, subject: 'Re: Zeroing', lines: 2, no-claim: it says so }\n`,
    },
    anchor: 'around',
  },
  {
    attack: '89 a gist written for a message',
    expected: 'passes',
    was: notTried,
    files: edit(thread, 'lines: 40', 'lines: 40\n    gist: Ada admits it'),
    anchor: 'around',
  },
  refused('90 an existing claim redirected to another', ['redirect-resolves'], {
    ...whole,
    'redirects.yml': '- { from: zero-lazily, to: who-zeroes, reason: renamed }\n',
  }),
  refused('91 two redirects to each other', ['redirect-resolves'], {
    ...whole,
    'redirects.yml': '- { from: a-a, to: b-b, reason: r }\n- { from: b-b, to: a-a, reason: r }\n',
  }),
  refused(
    '92 a renamed claim redirected to another',
    ['evidence-locked', 'redirect-resolves', 'reference-exists'],
    (() => {
      const r = published(
        {
          ...without(whole, lazily),
          'claims/positions/zero-later.mdx': whole[lazily] ?? '',
          'redirects.yml': '- { from: zero-lazily, to: zero-later, reason: renamed }\n',
        },
        '2026-11-23',
      );
      return { ...r, 'redirects.yml': '- { from: zero-lazily, to: who-zeroes, reason: renamed }\n' };
    })(),
  ),
  {
    attack: '93 a review of a version that never existed',
    expected: 'refused by the mail',
    was: notTried,
    files: edit(
      lazily,
      'stances:',
      'reviews: [{ by: ada-byron, message: m3@mail.example, hash: "000000000000", verdict: confirmed }]\nstances:',
    ),
    anchor: 'words',
  },
  {
    attack: '94 a review that no mail contains',
    expected: 'refused by the mail',
    was: notTried,
    files: edit(
      lazily,
      'stances:',
      `reviews: [{ by: ada-byron, message: m3@mail.example, hash: ${versionOf('zero-lazily').slice(-16, -4)}, verdict: confirmed }]\nstances:`,
    ),
    anchor: 'words',
  },
  refused('95 a second claim of one id', ['unique-id'], {
    ...whole,
    'claims/requirements/zero-lazily.mdx': whole[lazily] ?? '',
  }),
  refused('96 a diagram that nobody drew', ['diagram-renders'], {
    ...whole,
    'diagrams/x.mmd': '---\ntitle: T\ndescription: D.\n---\nflowchart TB\n  a[Ada denied it]\n',
  }),
  refused('97 a file that is not a proof', ['source-proved'], { ...whole, 'proofs/x.txt': 'x' }),
  refused('98 a withdrawn claim restored', ['claim-published'], {
    ...withdrawn('zero-lazily', lazily),
    [lazily]: whole[lazily] ?? '',
  }),
  refused('99 a topic that nobody published', ['claim-published'], {
    ...whole,
    'topics/zero-lazily.mdx': String(whole['topics/pages.mdx']),
  }),
  refused(
    '100 a letter of a body written as a reference',
    ['claim-published'],
    edit(lazily, 'until somebody', 'until some&#98;ody'),
  ),
  refused(
    '101 an accent added to a letter',
    ['claim-published'],
    edit(lazily, 'zeroing a page', 'ze\u0301roing a page'),
  ),
  refused(
    '102 a space made non-breaking',
    ['claim-published'],
    edit(lazily, 'put off zeroing', 'put off\u00A0zeroing'),
  ),
  refused(
    '103 a paragraph added',
    ['claim-published'],
    edit(lazily, 'touches it.\n', 'touches it.\n\nThat was all.\n'),
  ),
  refused('104 a paragraph made a list', ['claim-published'], edit(lazily, 'She would', '- She would')),
  refused('105 two words struck out', ['claim-published'], edit(lazily, 'put off', '~~put off~~')),
  refused(
    '106 a whole text struck out',
    ['claim-published'],
    edit(
      lazily,
      'She would put off zeroing a page until somebody touches it.',
      '~~She would put off zeroing a page until somebody touches it.~~',
    ),
  ),
  refused('107 two words made a heading', ['claim-published'], edit(lazily, 'She would', '## She\n\nwould')),
  refused('108 a text made a quotation', ['claim-published'], edit(lazily, 'She would', '> She would')),
  refused('109 a line broken', ['claim-published'], edit(lazily, 'a page until', 'a page\\\nuntil')),
  refused(
    '110 a title added to a link',
    ['claim-published', 'plain-mdx'],
    edit(topic, '(claim:zero-lazily)', '(claim:zero-lazily "she denied it")'),
  ),
  refused(
    '111 a quotation of another claim added',
    ['claim-published'],
    edit(lazily, 'touches it.\n', 'touches it.\n\n<Quote claim="who-zeroes" />\n'),
  ),
  refused(
    '112 a footnote added',
    ['claim-published'],
    edit(lazily, 'touches it.\n', 'touches it.[^1]\n\n[^1]: She took it back.\n'),
  ),
  refused(
    '113 a link definition that no text uses',
    ['claim-published'],
    edit(lazily, 'touches it.\n', 'touches it.\n\n[x]: https://evil.example/\n'),
  ),
  refused('114 a title in capitals', ['claim-published'], edit(lazily, 'Pages may', 'PAGES may')),
  refused(
    '115 a space before a question mark',
    ['claim-published'],
    edit(question, 'nobody touches?', 'nobody touches ?'),
  ),
];
