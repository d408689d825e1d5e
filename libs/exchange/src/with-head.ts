/**
 * Reads what stands at the head of a stream before its records are asked for, so that where an archive comes from is
 * known first.
 * @param isHead looks at an element and says whether it belongs to the head; the first that does not ends it
 * @param recordsOf what an element holds
 * @param check looks at the first element after the head
 */
export async function withHead<Element, Record>(
  elements: AsyncIterable<Element>,
  isHead: (element: Element) => boolean,
  recordsOf: (element: Element) => Iterable<Record>,
  check: (element: Element) => void = () => undefined,
): Promise<AsyncIterable<Record>> {
  const iterator = elements[Symbol.asyncIterator]();
  let next = await iterator.next();
  while (!next.done && isHead(next.value)) next = await iterator.next();
  if (!next.done) check(next.value);
  return (async function* (): AsyncIterable<Record> {
    for (; !next.done; next = await iterator.next()) yield* recordsOf(next.value);
  })();
}
