class HostEvent {
  defaultPrevented = false;
  readonly preventDefault = (): void => {
    this.defaultPrevented = true;
  };
}

/** An event as Electron hands it to listeners: with its details on it, and cancelable. */
export function eventOf<T extends object>(details: T): HostEvent & T {
  return Object.assign(new HostEvent(), details);
}
