/** What the files server knows of an app. Plain data, made by the control thread and sent to the server's thread. */
import type { AppConfig, FilesConfig } from '../../shared/config/generated/config-types.ts';

export interface FilesApp extends FilesConfig {
  readonly name: string;
}

export function filesAppsOf(apps: Readonly<Record<string, AppConfig>>): FilesApp[] {
  return Object.entries(apps).flatMap(([name, { files }]) => (files === null ? [] : [{ ...files, name }]));
}
