import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleRecord } from '../../test/support/example-record.ts';
import { contentFaults } from './content-faults.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'content-faults-'));
  mkdirSync(join(dir, 'people'));
  vi.stubEnv('LOREMARK_CONTENT', dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

/** A minimal preview server: what it logs to the terminal, and what it sends to the browser. */
function preview() {
  const logged: string[] = [];
  const sent: { readonly type: string; readonly err?: { readonly loc: unknown } }[] = [];
  const httpServer = new EventEmitter();
  const ws = new EventEmitter();
  const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
  const setup = contentFaults().hooks['astro:server:setup'];
  Reflect.apply(setup ?? (() => undefined), undefined, [
    {
      server: {
        httpServer,
        ws,
        watcher,
        environments: { client: { hot: { send: (message: (typeof sent)[number]) => sent.push(message) } } },
      },
      logger: { error: (text: string) => logged.push(text) },
    },
  ]);
  return { logged, sent, httpServer, ws };
}

it('a fault is reported on the terminal before anybody opens a page, and then in each browser', () => {
  writeFileSync(join(dir, 'people/ada.yml'), 'name: [');
  const { logged, sent, httpServer, ws } = preview();
  expect(logged).toEqual([]);
  httpServer.emit('listening');
  expect(logged).toEqual([expect.stringContaining(`${join(dir, 'people/ada.yml')}:1:8  error  schema`)]);
  ws.emit('connection');
  expect(sent.at(-1)).toMatchObject({
    type: 'error',
    err: { loc: { file: join(dir, 'people/ada.yml'), line: 1, column: 8 } },
  });
});

it('a text that is not yet proved or published is no fault', () => {
  for (const [path, text] of Object.entries(exampleRecord)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const { logged, sent, ws } = preview();
  ws.emit('connection');
  expect([logged, sent]).toEqual([[], []]);
});

it('a valid record reports nothing', () => {
  const { logged, sent, httpServer } = preview();
  httpServer.emit('listening');
  expect([logged, sent]).toEqual([[], []]);
});
