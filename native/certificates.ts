/**
 * Server certificates and ticket keys, process-wide: a number made in one thread is good in all. A certificate lives until
 * it is released and the last connection and endpoint that use it are gone.
 */
import type { Pkcs12Content, Pkcs12Fault } from './addon.ts';
import { given } from './given.ts';
import { loadAddon } from './load-addon.ts';

/** Bytes of one ticket key. */
export const ticketKeySize = 80;

export interface PemPair {
  /** The leaf first, then its chain. */
  readonly certPem: string;
  readonly keyPem: string;
}

export interface Certificates {
  /**
   * Of one name, at most one of each kind of key: clients that can use ECDSA get that one. Returns the number that
   * NativeServer's `tls` takes.
   * @throws Error saying what does not parse or does not match.
   */
  create(pairs: readonly PemPair[], options: { minVersion: 12 | 13 }): number;
  release(context: number): void;
  /** What is in a PKCS#12 file, or what is wrong with it. `password` null: it has none. */
  readPkcs12(bytes: Uint8Array, password: string | null): Pkcs12Content | Pkcs12Fault;
  /** 80 bytes each; the first encrypts, all decrypt. */
  setTicketKeys(keys: readonly Uint8Array[]): void;
}

export const certificates: Certificates = {
  create(pairs, { minVersion }): number {
    const texts = pairs.flatMap(({ certPem, keyPem }) => [certPem, keyPem]);
    return given(loadAddon().createTlsContext(texts, minVersion));
  },
  release(context): void {
    loadAddon().releaseTlsContext(context);
  },
  readPkcs12(bytes, password): Pkcs12Content | Pkcs12Fault {
    return loadAddon().readPkcs12(bytes, password);
  },
  setTicketKeys(keys): void {
    if (keys.length === 0 || keys.some((key) => key.length !== ticketKeySize)) {
      throw new RangeError(`Ticket keys have ${ticketKeySize} bytes each, and there is at least one.`);
    }
    loadAddon().setTicketKeys([...keys]);
  },
};
