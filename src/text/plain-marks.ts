/** Replaces typographic marks by ASCII, for hosts that send no charset. Names keep their accents. */

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
