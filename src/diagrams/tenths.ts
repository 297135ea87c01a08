/** Coordinates to a tenth of a pixel: what is finer is not seen, and a page would carry fifteen digits for it. */

export function tenths<T>(drawing: T): T {
  if (typeof drawing === 'number') return (Math.round(drawing * 10) / 10) as T;
  if (Array.isArray(drawing)) return drawing.map((one) => tenths<unknown>(one)) as T;
  if (typeof drawing !== 'object' || drawing === null) return drawing;
  return Object.fromEntries(
    Object.entries(drawing).map(([name, value]) => [name, tenths<unknown>(value)]),
  ) as T;
}
