import { describe, expect, it } from 'vitest';
import type { SourceData } from '../../record/schema/evidence.ts';
import { outcomeSpan } from './outcome-span.ts';

const sources: readonly SourceData[] = [
  { kind: 'commit', id: '3d3a04fad25a', title: 'A kettle', date: '2024-05' },
  { kind: 'message', id: 'first@kettle.example', title: 'A kettle', date: '2024-06-21' },
  { kind: 'message', id: 'last@kettle.example', title: 'A kettle', date: '2024-08-05' },
  { kind: 'document', id: 'a-later-thing', title: 'A kettle', date: '2026-11-20' },
];
const asOf = '2026-11-28';

describe('the line of an outcome on the timeline', () => {
  it('runs from its first source to its latest', () => {
    expect(outcomeSpan({ state: 'merged', sources }, asOf)).toEqual({
      from: '2024-05',
      to: '2026-11-20',
      ends: 'source',
    });
  });

  it('ends with its last mail if nothing was found after it', () => {
    expect(outcomeSpan({ state: 'abandoned', sources }, asOf)).toEqual({
      from: '2024-06-21',
      to: '2024-08-05',
      ends: 'mail',
    });
  });

  it('falls back to other sources, or to the day of looking', () => {
    const [commit] = sources;
    expect(outcomeSpan({ state: 'abandoned', sources: commit ? [commit] : [] }, asOf).to).toBe('2024-05');
    expect(outcomeSpan({ state: 'abandoned', sources: [] }, asOf).to).toBe(asOf);
  });
});
