/**
 * Checks whether a text is Mermaid without a browser, for checks that must run without one.
 *
 * Mermaid's parsers clean labels with DOMPurify, which needs a document; nothing is shown here, so
 * in this process labels pass as they are.
 */

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { reasonOf } from '../../src/text/reason-of.ts';

/** `line` counts from 1 within the Mermaid text. */
export interface SyntaxFault {
  readonly line: number;
  readonly message: string;
}

interface Parser {
  readonly parse: (text: string) => Promise<unknown>;
}

let loaded: Promise<Parser> | undefined;

/** The fault of a Mermaid text; `undefined` if Mermaid can read it. */
export async function syntaxFault(text: string): Promise<SyntaxFault | undefined> {
  loaded ??= loadParser();
  const { parse } = await loaded;
  try {
    await parse(text);
    return undefined;
  } catch (error) {
    return faultOf(reasonOf(error));
  }
}

/** The faults of several diagrams by id; Mermaid is loaded only if there is a diagram. */
export async function textFaults(
  diagrams: readonly { readonly id: string; readonly source: string }[],
): Promise<ReadonlyMap<string, SyntaxFault>> {
  const faults = new Map<string, SyntaxFault>();
  for (const { id, source } of diagrams) {
    const fault = await syntaxFault(source);
    if (fault !== undefined) faults.set(id, fault);
  }
  return faults;
}

/** Mermaid's message as a line and one sentence; shared with the renderer. */
export function faultOf(message: string): SyntaxFault {
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const expected = /Expecting (.*)$/m.exec(message)?.[1];
  if (expected === undefined) return { line, message: message.split('\n')[0] ?? message };
  const found = /, got '([^']*)'/.exec(expected)?.[1];
  const choices = [...expected.replace(/, got .*$/, '').matchAll(/'([^']+)'/g)].map(([, name]) => name);
  const some = choices.slice(0, 4).join(', ');
  return {
    line,
    message: `Unexpected ${found === undefined ? 'text' : `\`${found}\``}, expected ${choices.length > 4 ? `${some} or ${choices.length - 4} others` : some}`,
  };
}

async function loadParser(): Promise<Parser> {
  const entry = createRequire(import.meta.url).resolve('mermaid');
  const purify = createRequire(entry)
    .resolve('dompurify')
    .replace(/purify\.cjs\.js$/, 'purify.es.mjs');
  const { default: sanitizer } = (await import(pathToFileURL(purify).href)) as {
    readonly default: Record<string, unknown>;
  };
  sanitizer.addHook ??= () => undefined;
  sanitizer.removeHook ??= () => undefined;
  sanitizer.sanitize ??= (text: unknown) => String(text);
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false });
  return { parse: (text) => mermaid.parse(text) };
}
