/**
 * The quotations in the texts of a record's claims, for `verify`, without outcomes, which quote no mail of the
 * record.
 */

import { type AuthoredText, aroundClaim } from '../../src/checks/texts/authored-text.ts';
import { besideProse, type Prose, proseOf } from '../../src/checks/texts/prose.ts';
import type { TextQuotation } from '../../src/evidence/text-quotations.ts';
import type { Claim, Graph, Person } from '../../src/record/graph/graph.ts';
import { startOfNode } from '../../src/record/graph/links.ts';
import { namesOf } from '../../src/record/schema/person.ts';

const quotation = /["“]([^"“”]+)["”]/g;
const fewest = 3;

export function textQuotations(graph: Graph): readonly TextQuotation[] {
  return [...graph.claims.values()]
    .filter(({ kind }) => kind !== 'outcome')
    .flatMap((claim) => {
      const about = peopleAround(claim, graph);
      return [...proseOf(claim.entry), ...besideProse(claim.entry)].flatMap((prose) => {
        const people = [...graph.people.values()].filter(
          (person) => about.has(person.id) || isNamed(person, prose),
        );
        const names = people.flatMap(namesOf);
        return quotationsIn(prose).map((words) => ({
          claim: claim.id,
          words,
          names,
          place: startOfNode(claim.entry.file, prose.paragraph),
        }));
      });
    });
}

function quotationsIn({ text }: Pick<AuthoredText, 'text'>): readonly string[] {
  return [...text.matchAll(quotation)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words.split(/\s+/).length >= fewest);
}

/** The speaker, the people quoted, and the speakers of the claims that it links or is related to. */
function peopleAround(claim: Claim, graph: Graph): ReadonlySet<string | undefined> {
  const claims = aroundClaim(claim, graph).flatMap((id) => graph.claims.get(id) ?? []);
  return new Set(
    claims.flatMap(({ speaker, evidence }) => [speaker, ...evidence.map((piece) => piece.speaker)]),
  );
}

function isNamed({ name }: Person, { text }: Prose): boolean {
  return name.split(' ').some((part) => new RegExp(`\\b${part}\\b`).test(text));
}
