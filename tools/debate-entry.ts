/** The beginnings of `debates/SLUG.yml`, for `new` and for what `import` proposes: nothing is made up but the subject. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

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
    '# essay: # the essay that tells it on the front page',
    '# corrections: # where a reader sends a correction: mailto: or https:',
    '',
  ].join('\n');
}

/** A thread's subject without the marks of a patch. */
export function debateTitle(subject: string): string {
  return subject.replace(/^(?:\s*\[[^\]]*\])+\s*/, '').slice(0, 100);
}

/** The threads that the debates of a content folder name, by file; read leniently, as an author may be writing one. */
export function debatesIn(dir: string): ReadonlyMap<string, readonly string[]> {
  const folder = join(dir, 'debates');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yml')) : [];
  return new Map(files.sort().map((file) => [`debates/${file}`, threadsIn(join(folder, file))]));
}

function threadsIn(file: string): readonly string[] {
  try {
    const debate: unknown = parse(readFileSync(file, 'utf8'), { logLevel: 'silent' });
    const threads = typeof debate === 'object' && debate && 'threads' in debate ? debate.threads : [];
    return Array.isArray(threads) ? threads.map(String) : [];
  } catch {
    return [];
  }
}
