/**
 * The names of the models' state components, shared by the declaration, the rules
 * and the pictures.
 *
 * A program counter and the page it works on are one variable (`LCK(1)`), so that
 * an idle agent never has a page; `fieldsOf` splits them again.
 */

export const attr = (p: number) => `attr[${p}]`;
export const s2 = (p: number) => `s2[${p}]`;
export const map = (p: number) => `map[${p}]`;
export const dat = (p: number) => `dat[${p}]`;
export const sh = (p: number) => `sh[${p}]`;
export const pr = (p: number) => `pr[${p}]`;
export const exc = (f: number) => `exc[${f}]`;
export const spl = (f: number) => `spl[${f}]`;
/** The program counters of the converter, the host user and the taker; pinner k's is `pinner(k)`. */
export const C = 'C';
export const U = 'U';
export const T = 'T';
export const pinner = (k: number) => `K${k}`;

/** A program counter that works on a page. */
export const at = (counter: string, page: number) => `${counter}(${page})`;

export const IDLE = 'IDLE';
