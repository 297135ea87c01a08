/** Draws the cost lab's pictures: bars for the three schemes, and the break-even length over the copying speed. */

import { showBytes } from '../shared/bytes.ts';
import { type Ink, ink, line, picture, rect, text } from '../shared/svg.ts';
import { breakEvenCurve, breakEvenLength, placeOf } from './break-even.ts';
import { type CostRow, type CostRun, schemes, showValue } from './cost-run.ts';

/** The rows that are drawn; the table has all of them. */
const drawnRows = [
  'Copied',
  'Zeroed',
  'Allocated',
  '… of that, beyond the guest’s own',
  'Folios split',
  'Invalidations',
];
const shortNames: Readonly<Record<string, string>> = {
  '… of that, beyond the guest’s own': 'Memory beyond the guest’s own',
};

const left = 12;
const barLeft = 120;
const barWidth = 380;
const rowHeight = 92;

export function costPicture({ rows, report }: CostRun, colours: Ink = ink): string {
  const shown = rows.filter(({ name }) => drawnRows.includes(name));
  const parts = shown.flatMap((row, at) => bars(row, 14 + at * rowHeight, colours));
  const foot = 30 + shown.length * rowHeight;
  return picture(
    {
      width: 640,
      height: foot + 12,
      title: `${report.labTitle}: ${report.scenarioTitle}`,
      description: report.verdict,
    },
    [
      ...parts,
      text(left, foot, `Each group has its own scale. Loremark, model cost ${report.version}`, {
        size: 14,
        fill: colours.soft,
      }),
    ],
    { colours, id: 'cost-bars' },
  );
}

function bars(row: CostRow, top: number, colours: Ink): readonly string[] {
  const most = Math.max(...row.values.map((value) => value ?? 0));
  const fills = [colours.first, colours.second, colours.third];
  return [
    text(left, top + 12, shortNames[row.name] ?? row.name, { size: 16, weight: 600, fill: colours.ink }),
    ...row.values.flatMap((value, at) => {
      const y = top + 20 + at * 21;
      const width = most === 0 || value === null ? 0 : Math.max(value > 0 ? 2 : 0, (value / most) * barWidth);
      return [
        text(left, y + 12, schemes[at] ?? '', { size: 15, fill: colours.soft }),
        ...(width > 0
          ? [rect(barLeft, y, width, 15, { fill: fills[at] ?? colours.line })]
          : [line(barLeft, y, barLeft, y + 15, colours.line, 2)]),
        text(barLeft + width + 8, y + 12, showValue(row, value), { size: 15, fill: colours.ink }),
      ];
    }),
  ];
}

/** `undefined` until the reader has given the time of a conversion and the copying speed. */
export function breakEvenPicture({ input, breakEven }: CostRun, colours: Ink = ink): string | undefined {
  const { tconv, tsplit = 0, speed } = input.measured;
  if (tconv === undefined || speed === undefined || breakEven?.kind !== 'length' || breakEven.bytes <= 0)
    return undefined;
  const own = { speed: speed * 1e9, bytes: breakEven.bytes };
  const times = { conversionSeconds: tconv / 1e6, splitSeconds: tsplit / 1e6 };
  const place = placeOf(input.scenario);
  const span = [speed * 1e8, speed * 1e10] as const;
  // The curve ends where converting no longer pays.
  const curve = breakEvenCurve(times, place, span, 41).flatMap(({ bytesPerSecond, breakEvenBytes }) =>
    breakEvenBytes === undefined ? [] : [{ bytesPerSecond, bytes: breakEvenBytes }],
  );
  const [lowest, highest] = [curve[0]?.bytes ?? 1, curve.at(-1)?.bytes ?? 1];
  const decades = Math.max(2, Math.log10(highest / lowest));
  const x = (bytesPerSecond: number) => 90 + (Math.log10(bytesPerSecond / span[0]) / 2) * 480;
  const y = (bytes: number) => 250 - (Math.log10(bytes / lowest) / decades) * 220;
  const path = curve
    .map(
      ({ bytesPerSecond, bytes }, at) =>
        `${at === 0 ? 'M' : 'L'}${x(bytesPerSecond).toFixed(1)} ${y(bytes).toFixed(1)}`,
    )
    .join(' ');
  const ticks = [0.1, 1, 10].map((factor) => {
    const gigabytes = speed * factor;
    return { gigabytes, bytes: breakEvenLength({ ...times, bytesPerSecond: gigabytes * 1e9 }, place) };
  });
  return picture(
    {
      width: 640,
      height: 310,
      title: 'Break-even length over copying speed',
      description: `Above the line one conversion is faster than one copy, below it the copy. At ${speed} GB/s the line is at ${showBytes(own.bytes)}.`,
    },
    [
      line(90, 250, 570, 250, colours.line),
      line(90, 30, 90, 250, colours.line),
      ...ticks.flatMap(({ gigabytes, bytes }) => [
        ...speedTick(x(gigabytes * 1e9), gigabytes, colours),
        ...(bytes === undefined ? [] : [lengthTick(y(bytes), bytes, colours)]),
      ]),
      `<path d="${path}" fill="none" stroke="${colours.first}" stroke-width="2.5"/>`,
      `<circle cx="${x(own.speed).toFixed(1)}" cy="${y(own.bytes).toFixed(1)}" r="5" fill="${colours.first}"/>`,
      text(x(own.speed) + 10, y(own.bytes) + 18, `yours: ${showBytes(own.bytes)}`, {
        size: 15,
        weight: 600,
        fill: colours.ink,
      }),
      text(110, 50, 'converting is faster', { size: 16, fill: colours.ink }),
      text(560, 236, 'copying is faster', { size: 16, fill: colours.ink, anchor: 'end' }),
      text(330, 298, 'speed of copying (logarithmic)', { size: 14, fill: colours.soft, anchor: 'middle' }),
    ],
    { colours, id: 'break-even' },
  );
}

function speedTick(x: number, gigabytes: number, colours: Ink): readonly string[] {
  return [
    line(x, 250, x, 256, colours.line),
    text(x, 272, `${trimmed(gigabytes)} GB/s`, { size: 14, fill: colours.soft, anchor: 'middle' }),
  ];
}

function lengthTick(y: number, bytes: number, colours: Ink): string {
  return text(84, y + 4, showBytes(Math.round(bytes)), { size: 14, fill: colours.soft, anchor: 'end' });
}

function trimmed(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
