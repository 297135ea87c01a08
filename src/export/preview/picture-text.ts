/** Measures text in our fonts and breaks it into lines that fit in a picture, because SVG cannot wrap. */

import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { escapedText } from '../../text/escaped.ts';

export interface TypeStyle {
  readonly family: 'Lore Serif' | 'Lore Sans';
  readonly weight: 400 | 600;
  readonly size: number;
}

export type Measure = (text: string, style: TypeStyle) => number;

/**
 * Only our fonts, so that a picture is the same on every machine.
 *
 * @param fontDir folder of the lore-*.ttf files
 */
export function fontOptions(fontDir: string): ResvgRenderOptions {
  const files = ['lore-serif-400', 'lore-serif-600', 'lore-sans-400', 'lore-sans-600'];
  return {
    font: {
      loadSystemFonts: false,
      fontFiles: files.map((name) => `${fontDir}/${name}.ttf`),
      defaultFontFamily: 'Lore Serif',
    },
  };
}

/** @returns a function that measures in pixels and caches its results */
export function measureWith(options: ResvgRenderOptions): Measure {
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style.family}/${style.weight}/${style.size}/${text}`;
    const width = known.get(key) ?? drawnWidth(text, style, options);
    known.set(key, width);
    return width;
  };
}

function drawnWidth(text: string, style: TypeStyle, options: ResvgRenderOptions): number {
  const files = options.font && 'fontFiles' in options.font ? fileOf(style, options.font.fontFiles) : [];
  const font = { ...options.font, fontFiles: files };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${textElement(text, 0, 0, style, '#000')}</svg>`;
  // Each measurement loads the fonts again: one face instead of four.
  return new Resvg(svg, { ...options, font }).getBBox()?.width ?? 0;
}

function fileOf({ family, weight }: TypeStyle, files: readonly string[] = []): string[] {
  const name = `/${family.toLowerCase().replace(' ', '-')}-${weight}.ttf`;
  return files.filter((file) => file.endsWith(name));
}

/** Lines of at most `width` pixels; a wider word is split. */
export function fitLines(text: string, width: number, style: TypeStyle, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, style) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, width, style, measure));
  }
  return lines;
}

function pieces(word: string, width: number, style: TypeStyle, measure: Measure): readonly string[] {
  if (measure(word, style) <= width) return [word];
  const found: string[] = [];
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)) {
    const last = found.at(-1);
    if (last !== undefined && measure(last + segment, style) <= width)
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/** `x`, `y`: the start of the baseline, or its end if `anchor` is `end`. */
export function textElement(
  text: string,
  x: number,
  y: number,
  style: TypeStyle,
  fill: string,
  anchor: 'start' | 'end' = 'start',
): string {
  return `<text x="${x}" y="${y}" font-family="${style.family}" font-weight="${style.weight}" font-size="${style.size}" fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

/** Characters that XML does not allow become a replacement character. */
function escapeXml(text: string): string {
  return escapedText(
    [...text]
      .map((character) => (isXmlCharacter(Number(character.codePointAt(0))) ? character : '\ufffd'))
      .join(''),
  );
}

/** Char of XML 1.0 (section 2.2). */
function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}
