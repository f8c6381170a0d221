/** TLS of a connection, as an app sees it. The client's certificate is parsed when it is first looked at. */
import { X509Certificate } from 'node:crypto';
import type { ConnectionInfo } from '../../native/index.ts';
import type { Exchange } from '../exchange/exchange.ts';

export interface TlsInfo {
  readonly version: 'TLSv1.2' | 'TLSv1.3';
  /** The standard (IANA) name. */
  readonly cipher: string;
  /** As the client sent it; empty where it sent none. */
  readonly serverName: string;
  /** The session is an earlier one. */
  readonly resumed: boolean;
  /** Null where clients are asked for none, or this one has shown none. */
  readonly peerCertificate: PeerCertificate | null;
}

/** As node:crypto's X509Certificate tells it. It is verified: a client whose certificate does not hold has no connection. */
export interface PeerCertificate {
  /** One attribute a line: "O=Acme\nCN=alice". */
  readonly subject: string;
  readonly issuer: string;
  readonly subjectAltName: string | null;
  readonly serialNumber: string;
  /** SHA-256 of `raw`: "AB:CD:...". */
  readonly fingerprint256: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** DER. */
  readonly raw: Uint8Array;
  readonly authorized: true;
}

export class ConnectionTls implements TlsInfo {
  readonly version: TlsInfo['version'];
  readonly cipher: string;
  readonly serverName: string;
  readonly resumed: boolean;
  /** The client was asked for a certificate. */
  readonly #isAsked: boolean;
  readonly #der: Buffer | null;
  #x509: X509Certificate | null = null;
  #peer: PeerCertificate | null = null;

  /** Null: the connection is clear. */
  static of({ tls }: ConnectionInfo, exchange: Exchange): ConnectionTls | null {
    return tls && new ConnectionTls(tls, tls.peer === 'verified' ? exchange.peerCertificate() : null);
  }

  private constructor(tls: NonNullable<ConnectionInfo['tls']>, der: Buffer | null) {
    this.version = tls.version;
    this.cipher = tls.cipher;
    this.serverName = tls.serverName;
    this.resumed = tls.resumed;
    this.#isAsked = tls.peer !== 'not asked';
    this.#der = der;
  }

  get peerCertificate(): PeerCertificate | null {
    this.#peer ??= this.x509 && describe(this.x509);
    return this.#peer;
  }

  get x509(): X509Certificate | null {
    if (this.#der !== null) this.#x509 ??= new X509Certificate(this.#der);
    return this.#x509;
  }

  get authorized(): boolean {
    return this.#der !== null;
  }

  /** As node:tls: what its verification says of a client that was asked and has shown nothing. */
  get authorizationError(): string | null {
    return this.#isAsked && this.#der === null ? 'UNABLE_TO_GET_ISSUER_CERT' : null;
  }
}

function describe(x509: X509Certificate): PeerCertificate {
  const { subject, issuer, subjectAltName, serialNumber, fingerprint256, validFrom, validTo, raw } = x509;
  return {
    subject,
    issuer,
    subjectAltName: subjectAltName ?? null,
    serialNumber,
    fingerprint256,
    validFrom,
    validTo,
    raw,
    authorized: true,
  };
}
