/**
 * The mail form of a short answer, part by part: what it contains, once each, and who wrote what each address leads to.
 */

import { describe, expect, test } from 'vitest';
import { cite } from '../../test/cited-sample.ts';
import { answerBlock, type Quoted, type ShortAnswer } from './answer-block.ts';
import type { CitedEvidence, CitedSource } from './cited-claim.ts';

const claim = cite('zero-lazily');
const [piece] = claim.evidence as readonly [CitedEvidence];
const outcome = cite('zeroing-merged');
const source: CitedSource = {
  ...{ kind: 'document', id: 'notes', title: 'Notes', author: undefined, date: undefined },
  ...{ url: undefined, seenIn: undefined, address: undefined },
};
const said: Quoted = { claim: { ...claim, later: [] }, on: undefined, evidence: [piece], sources: [] };
const answer: ShortAnswer = {
  ...{
    question: 'When?',
    answer: 'Late',
    quoted: [],
    open: [],
    asOf: '2026-11-28',
    pinned: 'https://a.example/q/',
  },
};

function block(...quoted: readonly Quoted[]): readonly string[] {
  return answerBlock({ ...answer, quoted }).split('\n');
}

function notesOf(...sources: readonly CitedSource[]): string {
  const text = answerBlock({ ...answer, quoted: [{ claim: outcome, on: undefined, evidence: [], sources }] });
  return text.slice(text.indexOf('\n[1] ') + 1, text.indexOf(`[${sources.length + 1}] https://a.example/q/`));
}

test('of an older version, a line above what it quotes gives the day of the record that this is of', () => {
  const line = 'What it rests on, as Loremark had it on 1 Dec 2026:';
  const text = answerBlock({ ...answer, quoted: [said], earlier: { told: '2026-12-01' } });
  expect(text).toContain(`Late. [2]\n\n${line}\n\nAda Byron`);
  expect(answerBlock({ ...answer, quoted: [said] })).not.toContain(line);
  expect(answerBlock({ ...answer, earlier: { told: '2026-12-01' } })).toBe(answerBlock(answer));
});

test('with nothing quoted and nothing open, only the answer and its address are shown', () => {
  expect(answerBlock(answer)).toBe(
    'When?\n\nLate. [1]\n\n[1] https://a.example/q/\n    (Loremark, our summary, as of 28 Nov 2026)\n',
  );
});

test('the answer ends as a sentence exactly once, whatever punctuation it contains', () => {
  for (const [text, said] of [
    ['Is it late? Hardly', 'Is it late? Hardly. [1]'],
    ['It is not "late."', 'It is not "late." [1]'],
  ] as const)
    expect(answerBlock({ ...answer, answer: text })).toContain(`\n\n${said}\n`);
});

describe('what was said', () => {
  test('has a name and a day, and mentions a subject or a change only if there is one', () => {
    expect(block(said)).toContain('Ada Byron, 18 Jun 2024 [1]:');
    expect(block({ ...said, on: 'zeroing' })).toContain('Ada Byron, 18 Jun 2024 [1], on zeroing:');
  });

  test('in one mail is one quotation, with a mark where words were left out', () => {
    expect(block({ ...said, evidence: [piece, { ...piece, words: 'unless it is hot' }] })).toContain(
      ' : zero each page when it is first touched [...] unless it is hot',
    );
  });

  test('side by side is one text as in the mail, with its marks and none of ours', () => {
    const beside = { ...piece, words: 'the "lazy" way', follows: [{ words: piece.words, between: ', ' }] };
    const lines = block({ ...said, evidence: [piece, beside] });
    expect(lines).toContain(' : zero each page when it is first touched, the "lazy" way');
  });

  test('says that it was changed later, unless the change is quoted too', () => {
    const changed = { ...said, claim };
    const refining = cite('zero-sometimes');
    expect(block(changed).join(' ')).toContain('[1] (refined by the speaker on 20 Jun 2024):');
    const both = block(changed, { ...said, claim: refining, evidence: refining.evidence.slice(0, 1) });
    expect(both.join(' ')).not.toContain('refined');
    const refined = claim.later.filter(({ type }) => type === 'refines');
    const weak = refined.map((later) => ({ ...later, own: false, changes: false }));
    expect(block({ ...said, claim: { ...claim, later: weak } }).join(' ')).not.toContain('refined');
    const touched = weak.map((later) => ({ ...later, touches: true }));
    expect(block({ ...said, claim: { ...claim, later: touched } }).join(' ')).toContain(
      '(refined by the speaker on 20 Jun 2024: Zero lazily unless the guest asks otherwise):',
    );
    const twice = block({ ...said, claim: { ...claim, later: [...touched, ...touched] } }).join(' ');
    expect(twice.split('refined')).toHaveLength(2);
  });
});

