/** Checks that a citation can be verified without our tools, and that its page is readable without scripts and in a text browser. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleOf } from '../support/extent.ts';
import { ownRecord } from '../support/own-record.ts';
import { attribute, readSite, textOf } from './built-site.ts';

interface ClaimRecord {
  readonly id: string;
  readonly hash: string;
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
      expect(bytes.toString('utf8'), file).toMatch(/^loremark-claim [12]\n[\s\S]*[^\n]\n$/);
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

describe('the versions of an entry', () => {
  const linked = (page: string, address: string) =>
    (site.pages.get(page)?.elements ?? [])
      .flatMap((element) => attribute(element, 'href') ?? [])
      .map((href) => href.replace(/^(https?:\/\/[^/]+)?\//, '').match(`^${address}([0-9a-f]{12})/$`)?.[1])
      .filter((hash) => hash !== undefined);
  const entries = [...site.pages.keys()].flatMap((page) => {
    const address = /^((?:c|e|q|topics|positions)\/[^/]+\/)history\/$/.exec(page)?.[1];
    return address === undefined ? [] : [{ address, all: new Set(linked(page, address)) }];
  });

  it('are all on its history page, and at most the last two on its own page, which links there', () => {
    const many = entries.filter(({ all }) => all.size > 2);
    expect(many.map(({ address }) => address)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^c/), expect.stringMatching(/^positions/)]),
    );
    for (const { address, all } of many) {
      const own = new Set(linked(address, address));
      expect(own.size, address).toBeLessThanOrEqual(2);
      expect([...all], address).toEqual(expect.arrayContaining([...own]));
      const hrefs = site.pages.get(address)?.elements.map((element) => attribute(element, 'href'));
      expect(hrefs, address).toContain(`/${address}history/`);
    }
  });

  it('have a page once a text has two of them', () => {
    for (const page of site.pages.keys()) {
      const address = /^((?:e|q|topics|positions)\/[^/]+\/)[0-9a-f]{12}\/$/.exec(page)?.[1];
      if (address === undefined) continue;
      const versions = [...site.pages.keys()].filter(
        (one) => one.startsWith(address) && /\/[0-9a-f]{12}\/$/.test(one),
      );
      expect(site.pages.has(`${address}history/`), address).toBe(versions.length > 1);
    }
  });
});

describe('the page of a version', () => {
  const graph = ownRecord();

  it('keeps the fragment of every heading of its text, so that words cited below a heading lead there', () => {
    const idsOf = (page: string, own: boolean) =>
      (site.pages.get(page)?.elements ?? []).flatMap((element) =>
        own && attribute(element, 'class') !== 'anchor'
          ? []
          : (attribute(element, own ? 'href' : 'id')?.replace('#', '') ?? []),
      );
    const texts = [...site.pages.keys()].flatMap((page) => {
      if (!/^(?:topics|positions|e)\/[^/]+\/$/.test(page)) return [];
      const cited = site.pages.get(page)?.elements.find((element) => attribute(element, 'rel') === 'cite-as');
      const pinned = attribute(cited, 'href')?.replace(site.url, '');
      return pinned === undefined ? [] : [{ page, pinned, ids: idsOf(page, true) }];
    });
    expect(texts.filter(({ ids }) => ids.length > 1).length).toBeGreaterThan(20);
    const astray = texts.flatMap(({ page, pinned, ids }) => {
      const there = new Set(idsOf(pinned, false));
      return ids.filter((id) => !there.has(id)).map((id) => `${page}#${id}`);
    });
    expect(astray).toEqual([]);
  });

  it('marks in its block for mail the words that the claim no longer quotes, and dates what came later', () => {
    const text = mainText('c/sean-all-vm-types-not-just-coco/542256e67259/');
    expect(text).toMatch(/As Loremark had it on 22 Nov 2026 \(version 542256e67259, state\s+"accepted"\)/);
    expect(text).toMatch(
      /Fuad Tabba, 19 Jun 2024 \[1\] \(no longer quoted\):\s+: designed for a specific type/,
    );
    expect(text).toMatch(/Sean Christopherson, 20 Jun 2024 \[2\]:\s+: That isn't/);
    expect(text).toMatch(/What came later, as Loremark had it on \d+ \w+ 20\d\d:/);
  });

  it('answers two separate questions: whether the statement stands, then whether our wording is unchanged', () => {
    for (const { id, hash, evidence } of claims) {
      const text = mainText(`c/${id}/${hash}/`);
      const [first, second] = ['Does the statement stand?', 'Is our wording unchanged?'].map((question) =>
        text.indexOf(question),
      );
      expect(first, `${id}/${hash}`).toBeGreaterThan(-1);
      expect(second, `${id}/${hash}`).toBeGreaterThan(first ?? 0);
      expect(text, `${id}/${hash}`).not.toMatch(/still stands/i);
      for (const { words } of evidence) {
        const plain = words
          .replace(/["'‘’“”]/g, '')
          .replace(/\s+/g, ' ')
          .replaceAll('...', '…');
        expect(text.replace(/["'‘’“”]/g, ''), `${id}/${hash}`).toContain(plain);
      }
    }
  });

  it('says who refined, corrected or withdrew a claim and when, denies changes of no such claim, and gives the outcome of each', () => {
    const changing = ['withdraws', 'supersedes', 'refines', 'corrects'];
    for (const { id, hash } of claims) {
      const claim = graph.claims.get(id);
      const changed = graph.relations.some(({ type, from, to }) => {
        const own = graph.claims.get(from)?.speaker === claim?.speaker && claim?.speaker !== undefined;
        return to === id && (type === 'corrects' || (own && changing.includes(type)));
      });
      const later = graph.relations.flatMap(({ to, from }) =>
        to === id ? (graph.claims.get(from) ?? []) : [],
      );
      const touched = later.some(
        ({ speaker, state }) => state === 'self-corrected' && speaker === claim?.speaker,
      );
      const outcomes = later.filter(({ kind }) => kind === 'outcome');
      const limited = graph.relations.some(
        ({ type, from, to }) =>
          to === id &&
          (type === 'refines' || type === 'opposes') &&
          graph.claims.get(from)?.kind !== 'outcome',
      );
      const returned = graph.relations.some(({ type, from, to }) => {
        const { speaker, date = '' } = graph.claims.get(from) ?? {};
        const isLater = Date.parse(date) > Date.parse(claim?.date ?? '');
        return to === id && type === 'bears-on' && speaker === claim?.speaker && isLater;
      });
      const text = mainText(`c/${id}/${hash}/`);
      expect(text.includes('Nothing later in the mail held changes it'), id).toBe(
        !changed &&
          !touched &&
          !limited &&
          !returned &&
          claim?.kind !== 'outcome' &&
          claim?.kind !== 'question',
      );
      expect(/what came of the matter/i.test(text), id).toBe(
        outcomes.length > 0 && claim?.kind !== 'outcome',
      );
      if (changed)
        expect(text, id).toMatch(/(Refined|Corrected|Superseded|Withdrawn) by [^.]*(on|the same) \w+/);
    }
  });

  it('of an essay, a topic or a short answer answers the same two questions, in page, text and metadata', () => {
    const pages = sampleOf(
      [...site.pages.keys()].filter((page) => /^(?:e|q|topics|positions)\/[^/]+\/[0-9a-f]{12}\/$/.test(page)),
      120,
    );
    expect(pages.length).toBeGreaterThan(50);
    const said = pages.map((page) => {
      const text = mainText(page);
      const [first, second] = ['Does what it says stand?', 'Is the wording unchanged?'].map((question) =>
        text.indexOf(question),
      );
      expect(first, page).toBeGreaterThan(-1);
      expect(second, page).toBeGreaterThan(first ?? 0);
      const [data] = (site.pages.get(page)?.elements ?? []).filter(
        (element) => attribute(element, 'type') === 'application/ld+json',
      );
      const { creativeWorkStatus: status, version } = JSON.parse(textOf(data));
      expect(page, page).toContain(version);
      expect(status, page).toMatch(
        /^(Nothing|Something|It rests).*(is unchanged since|changed on|withdrawn|reads as cited here again)/,
      );
      const number = (pattern: RegExp) => Number(pattern.exec(status)?.[1] ?? 0);
      const [, listed = ''] =
        /id="statement".*?<ul class="plain sub[^>]*>(.*?)<\/ul>/s.exec(
          site.pages.get(page)?.html.split('id="wording"')[0] ?? '',
        ) ?? [];
      expect(listed.split('<li').length - 1, page).toBe(
        number(/changes (\d+) of/) + number(/touches (\d+) of them/),
      );
      const words = site.text(`${page}index.txt`).replace(/\s+/g, ' ');
      for (const sentence of status.split(/(?<=\.) /)) expect(words, page).toContain(sentence);
      return status;
    });
    expect(said.some((status) => /^Something later in the mail held changes [1-9]/.test(status))).toBe(true);
    expect(said.some((status) => /wording changed on/.test(status))).toBe(true);
  });

  it('of an older essay, topic or short answer names what changed, before why', () => {
    const changed = [...site.pages.keys()]
      .filter((page) => /^(?:e|q|topics|positions)\/[^/]+\/[0-9a-f]{12}\/$/.test(page))
      .filter((page) => wordingOf(page).includes('The wording changed'));
    expect(changed.length).toBeGreaterThan(50);
    for (const page of changed) {
      expect(wordingOf(page), page).toMatch(/Changed: (the|what|its) .*<p[^>]*>Why(, most recently)?: \S/s);
    }
  });

  const states = (hash: string, id: string) => /^state: (.*)$/m.exec(site.text(`c/${id}/${hash}.txt`))?.[1];
  const old = [...site.files].flatMap((file) => {
    const [, id = '', hash = ''] = /^c\/([^/]+)\/([0-9a-f]{12})\.txt$/.exec(file) ?? [];
    const now = claims.find((claim) => claim.id === id)?.hash;
    return now === undefined || now === hash ? [] : [{ id, hash, now, page: `c/${id}/${hash}/` }];
  });
  /** What a page says under "Is our wording unchanged?". */
  const wordingOf = (page: string) =>
    /id="wording".*?<\/section>/s.exec(site.pages.get(page)?.html ?? '')?.[0] ?? '';

  it('gives both states first among the changes, only if they differ', () => {
    const some = [...Map.groupBy(old, ({ id, hash, now }) => states(hash, id) === states(now, id)).values()];
    expect(some).toHaveLength(2);
    for (const { id, hash, now, page } of some.flatMap((kind) => sampleOf(kind, 60))) {
      const differs = states(hash, id) !== states(now, id);
      expect(/<li>State: here .*?, today .*?<\/li>/.test(wordingOf(page)), page).toBe(differs);
      expect(mainText(page).includes('; its state has changed'), page).toBe(differs);
      if (differs) expect(wordingOf(page).indexOf('<li>State'), page).toBe(wordingOf(page).indexOf('<li>'));
    }
  });

  it('says of each older version what changed, before why; several reasons are folded', () => {
    expect(old.length).toBeGreaterThan(500);
    for (const { page } of old) {
      const [changes = '', reasons] = wordingOf(page).split('<details');
      expect(changes.split('Why: ')[0], page).toMatch(/<li>[A-Z][^<]+\.<\/li>/);
      if (reasons === undefined) continue;
      expect(changes, page).not.toContain('Why: ');
      expect(reasons, page).toMatch(/The \d+ reasons given.*<li>/s);
    }
    expect(old.filter(({ page }) => wordingOf(page).includes('<details')).length).toBeGreaterThan(500);
  });

  it('says that words were not checked if the claim no longer quotes them', () => {
    const dropped = old.filter(({ page }) => wordingOf(page).includes('Quoted here, not today'));
    expect(dropped.length).toBeGreaterThan(20);
    for (const { page } of dropped)
      expect(mainText(page), page).toContain('no longer quoted today, so not checked');
  });

  it('lists what came later by day, and marks what changes the claim', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const sortable = (day: string) => {
      const [number = '', month = '', year = ''] = day.replace(/\s+/g, ' ').split(' ');
      return Number(year) * 10_000 + months.indexOf(month) * 100 + Number(number);
    };
    let marked = 0;
    for (const { page } of old) {
      const list = /<ol class="dates">(.*?)<\/ol>/s.exec(site.pages.get(page)?.html ?? '')?.[1] ?? '';
      const days = [...list.matchAll(/<li[^>]*>\s*<span[^>]*>(\d+\s\w{3}\s\d{4})</g)].map(([, day = '']) =>
        sortable(day),
      );
      expect(days, page).toEqual(days.toSorted((a, b) => a - b));
      if (list.includes('<b class="narrowed">Refined by the speaker')) marked += 1;
    }
    expect(marked).toBeGreaterThan(10);
  });

  it('links the statement that a correction corrects', () => {
    const corrected = [...site.pages].flatMap(([page, { html }]) => {
      const value = /<dt>corrects<\/dt><dd>(.*?)<\/dd>/.exec(html)?.[1];
      return value === undefined ? [] : [{ page, value }];
    });
    expect(corrected.length).toBeGreaterThan(10);
    for (const { page, value } of corrected)
      expect(value, page).toMatch(/^<a href="[^"]*\/c\/[a-z0-9-]+\/">/);
  });

  it('shows no green for a hash', () => {
    for (const { id, hash } of claims) {
      expect(site.pages.get(`c/${id}/${hash}/`)?.html, id).not.toMatch(/class="[^"]*\b(good|merged)\b/);
    }
  });

  it.skipIf(!hasTextBrowser)('is readable in a text browser (skipped if w3m is not installed)', () => {
    const [claim] = claims;
    if (!claim) throw new Error('the export holds no claims');
    const file = join(site.root, `c/${claim.id}/${claim.hash}/index.html`);
    const { stdout } = spawnSync('w3m', ['-dump', '-cols', '80', '-T', 'text/html', file], {
      encoding: 'utf8',
    });
    const text = stdout.replace(/\s+/g, ' ');
    for (const part of ['Does the statement stand?', 'Is our wording unchanged?', 'As cited'])
      expect(text).toContain(part);
  });
});

