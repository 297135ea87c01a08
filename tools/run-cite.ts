/** A claim in any of its forms, as its page shows them. */

import { citationFormats } from '../src/cite/formats.ts';
import { wordsCitation } from '../src/cite/mail.ts';
import { citedIn } from '../src/export/export-context.ts';
import { comparisonOf } from '../src/ledger/ledger-problems.ts';
import { resolveRedirect } from '../src/ledger/redirects.ts';
import { closest } from '../src/text/closest.ts';
import { citeContext } from './cite-context.ts';
import { CallError, contentOption, type Usage, type Words } from './command-line.ts';
import { loadGraph } from './load-graph.ts';

const names = [...citationFormats.map(({ id }) => id), 'words'];

export const usage: Usage = {
  name: 'cite',
  synopsis: 'ID [--form NAME] [--quotation N]',
  does: `Prints a citation of a claim, named by its id or by the hash of its present version. Forms: ${names.join(', ')}.`,
  options: {
    form: { type: 'string', value: 'NAME', help: 'the form (default: mail)' },
    quotation: { type: 'string', value: 'N', help: 'with --form words: which of its quotations, from 1' },
    content: contentOption,
  },
  words: 1,
};

/** @throws CallError where there is no such claim, form or quotation */
export function runCite(words: Words, env: NodeJS.ProcessEnv): string {
  const [name] = words.positionals;
  if (name === undefined) throw new CallError('expected the id of a claim; see `npm run cite -- --help`');
  const graph = loadGraph(words.text('content') ?? 'content');
  const { hashes } = comparisonOf(graph);
  const id = [...hashes].find(([, hash]) => hash === name)?.[0] ?? currentId(graph.redirects, name);
  const claim = graph.claims.get(id);
  if (!claim) {
    const near = closest(name, graph.claims.keys());
    throw new CallError(`there is no claim \`${name}\`${near ? `; did you mean \`${near}\`?` : ''}`);
  }
  const cited = citedIn(graph, claim, citeContext(graph, env));
  const form = words.text('form') ?? 'mail';
  const text =
    form === 'words' ? wordsCitation(cited, Number(words.text('quotation') ?? 1) - 1) : formOf(form)(cited);
  if (text === '') throw new CallError(`claim \`${id}\` has no form \`${form}\``);
  return text.endsWith('\n') ? text : `${text}\n`;
}

function formOf(name: string): (typeof citationFormats)[number]['cite'] {
  const found = citationFormats.find(({ id }) => id === name);
  if (!found) throw new CallError(`unknown form \`${name}\`, expected one of ${names.join(', ')}`);
  return found.cite;
}

function currentId(redirects: Parameters<typeof resolveRedirect>[0], id: string): string {
  const found = resolveRedirect(redirects, id);
  return found.kind === 'found' ? found.id : id;
}
