/** The part of Citation.js that our tests use; the package brings no types. */

declare module '@citation-js/core' {
  export interface CslData {
    readonly title?: string;
    readonly URL?: string;
    readonly note?: string;
    readonly author?: readonly { readonly literal?: string; readonly family?: string }[];
    readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  }
  export class Cite {
    constructor(input: string | object);
    readonly data: readonly CslData[];
  }
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
