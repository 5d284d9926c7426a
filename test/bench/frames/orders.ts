/** To a sender. */
export type SendOrder =
  | { readonly kind: 'start'; readonly rows: number }
  /** Frames as fast as they are taken, spread over its servers; after them each server starts the activity `round-N`. */
  | {
      readonly kind: 'send';
      readonly count: number;
      readonly round: number;
      readonly isWanted: boolean;
    }
  /**
   * Updates at this rate, and among them jobs that start and end: `storm-N`. The subtitle of an end is the time at which it was sent, in
   * milliseconds. Answered with the number of ends.
   */
  | { readonly kind: 'storm'; readonly perSecond: number; readonly seconds: number };

/** What the listener is. `receive` takes the text of each frame, `floor` parses it, too. */
export type ListenerKind = 'receive' | 'floor' | 'ctrl-plex' | 'usher';

/** To a listener. */
export type ListenOrder =
  | {
      readonly kind: 'start';
      readonly listener: ListenerKind;
      readonly servers: readonly { readonly id: string; readonly url: string }[];
    }
  /** Answered when the frames of the round have come, with the processor time that they took. */
  | { readonly kind: 'round'; readonly round: number; readonly frames: number };

export type RoundResult = { readonly cpuMicros: number };
