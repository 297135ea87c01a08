import { expect, it } from 'vitest';
import { fileOf } from './finish-pages.ts';

it.each([
  ['/', '/', 'page', 'index.html'],
  ['/about/', '/', 'page', 'about/index.html'],
  ['/loremark/', '/loremark', 'page', 'index.html'],
  ['/loremark/about/', '/loremark/', 'page', 'about/index.html'],
  ['/objects.inv/', '/', 'endpoint', 'objects.inv'],
  ['/loremark/h/0123456789ab/index.html', '/loremark/', 'endpoint', 'h/0123456789ab/index.html'],
  // With the character that `pathParam` substitutes for one that Astro cannot be given.
  ['/m/2024/06%EE%80%A541+zero@mail.example/', '/', 'page', 'm/2024/06%41+zero@mail.example/index.html'],
  ['/m/%C3%BCber%20alles@mail.example/', '/', 'page', 'm/über alles@mail.example/index.html'],
] as const)('%s below %s as a %s is written as %s', (pathname, base, type, file) => {
  expect(fileOf(pathname, base, type)).toBe(file);
});
