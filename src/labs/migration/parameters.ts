/**
 * The parameters of the migration toy: who moves the page, and which guards are in place. Each guard can be left out
 * alone, to see what it is for.
 */

export const migrationParameterNames = [
  'HELP',
  'BLOCK',
  'DRAIN',
  'WIPE',
  'CHECK',
  'DEV',
  'K',
  'LT',
  'HW',
] as const;
export type MigrationParameter = (typeof migrationParameterNames)[number];
export type MigrationConfig = Readonly<Record<MigrationParameter, number>>;

interface Range {
  readonly values: readonly number[];
  readonly initial: number;
  readonly text: string;
}

export const migrationParameters: Readonly<Record<MigrationParameter, Range>> = {
  HELP: {
    values: [0, 1],
    initial: 1,
    text: 'who moves the page: the host alone (0), the hypervisor when asked (1)',
  },
  BLOCK: { values: [0, 1], initial: 1, text: "the guest's mapping is taken away before the copy" },
  DRAIN: { values: [0, 1], initial: 1, text: 'DMA under way is waited for before the copy (needs BLOCK)' },
  WIPE: { values: [0, 1], initial: 1, text: 'the old frame is cleared before the host gets it' },
  CHECK: { values: [0, 1], initial: 1, text: 'the move is refused while the page is pinned' },
  DEV: {
    values: [0, 1],
    initial: 0,
    text: "a device of the guest whose IOMMU table follows the guest's own",
  },
  K: {
    values: [0, 1],
    initial: 0,
    text: 'a device whose IOMMU table was filled from a pin and follows nothing',
  },
  LT: { values: [0, 1], initial: 0, text: 'that pin is never dropped' },
  HW: {
    values: [0, 1, 2],
    initial: 0,
    text: "a host read of the page is blocked (0), gives ciphertext (1), gives the guest's data (2); HELP=0 only",
  },
};

export type MigrationConfigResult =
  | { readonly kind: 'valid'; readonly config: MigrationConfig }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] };

/** Fills in defaults, or reports everything that is wrong with the given values. */
export function migrationConfigOf(given: Readonly<Record<string, unknown>>): MigrationConfigResult {
  const faults = Object.entries(given).flatMap(([name, value]) => {
    const known = migrationParameterNames.find((parameter) => parameter === name);
    if (!known)
      return [`Unexpected parameter \`${name}\`, expected one of ${migrationParameterNames.join(', ')}`];
    const { values } = migrationParameters[known];
    if (typeof value === 'number' && values.includes(value)) return [];
    return [`Unexpected ${name} \`${JSON.stringify(value)}\`, expected one of ${values.join(', ')}`];
  });
  if (faults.length > 0) return { kind: 'invalid', faults };
  const value = (name: MigrationParameter) => {
    const chosen = given[name];
    return typeof chosen === 'number' ? chosen : migrationParameters[name].initial;
  };
  const config: MigrationConfig = {
    HELP: value('HELP'),
    BLOCK: value('BLOCK'),
    DRAIN: value('DRAIN'),
    WIPE: value('WIPE'),
    CHECK: value('CHECK'),
    DEV: value('DEV'),
    K: value('K'),
    LT: value('LT'),
    HW: value('HW'),
  };
  return { kind: 'valid', config };
}

/** Every configuration, without those that differ only in a parameter that they do not use. */
export function migrationConfigs(): readonly MigrationConfig[] {
  const all = migrationParameterNames.reduce<readonly Readonly<Record<string, number>>[]>(
    (configs, name) =>
      configs.flatMap((config) =>
        migrationParameters[name].values.map((value) => ({ ...config, [name]: value })),
      ),
    [{}],
  );
  return all.flatMap((given) => {
    const result = migrationConfigOf(given);
    return result.kind === 'valid' && usesAll(result.config) ? [result.config] : [];
  });
}

/** Whether every unused parameter is at its default. */
function usesAll({ HELP, BLOCK, DRAIN, CHECK, DEV, K, LT, HW }: MigrationConfig): boolean {
  const hardwareSeen = HELP === 0 || HW === 0;
  const pinUsed = K === 1 || (LT === 0 && CHECK === 1);
  const drainUsed = (DEV === 1 && BLOCK === 1) || DRAIN === 1;
  return hardwareSeen && pinUsed && drainUsed;
}
