/**
 * A table of the outcomes of accesses has exactly one cell for every machine, access and direction. A cell rests only
 * on sources of the table, each source is used, and a source in the mail has words from its lines under `evidence`, by
 * the same person, so that it is proved.
 *
 * @example ok
 *   labs/stray-access.yml
 *     main: [everything]
 * @example ok
 *   labs/stray-access.yml
 *     replace: ["lines: [2, 3], speaker", "lines: [1, 40], speaker"]
 *   labs/stray-access.yml
 *     replace: ["lines: [2, 2], words", "lines: [1, 40], words"]
 *   labs/toy-pages.yml
 *     main: [default]
 * @example not-ok
 *   labs/stray-access.yml
 *     table: null
 * @report
 *   labs/stray-access.yml:1:1  error  table-cells
 *     Unexpected lab `stray-access` without a `table`, expected its cells
 *     1 | main:
 *         ^
 * @example not-ok
 *   labs/stray-access.yml
 *     replace: ["rests: [byron]", "rests: [byrom]"]
 * @report
 *   labs/stray-access.yml:6:5  error  table-cells
 *     Unexpected source `byron` on which nothing rests, expected a cell that rests on it
 *     5 |   sources:
 *     6 |     byron: { message: m1@mail.example, lines: [2, 3], speaker: ada-byron }
 *             ^^^^^
 *
 *   labs/stray-access.yml:8:34  error  table-cells
 *     Unexpected source `byrom`, expected a key under `sources`
 *     7 |     book: { document: zeroing.rst, title: On zeroing }
 *     8 |   before: { text: Told., rests: [byrom] }
 *                                          ^^^^^
 * @example not-ok
 *   labs/stray-access.yml
 *     replace: ["{ text: Written., rests: [book] }", "{ text: Written., rests: [book, a] }"]
 *   labs/stray-access.yml
 *     replace: ["parameters: { text: Ours. }", "parameters: { text: Ours., rests: [b] }"]
 *   labs/stray-access.yml
 *     replace: ["lost, text: Ours. }", "lost, text: Ours., rests: [c], since: { text: Ours., rests: [d] } }"]
 *   labs/stray-access.yml
 *     replace: ["fatal, text: Ours. }", "fatal, text: Ours., rests: [e], since: { text: Ours., rests: [f] } }"]
 * @report
 *   labs/stray-access.yml:9:46  error  table-cells
 *     Unexpected source `a`, expected a key under `sources`
 *     8 |   before: { text: Told., rests: [byron] }
 *     9 |   otherWays: { text: Written., rests: [book, a] }
 *                                                      ^
 *
 *   labs/stray-access.yml:12:42  error  table-cells
 *     Unexpected source `b`, expected a key under `sources`
 *     11 |     - id: pkvm
 *     12 |       parameters: { text: Ours., rests: [b] }
 *                                                   ^
 *
 *   labs/stray-access.yml:13:54  error  table-cells
 *     Unexpected source `c`, expected a key under `sources`
 *     12 |       parameters: { text: Ours., rests: [b] }
 *     13 |       guestData: { state: lost, text: Ours., rests: [c], since: { text: Ours., rests: [d] } }
 *                                                               ^
 *
 *   labs/stray-access.yml:13:88  error  table-cells
 *     Unexpected source `d`, expected a key under `sources`
 *     12 |       parameters: { text: Ours., rests: [b] }
 *     13 |       guestData: { state: lost, text: Ours., rests: [c], since: { text: Ours., rests: [d] } }
 *                                                                                                 ^
 *
 *   labs/stray-access.yml:15:99  error  table-cells
 *     Unexpected source `e`, expected a key under `sources`
 *     14 |       cells:
 *     15 |         - { access: user-mapping, directions: [read, write], outcome: fatal, text: Ours., rests: [e], since: { text: Ours., rests: [f] } }
 *                                                                                                            ^
 *
 *   labs/stray-access.yml:15:133  error  table-cells
 *     Unexpected source `f`, expected a key under `sources`
 *     14 |
 *     15 | access: user-mapping, directions: [read, write], outcome: fatal, text: Ours., rests: [e], since: { text: Ours., rests: [f] } }
 *                                                                                                                                  ^
 * @example not-ok
 *   labs/stray-access.yml
 *     replace: ["lines: [2, 2], words", "lines: [1, 3], words"]
 * @report
 *   labs/stray-access.yml:6:5  error  table-cells
 *     Unexpected source `byron` without words, expected words of its lines under `evidence`
 *     5 |   sources:
 *     6 |     byron: { message: m1@mail.example, lines: [2, 3], speaker: ada-byron }
 *             ^^^^^
 *     help: quote the words that the cell rests on, at most 15, so that `verify` proves them
 * @example not-ok
 *   labs/stray-access.yml
 *     replace: ["lines: [2, 3], speaker: ada-byron", "lines: [3, 41], speaker: ada-byron"]
 * @report
 *   labs/stray-access.yml:6:5  error  table-cells
 *     Unexpected source `byron` without words, expected words of its lines under `evidence`
 *     5 |   sources:
 *     6 |     byron: { message: m1@mail.example, lines: [3, 41], speaker: ada-byron }
 *             ^^^^^
 *     help: quote the words that the cell rests on, at most 15, so that `verify` proves them
 *
 *   labs/stray-access.yml:6:47  error  table-cells
 *     Unexpected line 41 of `m1@mail.example`, expected at most 40
 *     5 |   sources:
 *     6 |     byron: { message: m1@mail.example, lines: [3, 41], speaker: ada-byron }
 *                                                       ^^^^^^^
 * @example not-ok
 *   labs/stray-access.yml
 *     replace: ["lines: [2, 3], speaker: ada-byron", "lines: [2, 3], speaker: grace-hopper"]
 * @report
 *   labs/stray-access.yml:6:64  error  table-cells
 *     Unexpected speaker `grace-hopper`, expected `ada-byron`, whose words are on these lines
 *     5 |   sources:
 *     6 |     byron: { message: m1@mail.example, lines: [2, 3], speaker: grace-hopper }
 *                                                                        ^^^^^^^^^^^^
 * @example not-ok
 *   labs/stray-access.yml
 *     replace: ["id: gunyah", "id: pkvm"]
 * @report
 *   labs/stray-access.yml:10:3  error  table-cells
 *     Unexpected table without `gunyah`, expected every machine
 *      9 |   otherWays: { text: Written., rests: [book] }
 *     10 |   machines:
 *            ^^^^^^^^
 *
 *   labs/stray-access.yml:19:11  error  table-cells
 *     Unexpected second `pkvm`, expected each machine once
 *     18 |         - { access: device-dma, directions: [read, write], outcome: fatal, text: Ours. }
 *     19 |     - id: pkvm
 *                    ^^^^
 *     note: first used at labs/stray-access.yml:11:11
 * @example not-ok
 *   labs/stray-access.yml
 *     replace: ["access: uaccess, directions: [read, write]", "access: user-mapping, directions: [read]"]
 * @report
 *   labs/stray-access.yml:14:7  error  table-cells
 *     Unexpected gap at `pkvm`, `uaccess`, `read`, expected one cell
 *     13 |       guestData: { state: lost, text: Ours. }
 *     14 |       cells:
 *                ^^^^^
 *
 *   labs/stray-access.yml:14:7  error  table-cells
 *     Unexpected gap at `pkvm`, `uaccess`, `write`, expected one cell
 *     13 |       guestData: { state: lost, text: Ours. }
 *     14 |       cells:
 *                ^^^^^
 *
 *   labs/stray-access.yml:16:21  error  table-cells
 *     Unexpected second cell at `pkvm`, `user-mapping`, `read`, expected one cell
 *     15 |         - { access: user-mapping, directions: [read, write], outcome: fatal, text: Ours. }
 *     16 |         - { access: user-mapping, directions: [read], outcome: fatal, text: Ours. }
 *                              ^^^^^^^^^^^^
 * @example not-ok
 *   labs/toy-pages.yml
 *     text: "main: [default]\ntable:\n  sources: {}\n  before: { text: Ours. }\n  otherWays: { text: Ours. }\n  machines:\n    - { id: pkvm, parameters: { text: Ours. }, guestData: { state: lost, text: Ours. }, cells: [] }\n"
 * @report
 *   labs/toy-pages.yml:2:1  error  table-cells
 *     Unexpected `table` of `toy-pages`, expected one only in `stray-access`
 *     1 | main: [default]
 *     2 | table:
 *         ^^^^^
 */

