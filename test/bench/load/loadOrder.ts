/** What the servers of the load test do. */
export type LoadOrder =
  | {
      readonly kind: 'start';
      readonly servers: number;
      readonly rows: number;
      readonly listHeldMs?: number;
      /** In place of the list. */
      readonly listBody?: { readonly text: string; readonly times: number };
    }
  /** One frame that starts this many activities. */
  | { readonly kind: 'burst'; readonly size: number }
  /** Frames of one new activity each, as fast as they are taken. */
  | { readonly kind: 'flood'; readonly count: number }
  /** Every server updates one of its rows, this often. */
  | {
      readonly kind: 'rate';
      readonly perSecond: number;
      readonly seconds: number;
      readonly rows: number;
    };
