/**
 * Draws diagrams in the packaged Chromium, with our own fonts and nothing else from the machine.
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import { type DiagramSource, targetsOf } from '../../src/diagrams/source.ts';
import { type DiagramStructure, nodeIdsOf, withFullNames } from '../../src/diagrams/structure.ts';
import { classDefinitions, labelFont, mermaidSettings } from '../../src/diagrams/theme.ts';
import { toSvg } from '../../src/diagrams/to-svg.ts';
import { reasonOf } from '../../src/text/reason-of.ts';
import { launch } from '../browser/launch.ts';
import { capture } from './capture.ts';
import { type MermaidDatabase, structureInPage } from './structure-in-page.ts';
import { faultOf, type SyntaxFault } from './syntax.ts';

/** A rendering: the picture, and the description below it. */
export interface Rendered {
  readonly svg: string;
  readonly structure: DiagramStructure;
}

export interface Renderer {
  /** Rejects with Mermaid's own message if the text is not Mermaid. */
  readonly render: (diagram: DiagramSource) => Promise<Rendered>;
  readonly close: () => Promise<void>;
}

/**
 * The text of a diagram is not Mermaid, or uses shapes that we do not support; `line` counts from 1 within that text.
 */
export class DiagramSyntaxError extends Error {
  override readonly name = 'DiagramSyntaxError';
  readonly line: number;

  constructor({ line, message }: SyntaxFault) {
    super(message);
    this.line = line;
  }
}

const require = createRequire(import.meta.url);
const fonts = fileURLToPath(new URL('../../src/styles/fonts/', import.meta.url));

interface InPage {
  readonly mermaid: {
    readonly initialize: (settings: unknown) => void;
    readonly parse: (text: string) => Promise<unknown>;
    readonly render: (id: string, text: string) => Promise<{ readonly svg: string }>;
    readonly mermaidAPI: {
      readonly getDiagramFromText: (text: string) => Promise<{ readonly db: MermaidDatabase }>;
    };
  };
  readonly loremark: { readonly capture: typeof capture; readonly structureInPage: typeof structureInPage };
}

export async function startRenderer(): Promise<Renderer> {
  const browser = await launch({ prefer: 'package' });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, deviceScaleFactor: 1 });
    // A text may name a picture on another host; no request leaves the browser.
    await page.route('**', (route) => route.abort());
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${await fontFaces()}</style><div id="stage"></div>`,
    );
    await page.addScriptTag({ path: join(dirname(require.resolve('mermaid')), 'mermaid.min.js') });
    await page.addScriptTag({
      content: `globalThis.loremark = { capture: ${capture}, structureInPage: ${structureInPage} }`,
    });
    await page.evaluate(async (family) => {
      await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 15px "${family}"`)));
    }, labelFont);
    return {
      render: async (diagram) => {
        const text = diagram.source + classDefinitions(diagram.source);
        const answer = await page.evaluate(drawInPage, { text, settings: mermaidSettings });
        if ('syntaxError' in answer) throw new DiagramSyntaxError(faultOf(answer.syntaxError));
        const { drawing, structure } = answer;
        try {
          const svg = toSvg(diagram, drawing, targetsOf(diagram, nodeIdsOf(structure)));
          return { svg, structure: withFullNames(structure, diagram) };
        } catch (cause) {
          // Mermaid accepted it, but drew something that our pictures do not support.
          throw new DiagramSyntaxError({
            line: 1,
            message: reasonOf(cause),
          });
        }
      },
      close: () => browser.close(),
    };
  } catch (cause) {
    await browser.close();
    throw cause;
  }
}

async function drawInPage(request: {
  readonly text: string;
  readonly settings: unknown;
}): Promise<
  { readonly drawing: Drawing; readonly structure: DiagramStructure } | { readonly syntaxError: string }
> {
  const { mermaid, loremark } = globalThis as unknown as InPage;
  mermaid.initialize(request.settings);
  try {
    await mermaid.parse(request.text);
    const { svg } = await mermaid.render('mm', request.text);
    const stage = document.getElementById('stage');
    if (stage === null) throw new Error('The stage is missing');
    stage.innerHTML = svg;
    const drawn = stage.querySelector('svg');
    if (drawn === null) throw new Error('Mermaid drew nothing');
    // At its own size, so that positions measured on the screen are positions in the drawing.
    drawn.setAttribute(
      'style',
      `width:${drawn.viewBox.baseVal.width}px;height:${drawn.viewBox.baseVal.height}px;max-width:none`,
    );
    const drawing = loremark.capture(drawn);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(request.text);
    return { drawing, structure: loremark.structureInPage(db) };
  } catch (error) {
    return { syntaxError: error instanceof Error ? error.message : String(error) };
  }
}

async function fontFaces(): Promise<string> {
  const face = async (file: string, weight: number): Promise<string> => {
    const data = (await readFile(join(fonts, file))).toString('base64');
    return `@font-face{font-family:"${labelFont}";font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  };
  return (await Promise.all([face('lore-sans-400.ttf', 400), face('lore-sans-600.ttf', 600)])).join('');
}
