/** Rounds coordinates to a tenth of a pixel: finer differences are invisible and cost a page fifteen digits each. */

export function tenths<T>(drawing: T): T {
  if (typeof drawing === 'number') return (Math.round(drawing * 10) / 10) as T;
  if (Array.isArray(drawing)) return drawing.map((value) => tenths<unknown>(value)) as T;
  if (typeof drawing !== 'object' || drawing === null) return drawing;
  return Object.fromEntries(
    Object.entries(drawing).map(([name, value]) => [name, tenths<unknown>(value)]),
  ) as T;
}
