import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeSample } from '../../test/sample-record.ts';
import type * as Claims from './claims.ts';

let claims: typeof Claims;

beforeAll(async () => {
  vi.stubEnv('LOREMARK_CONTENT', writeSample());
  vi.resetModules();
  claims = await import('./claims.ts');
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

test('claims come oldest first by the instant, whatever day their senders had', () => {
  expect(ids(claims.claimsWhere(() => true))).toEqual([
    'not-at-boot',
    'zero-lazily',
    'zero-sometimes',
    'zeroing-merged',
  ]);
  expect(ids(claims.claimsWhere(({ kind }) => kind === 'outcome'))).toEqual(['zeroing-merged']);
  expect(claims.claimsWhere(() => true, { holds: () => false })).toEqual([]);
});

test('a claim is found once by its message, also where it rests there twice', () => {
  expect(ids(claims.claimsOnMessage('m3@mail.example'))).toEqual(['zero-sometimes']);
  expect(ids(claims.claimsOnMessage('m1@mail.example'))).toEqual(['zero-lazily']);
  expect(claims.claimsOnMessage('nobody@mail.example')).toEqual([]);
});
