/**
 * The map of the code in README.md, which is the one list of the rooms, of who may import whom, and of which rooms may
 * touch the world around them. What a reader is shown and what the test holds the code to cannot differ.
 */

export interface Room {
  readonly name: string;
  readonly holds: string;
  readonly imports: readonly string[];
  /** `-` for a pure room: no files, clock, chance, page, network. */
  readonly touches: string;
}

/** The rows of the table whose head is `room | holds | imports | touches`. */
export function roomMap(readme: string): readonly Room[] {
  const lines = readme.split('\n');
  const head = lines.findIndex((line) => /^\| *room *\| *holds *\| *imports *\| *touches *\|$/.test(line));
  const rows: Room[] = [];
  for (const line of head < 0 ? [] : lines.slice(head + 2)) {
    const [name, holds, imports, touches] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!name || !holds || !imports || !touches) break;
    rows.push({
      name: bare(name),
      holds,
      imports: [...imports.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
      touches,
    });
  }
  return rows;
}

function bare(name: string): string {
  return name.replaceAll('`', '');
}

/**
 * The room of a file: its folder below `src`; for a file at the top of `src`, its name. What a lab's folder holds for the
 * page stands in a folder `page` of its own and is a room of its own, so that models stay pure.
 */
export function roomOf(path: string): string {
  const [top = '', first = '', ...rest] = path.split('/');
  if (top !== 'src') return top;
  if (rest.length === 0) return first.replace(/\.[a-z]+$/, '');
  return first === 'labs' && rest[1] === 'page' ? 'labs/*/page' : first;
}
