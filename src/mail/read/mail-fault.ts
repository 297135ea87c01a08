/**
 * A file that cannot be read as mail, reported so that the person who named it can act. Thrown, because nothing in the
 * file can be used; the tools catch it and exit 2.
 */

export class MailFault extends Error {
  readonly file: string;

  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.name = 'MailFault';
    this.file = file;
  }
}
