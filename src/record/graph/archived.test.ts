import { describe, expect, it } from 'vitest';
import { type Changes, loadSample, sampleFiles } from '../../../test/sample-record.ts';
import { archiveOf, archiveSearchUrl, archiveUrl, mailAddress, replyUrl } from './archived.ts';

const debate = (archive: string) => `title: Zeroing
question: Should pages be zeroed lazily?
summary: Whether pages are zeroed late.
answer: [They are.]
rests: [zero-lazily]
threads: [zeroing]
archive: ${archive}
status: []
`;
const thread = sampleFiles['threads/zeroing.yml'] ?? '';
const withArchive = (archive: string, changes: Changes = {}) =>
  loadSample({ 'debates/zeroing.yml': debate(archive), ...changes }).graph;

describe('the archive of a message', () => {
  it('is lore by default', () => {
    const { graph } = loadSample();
    expect(archiveUrl(graph, 'm1@mail.example')).toBe('https://lore.kernel.org/all/m1@mail.example/');
    expect(replyUrl(graph, 'm1@mail.example')).toBe('https://lore.kernel.org/all/m1@mail.example/#R');
    expect(archiveSearchUrl(graph, 'x', '/c/x/')).toBe('https://lore.kernel.org/all/?q=%22%2Fc%2Fx%2F%22');
  });

  it.each([
    ['marc', 'https://marc.info/?i=2024%2F06%2541%2Bzero%40mail.example'],
    ['mail-archive', 'https://www.mail-archive.com/search?l=mid&q=2024%2F06%2541%2Bzero%40mail.example'],
    [
      '{ name: lists.example, message: "https://lists.example/mid/{id}" }',
      'https://lists.example/mid/2024%2F06%2541+zero@mail.example',
    ],
  ])('is that of the debate: %s', (archive, url) => {
    expect(archiveUrl(withArchive(archive), '2024/06%41+zero@mail.example')).toBe(url);
  });

  it('is that of the thread in preference to that of the debate', () => {
    const graph = withArchive('lore', { 'threads/zeroing.yml': `archive: marc\n${thread}` });
    expect(archiveOf(graph, 'm1@mail.example').name).toBe('MARC');
    expect(archiveUrl(graph, 'unlisted@mail.example')).toBe(
      'https://lore.kernel.org/all/unlisted@mail.example/',
    );
  });

  it('is overridden by the address of the message itself', () => {
    const url = 'https://lists.example/pipermail/pages/2024-June/000123.html';
    const graph = withArchive('pipermail', {
      'threads/zeroing.yml': thread.replace('    lines: 20\n', `    lines: 20\n    url: ${url}\n`),
    });
    expect(archiveUrl(graph, 'm1@mail.example')).toBe(url);
    expect(replyUrl(graph, 'm1@mail.example')).toBe(url);
    expect(archiveUrl(graph, 'm3@mail.example')).toBeUndefined();
    expect(mailAddress(graph, 'm3@mail.example')).toBe('mid:m3%40mail.example');
  });
});
