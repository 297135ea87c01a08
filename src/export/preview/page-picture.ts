/**
 * Draws the picture that is shown with a shared address: the claim, its speaker, the day and the version. It is drawn
 * from SVG without a browser or any font of the machine, so that it has the same bytes on every machine.
 */

import { Resvg } from '@resvg/resvg-js';
import { siteName } from '../../cite/address.ts';
import type { CitedClaim } from '../../cite/cited-claim.ts';
import { secondHand } from '../../cite/second-hand.ts';
import { shortWarnings } from '../../cite/warnings.ts';
import { capital } from '../../text/capital.ts';
import { showDay } from '../../text/show-date.ts';
import {
  fitLines,
  fontOptions,
  type Measure,
  measureWith,
  type TypeStyle,
  textElement,
} from './picture-text.ts';

const pictureSize = { width: 1200, height: 630 } as const;

export interface PictureWords {
  /** A word or two above the title. */
  readonly label: string;
  /** Colour of the label and the bar. */
  readonly colour: string;
  readonly title: string;
  /** Under the title, such as speaker and day. */
  readonly detail: string;
  /** At the bottom right, such as the hash. */
  readonly mark: string;
  /** What must not be left out, in the bottom line and in another colour. */
  readonly warning: string;
}

const paper = '#fcfbf8';
const ink = '#1d2126';
const soft = '#4a5058';
const rule = '#d9d5cb';
const warn = '#7a5200';

/** The colours of the kinds on a light page, as in parts.css. */
export const kindColours: Readonly<Record<CitedClaim['kind'], string>> = {
  position: '#23627b',
  requirement: '#2a6a3c',
  'non-goal': '#5f594e',
  question: '#7d5605',
  answer: '#5f5a15',
  proposal: '#534894',
  option: '#7a3f78',
  correction: '#963a26',
  fact: '#4a5058',
  outcome: '#1d6663',
};

export function claimPictureWords(cited: CitedClaim): PictureWords {
  const { kind, title, speakerName, hash } = cited;
  return {
    label: capital(kind),
    colour: kindColours[kind],
    title,
    detail: [speakerName, whenOf(cited)].filter((part) => part !== undefined).join(', '),
    mark: hash,
    warning: shortWarnings(cited),
  };
}

/**
 * The day an outcome was looked up, or the day of a claim; of words known only from a quotation, the day they were
 * quoted.
 */
function whenOf(cited: CitedClaim): string | undefined {
  const { asOf, date } = cited;
  if (asOf !== undefined) return `as of ${showDay(asOf)}`;
  if (date === undefined) return undefined;
  return `${secondHand(cited) === undefined ? '' : 'quoted '}${showDay(date)}`;
}

export interface Painter {
  readonly svg: (words: PictureWords) => string;
  /** PNG bytes. */
  readonly png: (words: PictureWords) => Uint8Array;
}

/** @param fontDir folder of the lore-*.ttf files */
export function painter(fontDir: string): Painter {
  const options = fontOptions(fontDir);
  const measure = measureWith(options);
  const svg = (words: PictureWords) => pictureSvg(words, measure);
  return { svg, png: (words) => new Resvg(svg(words), options).render().asPng() };
}

const margin = 84;
const room = pictureSize.width - 2 * margin;
const labelStyle: TypeStyle = { family: 'Lore Sans', weight: 600, size: 30 };
const detailStyle: TypeStyle = { family: 'Lore Sans', weight: 400, size: 34 };
const footStyle: TypeStyle = { family: 'Lore Sans', weight: 400, size: 28 };

function pictureSvg(words: PictureWords, measure: Measure): string {
  const { style, lines } = titleLines(words.title, measure);
  const top = 188;
  const leading = style.size * 1.22;
  const title = lines.map((line, index) =>
    textElement(line, margin, top + style.size * 0.6 + index * leading, style, ink),
  );
  const detail = fitLines(words.detail, room, detailStyle, measure).slice(0, 1);
  const under = top + style.size * 0.6 + (lines.length - 1) * leading + 74;
  const markAt = pictureSize.width - margin - measure(words.mark, footStyle);
  const name: TypeStyle = { family: 'Lore Serif', weight: 600, size: 32 };
  const warningAt = margin + measure(siteName, name) + 32;
  const warning = fitLines(words.warning, markAt - warningAt - 24, footStyle, measure).slice(0, 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}" viewBox="0 0 ${pictureSize.width} ${pictureSize.height}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<rect width="100%" height="14" fill="${words.colour}"/>`,
    textElement(words.label, margin, 118, labelStyle, words.colour),
    ...title,
    ...detail.map((line) => textElement(line, margin, under, detailStyle, soft)),
    `<rect x="${margin}" y="526" width="${room}" height="2" fill="${rule}"/>`,
    textElement(siteName, margin, 580, name, ink),
    ...warning.map((line) => textElement(line, warningAt, 580, { ...footStyle, weight: 600 }, warn)),
    textElement(words.mark, pictureSize.width - margin, 580, footStyle, soft, 'end'),
    '</svg>',
  ].join('\n');
}

/** The largest size at which the lines of the title fit. */
function titleLines(
  title: string,
  measure: Measure,
): { readonly style: TypeStyle; readonly lines: readonly string[] } {
  const styled = (size: number): TypeStyle => ({ family: 'Lore Serif', weight: 600, size });
  const linesAt = (size: number) => fitLines(title, room, styled(size), measure);
  const larger: readonly (readonly [size: number, most: number])[] = [
    [76, 2],
    [66, 3],
    [54, 4],
  ];
  const [size, most] = larger.find(([size, most]) => linesAt(size).length <= most) ?? [44, 5];
  return { style: styled(size), lines: linesAt(size).slice(0, most) };
}
