/** A minimal SVG writer for the labs' pictures: boxes, lines and words, escaped, in colours that print well. */

import { escaped } from '../../text/escaped.ts';

/** Plain colours, for pictures that leave the page. */
export const ink = {
  paper: '#fcfbf8',
  ink: '#1d2126',
  soft: '#4a5058',
  line: '#5b636d',
  shared: '#dcecf3',
  sharedLine: '#3b7d97',
  private: '#e3e0f2',
  privateLine: '#665ba6',
  busy: '#f7ead0',
  busyLine: '#a87a1f',
  bad: '#8f2c1a',
  badWash: '#f6dfd9',
  first: '#3b7d97',
  second: '#b0762a',
  third: '#665ba6',
} as const;

export type Ink = Readonly<Record<keyof typeof ink, string>>;

/** The colours of the page the picture is in, light or dark. */
export const pageInk: Ink = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  shared: 'var(--lab-shared)',
  sharedLine: 'var(--lab-shared-line)',
  private: 'var(--lab-private)',
  privateLine: 'var(--lab-private-line)',
  busy: 'var(--lab-busy)',
  busyLine: 'var(--warn)',
  bad: 'var(--bad)',
  badWash: 'var(--bad-wash)',
  first: 'var(--lab-shared-line)',
  second: 'var(--warn)',
  third: 'var(--lab-private-line)',
};

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

export function picture(
  { width, height, title, description }: PictureSize,
  parts: readonly string[],
  look: { readonly colours?: Ink; readonly id?: string } = {},
): string {
  const { colours = ink, id = 'picture' } = look;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

export interface TextLook {
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function text(
  x: number,
  y: number,
  words: string,
  { size, weight = 400, fill, anchor = 'start' }: TextLook,
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  look: { readonly fill: string; readonly stroke?: string; readonly width?: number },
): string {
  const rim = look.stroke === undefined ? '' : ` stroke="${look.stroke}" stroke-width="${look.width ?? 1}"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${look.fill}"${rim}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, width = 1): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}"/>`;
}
