import { describe, expect, test } from 'vitest';
import { ownStrayTable } from '../../../test/support/own-record.ts';
import { type Access, accesses, type Direction, directions, type Statement } from './consequence.ts';
import { type MachineId, machineIds } from './hardware.ts';
import { strayStage } from './stray-figure.ts';
import { strayPicture } from './stray-picture.ts';
import { drawnCells, isOurs, strayCells, strayChoice, strayPresets, strayRun } from './stray-run.ts';
import * as strayTable from './stray-table.ts';

const table = ownStrayTable();
const { machines } = table;
const consequenceOf = (machine: MachineId, access: Access, direction: Direction) =>
  strayTable.consequenceOf(table, machine, access, direction);
const consequencesOfViolation = (property: 'I1a' | 'I1b', machine: MachineId) =>
  strayTable.consequencesOfViolation(table, property, machine);

const cells = machineIds.flatMap((machine) =>
  accesses.flatMap((access) => directions.map((direction) => ({ machine, access, direction }))),
);

const statements: readonly Statement[] = [
  table.before,
  table.otherWays,
  ...Object.values(machines).flatMap((machine) => [
    machine.parameters,
    machine.guestData,
    ...(machine.guestData.since ? [machine.guestData.since] : []),
    ...machine.consequences.flatMap((cell) => (cell.since ? [cell, cell.since] : [cell])),
  ]),
];

describe('the stray-access table', () => {
  test('has exactly one answer for each machine, access and direction', () => {
    for (const { machine, access, direction } of cells) {
      const found = machines[machine].consequences.filter(
        (cell) => cell.access === access && cell.directions.includes(direction),
      );
      expect(found, `${machine} ${access} ${direction}`).toHaveLength(1);
    }
  });

  test('exactly these cells have no source', () => {
    const bare = cells.filter(({ machine, access, direction }) => {
      return consequenceOf(machine, access, direction).evidence.unsourced;
    });
    expect(bare.map(({ machine, access, direction }) => `${machine} ${access} ${direction}`)).toEqual([
      'arm-cca device-dma read',
      'arm-cca device-dma write',
      ...accesses.flatMap((access) => directions.map((direction) => `software ${access} ${direction}`)),
    ]);
  });

  test('every statement is one or more whole sentences', () => {
    for (const { text } of statements) expect(text).toMatch(/^\S.*\.$/);
  });
});

describe('the statements of the mail', () => {
  test('pKVM survives a stray access of a process and of uaccess (ZnUsmFFslBWZxGIq@google.com)', () => {
    for (const access of ['user-mapping', 'uaccess'] as const) {
      expect(consequenceOf('pkvm', access, 'write').outcome).toBe('contained');
    }
  });

  test('pKVM does not survive one through the linear map (the same, and 20240319143119.GA2736@willie-the-truck)', () => {
    expect(consequenceOf('pkvm', 'linear-map', 'write').outcome).toBe('fatal');
  });

  test('Gunyah is not said to fail cleanly (20240621093120954-0700.eberman@hu-eberman-lv.qualcomm.com)', () => {
    expect(consequenceOf('gunyah', 'uaccess', 'read').outcome).toBe('not-stated');
    expect(consequenceOf('gunyah', 'linear-map', 'read').outcome).toBe('fatal');
  });

  test('on TDX the outcome of every kind of write depends on the hardware (tdx.rst, Erratum)', () => {
    for (const access of accesses) expect(consequenceOf('tdx', access, 'write').outcome).toBe('depends');
  });

  test('nobody says that a process survives its write on SEV-SNP', () => {
    expect(consequenceOf('sev-snp', 'user-mapping', 'write').outcome).toBe('not-stated');
  });

  test('a cell for both directions gives the outcome of each, and names the direction if only one is stated', () => {
    const drawn = (machine: MachineId) =>
      strayStage(table, strayCells(table, { machine, access: 'uaccess', direction: 'all' }));
    expect(drawn('software')).toContain('the guest’s data is read; the guest’s page is overwritten');
    expect(drawn('tdx')).toMatch(
      /<i>read<\/i> <b>not stated<\/b><\/a>.*<i>write<\/i> <b>depends<\/b>.*a machine check at a later read/,
    );
  });

  test('a silent outcome says in the table who pays', () => {
    for (const { machine, access, direction } of cells) {
      const { outcome, brief } = consequenceOf(machine, access, direction);
      if (outcome === 'silent') expect(brief, `${machine} ${access} ${direction}`).toBeTruthy();
    }
  });

  test('only writes fault on SEV-SNP (linux-mm msg330559)', () => {
    expect(consequenceOf('sev-snp', 'user-mapping', 'read').outcome).toBe('silent');
    expect(consequenceOf('sev-snp', 'linear-map', 'write').outcome).toBe('depends');
  });
});

