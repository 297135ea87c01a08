/** A new `debates/SLUG.yml`, for `new` and for the proposal of `import`: only the subject is filled in. */

import { rawEntries } from '../content/raw-entries.ts';

/** @param threads ids, the main one first */
export function debateEntry(title: string, threads: readonly string[]): string {
  return [
    `title: ${title === '' ? '' : `${JSON.stringify(title)} `}# the subject, for lists`,
    'question: # what it was about, as one question',
    'summary: # the debate in one sentence',
    'answer: [] # how it ended, in one to five plain sentences',
    'rests: [] # the claims that the answer rests on',
    `threads: [${threads.join(', ')}] # its threads, the main one first`,
    'status: [] # rows of the status panel: { label: , outcome: }',
    '# archive: lore # where its mail is read: lore, marc, mail-archive, openwall, pipermail, github, or a map',
    '# start: [] # short answers (briefs) that the front page shows, in order',
    '# designs: [] # the options, in order',
    '# lanes: # statements drawn as lanes: [{ id: , title: , caption: , topics: [], boxes: [{ claim: , words: }] }], three to nine boxes',
    '# ended: { how: undecided } # once its mail ended: decided, undecided or elsewhere',
    '# essay: # the essay that the front page shows',
    '# corrections: # where a reader sends a correction: mailto: or https:',
    '',
  ].join('\n');
}

/** A thread's subject without patch prefixes. */
export function debateTitle(subject: string): string {
  return subject.replace(/^(?:\s*\[[^\]]*\])+\s*/, '').slice(0, 100);
}

/** The threads named by each debate of a content folder, by file; none for a debate that is still being written. */
export function debatesIn(content: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rawEntries(content, 'debates').map(({ file, fields: { threads } }) => [
      file,
      Array.isArray(threads) ? threads.map(String) : [],
    ]),
  );
}
