/** What the apps under load answer with, and how many requests and sockets they hold. */
import { Buffer } from 'node:buffer';

const large = Buffer.alloc(4 * 1024 * 1024, 'l');
const pieceSize = 65_536;

/** Whose end the app has not seen yet. */
export const open = { requests: 0, streams: 0, sockets: 0 };

/** The first bytes of a large buffer that all answers share, so that a copy of it in the server would be seen. */
export const buffer = (url) => large.subarray(0, Number(url.searchParams.get('bytes')));

/** The same in pieces. */
export function* pieces(url) {
  open.streams += 1;
  try {
    const all = buffer(url);
    for (let at = 0; at < all.length; at += pieceSize) yield all.subarray(at, at + pieceSize);
  } finally {
    open.streams -= 1;
  }
}

export const pause = (url) =>
  new Promise((resolve) => {
    setTimeout(resolve, Number(url.searchParams.get('ms')));
  });
