/** Reads the table from the record, every cell with its sources, and looks up what an access leads to. */

import { type Evidence, rests, type Source, unsourced } from '../shared/source.ts';
import {
  type Access,
  accesses,
  type Consequence,
  type Direction,
  directions,
  type MachineConsequences,
  type OutcomeKind,
  type Statement,
} from './consequence.ts';
import { hardware, type MachineId, machineIds } from './hardware.ts';

export interface StrayTable {
  /** What happens before any machine is involved. */
  readonly before: Statement;
  /** Ways to access the same pages that the table leaves out. */
  readonly otherWays: Statement;
  readonly machines: Readonly<Record<MachineId, MachineConsequences>>;
  readonly marks: readonly SinceMark[];
}

/** Marks a cell whose outcome merged code has changed since: its colour alone would keep showing the old outcome. */
export interface SinceMark {
  readonly machine: MachineId;
  readonly access: Access;
  readonly release: string;
  readonly words: string;
}

interface StatementWords {
  readonly text: string;
  /** Names of sources; absent if only the editors say so. */
  readonly rests?: readonly string[] | undefined;
}

type SourceWords =
  | { readonly message: string; readonly lines: readonly [number, number]; readonly speaker: string }
  | { readonly document: string; readonly title: string; readonly url?: string | undefined };

/** The table in the form of the record, as its schema requires. */
export interface TableWords {
  readonly sources: Readonly<Record<string, SourceWords>>;
  readonly before: StatementWords;
  readonly otherWays: StatementWords;
  readonly machines: readonly {
    readonly id: MachineId;
    readonly parameters: StatementWords;
    readonly guestData: StatementWords & {
      readonly state: MachineConsequences['guestData']['state'];
      readonly since?: StatementWords | undefined;
    };
    readonly cells: readonly (StatementWords & {
      readonly access: Access;
      readonly directions: readonly Direction[];
      readonly outcome: OutcomeKind;
      readonly brief?: string | undefined;
      readonly since?:
        | (StatementWords & { readonly release?: string | undefined; readonly mark?: string | undefined })
        | undefined;
    })[];
  }[];
}

/**
 * @param nameOf a person's name, by id
 * @throws if a machine, a cell or a named source is missing, which `check` has refused before
 */
export function strayTableOf(words: TableWords, nameOf: (person: string) => string): StrayTable {
  const sourceOf = (name: string): Source => {
    const found = words.sources[name];
    if (!found) throw new Error(`Unexpected source \`${name}\`, expected one of the table's`);
    if ('message' in found)
      return { kind: 'message', id: found.message, lines: found.lines, who: nameOf(found.speaker) };
    const { document: id, title, url } = found;
    return url === undefined ? { kind: 'document', id, title } : { kind: 'document', id, title, url };
  };
  const evidenceOf = (names: readonly string[] | undefined): Evidence => {
    const [first, ...more] = (names ?? []).map(sourceOf);
    return first ? rests(first, ...more) : unsourced;
  };
  const statementOf = ({ text, rests: names }: StatementWords): Statement => ({
    text,
    evidence: evidenceOf(names),
  });
  const machines = words.machines.map((machine): readonly [MachineId, MachineConsequences] => {
    const { id, guestData } = machine;
    return [
      id,
      {
        ...hardware[id],
        parameters: statementOf(machine.parameters),
        guestData: {
          state: guestData.state,
          ...statementOf(guestData),
          ...(guestData.since && { since: statementOf(guestData.since) }),
        },
        consequences: machine.cells.map(
          ({ access, directions: towards, outcome, brief, since, ...statement }) => ({
            access,
            directions: towards,
            outcome,
            ...(brief !== undefined && { brief }),
            ...statementOf(statement),
            ...(since && { since: statementOf(since) }),
          }),
        ),
      },
    ];
  });
  const table: StrayTable = {
    before: statementOf(words.before),
    otherWays: statementOf(words.otherWays),
    machines: Object.fromEntries(machines) as Record<MachineId, MachineConsequences>,
    marks: words.machines.flatMap(({ id: machine, cells }) =>
      cells.flatMap(({ access, since }) =>
        since?.release !== undefined && since.mark !== undefined
          ? [{ machine, access, release: since.release, words: since.mark }]
          : [],
      ),
    ),
  };
  for (const machine of machineIds)
    for (const access of accesses)
      for (const direction of directions) consequenceOf(table, machine, access, direction);
  return table;
}

/** The cell for an access; every machine has one for each access and direction. */
export function consequenceOf(
  { machines }: Pick<StrayTable, 'machines'>,
  machine: MachineId,
  access: Access,
  direction: Direction,
): Consequence {
  const found = machines[machine]?.consequences.find(
    (cell) => cell.access === access && cell.directions.includes(direction),
  );
  if (!found)
    throw new Error(`Unexpected gap at ${machine}, ${access}, ${direction}, expected a consequence`);
  return found;
}

/**
 * What breaking I1a (a CPU access) or I1b (I/O through a pin) leads to on a machine. The model does not distinguish
 * reads from writes: every access in it is a write.
 */
export function consequencesOfViolation(
  table: StrayTable,
  property: 'I1a' | 'I1b',
  machine: MachineId,
): readonly Consequence[] {
  const by: readonly Access[] = property === 'I1a' ? ['user-mapping'] : ['linear-map', 'device-dma'];
  return by.map((access) => consequenceOf(table, machine, access, 'write'));
}

export function sinceMark({ marks }: StrayTable, machine: MachineId, access: Access): SinceMark | undefined {
  return marks.find((mark) => mark.machine === machine && mark.access === access);
}
