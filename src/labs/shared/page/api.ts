/** What the editable examples may import: the same typed models that the labs run. Shown to readers as `loremark`. */

export { all, always, any, is, never, not } from '../../../explorer/condition.ts';
export { explore } from '../../../explorer/explore.ts';
export type { Machine, Property, Rule } from '../../../explorer/machine.ts';
export { machineFaults } from '../../../explorer/machine-faults.ts';
export { actionsOf, labelsOf, replay } from '../../../explorer/replay.ts';
export { steps } from '../../../explorer/step.ts';
export { configOf } from '../../conversion-race/config.ts';
export { guardIds, withoutGuards } from '../../conversion-race/guards.ts';
export { modelOf } from '../../conversion-race/model.ts';
export { protocolNames } from '../../conversion-race/protocol.ts';
export { cost } from '../../cost/cost.ts';
export { asScenario, GiB, KiB, MiB } from '../../cost/scenario.ts';
export { actionIndex as folioAction } from '../../huge-pages/action.ts';
export { holdings, measure } from '../../huge-pages/folio.ts';
export { replay as replayFolio } from '../../huge-pages/history.ts';
export { actionIndex as gridAction } from '../../in-place-conversion/action.ts';
export { rules } from '../../in-place-conversion/grid.ts';
export { replay as replayGrid } from '../../in-place-conversion/history.ts';
export { mark, rule, set } from '../../machine/rule.ts';
export { migrationMachine } from '../../migration/migration.ts';
export { migrationConfigOf } from '../../migration/parameters.ts';
export { machineIds } from '../../stray-access/hardware.ts';
export { consequenceOf, machines } from '../../stray-access/page/given-table.ts';
