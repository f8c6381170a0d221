import { describe, expect, it } from 'vitest';
import { AppCommands } from '../../../../proxy/supervisor/app-commands.ts';
import type { Supervisor } from '../../../../proxy/supervisor/supervisor.ts';
import { appConfig } from '../../../helpers/app-config.ts';

/** Commands for a supervisor that notes what it was told. */
function setUp(): { readonly commands: AppCommands; readonly told: string[] } {
  const told: string[] = [];
  const supervisor: Pick<Supervisor, 'restart' | 'scale'> = {
    restart: async (name) => {
      told.push(`restart ${name}`);
      return { result: 'done' };
    },
    scale: async (name, count) => {
      told.push(`scale ${name} ${count}`);
      return { result: 'done' };
    },
  };
  const apps = {
    shop: appConfig({ kind: 'entry', entry: '/shop.mjs' }),
    legacy: appConfig({ kind: 'destinations', destinations: ['http://127.0.0.1:1'] }),
  };
  return { commands: new AppCommands({ supervisor: supervisor as Supervisor, apps: () => apps }), told };
}

describe('AppCommands', () => {
  it.each([0, 257, 1.5, Number.NaN])('refuse to scale to %s instances, whoever asks', async (count) => {
    const { commands, told } = setUp();
    await expect(commands.scale('shop', count)).rejects.toMatchObject({ code: 'WINDHOVER_USAGE_INVALID' });
    expect(told).toEqual([]);
  });

  it('scale within the bounds of the file', async () => {
    const { commands, told } = setUp();
    await commands.scale('shop', 1);
    await commands.scale('shop', 256);
    expect(told).toEqual(['scale shop 1', 'scale shop 256']);
  });

  it('restart apps with instances, all of them when none is named', async () => {
    const { commands, told } = setUp();
    expect(await commands.restart(null)).toEqual([{ app: 'shop', result: 'done', reason: '', lastStderr: [] }]);
    await expect(commands.restart('legacy')).rejects.toMatchObject({ code: 'WINDHOVER_APP_NOT_SUPERVISED' });
    await expect(commands.restart('shpo')).rejects.toThrow('did you mean "shop"?');
    expect(told).toEqual(['restart shop']);
  });
});
