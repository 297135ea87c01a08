import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { objectId, readCommit, readTag } from './git-objects.ts';
import { formatProof, readProof } from './git-proof.ts';

const tree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
// The ids are those that `git hash-object` prints for the same bytes.
const boilId = '4f6e5f63afd2348704ed8c40fb46a58f3ce9532b';
const boil = Buffer.from(`tree ${tree}
author Ada Boyle <ada@mail.example> 1717400000 +0200
committer Ada Boyle <ada@mail.example> 1717400000 +0200

kettle: boil
  lazily
 
It hums.
`);
const whistleId = '4a44ddbd82a49600fecc52b1a9cc46cc44c540c0';
const whistle = Buffer.from(`tree ${tree}
parent ${boilId}
author A <a@mail.example> 1717400060 +0200
committer A <a@mail.example> 1717400060 +0200

kettle: whistle
`);
const tagId = '7d5c4c94527088e24fa95fc0a948ff9cfd4e18c4';
const outer = Buffer.from(`object ${tagId}\ntype tag\ntag stable\ntagger A <a@x> 1 +0000\n\nx\n`);
const tag = Buffer.from(`object ${whistleId}
type commit
tag v6.9
tagger A <a@mail.example> 1717400120 +0200

Linux 6.9
`);

describe('a raw object', () => {
  it('has the id that git gives it', () => {
    expect(objectId('commit', boil)).toBe(boilId);
    expect(objectId('commit', whistle)).toBe(whistleId);
    expect(objectId('tag', tag)).toBe(tagId);
  });

  it('of a commit has its parents, and its first paragraph on one line', () => {
    expect(readCommit(boil)).toEqual({ tree, parents: [], subject: 'kettle: boil lazily' });
    expect(readCommit(whistle)).toEqual({ tree, parents: [boilId], subject: 'kettle: whistle' });
    expect(readCommit(Buffer.from(`tree ${tree}\n\n\n\nkettle: drip\nless\n`)).subject).toBe(
      'kettle: drip less',
    );
    expect(readCommit(Buffer.from(`parent ${boilId}\nparent ${whistleId}`))).toEqual({
      tree: undefined,
      parents: [boilId, whistleId],
      subject: '',
    });
  });

  it('is read in the encoding that it names, in any case of its letters', () => {
    const latin = (encoding: string) =>
      readCommit(
        Buffer.concat([
          Buffer.from(`tree ${tree}\nencoding ${encoding}\n\nth`),
          Buffer.from([0xe9]),
          Buffer.from('\n'),
        ]),
      ).subject;
    for (const name of ['ISO-8859-1', 'iso8859-1', 'latin1', 'Latin-1', 'windows-1252'])
      expect(latin(name)).toBe('thé');
    expect(latin('ISO-8859-15')).toBe('th\ufffd');
    expect(latin('x ISO-8859-1')).toBe('th\ufffd');
    expect(readCommit(Buffer.from(`tree ${tree}\n\nthé\n`)).subject).toBe('thé');
  });

  it('of a tag has the commit it names; a tag of another object, or without a name, is not read', () => {
    expect(readTag(tag)).toEqual({ object: whistleId, type: 'commit', name: 'v6.9' });
    expect(readTag(Buffer.from(`object ${tree}\ntype tree\ntag v0\n\n`))).toBeUndefined();
    expect(readTag(Buffer.from(`object ${boilId}\ntype commit\n\n`))).toBeUndefined();
    expect(readTag(Buffer.from('type commit\ntag v0\n\n'))).toBeUndefined();
  });
});

const named = { name: 'v6.9', raw: [tag] };
const proof = formatProof(named, [whistle, boil]);
const lines = proof.split('\n');

function reread(change: Readonly<Record<number, string>>): string {
  return lines.map((line, at) => change[at] ?? line).join('\n');
}

