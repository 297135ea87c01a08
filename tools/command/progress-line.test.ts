/** When the progress line appears, and when it is cleared. */

import { describe, expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';

describe('the progress line', () => {
  it('appears after a second, is updated five times a second, and is cleared before other output', () => {
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
