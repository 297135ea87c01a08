/** The work of `npm run cite`: a claim, or a text of ours, in any citation form, as its page shows it. */

import { bibtexEntry } from '../src/cite/bibtex.ts';
import { type CitedClaim, citedIn } from '../src/cite/cited-claim.ts';
import { cslItem } from '../src/cite/csl-json.ts';
import { citationFormats } from '../src/cite/formats.ts';
import { wordsCitation } from '../src/cite/mail.ts';
import { risRecord } from '../src/cite/ris.ts';
import { type CitedText, textCitation, textOneLine, textReference } from '../src/cite/text-citation.ts';
import { textMarkdown } from '../src/cite/text-markdown.ts';
import { citedTextIn } from '../src/export/cited-text.ts';
import { citedVersionIn } from '../src/export/cited-version.ts';
import { type ExportContext, exportContextOf } from '../src/export/export-context.ts';
import type { TextKind } from '../src/ledger/canonical/canonical-text-1.ts';
import { readVersion } from '../src/ledger/canonical/read-version.ts';
import { resolveRedirect } from '../src/ledger/redirects.ts';
import { publicationsOfText } from '../src/ledger/text-versions.ts';
import { versionsOf } from '../src/ledger/versions.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import { didYouMean } from '../src/text/closest.ts';
import { type CitedName, citedName } from './cite/cited-name.ts';
import { type Arguments, CommandError, contentOption, type Usage, withHelp } from './command/command-line.ts';
import { loadGraph } from './content/load-graph.ts';
import { siteOf } from './site/site-origin.ts';

const names = [...citationFormats.map(({ id }) => id), 'words'];

export const usage: Usage = {
  name: 'cite',
  synopsis: 'ID [--form NAME] [--quotation N]',
  does: [
    'Prints a citation of a claim, a short answer, a topic or an essay, given its id, the hash of one of its versions or',
    `its address. Forms of a claim: ${names.join(', ')};`,
    'of other texts: mail, line, markdown, bibtex, csl-json, ris.',
  ].join('\n'),
  options: {
    form: { type: 'string', value: 'NAME', help: 'the form (default: mail)' },
    quotation: { type: 'string', value: 'N', help: 'with --form words: which of its quotations, from 1' },
    content: contentOption,
  },
  positionals: 1,
};

/** A record, with the data that all its citations share. */
export interface Citing {
  readonly graph: Graph;
  readonly context: ExportContext;
}

export function openCiting(content: string, env: NodeJS.ProcessEnv): Citing {
  const graph = loadGraph(content);
  return { graph, context: exportContextOf(graph, siteOf(env)) };
}

/**
 * @param open given by callers that cite more than once, so that the record is read once
 * @throws CommandError if there is no such text, form or quotation
 */
export function runCite(
  args: Arguments,
  env: NodeJS.ProcessEnv,
  open = () => openCiting(args.text('content') ?? 'content', env),
): string {
  const [given] = args.positionals;
  if (given === undefined) throw new CommandError('expected the id of a claim; see `npm run cite -- --help`');
  const form = args.text('form') ?? 'mail';
  if (!names.includes(form)) {
    const unknown = `unknown form \`${form}\`, expected one of ${names.join(', ')}`;
    throw new CommandError(withHelp(unknown, didYouMean(form, names)));
  }
  const { graph, context } = open();
  const name = citedName(graph, given);
  const forms =
    name.kind === 'claim'
      ? claimForms(citedClaimOf(graph, context, name), args)
      : textForms(citedTextOf(graph, context, name.kind, name), name.kind);
  const text = forms.get(form)?.() ?? '';
  if (text === '') {
    const others = [...forms].flatMap(([id, write]) => (write() === '' ? [] : id));
    throw new CommandError(`\`${given}\` has no form \`${form}\`; it has ${others.join(', ')}`);
  }
  return text.endsWith('\n') ? text : `${text}\n`;
}

type Forms = ReadonlyMap<string, () => string>;

function claimForms(cited: CitedClaim, args: Arguments): Forms {
  const number = quotationNumber(args);
  const { length } = cited.evidence;
  if (number > Math.max(length, 1))
    throw new CommandError(`\`${cited.id}\` has no quotation ${number}; it has ${length}`);
  return new Map([
    ...citationFormats.map(({ id, cite }) => [id, () => cite(cited)] as const),
    ['words', () => wordsCitation(cited, number - 1)],
  ]);
}

function textForms(cited: CitedText, kind: TextKind): Forms {
  const reference = textReference(cited, kind);
  return new Map([
    ['mail', () => textCitation(cited)],
    ['line', () => textOneLine(cited)],
    ['markdown', () => textMarkdown(cited)],
    ['bibtex', () => bibtexEntry(reference)],
    ['csl-json', () => JSON.stringify([cslItem(reference)], null, 2)],
    ['ris', () => risRecord(reference)],
  ]);
}

function quotationNumber(args: Arguments): number {
  const given = args.text('quotation');
  if (given === undefined) return 1;
  if (args.text('form') !== 'words') throw new CommandError('`--quotation N` goes with `--form words`');
  if (!/^[1-9]\d*$/.test(given))
    throw new CommandError(`unexpected --quotation \`${given}\`, expected a whole number from 1`);
  return Number(given);
}

function citedClaimOf(graph: Graph, context: ExportContext, { id, hash }: CitedName): CitedClaim {
  const found = resolveRedirect(graph.redirects, id);
  const claim = graph.claims.get(found.kind === 'found' ? found.id : id);
  if (claim && (hash === undefined || (claim.id === id && context.hashes.get(id) === hash)))
    return citedIn(graph, claim, context);
  const lines = versionsOf(context.ledger, id).filter(({ text }) => text !== '');
  // A withdrawal names the version too, on a later day.
  const cited = hash ?? lines.at(-1)?.hash;
  const line = lines.find((version) => version.hash === cited);
  if (!line) throw new CommandError(`there is no version \`${hash}\` of \`${id}\``);
  return citedVersionIn(graph, context, {
    id,
    hash: line.hash,
    version: readVersion(line.text),
    published: line.date,
    today: claim && { claim, cited: citedIn(graph, claim, context) },
  });
}

function citedTextOf(
  graph: Graph,
  context: ExportContext,
  kind: TextKind,
  { id, hash }: CitedName,
): CitedText {
  const publications = publicationsOfText(graph, kind, id);
  const cited = hash ?? publications.at(-1)?.hash;
  const pinned = publications.find((version) => version.hash === cited);
  if (!pinned) throw new CommandError(`there is no version \`${hash}\` of \`${id}\``);
  return citedTextIn(graph, context, pinned, (claim) => citedIn(graph, claim, context));
}