describe('a change by merged code', () => {
  test('is marked in a cell whose outcome has changed, with its own sources', () => {
    const drawn = strayStage(table, strayCells(table, { machine: 'all', access: 'all', direction: 'all' }));
    for (const { machine, access, release, words } of table.marks) {
      const { since } = consequenceOf(machine, access, 'write');
      expect(since?.text).toContain(`(${release})`);
      expect(since?.evidence.unsourced).toBe(false);
      expect(drawn).toContain(`since ${release}: ${words}`);
      expect(drawn).toContain(`, as told before ${release}`);
    }
    expect(table.marks.map(({ machine, access }) => `${machine} ${access}`)).toEqual(['pkvm linear-map']);
  });

  test('says also in its mark what happens to the guest’s page', () => {
    for (const { machine, access, words } of table.marks) {
      const { since } = consequenceOf(machine, access, 'write');
      if (/zeroed|lost/.test(since?.text ?? '')) expect(words).toMatch(/zeroed.*the guest has lost it/);
    }
  });

  test('says for each SNP access that may read that ciphertext may be hidden', () => {
    for (const access of ['user-mapping', 'uaccess', 'linear-map'] as const) {
      const { brief, since } = consequenceOf('sev-snp', access, 'read');
      expect(brief, access).toContain('0xff');
      expect(since?.text).toMatch(/opt-in.*0xff instead of ciphertext/);
      expect(since?.evidence.unsourced).toBe(false);
    }
  });

  test('says that on pKVM the guest’s page may not stay intact', () => {
    expect(machines.pkvm.guestData.since?.text).toContain('the guest has lost it');
  });

  test('a cell about which no source says anything is not drawn as ours', () => {
    const cells = strayCells(table, { machine: 'arm-cca', access: 'device-dma', direction: 'all' });
    expect(strayStage(table, cells)).not.toContain('data-unsourced');
  });
});

describe('the counts and the drawing', () => {
  const about = { version: '', address: '' };

  test.each(strayPresets)('agree in $id on which cells are ours', ({ id, choice }) => {
    const chosen = strayCells(table, choice);
    const { verdict } = strayRun(table, id, choice, about);
    const dashed = strayStage(table, chosen).split(' data-unsourced').length - 1;
    const ours = chosen.filter(({ consequence }) => isOurs(consequence)).length;
    const counts =
      /For (\d+) there is no source and what stands there is ours: the (?:(\d+) )?dashed cells?\./.exec(
        verdict,
      );
    expect([counts?.[1] ?? '0', counts ? (counts[2] ?? '1') : '0']).toEqual([String(ours), String(dashed)]);
  });

  test('have fewer cells if reading and writing have the same outcome', () => {
    const all = strayCells(
      table,
      strayChoice('everything') ??
        strayPresets[0]?.choice ?? { machine: 'all', access: 'all', direction: 'all' },
    );
    expect([all.length, drawnCells(all).flat().length]).toEqual([48, 48]);
    expect(drawnCells(all).length).toBeLessThan(48);
    expect(
      strayRun(table, 'everything', { machine: 'all', access: 'all', direction: 'all' }, about).verdict,
    ).toContain('For 8 there is no source and what stands there is ours: the 4 dashed cells.');
  });

  test('use a different colour for each outcome in the picture', () => {
    const report = strayRun(table, 'everything', { machine: 'all', access: 'all', direction: 'all' }, about);
    const fills = [
      ...strayPicture(table, report).matchAll(
        /<rect[^>]* width="122"[^>]* fill="([^"]+)"[^>]*\/>\s*<text[^>]*>([a-z ]+)/g,
      ),
    ];
    const byOutcome = new Map(fills.map(([, fill = '', words = '']) => [words.trim(), fill]));
    expect(byOutcome.size).toBe(5);
    expect(new Set(byOutcome.values()).size).toBe(byOutcome.size);
  });
});

describe('a broken property', () => {
  test('I1b is about I/O, which reaches the page through the linear map or a device', () => {
    expect(consequencesOfViolation('I1b', 'pkvm').map((cell) => cell.access)).toEqual([
      'linear-map',
      'device-dma',
    ]);
  });

  test('I1a is about a process using its mapping', () => {
    expect(consequencesOfViolation('I1a', 'tdx').map((cell) => cell.outcome)).toEqual(['depends']);
  });

  test('ENF and PRES of the machines are those of the model', () => {
    expect(machineIds.map((id) => [id, machines[id].ENF, machines[id].PRES])).toEqual([
      ['pkvm', 1, 1],
      ['gunyah', 1, 1],
      ['tdx', 0, 0],
      ['sev-snp', 1, 0],
      ['arm-cca', 1, 0],
      ['software', 0, 1],
    ]);
  });
});
