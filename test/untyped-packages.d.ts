/** Types for the parts our tests use of packages that have no types. */

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

declare module 'citeproc' {
  interface System {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => object | undefined;
  }
  class Engine {
    constructor(system: System, style: string);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [object, readonly string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}

declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (
      url: string,
    ) => Promise<{ readonly contextUrl: undefined; readonly documentUrl: string; readonly document: object }>;
    readonly safe: boolean;
    readonly format?: 'application/n-quads';
  }
  /** An expanded node: every value is a list of nodes or value objects. */
  interface Expanded {
    readonly '@id'?: string;
    readonly '@type'?: readonly string[];
    readonly '@list'?: readonly Expanded[];
    readonly '@value'?: string | number | boolean;
    readonly [property: `http://${string}`]: readonly Expanded[] | undefined;
  }
  const jsonld: {
    readonly expand: (document: object, options: Options) => Promise<readonly Expanded[]>;
    readonly toRDF: (document: object, options: Options) => Promise<string>;
  };
  export default jsonld;
}
