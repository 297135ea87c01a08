/** `/llms.txt`: what the site contains and where to read it as plain text, in the Markdown that programs expect. */

import { addressOf, siteName } from '../cite/address.ts';
import { citedIn } from '../cite/cited-claim.ts';
import { escapeMarkdown } from '../cite/markdown.ts';
import { claimsByDate } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import { claimKinds, folderOfKind } from '../record/schema/kinds.ts';
import { capital } from '../text/capital.ts';
import { counted } from '../text/counted.ts';
import { showShortDay } from '../text/show-date.ts';
import type { ExportContext } from './export-context.ts';

/**
 * How many claims are listed at most; for a larger record the file links to the list of all claims, which has parts.
 */
export const claimsNamed = 400;

export function llmsTxt(graph: Graph, context: ExportContext): string {
  const at = (path: string) => addressOf(context, path);
  const claims = claimsByDate(graph.claims);
  const sections =
    claims.length > claimsNamed
      ? [
          `## Claims\n\n- [All ${counted(claims.length, 'claim')}](${at('records/index.txt')}) by day, in parts; each part names the next`,
        ]
      : claimSections(graph, context);
  return `# ${siteName}

> An annotated, citable record of a design debate. Every claim rests on words in public mail, with message and
> lines, or on a source; each has an address that names its version.

Cite a claim by its address with the hash (\`/c/ID/HASH/\`), and the mail it rests on. Every page has its text at
\`index.txt\` below its address.

## Data

- [Claims](${at('api/claims.json')}): text, evidence, relations and versions of every claim
- [Messages](${at('api/messages.json')}): who wrote when, without the text of any mail
- [People](${at('api/people.json')}) and [relations](${at('api/relations.json')})
- [Matrix](${at('api/matrix.json')}), and [sources](${at('api/sources.json')}) outside the mail with what proved each
- [JSON Schema](${at('api/schema.json')}) of these files
- [Web Annotations](${at('api/annotations.jsonld')}), [CSL-JSON](${at('api/references.json')}), [BibTeX](${at('api/references.bib')}), [Argdown](${at('api/argdown.argdown')}), [AIF](${at('api/aif.json')})
- [Feed](${at('feed.xml')}) of new and changed claims

## How to read it

- [How to cite](${at('cite/index.txt')})
- [What this is, and its limits](${at('about/index.txt')})
- [What was checked against the mail](${at('evidence/index.txt')})

${sections.join('\n\n')}
`;
}

function claimSections(graph: Graph, context: ExportContext): readonly string[] {
  const claims = claimsByDate(graph.claims);
  return claimKinds.flatMap((kind) => {
    const lines = claims
      .filter((claim) => claim.kind === kind)
      .map((claim) => {
        const { url, speakerName, date } = citedIn(graph, claim, context);
        const about = [speakerName, date && showShortDay(date)]
          .filter((part) => part !== undefined)
          .join(', ');
        return `- [${escapeMarkdown(claim.title)}](${url}index.txt)${about === '' ? '' : `: ${escapeMarkdown(about)}`}`;
      });
    const name = folderOfKind[kind];
    return lines.length === 0 ? [] : [`## ${capital(name)}\n\n${lines.join('\n')}`];
  });
}