import type { Graph, Lab } from '../record/graph/graph.ts';
import {
  type TableData,
  tableAccesses,
  tableDirections,
  tableLab,
  tableMachines,
} from '../record/schema/lab-table.ts';
import type { Check, Finding } from './check.ts';

export const tableCells: Check = {
  id: 'table-cells',
  *run(graph) {
    for (const lab of graph.labs.values()) {
      const { id, entry, table } = lab;
      if (table && id === tableLab) {
        yield* cells(lab, table);
        yield* sources(graph, lab, table);
      } else if (table || id === tableLab)
        yield {
          place: entry.placeOfKey(['table']),
          message: table
            ? `Unexpected \`table\` of \`${id}\`, expected one only in \`${tableLab}\``
            : `Unexpected lab \`${id}\` without a \`table\`, expected its cells`,
        };
    }
  },
};

function* cells({ entry }: Lab, { machines }: TableData): Iterable<Finding> {
  for (const id of tableMachines) {
    const at = machines.findIndex((machine) => machine.id === id);
    if (at < 0) {
      yield {
        place: entry.placeOfKey(['table', 'machines']),
        message: `Unexpected table without \`${id}\`, expected every machine`,
      };
      continue;
    }
    const again = machines.findLastIndex((machine) => machine.id === id);
    if (again > at)
      yield {
        place: entry.placeOf(['table', 'machines', again, 'id']),
        message: `Unexpected second \`${id}\`, expected each machine once`,
        note: { text: 'first used at', place: entry.placeOf(['table', 'machines', at, 'id']) },
      };
    const own = machines[at]?.cells ?? [];
    for (const access of tableAccesses)
      for (const direction of tableDirections) {
        const found = own.flatMap((cell, index) =>
          cell.access === access && cell.directions.includes(direction) ? [index] : [],
        );
        if (found.length === 1) continue;
        const last = found.at(-1);
        yield {
          place:
            last === undefined
              ? entry.placeOfKey(['table', 'machines', at, 'cells'])
              : entry.placeOf(['table', 'machines', at, 'cells', last, 'access']),
          message: `Unexpected ${found.length === 0 ? 'gap' : 'second cell'} at \`${id}\`, \`${access}\`, \`${direction}\`, expected one cell`,
        };
      }
  }
}

