/** A committed picture with the addresses of a site: `href="{{claim:ID}}"` until then, for no picture knows where it will stand. */

import { escaped } from '../text/escaped.ts';

/** @param addressOf where a target leads, such as `claim:zero-lazily` */
export function withAddresses(svg: string, addressOf: (target: string) => string): string {
  // In a label the same signs are words.
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
