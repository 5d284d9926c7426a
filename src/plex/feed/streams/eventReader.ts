import { createParser } from 'eventsource-parser';
import { type Report, readNotification } from '../../http/wire.ts';

const LARGEST_FRAME_CHARACTERS = 16 * 1024 * 1024;

/** Reads the bytes of an event stream as they come, in whatever pieces. Never throws on what a server sent. */
export function createEventReader(
  onReports: (reports: readonly Report[]) => void,
  largestFrame = LARGEST_FRAME_CHARACTERS,
): (chunk: Uint8Array) => void {
  // Broken UTF-8 becomes replacement characters (docs/protocol.md "Broken UTF-8").
  const decoder = new TextDecoder();
  const parser = createParser({
    maxBufferSize: largestFrame,
    onEvent: ({ data }) => onReports(readNotification(data)),
    // A frame that is too large is dropped; the stream goes on.
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') parser.reset();
    },
  });
  return (chunk) => parser.feed(decoder.decode(chunk, { stream: true }));
}
