/**
 * Generates JSON Schema 2020-12 of the exports, and of the front matter for text editors. Both are derived from the
 * schemas that the site and the checks use, so that they cannot disagree.
 */

import { z } from 'zod';
import { addressOf, type SiteAddress } from '../cite/address.ts';
import { briefSchema } from '../record/schema/brief.ts';
import { claimSchemas } from '../record/schema/claim.ts';
import { debateSchema } from '../record/schema/debate.ts';
import { essaySchema } from '../record/schema/essay.ts';
import { personSchema } from '../record/schema/person.ts';
import { redirectsSchema } from '../record/schema/redirect.ts';
import { threadSchema } from '../record/schema/thread.ts';
import { topicSchema } from '../record/schema/topic.ts';
import { json } from './export-context.ts';
import {
  claimRecord,
  matrixRecord,
  messageRecord,
  personRecord,
  relationRecord,
  sourceRecord,
} from './record-schemas.ts';

/** Widened to one type, so that the kind can be omitted from each. */
const claimShapes: Readonly<Record<string, z.ZodObject>> = claimSchemas;

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/**
 * `/api/schema.json`. It validates each of the six files as a whole; `#/$defs/claim`, `message`, `person`, `relation`,
 * `matrix` and `source` validate single records.
 */
export function schemaJson(where: SiteAddress): string {
  const records = {
    claim: claimRecord,
    message: messageRecord,
    person: personRecord,
    relation: relationRecord,
    matrix: matrixRecord,
    source: sourceRecord,
  };
  const names = Object.keys(records);
  return json({
    $schema: dialect,
    $id: addressOf(where, 'api/schema.json'),
    title: 'Records of Loremark',
    description:
      'claims.json, messages.json, people.json, relations.json, matrix.json or sources.json, each a list of one kind of record.',
    anyOf: names.map((name) => ({ type: 'array', items: { $ref: `#/$defs/${name}` } })),
    $defs: Object.fromEntries(Object.entries(records).map(([name, schema]) => [name, bare(schema)])),
  });
}

/** Schemas of front matter by name (`claim-position`, `person`, ...), without the kind, which comes from the folder. */
export function editorSchemas(where: SiteAddress): ReadonlyMap<string, string> {
  const shapes: readonly (readonly [string, z.ZodType])[] = [
    ...Object.entries(claimShapes).map(
      ([kind, schema]) => [`claim-${kind}`, schema.omit({ kind: true })] as const,
    ),
    ['person', personSchema],
    ['thread', threadSchema],
    ['topic', topicSchema],
    ['essay', essaySchema],
    ['brief', briefSchema],
    ['debate', debateSchema],
    ['redirects', redirectsSchema],
  ];
  return new Map(
    shapes.map(([name, schema]) => [
      name,
      json({
        $schema: dialect,
        $id: addressOf(where, `api/editor/${name}.json`),
        title: `Front matter: ${name}`,
        ...bare(schema),
      }),
    ]),
  );
}

function bare(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return rest;
}
