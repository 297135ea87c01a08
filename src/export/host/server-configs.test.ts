import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commonHeaders, headersFor } from './headers.ts';
import { caddyfile, nginxConf } from './server-configs.ts';

const deploy = join(import.meta.dirname, '../../../docs/deploy');
const installed = (command: string) => spawnSync(command, ['-v']).error === undefined;

test.each([
  ['nginx.conf', nginxConf()],
  ['Caddyfile', caddyfile()],
])('docs/deploy/%s is as generated from the list of headers', (name, generated) => {
  expect(readFileSync(join(deploy, name), 'utf8')).toBe(generated);
  for (const [header, value] of Object.entries(commonHeaders))
    expect(generated).toContain(`${header} "${value}"`);
  for (const path of ['', 'labs/cost/', 'labs/run-frame/'])
    expect(generated).toContain(headersFor(path)['content-security-policy']);
});

test.skipIf(!installed('nginx'))(
  'nginx accepts its configuration (skipped if nginx is not installed)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'loremark-nginx-'));
    try {
      const file = join(folder, 'nginx.conf');
      const http = nginxConf().replace('/srv/loremark', folder);
      writeFileSync(
        file,
        `pid ${folder}/pid; error_log stderr;\nevents {}\nhttp {\naccess_log off;\n${http}}\n`,
      );
      const { status, stderr } = spawnSync('nginx', ['-t', '-c', file, '-p', folder], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, expect.stringContaining('test is successful')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test.skipIf(!installed('caddy'))(
  'Caddy accepts its configuration (skipped if Caddy is not installed)',
  () => {
    const { status, stderr } = spawnSync(
      'caddy',
      ['validate', '--adapter', 'caddyfile', '--config', join(deploy, 'Caddyfile')],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  },
);
