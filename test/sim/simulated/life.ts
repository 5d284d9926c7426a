/** One activity from its true beginning to its true end. */
export type Life = {
  readonly uuid: string;
  readonly type: string;
  readonly title: string;
  readonly sectionId: string | undefined;
  /** The maintenance task that it is, or is part of. */
  readonly task: string | undefined;
  /** The recorder or tuner that it is for; it does not say so. */
  readonly deviceId: string | undefined;
  readonly cancellable: boolean;
  readonly beganAt: number;
  progress: number;
  /** When what is said of it last changed. */
  movedAt: number;
  /** How long it stood still before each move. */
  readonly standstills: { readonly ms: number; readonly until: number }[];
  /** It does not move before. */
  heldUntil: number;
  /** Undefined while it runs. */
  endedAt: number | undefined;
  /** A call ended it. */
  isStopped: boolean;
};
