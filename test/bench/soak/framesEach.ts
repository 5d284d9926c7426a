/** Frames of one activity: a start, updates, an end. */
export const FRAMES_EACH = 50;
