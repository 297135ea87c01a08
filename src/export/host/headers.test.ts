import { describe, expect, it } from 'vitest';
import { caching, headersFor } from './headers.ts';
import { headersFile } from './headers-file.ts';
import { headerPolicy, metaPolicy, policyKindOf } from './page-policy.ts';

const built = ['404.html', '_assets/', 'api/', 'c/', 'feed.xml', 'fonts/', 'index.html', 'labs/', 'm/'];
const labs = ['cost/', 'run-frame/'];

/** The headers for a path from a host that combines all matching rules. */
function sent(file: string, path: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const block of file.split('\n\n').flatMap((part) => part.split(/\n(?=\/)/))) {
    const [where = '', ...lines] = block.split('\n');
    const pattern = new RegExp(
      `^${where.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(String.raw`\*`, '.*')}$`,
    );
    if (!where.startsWith('/') || !pattern.test(path)) continue;
    for (const line of lines) {
      const [name = '', ...value] = line.trim().split(': ');
      if (name !== '') found.set(name, [...(found.get(name) ?? []), value.join(': ')]);
    }
  }
  return found;
}

describe('the headers', () => {
  it('never allow inline or evaluated code, and extend the policy of the meta element', () => {
    for (const kind of ['page', 'lab', 'frame'] as const) {
      expect(headerPolicy(kind)).not.toMatch(/unsafe|\*|https?:/);
      expect(headerPolicy(kind).startsWith(metaPolicy(kind))).toBe(true);
      expect(metaPolicy(kind)).not.toMatch(/frame-ancestors|sandbox/);
    }
  });

  it('depend on whether a path is a page, a lab, or the frame in which an example runs', () => {
    const kinds = [
      '',
      'c/zero/',
      'labs/',
      'x/labs/cost/',
      'labs/cost/',
      'labs/run-frames/',
      'x/labs/run-frame/',
    ];
    expect(kinds.map(policyKindOf)).toEqual(['page', 'page', 'page', 'page', 'lab', 'lab', 'page']);
    expect(['labs/run-frame/', 'labs/run-frame.js', 'labs/run-frame'].map(policyKindOf)).toEqual(
      Array(3).fill('frame'),
    );
    expect(headerPolicy('frame')).toBe(
      "default-src 'none'; script-src 'self' blob:; worker-src blob:; base-uri 'none'; frame-ancestors 'self'; sandbox allow-scripts",
    );
    const own =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";
    expect(headerPolicy('page')).toBe(`${own}; trusted-types 'none'; frame-ancestors 'none'`);
    expect(headerPolicy('lab')).toBe(`${own}; trusted-types default; frame-ancestors 'none'`);
  });

  it('cache permanently only files that are named by their hash', () => {
    const cacheOf = (path: string) => headersFor(path)['cache-control'];
    expect(cacheOf('_assets/page.Cx1.css')).toBe(caching.forever);
    expect(cacheOf('c/zero-lazily/0a1b2c3d4e5f.txt')).toBe(caching.forever);
    expect(cacheOf('c/zero-lazily/0a1b2c3d4e5f/')).toBe(caching.revalidate);
    expect(cacheOf('c/zero-lazily/index.txt')).toBe(caching.revalidate);
    expect(cacheOf('')).toBe(caching.revalidate);
  });
});

describe('links', () => {
  it('give the licence of all but the code and fonts, and the address to cite of a version as page or text', () => {
    const links = (path: string) => headersFor(path)['link'];
    const licence = '<https://creativecommons.org/licenses/by/4.0/>; rel="license"';
    expect(links('matrix/')).toBe(licence);
    expect(links('_assets/a.js')).toBeUndefined();
    expect(links('c/zero/0a1b2c3d4e5f/')).toBe(`${licence}, <../0a1b2c3d4e5f/>; rel="cite-as"`);
    expect(links('topics/pages/0a1b2c3d4e5f.txt')).toBe(`${licence}, <0a1b2c3d4e5f/>; rel="cite-as"`);
    expect(links('c/zero/history/')).toBe(licence);
    expect([links('c/fonts/'), links('fonts/a.woff2')]).toEqual([licence, undefined]);
    for (const path of [
      'c/zero/0a1b2c3d4e5f/more/',
      'c/zero/0a1b2c3d4e5f.txt.gz',
      'x/c/zero/0a1b2c3d4e5f/',
      'x/q/zero/0a1b2c3d4e5f.txt',
    ])
      expect(links(path), path).toBe(licence);
    expect(sent(headersFile(built, labs, '/'), '/c/zero/').get('link')).toEqual([licence]);
  });
});

describe('_headers', () => {
  const file = headersFile(built, labs, '/x/');

  it.each(['', 'c/zero-lazily/', 'm/a@b/index.txt', 'labs/', 'labs/cost/', 'labs/run-frame/', '404.html'])(
    'gives `%s` the headers that our own server sends, each once',
    (path) => {
      const headers = sent(file, `/x/${path}`);
      const own = headersFor(path);
      for (const name of ['content-security-policy', 'x-content-type-options', 'permissions-policy'])
        expect([name, headers.get(name)]).toEqual([name, [own[name]]]);
    },
  );

  it('gives the charset of text and the caching of assets', () => {
    expect(sent(file, '/x/c/a/index.txt').get('content-type')).toEqual(['text/plain; charset=utf-8']);
    expect(sent(file, '/x/_assets/a.js').get('cache-control')).toEqual([caching.forever]);
    expect(sent(file, '/x/c/a/').get('cache-control')).toBeUndefined();
  });

  it('gives the script of a worker a policy', () => {
    const wanted = headersFor('_assets/explore.worker.js')['content-security-policy'];
    expect(sent(file, '/x/_assets/explore.worker.js').get('content-security-policy')).toEqual([wanted]);
  });

  it('has a rule for each folder of pages and for each export', () => {
    expect(file.match(/^\/.*/gm)?.join(' ')).toBe(
      '/x/* /x/*.txt /x/ /x/404.html /x/c/* /x/feed.xml /x/labs/ /x/labs/cost/* /x/labs/run-frame/* /x/m/* /x/_assets/* /x/fonts/* /x/api/*',
    );
    const shared = sent(file, '/x/api/claims.json');
    const own = Object.entries(headersFor('api/claims.json')).filter(
      ([name]) => name !== 'cache-control' && name !== 'content-security-policy',
    );
    expect(own.map(([name]) => [name, shared.get(name)])).toEqual(
      own.map(([name, value]) => [name, [value]]),
    );
    expect(own.map(([name]) => name)).toContain('access-control-allow-origin');
    expect(sent(file, '/x/feed.xml').get('access-control-allow-origin')).toEqual(['*']);
    expect(sent(file, '/x/fonts/a.woff2').get('cache-control')).toEqual([caching.week]);
    expect(headersFile(['c/'], [], '/').match(/^\/.*/gm)?.join(' ')).toBe('/* /*.txt / /c/*');
    const rules = headersFile(['m/', 'labs/', 'c/'], ['b/', 'a/'], '/').match(/^\/.*/gm)?.slice(3);
    expect(rules?.join(' ')).toBe('/c/* /labs/ /labs/a/* /labs/b/* /m/*');
  });

  it('has fewer than the hundred rules that hosts read', () => {
    expect(file.match(/^\//gm)?.length).toBeLessThan(100);
  });
});
