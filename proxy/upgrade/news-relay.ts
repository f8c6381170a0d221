/**
 * Who hears what of instances while edges take each other's place: who waits is told to whoever starts instances now, and
 * which instances serve to everybody who still sends to them. An edge that left while the one before it still drains passes
 * on what those two say to each other; nobody who waits is forgotten at the moment when it leaves.
 */
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import type { InstanceTraffic } from '../data/instance-traffic.ts';
import { isSupervised } from '../model/app-model.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { Predecessor } from './predecessor.ts';
import type { Successor } from './successor.ts';

export interface NewsRelayOptions {
  readonly predecessor: Pick<Predecessor, 'hearWanted' | 'tellReady'> | null;
  readonly apps: () => Readonly<Record<string, AppConfig>>;
  /** Has an instance started here, while instances are ours. */
  readonly supervisor: Pick<Supervisor, 'wake'>;
  readonly traffic: Pick<InstanceTraffic, 'loadOf' | 'sendTo'>;
}

export class NewsRelay {
  readonly #options: NewsRelayOptions;
  #successor: Pick<Successor, 'want'> | null = null;

  constructor(options: NewsRelayOptions) {
    this.#options = options;
  }

  /** Somebody waits for an instance of the app. */
  wake(app: string): void {
    if (this.#successor === null) this.#options.supervisor.wake(app);
    else this.#successor.want(app);
  }

  /** Once it has given us its instances. */
  hearPredecessor(): void {
    void this.#options.predecessor?.hearWanted((app) => this.wake(app));
  }

  /** Instances are its own from here on. */
  follow(successor: Pick<Successor, 'want' | 'hearNews'>): void {
    const { predecessor, apps, traffic } = this.#options;
    this.#successor = successor;
    void successor.hearNews(({ app, ready }) => {
      predecessor?.tellReady(app, ready);
      if (isOurs(apps(), app)) void traffic.sendTo(app, ready);
    });
    // Nothing was started for those that came while it was on its way up.
    for (const app of Object.keys(apps())) {
      if (isOurs(apps(), app) && traffic.loadOf(app).waiting > 0) successor.want(app);
    }
  }
}

function isOurs(apps: Readonly<Record<string, AppConfig>>, app: string): boolean {
  const config = Object.hasOwn(apps, app) ? apps[app] : undefined;
  return config !== undefined && isSupervised(config);
}
