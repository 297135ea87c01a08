/**
 * Lets a lab write markup made by its own functions and start a worker of this site under the page's Trusted Types policy.
 * Imported for its side effect by the labs that do either; other pages need neither and allow neither. Markup that no lab
 * writes is refused, so that unescaped text from a link becomes an error and nothing worse.
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
