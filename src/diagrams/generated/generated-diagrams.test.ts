import { describe, expect, it } from 'vitest';
import { awkwardId, loadSample } from '../../../test/sample-record.ts';
import { pathSegment } from '../../text/path-segment.ts';
import type { DiagramSource } from '../source.ts';
import { generatedDiagrams } from './generated-diagrams.ts';
import { label } from './label.ts';

const correction = `---
title: She never said "at boot"; only [later]
speaker: ada-byron
topics: [zeroing]
state: not-answered
said: not-at-boot
takenFor: A wish.
evidence:
  - { message: m3@mail.example, lines: [7, 7], words: never said so }
  - { message: '${awkwardId}', lines: [1, 1], words: never, speaker: li-xiao }
---
Text.
`;
const question = `---
title: Who pays for the fault?
speaker: li-xiao
topics: [zeroing]
state: not-answered
askedOf: [ada-byron]
evidence:
  - { message: '${awkwardId}', lines: [2, 2], words: who pays }
---
Text.
`;

function drawn(id: string): DiagramSource | undefined {
  const { graph } = loadSample({
    'claims/corrections/never-said-so.mdx': correction,
    'claims/questions/who-pays.mdx': question,
  });
  return generatedDiagrams(graph).find((diagram) => diagram.id === id);
}

describe('generatedDiagrams', () => {
  it('leaves out what would show nothing', () => {
    expect(generatedDiagrams(loadSample().graph).map(({ id }) => id)).toEqual(['thread-zeroing', 'timeline']);
  });

  it('draws the days in order, who spoke on each, and how far they lie apart', () => {
    const days = drawn('timeline');
    expect(days?.source).toMatch(/^flowchart TB\n {2}d1\["<b>2024-06-18<\/b><br\/>/);
    expect(days?.source).toMatch(/d1 -- "\d+ days|next day" --> d2/);
    expect(Object.values(days?.links ?? {})[0]).toBe('/timeline/#d-2024-06-18');
  });

  it('draws a thread as its replies, marks the messages that correct, and leads to each', () => {
    const tree = drawn('thread-zeroing');
    expect(tree?.source.split('\n').slice(1)).toEqual([
      'flowchart LR',
      '  m1("1 李ŁONSL")',
      '  m2("2 AB")',
      '  m3("3 AB"):::correction',
      '  m2 --> m1',
      '  m1 --> m3',
      '',
    ]);
    expect(tree?.links['m1']).toBe(`message:${pathSegment(awkwardId)}`);
    expect(tree?.names?.['m3']).toBe('3 AB, Ada Byron on 2024-06-20');
  });

  it('draws what surrounds a correction, earlier claims first, disagreement dashed', () => {
    const map = drawn('correction-never-said-so');
    expect(map?.source).toMatch(/^flowchart BT\n/);
    expect(map?.source).toContain('<b>Ada Byron</b><br/><i>correction, 2024-06-20</i><br/>');
    expect(map?.source).toMatch(/n\d -\. "corrects" \.-> n\d/);
    expect(map?.source).toMatch(/n\d -- "supports" --> n\d/);
    expect(Object.values(map?.links ?? {})).toContain('claim:never-said-so');
  });

  it('keeps words of the record from being read as Mermaid', () => {
    const map = drawn('correction-never-said-so');
    expect(map?.source.replaceAll('<br/>', ' ')).toContain('#34;at boot#34;#59;');
    expect(map?.source).toContain('#91;later#93;');
    expect(label('a "b" <c> #1')).toBe('a #34;b#34; #60;c#62; #35;1');
  });

  it('counts who asked whom, and what found no answer', () => {
    expect(drawn('who-asked-whom')?.source).toContain('p2 -- "1 question,<br/>1 not answered" --> p1');
  });

  it('breaks long titles between words', () => {
    expect(label('one two three four', 9)).toBe('one two<br/>three<br/>four');
    expect(label('a word and one more no', 20)).toBe('a word and<br/>one more no');
  });
});
