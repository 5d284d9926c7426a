import type { DemoServer } from './demoServer.ts';
import type { Works } from './work/works.ts';

/** What a scenario controls. `wait` rejects when the server stops, which ends the scenario. */
export type Stage = {
  readonly demo: DemoServer;
  readonly works: Works;
  wait(ms: number): Promise<void>;
  newUuid(): string;
};

export type Scenario = (stage: Stage) => Promise<void>;
