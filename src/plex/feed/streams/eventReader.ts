import { createParser } from 'eventsource-parser';
import { LARGEST_FRAME, type Report, readNotification } from '../../http/wire.ts';

/** Real events have two or three. The parser keeps each line as a text of its own, so they cost more than their characters. */
const MOST_LINES = 1000;

/** Reads the bytes of an event stream as they come, in whatever pieces. Never throws on what a server sent. */
export function createEventReader(
  onReports: (reports: readonly Report[]) => void,
  largestFrame = LARGEST_FRAME,
): (chunk: Uint8Array) => void {
  // Broken UTF-8 becomes replacement characters (docs/protocol.md "Broken UTF-8").
  const decoder = new TextDecoder();
  // Of the event under way, as far as it stands in whole chunks.
  let lines = 0;
  const parser = createParser({
    maxBufferSize: largestFrame,
    onEvent: ({ data }) => onReports(readNotification(data)),
    // A frame that is too large is dropped; the stream goes on.
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') parser.reset();
    },
  });
  return (chunk) => {
    const text = decoder.decode(chunk, { stream: true });
    parser.feed(text);
    const [last = '', ...earlier] = text.split(/\r\n\r\n|\n\n|\r\r/).reverse();
    lines = (earlier.length ? 0 : lines) + (last.match(/\r\n?|\n/g)?.length ?? 0);
    if (lines <= MOST_LINES) return;
    parser.reset();
    lines = 0;
  };
}
