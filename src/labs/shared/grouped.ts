/**
 * Formats a number for readers: thousands separated, at most three decimals. Done by hand because the browser's formatter
 * must first load its tables, which would delay a lab's page.
 */
export function grouped(n: number): string {
  const [whole = '', part] = String(Number(n.toFixed(3))).split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? separated : `${separated}.${part}`;
}
