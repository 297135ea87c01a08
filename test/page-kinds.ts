/** One page of each kind of a built site, for the detailed tests: the fullest one if there are several. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathSegment } from '../src/text/path-segment.ts';

interface ClaimRecord {
  readonly id: string;
  readonly kind: string;
  readonly hash: string;
  readonly text: string;
  readonly relations: readonly unknown[];
  readonly backlinks: readonly unknown[];
}

interface MessageRecord {
  readonly id: string;
  readonly claims: readonly string[];
}

/** @returns kind of page → its path below the base, percent-encoded */
export function pageKinds(root: string = process.env['DIST'] ?? 'dist'): Readonly<Record<string, string>> {
  if (!existsSync(join(root, 'api/claims.json'))) {
    throw new Error(`no site in ${root}: run \`npm run build\` first`);
  }
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const claims = (read('api/claims.json') as readonly ClaimRecord[]).toSorted(
    (a, b) => weight(b) - weight(a),
  );
  const message = (read('api/messages.json') as readonly MessageRecord[]).toSorted(
    (a, b) => b.claims.length - a.claims.length,
  )[0];
  const byKind = Map.groupBy(claims, ({ kind }) => kind);
  const position = byKind.get('position')?.[0];
  if (!message || !position) throw new Error(`the site in ${root} has no messages or positions`);
  return {
    'the front page': '',
    'the people': 'positions/',
    'a person': 'positions/sean-christopherson/',
    'all words of a person': 'positions/david-hildenbrand/words/',
    requirements: 'requirements/',
    'non-goals': 'non-goals/',
    questions: 'questions/',
    options: 'options/',
    corrections: 'corrections/',
    outcomes: 'outcomes/',
    topics: 'topics/',
    'a topic': 'topics/guest-memfd/',
    'a topic with folded stances': 'topics/core-mm/',
    'a topic with a run': 'topics/mmap/',
    'a topic of two senses': 'topics/in-place-conversion/',
    'the matrix': 'matrix/',
    'the timeline': 'timeline/',
    'the map': 'map/',
    ...Object.fromEntries([...byKind].map(([kind, [first]]) => [`a claim: ${kind}`, `c/${first?.id}/`])),
    'all records': 'records/',
    'short answers': 'q/',
    'a short answer': 'q/was-page-migration-a-hard-no/',
    'a part of a page': 'e/needs/',
    'a version': `c/${position.id}/${position.hash}/`,
    'a history': `c/${position.id}/history/`,
    'the relations of a claim': 'c/outcome-huge-pages/relations/',
    'the threads': 'threads/',
    'a thread': 'threads/exclusive-gup-pinning/',
    'a message': `m/${pathSegment(message.id)}/`,
    'the labs': 'labs/',
    'a lab': 'labs/in-place-conversion/',
    search: 'search/',
    'the look-up': 'find/',
    evidence: 'evidence/',
    'evidence of a month': 'evidence/2024-06/',
    rules: 'rules/',
    'how to cite': 'cite/',
    about: 'about/',
    'not found': '404.html',
  };
}

function weight({ text, relations, backlinks }: ClaimRecord): number {
  return text.length + 200 * (relations.length + backlinks.length);
}
