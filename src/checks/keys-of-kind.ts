/** The keys an entry of a kind may have, read from its schema. */

import type { Entry } from '../record/corpus/entry.ts';
import { briefSchema } from '../record/schema/brief.ts';
import { claimSchemas } from '../record/schema/claim.ts';
import { debateSchema } from '../record/schema/debate.ts';
import { essaySchema } from '../record/schema/essay.ts';
import type { ClaimKind } from '../record/schema/kinds.ts';
import { labSchema } from '../record/schema/lab.ts';
import { personSchema } from '../record/schema/person.ts';
import { threadSchema } from '../record/schema/thread.ts';
import { topicSchema } from '../record/schema/topic.ts';

export function keysOfKind(entry: Entry<unknown>): readonly string[] {
  if (entry.kind !== 'claim') return Object.keys(schemaOf[entry.kind].shape);
  const kind = (entry.raw as { readonly kind?: ClaimKind } | undefined)?.kind;
  const keys = kind ? Object.keys(claimSchemas[kind].shape) : [];
  return keys.filter((key) => key !== 'kind');
}

const schemaOf = {
  person: personSchema,
  thread: threadSchema,
  topic: topicSchema,
  essay: essaySchema,
  brief: briefSchema,
  debate: debateSchema,
  lab: labSchema,
};
