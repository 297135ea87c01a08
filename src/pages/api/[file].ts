/** The record in the formats of others: one file each, below `/api/`. */

import type { APIRoute } from 'astro';
import { aifJson } from '../../export/aif-json.ts';
import { annotationsJsonld } from '../../export/annotations.ts';
import { argdownText } from '../../export/argdown.ts';
import { claimsJson } from '../../export/claims-json.ts';
import type { ExportContext } from '../../export/export-context.ts';
import { messagesJson } from '../../export/messages-json.ts';
import { peopleJson } from '../../export/people-json.ts';
import { referencesBib, referencesJson } from '../../export/references.ts';
import { relationsJson } from '../../export/relations-json.ts';
import { schemaJson } from '../../export/schema-json.ts';
import type { Graph } from '../../graph/graph.ts';
import { exportContext } from '../../site/export-context.ts';
import { record } from '../../site/record.ts';

type Write = (graph: Graph, context: ExportContext) => string;

const files: Readonly<Record<string, Write>> = {
  'claims.json': claimsJson,
  'messages.json': messagesJson,
  'people.json': peopleJson,
  'relations.json': relationsJson,
  'schema.json': (_, context) => schemaJson(context),
  'annotations.jsonld': annotationsJsonld,
  'references.json': referencesJson,
  'references.bib': referencesBib,
  'argdown.argdown': argdownText,
  'aif.json': aifJson,
};

export function getStaticPaths() {
  return Object.keys(files).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params: { file = '' } }) => {
  const write = files[file];
  if (!write) throw new Error(`no export ${file}`);
  return new Response(write(record(), exportContext()));
};
