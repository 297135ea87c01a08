/** Straight marks as a reader expects them. Words are never changed, and code never passes through here. */

/** @param before the sign that stands before the text, where it continues a line */
export function typographic(text: string, before = ' '): string {
  let last = before;
  let out = '';
  for (const [index, sign] of [...text].entries()) {
    if (sign === '"') out += opens(last) ? '“' : '”';
    else if (sign === "'") {
      const next = [...text][index + 1] ?? ' ';
      out += opens(last) && !/[\s\d]/.test(next) ? '‘' : '’';
    } else out += sign;
    last = sign;
  }
  return out.replaceAll('...', '…');
}

/** Words within quotation marks: double ones inside become single, as print does it. */
export function quoted(words: string): string {
  return typographic(words).replaceAll('“', '‘').replaceAll('”', '’');
}

/** A title that names its subject, for places where no name stands beside it. */
export function titleWithSubject(title: string, name: string | undefined): string {
  const [first = ''] = (name ?? '').split(' ');
  const named = first === '' || new RegExp(`\\b${first}\\b`).test(title);
  return named ? typographic(title) : `${first}: ${typographic(title)}`;
}

function opens(before: string): boolean {
  return /[\s([{“‘"'–—/-]/.test(before);
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
