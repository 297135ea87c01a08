import { expect, test } from 'vitest';
import { loadSample } from '../../test/sample-record.ts';
import { currentHash, currentText } from './current-text.ts';
import { hashOf } from './hash.ts';

test('the text of a claim is that of the record it is asked of, however often it is asked', () => {
  const path = 'claims/positions/zero-lazily.mdx';
  const { graph } = loadSample();
  const changed = loadSample({
    [path]: `---\ntitle: Another title\nspeaker: ada-byron\ntopics: [zeroing]\n---\nAnother body.\n`,
  }).graph;
  const [before, after] = [graph, changed].map((one) => {
    const claim = one.claims.get('zero-lazily');
    if (!claim) throw new Error('the sample has no such claim');
    const text = currentText(one, claim);
    expect(currentText(one, claim)).toBe(text);
    expect(currentHash(one, claim)).toBe(hashOf(text));
    return text;
  });
  expect(before).toContain('Zero pages on first touch');
  expect(after).toContain('Another title');
});

test('a name that changes changes the text of the very same claim', () => {
  const { graph } = loadSample();
  const claim = graph.claims.get('zero-lazily');
  if (!claim) throw new Error('the sample has no such claim');
  const first = currentText(graph, claim);
  const renamed = new Map(graph.people);
  const ada = renamed.get('ada-byron');
  if (!ada) throw new Error('the sample has no such person');
  renamed.set('ada-byron', { ...ada, name: 'A. A. Lovelace' });
  expect(currentText({ ...graph, people: renamed }, claim)).not.toBe(first);
});
