/**
 * Lists of steps, end to end in typed arrays. A list is its length, how often it
 * was used, and its steps as address differences; the rule and the marks of each
 * step lie at the same place in two arrays beside it.
 */

export class StepPool {
  /** Read by the search directly; moves when it grows. */
  steps = new Int32Array(1 << 12);
  actions = new Uint16Array(1 << 12);
  marks = new Int32Array(1 << 12);
  #end = 0;
  #open = 0;
  /** A list without steps. */
  readonly empty: number;

  constructor() {
    // A list never begins at 0, which therefore means "not built".
    this.#end = 1;
    this.open();
    this.empty = this.close();
  }

  get bytes(): number {
    return this.steps.byteLength + this.actions.byteLength + this.marks.byteLength;
  }

  open(): void {
    this.#reserve(2);
    this.#open = this.#end;
    this.steps[this.#end] = 0;
    this.steps[this.#end + 1] = 0;
    this.#end += 2;
  }

  push(step: number, action: number, marks: number): void {
    this.#reserve(1);
    this.steps[this.#end] = step;
    this.actions[this.#end] = action;
    this.marks[this.#end] = marks;
    this.#end++;
  }

  /** Where the list begins that was opened last. */
  close(): number {
    this.steps[this.#open] = this.#end - this.#open - 2;
    return this.#open;
  }

  /** How often each rule's steps were taken: as often as their lists were used. */
  visits(rules: number): Float64Array {
    const perAction = new Float64Array(rules);
    for (let begin = 1; begin < this.#end; ) {
      const last = begin + 2 + (this.steps[begin] as number);
      const times = (this.steps[begin + 1] as number) >>> 0;
      for (let at = begin + 2; at < last; at++) {
        const action = this.actions[at] as number;
        perAction[action] = (perAction[action] as number) + times;
      }
      begin = last;
    }
    return perAction;
  }

  #reserve(count: number): void {
    if (this.#end + count < this.steps.length) return;
    const size = this.steps.length * 2;
    const steps = new Int32Array(size);
    steps.set(this.steps);
    this.steps = steps;
    const actions = new Uint16Array(size);
    actions.set(this.actions);
    this.actions = actions;
    const marks = new Int32Array(size);
    marks.set(this.marks);
    this.marks = marks;
  }
}
