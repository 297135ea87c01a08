/**
 * Lets a lab write the markup that its own functions made and start a worker of this site, where the page's policy asks for
 * Trusted Types. Imported for its effect by the labs that do either; other pages need neither and allow none. What no lab
 * writes is refused here too, so that a word of a link that was not escaped becomes an error and no more.
 */

import { livelyMarkup } from './lively-markup.ts';

interface Factory {
  createPolicy(
    name: string,
    rules: {
      readonly createHTML: (markup: string) => string;
      readonly createScriptURL: (url: string) => string;
    },
  ): unknown;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
trustedTypes?.createPolicy('default', {
  createHTML: (markup) => {
    const found = livelyMarkup(markup);
    if (found === undefined) return markup;
    throw new TypeError(`Unexpected ${found} in the markup of a lab`);
  },
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin === location.origin) return url;
    throw new TypeError(`Unexpected script of another origin: ${url}`);
  },
});
