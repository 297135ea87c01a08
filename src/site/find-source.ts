/** What the look-up page can find: claims, messages, hashes, pages and files. */

import { shortWarnings } from '../cite/warnings.ts';
import type { FindSource } from '../evidence/find/find-index.ts';
import { sourceOfGraph } from '../evidence/find/source-of-graph.ts';
import { lockFileOf } from '../evidence/lock/lock-of-graph.ts';
import { editorFiles, exportFiles } from '../export/export-files.ts';
import { labs } from '../labs/shared/labs.ts';
import { addressesOfHashes, presentHashes } from '../ledger/text-versions.ts';
import { guesses } from './address/guessed-addresses.ts';
import { cited, exportContext } from './cited.ts';
import { hasLabs } from './labs.ts';
import { record } from './record.ts';

/** Files that readers are linked to, and that are neither pages of the record nor exports. */
const otherFiles = [
  'cite/review.txt',
  'loremark-record.tar.gz',
  'licences.txt',
  'objects.inv',
  'robots.txt',
  '404.html',
] as const;
/** Titles of the pages that the record itself does not name. */
const labTitles = new Map(labs.map(({ id, title }) => [`labs/${id}/`, title]));
/** The frame that shows a run whose code is edited. */
const runFrame = 'labs/run-frame/';

export function findSource(): FindSource {
  const graph = record();
  const source = sourceOfGraph(graph, lockFileOf(graph).lock, addressesOfHashes(graph), presentHashes(graph));
  const claims = source.claims.map((found) => {
    const claim = graph.claims.get(found.id);
    return { ...found, later: claim && shortWarnings(cited(claim)) };
  });
  const files = [
    ...exportFiles.keys(),
    ...editorFiles(exportContext()).keys(),
    ...otherFiles,
    ...(hasLabs() ? [runFrame] : []),
  ];
  const pages = [
    ...(source.pages ?? []).map((page) => ({
      ...page,
      title: page.title || (labTitles.get(page.path) ?? ''),
    })),
    ...guesses().map(({ path, title }) => ({ path: `${path}/`, title })),
    ...files.map((path) => ({ path, title: '' })),
  ];
  return { ...source, claims, pages };
}