describe('a proof', () => {
  it('says what it proves, and checks the tag and each commit against it', () => {
    expect(lines).toEqual([
      'loremark-proof 1',
      `proves ${boilId}`,
      `tag v6.9 ${tag.toString('base64')}`,
      `commit ${whistle.toString('base64')}`,
      `commit ${boil.toString('base64')}`,
      '',
    ]);
    expect(readProof(proof)).toEqual({
      commit: boilId,
      subject: 'kettle: boil lazily',
      tag: 'v6.9',
      tagId,
    });
    expect(readProof(proof.trimEnd())).toEqual(readProof(proof));
  });

  it('is refused if its base64 is not canonical', () => {
    for (const [from, to] of [
      [/\n$/, '=\n'],
      [/(commit ....)/, '$1*'],
      [/(tag v6.9 ....)/, '$1.'],
    ] as const)
      expect(() => readProof(proof.replace(from, to))).toThrow('not in canonical base64');
  });

  it('of a lightweight tag begins at the commit that it names', () => {
    const light = formatProof({ name: 'v6.10-rc1', raw: [] }, [whistle]);
    expect(light.split('\n')[2]).toBe('tag v6.10-rc1 -');
    expect(readProof(light)).toEqual({
      commit: whistleId,
      subject: 'kettle: whistle',
      tag: 'v6.10-rc1',
      tagId: whistleId,
    });
  });

  it('of a tag that names another tag begins at the outer one, and each is checked against the one before it', () => {
    const nested = (...raw: readonly Buffer[]) => formatProof({ name: 'stable', raw }, [whistle]);
    const proved = { commit: whistleId, subject: 'kettle: whistle', tag: 'stable' };
    expect(readProof(nested(outer, tag))).toEqual({ ...proved, tagId: objectId('tag', outer) });
    const outermost = Buffer.from(String(outer).replace(tagId, objectId('tag', outer)));
    expect(readProof(nested(outermost, outer, tag))).toEqual({
      ...proved,
      tagId: objectId('tag', outermost),
    });
    for (const [raw, why] of [
      [[outer], 'its tag object is not that of stable'],
      [[outer, outer], 'its tag object is not that of stable'],
      [[outermost, tag], 'the tag v6.9 is not the one that the tag before it names'],
    ] as const)
      expect(() => readProof(nested(...raw))).toThrow(new Error(why));
    // The outer of two tags does not name a commit.
    expect(() => readProof(formatProof({ name: 'v6.9', raw: [tag, tag] }, [whistle]))).toThrow(
      new Error('its tag object is not that of v6.9'),
    );
  });

  it('gives the outermost tag the requested name, and each tag below it its own name', () => {
    const nested = formatProof({ name: 'v6.9-stable', raw: [outer, tag] }, [whistle]);
    expect(nested.split('\n').slice(2, 4)).toEqual([
      `tag v6.9-stable ${outer.toString('base64')}`,
      `tag v6.9 ${tag.toString('base64')}`,
    ]);
  });

  it.each([
    ['its first line differs', reread({ 0: 'loremark-proof 2' }), 'its first line is not `loremark-proof 1`'],
    [
      'it proves an abbreviation',
      reread({ 1: `proves ${boilId.slice(0, 12)}` }),
      'it does not say which commit it proves, in which tag',
    ],
    [
      'its commit is longer',
      reread({ 1: `proves ${boilId}0` }),
      'it does not say which commit it proves, in which tag',
    ],
    [
      'there is text before what it proves',
      reread({ 1: `dis proves ${boilId}` }),
      'it does not say which commit it proves, in which tag',
    ],
    [
      'its tag has no object and no dash',
      reread({ 2: 'tag v6.9' }),
      'it does not say which commit it proves, in which tag',
    ],
    [
      'there is text after its tag',
      reread({ 2: `${lines[2]} more` }),
      'it does not say which commit it proves, in which tag',
    ],
    [
      'there is text before its tag',
      reread({ 2: `no ${lines[2]}` }),
      'it does not say which commit it proves, in which tag',
    ],
    ['it is empty', 'loremark-proof 1\n', 'it does not say which commit it proves, in which tag'],
    [
      'its tag has another name',
      reread({ 2: `tag v7.0 ${tag.toString('base64')}` }),
      'its tag object is not that of v7.0',
    ],
    [
      'its tag is not a tag',
      reread({ 2: `tag v6.9 ${boil.toString('base64')}` }),
      'its tag object is not that of v6.9',
    ],
    [
      'its tag names another commit',
      reread({ 3: lines[4] ?? '' }),
      'object 1 is not one that the object before it names',
    ],
    [
      'a commit in it was changed',
      reread({ 4: `commit ${Buffer.from(`${boil}!`).toString('base64')}` }),
      'object 2 is not one that the object before it names',
    ],
    [
      'a line in it is not a commit',
      reread({ 4: (lines[4] ?? '').replace('commit', 'x commit') }),
      'object 2 is not one that the object before it names',
    ],
    [
      'a line in it is too long',
      reread({ 4: `${lines[4]} more` }),
      'object 2 is not one that the object before it names',
    ],
    ['it ends too early', lines.slice(0, 4).join('\n'), `its chain does not end at ${boilId}`],
    ['it has no commit at all', lines.slice(0, 3).join('\n'), `its chain does not end at ${boilId}`],
  ])('is refused if %s', (_, text, why) => {
    expect(() => readProof(text)).toThrow(new Error(why));
  });
});
