import { expect, it } from 'vitest';
import { withAddresses } from './with-addresses.ts';

const filled = (svg: string) => withAddresses(svg, (target) => `/${target}?a&"<`);

it('a link of a picture gets the address of the site, escaped within its attribute', () => {
  expect(filled('<a href="{{message:a&amp;b@x}}"><text>one</text></a>')).toBe(
    '<a href="/message:a&amp;b@x?a&amp;&quot;&lt;"><text>one</text></a>',
  );
});

it('braces in a label or a name are text', () => {
  const label = '<g aria-label="{{claim:one}}"><text>{{claim:one}} and href={{claim:one}}</text></g>';
  expect(filled(label)).toBe(label);
});
