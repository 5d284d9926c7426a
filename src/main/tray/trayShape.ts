import type { TrayStatus } from '../../domain/view/trayStatus.ts';

/** Which picture shows a status. Progress is the nearest of three steps: a panel may write every icon to a file, and more would not be seen. */
export function shapeOf(status: TrayStatus): string {
  if (status.kind !== 'working' || status.progress === undefined) return status.kind;
  if (status.progress < 37.5) return 'working-25';
  return status.progress < 62.5 ? 'working-50' : 'working-75';
}
