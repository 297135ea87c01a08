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

/** As much of a preview as the faults need: what it says on the terminal, and what it sends to the browser. */
function preview() {
  const said: string[] = [];
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
        environments: { client: { hot: { send: (one: (typeof sent)[number]) => sent.push(one) } } },
      },
      logger: { error: (text: string) => said.push(text) },
    },
  ]);
  return { said, sent, httpServer, ws };
}

it('a fault is told on the terminal before anybody looks, and in the browser of whoever does', () => {
  writeFileSync(join(dir, 'people/ada.yml'), 'name: [');
  const { said, sent, httpServer, ws } = preview();
  expect(said).toEqual([]);
  httpServer.emit('listening');
  expect(said).toEqual([expect.stringContaining(`${join(dir, 'people/ada.yml')}:1:8  error  schema`)]);
  ws.emit('connection');
  expect(sent.at(-1)).toMatchObject({
    type: 'error',
    err: { loc: { file: join(dir, 'people/ada.yml'), line: 1, column: 8 } },
  });
});

it('what is not yet proved or published hides no page', () => {
  for (const [path, text] of Object.entries(exampleRecord)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const { said, sent, ws } = preview();
  ws.emit('connection');
  expect([said, sent]).toEqual([[], []]);
});

it('a sound record is no news', () => {
  const { said, sent, httpServer } = preview();
  httpServer.emit('listening');
  expect([said, sent]).toEqual([[], []]);
});
