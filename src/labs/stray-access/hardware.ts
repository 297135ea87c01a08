/** The machines of the table, and the parameters that the race's model uses for each. */

export const machineIds = ['pkvm', 'gunyah', 'tdx', 'sev-snp', 'arm-cca', 'software'] as const;
export type MachineId = (typeof machineIds)[number];

export interface Hardware {
  readonly id: MachineId;
  readonly name: string;
  /** ENF: the hardware (or the hypervisor) blocks the host's access. */
  readonly ENF: 0 | 1;
  /** PRES: content survives an in-place conversion. */
  readonly PRES: 0 | 1;
}

export const hardware: Readonly<Record<MachineId, Hardware>> = {
  pkvm: { id: 'pkvm', name: 'pKVM', ENF: 1, PRES: 1 },
  gunyah: { id: 'gunyah', name: 'Gunyah', ENF: 1, PRES: 1 },
  tdx: { id: 'tdx', name: 'Intel TDX', ENF: 0, PRES: 0 },
  'sev-snp': { id: 'sev-snp', name: 'AMD SEV-SNP', ENF: 1, PRES: 0 },
  'arm-cca': { id: 'arm-cca', name: 'Arm CCA', ENF: 1, PRES: 0 },
  software: { id: 'software', name: 'none (software-protected)', ENF: 0, PRES: 1 },
};
