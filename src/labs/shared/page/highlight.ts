/** Colours the example while it is edited: the same text, behind a textarea that shows only its caret. */

const token =
  /(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|`(?:\\.|[^`\\])*`?)|(?<word>\b(?:import|from|export|const|let|for|of|in|if|else|return|throw|new|function|while|do|switch|case|default|break|continue|try|catch|finally|async|await|type|interface|readonly|as|class|extends|typeof|true|false|null|undefined)\b)|(?<number>\b\d[\d_]*(?:\.\d+)?\b)/g;

export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'comment' | 'string' | 'word' | 'number';
}

/** Splits the code into pieces that join to the same code. */
export function piecesOf(code: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of code.matchAll(token)) {
    if (match.index > at) pieces.push({ text: code.slice(at, match.index), kind: 'plain' });
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? 'plain';
    pieces.push({ text: match[0], kind: kind as Piece['kind'] });
    at = match.index + match[0].length;
  }
  if (at < code.length) pieces.push({ text: code.slice(at), kind: 'plain' });
  return pieces;
}

/** Puts the colours behind the field and keeps them in sync with it. */
export function highlight(field: HTMLTextAreaElement): void {
  const box = field.parentElement;
  if (!box || box.querySelector('.code-colours')) return;
  const colours = document.createElement('pre');
  colours.className = 'code-colours';
  colours.setAttribute('aria-hidden', 'true');
  box.prepend(colours);
  const follow = () => {
    colours.scrollTop = field.scrollTop;
    colours.scrollLeft = field.scrollLeft;
  };
  const draw = () => {
    colours.replaceChildren(
      ...piecesOf(`${field.value}\n`).map(({ text, kind }) => {
        if (kind === 'plain') return document.createTextNode(text);
        const span = document.createElement('span');
        span.className = `code-${kind}`;
        span.textContent = text;
        return span;
      }),
    );
    follow();
  };
  field.addEventListener('input', draw);
  field.addEventListener('scroll', follow);
  box.classList.add('coloured');
  draw();
}
