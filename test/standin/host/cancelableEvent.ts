/** An event whose default a listener may prevent. */
export type CancelableEvent = { defaultPrevented: boolean; preventDefault(): void };

export function cancelableEvent(): CancelableEvent {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