function* sources(graph: Graph, { entry, evidence = [] }: Lab, table: TableData): Iterable<Finding> {
  const named = new Set<string>();
  for (const { names, path } of statementsIn(table))
    for (const [at, name] of names.entries()) {
      named.add(name);
      if (name in table.sources) continue;
      yield {
        place: entry.placeOf(['table', ...path, 'rests', at]),
        message: `Unexpected source \`${name}\`, expected a key under \`sources\``,
      };
    }
  for (const [name, source] of Object.entries(table.sources)) {
    const place = entry.placeOfKey(['table', 'sources', name]);
    if (!named.has(name))
      yield {
        place,
        message: `Unexpected source \`${name}\` on which nothing rests, expected a cell that rests on it`,
      };
    if (!('message' in source)) continue;
    const [first, last] = source.lines;
    const count = graph.messages.get(source.message)?.lines;
    if (count !== undefined && last > count)
      yield {
        place: entry.placeOf(['table', 'sources', name, 'lines']),
        message: `Unexpected line ${last} of \`${source.message}\`, expected at most ${count}`,
      };
    const words = evidence.filter(
      ({ message, lines }) => message === source.message && lines[0] >= first && lines[1] <= last,
    );
    if (words.length === 0)
      yield {
        place,
        message: `Unexpected source \`${name}\` without words, expected words of its lines under \`evidence\``,
        help: 'quote the words that the cell rests on, at most 15, so that `verify` proves them',
      };
    for (const { speaker } of words)
      if (speaker !== source.speaker)
        yield {
          place: entry.placeOf(['table', 'sources', name, 'speaker']),
          message: `Unexpected speaker \`${source.speaker}\`, expected \`${speaker}\`, whose words are on these lines`,
        };
  }
}

interface Statement {
  readonly names: readonly string[];
  readonly path: readonly (string | number)[];
}

function statementsIn({ before, otherWays, machines }: TableData): readonly Statement[] {
  const statementAt = (
    statement: { readonly rests?: readonly string[] | undefined } | undefined,
    ...path: readonly (string | number)[]
  ): Statement => ({ names: statement?.rests ?? [], path });
  return [
    statementAt(before, 'before'),
    statementAt(otherWays, 'otherWays'),
    ...machines.flatMap(({ parameters, guestData, cells: own }, index) => {
      const at = ['machines', index] as const;
      return [
        statementAt(parameters, ...at, 'parameters'),
        statementAt(guestData, ...at, 'guestData'),
        statementAt(guestData.since, ...at, 'guestData', 'since'),
        ...own.flatMap((cell, number) => [
          statementAt(cell, ...at, 'cells', number),
          statementAt(cell.since, ...at, 'cells', number, 'since'),
        ]),
      ];
    }),
  ];
}
