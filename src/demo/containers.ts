import type { Container } from './answers.ts';
import type { WireActivity } from './world.ts';

const VERSION = '1.43.3.0-demo';

export function listOf(Activity: readonly WireActivity[]): Container {
  // Absent, not empty, when there is nothing (docs/protocol.md "The list of activities").
  return Activity.length ? { size: Activity.length, Activity } : { size: 0 };
}

export function identityOf(machineIdentifier: string, claimed: boolean): Container {
  return { size: 0, claimed, machineIdentifier, version: VERSION };
}

export function rootOf(friendlyName: string, machineIdentifier: string): Container {
  return {
    size: 0,
    friendlyName,
    machineIdentifier,
    version: VERSION,
    platform: 'Linux',
    platformVersion: '12',
    myPlex: false,
    ownerFeatures: '',
    diagnostics: 'logs',
    eventStream: true,
    updatedAt: 1_767_600_000,
  };
}
