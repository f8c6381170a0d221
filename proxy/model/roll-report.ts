/** How a change of an app's instances ended: what `restart`, `scale` and `reload` answer. Carried by the control socket. */

export interface RollReport {
  readonly app: string;
  /**
   * done. rolled-back: what served before serves again. failed: nothing served before, and the new version is tried on and
   * on. superseded: another change came first. ended: the app or the edge was stopped.
   */
  readonly result: 'done' | 'rolled-back' | 'failed' | 'superseded' | 'ended';
  /** Why it is not done, in one sentence; empty where it is. */
  readonly reason: string;
  /** The last lines of stderr of the instance that it failed by. */
  readonly lastStderr: readonly string[];
}

/** What `reload` answers. */
export interface ReloadAnswer {
  readonly generation: number;
  /** Of the apps whose instances it replaces. */
  readonly rolls: readonly RollReport[];
}
