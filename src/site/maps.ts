/** The argument maps that are drawn, in the order in which the map page shows them. */

export function drawnMaps(): readonly string[] {
  return [];
}
