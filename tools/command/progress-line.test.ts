/** When the line on how far a work is shows, and what becomes of it. */

import { describe, expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';

describe('the line on how far a work is', () => {
  it('shows after a second, five times a second, and is wiped before anything else is written', () => {
    let time = 7000;
    const written: string[] = [];
    const { show, clear } = progressLine(
      (text) => written.push(text),
      () => time,
    );
    clear();
    for (; time < 8450; time += 50) show(String(time));
    clear();
    clear();
    show('on');
    time += 200;
    show('on again');
    expect(written.map((text) => text.replace('\r\u001b[K', '~'))).toEqual([
      '~8000',
      '~8200',
      '~8400',
      '~',
      '~on again',
    ]);
  });
});
