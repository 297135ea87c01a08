import { expect, it } from 'vitest';
import { livelyMarkup } from './lively-markup.ts';

it.each([
  '<p>a</p><script src="/x.js">',
  '<SCRIPT>',
  '<img src=x>',
  '<svg onload="a()">',
  '<p title="a"onclick=a()>',
  '<svg/onload=a()>',
  '<a href="javascript:a()">',
  "<a href=' JavaScript:a()'>",
  '<a href=data:text/html,x>',
  '<template><b>',
])('%s is refused as active', (markup) => {
  expect(livelyMarkup(markup)).toBeDefined();
});

it.each([
  '<p>one = two, on = off; <b class="on">online</b></p>',
  '<svg viewBox="0 0 1 1"><title>a</title><a href="#s=x"><text x="1">javascript: data:</text></a></svg>',
  '<td data-on="x">&lt;script&gt;</td>',
  '<linearGradient id="a"></linearGradient>',
])('%s is accepted', (markup) => {
  expect(livelyMarkup(markup)).toBeUndefined();
});
