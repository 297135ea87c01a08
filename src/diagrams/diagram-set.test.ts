import { describe, expect, it } from 'vitest';
import { type DiagramFile, diagramSet, renderingPath } from './diagram-set.ts';
import { picturesIndex, sumsOf, writtenPictures } from './picture-index.ts';
import { renderingKey } from './rendering-key.ts';

const source = '---\ntitle: A page\ndescription: What becomes of it.\n---\nflowchart TB\n  a --> b\n';
const drawn = {
  id: 'drawn',
  title: 'Drawn',
  description: 'From the records.',
  source: 'flowchart TB\n  c --> d\n',
  links: {},
};

function files(entries: Readonly<Record<string, string>>): ReadonlyMap<string, DiagramFile> {
  return new Map(Object.entries(entries).map(([path, text]) => [path, { file: `content/${path}`, text }]));
}

describe('diagramSet', () => {
  const written = { 'diagrams/life.mmd': source };
  const key = diagramSet(files(written)).diagrams.get('life')?.key ?? '';
  const structure = '{"kind":"graph","groups":[],"nodes":[],"edges":[]}';

  const index = {
    [picturesIndex]: writtenPictures(new Map([[key, sumsOf({ svg: '<svg/>', json: structure })]])),
  };

  it('ignores a picture that was edited or is not in the index', () => {
    const edited = {
      ...written,
      [renderingPath(key, 'svg')]: '<svg> </svg>',
      [renderingPath(key, 'json')]: structure,
    };
    expect(diagramSet(files({ ...edited, ...index })).diagrams.get('life')?.rendering).toBeUndefined();
    expect(diagramSet(files(edited)).diagrams.get('life')?.rendering).toBeUndefined();
    expect(
      diagramSet(files({ ...edited, [picturesIndex]: '<<<<<<<' })).diagrams.get('life')?.rendering,
    ).toBeUndefined();
  });

  it('finds the rendering of exactly this text', () => {
    const all = files({
      ...written,
      ...index,
      [renderingPath(key, 'svg')]: '<svg/>',
      [renderingPath(key, 'json')]: structure,
    });
    const { diagrams, orphans, faults } = diagramSet(all);
    expect(diagrams.get('life')?.rendering?.svg).toBe('<svg/>');
    expect([orphans, faults]).toEqual([[], []]);
  });

  it('treats a rendering as stale as soon as one character of the text changes', () => {
    const all = files({
      'diagrams/life.mmd': source.replace('a --> b', 'a --> c'),
      [renderingPath(key, 'svg')]: '<svg/>',
      [renderingPath(key, 'json')]: structure,
    });
    const { diagrams, orphans } = diagramSet(all);
    expect(diagrams.get('life')?.rendering).toBeUndefined();
    expect(orphans).toEqual([renderingPath(key, 'svg'), renderingPath(key, 'json')]);
  });

  it('ignores an incomplete rendering', () => {
    const all = files({ ...written, [renderingPath(key, 'svg')]: '<svg/>' });
    expect(diagramSet(all).diagrams.get('life')?.rendering).toBeUndefined();
    const torn = files({
      ...written,
      [renderingPath(key, 'svg')]: '<svg/>',
      [renderingPath(key, 'json')]: '<<<<',
    });
    expect(diagramSet(torn).diagrams.get('life')?.rendering).toBeUndefined();
  });

  it('reports a faulty source with its file', () => {
    const { faults } = diagramSet(files({ 'diagrams/life.mmd': 'flowchart TB\n' }));
    expect(faults).toMatchObject([{ file: 'content/diagrams/life.mmd', line: 1, column: 1 }]);
  });
});

describe('renderingKey', () => {
  it('changes with title, links and names, but not with the order of the links', () => {
    const key = renderingKey(drawn);
    const linked = renderingKey({ ...drawn, links: { c: 'claim:x', d: 'claim:y' } });
    expect(
      new Set([
        key,
        linked,
        renderingKey({ ...drawn, title: 'X' }),
        renderingKey({ ...drawn, names: { c: 'C' } }),
      ]).size,
    ).toBe(4);
    expect(renderingKey({ ...drawn, links: { d: 'claim:y', c: 'claim:x' } })).toBe(linked);
  });
});