describe('what came of it', () => {
  const at = (title: string, asOf: string | undefined): Quoted => ({
    ...{ claim: { ...outcome, title, asOf, pinned: `https://a.example/${title}/` } },
    ...{ on: undefined, evidence: [], sources: [] },
  });

  test('gives the day once for all outcomes looked up on it, and none if none is known', () => {
    const text = block(
      at('A', '2026-11-22'),
      at('B', '2026-11-22'),
      at('C', '2026-11-23'),
      at('D', undefined),
    );
    expect(text.slice(4, 5).join(' ')).toBe(
      'As of 22 Nov 2026: A [1]. B [2]. As of 23 Nov 2026: C [3]. D [4].',
    );
  });

  test('has the sources it names, else our own page', () => {
    const sources = ['https://b.example/1', 'https://b.example/2'].map((address) => ({ ...source, address }));
    const text = block({ ...at('A', '2026-11-22'), sources });
    expect(text).toContain('As of 22 Nov 2026: A [1][2].');
    expect(text).toContain('[2] https://b.example/2');
    expect(text.join('\n')).not.toContain('https://a.example/A/');
    expect(block(at('A', '2026-11-22'))).toContain('[1] https://a.example/A/');
  });

  test('is followed by what is open, which appears alone if nothing came of it', () => {
    const open = ['Who pays', 'Who asks?'];
    expect(answerBlock({ ...answer, open: open.slice(0, 1) })).toContain('\n\nOpen: Who pays.\n\n[1] ');
    expect(answerBlock({ ...answer, open })).toContain('\n\nOpen: Who pays. Who asks?\n\n[1] ');
    expect(answerBlock({ ...answer, open, quoted: [at('A', '2026-11-22')] })).toContain(
      '\nAs of 22 Nov 2026: A [1]. Open: Who pays. Who asks?\n',
    );
  });
});

describe('the address of a source', () => {
  const known = { author: 'Ada Byron', date: '2026-04-17' };

  test('has its author and day beside it, as far as they are known', () => {
    const address = 'https://a.example/notes';
    expect(notesOf({ ...source, address, ...known })).toBe(`[1] ${address}\n    (Ada Byron, 17 Apr 2026)\n`);
    expect(notesOf({ ...source, address, author: 'Ada Byron' })).toBe(`[1] ${address}\n    (Ada Byron)\n`);
    expect(notesOf({ ...source, address, date: '2026-04' })).toBe(`[1] ${address}\n    (Apr 2026)\n`);
    expect(notesOf({ ...source, address })).toBe(`[1] ${address}\n`);
    expect(notesOf({ ...source, kind: 'commit', id: '0123456789abcdef', address, ...known })).toBe(
      `[1] ${address}\n    (commit 0123456789ab, Ada Byron, 17 Apr 2026)\n`,
    );
  });

  test('needs no explanation for mail on lore or a commit in mainline', () => {
    for (const address of ['https://lore.kernel.org/all/a@b/', 'https://git.kernel.org/c/0123'])
      expect(notesOf({ ...source, address, ...known })).toBe(`[1] ${address}\n`);
    const copy = 'https://a.example/?of=https://lore.kernel.org/all/a@b/';
    expect(notesOf({ ...source, address: copy, ...known })).toContain('(Ada Byron, 17 Apr 2026)');
  });

  test('is replaced by where the source was seen if it has no address', () => {
    expect(notesOf({ ...source, seenIn: 'the minutes', ...known })).toBe('[1] seen in the minutes\n');
    expect(notesOf({ ...source, ...known })).toBe('[1] seen in no public place\n');
  });
});
