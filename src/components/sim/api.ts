/** What the editable examples may use: the very models the labs run, typed. Shown to readers as `loremark`. */

export { machineIds } from '../../sim/consequences/consequence.ts';
export { consequenceOf, machines } from '../../sim/consequences/consequences.ts';
export { cost } from '../../sim/cost/cost.ts';
export { asScenario, GiB, KiB, MiB } from '../../sim/cost/scenario.ts';
export { explore } from '../../sim/engine/explore.ts';
export { actionsOf, labelsOf, replay } from '../../sim/engine/replay.ts';
export { steps } from '../../sim/engine/step.ts';
export { configOf } from '../../sim/models/config.ts';
export { actionIndex as folioAction } from '../../sim/models/huge-pages/action.ts';
export { holdings, measure } from '../../sim/models/huge-pages/folio.ts';
export { replay as replayFolio } from '../../sim/models/huge-pages/history.ts';
export { actionIndex as gridAction } from '../../sim/models/in-place-grid/action.ts';
export { rules } from '../../sim/models/in-place-grid/grid.ts';
export { replay as replayGrid } from '../../sim/models/in-place-grid/history.ts';
export { migrationMachine } from '../../sim/models/migration/migration.ts';
export { migrationConfigOf } from '../../sim/models/migration/parameters.ts';
export { modelOf } from '../../sim/models/model.ts';
export { protocolNames } from '../../sim/models/protocol.ts';
