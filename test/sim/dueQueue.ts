export type Due = { readonly at: number; readonly order: number; run(): void };

/** What is to happen, the earliest first; of the same moment in the order in which it was added. A binary heap. */
export type DueQueue = {
  add(due: Due): void;
  /** What was added and has not been taken yet. */
  remove(due: Due): void;
  /** Takes the first out, if it is due by then. */
  take(at: number): Due | undefined;
};

export function createDueQueue(): DueQueue {
  const heap: Due[] = [];
  // Left in the heap until they come up.
  const removed = new Set<Due>();
  const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

  function rise(due: Due): void {
    let index = heap.length;
    heap.push(due);
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(due, parent)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = due;
  }

  function sink(due: Due): void {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      const [child, at] = a && b && isBefore(b, a) ? [b, left + 1] : [a, left];
      if (!child || !isBefore(child, due)) break;
      heap[index] = child;
      index = at;
    }
    heap[index] = due;
  }

  function pop(): void {
    const last = heap.pop();
    if (last && heap.length) sink(last);
  }

  return {
    add: rise,
    remove: (due) => removed.add(due),
    take: (at) => {
      for (let [first] = heap; first && first.at <= at; [first] = heap) {
        pop();
        if (!removed.delete(first)) return first;
      }
      return undefined;
    },
  };
}
