import { describe, expect, it } from 'vitest';
import { type Changes, loadSample } from '../../../test/sample-record.ts';
import { membership } from './membership.ts';

const debate = (order: number, threads: string, more = '') => `order: ${order}
title: Debate ${order}
question: Which one is number ${order}?
summary: It is number ${order}.
answer: [It is.]
rests: [zero-lazily]
threads: [${threads}]
status: []
${more}`;
const message = (id: string, from: string) =>
  `  - { id: ${id}, from: ${from}, date: '2024-07-01T10:00:00+01:00', subject: Times }\n`;
const claim = (keys: string) => `---\ntitle: A claim\ntopics: [times]\n${keys}---\nText.\n`;
const source = "sources:\n  - { kind: document, id: a, title: A, url: 'https://a.example/' }\n";
const topic = '---\ntitle: Times\nsummary: When a file was changed.\ngroup: mechanism\n---\nText.\n';
const two: Changes = {
  // Sorted by name, the second would come first.
  'debates/zeroing.yml': debate(1, 'zeroing'),
  'debates/files.yml': debate(2, 'files', 'start: [when]\n'),
  'people/grace-hopper.yml': 'name: Grace Hopper\nrole: asks about files\n',
  'threads/files.yml': `title: Files\nmessages:\n${message('f1@mail.example', 'grace-hopper')}${message('f2@mail.example', 'ada-byron')}`,
  'topics/times.mdx': topic,
  'claims/positions/times-matter.mdx': claim(
    'speaker: grace-hopper\nevidence:\n  - { message: f1@mail.example, lines: [1, 1], words: times matter }\n',
  ),
  'claims/facts/by-relation.mdx': claim(`${source}relations:\n  - { type: supports, to: times-matter }\n`),
  'claims/facts/by-topic.mdx': claim(source),
};

describe('membership', () => {
  it('is that of the only debate for everything in a record that has one', () => {
    const { ofClaim, ofPerson } = membership(
      loadSample({ 'debates/zeroing.yml': debate(1, 'zeroing') }).graph,
    );
    expect(ofClaim('zero-lazily')).toEqual(['zeroing']);
    expect(ofPerson('li-xiao')).toEqual(['zeroing']);
    expect(membership(loadSample().graph).ofClaim('zero-lazily')).toEqual([]);
  });

  it('comes from the thread of the mail, and a person may be in two debates', () => {
    const { ofClaim, ofPerson, ofThread, ofTopic } = membership(loadSample(two).graph);
    expect(ofClaim('zero-lazily')).toEqual(['zeroing']);
    expect(ofClaim('times-matter')).toEqual(['files']);
    expect(ofPerson('ada-byron')).toEqual(['zeroing', 'files']);
    expect(ofPerson('grace-hopper')).toEqual(['files']);
    expect(ofThread('files')).toEqual(['files']);
    expect(ofTopic('times')).toEqual(['files']);
  });

  it('of a claim that rests on no mail comes from its relations, then from its topics', () => {
    const { ofClaim } = membership(loadSample(two).graph);
    expect(ofClaim('by-relation')).toEqual(['files']);
    expect(ofClaim('by-topic')).toEqual(['files']);
    expect(ofClaim('zeroing-merged')).toEqual(['zeroing']);
  });

  it('of a claim that rests on no mail comes first of all from the debate that names it', () => {
    const status = debate(2, 'files').replace(
      'status: []',
      'status: [{ label: a, outcome: zeroing-merged }]',
    );
    const { ofClaim } = membership(loadSample({ ...two, 'debates/files.yml': status }).graph);
    expect(ofClaim('zeroing-merged')).toEqual(['files']);
  });

  it('of a lab comes from the debates that name it; a lab that none names belongs to the first', () => {
    const { ofLab } = membership(
      loadSample({ ...two, 'debates/files.yml': debate(2, 'files', 'labs: [cost]\n') }).graph,
    );
    expect(ofLab('cost')).toEqual(['files']);
    expect(ofLab('migration')).toEqual(['zeroing']);
  });

  it('lists the debates in the order that they state, whatever their names', () => {
    expect([...loadSample(two).graph.debates.keys()]).toEqual(['zeroing', 'files']);
  });
});
