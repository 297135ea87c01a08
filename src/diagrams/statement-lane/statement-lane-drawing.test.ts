import { describe, expect, it } from 'vitest';
import { statementLaneDrawing } from './statement-lane-drawing.ts';

const said = (id: string, message: string, date: string, subject = 'Kettles') => ({
  id,
  message,
  date,
  subject,
});
const three = [
  said('a', 'm1', '2024-06-18T10:00:00+00:00'),
  said('b', 'm1', '2024-06-18T10:00:00+00:00'),
  said('c', 'm1', '2024-06-18T10:00:00+00:00'),
  said('d', 'm2', '2024-06-18T12:30:00+00:00', 'Pots'),
  said('e', 'm3', '2024-06-20T09:00:00+00:00'),
];

describe('the lane of a person', () => {
  const drawing = statementLaneDrawing(three, ['Kettles', 'Pots']);
  if (!drawing) throw new Error('nothing drawn');

  it('has a column per mail under its day, with the time if a day has several', () => {
    expect(drawing.columns.map(({ time }) => time)).toEqual(['10:00', '12:30', undefined]);
    expect(drawing.days.map(({ day, mails }) => [day, mails])).toEqual([
      ['2024-06-18', 2],
      ['2024-06-20', 1],
    ]);
  });

  it('keeps every mark in its row and at a distance from the others', () => {
    for (const { y, id } of drawing.marks) {
      const row = drawing.rows.find(({ y: top, height }) => y > top + 6 && y < top + height - 6);
      expect(row?.lines.join(' '), id).toBe(id === 'd' ? 'Pots' : 'Kettles');
    }
    for (const a of drawing.marks) {
      for (const b of drawing.marks) {
        if (a !== b) expect(Math.abs(a.x - b.x) + Math.abs(a.y - b.y)).toBeGreaterThan(14);
      }
    }
  });

  it('is omitted if there is only one mail, or more than fit', () => {
    expect(statementLaneDrawing(three.slice(0, 3), ['Kettles'])).toBeUndefined();
    const many = Array.from({ length: 40 }, (_, index) =>
      said(`s${index}`, `m${index}`, `2024-06-18T10:00:${String(index).padStart(2, '0')}+00:00`),
    );
    expect(statementLaneDrawing(many, ['Kettles'])).toBeUndefined();
  });
});
