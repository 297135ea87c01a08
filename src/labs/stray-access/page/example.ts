// On which machines is a write by the kernel through a pin worse than one by a process?
import { consequenceOf, machineIds, machines } from '../../shared/page/api.ts';

for (const id of machineIds) {
  const process = consequenceOf(id, 'user-mapping', 'write');
  const kernel = consequenceOf(id, 'linear-map', 'write');
  console.log(`${machines[id].name}: process ${process.outcome}, kernel ${kernel.outcome}`);
}
