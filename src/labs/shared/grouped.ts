/**
 * A number as a reader sees it: thousands apart, at most three digits after the point. By hand, because the browser's
 * own way must first load its tables, which a page of a lab would wait for.
 */
export function grouped(n: number): string {
  const [whole = '', part] = String(Number(n.toFixed(3))).split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? apart : `${apart}.${part}`;
}
