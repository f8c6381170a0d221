/** An app of the web face: answers at once, later, in one buffer, in pieces; reads bodies; says what it holds. */
import { buffer, open, pause, pieces } from './answers.mjs';

async function answer(request) {
  const url = new URL(request.url);
  switch (url.pathname) {
    case '/later':
      await pause(url);
      return new Response('later');
    case '/upload': {
      let length = 0;
      for await (const chunk of request.body ?? []) length += chunk.length;
      return new Response(String(length));
    }
    case '/buffer':
      return new Response(buffer(url));
    case '/pieces':
      return new Response(ReadableStream.from(pieces(url)));
    case '/open':
      return Response.json({ ...open, requests: open.requests - 1 });
    default:
      return new Response('hello');
  }
}

export default async function fetch(request) {
  open.requests += 1;
  try {
    return await answer(request);
  } finally {
    open.requests -= 1;
  }
}
