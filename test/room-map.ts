/**
 * Reads the map of the code in docs/rooms.md, the only list of the rooms, of who may import whom, and of which rooms
 * may do I/O, so that the document and the test cannot differ.
 */

export interface Room {
  readonly name: string;
  readonly holds: string;
  readonly imports: readonly string[];
  /** `-` for a pure room: no files, clock, random numbers, page or network. */
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
 * The room of a file: its folder below `src`, or its name for a file at the top of `src`. The parts of a lab for its
 * page are in a subfolder `page`, which is a separate room, so that models stay pure.
 */
export function roomOf(path: string): string {
  const [top = '', first = '', ...rest] = path.split('/');
  if (top !== 'src') return top;
  if (rest.length === 0) return first.replace(/\.[a-z]+$/, '');
  return first === 'labs' && rest[1] === 'page' ? 'labs/*/page' : first;
}
