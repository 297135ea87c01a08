import { describe, expect, it } from 'vitest';
import { lanesFaults } from '../../../test/support/lanes-faults.ts';
import { type LaneBox, type LaneEdge, lanesDrawing } from './lanes-drawing.ts';

const box = (id: string, row: string, at: string, words = 'a few words of ours'): LaneBox => ({
  id,
  row,
  at,
  words,
});
const edge = (from: string, to: string, words = 'answers'): LaneEdge => ({ from, to, words });

const quarrel = [
  box('a', 'Ada', '2024-03-19', 'kettles should get a hard no'),
  box('b', 'Grace', '2024-03-22', 'did people not want kettles?'),
  box('c', 'Ada', '2024-04-03', 'not opposed to the kettle itself'),
  box('d', 'Lin', '2024-06-19', 'kettles are for one kitchen'),
  box('e', 'Ada', '2024-06-20', 'for all kitchens'),
  box('f', 'Ada', '2024-06-20', 'not opposed, as in April'),
  box('g', 'Lin', '2024-06-21', 'so it is not a hard no?'),
];
const answers = [
  edge('c', 'a', 'refines'),
  edge('c', 'b', ''),
  edge('f', 'c', 'says again'),
  edge('e', 'd', 'corrects'),
  edge('g', 'f', 'bears on'),
  edge('g', 'a', 'answers'),
];

describe('lanes', () => {
  it('draws each line clear of all other boxes, with its label on it', () => {
    const drawing = lanesDrawing(quarrel, answers);
    expect(drawing?.edges.length).toBe(6);
    expect(drawing && lanesFaults(drawing)).toEqual([]);
  });

  it('draws a line without words without a label, and every other with one', () => {
    const unlabelled = lanesDrawing(quarrel, answers)?.edges.filter(({ label }) => !label);
    expect(unlabelled?.map(({ from, to }) => [from, to])).toEqual([['c', 'b']]);
  });

  it('does so for every set of lines that it draws', () => {
    let drawn = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const boxes = Array.from({ length: 7 }, (_, index) =>
        box(`n${index}`, 'ABC'[(seed * (index + 3)) % 3] ?? 'A', `2024-06-1${(seed * index * index) % 5}`),
      );
      const edges = boxes
        .slice(2)
        .map(({ id }, index) =>
          edge(id, `n${(index * seed) % (index + 2)}`, index % 2 === 0 ? 'answers' : ''),
        );
      const drawing = lanesDrawing(boxes, edges);
      if (!drawing) continue;
      drawn++;
      expect(lanesFaults(drawing), `seed ${seed}`).toEqual([]);
    }
    expect(drawn).toBeGreaterThan(6);
  });

  it('draws nothing if a word is wider than its box', () => {
    expect(lanesDrawing([box('a', 'Ada', '2024-06-18', 'w'.repeat(40))], [])).toBeUndefined();
  });

  it('puts a break between days more than a month apart', () => {
    expect(lanesDrawing(quarrel, answers)?.breaks).toHaveLength(1);
  });
});

describe('lanesFaults', () => {
  it('reports a line through a box, a label outside the frame and a text that leaves its box', () => {
    const drawing = lanesDrawing(quarrel, answers);
    if (!drawing) throw new Error('not drawn');
    const [first] = drawing.boxes;
    const second = drawing.boxes.find(({ id }) => id === 'b');
    if (!first || !second) throw new Error('too few boxes');
    const through = {
      from: 'a',
      to: 'c',
      words: 'answers',
      points: [
        { x: first.x, y: second.y + 5 },
        { x: first.x + 1900, y: second.y + 5 },
      ],
      label: { x: -40, y: 0, width: 50, height: 18 },
    };
    const faults = lanesFaults({
      ...drawing,
      boxes: [{ ...first, lines: ['w'.repeat(30)] }, ...drawing.boxes.slice(1)],
      edges: [through],
    });
    expect(faults.join('\n')).toMatch(/`a` leaves its box/);
    expect(faults.join('\n')).toMatch(/`a` to `c` crosses/);
    expect(faults.join('\n')).toMatch(/word of `a` to `c` leaves the frame/);
  });
});
