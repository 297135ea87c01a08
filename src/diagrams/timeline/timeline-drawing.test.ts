import { describe, expect, it } from 'vitest';
import { showShortDay } from '../../text/show-date.ts';
import { drawnWidth } from '../lanes/drawn-text.ts';
import { timelineDrawing, timelineType } from './timeline-drawing.ts';

const input = {
  thread: [
    '2024-06-18T17:05:06-07:00',
    '2024-06-18T17:05:07-07:00',
    '2024-06-20T08:37:03-07:00',
    '2024-08-02T08:22:00-03:00',
  ],
  other: ['2024-03-19T08:04:43-07:00'],
  rows: [
    { id: 'a', label: 'Kettles in the kitchen', from: '2024-06', to: '2026-04-17', words: 'merged, 7.1' },
    {
      id: 'c',
      label: 'Lids',
      from: '2026-01',
      to: '2026-11-28',
      words: 'in a tree that follows it, not seen merged',
    },
    { id: 'b', label: 'Pots', from: '2025', to: '2025', words: 'posted or queued' },
  ],
  until: '2026-11-28',
};

describe('the timeline', () => {
  const drawing = timelineDrawing(input);
  if (!drawing) throw new Error('nothing drawn');

  it('enlarges the dense days of the thread with a dot per message, and leaves late replies on the scale', () => {
    expect(drawing.days.map(({ day }) => day)).toEqual(['2024-06-18', '2024-06-19', '2024-06-20']);
    expect(drawing.dots).toHaveLength(3);
    expect(drawing.bars).toHaveLength(2);
  });

  it('stacks messages of the same three hours', () => {
    const [a, b] = drawing.dots;
    expect(a?.x).toBe(b?.x);
    expect(a?.y).toBeGreaterThan(b?.y ?? 0);
  });

  it('puts the state of every line at its end, clear of it, and keeps everything in the frame', () => {
    for (const row of drawing.rows) {
      expect(drawnWidth(row.label, timelineType)).toBeLessThan(drawing.names);
      expect(row.x1).toBeGreaterThanOrEqual(drawing.names);
      expect(row.x2).toBeGreaterThanOrEqual(row.x1);
      expect(row.sign - row.x2).toBeGreaterThan(10);
      expect(row.sign - row.x2).toBeLessThan(20);
      expect(row.sign + 12 + drawnWidth(row.words, timelineType)).toBeLessThanOrEqual(drawing.width);
    }
  });

  it('names no month beyond the end of its scale', () => {
    const named = drawing.months.filter((month) => month.named);
    expect(named.length).toBeGreaterThan(3);
    for (const { month, x } of named)
      expect(x + drawnWidth(showShortDay(month), timelineType)).toBeLessThanOrEqual(drawing.right);
  });

  it('has a linear scale: equal times are equal lengths', () => {
    const [january, july] = ['2025-01', '2025-07'].map(
      (wanted) => drawing.months.find(({ month }) => month === wanted)?.x,
    );
    const next = drawing.months.find(({ month }) => month === '2026-01')?.x;
    const [a, b] = [(july ?? 0) - (january ?? 0), (next ?? 0) - (july ?? 0)];
    // Marks are on whole pixels.
    expect(Math.abs(a / 181 - b / 184)).toBeLessThan(1 / 181);
  });

  it('draws nothing if there is no mail', () => {
    expect(timelineDrawing({ ...input, thread: [], other: [] })).toBeUndefined();
  });
});
