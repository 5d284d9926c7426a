import type { DemoServer } from './demoServer.ts';

/** What a scenario controls. `wait` rejects when the server stops, which ends the scenario. */
export type Stage = {
  readonly demo: DemoServer;
  wait(ms: number): Promise<void>;
  newUuid(): string;
};

export type Scenario = (stage: Stage) => Promise<void>;