describe('a bare hash', () => {
  it('leads to the text it names, in short and full form, for claims and other texts', () => {
    for (const { hash, pinned } of claims) {
      expect(site.text(`h/${hash}/index.html`), hash).toContain(`<link rel="canonical" href="${pinned}">`);
    }
    const whole = [...site.files].filter((file) => /^h\/[0-9a-f]{64}\/index\.html$/.test(file));
    expect(whole.length).toBeGreaterThanOrEqual(claims.length);
    for (const file of whole) expect(site.text(file)).toContain('http-equiv="refresh"');
  });
});

describe('the archive of the record', () => {
  const archive = join(site.root, 'loremark-record.tar.gz');

  it.skipIf(!hasSums)(
    'is accepted by sha256sum -c, and contains the served bytes (skipped without tar)',
    () => {
      const script = `set -e; cd "$(mktemp -d)"; trap 'rm -rf "$PWD"' EXIT; tar xzf "$1"; cd */; sha256sum -c --quiet --strict SHA256SUMS; cmp api/claims.json "$2"; ls text/c | wc -l`;
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['-c', script, 'archive', archive, join(site.root, 'api/claims.json')],
        { encoding: 'utf8' },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(Number(stdout)).toBeGreaterThanOrEqual(claims.length);
    },
  );

  it('can be found from the pages that say how to keep it', () => {
    const linked = site.looked.filter((page) =>
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
