import { expect, test } from 'vitest';
import { versionLinks } from './version-links.ts';

const pinned = ['/c/a/111111111111/', '/c/a/222222222222/', '/c/a/111111111111/', '/c/a/333333333333/'];
const at = (here: string) =>
  Object.fromEntries(versionLinks({ pinned, here }).map(({ rel, path }) => [rel, path]));

test('a version links to the one before it and the one after it, once each', () => {
  expect(at('/c/a/222222222222/')).toEqual({
    'cite-as': '/c/a/222222222222/',
    'predecessor-version': '/c/a/111111111111/',
    'successor-version': '/c/a/111111111111/',
  });
  expect(at('/c/a/111111111111/')).toEqual({
    'cite-as': '/c/a/111111111111/',
    'successor-version': '/c/a/333333333333/',
  });
});

test('the links to the latest version and to the history are given only if they are known', () => {
  const links = versionLinks({ pinned: [], here: '/c/a/1/', latest: '/c/a/', history: '/c/a/history/' });
  expect(links.map(({ rel }) => rel)).toEqual(['cite-as', 'latest-version', 'version-history']);
});
