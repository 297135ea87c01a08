/** Tampering in several steps, by somebody who knows how the ledger works. */

import { formatLock, lockPath, readLockFile } from '../../src/evidence/lock/lock-file.ts';
import { objectId } from '../../src/evidence/source/git-objects.ts';
import { formatProof } from '../../src/evidence/source/git-proof.ts';
import { lockOfSource } from '../../src/evidence/source/source-proof.ts';
import { claimText1 } from '../../src/ledger/canonical/canonical-1.ts';
import { hashOf } from '../../src/ledger/hash.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Files } from '../standing-folder.ts';
import { graphOf, whole } from './tampered-record.ts';
import {
  edit,
  linesOf,
  published,
  rechained,
  relocked,
  sealed,
  textIn,
  versionOf,
  withdrawn,
  without,
} from './tampering.ts';

const lazily = 'claims/positions/zero-lazily.mdx';

/** A second edition, two days after the first. */
export function laterEdition(): Files {
  return published(edit(lazily, 'put off', 'delay'), '2026-11-24');
}

export function renamedVersion(): Files {
  const changed = edit(lazily, 'put off', 'never put off');
  const later = published(changed, '2026-11-23');
  const old = versionOf('zero-lazily');
  const now = Object.keys(later).find((path) => path.startsWith('ledger/zero-lazily/') && path !== old) ?? '';
  return { ...without(changed, old), [now]: later[now] ?? '' };
}

export function withReusedId(): Files {
  const files = withdrawn('zero-lazily', lazily);
  const other = published(edit(lazily, 'put off', 'never put off'), '2026-11-23');
  const line = linesOf(other).at(-1) ?? '';
  const path = Object.keys(other).find((name) => name.endsWith(`/${line.split('\t')[2]}.txt`)) ?? '';
  const both = { ...files, [lazily]: other[lazily] ?? '', [path]: other[path] ?? '' };
  return rechained([...linesOf(files), line], both);
}

export function mergedByLines(): Files {
  const first = published(edit(lazily, 'put off', 'never put off'), '2026-11-23');
  const other = published(edit('topics/pages.mdx', 'smallest', 'largest'), '2026-11-23');
  return sealed([...linesOf(first), linesOf(other).at(-1) ?? ''], { ...first, ...other });
}

/** Published with words in code that look like a comment. */
export function withHiddenWords(): Files {
  const denial = '`{/* He denied all of it. */}`';
  return published(edit(lazily, 'She would', `${denial} She would`), '2026-11-23');
}

/** A claim published with our own tool whose words are in no mail. */
export function withInventedWords(): Files {
  return published(
    edit('claims/answers/nobody-zeroes.mdx', 'words: then nobody does', 'words: then everybody does'),
    '2026-11-23',
  );
}

/** An invented commit in an invented release, with the proof that our own code would write. */
export function inventedRelease(): Files {
  const raw = Buffer.from('tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n\nmm: zero lazily\n');
  const id = objectId('commit', raw);
  const merging = 'claims/outcomes/zeroing-merged.mdx';
  const files = published(edit(merging, /id: [0-9a-f]{40}/, `id: ${id}`), '2026-11-23');
  const question = { kind: 'commit', id, title: 'mm: zero lazily' } as const;
  const answer = { result: 'proved', tag: 'v6.99', released: 'v6.99' } as const;
  const source = lockOfSource({ entry: 'zeroing-merged', question }, answer, 'v6.99');
  return {
    ...files,
    [lockPath]: formatLock(readLockFile(textIn(files, lockPath)).lock, [source]),
    [`proofs/${id}.txt`]: formatProof({ name: 'v6.99', raw: [] }, [raw]),
  };
}

/** The lock converted back to its first form, which had neither bodies nor seals. */
export function inFirstForm(files: Files): Files {
  const { entries, normalisation } = JSON.parse(textIn(files, lockPath));
  const bare = entries.map(({ body, seal, edge, ...rest }: Readonly<Record<string, unknown>>) => rest);
  return { ...files, [lockPath]: `${JSON.stringify({ normalisation, entries: bare })}\n` };
}

/** The words that a sender quotes, published and locked as the sender's own. */
export function quotedAsOwn(): Files {
  const claim = 'claims/answers/nobody-zeroes.mdx';
  const lower = edit(claim, 'lines: [7, 7]', 'lines: [8, 8]');
  const given = edit(claim, 'words: then nobody does', 'words: who zeroes it', lower);
  const lock = readLockFile(textIn(whole, lockPath)).lock;
  const hashes = lock.find(({ quotes }) => quotes)?.sha256 ?? [];
  return relocked(
    (line) =>
      line.claim === 'nobody-zeroes'
        ? { ...line, lines: [8, 8], words: 'who zeroes it', sha256: hashes }
        : line,
    published(given, '2026-11-23'),
  );
}

/** With a byte that is invalid in UTF-8. */
export function withInvalidByte(path: string): Files {
  const bytes = Buffer.from(whole[path] ?? '');
  bytes[bytes.length - 3] = 0xff;
  return { ...whole, [path]: bytes };
}

/**
 * A record with a version of the first form before the others, and the same record with that version replaced by a
 * text of the opposite meaning, whose SHA-256 begins with the same twelve digits.
 *
 * @param columns 6 as in the first edition, or 7 with all 64 digits
 */
export function replaced(columns: 6 | 7): { readonly files: Files; readonly replaced: Files } {
  const [said, denied] = [textWith(sameDigits.said), textWith(sameDigits.denied)];
  const hash = hashOf(said);
  const cells = ['2026-11-21', 'zero-lazily', hash, 'publish', 'first published', ''];
  const line = [...cells, ...(columns === 7 ? [sha256(said)] : [])].join('\t');
  const path = `ledger/zero-lazily/${hash}.txt`;
  const files = { ...rechained([line, ...linesOf(whole)]), [path]: said };
  return { files, replaced: { ...files, [path]: denied } };
}

/** Found in a minute on one core, with a table of 2^25 texts: twelve digits name a text, but do not bind it. */
export const sameDigits = {
  said: 'She would put off zeroing a page until somebody touches it (draft 30486973).',
  denied: 'She would never put off zeroing a page (draft 4506378).',
} as const;

function textWith(body: string): string {
  return graphOf(whole, (graph) => {
    const claim = graph.claims.get('zero-lazily');
    if (!claim) throw new Error('the record has no claim `zero-lazily`');
    return claimText1(claim).replace(/(?<=^body:\n {2}).*(?=\n)/m, body);
  });
}
