/** One claim of an app on a host and a path prefix, or a prefix below it that has settings of its own. */
export interface RouteModel {
  /** A host name, "*.name" or "*". */
  readonly host: string;
  /** "/" or a path prefix. */
  readonly path: string;
  /** The app's name. */
  readonly app: string;
  /** Its number at the engine: one of AppModel.routes. */
  readonly route: number;
  /** The prefix is replaced: paths whose dot segments lead above it are refused, also where they come back to it. */
  readonly contained?: boolean;
}
