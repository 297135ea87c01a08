/**
 * Between quotations that follow each other where they were written: the mark that closes one, and the mark that opens
 * the next. Text that contains it is put into quotation marks as a whole.
 */
export const sideBySide = '” “';
