/**
 * Builds the part of a malicious pull request to the content that passes the check, and opens it in a browser under the
 * policy of the site: all that it holds are words. In `npm test` a browser opens a sample of the pages that hold harm.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostilePages, lookAtHostileSite } from '../../bench/security/hostile-pages.ts';
import { buildHostileSite, callOfReason } from '../../bench/security/hostile-site.ts';
import { type Looked, lookAtPages } from '../../bench/security/look-at-pages.ts';
import { callOf, inertRows } from '../../bench/security/try-hostile.ts';
import { textOf } from '../site/built-site.ts';
import { all, sampleOf } from '../support/extent.ts';
import { oneBrowser } from './one-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await oneBrowser();
});

describe('the part of a hostile pull request that passes the check', () => {
  const folder = 'test-results/hostile';
  let looked: Looked = { faults: ['not looked at'], words: '' };
  let words = '';
  beforeAll(async () => {
    const root = buildHostileSite(folder);
    const pages = hostilePages(root).map((path) => ({ path, html: htmlOf(root, path) }));
    words = pages.map(({ html }) => textOf(parse(html))).join('\n');
    const holding = pages.filter(({ html }) => all || /pwn\d\d/.test(html)).map(({ path }) => path);
    expect(holding.length).toBeGreaterThan(30);
    looked = await lookAtHostileSite(browser, root, sampleOf(holding, 10));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('runs nothing, requests nothing, restyles nothing and adds no links', () => {
    expect(looked.faults).toEqual([]);
  });

  it('appears on a page as plain words, or is left out of a picture', () => {
    const shown = (call: string) => words.includes(call);
    const left = inertRows.filter((_, index) => !shown(callOf(index))).map(({ attack }) => attack);
    expect(left).toEqual([
      // A picture has no link but ours, no style, and only the words of a label.
      'a diagram whose node is clicked to run a script',
      'a diagram whose node leads elsewhere',
      'a diagram that asks for loose rules and a style',
      'a diagram with markup in a label',
      'a diagram whose node is clicked to call a function',
      'a diagram with a picture of somebody else in a label',
      'a sequence whose actor has links',
      // `verify` uses it to recognise a person; no page shows it.
      'markup in another name',
      // A cell shows it only if the person has no stance.
      'markup in the reason why a claim takes no stance',
      // It is explained where it is used.
      'markup in a word that is explained, and in its meaning',
      // It calls nothing.
      'ids that every object has a member of',
      // An answer may hold no number, and so no call of its own; a window it opened would be seen.
      'markup in the answer of a scenario',
    ]);
    expect(shown(callOfReason)).toBe(true);
  });
});

function htmlOf(root: string, path: string): string {
  const file = decodeURIComponent(path);
  return readFileSync(join(root, file.endsWith('.html') ? file : join(file, 'index.html')), 'utf8');
}

describe('the detector', () => {
  it('reports what runs, loads, restyles, links elsewhere or modifies a prototype', async () => {
    const root = mkdtempSync(join(tmpdir(), 'harm-'));
    const put = (path: string, text: string) => {
      mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, path, 'index.html'), `<!doctype html><title>x</title>${text}`);
    };
    put('inline', '<script>pwn01()</script><p style="color: red" onclick="pwn01()">a</p>');
    put('runs', '<script src="/runs.js"></script>');
    writeFileSync(join(root, 'runs.js'), 'pwn01(); Object.prototype.more = 1; alert("now"); open("/safe/");');
    put(
      'asks',
      '<img src="https://evil.example/x.png"><link rel="stylesheet" href="https://evil.example/x.css">',
    );
    put(
      'leads',
      '<a href="javascript:pwn01()">a</a><svg><a href="data:text/html,x"><text>a</text></a></svg><base href="/">',
    );
    put('throws', '<script src="/throws.js"></script><script src="/missing.js"></script>');
    writeFileSync(join(root, 'throws.js'), 'throw new Error("thrown"); ');
    put('safe', '<a href="mailto:a@b.example">a</a> <a href="https://evil.example/">b</a> &lt;script>');
    const { faults, words } = await lookAtPages(browser, root, [
      'inline/',
      'runs/',
      'asks/',
      'leads/',
      'throws/',
      'safe/',
    ]);
    rmSync(root, { recursive: true });
    expect(faults.filter((fault) => fault.startsWith('/safe/'))).toEqual([]);
    expect(words).toContain('<script>');
    for (const seen of [
      '/inline/: the policy stopped script-src-elem inline',
      '/inline/: the policy stopped style-src-attr inline',
      '/inline/: a script in the page',
      '/inline/: <p style="color: red">',
      '/inline/: <p onclick>',
      '/runs/: script 1 ran',
      '/runs/: every object has more',
      '/runs/: a dialog, now',
      '/asks/: the policy stopped img-src https://evil.example/x.png',
      '/asks/: the policy stopped style-src-elem https://evil.example/x.css',
      '/asks/: <img src="https://evil.example/x.png">',
      '/asks/: <link href="https://evil.example/x.css">',
      '/leads/: <a href="javascript:pwn01()">',
      '/leads/: <a href="data:text/html,x">',
      '/leads/: <base>',
      '/throws/: error, thrown',
    ])
      expect(
        faults.some((fault) => fault.startsWith(seen)),
        `${seen} among ${faults.join('\n')}`,
      ).toBe(true);
    expect(faults.some((fault) => /^\/throws\/: 404 /.test(fault))).toBe(true);
  });
});
