/** What an argument of `cite` names: an id, a hash, or an address of the site, with or without a version. */

import { type TextKind, textKinds } from '../../src/ledger/canonical/canonical-text-1.ts';
import { ledgerOf } from '../../src/ledger/ledger-problems.ts';
import { resolveRedirect } from '../../src/ledger/redirects.ts';
import { addressesOfHashes, publishedTexts } from '../../src/ledger/text-versions.ts';
import { publishedIds } from '../../src/ledger/versions.ts';
import type { Graph } from '../../src/record/graph/graph.ts';
import { didYouMean } from '../../src/text/closest.ts';
import { CommandError, withHelp } from '../command/command-line.ts';

export interface CitedName {
  readonly kind: 'claim' | TextKind;
  readonly id: string;
  /** Twelve digits; undefined for the current version. */
  readonly hash: string | undefined;
}

const kindOfPrefix: Readonly<Record<string, CitedName['kind']>> = {
  c: 'claim',
  claim: 'claim',
  q: 'brief',
  e: 'essay',
  positions: 'essay',
  topics: 'topic',
  ...Object.fromEntries(textKinds.map((kind) => [kind, kind])),
};

/** @throws CommandError if nothing in the record has the name */
export function citedName(graph: Graph, given: string): CitedName {
  const segments = segmentsOf(given);
  const digits = segments.at(-1) ?? '';
  if (/^(?:[0-9a-f]{12}|[0-9a-f]{64})$/.test(digits)) {
    const address = addressesOfHashes(graph).get(digits);
    if (address !== undefined) return checked(segmentsOf(address), given);
    if (segments.length === 1 || segments.at(-2) === 'h')
      throw new CommandError(`no version of the record has the hash \`${digits}\``);
  }
  return named(graph, segments, given);

  function checked(found: readonly string[], name: string): CitedName {
    const [prefix = '', id = '', hash] = found;
    const namedId = segments.length > 1 && segments.at(-2) !== 'h' ? segments.at(-2) : undefined;
    if (namedId !== undefined && namedId !== id)
      throw new CommandError(`\`${name}\`: version \`${hash}\` is one of \`${id}\`, not of \`${namedId}\``);
    return { kind: kindOfPrefix[prefix] ?? 'claim', id, hash };
  }
}

/** Treats `https://host/base/c/ID/HASH/#part` and `ID` alike. */
function segmentsOf(given: string): readonly string[] {
  const path = given.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
  const segments = path
    .replace(/\.txt$/, '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== 'index.html');
  const prefix = segments.findLastIndex(
    (segment, index) => index < segments.length - 1 && (segment === 'h' || segment in kindOfPrefix),
  );
  return prefix < 0 ? segments : segments.slice(prefix);
}

function named(graph: Graph, segments: readonly string[], given: string): CitedName {
  const [first = '', ...rest] = segments;
  const prefix = rest.length > 0 ? kindOfPrefix[first] : undefined;
  const [id = '', hash, ...more] = prefix === undefined ? segments : rest;
  if (hash !== undefined && more.length === 0 && /^[0-9a-f]{12}$/.test(hash))
    throw new CommandError(`there is no version \`${hash}\` of \`${id}\``);
  const ids = idsOf(graph);
  const claim = resolveRedirect(graph.redirects, id);
  const current = claim.kind === 'found' ? claim.id : id;
  const found = ids.find(
    (text) =>
      (prefix === undefined || prefix === text.kind) && text.id === (text.kind === 'claim' ? current : id),
  );
  if (found && hash === undefined) return { ...found, hash };
  const hint = didYouMean(id, new Set(ids.map((text) => text.id)));
  throw new CommandError(withHelp(`nothing that can be cited is named \`${given}\``, hint));
}

/** In the order in which a bare id is looked up. */
function idsOf(graph: Graph): readonly Pick<CitedName, 'kind' | 'id'>[] {
  const claims = new Set([...graph.claims.keys(), ...publishedIds(ledgerOf(graph))]);
  const texts = publishedTexts(graph);
  return [
    ...[...claims].map((id) => ({ kind: 'claim', id }) as const),
    ...(['brief', 'topic', 'essay'] as const).flatMap((kind) => texts.filter((text) => text.kind === kind)),
  ];
}
