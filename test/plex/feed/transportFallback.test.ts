import { expect, test } from 'vitest';
import { createTransportFallback } from '../../../src/plex/feed/transportFallback.ts';

test('L8 two short lives in a row give way to the next transport, and to no more than that', () => {
  const fallback = createTransportFallback();
  fallback.streamEnded(59_999);
  expect(fallback.transport).toBe('websocket');
  fallback.streamEnded(60_000);
  fallback.streamEnded(59_999);
  expect(fallback.transport).toBe('websocket');
  fallback.streamEnded(59_999);
  expect(fallback).toMatchObject({ transport: 'eventsource', because: 'lost', better: ['websocket'] });
  fallback.streamEnded(4999);
  expect(fallback.transport).toBe('eventsource');
  fallback.streamEnded(4999);
  expect(fallback).toMatchObject({ transport: 'polling', better: ['websocket', 'eventsource'] });
});

test('L8 a short life before an upgrade is not held against the better transport', () => {
  const fallback = createTransportFallback();
  fallback.fallBack('bad-request');
  fallback.streamEnded(4999);
  fallback.upgrade('websocket');
  fallback.streamEnded(59_999);
  expect(fallback).toMatchObject({ transport: 'websocket', because: undefined, better: [] });
});

test('L8 the reason that is told is the one of the best transport, until that is back', () => {
  const fallback = createTransportFallback();
  fallback.fallBack('bad-request');
  fallback.fallBack('silent');
  fallback.fallBack('lost');
  expect(fallback).toMatchObject({ transport: 'polling', because: 'bad-request' });
  fallback.upgrade('eventsource');
  expect(fallback).toMatchObject({ transport: 'eventsource', because: 'bad-request' });
});

test('L8 a server that did not answer at all says nothing of its transports', () => {
  const fallback = createTransportFallback();
  const undo = fallback.checkpoint();
  fallback.fallBack('unreachable');
  undo();
  expect(fallback).toMatchObject({ transport: 'websocket', because: undefined });
});
