/**
 * Replaces typographic marks by ASCII, so that a host that sends no charset shows them correctly. Names keep their
 * accents.
 */

const plain: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '–': '-',
  '—': '--',
  '−': '-',
  '×': 'x',
  '·': '-',
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '✓': '',
  '✗': '',
  '○': '',
  '\u00a0': ' ',
};

export function plainMarks(text: string): string {
  return text.replace(/[“”‘’…–—−×·→←↔✓✗○\u00a0]/g, (mark) => plain[mark] ?? mark);
}
