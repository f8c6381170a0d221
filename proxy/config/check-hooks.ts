/** Rules of hooks: modules that are there and, where whoever checks may run their code, can be loaded. */
import { resolve } from 'node:path';
import { expectPath } from './check-paths.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

export async function checkHooks(context: CheckContext, app: ConfigCursor): Promise<void> {
  const routes = app.at('routes').entries.map(([, route]) => route);
  for (const place of [app, ...routes]) {
    const hooks = place.at('hooks');
    await checkModule(context, hooks.text === null ? hooks.at('module') : hooks);
  }
}

async function checkModule(context: CheckContext, module: ConfigCursor): Promise<void> {
  if (module.text === null || !(await expectPath(context, module, 'file'))) return;
  const reason = await context.tryHooks?.(resolve(context.directory, module.text));
  if (reason) module.report(`cannot be used: ${reason}`);
}
