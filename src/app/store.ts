import type { Change } from '../domain/change/change.ts';
import { reduce } from '../domain/change/reduce.ts';
import type { Event } from '../domain/event.ts';
import { initialState, type State } from '../domain/state.ts';

export type Listener = (change: Change) => void;

/** The one place where State changes. */
export type Store = {
  readonly state: State;
  apply(event: Event): void;
  /** Returns the function that unsubscribes. Listeners hear of every event, in order, also of those that changed nothing. */
  subscribe(listener: Listener): () => void;
};

export function createStore(): Store {
  let state = initialState;
  const listeners = new Set<Listener>();
  // An event that a listener applies waits until all listeners have been called for the current one.
  const queue: Event[] = [];
  let draining = false;
  return {
    get state() {
      return state;
    },
    apply(event) {
      queue.push(event);
      if (draining) return;
      draining = true;
      try {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const change = reduce(state, next);
          state = change.after;
          for (const listener of [...listeners]) listener(change);
        }
      } finally {
        draining = false;
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
