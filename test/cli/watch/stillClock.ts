// Loaded before `usher`, so that what its screen says of times is always the same: time stands still, but for the minutes that SIGUSR2 adds.
// SIGUSR1 is a bug: an exception that nobody catches.
const MINUTE_MS = 60_000;
let now = Date.UTC(2026, 0, 15, 12);
Date.now = () => now;
Math.random = () => 0.5;
process.on('SIGUSR2', () => {
  now += MINUTE_MS;
});
process.on('SIGUSR1', () => {
  throw new Error('a bug of the test');
});
