import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { packOthers } from './pack-others.ts';

let dist = '';
afterEach(() => rmSync(dist, { recursive: true, force: true }));

it('compresses files that are not compressed yet, except small files and files that are not text', () => {
  dist = mkdtempSync(join(tmpdir(), 'others-'));
  const files = {
    'a.css': 'p { margin: 0 }\n'.repeat(200),
    'done.html': '<p>Here</p>\n'.repeat(200),
    'done.html.br': 'compressed by a worker',
    'small.css': 'p {}',
    'b.png': 'x'.repeat(4000),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  packOthers(dist, readdirSync(dist));
  expect(gunzipSync(readFileSync(join(dist, 'a.css.gz'))).toString()).toBe(files['a.css']);
  expect(readFileSync(join(dist, 'done.html.br'), 'utf8')).toBe('compressed by a worker');
  expect(existsSync(join(dist, 'small.css.br'))).toBe(false);
  expect(existsSync(join(dist, 'b.png.br'))).toBe(false);
});
