import { createParser } from 'eventsource-parser';
import type { Report } from '../../../domain/activity.ts';
import { LARGEST_FRAME, readNotification } from '../../wire/wire.ts';
import { countEventLines } from './eventLines.ts';

/** Real events have two or three. The parser keeps each line as a text of its own, so they cost more than their characters. */
const MOST_LINES = 1000;
/** With its end; or what has come of the last one. */
const LINE = /[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g;

export type EventReaderOptions = {
  readonly largestFrame?: number | undefined;
  /** Reports have raw texts, too. */
  readonly isRawKept?: boolean | undefined;
};

/** Reads the bytes of an event stream as they come, in whatever pieces. Never throws on what a server sent. */
export function createEventReader(
  onReports: (reports: readonly Report[]) => void,
  { largestFrame = LARGEST_FRAME, isRawKept }: EventReaderOptions = {},
): (chunk: Uint8Array) => void {
  // Broken UTF-8 becomes replacement characters (docs/protocol.md "Broken UTF-8").
  const decoder = new TextDecoder();
  const lines = countEventLines();
  const parser = createParser({
    maxBufferSize: largestFrame,
    onEvent: ({ data }) => onReports(readNotification(data, isRawKept)),
    // A frame that is too large is dropped; the stream goes on.
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') parser.reset();
    },
  });
  return (chunk) => {
    const text = decoder.decode(chunk, { stream: true });
    const whole = text.match(LINE) ?? [];
    // Line by line where an event may have too many: it is dropped at the same line, in whatever pieces its text comes.
    for (const part of lines.count + whole.length > MOST_LINES ? whole : [text]) {
      parser.feed(part);
      lines.add(part);
      if (lines.count > MOST_LINES) parser.reset();
    }
  };
}
