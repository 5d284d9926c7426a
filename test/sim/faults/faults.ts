import { ACCOUNT_FAULTS } from './accountFaults.ts';
import { APP_FAULTS } from './appFaults.ts';
import type { Faults } from './fault.ts';
import { KEEPING_FAULTS } from './keepingFaults.ts';
import { NETWORK_FAULTS } from './networkFaults.ts';

const ANYWHERE: Faults = { ...NETWORK_FAULTS, ...APP_FAULTS, ...KEEPING_FAULTS };
const WITH_ACCOUNT: Faults = { ...ANYWHERE, ...ACCOUNT_FAULTS };

export const FAULT_NAMES: readonly string[] = Object.keys(WITH_ACCOUNT);

/** What can go wrong in a world with or without an account. */
export function faultsOf(hasAccount: boolean): Faults {
  return hasAccount ? WITH_ACCOUNT : ANYWHERE;
}
