/**
 * Describes an edition: the state of the ledger that a release anchors outside the repository, and the texts that carry
 * its checksums there. The page on citing shows the same (`editionOf`), so that anybody can compare.
 */

import { counted } from '../text/counted.ts';
import { byCode } from '../text/in-order.ts';
import { sha256 } from '../text/sha256.ts';
import type { Ledger } from './ledger.ts';

export interface Edition {
  /** Day of the last line, YYYY-MM-DD; empty if nothing was published. */
  readonly date: string;
  readonly lines: number;
  /** SHA-256 of `index.tsv`. */
  readonly indexSum: string;
  /** SHA-256 of `versionsList`. */
  readonly versionsSum: string;
}

export function editionOf(ledger: Ledger): Edition {
  return {
    date: ledger.lines.at(-1)?.line?.date ?? '',
    lines: ledger.lines.length,
    indexSum: sha256(ledger.indexText),
    versionsSum: sha256(versionsList(ledger)),
  };
}

/**
 * All versions, for `sha256sum -c` in `content/ledger`; this also binds versions of six-column lines to their bytes.
 */
export function versionsList(ledger: Ledger): string {
  return [...ledger.files]
    .map(([key, { text }]) => [`${key}.txt`, sha256(text)] as const)
    .toSorted(([a], [b]) => byCode(a, b))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

export interface Release extends Edition {
  /** `edition-YYYY-MM-DD`, with `.2` and so on for further editions of a day. */
  readonly tag: string;
  /** Origin and base path of the site, without a slash at the end. */
  readonly site: string;
  /** URL from which the repository can be cloned. */
  readonly origin: string;
  /** Path of the ledger in the repository: `content/ledger`. */
  readonly ledger: string;
  /** Git object ids: of the commit, of the ledger's folder, and of its `index.tsv`. */
  readonly commit: string;
  readonly tree: string;
  readonly blob: string;
}

/** The message of the signed tag: `git tag -s TAG -F FILE`. */
export function tagMessage(release: Release): string {
  return [
    `Loremark, ${release.tag.replace('-', ' ')}`,
    '',
    `Ledger-Lines: ${release.lines}`,
    `Ledger-Index-SHA256: ${release.indexSum}`,
    `Ledger-Versions-SHA256: ${release.versionsSum}`,
    `Site: ${release.site}/`,
    '',
  ].join('\n');
}

/** A few lines for a mail to the list, so that its archive becomes a witness. */
export function mailLines(release: Release): string {
  return [
    `Loremark, ${release.tag.replace('-', ' ')}: ${release.site}/`,
    `Its ledger has ${counted(release.lines, 'line')}. SHA-256 of the index, of the versions:`,
    release.indexSum,
    release.versionsSum,
    `How to check a citation against them: ${release.site}/cite/`,
    '',
  ].join('\n');
}

/** Addresses at which Software Heritage has the edition; its identifiers are git's and can be computed offline. */
export function heritageAddresses(release: Release): readonly string[] {
  const where = `origin=${release.origin};anchor=swh:1:rev:${release.commit}`;
  const resolver = 'https://archive.softwareheritage.org/';
  return [
    `${resolver}swh:1:dir:${release.tree};${where};path=/${release.ledger}/`,
    `${resolver}swh:1:cnt:${release.blob};${where};path=/${release.ledger}/index.tsv`,
  ];
}
