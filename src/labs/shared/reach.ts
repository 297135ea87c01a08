/** Explores everything reachable by moves, nearest first: how soon something is seen, and how many states there are. */

export interface Reached {
  /** Moves of a shortest path to where it is seen, including the last one; null if it is never seen. */
  readonly length: number | null;
  /** All reachable states, including those beyond it. */
  readonly states: number;
}

interface Moving<State, Move> {
  readonly start: State;
  readonly moves: readonly Move[];
  readonly next: (state: State, move: Move) => { readonly state: State; readonly seen: boolean };
  /** Equal for equal states. */
  readonly keyOf: (state: State) => string;
}

/** For the labs whose steps are functions rather than a machine of the explorer; it keeps every state. */
export function reach<State, Move>({ start, moves, next, keyOf }: Moving<State, Move>): Reached {
  const known = new Set([keyOf(start)]);
  let frontier: readonly State[] = [start];
  let length: number | null = null;
  for (let depth = 1; frontier.length > 0; depth++) {
    const found: State[] = [];
    for (const state of frontier)
      for (const move of moves) {
        const { state: after, seen } = next(state, move);
        if (seen) length ??= depth;
        const key = keyOf(after);
        if (known.has(key)) continue;
        known.add(key);
        found.push(after);
      }
    frontier = found;
  }
  return { length, states: known.size };
}
