/** Words a verdict of the explorer, alike in the table built into a page and in a reader's own exploration. */

import type { Finding } from '../../explorer/explore.ts';

export function findingWords(finding: Finding | undefined): string {
  const steps = (length: number | null) => `${length} ${length === 1 ? 'step' : 'steps'}`;
  switch (finding?.verdict) {
    case 'holds':
      return 'holds';
    case 'violated':
      return `broken in ${steps(finding.length)}`;
    case 'reachable':
      return `seen in ${steps(finding.length)}`;
    case 'unreachable':
      return 'never';
    default:
      return 'unknown';
  }
}
