import { expect, it } from 'vitest';
import { pathParam, restoredAddress, restoredName } from './path-param.ts';

const id = '2024/06%41?a#b\\c+zero@mail.example';

it('keeps ids that no path minds', () => {
  expect(pathParam('20240618-x-1@mail.example')).toBe('20240618-x-1@mail.example');
});

it('stands in for the characters that end or change a path, and gives them back', () => {
  expect(pathParam(id)).not.toMatch(/[%?#\\]/);
  expect(pathParam('%?#\\')).toBe('\ue025\ue03f\ue023\ue05c');
  expect(restoredName(pathParam(id))).toBe(id);
});

it('gives them back in an address, percent-encoded', () => {
  const address = `https://record.example/m/${encodeURI(pathParam(id))}/`;
  expect(restoredAddress(address)).toBe(
    'https://record.example/m/2024/06%2541%3Fa%23b%5Cc+zero@mail.example/',
  );
});
