import { expect, it } from 'vitest';
import { pathSegment } from './path-segment.ts';

it('leaves a Message-ID readable and encodes only what a path segment cannot contain', () => {
  expect(pathSegment('CA+EHjTz_=J+bDp@mail.gmail.com')).toBe('CA+EHjTz_=J+bDp@mail.gmail.com');
  expect(pathSegment("a!$&'()*,;:~b")).toBe("a!$&'()*,;:~b");
  expect(pathSegment('a/b%c d#e?f"g')).toBe('a%2Fb%25c%20d%23e%3Ff%22g');
  expect(pathSegment('é@x')).toBe('%C3%A9@x');
});
