/** Lists every export by its address; the site, the archive and the tests share this list. */

import type { Graph } from '../record/graph/graph.ts';
import { aifJson } from './aif-json.ts';
import { annotationsJsonld } from './annotations.ts';
import { argdownText } from './argdown.ts';
import { claimsJson } from './claims-json.ts';
import type { ExportContext } from './export-context.ts';
import { feedXml } from './feed-xml.ts';
import { llmsTxt } from './llms-txt.ts';
import { matrixJson } from './matrix-json.ts';
import { messagesJson } from './messages-json.ts';
import { peopleJson } from './people-json.ts';
import { referencesBib, referencesJson } from './references.ts';
import { relationsJson } from './relations-json.ts';
import { editorSchemas, schemaJson } from './schema-json.ts';
import { sourcesJson } from './sources-json.ts';

export interface ExportFile {
  readonly type: string;
  readonly make: (graph: Graph, context: ExportContext) => string;
}

/** Path below the base → media type and function. */
export const exportFiles: ReadonlyMap<string, ExportFile> = new Map([
  ['api/claims.json', { type: 'application/json', make: claimsJson }],
  ['api/messages.json', { type: 'application/json', make: messagesJson }],
  ['api/people.json', { type: 'application/json', make: peopleJson }],
  ['api/relations.json', { type: 'application/json', make: (graph) => relationsJson(graph) }],
  ['api/matrix.json', { type: 'application/json', make: (graph) => matrixJson(graph) }],
  ['api/sources.json', { type: 'application/json', make: sourcesJson }],
  ['api/schema.json', { type: 'application/schema+json', make: (_, context) => schemaJson(context) }],
  ['api/annotations.jsonld', { type: 'application/ld+json', make: annotationsJsonld }],
  ['api/references.json', { type: 'application/vnd.citationstyles.csl+json', make: referencesJson }],
  ['api/references.bib', { type: 'application/x-bibtex', make: referencesBib }],
  ['api/argdown.argdown', { type: 'text/plain', make: argdownText }],
  ['api/aif.json', { type: 'application/json', make: aifJson }],
  ['feed.xml', { type: 'application/atom+xml', make: feedXml }],
  ['llms.txt', { type: 'text/plain', make: llmsTxt }],
] satisfies readonly (readonly [string, ExportFile])[]);

/** Schemas of front matter: `api/editor/NAME.json`. */
export function editorFiles(context: ExportContext): ReadonlyMap<string, string> {
  return new Map([...editorSchemas(context)].map(([name, text]) => [`api/editor/${name}.json`, text]));
}
