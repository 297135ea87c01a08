/**
 * Says what was read before a person is called silent: the messages by the person that the record holds, and mail of
 * others that quotes mail by the person that the record does not hold.
 */

interface Written {
  readonly from: string;
  /** The author, if somebody else sent it. */
  readonly author?: string | undefined;
}

export function silenceWords(
  messages: ReadonlyMap<string, Written>,
  person: string,
  read: readonly string[],
): string {
  const quoting = read.filter((id) => {
    const message = messages.get(id);
    return message !== undefined && (message.author ?? message.from) !== person;
  }).length;
  const own = read.length - quoting;
  const held = own === 1 ? 'in the one message that is held' : `in any of the ${own} messages that are held`;
  if (quoting === 0) return held;
  const others = quoting === 1 ? 'a message of somebody else quotes' : `${quoting} messages of others quote`;
  return `${held}, nor where ${others} mail that is not held`;
}
