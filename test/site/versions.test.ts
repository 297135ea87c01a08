/** A citation can be proved with nothing of ours, and its page reads without scripts and in a text browser. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, readSite, textOf } from './built-site.ts';

interface ClaimRecord {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly pinned: string;
  readonly evidence: readonly { readonly words: string }[];
  readonly versions: readonly { readonly hash: string; readonly date: string }[];
}

const site = readSite();
const claims: readonly ClaimRecord[] = JSON.parse(site.text('api/claims.json'));
const hasTextBrowser = spawnSync('w3m', ['-version']).status === 0;
const hasSums = ['tar', 'sha256sum'].every((tool) => spawnSync(tool, ['--version']).status === 0);

describe('a published text', () => {
  it('hashes to the hash in its address', () => {
    const texts = [...site.files].flatMap(
      (file) => /^c\/[^/]+\/([0-9a-f]{12})\.txt$/.exec(file)?.slice(0, 2) ?? [],
    );
    expect(texts.length).toBeGreaterThanOrEqual(2 * claims.length);
    for (let at = 0; at < texts.length; at += 2) {
      const [file = '', hash = ''] = texts.slice(at, at + 2);
      const bytes = readFileSync(join(site.root, file));
      expect(createHash('sha256').update(bytes).digest('hex').slice(0, 12), file).toBe(hash);
      expect(bytes.toString('utf8'), file).toMatch(/^loremark-claim 1\n[\s\S]*[^\n]\n$/);
    }
  });

  it('is named with its hash by the export, which lists it among the versions', () => {
    for (const { id, hash, pinned, versions } of claims) {
      expect(pinned).toBe(`${site.url}c/${id}/${hash}/`);
      expect(
        versions.map((one) => one.hash),
        id,
      ).toContain(hash);
    }
  });
});

describe('the page of a version', () => {
  it('holds the words as cited and says that they still stand, in the page itself', () => {
    for (const { id, hash, title, evidence } of claims) {
      const text = mainText(`c/${id}/${hash}/`);
      for (const part of [title, hash, 'Still stands', ...evidence.map(({ words }) => words)]) {
        expect(text, `${id}/${hash}`).toContain(part.replace(/\s+/g, ' '));
      }
    }
  });

  it.skipIf(!hasTextBrowser)('reads in a text browser (skipped where w3m is not installed)', () => {
    const [claim] = claims;
    if (!claim) throw new Error('the export holds no claims');
    const file = join(site.root, `c/${claim.id}/${claim.hash}/index.html`);
    const { stdout } = spawnSync('w3m', ['-dump', '-cols', '80', '-T', 'text/html', file], {
      encoding: 'utf8',
    });
    const text = stdout.replace(/\s+/g, ' ');
    for (const part of [claim.title, 'Still stands', 'As cited']) expect(text).toContain(part);
  });
});

describe('the archive of the record', () => {
  const archive = join(site.root, 'loremark-record.tar.gz');

  it.skipIf(!hasSums)('is accepted by sha256sum -c, and holds the served bytes (skipped without tar)', () => {
    const script = `set -e; cd "$(mktemp -d)"; trap 'rm -rf "$PWD"' EXIT; tar xzf "$1"; cd */; sha256sum -c --quiet --strict SHA256SUMS; cmp api/claims.json "$2"; ls text/c | wc -l`;
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', script, 'archive', archive, join(site.root, 'api/claims.json')],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Number(stdout)).toBeGreaterThanOrEqual(claims.length);
  });

  it('can be found from the pages that say how to keep it', () => {
    const linked = [...site.pages.values()].filter((page) =>
      page.elements.some((element) =>
        new URL(attribute(element, 'href') ?? '', page.url).pathname.endsWith('loremark-record.tar.gz'),
      ),
    );
    expect(linked.map(({ path }) => path)).toContain('about/');
  });
});

function mainText(path: string): string {
  const main = site.pages.get(path)?.elements.find(({ tagName }) => tagName === 'main');
  return textOf(main).replace(/\s+/g, ' ');
}
