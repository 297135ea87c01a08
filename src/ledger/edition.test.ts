/** Tests an edition of the whole ledger, as it is announced elsewhere. */

import { describe, expect, test } from 'vitest';
import { hashOfId, ledgerOf, textOf } from '../../test/support/hand-made-ledger.ts';
import { sha256 } from '../text/sha256.ts';
import { editionOf, heritageAddresses, mailLines, tagMessage, versionsList } from './edition.ts';
import { readLedger } from './ledger.ts';

describe('an edition', () => {
  const ledger = ledgerOf([
    { id: 'b' },
    { id: 'a', date: '2026-11-23' },
    { id: 'a', date: '2026-11-24', text: textOf('a', 'x') },
  ]);
  const paths = [
    `a/${hashOfId('a')}`,
    `a/${sha256(textOf('a', 'x')).slice(0, 12)}`,
    `b/${hashOfId('b')}`,
  ].sort();

  test('has the checksums of the index and of all versions in the order of their paths', () => {
    const list = paths.map((path) => `${sha256(ledger.files.get(path)?.text ?? '')}  ${path}.txt\n`).join('');
    expect(versionsList(ledger)).toBe(list);
    expect(editionOf(ledger)).toEqual({
      date: '2026-11-24',
      lines: 3,
      indexSum: sha256(ledger.indexText),
      versionsSum: sha256(list),
    });
    expect(editionOf(readLedger(new Map()))).toEqual({
      date: '',
      lines: 0,
      indexSum: sha256(''),
      versionsSum: sha256(''),
    });
  });

  test('is announced in a tag, in a mail and by addresses in an archive', () => {
    const release = {
      ...{ date: '2026-11-23', lines: 3, indexSum: 'aa', versionsSum: 'bb', tag: 'edition-2026-11-23' },
      ...{
        site: 'https://site.example',
        origin: 'https://git.example/x',
        commit: 'c1',
        tree: 't1',
        ledger: 'examples/files/ledger',
        blob: 'b1',
      },
    };
    expect(tagMessage(release)).toBe(
      'Loremark, edition 2026-11-23\n\nLedger-Lines: 3\nLedger-Index-SHA256: aa\nLedger-Versions-SHA256: bb\nSite: https://site.example/\n',
    );
    expect(mailLines(release)).toBe(
      'Loremark, edition 2026-11-23: https://site.example/\nIts ledger has 3 lines. SHA-256 of the index, of the versions:\naa\nbb\nHow to check a citation against them: https://site.example/cite/\n',
    );
    const where = 'origin=https://git.example/x;anchor=swh:1:rev:c1';
    expect(heritageAddresses(release)).toEqual([
      `https://archive.softwareheritage.org/swh:1:dir:t1;${where};path=/examples/files/ledger/`,
      `https://archive.softwareheritage.org/swh:1:cnt:b1;${where};path=/examples/files/ledger/index.tsv`,
    ]);
  });
});
