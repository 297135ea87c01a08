/** Fills the addresses of a site into a committed picture, which has `href="{{claim:ID}}"` in their place. */

import { escaped } from '../text/escaped.ts';

/** @param addressOf the address of a target such as `claim:zero-lazily` */
export function withAddresses(svg: string, addressOf: (target: string) => string): string {
  // Braces in a label are text.
  return svg.replace(/(?<= href=")\{\{([^}]+)\}\}(?=")/g, (_, target: string) =>
    escaped(addressOf(text(target))),
  );
}

function text(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
