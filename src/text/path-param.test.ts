import { expect, it } from 'vitest';
import { listedAddress, pathParam, restoredAddress, restoredName } from './path-param.ts';

const id = '2024/06%41?a#b\\c+zero@mail.example';

it('keeps ids without such characters', () => {
  expect(pathParam('20240618-x-1@mail.example')).toBe('20240618-x-1@mail.example');
});

it('replaces characters that end or change a path, and restores them', () => {
  expect(pathParam(id)).not.toMatch(/[%?#\\]/);
  expect(pathParam('%?#\\')).toBe('\ue025\ue03f\ue023\ue05c');
  expect(restoredName(pathParam(id))).toBe(id);
});

it('restores them in an address, percent-encoded', () => {
  const address = `https://record.example/m/${encodeURI(pathParam(id))}/`;
  expect(restoredAddress(address)).toBe(
    'https://record.example/m/2024/06%2541%3Fa%23b%5Cc+zero@mail.example/',
  );
});

it('writes the listed address of a message as links do, and does not change other pages', () => {
  const messages = 'https://record.example/b/m/';
  const listed = (path: string) => listedAddress(`https://record.example/b/${path}`, messages);
  expect(listed('m/a/b/c@x.example/')).toBe(`${messages}a%2Fb%2Fc@x.example/`);
  expect(listed(`m/${encodeURI(pathParam('20%2F|?#@y'))}/`)).toBe(`${messages}20%252F%7C%3F%23@y/`);
  expect(listed('m/m@x/')).toBe(`${messages}m@x/`);
  expect(listed('c/m/')).toBe('https://record.example/b/c/m/');
});
