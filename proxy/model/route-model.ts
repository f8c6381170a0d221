/** One claim of an app on a host and a path prefix. */
export interface RouteModel {
  /** A host name, "*.name" or "*". */
  readonly host: string;
  /** "/" or a path prefix. */
  readonly path: string;
  /** The app's name. */
  readonly app: string;
}
